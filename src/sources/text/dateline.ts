import { civil, daysInMonth, isRealDate } from '../../release/calendar.js';
import type { StatedDate } from '../../release/raw.js';

/** Number of a month by its names, lower case. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    'januar jänner jan',
    'februar feb',
    'märz maerz mär mrz',
    'april apr',
    'mai',
    'juni jun',
    'juli jul',
    'august aug',
    'september sept sep',
    'oktober okt',
    'november nov',
    'dezember dez',
  ].flatMap((names, index) => names.split(' ').map(name => [name, index + 1] as const)),
);

/** Words that say "published on", in front of a date that stands alone on its line. */
const PUBLISHED =
  /^(?:(?:(?:presse|medien|kurz|stadt|rathaus|amts|polizei)-?)?(?:meldung|mitteilung|information|info|nachricht|notiz|artikel|beitrag|news|bekanntmachung)(?: (?:der|des)(?: [\p{L}-]+){1,3}?)?(?:,? (?:nr\.?|nummer)? ?\d{1,4}(?: ?[/-] ?\d{2,4})?)?(?: (?:vom|von|im)|,|:| [|–-])|(?:pm )?nr\.? ?\d{1,4} ?[/-] ?\d{2,4}(?: vom|,|:| [|–-])|(?:veröffentlicht|erschienen|online seit|eingestellt)(?: am| im)?|veröffentlichung|erscheinungsdatum|veröffentlichungsdatum|datum)\s*:?\s*/iu;

/** Words that say when the page, not the release, was made. */
const TEMPLATE =
  /^(?:(?:diese )?(?:seite|inhalt|dokument|text) )?(?:(?:daten|redaktions)?stand|letzte (?:änderung|aktualisierung|bearbeitung)|zuletzt (?:geändert|aktualisiert|bearbeitet)|aktualisiert|geändert|erstellt|abgerufen|version(?: [\d.]{1,8})?|copyright|©)(?: (?:dieser|der|des) (?:seite|website|inhalts|artikels))?(?: am| vom| von)?\s*:?\s*/iu;

/** Behind a date of publication: by whom, in which section. */
const BYLINE = /(?: ?[|·•–-] ?| (?=(?:von|durch) ))[^|]{1,60}$/u;

/** "10.02.2026 09:40 von Veronika Huber", "16.10.2026 Nr. 97": who wrote it, which one it is. */
const AUTHOR = / ?(?:von|durch) \p{Lu}[\p{L}.-]{1,30}(?: \p{Lu}[\p{L}.-]{1,30}){0,3}$/u;
const NUMBER = / ?(?:nr\.?|nummer) ?\d{1,4}(?: ?[/-] ?\d{2,4})?$/iu;

/** "+++ 02.02.2026 +++" */
const ORNAMENT = /^[+*=~#»›>•·–—-]{1,5} /u;
const ORNAMENT_AT_END = / [+*=~#«‹<•·–—-]{1,5}$/u;

const WEEKDAY =
  /^(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|mo|di|mi|do|fr|sa|so)\.?,?(?: de[nm])? /iu;
const PLACE = /^\p{Lu}[\p{L}-]{1,30}, (?:den |am )?(?=\d)/u;
const TIME = /,? ?(?:um |[-|–] )?\d{1,2}(?::|\.)\d{2}(?::\d{2})?(?: uhr)?$/iu;

/** Reads a date and nothing else; a time of day may follow it. */
export function readDate(text: string): StatedDate | undefined {
  const plain = text.trim();
  const open = plain.startsWith('(') && plain.endsWith(')') ? plain.slice(1, -1) : plain;
  const bare = open.replace(WEEKDAY, '').trim();
  // "14.10.25" ends like a time of day.
  return readBare(bare.replace(/[.,]$/u, '')) ?? readBare(bare.replace(TIME, '').trim());
}

function readBare(text: string): StatedDate | undefined {
  const bare = text.replace(/[.,]$/u, '').trim();
  const day = (y: number, m: number, d: number): StatedDate | undefined =>
    isRealDate(y, m, d) ? { precision: 'day', date: civil(y, m, d) } : undefined;
  let match = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(bare);
  if (match) return day(Number(match[1]), Number(match[2]), Number(match[3]));
  match = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4}|\d{2})$/.exec(bare);
  if (match) {
    const year = Number(match[3]);
    return day(year < 100 ? 2000 + year : year, Number(match[2]), Number(match[1]));
  }
  match = /^(?:(\d{1,2})\. ?)?(\p{L}+)\.? (\d{4})$/u.exec(bare);
  const month = MONTHS.get((match?.[2] ?? '').toLowerCase());
  const year = Number(match?.[3]);
  if (!match || month === undefined) return undefined;
  if (match[1] !== undefined) return day(year, month, Number(match[1]));
  if (!isRealDate(year, month, 1)) return undefined;
  return {
    precision: 'month',
    from: civil(year, month, 1),
    to: civil(year, month, daysInMonth(year, month)),
  };
}

export type Dateline =
  /** "Meldung vom 25. November 2025" */
  | { readonly kind: 'published'; readonly date: StatedDate }
  /** A date alone on its line; whether it is the release's own depends on the page. */
  | { readonly kind: 'bare'; readonly date: StatedDate }
  /** "Meldung vom 31. Februar 2026" */
  | { readonly kind: 'impossible' }
  /** "Stand: 26.04.2017" */
  | { readonly kind: 'template' }
  /** "Januar 2026" above the releases of that month. */
  | { readonly kind: 'month'; readonly date: StatedDate };

/** Reads a line that is about a date and nothing else; `undefined` for any other line. */
export function readDateline(marked: string): Dateline | undefined {
  if (marked.length > 90 || !/\d/.test(marked)) return undefined;
  const line = marked.replace(ORNAMENT, '').replace(ORNAMENT_AT_END, '');
  const stated = PUBLISHED.exec(line);
  if (stated) {
    const rest = line.slice(stated[0].length);
    const date = readDate(rest) ?? readDate(rest.replace(BYLINE, ''));
    if (date) return { kind: 'published', date };
    return /^\d{1,2}\. ?(?:\p{L}+|\d{1,2}\.) ?\d{4}$/u.test(rest.trim())
      ? { kind: 'impossible' }
      : undefined;
  }
  const template = TEMPLATE.exec(line);
  if (template && readDate(line.slice(template[0].length))) return { kind: 'template' };
  const place = PLACE.exec(line);
  const parts = (place ? line.slice(place[0].length) : line)
    .replace(AUTHOR, '')
    .replace(NUMBER, '')
    .split(/ [|·•] /u);
  const dates = parts.map(readDate).filter(date => date?.precision === 'day');
  // "14.03.2026 | Kultur": beside the date at most the name of a section and how long it reads.
  const others = parts.filter(part => readDate(part) === undefined);
  const alone = others.length <= 2 && others.every(part => part.split(' ').length <= 3);
  return dates.length === 1 && dates[0] && alone ? { kind: 'bare', date: dates[0] } : undefined;
}

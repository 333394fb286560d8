import type { Language } from '../../feed/model.js';
import type { Passage } from '../../release/raw.js';
import { readDateline, type Dateline } from './dateline.js';
import { isFurniture, isLetterForm, isNameOfPage, isSiteProse } from './furniture.js';
import { withYears } from './headings.js';
import { leadIns, readLeadIn } from './lead-in.js';
import { readLanguageOffer } from './languages.js';
import { readMore } from './more.js';
import { partsOf } from './parts.js';
import { isProse, wordCount } from './prose.js';
import { withRows } from './rows.js';
import { withDateTiles } from './tiles.js';
import { withDatesBesideTopics, withoutTopics } from './topics.js';
import { unwrap } from './unwrap.js';

/** A line of a capture and what it is, seen by itself. */
export type Line = Passage &
  (
    | { readonly kind: 'more'; readonly title: Passage | undefined }
    | {
        readonly kind: 'dateline';
        readonly dateline: Dateline;
        /** It began the paragraph that follows. */
        readonly leads?: boolean;
      }
    | { readonly kind: 'language'; readonly language: Language }
    /** One or more sentences. */
    | {
        readonly kind: 'prose';
        /** A row of a list of days, or what introduces it: never a release of its own. */
        readonly row?: boolean;
      }
    /** A few words: a headline, a description of an image, a list entry. */
    | { readonly kind: 'short' }
    | { readonly kind: 'furniture' }
  );

function classify(passage: Passage): Line | undefined {
  const { text } = passage;
  if (text === '' || isLetterForm(text)) return undefined;
  const more = readMore(passage);
  if (more) return { ...passage, kind: 'more', title: more.title };
  const dateline = readDateline(text);
  if (dateline) return { ...passage, kind: 'dateline', dateline };
  const language = readLanguageOffer(text);
  if (language) return { ...passage, kind: 'language', language };
  const { line, column } = passage;
  if (isProse(text)) return { text, line, column, kind: 'prose' };
  return { text, line, column, kind: isFurniture(text) ? 'furniture' : 'short' };
}

const CONSENT_HEADING = /cookie|datenschutz|privatsphäre|einwilligung|consent/iu;

/**
 * Days that go on below a text are its programme and stay lines of it: lists of releases have the
 * newest first, or a date before the first text.
 */
function withoutProgramme(lines: readonly Line[]): Line[] {
  if (lines.some(line => line.kind === 'more')) return [...lines];
  const text = lines.findIndex(line => line.kind === 'prose');
  const days = lines.flatMap((line, index) =>
    line.kind === 'dateline' && line.dateline.kind === 'bare' ? [{ line, index }] : [],
  );
  const dayOf = ({ dateline }: Line & { readonly kind: 'dateline' }): string =>
    'date' in dateline && dateline.date.precision === 'day' ? dateline.date.date : '';
  const rising = days.every(({ line }, n) => {
    const before = days[n - 1];
    return before === undefined || dayOf(before.line) < dayOf(line);
  });
  if (days.length < 2 || !rising || (days[0]?.index ?? 0) < text || text < 0) return [...lines];
  const programme = new Set<Line>(days.map(({ line }) => line));
  return lines.map(line =>
    programme.has(line)
      ? { text: line.text, line: line.line, column: line.column, kind: 'short' }
      : line,
  );
}

/** A paragraph that begins with the day it was published as a date and a text. */
function withLeadIns(lines: readonly Line[]): Line[] {
  const prose = lines.filter(line => line.kind === 'prose');
  const leads = leadIns(prose);
  if (leads.size === 0) return [...lines];
  return lines.flatMap((line): Line[] => {
    const lead = leads.get(line);
    if (lead === undefined) return [line];
    const text = line.text.slice(lead.at);
    return [
      {
        text: line.text.slice(0, lead.at).trim(),
        line: line.line,
        column: line.column,
        kind: 'dateline',
        dateline: { kind: 'bare', date: lead.date },
        leads: true,
      },
      { text, line: line.line, column: line.column + lead.at, kind: 'prose' },
    ];
  });
}

/**
 * Cuts a cleaned text into lines and says of each what it is; blank lines are left out. `whole`: its
 * lines are paragraphs, none is wrapped.
 */
export function readLines(text: string, whole = false): { lines: Line[]; blankBetween: boolean } {
  const raw = text.split('\n');
  const passages = whole
    ? raw.map((line, index) => ({ text: line, line: index + 1, column: 1 }))
    : unwrap(raw);
  const lines: Line[] = [];
  let blankBetween = false;
  for (const parts of partsOf(withDateTiles(passages))) {
    const found = parts.flatMap(part => classify(part) ?? []);
    lines.push(...found);
    if (found.length === 0 && lines.length > 0) blankBetween = true;
  }
  const known = withoutProgramme(withYears(withRows(withoutTopics(withDatesBesideTopics(lines)))));
  const news = withoutSiteProse(withoutMenus(withoutNames(known)));
  return { lines: withLeadIns(news), blankBetween };
}

const furniture = ({ text, line, column }: Passage): Line => ({
  text,
  line,
  column,
  kind: 'furniture',
});

/** What the page is called is no headline, unless it stands where only a headline can. */
const withoutNames = (lines: readonly Line[]): Line[] =>
  lines.map((line, index) =>
    line.kind === 'short' && lines[index - 1]?.kind !== 'dateline' && isNameOfPage(line.text)
      ? furniture(line)
      : line,
  );

/** A short line after a menu and a blank line: the headline of what follows. */
function standsAlone(lines: readonly Line[], first: number, last: number): boolean {
  if (last - first < 2 || lines[last]?.kind !== 'short') return false;
  const at = (index: number): number => lines[index]?.line ?? 0;
  return at(last) - at(last - 1) > 1 && at(last - 1) - at(last - 2) === 1;
}

/** Three or more very short lines in a row are a menu, whatever their words are. */
function withoutMenus(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  const tiny = (line: Line | undefined): boolean =>
    line !== undefined &&
    (line.kind === 'furniture' ||
      (line.kind === 'short' && wordCount(line.text) <= 3 && !/\d/.test(line.text)));
  let index = 0;
  while (index < lines.length) {
    let end = index;
    while (tiny(lines[end])) end += 1;
    if (standsAlone(lines, index, end - 1)) end -= 1;
    const run = lines.slice(index, end);
    const menu = run.length >= 4 || (run.length >= 3 && run.some(l => l.kind === 'furniture'));
    for (const line of run) result.push(menu && line.kind !== 'furniture' ? furniture(line) : line);
    const next = lines[end];
    if (next) result.push(next);
    index = end + 1;
  }
  return result;
}

function withoutSiteProse(lines: readonly Line[]): Line[] {
  const isNews = (line: Line): boolean =>
    line.kind === 'more' ||
    (line.kind === 'dateline' && line.dateline.kind === 'published') ||
    (line.kind === 'prose' && readLeadIn(line)?.placed === true);
  const first = lines.findIndex(isNews);
  const last = lines.findLastIndex(isNews);
  let consent = false;
  /** Since a date began a release, nothing but its own lines has come. */
  let within = false;
  return lines.map((line, index) => {
    const next = lines[index + 1]?.kind;
    if (line.kind === 'dateline' && line.dateline.kind !== 'template')
      within = isNews(line) || next === 'short' || next === 'prose';
    else if (line.kind === 'furniture' || line.kind === 'more') within = false;
    if (line.kind === 'short' || line.kind === 'furniture' || line.kind === 'dateline')
      consent = CONSENT_HEADING.test(line.text) || (consent && line.text.endsWith(':'));
    if (line.kind !== 'prose' || line.row === true) return line;
    if (isNews(line)) within = true;
    if (lines[index + 1]?.kind === 'more') {
      return /cookie/iu.test(line.text) && isSiteProse(line.text, false) ? furniture(line) : line;
    }
    const edge = first < 0 || index < first || index > last;
    const site = isSiteProse(line.text, edge, within) || (consent && edge && !within);
    return site ? furniture(line) : line;
  });
}

import type { EventNotice } from '../feed/model.js';
import type { DateMention } from './dates.js';
import type { RawRelease } from './raw.js';

/** Verbs and nouns with which a release announces something to come to. */
const ANNOUNCES =
  /(?<!\p{L})(?:findet|finden|stattfindet|stattfinden|lädt|laden|einlädt|einladen|eingeladen|beginnt|beginnen|startet|starten|öffnet|eröffnet|eröffnen|veranstaltet|veranstalten|tagt|tritt|treten|gastiert|feiert|feiern|stellt sich|spielt|spielen|zeigt|zeigen|gibt es|steht auf dem programm|geht es|dreht sich)(?!\p{L})/iu;

/** Words that make a date something else than an event. */
const OTHER =
  /(?<!\p{L})(?:geschlossen|schließt|entfällt|entfallen|gesperrt|anmeldeschluss|anmeldefrist|anmeldungen?|bewerbungsfrist|frist|antragsfrist|verlängert|tritt in kraft|treten in kraft|gültig|abgabe)(?!\p{L})/iu;

/** Kinds of place by the end of their names. */
const PLACE_NOUN =
  /(?:zentrum|haus|häuser|saal|halle|schule|bücherei|bibliothek|museum|schloss|platz|park|[cz]ir[ck]us|forum|kirche|treff|büro|archiv|kita|theater|bad|stadion|vhs|fachbereich|galerie|aula|mensa|hof|garten|quartier|café|studio)s?$/u;

/** A preposition of place, a name of up to six words, perhaps an address. */
const PLACE =
  /(?<!\p{L})(?:[Ii]m|[Ii]n der|[Ii]n das|[Ii]n den|[Ii]ns|[Ii]n|[Aa]m|[Aa]uf dem|[Aa]uf der|[Aa]n der|[Vv]or dem|[Zz]um|[Zz]ur) ((?:\p{Lu}[\p{L}\p{N}.*]{0,40}(?:-\p{Lu}\p{L}{0,40}){0,4})(?: (?:- )?\p{Lu}[\p{L}\p{N}.*-]{0,40}){0,5})(, \p{Lu}[\p{L}.-]{1,40}(?: \p{Lu}[\p{L}.-]{1,40}){0,3} \d{1,4}[a-z]?(?:, \d{5} \p{Lu}\p{L}{1,40})?)?/gu;
const STATED_PLACE = /Veranstaltungsort ist (?:der |die |das )?([^.]{3,120})\.(?=\s|$)/u;

/** The sentence a date stands in, as far as the full stops tell. */
function sentenceOf(text: string, { index, length }: DateMention): string {
  const before = text.slice(Math.max(0, index - 400), index);
  const start = Math.max(before.lastIndexOf('\n'), lastSentenceEnd(before));
  const after = text.slice(index + length, index + length + 400);
  const end = /[.!?](?=\s|$)|\n/u.exec(after)?.index ?? after.length;
  return before.slice(start + 1) + text.slice(index, index + length) + after.slice(0, end + 1);
}

function lastSentenceEnd(text: string): number {
  let last = -1;
  for (const match of text.matchAll(/[\p{L}”“"»)]{2}[.!?] (?=\p{Lu})/gu)) last = match.index + 2;
  return last;
}

/**
 * The events a release announces: a day ahead of its publication, said to take place. A release
 * that reports, closes an office or sets a deadline announces none.
 */
export function eventsOf(
  raw: RawRelease,
  text: string,
  dates: readonly DateMention[],
): EventNotice[] {
  const events: EventNotice[] = [];
  for (const date of dates) {
    if (date.start === null || date.tense === 'past' || !['day', 'range'].includes(date.kind))
      continue;
    if (date.bound === 'until' || date.bound === 'since' || date.year === 'missing') continue;
    if (date.index < (raw.title?.text.length ?? 0)) continue;
    const sentence = sentenceOf(text, date);
    if (!ANNOUNCES.test(sentence) || OTHER.test(sentence)) continue;
    if (events.some(event => event.start.slice(0, 10) === date.start?.slice(0, 10))) continue;
    events.push(eventOf(raw, text, date, sentence));
    if (events.length === 5) break;
  }
  return events;
}

function eventOf(raw: RawRelease, text: string, date: DateMention, sentence: string): EventNotice {
  const place = (STATED_PLACE.exec(text)?.[1] ?? placeIn(sentence, date))?.trim();
  const name = raw.title?.text;
  const start = date.start ?? '';
  const end = date.end !== null && date.end !== date.start ? date.end : undefined;
  return {
    ...(name !== undefined ? { name } : {}),
    start,
    ...(end !== undefined ? { end } : {}),
    ...(place !== undefined && place !== '' ? { place } : {}),
  };
}

/** The place named behind the date, else the first one of the sentence. */
function placeIn(sentence: string, date: DateMention): string | undefined {
  const at = sentence.indexOf(date.text);
  const behind = at >= 0 ? sentence.slice(at + date.text.length) : sentence;
  return placeOf(behind) ?? placeOf(sentence);
}

function placeOf(text: string): string | undefined {
  for (const [, name = '', address = ''] of text.matchAll(PLACE))
    if (name.split(/[ -]/u).some(word => PLACE_NOUN.test(word.toLowerCase())))
      return name + address;
  return undefined;
}

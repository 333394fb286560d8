import type { EventNotice } from '../feed/model.js';
import type { ReadDate, ReadText } from './dates.js';
import { placeIn, statedPlace } from './event-place.js';
import type { RawRelease } from './raw.js';

/** Verbs and nouns with which a release announces something to come to. */
const ANNOUNCES =
  /(?<!\p{L})(?:findet|finden|stattfindet|stattfinden|lädt|laden|einlädt|einladen|eingeladen|beginnt|beginnen|startet|starten|öffnet|öffnen|eröffnet|eröffnen|veranstaltet|veranstalten|tagt|gastiert|feiert|feiern|stellt sich|spielt|spielen|zeigt|zeigen|trifft sich|treffen sich|gibt es|steht auf dem programm|geht es|dreht sich)(?!\p{L})/iu;
/** Whoever "tritt auf" does; whoever "tritt an" or "tritt in Kraft" does not. */
const PERFORMS = /(?<!\p{L})(?:tritt|treten)(?!\p{L})/iu;
const ON_STAGE = /(?<!\p{L})auf(?=[.,!]|$)/iu;
/** "Karten gibt es ab Montag", "gibt es bis Sonntag": from then on, no day to come on. */
const IS_TO_BE_HAD = /(?<!\p{L})gibt es(?!\p{L})/iu;

/** Words that make a date something else than an event. */
const OTHER =
  /(?<!\p{L})(?:geschlossen|schließt|entfällt|entfallen|gesperrt|abgesagt|verschoben|anmeldeschluss|anmeldefrist|anmeldungen?|bewerbungsfrist|frist|antragsfrist|verlängert|in kraft|gültig|abgabe|\p{L}{0,20}ferien (?:beginnen|enden|starten))(?!\p{L})/iu;
/** What has an hour and a place, too: how an office can be reached, what is built or checked. */
const SERVED =
  /(?<!\p{L})(?:erreichbar|besetzt|geöffnet|zugänglich|fällt|fallen|entfernt|abgeschaltet|\p{L}{0,20}(?:arbeiten|kontrollen?|sperrung|umleitung|halteverbot))(?!\p{L})/iu;

/**
 * The events a release announces: a day ahead of its publication, said to take place, or with its
 * hour and a place. A release that reports, closes an office or sets a deadline announces none.
 */
export function eventsOf(
  raw: RawRelease,
  read: ReadText,
  dates: readonly ReadDate[],
): EventNotice[] {
  const events: EventNotice[] = [];
  for (const [index, date] of dates.entries()) {
    if (date.start === null || date.tense === 'past' || !['day', 'range'].includes(date.kind))
      continue;
    if (date.bound === 'until' || date.bound === 'since' || date.year === 'missing') continue;
    if (date.index < (raw.title?.text.length ?? 0)) continue;
    const said = sentenceOf(read, date, dates[index + 1]);
    if (!isAnnounced(date, said)) continue;
    if (events.some(event => event.start.slice(0, 10) === date.start?.slice(0, 10))) continue;
    events.push(eventOf(raw, read.text, date, said));
    if (events.length === 5) break;
  }
  return events;
}

/** What is said around a date. */
interface Said {
  readonly sentence: string;
  /** Behind the date, before the next one. */
  readonly behind: string;
}

/** The sentence of a date, with the next one where that tells its hours. */
function sentenceOf(
  { text, tokens, sentences }: ReadText,
  { sentence, index, length, start, all_day }: ReadDate,
  following: ReadDate | undefined,
): Said {
  const textOf = (n: number): string => {
    const range = sentences[n];
    if (range === undefined) return '';
    return text.slice(tokens[range.first]?.start ?? 0, tokens[range.next - 1]?.end);
  };
  const own = textOf(sentence);
  const end = tokens[(sentences[sentence]?.next ?? tokens.length) - 1]?.end ?? text.length;
  const later = !all_day && start !== null && !/(?<!\p{L})uhr(?!\p{L})/iu.test(own);
  const next = later && following?.sentence !== sentence + 1 ? textOf(sentence + 1) : '';
  const limit = following?.sentence === sentence ? following.index : end;
  const behind = text.slice(index + length, Math.max(index + length, limit));
  return { sentence: `${own} ${next}`, behind: limit === end ? `${behind} ${next}` : behind };
}

function isAnnounced({ start, all_day, bound }: ReadDate, { sentence, behind }: Said): boolean {
  if (OTHER.test(sentence)) return false;
  if (PERFORMS.test(sentence) && ON_STAGE.test(sentence)) return true;
  if (ANNOUNCES.test(sentence)) return bound !== 'from' || !IS_TO_BE_HAD.test(sentence);
  const timed = !all_day && start !== null;
  return timed && !SERVED.test(sentence) && placeIn(behind) !== undefined;
}

function eventOf(raw: RawRelease, text: string, date: ReadDate, said: Said): EventNotice {
  const place = statedPlace(text) ?? placeIn(said.behind) ?? placeIn(said.sentence);
  const name = raw.title?.text;
  const start = date.start ?? '';
  const end = date.end !== null && date.end !== date.start ? date.end : undefined;
  return {
    ...(name !== undefined ? { name } : {}),
    start,
    ...(end !== undefined ? { end } : {}),
    ...(place !== undefined ? { place } : {}),
  };
}

import type { Clause } from './clauses.js';
import type { Discourse } from './discourse.js';
import type { TimeMention } from './times.js';

/** Hours for a clause that names none. */

/** A form's own line for the hours: "Uhrzeit: ab 9:00 Uhr". */
export function timesOfForm(discourse: Discourse, clause: Clause): TimeMention[] {
  if (clause.kind !== 'header') return [];
  for (let s = clause.sentence + 1; s <= clause.sentence + 3; s += 1) {
    const [label] = discourse.opening(s, 1);
    if (label !== undefined && /^(?:uhrzeit|zeit|dauer|zeitraum)$/.test(label.lower)) {
      const times = discourse.clauses(s).flatMap(c => discourse.times(c));
      if (times.length > 0) return times;
    }
  }
  return [];
}

/** "… lässt ihre Gäste erst ab 14 Uhr ein; vorher ist geschlossen." */
export function untilThatHour(discourse: Discourse, clause: Clause): TimeMention[] {
  if (!/\b(?:vorher|zuvor|davor)\b/.test(discourse.words(clause))) return [];
  const earlier = [clause.sentence, clause.sentence - 1].flatMap(s =>
    discourse.clauses(s).flatMap(other => discourse.times(other)),
  );
  const time = earlier.find(t => t.kind === 'from' || t.kind === 'at');
  return time?.from === undefined ? [] : [{ ...time, kind: 'until', to: time.from }];
}

export const SO_LONG = /\b(?:so lange|solange|in dieser zeit|während dieser zeit|währenddessen)\b/;

/** "Bis 11 Uhr kann niemand bedient werden; das Amt bleibt so lange geschlossen." */
export function hoursMeant(discourse: Discourse, clause: Clause): TimeMention[] {
  if (!SO_LONG.test(discourse.words(clause))) return [];
  return [clause.sentence, clause.sentence - 1].flatMap(s =>
    discourse.clauses(s).flatMap(other => discourse.times(other)),
  );
}

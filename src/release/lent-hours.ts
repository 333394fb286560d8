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
      const times = discourse.timesIn(s);
      if (times.length > 0) return times;
    }
  }
  return [];
}

/** The hours of a clause's own sentence, then of the one before. */
const hoursNear = (discourse: Discourse, { sentence }: Clause): TimeMention[] => [
  ...discourse.timesIn(sentence),
  ...discourse.timesIn(sentence - 1),
];

/** "… lässt ihre Gäste erst ab 14 Uhr ein; vorher ist geschlossen." */
export function untilThatHour(discourse: Discourse, clause: Clause): TimeMention[] {
  if (!/\b(?:vorher|zuvor|davor)\b/.test(discourse.words(clause))) return [];
  const time = hoursNear(discourse, clause).find(t => t.kind === 'from' || t.kind === 'at');
  return time?.from === undefined ? [] : [{ ...time, kind: 'until', to: time.from }];
}

/** "hat nur bis 12 Uhr geöffnet, danach ist sie geschlossen" */
export function fromThatHour(discourse: Discourse, clause: Clause): TimeMention[] {
  if (!/\b(?:danach|anschließend)\b/.test(discourse.words(clause))) return [];
  const time = hoursNear(discourse, clause).find(t => t.kind === 'until');
  return time?.to === undefined
    ? []
    : [{ kind: 'from', from: time.to, first: time.first, next: time.next }];
}

export const SO_LONG = /\b(?:so lange|solange|in dieser zeit|während dieser zeit|währenddessen)\b/;

/** "Bis 11 Uhr kann niemand bedient werden; das Amt bleibt so lange geschlossen." */
export function hoursMeant(discourse: Discourse, clause: Clause): TimeMention[] {
  if (!SO_LONG.test(discourse.words(clause))) return [];
  return hoursNear(discourse, clause);
}

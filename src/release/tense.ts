import type { Token } from './token.js';
import { words } from './words.js';

/** Whether a sentence tells of what was, or of what is and will be. */
export type Tense = 'past' | 'present' | 'future';

const PAST = words(
  `war waren wurde wurden hatte hatten fand fanden gab gaben ging gingen kam kamen lud luden
  nahm nahmen stand standen traf trafen sprach sprachen sah sahen blieb blieben begann begannen
  bot boten zog zogen berieten beriet wies wiesen trug trugen hielt hielten stieg stiegen lief
  liefen erhielt erhielten half halfen schloss schlossen verlieh verliehen rief riefen entstand
  musste mussten konnte konnten durfte durften wollte wollten eröffnete eröffneten feierte feierten
  präsentierte präsentierten lockte lockten verwandelte verwandelten überreichte überreichten
  besuchte besuchten startete starteten erklärte sagte verabschiedete stellte stellten informierte
  informierten diskutierten tagte tagten unterzeichnete unterzeichneten endete endeten fiel fielen`,
);

const PERFECT_AUXILIARIES = words('hat haben ist sind');

/** Participles that say how something is, not what happened: "ist geschlossen", "ist geplant". */
const STATES = words(
  `geschlossen geöffnet besetzt gesperrt geplant gebeten gedacht geeignet gesucht gefragt
  geboten gültig gezeigt gewährleistet aufgerufen eingeladen angekündigt vorgesehen angesetzt
  anberaumt betroffen`,
);

/** A past participle: ge…t, ge…en with a capital-free stem, or …iert. */
export function isParticiple(lower: string): boolean {
  if (lower.length < 6 || STATES.has(lower)) return false;
  if (lower.endsWith('iert')) return true;
  const ge = lower.indexOf('ge');
  if (ge < 0 || ge > 5 || lower.length - ge < 6) return false;
  const prefix = lower.slice(0, ge);
  return PREFIXES.has(prefix) && (lower.endsWith('t') || lower.endsWith('en'));
}

const PREFIXES = new Set([
  '',
  'ab',
  'an',
  'auf',
  'aus',
  'bei',
  'durch',
  'ein',
  'her',
  'hin',
  'mit',
  'nach',
  'statt',
  'teil',
  'um',
  'vor',
  'weg',
  'zu',
  'zurück',
  'zusammen',
  'fest',
  'dar',
  'los',
]);
const UNPREFIXED = /^(?:be|ver|er|ent|zer|miss|unter|über)[a-zäöüß]{2,}(?:t|en)$/;

/** The tense of the tokens in `[first, next)`: one clause, or a sentence. */
export function tenseOf(tokens: readonly Token[], first: number, next: number): Tense {
  let auxiliary = false;
  let participle = false;
  let future = false;
  for (let i = first; i < next; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind !== 'word') continue;
    const { lower } = token;
    if (PAST.has(lower) && token.text === lower) return 'past';
    if (PERFECT_AUXILIARIES.has(lower)) auxiliary = true;
    else if (lower === 'wird' || lower === 'werden') future = true;
    else if (token.text === lower) {
      const last = i + 1 === next || tokens[i + 1]?.kind === 'mark';
      if (isParticiple(lower) || (last && UNPREFIXED.test(lower) && !lower.endsWith('nen')))
        participle = true;
    }
  }
  if (auxiliary && participle && !future) return 'past';
  return future ? 'future' : 'present';
}

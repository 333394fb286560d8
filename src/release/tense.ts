import type { Token } from './token.js';
import { words } from './words.js';

/** Whether a sentence tells of what was, or of what is and will be. */
export type Tense = 'past' | 'present' | 'future';

/** Strong preterites that are no other word. */
const STRONG = `war waren wurde wurden hatte hatten fand fanden gab gaben ging gingen kam kamen lud luden
  nahm nahmen stand standen traf trafen sprach sprachen sah sahen blieb blieben begann begannen
  bot boten zog zogen beriet berieten wies wiesen trug trugen hielt hielten stieg stiegen lief
  liefen erhielt erhielten half halfen schloss schlossen verlieh rief riefen entstand entstanden
  musste mussten konnte konnten durfte durften wollte wollten fiel fielen gewann gewannen schrieb schrieben
  unterschrieb verlor lag lagen las lasen sang sangen fuhr fuhren fing fingen wuchs wuchsen
  warb warben starb starben brach brachen brachte brachten verbrachte verbrachten dachte dachten
  wusste wussten kannte kannten nannte nannten band banden gelang galt galten ließ ließen
  riet rieten bewies schlug schlugen schuf schufen übergab übergaben verließ verband verbanden
  vertrat betrat empfing empfingen erschien entschied übernahm übernahmen unternahm unternahmen
  befand befanden bestand bestanden ergab ergaben bekam bekamen tat taten saß saßen warf warfen sank sanken
  betrug betrugen sprang sprangen`;

/** Weak verbs whose preterite is no adjective: the stem, to which "te" or "ten" is added. */
const WEAK = `leg folg mach zeig setz stell sorg sammel feier ehr dank lob begrüß gratulier nutz besichtig erleb
  erreich beteilig spende leiste arbeite bilde rette lösch räum führ reis kehr zähl erziel verzeichne
  berichte beton würdig erinner ergänz erläuter spiel tanz koch bastel mal pflanz reinig säuber
  entdeck probier lern teil melde kündig verkünde absolvier organisier moderier kontrollier
  investier eröffne präsentier lock verwandel überreich besuch starte erklär sag verabschiede
  informier diskutier tag unterzeichne ende sprüh wähl kür stimm beende üb schau staun freu
  versammel beschäftig bewältig verfolg bestaun trainier demonstrier marschier zeichne trau
  verlänger wechsel erweiter renovier sanier bau wander radel paddel jubel bejubel brumm
  leb wohn hol kauf verkauf schmück steuer gründe lös öffne warte`;

const PAST = words(
  `${STRONG} ${WEAK.split(/\s+/)
    .map(stem => `${stem}te ${stem}ten`)
    .join(' ')}`,
);

const PERFECT_AUXILIARIES = words('hat haben ist sind');

/** Participles that say how something is, not what happened: "ist geschlossen", "ist geplant". */
const STATES = words(
  `geschlossen geöffnet besetzt gesperrt geplant gebeten gedacht geeignet gesucht gefragt
  geboten gültig gezeigt gewährleistet aufgerufen eingeladen angekündigt vorgesehen angesetzt
  anberaumt betroffen gewohnt ausgenommen inbegriffen`,
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

/** "zu den gewohnten Zeiten": a participle before a noun says how it is, not what happened. */
const isAttribute = (next: Token | undefined, lower: string): boolean =>
  lower.endsWith('en') && next?.kind === 'word' && next.text !== next.lower;

/** "sobald die Arbeiten am 4. Mai abgeschlossen sind": how it will be, not what happened. */
const isDone = (next: Token | undefined, lower: string): boolean =>
  DONE.has(lower) && (next?.lower === 'ist' || next?.lower === 'sind');
const DONE = words('abgeschlossen fertiggestellt eingebaut aufgebaut ausgetauscht');

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
      if (
        (isParticiple(lower) &&
          !isAttribute(tokens[i + 1], lower) &&
          !isDone(tokens[i + 1], lower)) ||
        (last && UNPREFIXED.test(lower) && !lower.endsWith('nen') && !STATES.has(lower))
      )
        // "ist nicht zu erreichen": an infinitive
        participle ||= tokens[i - 1]?.lower !== 'zu';
    }
  }
  if (auxiliary && participle && !future) return 'past';
  return future ? 'future' : 'present';
}

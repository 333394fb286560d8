import type { Clause } from './clauses.js';
import { closing } from './closing.js';
import { denied } from './denial.js';
import { isNotQuite } from './negation.js';
import type { Token } from './token.js';
import { isCapitalised } from './token.js';
import { CONDITIONS, RELATIVES } from './verbs.js';
import { FIRST_DAYS, words } from './words.js';

/** What a clause says about doors: that they are shut, open, shut early — or none of it. */
export interface Predicate {
  /**
   * `closed`: shut for the time named. `early`: shuts at a time. `late`: opens only at a time.
   * `until`: open only until a time. `service`: office hours are cancelled or nobody is let in.
   * `noun`: the closure is named by a noun. `open`, `reopening`: the contrary.
   */
  readonly kind: 'closed' | 'early' | 'late' | 'until' | 'service' | 'noun' | 'open' | 'reopening';
  /** Why it may not count after all. */
  readonly doubt?: 'negated' | 'hedged' | 'past' | 'called-off' | 'question' | 'restricted';
  /** The words that decide are found at this token. */
  readonly at: number;
}

export const COPULAS = words(
  `ist sind bleibt bleiben wird werden hat haben hält halten sei seien war waren wurde wurden hatte
  hatten blieb blieben muss müssen soll sollen kann können könnte könnten sollte sollten musste
  mussten macht machen lässt darf dürfen wäre wären steht stehen`,
);
const PAST = words(
  `war waren wurde wurden musste mussten blieb blieben hatte hatten schloss schlossen ruhte entfiel
  wollte wollten hätte hätten worden gewesen machte machten konnte konnten fand fanden öffnete öffneten gehalten fiel`,
);
const HEDGES = words(
  `könnte könnten mögliche möglichen möglicher drohenden möglich möglicherweise eventuell vielleicht womöglich gegebenenfalls denkbar droht
  drohen drohende erwogen geprüft prüft diskutiert debatte vorschlag vorgeschlagen würde würden
  wäre wären überlegt`,
);
const OPEN = words(
  'geöffnet offen besetzt auf erreichbar zugänglich betretbar nutzbar verfügbar da ansprechbar',
);
export const NO = words('kein keine keinen keinem keiner keines keinerlei');
/** "kann niemanden empfangen": there "kann" is no doubt. */
const FIRM = words('nicht niemand niemanden nirgends');
export interface ClauseWords {
  readonly tokens: readonly Token[];
  readonly lower: readonly string[];
  readonly has: (word: string) => boolean;
}

export function clauseWords(all: readonly Token[], clause: Clause): ClauseWords {
  const tokens = clause.tokens.flatMap(i => all[i] ?? []);
  const lower = tokens.map(token => token.lower);
  const set = new Set(lower);
  return { tokens, lower, has: word => set.has(word) };
}

export const some = (set: ReadonlySet<string>, { lower }: ClauseWords): boolean =>
  lower.some(word => set.has(word));

/** The last word before the mark that ends the clause. */
export const lastWord = ({ tokens, lower }: ClauseWords): string | undefined =>
  lower[tokens.findLastIndex(token => token.kind === 'word')];

/** What the clause says of doors; `undefined` where it speaks of something else. */
export function predicateOf(clause: Clause, w: ClauseWords): Predicate | undefined {
  const found = resumption(clause, w) ?? reopening(w) ?? closing(clause, w) ?? opening(w);
  if (found === undefined) return undefined;
  const doubt = found.doubt ?? doubtOf(clause, w, found);
  return doubt === undefined ? found : { ...found, doubt };
}

function doubtOf(clause: Clause, w: ClauseWords, found: Predicate): Predicate['doubt'] {
  if (clause.question) return 'question';
  if (w.tokens.some(({ lower, text }) => PAST.has(lower) && text === lower)) return 'past';
  if (denied(w)) return 'negated';
  if (isNotQuite(w)) return 'restricted';
  if (some(HEDGES, w) && !(found.kind === 'service' && isRefusal(w))) return 'hedged';
  if (clause.opener !== undefined && CONDITIONS.has(clause.opener)) return 'hedged';
  // "damit die Türen künftig richtig schließen"
  if (clause.opener === 'damit') return 'restricted';
  const first = w.lower[0];
  if ((first === 'sollte' || first === 'sollten') && isCapitalised(w.tokens[0])) return 'hedged';
  if (w.has('sollte') || w.has('sollten')) return wasPlanned(clause, w) ? 'past' : 'hedged';
  if (CONDITIONAL.test(w.lower.join(' '))) return 'hedged';
  const may = w.has('kann') || w.has('können');
  const firm = w.lower.some(word => NO.has(word) || FIRM.has(word));
  if (may && !firm && (found.kind === 'closed' || found.kind === 'noun')) return 'hedged';
  return undefined;
}

/** "das bis zum 8. Mai geschlossen bleiben sollte", "sollte ursprünglich schließen": not any more. */
const wasPlanned = ({ kind, opener }: Clause, { lower }: ClauseWords): boolean =>
  (kind === 'sub' && RELATIVES.has(opener ?? '')) || lower.some(word => AT_FIRST.has(word));
const AT_FIRST = words('eigentlich ursprünglich zunächst erst');

/** "Bei Gewitter bleibt es zu": nobody knows the day. */
const CONDITIONAL =
  /\bbei (?:[a-zäöüß]+em )?(?:gewittern?|regen|regenwetter|sturm|unwetter|wetter|frost|schnee|schneefall|glätte|hitze|hochwasser|bedarf)\b/;

/** "nicht möglich", "keine Besuche möglich": there "möglich" is no doubt. */
const isRefusal = (w: ClauseWords): boolean => {
  const at = w.lower.indexOf('möglich');
  return at > 0 && (w.lower[at - 1] === 'nicht' || w.lower.slice(0, at).some(x => NO.has(x)));
};

/** "bis das Haus am 14. März in die neue Saison startet" */
const resumption = ({ opener }: Clause, { lower }: ClauseWords): Predicate | undefined =>
  opener === 'bis' && lower.some(x => RESUMES.test(x)) ? { kind: 'reopening', at: 0 } : undefined;

const RESUMES =
  /^(?:(?:er)?öffne[tn]|starte[tn]|beginn(?:t|en)|(?:weiter|los)geh(?:t|en)|aufmach(?:t|en)|zurückkehr(?:t|en)|aufn(?:immt|ehmen))$/;

/** "Erster Ausleihtag ist der 26. Mai.", "Das Team ist am 26. Mai zurück." */
const FIRSTS = words('erster erste ersten');
const COMES = /^(?:kehrt|kehren|ist|sind|kommt|kommen|meldet|melden)$/;

/** "wieder geöffnet", "öffnet erst wieder am", "weiter geht es am". */
function reopening(w: ClauseWords): Predicate | undefined {
  const { lower } = w;
  if (w.has('weiter') && (w.has('geht') || w.has('gehen'))) return { kind: 'reopening', at: 0 };
  if (/^(?:wieder|neu)(?:er)?öffnung$/.test(lower[0] ?? '')) return { kind: 'reopening', at: 0 };
  const first = lower.findIndex(x => FIRSTS.has(x)) + 1;
  if (first > 0 && FIRST_DAYS.has(lower[first] ?? '')) return { kind: 'reopening', at: first };
  if (w.has('zurück') && lastWord(w) === 'zurück' && lower.some(x => COMES.test(x)))
    return { kind: 'reopening', at: lower.indexOf('zurück') };
  const back = lower.indexOf('wiederkommen');
  if (back >= 0) return { kind: 'reopening', at: back };
  const again = lower.indexOf('wieder');
  if (again < 0 || w.has('geschlossen') || (w.has('zu') && lower.at(-1) === 'zu')) return undefined;
  if (w.has('entfällt') || w.has('entfallen')) return undefined;
  const negated = lower
    .slice(Math.max(0, again - 2), again)
    .some(x => x === 'nicht' || x === 'noch');
  if (negated && !w.has('erst')) return undefined;
  return { kind: 'reopening', at: again };
}

/** "bleibt geöffnet", "stehen offen". */
function opening(w: ClauseWords): Predicate | undefined {
  const opens = w.lower.findIndex(x => x === 'öffnet' || x === 'öffnen');
  if (opens >= 0 && !w.has('nicht')) return { kind: 'open', at: opens };
  const at = w.lower.findIndex(x => OPEN.has(x) && x !== 'auf' && x !== 'da');
  return at >= 0 && w.lower.some(x => COPULAS.has(x)) ? { kind: 'open', at } : undefined;
}

import type { Item, Language, LanguageTag } from '../feed/model.js';
import type { Draft } from './draft.js';
import type { Problem } from './problem.js';
import type { Capture } from './raw.js';
import { problemAt, statedDay, type Listed, type Story } from './repeats.js';

/** A German release as translations are matched with it. */
export interface Original {
  readonly id: string;
  readonly draft: Draft;
}

/** A translation and the German release it is of. */
export interface Linked {
  readonly draft: Draft;
  readonly of: Original;
}

/** Whether a story is a translation: by its folder, or because its source says so. */
export function isTranslation({ listed }: Story, captures: readonly Capture[]): boolean {
  return listed.some(
    ({ raw, capture }) =>
      raw.translationOf !== undefined || captures[capture]?.translates !== undefined,
  );
}

const isGerman = (language: LanguageTag): boolean => /^de(?:-|$)/i.test(language);

/**
 * Finds the German release of every translation: the one it names (by id, key or address), else
 * one with the same key or address, else its counterpart in the capture of the same name.
 */
export function linkTranslations(
  translations: readonly Draft[],
  originals: readonly Original[],
  captures: readonly Capture[],
): { linked: Linked[]; problems: Problem[] } {
  const german = originals.filter(({ draft }) => isGerman(draft.story.language));
  const names = namesOf(german);
  const pairs = new Counterparts(german, translations, captures);
  const linked: Linked[] = [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const draft of translations) {
    const { raw } = draft.understood;
    const { language } = draft.story;
    const of = isGerman(language)
      ? undefined
      : raw.translationOf !== undefined
        ? names.get(raw.translationOf)
        : (names.get(raw.key ?? '') ?? names.get(raw.url ?? '') ?? pairs.of(draft));
    if (!of) problems.push(unmatched(draft, captures));
    else if (seen.has(`${of.id} ${language}`))
      problems.push(
        problemAt(
          raw,
          'duplicate-conflict',
          'warning',
          `The German release "${of.id}" has a translation into this language already; this one was left out.`,
        ),
      );
    else linked.push({ draft, of });
    if (of) seen.add(`${of.id} ${language}`);
  }
  return { linked, problems };
}

/** Everything a German release is called. */
function namesOf(german: readonly Original[]): Map<string, Original> {
  const names = new Map<string, Original>();
  for (const original of german) {
    const { key, url } = original.draft.understood.raw;
    for (const name of [original.id, key, url])
      if (name !== undefined && !names.has(name)) names.set(name, original);
  }
  return names;
}

/** Releases of a translated capture and those of the German one with the same name. */
class Counterparts {
  readonly #pairs = new Map<Draft, Original>();

  constructor(
    german: readonly Original[],
    translations: readonly Draft[],
    captures: readonly Capture[],
  ) {
    const places = german.map(original => ({
      entry: original,
      listed: original.draft.story.listed,
    }));
    const others = translations.map(draft => ({ entry: draft, listed: draft.story.listed }));
    captures.forEach(({ translates }, c) => {
      const source = translates === undefined ? -1 : captureNamed(translates, captures);
      if (source < 0) return;
      const left = inCapture(places, source);
      const right = inCapture(others, c);
      for (const [original, draft] of paired(left, right))
        if (!this.#pairs.has(draft)) this.#pairs.set(draft, original);
    });
  }

  of(draft: Draft): Original | undefined {
    return this.#pairs.get(draft);
  }
}

/** The German capture of this name, whatever its extension; -1 if there is none or more than one. */
function captureNamed(name: string, captures: readonly Capture[]): number {
  const stem = (path: string): string => path.replace(/^de\//i, '').replace(/\.[^./]+$/, '');
  const exact = captures.findIndex(
    capture => capture.translates === undefined && capture.name.replace(/^de\//i, '') === name,
  );
  if (exact >= 0) return exact;
  const like = captures.flatMap((capture, index) =>
    capture.translates === undefined && stem(capture.name) === stem(name) ? [index] : [],
  );
  return like.length === 1 ? (like[0] ?? -1) : -1;
}

interface Placed<T> {
  readonly entry: T;
  readonly at: Listed;
}

/** What a capture lists, in its order. */
function inCapture<T>(
  entries: readonly { readonly entry: T; readonly listed: readonly Listed[] }[],
  capture: number,
): Placed<T>[] {
  return entries
    .flatMap(({ entry, listed }) => {
      const at = listed.find(place => place.capture === capture);
      return at ? [{ entry, at }] : [];
    })
    .sort((a, b) => a.at.position - b.at.position);
}

/** Pairs by the day both state, if only one of each does; the others by order, if as many remain. */
function paired<A, B>(left: readonly Placed<A>[], right: readonly Placed<B>[]): [A, B][] {
  if (left.length === 1 && right.length === 1 && left[0] && right[0])
    return [[left[0].entry, right[0].entry]];
  const day = ({ at }: Placed<unknown>): string | undefined => statedDay(at.raw.published);
  const pairs: [A, B][] = [];
  const byDay = (list: readonly Placed<unknown>[], wanted: string): number =>
    list.filter(entry => day(entry) === wanted).length;
  const taken = new Set<Placed<unknown>>();
  for (const one of left) {
    const stated = day(one);
    if (stated === undefined || byDay(left, stated) !== 1 || byDay(right, stated) !== 1) continue;
    const other = right.find(entry => day(entry) === stated);
    if (!other) continue;
    taken.add(one).add(other);
    pairs.push([one.entry, other.entry]);
  }
  const [restLeft, restRight] = [left, right].map(list => list.filter(one => !taken.has(one))) as [
    Placed<A>[],
    Placed<B>[],
  ];
  if (restLeft.length !== restRight.length) return pairs;
  restLeft.forEach((one, index) => {
    const other = restRight[index];
    if (!other) return;
    const [mine, theirs] = [day(one), day(other)];
    if (mine === undefined || theirs === undefined || mine === theirs)
      pairs.push([one.entry, other.entry]);
  });
  return pairs;
}

function unmatched({ story, understood: { raw } }: Draft, captures: readonly Capture[]): Problem {
  const file = captures[story.listed[0].capture]?.translates;
  const why = isGerman(story.language)
    ? 'This is said to be a translation, but its language is German'
    : raw.translationOf !== undefined
      ? `There is no German release "${raw.translationOf}" for this translation`
      : file !== undefined && captureNamed(file, captures) < 0
        ? `There is no German capture "${file}" for this translation`
        : 'It is not clear which German release this translates';
  return problemAt(
    raw,
    'translation-unmatched',
    'warning',
    `${why}; it was left out. Name the release by its id: "translation_of" in sources.json or in the item.`,
  );
}

/** The languages a feed offers: what its sources name, then what it has translations in. */
export function withTranslated(
  languages: readonly Language[],
  items: readonly Item[],
  languageOf?: (tag: LanguageTag) => Language,
): Language[] {
  if (!languageOf) return [...languages];
  const known = new Set(languages.map(({ tag }) => tag));
  const added = new Set(
    items.flatMap(({ language, _herne }) =>
      _herne.translation_of !== undefined && !known.has(language) ? [language] : [],
    ),
  );
  return [...languages, ...[...added].sort().map(languageOf)];
}

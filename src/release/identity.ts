import type { CivilDate, Item } from '../feed/model.js';
import { daysBetween } from './calendar.js';
import { fingerprint, likeness, onlySlips, spellingKey } from './spelling.js';

/** What of a release tells which one it is. */
export interface Identifiable {
  readonly language: string;
  readonly title: string;
  readonly teaser: string;
  readonly url?: string | undefined;
  /** The id its source gives it. */
  readonly key?: string | undefined;
  /** The title is ours, so it may change with our rules and makes no id. */
  readonly titleDerived?: boolean;
  /** Day of publication, where it is stated. */
  readonly published?: CivilDate | undefined;
}

interface Spelled {
  readonly language: string;
  readonly title: string;
  readonly teaser: string;
  readonly url: string | undefined;
  readonly published: CivilDate | undefined;
}

function spell({ title, teaser, url, language, published }: Identifiable): Spelled {
  return { language, title: spellingKey(title), teaser: spellingKey(teaser), url, published };
}

/** From here on two texts under one headline are one release with corrections. */
const SAME_TEXT = 0.75;
/** Releases dated further apart than this are two, however alike their words are. */
const CORRECTION_DAYS = 31;

type Rule = (now: Spelled, then: Spelled) => boolean;

/** Ways to know a release again, the surest first; `by` narrows down whom to compare with. */
const RULES: readonly { readonly by: (item: Spelled) => readonly string[]; readonly same: Rule }[] =
  [
    { by: item => [`${item.title}|${item.teaser}`], same: () => true },
    {
      by: item => (item.url === undefined ? [] : [item.url]),
      same: (a, b) => a.title === b.title || likeness(a.teaser, b.teaser) >= 0.5,
    },
    { by: item => [item.teaser], same: (_, then) => then.teaser.length > 20 },
    { by: item => [item.title], same: (a, b) => likeness(a.teaser, b.teaser) >= SAME_TEXT },
    // Slips may be mended in headline and text at once; a notice for another office is another.
    {
      by: item => longWords(`${item.title} ${item.teaser}`),
      same: (a, b) => onlySlips(`${a.title} ${a.teaser}`, `${b.title} ${b.teaser}`),
    },
  ];

/** A few rare-looking words of a text. */
function longWords(text: string): string[] {
  return [...new Set(text.split(' ').filter(word => word.length > 9))]
    .sort((a, b) => b.length - a.length || a.localeCompare(b))
    .slice(0, 6);
}

/**
 * Gives every release its id: the one it had in the previous feed if it can be known again, else
 * the one its source gives, else one made from its words. No id is given twice, none that is
 * `reserved` at all.
 */
export function assignIds(
  releases: readonly Identifiable[],
  previous: readonly Item[],
  reserved: ReadonlySet<string> = new Set(),
): string[] {
  const ids: (string | undefined)[] = releases.map(() => undefined);
  const taken = new Set<string>();
  const free = previous.filter(({ id }) => !reserved.has(id));
  const known = new Map(free.map(item => [item.id, item]));
  releases.forEach((release, index) => {
    if (release.key !== undefined && known.has(release.key) && !taken.has(release.key)) {
      ids[index] = release.key;
      taken.add(release.key);
    }
  });
  recognise(releases, free, ids, taken);
  // An id of the previous feed belongs to its release even when that is gone.
  const used = new Set([...reserved, ...taken, ...known.keys()]);
  return releases.map((release, index) => {
    const kept = ids[index];
    if (kept !== undefined) return kept;
    const base = release.key ?? newId(release);
    let id = base;
    for (let n = 2; used.has(id); n += 1) id = `${base}-${n}`;
    used.add(id);
    return id;
  });
}

function newId({ title, titleDerived, teaser, language }: Identifiable): string {
  const own = titleDerived === true ? '' : spellingKey(title);
  return `herne-${fingerprint(`${language}|${own}|${spellingKey(teaser)}`)}`;
}

function recognise(
  releases: readonly Identifiable[],
  previous: readonly Item[],
  ids: (string | undefined)[],
  taken: Set<string>,
): void {
  if (previous.length === 0) return;
  const now = releases.map(spell);
  const then = previous.map(({ title, summary, language, url, date_published }) =>
    spell({ title, teaser: summary, language, url, published: date_published?.slice(0, 10) }),
  );
  for (const { by, same } of RULES) {
    const index = new Map<string, number[]>();
    then.forEach((item, at) => {
      if (taken.has(previous[at]?.id ?? '')) return;
      for (const key of by(item)) {
        const found = index.get(key) ?? [];
        // Words shared by very many releases tell nothing.
        if (found.length < 50) found.push(at);
        index.set(key, found);
      }
    });
    now.forEach((release, at) => {
      if (ids[at] !== undefined) return;
      const match = by(release)
        .flatMap(key => index.get(key) ?? [])
        .find(candidate => {
          const other = then[candidate];
          const id = previous[candidate]?.id ?? '';
          return other && !taken.has(id) && mayBeOne(release, other) && same(release, other);
        });
      const id = match === undefined ? undefined : previous[match]?.id;
      if (id === undefined) return;
      ids[at] = id;
      taken.add(id);
    });
  }
}

/** Same language, and not published in different months. */
function mayBeOne(a: Spelled, b: Spelled): boolean {
  if (a.language !== b.language) return false;
  if (a.published === undefined || b.published === undefined) return true;
  const sameLink = a.url !== undefined && a.url === b.url;
  return sameLink || Math.abs(daysBetween(a.published, b.published)) <= CORRECTION_DAYS;
}

import type { Feed, Instant, Item, Language, LanguageTag } from '../feed/model.js';
import { headlineOf, itemOf, problemsOf, strangeCalls, type Draft } from './draft.js';
import type { EditError, Edits } from './edits.js';
import { linkAll } from './linking.js';
import { overlappingNotices } from './notices.js';
import type { Problem } from './problem.js';
import { sortDays, windowsOfList, type Evidence, type Window } from './publication.js';
import type { Capture } from './raw.js';
import { merged, mergeRepeats, problemAt, statedDay, type Story } from './repeats.js';
import { translatedItems, type Translation } from './translated.js';
import { isTranslation, withTranslated } from './translations.js';
import { understand, understandAgain, unread, type Understood } from './understand.js';
import { dayOf, startOfDay, utcOffsets } from './utc-offsets.js';

export interface ComposeOptions {
  readonly title: string;
  readonly homePage: string;
  readonly feedUrl?: string;
  readonly description?: string;
  /** When the feed counts as made; without it the newest day the sources know. */
  readonly generated?: Instant;
  /** Taken when no source knows a day. */
  readonly fallbackGenerated: Instant;
  /** What was published before: ids and revisions go on from there. */
  readonly previous: readonly Item[];
  /** An editor's corrections, by item id. */
  readonly edits: Edits;
  /** A language with its own name; with it, the feed offers the languages it has translations in. */
  readonly languageOf?: (tag: LanguageTag) => Language;
}

export interface Composition {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
  /** Edits that belong to no item, or to nothing in it. */
  readonly unusedEdits: readonly EditError[];
}

const ABOUT = 'https://www.npmjs.com/package/herne-widgets';

/** Makes one feed of everything that was read. Pure: same input, same bytes. */
export function compose(captures: readonly Capture[], options: ComposeOptions): Composition {
  const repeats = mergeRepeats(captures);
  const read = placeInTime(captures, repeats.stories);
  const links = linkAll(read.sort(newestFirst), captures, options);
  const { originals } = links;
  const generated = options.generated ?? newestDay(captures, read) ?? options.fallbackGenerated;
  const before = new Map(options.previous.map(item => [item.id, item]));
  const strange: EditError[] = [];
  const entries = originals.flatMap(({ draft, id }) => {
    const edit = options.edits.get(id) ?? {};
    if (edit.hide === true) return [];
    const headline = headlineOf(draft);
    const identity = { id, headline, edit, before: before.get(id)?._herne.closures ?? [] };
    const item = itemOf(draft, identity);
    strange.push(...strangeCalls(draft, identity));
    return [{ draft: edit.date === undefined ? draft : { ...draft, sortDay: edit.date }, item }];
  });
  if (options.edits.size > 0) entries.sort((a, b) => newestFirst(a.draft, b.draft));
  const items = entries.map(({ item }) => item);
  const german = new Map(items.map(item => [item.id, item]));
  const translations = translatedItems(
    links.linked.flatMap(({ draft, id, of }): Translation[] => {
      const item = german.get(of.id);
      // Who hides a release hides its translations, too.
      if (!item) return [];
      return [{ id, draft, edit: options.edits.get(id) ?? {}, original: of.draft, german: item }];
    }),
    before,
    captures,
  );
  // Every release with its translations behind it.
  const all = items.flatMap(item => [item, ...(translations.items.get(item.id) ?? [])]);
  const languages = withTranslated(languagesOf(captures), all, options.languageOf);
  const rawOf = new Map(entries.map(({ draft, item }) => [item.id, draft.understood.raw]));
  const today = dayOf(generated);
  const known = new Set([...originals, ...links.linked].map(({ id }) => id));
  for (const id of links.leftOut) known.add(id);
  return {
    feed: feedOf(all, languages, generated, options),
    problems: [
      ...captures.flatMap(capture => capture.problems),
      ...repeats.problems,
      ...links.problems,
      ...translations.problems,
      ...entries.flatMap(({ draft, item }) =>
        problemsOf(draft, item, { edit: options.edits.get(item.id) ?? {}, today }),
      ),
      ...overlappingNotices(items, (item, message) =>
        problemAt(
          rawOf.get(item.id) as Draft['understood']['raw'],
          'closures-overlap',
          'warning',
          message,
        ),
      ),
    ],
    unusedEdits: [
      ...[...options.edits.keys()].flatMap(id =>
        known.has(id) ? [] : [{ path: [id], message: `The edit of "${id}" matches no item.` }],
      ),
      ...strange,
    ],
  };
}

/** Reads every release and infers when it may have been published. */
function placeInTime(captures: readonly Capture[], stories: readonly Story[]): Draft[] {
  const first = stories.map(story =>
    isTranslation(story, captures) ? unread(merged(story)) : understand(merged(story)),
  );
  let read: readonly Understood[] = first;
  let places = placesOf(captures, stories, read);
  let before: typeof places = [];
  // Days whose year only the order tells bound their neighbours in turn.
  for (let round = 0; round < ROUNDS; round += 1) {
    const again = first.map((one, index) => {
      const window = places[index]?.window ?? {};
      const known = before[index];
      return known && sameBounds(known.window, window)
        ? (read[index] as Understood)
        : understandAgain(one, window);
    });
    const told = again.some(
      ({ evidence }, index) => !sameBounds(evidence.own, read[index]?.evidence.own ?? {}),
    );
    read = again;
    if (!told) break;
    before = places;
    places = placesOf(captures, stories, read);
  }
  return stories.map((story, index) => {
    const { window, sortDay } = places[index] ?? { window: {}, sortDay: '' };
    return { story, understood: read[index] as Understood, window, sortDay };
  });
}

/** How often bounds are handed on through texts that name no year. */
const ROUNDS = 3;

const sameBounds = (a: Window, b: Window): boolean =>
  a.not_before === b.not_before && a.not_after === b.not_after;

interface Place {
  readonly window: Window;
  readonly sortDay: string;
}

/** When each story may have been published, by what its lists and texts tell. */
function placesOf(
  captures: readonly Capture[],
  stories: readonly Story[],
  understood: readonly Understood[],
): (Place | undefined)[] {
  const lists: { evidence: Evidence; story: number; first: boolean }[][] = captures.map(() => []);
  stories.forEach((story, index) => {
    story.listed.forEach(({ capture, position }, n) => {
      const evidence = understood[index]?.evidence ?? { own: {} };
      const list = lists[capture];
      if (list) list[position] = { evidence, story: index, first: n === 0 };
    });
  });
  const places: (Place | undefined)[] = stories.map(() => undefined);
  lists.forEach((sparse, c) => {
    const list = sparse.filter(entry => entry !== undefined);
    const evidence = list.map(entry => entry.evidence);
    const ordered = captures[c]?.newestFirst === true;
    const found = ordered
      ? windowsOfList(evidence)
      : evidence.map(
          ({ own, stated }) => windowsOfList([{ own, ...(stated ? { stated } : {}) }])[0] ?? {},
        );
    const days = ordered
      ? sortDays(evidence, found)
      : evidence.map((entry, index) => sortDays([entry], [found[index] ?? {}])[0] ?? '');
    list.forEach((entry, index) => {
      if (entry.first)
        places[entry.story] = { window: found[index] ?? {}, sortDay: days[index] ?? '' };
    });
  });
  return places;
}

function newestFirst(a: Draft, b: Draft): number {
  if (a.sortDay !== b.sortDay) return a.sortDay < b.sortDay ? 1 : -1;
  const [one, other] = [a.story.listed[0], b.story.listed[0]];
  return one.capture - other.capture || one.position - other.position;
}

/** The newest day any source states or implies: a feed is at least as new as what it tells. */
function newestDay(captures: readonly Capture[], drafts: readonly Draft[]): Instant | undefined {
  const days = drafts.flatMap(({ understood: { raw }, window }) => [
    statedDay(raw.published) ?? window.not_before ?? '',
    raw.modified === undefined ? '' : dayOf(raw.modified),
  ]);
  const updates = captures.flatMap(({ updated }) =>
    updated === undefined ? [] : [dayOf(updated)],
  );
  const newest = [...days, ...updates].sort().at(-1);
  return newest === undefined || newest === '' ? undefined : startOfDay(newest);
}

function languagesOf(captures: readonly Capture[]): Language[] {
  const byTag = new Map<string, Language>();
  for (const { languages } of captures)
    for (const language of languages)
      byTag.set(language.tag, { ...language, ...byTag.get(language.tag) });
  return [...byTag.values()];
}

function feedOf(
  items: readonly Item[],
  languages: readonly Language[],
  generated: Instant,
  { title, homePage, feedUrl, description }: ComposeOptions,
): Feed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: homePage,
    ...(feedUrl !== undefined ? { feed_url: feedUrl } : {}),
    ...(description !== undefined ? { description } : {}),
    language: 'de',
    items,
    _herne: {
      about: ABOUT,
      generated,
      timezone: 'Europe/Berlin',
      utc_offsets: utcOffsets(generated),
      languages,
    },
  };
}

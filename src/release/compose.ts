import type { Feed, Instant, Item, Language } from '../feed/model.js';
import { deriveHeadline } from './headline.js';
import { assignIds } from './identity.js';
import type { Problem } from './problem.js';
import {
  publicationOf,
  sortDays,
  windowsOfList,
  type Evidence,
  type Window,
} from './publication.js';
import type { Capture } from './raw.js';
import { merged, mergeRepeats, problemAt, statedDay, type Story } from './repeats.js';
import { located, understand, understandAgain, type Understood } from './understand.js';
import { berlinInstant, dayOf, startOfDay, utcOffsets } from './utc-offsets.js';

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
}

export interface Composition {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
}

/** An item on its way into the feed. */
interface Draft {
  readonly story: Story;
  readonly understood: Understood;
  readonly window: Window;
  readonly sortDay: string;
}

const ABOUT = 'https://www.npmjs.com/package/herne-widgets';

/** Makes one feed of everything that was read. Pure: same input, same bytes. */
export function compose(captures: readonly Capture[], options: ComposeOptions): Composition {
  const repeats = mergeRepeats(captures);
  const drafts = placeInTime(captures, repeats.stories);
  drafts.sort(newestFirst);
  const titles = drafts.map(titleOf);
  const ids = assignIds(
    drafts.map(({ story, understood: { raw } }, index) => ({
      language: story.language,
      title: titles[index]?.text ?? '',
      teaser: raw.paragraphs[0]?.text ?? '',
      url: raw.url,
      key: raw.key,
    })),
    options.previous,
  );
  const generated = options.generated ?? newestDay(captures, drafts) ?? options.fallbackGenerated;
  const items = drafts.map((draft, index) =>
    itemOf(draft, ids[index] ?? '', titles[index] ?? { text: '', derived: true }),
  );
  const problems = [
    ...captures.flatMap(capture => capture.problems),
    ...repeats.problems,
    ...drafts.flatMap((draft, index) => problemsOf(draft, titles[index]?.derived === true)),
  ];
  return { feed: feedOf(items, languagesOf(captures), generated, options), problems };
}

/** Reads every release and infers when it may have been published. */
function placeInTime(captures: readonly Capture[], stories: readonly Story[]): Draft[] {
  const understood = stories.map(story => understand(merged(story)));
  const lists: { evidence: Evidence; story: number; first: boolean }[][] = captures.map(() => []);
  stories.forEach((story, index) => {
    story.listed.forEach(({ capture, position }, n) => {
      const evidence = understood[index]?.evidence ?? { own: {} };
      const list = lists[capture];
      if (list) list[position] = { evidence, story: index, first: n === 0 };
    });
  });
  const windows = new Map<number, { window: Window; sortDay: string }>();
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
        windows.set(entry.story, { window: found[index] ?? {}, sortDay: days[index] ?? '' });
    });
  });
  return stories.map((story, index) => {
    const { window = {}, sortDay = '' } = windows.get(index) ?? {};
    const first = understood[index] as Understood;
    return { story, understood: understandAgain(first, window), window, sortDay };
  });
}

function newestFirst(a: Draft, b: Draft): number {
  if (a.sortDay !== b.sortDay) return a.sortDay < b.sortDay ? 1 : -1;
  const [one, other] = [a.story.listed[0], b.story.listed[0]];
  return one.capture - other.capture || one.position - other.position;
}

function titleOf({ understood: { raw } }: Draft): { text: string; derived: boolean } {
  if (raw.title) return { text: raw.title.text, derived: raw.titleDerived === true };
  return { text: deriveHeadline(raw.paragraphs[0]?.text ?? ''), derived: true };
}

function itemOf(draft: Draft, id: string, title: { text: string; derived: boolean }): Item {
  const { raw } = draft.understood;
  const { published } = raw;
  const stated =
    published?.precision === 'instant'
      ? berlinInstant(Date.parse(published.instant))
      : published?.precision === 'day'
        ? startOfDay(published.date)
        : undefined;
  return {
    id,
    ...(raw.url !== undefined ? { url: raw.url } : {}),
    title: title.text,
    summary: raw.paragraphs[0]?.text ?? '',
    content_text: raw.paragraphs.map(paragraph => paragraph.text).join('\n\n'),
    ...(raw.image !== undefined ? { image: raw.image } : {}),
    ...(stated !== undefined ? { date_published: stated } : {}),
    ...(raw.modified !== undefined ? { date_modified: raw.modified } : {}),
    ...(raw.tags && raw.tags.length > 0 ? { tags: raw.tags } : {}),
    language: draft.story.language,
    _herne: {
      title_source: title.derived ? 'derived' : 'stated',
      published: publicationOf(published, draft.window),
      ...(raw.imageAlt !== undefined ? { image_alt: raw.imageAlt } : {}),
      sources: draft.story.listed.map(({ raw: source }) => ({
        name: source.source,
        line: source.line,
      })),
    },
  };
}

function problemsOf(draft: Draft, derived: boolean): Problem[] {
  const { understood, window } = draft;
  const { raw, text, dates } = understood;
  const problems: Problem[] = [];
  if (derived)
    problems.push(
      problemAt(
        raw,
        'title-missing',
        'warning',
        'This release has no title; one was derived from its first sentence.',
      ),
    );
  if (!raw.published) {
    const { not_before, not_after } = window;
    const known = not_before !== undefined || not_after !== undefined;
    const span = [
      ...(not_before !== undefined ? [`not before ${not_before}`] : []),
      ...(not_after !== undefined ? [`not after ${not_after}`] : []),
    ].join(' and ');
    problems.push(
      known
        ? problemAt(
            raw,
            'published-inferred',
            'info',
            `The publication date is not stated; by order and tense it is ${span}.`,
          )
        : problemAt(
            raw,
            'published-unknown',
            'info',
            'The publication date is not stated and nothing bounds it.',
          ),
    );
  }
  const found = dates.flatMap(date => date.problems);
  return [...problems, ...found.map(problem => located(problem, raw, text))];
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

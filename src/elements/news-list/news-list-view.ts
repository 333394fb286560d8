import type { DeviceTranslationController } from '../../controllers/device-translation.js';
import type { FeedController } from '../../controllers/feed.js';
import type { LocaleController } from '../../controllers/locale.js';
import { berlinOffsets, toCivilDate, type OffsetAt } from '../../feed/berlin.js';
import type { Feed } from '../../feed/model.js';
import { ageInWords } from './age.js';
import { bounded } from '../heading.js';
import { imagePolicy } from './images.js';
import { itemView } from './item-view.js';
import type { HerneNewsList } from './news-list.js';
import type { NewsListView } from './news-list.template.js';
import { pageAddress } from './page-address.js';
import type { ReadAloudController } from './read-aloud.js';
import type { Entry } from './selection.js';

const layouts = ['list', 'cards', 'compact'] as const;

/** What the element knows besides its attributes. */
export interface Situation {
  readonly feed: Pick<FeedController, 'feed' | 'status' | 'stale' | 'at' | 'hasNext'>;
  readonly entries: readonly Entry[];
  readonly shown: number;
  readonly now: number;
  readonly offsetAt: OffsetAt;
  readonly locale: Pick<LocaleController, 'tag' | 'dir'>;
  readonly device: Pick<DeviceTranslationController, 'state' | 'turn' | 'of'>;
  readonly speech: Pick<ReadAloudController, 'can' | 'reading'>;
  readonly broken: ReadonlySet<string>;
  readonly busy: boolean;
  readonly message: string;
}

/** Decides from attributes and situation everything the template writes down. */
export function newsListView(list: HerneNewsList, situation: Situation): NewsListView {
  const { feed, entries, shown, now, locale, speech, broken, device } = situation;
  const { tag } = locale;
  const layout = layouts.find(name => name === list.layout) ?? 'list';
  const compact = layout === 'compact';
  const summaries = !list.noSummary && !compact;
  const fallback = !feed.feed && hasContent(list);
  const circumstances = feed.feed && {
    feed: feed.feed,
    now,
    offsetAt: situation.offsetAt,
    images: imagePolicy(list.images, globalThis.location),
    broken,
    dates: !list.noDates,
    compact,
    summaries,
    tag,
    translate: (text: string, language: string) => device.of(text, language),
    canRead: (language: string) => list.readAloud && speech.can(language),
    reading: speech.reading,
  };
  return {
    tag,
    dir: locale.dir,
    layout,
    compact,
    summaries,
    fallback,
    level: bounded(list.headingLevel, 2, 6, 2),
    heading: list.heading?.trim(),
    calendar: list.calendar,
    today: toCivilDate(now, situation.offsetAt),
    items: circumstances && entries.slice(0, shown).map(entry => itemView(entry, circumstances)),
    places: fallback ? 0 : bounded(list.limit, 1, 20, 5),
    failed: feed.status === 'error',
    busy: situation.busy || feed.status === 'loading',
    age: feed.stale ? ageInWords(tag, now - (feed.at ?? now)) : undefined,
    moreButton: list.more === 'button' && (entries.length > shown || feed.hasNext),
    moreHref: pageAddress(list.moreHref),
    message: situation.message,
    device,
  };
}

/** Whether the page put anything in the element that could stand in for the list. */
function hasContent(host: HTMLElement): boolean {
  for (const node of host.childNodes ?? []) {
    if (node instanceof Element ? node.slot === '' : node.nodeValue?.trim()) return true;
  }
  return false;
}

const tables = new WeakMap<Feed, OffsetAt>();

/** Berlin's offsets as a feed has them, read once. */
export function offsetsOf(feed: Feed | undefined): OffsetAt {
  if (!feed) return () => 0;
  let offsetAt = tables.get(feed);
  if (!offsetAt) tables.set(feed, (offsetAt = berlinOffsets(feed._herne.utc_offsets)));
  return offsetAt;
}

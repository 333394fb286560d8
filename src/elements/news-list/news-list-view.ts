import type { DeviceTranslationController } from '../../controllers/device-translation.js';
import type { FeedController } from '../../controllers/feed.js';
import { offsetsOf, toCivilDate } from '../../feed/berlin.js';
import type { Feed } from '../../feed/model.js';
import type { Tag } from '../../i18n/message.js';
import { ageInWords } from './age.js';
import { hasContent } from '../has-content.js';
import { bounded, levelOf } from '../heading.js';
import { imagePolicy } from './images.js';
import { hasMeta } from './item.template.js';
import { itemView, type Circumstances } from './item-view.js';
import type { HerneNewsList } from './news-list.js';
import type { NewsListView } from './news-list.template.js';
import { pageAddress } from './page-address.js';
import type { Progress } from './progress.js';
import type { ReadAloudController } from './read-aloud.js';
import { nextChange } from './selection.js';

const layouts = ['list', 'cards', 'compact'] as const;

/** What items depend on besides the attributes of the list. */
export interface Surroundings {
  readonly feed: Feed | undefined;
  readonly now: number;
  readonly tag: Tag;
  readonly device: Pick<DeviceTranslationController, 'state' | 'of'>;
  readonly speech: Pick<ReadAloudController, 'can' | 'reading' | 'voices'>;
  readonly broken: ReadonlySet<string>;
}

/** Decides from attributes and surroundings what is the same for all items. */
export function circumstances(list: HerneNewsList, around: Surroundings): Circumstances {
  const { feed, now, tag, device, speech, broken } = around;
  const offsetAt = offsetsOf(feed);
  const compact = list.layout === 'compact';
  const next = feed && nextChange(feed, list, now, offsetAt);
  const decided = {
    tag,
    compact,
    level: levelOf(list.headingLevel),
    summaries: !list.noSummary && !compact,
    dates: !list.noDates,
    calendar: list.calendar,
    today: toCivilDate(now, offsetAt),
    home: feed?.home_page_url,
    reading: speech.reading,
    voices: list.readAloud ? speech.voices : 0,
  };
  return {
    ...decided,
    key: JSON.stringify([decided, list.images, device.state, broken.size, next]),
    now,
    next,
    offsetAt,
    images: imagePolicy(list.images, globalThis.location),
    broken,
    translate: (text: string, language: string) => device.of(text, language),
    canRead: (language: string) => list.readAloud && speech.can(language),
  };
}

/** What the frame around the items depends on. */
export interface Situation {
  readonly feed: Pick<FeedController, 'feed' | 'status' | 'ageAt'>;
  readonly progress: Pick<Progress, 'shown' | 'hasMore' | 'busy' | 'message' | 'failed'>;
  readonly dir: 'ltr' | 'rtl';
  readonly device: Pick<DeviceTranslationController, 'state' | 'turn'>;
}

/** Decides everything that the template of the frame writes down. */
export function newsListView(
  list: HerneNewsList,
  now: Circumstances,
  { feed, progress, dir, device }: Situation,
): NewsListView {
  const fallback = !feed.feed && hasContent(list);
  const age = feed.ageAt(now.now);
  const { shown } = progress;
  /* A look at more of a long list would take as long as drawing what has changed in it. */
  const first = shown.slice(0, 20);
  return {
    tag: now.tag,
    level: now.level,
    dir,
    layout: layouts.find(name => name === list.layout) ?? 'list',
    heading: String(list.heading ?? '').trim(),
    count: feed.feed && shown.length,
    dated: first.filter(entry => hasMeta(itemView(entry, now), now)).length * 2 >= first.length,
    fallback,
    places: fallback ? 0 : bounded(list.limit, 1, 20, 5),
    failed: feed.feed ? progress.failed : feed.status === 'error',
    busy: progress.busy || feed.status === 'loading',
    age: age === undefined ? undefined : ageInWords(now.tag, age),
    moreButton: list.more === 'button' && progress.hasMore,
    moreHref: pageAddress(list.moreHref),
    message: progress.message,
    device,
  };
}

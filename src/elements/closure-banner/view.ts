import { isServer } from 'lit';
import { toCivil, toCivilDate, type OffsetAt } from '../../feed/berlin.js';
import type { ForeignText } from '../../controllers/device-translation.js';
import type { Feed } from '../../feed/model.js';
import { banner } from '../../i18n/banner.js';
import { common } from '../../i18n/common.js';
import { formatDate, formatTime, joinDateAndTime } from '../../i18n/dates.js';
import { nearestTag } from '../../i18n/languages.js';
import type { Tag } from '../../i18n/message.js';
import type { Board, Notice } from './notices.js';
import { noticeWords, type NoticeWords } from './wording.js';
import { fillWords, type Words } from './words.js';

/** The feed, and when it is looked at. */
export interface Moment {
  readonly feed: Feed;
  readonly now: number;
  readonly offsetAt: OffsetAt;
}

/** One notice as it is shown. */
export interface NoticeView {
  /** The notice in its revision and phase; what a reader puts away is this. */
  readonly key: string;
  readonly notice: Notice;
  readonly words: NoticeWords;
  /** How current an open end is. */
  readonly asOf?: Words | undefined;
}

/** Sentences around the notices. */
export interface Lines {
  /** Preview; nothing closed. */
  readonly before: readonly Words[];
  /** Whose time this is; how old the feed is. */
  readonly after: readonly Words[];
}

/** A notice with its words. */
export function noticeView(tag: Tag, notice: Notice, moment: Moment): NoticeView {
  const { standing, closures, reopens } = notice;
  const { phase, span } = standing;
  const versions = closures.map(({ id, revision }) => `${id}@${revision}`);
  return {
    key: [...versions, phase, span?.from].join('/'),
    notice,
    words: noticeWords(tag, standing, toCivilDate(moment.now, moment.offsetAt), reopens),
    asOf: span && !span.lastDay ? asOf(tag, moment) : undefined,
  };
}

/** Reasons in another language than the reader's; offices, days and times are in our own words. */
export function foreignReasons(tag: Tag, notices: readonly NoticeView[]): ForeignText[] {
  return notices.flatMap(({ notice: { reason, item } }) =>
    reason && nearestTag(item.language) !== tag ? [{ text: reason, language: item.language }] : [],
  );
}

/** What a banner says besides its notices. */
export function linesAround(
  tag: Tag,
  board: Board,
  notices: readonly NoticeView[],
  moment: Moment & { frozen: boolean; stale: boolean; showOpen: boolean },
): Lines {
  const { now, offsetAt } = moment;
  const quiet = moment.showOpen && !board.shutToday;
  if (!quiet && notices.length === 0) return { before: [], after: [] };
  const preview = fillWords(banner.preview(tag), { date: dateAndTime(tag, now, offsetAt) });
  const none = fillWords('{none}. {asOf}', { none: [banner.none(tag)], asOf: asOf(tag, moment) });
  const starts = notices.map(({ notice }) => notice.standing.span?.from ?? now);
  return {
    before: [...(moment.frozen ? [preview] : []), ...(quiet ? [none] : [])],
    after: [
      ...([now, ...starts].some(instant => isElsewhere(instant, offsetAt))
        ? [[banner.berlin(tag)]]
        : []),
      ...(moment.stale && !quiet ? [asOf(tag, moment)] : []),
    ],
  };
}

/** "Stand: 25. November 2025, 14:30 Uhr": when the feed was made. */
function asOf(tag: Tag, { feed, offsetAt }: Moment): Words {
  const made = Date.parse(feed._herne.generated);
  return Number.isNaN(made)
    ? []
    : fillWords(common.asOf(tag), { date: dateAndTime(tag, made, offsetAt) });
}

function dateAndTime(tag: Tag, instant: number, offsetAt: OffsetAt): Words {
  const civil = toCivil(instant, offsetAt);
  const text = joinDateAndTime(tag, formatDate(tag, civil, 'long'), formatTime(tag, civil));
  return [{ text, datetime: civil }];
}

/** Whether the reader's clock shows another time than Berlin's at an instant. */
function isElsewhere(instant: number, offsetAt: OffsetAt): boolean {
  return !isServer && -new Date(instant).getTimezoneOffset() !== offsetAt(instant);
}

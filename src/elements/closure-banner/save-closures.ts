import { icalendar } from '../../feed/icalendar.js';
import type { Feed } from '../../feed/model.js';
import { safeUrl } from '../../feed/safe-url.js';
import { banner } from '../../i18n/banner.js';
import type { Tag } from '../../i18n/message.js';
import { fileName, saveFile } from '../save-file.js';
import { officeText } from './office-names.js';
import type { NoticeView } from './view.js';

/** Offers a notice as a calendar file, one entry for each of its periods. */
export function saveClosures(tag: Tag, view: NoticeView, feed: Feed): void {
  saveFile(
    fileName(officeText(tag, view.notice), 'ics'),
    'text/calendar;charset=utf-8',
    closureCalendar(tag, view, feed),
  );
}

/** The file's text. An entry keeps its id when the notice is edited, and its sequence grows. */
export function closureCalendar(
  tag: Tag,
  { notice }: Pick<NoticeView, 'notice'>,
  feed: Feed,
): string {
  const { item, reason, closures } = notice;
  const entries = closures.flatMap(({ id, revision, periods }) =>
    periods.map(({ start, end }, index) => ({
      uid: `${id}${index > 0 ? `-${index + 1}` : ''}@herne-widgets`,
      sequence: revision,
      start,
      end,
      summary: `${officeText(tag, notice)}: ${banner.closed(tag).replace('{when}', '').trim()}`,
      description: reason ? `${item.title}\n${banner.reason(tag)} ${reason}` : item.title,
      url: safeUrl(item.url),
    })),
  );
  return icalendar(entries, {
    stamp: Date.parse(feed._herne.generated) || 0,
    offsets: feed._herne.utc_offsets,
    name: banner.heading(tag),
  });
}

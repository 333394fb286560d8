import type { Offer } from '../elements/language-switcher/offers.js';
import { berlinOffsets, toCivilDate } from '../feed/berlin.js';
import type { Closure, Feed, Item, Period } from '../feed/model.js';
import { safeUrl } from '../feed/safe-url.js';
import { formatDate } from '../i18n/dates.js';
import { nearestTag } from '../i18n/languages.js';
import type { Tag } from '../i18n/message.js';
import type { ElementName } from './render.js';

/** Text as HTML, also inside quotes; braces too, for template languages that run over pages. */
export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'{}]/g, character => `&#${character.charCodeAt(0)};`);

/**
 * The content in plain elements: for reader modes, search engines, editors that drop templates, and
 * browsers that know no declarative shadow root. Says days, never "today": it may be read later.
 */
export function plainContent(
  name: Exclude<ElementName, 'language-switcher'>,
  feed: Feed,
  now: number,
  attributes: ReadonlyMap<string, string>,
): string {
  const tag = nearestTag(attributes.get('lang')) ?? 'de';
  if (name === 'news-list') return list(newest(feed, attributes).map(item => entry(item, tag)));
  const today = toCivilDate(now, berlinOffsets(feed._herne.utc_offsets));
  const wanted = (attributes.get('offices') ?? '')
    .split(',')
    .map(office => office.trim().toLowerCase());
  const concerns = ({ offices }: Closure): boolean =>
    wanted.every(office => office === '') ||
    offices.some(office => wanted.some(one => one && office.toLowerCase().includes(one)));
  const originals = feed.items.filter(item => item._herne.translation_of === undefined);
  const closures = originals.flatMap(item =>
    (item._herne.closures ?? [])
      .filter(concerns)
      .map(closure => closed(item, closure, today, tag))
      .filter(text => text !== ''),
  );
  return list(closures);
}

function newest(feed: Feed, attributes: ReadonlyMap<string, string>): readonly Item[] {
  const limit = Number(attributes.get('limit') ?? 5);
  const tags = (attributes.get('tags') ?? '')
    .split(',')
    .map(tag => tag.trim())
    .filter(Boolean);
  const asked = (item: Item): boolean =>
    item._herne.translation_of === undefined &&
    (tags.length === 0 || tags.some(tag => item.tags?.includes(tag)));
  return feed.items.filter(asked).slice(0, limit >= 1 ? limit : 5);
}

const list = (entries: readonly string[]): string =>
  entries.length ? `<ul>${entries.map(one => `<li>${one}</li>`).join('')}</ul>` : '';

function entry(item: Item, tag: Tag): string {
  const date = item.date_published?.slice(0, 10);
  return title(item) + (date ? ` ${time(date, tag)}` : '');
}

function title({ title: text, language, url }: Item): string {
  const address = safeUrl(url);
  const lang = ` lang="${escapeHtml(language)}"`;
  return address
    ? `<a href="${escapeHtml(address)}"${lang}>${escapeHtml(text)}</a>`
    : `<span${lang}>${escapeHtml(text)}</span>`;
}

function closed(item: Item, { periods }: Closure, today: string, tag: Tag): string {
  const ahead = periods.filter(({ end }) => end === null || end.slice(0, 10) >= today);
  return ahead.length ? `${title(item)} ${ahead.map(period => days(period, tag)).join(', ')}` : '';
}

function days({ start, end }: Period, tag: Tag): string {
  const first = time(start, tag);
  if (end === null) return `${first} –`;
  return end.slice(0, 10) === start.slice(0, 10) ? first : `${first} – ${time(end, tag)}`;
}

const time = (civil: string, tag: Tag): string =>
  `<time datetime="${escapeHtml(civil.slice(0, 10))}">${escapeHtml(formatDate(tag, civil.slice(0, 10)))}</time>`;

/**
 * Languages as links. The switcher takes its languages from links inside it that name theirs; where
 * some have no address, the links must not stand for all of them, so they do not.
 */
export function plainLinks(offers: readonly Offer[]): string {
  const all = offers.every(({ url }) => url);
  const link = ({ tag, name, dir, url = '' }: Offer): string => {
    const its = `lang="${escapeHtml(tag)}" dir="${dir}"`;
    return all
      ? `<a href="${escapeHtml(url)}" hreflang="${escapeHtml(tag)}" ${its}>${escapeHtml(name)}</a>`
      : `<span ${its}><a href="${escapeHtml(url)}">${escapeHtml(name)}</a></span>`;
  };
  return offers
    .filter(({ url }) => url)
    .map(link)
    .join(' ');
}

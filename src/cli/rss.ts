import { generateRssFeed } from 'feedsmith';
import type { Feed, Item } from '../feed/model.js';

/** A feed as RSS 2.0, for readers that know nothing else: one language, so no translations. */
export function rssOf(feed: Feed, address: string | undefined): string {
  return generateRssFeed({
    title: feed.title,
    link: feed.home_page_url,
    description: feed.description ?? feed.title,
    language: feed.language,
    lastBuildDate: new Date(feed._herne.generated),
    ...(address === undefined
      ? {}
      : { atom: { links: [{ href: address, rel: 'self', type: 'application/rss+xml' }] } }),
    items: feed.items.filter(isOriginal).map(item => ({
      title: item.title,
      description: item.summary,
      guid: { value: item.id, isPermaLink: false },
      ...(item.url === undefined ? {} : { link: item.url }),
      ...(item.date_published === undefined ? {} : { pubDate: new Date(item.date_published) }),
      ...(item.tags ? { categories: item.tags.map(name => ({ name })) } : {}),
    })),
  });
}

const isOriginal = (item: Item): boolean => item._herne.translation_of === undefined;

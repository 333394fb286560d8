import type { HerneNewsList } from '../../../src/elements/news-list/news-list.js';
import { newsFeed, newsItem, realisticItems } from '../../fixtures/news.js';
import {
  address,
  answer,
  gone,
  hoursLater,
  json,
  mount,
  never,
  newsList,
  settled,
} from './page.js';

/** The longest word and the longest title found in real municipal feeds, of 28 and 217 letters. */
const long = newsItem('long', {
  title:
    `Rindfleischetikettierungsüberwachungsaufgabenübertragung: ${'Straßenbauarbeiten im Stadtgebiet '.repeat(5)}`.slice(
      0,
      217,
    ),
  tags: ['Grundstücksverkehrsgenehmigungszuständigkeit'],
});

const everything = {
  heading: 'Aktuelles',
  calendar: true,
  more: 'button',
  'more-href': '/presse',
  limit: '4',
} as const;

/** The list in each of its states, settled. */
export const states: Readonly<Record<string, (lang: string) => Promise<HerneNewsList>>> = {
  full: lang => newsList([...realisticItems, long], { lang, ...everything }),
  cards: lang => newsList([...realisticItems, long], { lang, ...everything, layout: 'cards' }),
  compact: lang =>
    newsList([...realisticItems, long], { lang, layout: 'compact', heading: 'A', limit: '7' }),
  long: lang => newsList([long, newsItem('emoji', { title: '🎪🎉' })], { lang }),
  loading: async lang => {
    const list = mount({ lang, heading: 'Aktuelles', src: address(never) });
    await list.updateComplete;
    return list;
  },
  empty: lang => newsList([], { lang, heading: 'Aktuelles' }),
  error: lang => settled(mount({ lang, heading: 'Aktuelles', src: address(gone) })),
  stale: async lang => {
    const src = address(json(newsFeed(realisticItems)));
    const list = await settled(mount({ lang, heading: 'Aktuelles', src, limit: '2' }));
    answer(src, gone);
    await list.reload();
    list.now = hoursLater(5);
    await list.updateComplete;
    return list;
  },
};

import { expect } from '@open-wc/testing';
import type { HerneNewsList } from '../../../src/elements/news-list/news-list.js';
import type { Feed, Item } from '../../../src/feed/model.js';
import { provideSnapshot } from '../../../src/feed/snapshot.js';
import { newsFeed, newsItem } from '../../fixtures/news.js';
import { address, clear, gone, hoursLater, json, mount, never, settled } from './page.js';

const DAY = 24 * 60 * 60_000;
const items = [1, 2, 3].map(n => newsItem(`n${n}`, { tags: [n < 3 ? 'Kultur' : 'Sport'] }));

/** A snapshot of the feed at an address, made so many milliseconds ago. */
function bundle(feed_url: string, age = 0, shown: readonly Item[] = items): Feed {
  const feed = newsFeed(shown, { feed_url });
  const generated = new Date(Date.now() - age).toISOString();
  const snapshot = { ...feed, _herne: { ...feed._herne, generated } };
  provideSnapshot(snapshot);
  return snapshot;
}

const rows = (list: HerneNewsList): HTMLElement[] => [
  ...list.shadowRoot!.querySelectorAll<HTMLElement>('.items:not(.skeleton) > .item'),
];
const titles = (list: HerneNewsList): (string | undefined)[] =>
  rows(list).map(row => row.querySelector('.title')?.textContent.trim());
const told = (list: HerneNewsList): string | undefined =>
  list.shadowRoot!.querySelector('.told')?.textContent;

/** Enough for two drawings, each in a task of its own. */
const aWhile = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 150));

/** An answer that comes when it is let go. */
function held(feed: Feed): { src: string; let: () => void } {
  let open!: () => void;
  const gate = new Promise<void>(resolve => (open = resolve));
  const src = address(() => gate.then(json(feed)));
  return { src, let: open };
}

describe('the snapshot of the feed that a list shows', () => {
  afterEach(clear);

  it('stands there until the network has answered, and is no outcome', async () => {
    const newer = newsFeed([newsItem('new'), ...items]);
    const feed = held(newer);
    bundle(feed.src);
    const list = mount({ src: feed.src, limit: '3' });
    const outcomes: Event[] = [];
    for (const type of ['herne-load', 'herne-error'])
      list.addEventListener(type, event => outcomes.push(event));
    await aWhile();
    expect(titles(list)).to.deep.equal(['Meldung n1', 'Meldung n2', 'Meldung n3']);
    expect(list.matches(':state(ready)') && !list.matches(':state(stale)')).to.equal(true);
    expect(outcomes).to.have.length(0);
    feed.let();
    await settled(list);
    expect(titles(list)).to.deep.equal(['Meldung new', 'Meldung n1', 'Meldung n2']);
    expect(outcomes.map(({ type }) => type)).to.deep.equal(['herne-load']);
    expect(told(list), 'a page that loads says nothing').to.equal('');
  });

  it('moves nothing when the feed says the same', async () => {
    const feed = held(newsFeed(items));
    bundle(feed.src);
    const list = mount({ src: feed.src, limit: '3' });
    await aWhile();
    const before = rows(list);
    const places = before.map(row => row.getBoundingClientRect().top);
    before[1]!.querySelector<HTMLElement>('a')!.focus();
    feed.let();
    await settled(list);
    expect(rows(list)).to.deep.equal(before);
    expect(before.map(row => row.getBoundingClientRect().top)).to.deep.equal(places);
    expect(list.shadowRoot!.activeElement).to.equal(before[1]!.querySelector('a'));
  });

  it('stays when the feed cannot be had', async () => {
    const src = address(gone);
    bundle(src, 4 * 60 * 60_000);
    const list = mount({ src, limit: '3', now: hoursLater(0) });
    const error = new Promise(resolve => list.addEventListener('herne-error', resolve));
    await error;
    await list.updateComplete;
    expect(titles(list)).to.have.length(3);
    expect(list.matches(':state(stale)')).to.equal(true);
  });

  const waits: readonly [string, (src: string) => unknown, Record<string, string>][] = [
    ['is of another feed', () => bundle(address(never)), {}],
    ['is a day old', src => bundle(src, DAY + 1000), {}],
    ['has too few items', src => bundle(src), { limit: '4' }],
    ['has too few items of the topics asked for', src => bundle(src), { tags: 'Sport' }],
    ['has no translations into the language of the page', src => bundle(src), { lang: 'fr' }],
  ];
  for (const [what, prepare, attributes] of waits)
    it(`is not shown before the network has answered where it ${what}`, async () => {
      const src = address(never);
      prepare(src);
      const list = mount({ src, limit: '3', ...attributes });
      await aWhile();
      expect(titles(list)).to.deep.equal([]);
      expect(list.matches(':state(loading)')).to.equal(true);
    });

  it('gives way to the feed that is asked for after it', async () => {
    const slow = address(never);
    bundle(slow);
    const list = mount({ src: slow, limit: '3' });
    await aWhile();
    const other = held(newsFeed([newsItem('other')]));
    list.src = other.src;
    await aWhile();
    expect(titles(list), 'none of the first feed').to.deep.equal([]);
    other.let();
    await settled(list);
    expect(titles(list)).to.deep.equal(['Meldung other']);
  });
});

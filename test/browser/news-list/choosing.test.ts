import { expect, waitUntil } from '@open-wc/testing';
import { newsFeed, newsItem, realisticItems, without } from '../../fixtures/news.js';
import {
  address,
  all,
  answer,
  clear,
  gone,
  json,
  mount,
  newsList,
  settled,
  text,
  told,
} from './page.js';

const ids = (list: Parameters<typeof all>[0]): string[] =>
  all(list, '.title').map(title => text(title).replace('Meldung ', ''));

const items = (letters: string) => [...letters].map(id => newsItem(id));

describe('<herne-news-list> chooses', () => {
  afterEach(clear);

  it('by topic, however it is written', async () => {
    const tagged = [
      newsItem('a', { tags: ['Integration'] }),
      newsItem('b', { tags: ['Kinder', 'Jugendhilfe'] }),
      newsItem('c'),
    ];
    expect(ids(await newsList(tagged, { tags: ' jugendhilfe,Integration ' }))).to.deep.equal([
      'a',
      'b',
    ]);
    expect(ids(await newsList(tagged, { tags: 'Ju\u0308gend' }))).to.deep.equal([]);
    expect(ids(await newsList(tagged, { tags: ' , ' }))).to.deep.equal(['a', 'b', 'c']);
  });

  it('by day of publication, both days included; by days before today', async () => {
    const dated = ['25', '20', '10'].map(day =>
      newsItem(day, { date_published: `2025-11-${day}T00:00:00+01:00` }),
    );
    const between = { since: '2025-11-10', until: '2025-11-20' };
    expect(ids(await newsList(dated, between))).to.deep.equal(['20', '10']);
    const mixedUp = { since: between.until, until: between.since };
    expect(ids(await newsList(dated, mixedUp))).to.deep.equal(['20', '10']);
    expect(ids(await newsList(dated, { since: 'P5D' }))).to.deep.equal(['25', '20']);
    expect(ids(await newsList(dated, { since: ' P5D\n' }))).to.deep.equal(['25', '20']);
    expect(ids(await newsList(dated, { since: ' 2025-11-20 ' }))).to.deep.equal(['25', '20']);
    expect(ids(await newsList(dated, { since: 'gestern' }))).to.deep.equal(['25', '20', '10']);
  });

  it('by days that exist: a slip is no bound', async () => {
    const undated = newsItem('x', {
      _herne: { published: { precision: 'unknown', basis: 'stated' } },
    });
    const known = without(undated, 'date_published');
    expect(ids(await newsList([known], { since: '2025-02-30' }))).to.deep.equal(['x']);
    expect(ids(await newsList([known], { since: '2025-02-28' }))).to.deep.equal([]);
  });

  it('first what has a date, or a window: what has none comes last', async () => {
    const published = { precision: 'unknown', basis: 'inferred' } as const;
    const dated = [
      without(newsItem('none', { _herne: { published } }), 'date_published'),
      newsItem('slip', { date_published: '24.11.2025', _herne: { published } }),
      newsItem('day'),
      without(
        newsItem('window', { _herne: { published: { ...published, not_after: '2025-11-20' } } }),
        'date_published',
      ),
    ];
    expect(ids(await newsList(dated))).to.deep.equal(['day', 'window', 'none', 'slip']);
  });

  it('by what pages set as properties, too, whatever its type', async () => {
    const list = await newsList([newsItem('a', { tags: ['Sport'] }), newsItem('b')]);
    Object.assign(list, {
      tags: ['Kultur', 'Sport'],
      heading: 2025,
      since: new Date(0),
      images: ['none'],
      now: new Date('2025-11-25T10:00:00Z'),
      moreHref: new URL('https://www.herne.de/'),
      limit: '3',
      headingLevel: '4',
    });
    await list.updateComplete;
    expect(ids(list)).to.deep.equal(['a']);
    expect(text(all(list, 'h4')[0])).to.equal('2025');
    Object.assign(list, { tags: null, heading: null, since: null, images: null, now: null });
    await list.updateComplete;
    expect(ids(list)).to.deep.equal(['a', 'b']);
    expect(all(list, '.heading')).to.have.length(0);
  });

  it('nothing dated more than a day ahead, unless asked', async () => {
    const dated = [
      newsItem('far', { date_published: '2025-11-26T10:00:01+01:00' }),
      newsItem('near', { date_published: '2025-11-26T09:59:59+01:00' }),
    ];
    expect(ids(await newsList(dated))).to.deep.equal(['near']);
    expect(ids(await newsList(dated, { 'show-future': true }))).to.deep.equal(['far', 'near']);
  });

  it('the translation into the reader’s language, else German and says so', async () => {
    const list = await newsList(realisticItems, { lang: 'en' });
    const [german, , english] = all(list, '.item');
    expect(german!.querySelector('bdi')!.getAttribute('lang')).to.equal('de');
    expect(text(german!.querySelector('.note'))).to.equal('in German');
    expect(german!.querySelector('.summary')!.getAttribute('lang')).to.equal('de');
    expect(text(english!.querySelector('.title'))).to.match(/^Against child poverty/);
    expect(english!.querySelector('.note, [lang]')).to.equal(null);
    list.lang = 'de';
    await waitUntil(() => text(all(list, '.title')[2]).startsWith('Gegen Kinderarmut'));
    expect(all(list, '.item')[2], 'the same place on the page').to.equal(english);
  });

  it('the next ones when asked: keeps the focus and says how many came', async () => {
    const list = await newsList(items('abcde'), { limit: '2', more: 'button' });
    const more = all(list, '.more')[0]!;
    more.focus();
    more.click();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(ids(list)).to.deep.equal([...'abcd']);
    expect(told(list)).to.equal('Dazugekommen: 2 Meldungen');
    expect(list.shadowRoot!.activeElement).to.equal(more);
    more.click();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(told(list)).to.equal('Dazugekommen: 1 Meldung');
    expect(all(list, '.more')).to.have.length(0);
    expect(text(list.shadowRoot!.activeElement)).to.equal('Meldung e');
  });

  it('from the next page of the feed too, each item once', async () => {
    const next_url = address(json(newsFeed(items('bcd'))));
    const src = address(json(newsFeed(items('ab'), { next_url })));
    const list = await settled(mount({ src, limit: '2', more: 'button' }));
    all(list, '.more')[0]!.click();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(ids(list)).to.deep.equal([...'abcd']);
    expect(told(list)).to.equal('Dazugekommen: 2 Meldungen');
  });

  it('from the pages after it where the next has nothing that was asked for', async () => {
    const sport = newsItem('d', { tags: ['Sport'] });
    const third = address(json(newsFeed([sport])));
    const next_url = address(json(newsFeed(items('bc'), { next_url: third })));
    const src = address(json(newsFeed(items('a'), { next_url })));
    const list = await settled(mount({ src, tags: 'Sport', more: 'button' }));
    all(list, '.more')[0]!.click();
    await waitUntil(() => told(list) === 'Dazugekommen: 1 Meldung');
    expect(ids(list)).to.deep.equal(['d']);
    expect(all(list, '.more')).to.have.length(0);
  });

  it('no page twice, where pages name each other', async () => {
    const src = address(json(newsFeed([])));
    const next_url = address(json(newsFeed(items('b'), { next_url: src })));
    answer(src, json(newsFeed(items('a'), { next_url })));
    const list = await settled(mount({ src, limit: '1', more: 'button' }));
    for (const said of ['Dazugekommen: 1 Meldung', 'Dazugekommen: 0 Meldungen']) {
      all(list, '.more')[0]!.click();
      await waitUntil(() => told(list) === said);
    }
    expect(ids(list)).to.deep.equal(['a', 'b']);
    expect(all(list, '.more')).to.have.length(0);
  });

  for (const [changed, shown] of [
    [{ tags: 'Sport' }, ['s']],
    [{ since: '2025-11-25' }, []],
    [{ until: '2025-11-23' }, []],
  ] as const)
    it(`nothing of what a reader asked before ${Object.keys(changed)[0]} became another`, async () => {
      let arrive = (): void => undefined;
      const wait = new Promise<void>(resolve => (arrive = resolve));
      const next_url = address(() => wait.then(json(newsFeed(items('cd')))));
      const first = [newsItem('s', { tags: ['Sport'] }), ...items('ab')];
      const src = address(json(newsFeed(first, { next_url })));
      const list = await settled(mount({ src, more: 'button' }));
      all(list, '.more')[0]!.click();
      await list.updateComplete;
      Object.assign(list, changed);
      await list.updateComplete;
      arrive();
      await waitUntil(() => all(list, 'section')[0]!.ariaBusy !== 'true');
      await new Promise(resolve => setTimeout(resolve, 50));
      expect(told(list)).to.equal('');
      expect(ids(list)).to.deep.equal(shown);
    });

  it('the same number in another language while older items are on their way', async () => {
    let arrive = (): void => undefined;
    const wait = new Promise<void>(resolve => (arrive = resolve));
    const next_url = address(() => wait.then(json(newsFeed(items('cd')))));
    const list = await settled(
      mount({ src: address(json(newsFeed(items('ab'), { next_url }))), more: 'button' }),
    );
    all(list, '.more')[0]!.click();
    await list.updateComplete;
    list.lang = 'en';
    await list.updateComplete;
    arrive();
    await waitUntil(() => told(list) === 'Added: 2 items');
  });

  it('says to everybody that the next page could not be had, until it can', async () => {
    const next_url = address(gone);
    const src = address(json(newsFeed(items('a'), { next_url })));
    const list = await settled(mount({ src, more: 'button' }));
    const status = list.shadowRoot!.querySelector<HTMLElement>('[role=status]')!;
    expect(status.offsetHeight).to.be.lessThan(2);
    all(list, '.more')[0]!.click();
    await waitUntil(() => told(list).includes('zurzeit nicht verfügbar'));
    expect(status.offsetHeight).to.be.greaterThan(15);
    answer(next_url, json(newsFeed(items('b'))));
    all(list, '.more')[0]!.click();
    await waitUntil(() => told(list) === 'Dazugekommen: 1 Meldung');
    expect(status.offsetHeight).to.be.lessThan(2);
  });

  it('a link to all releases; none that is no web address', async () => {
    const link = async (href: string) =>
      all<HTMLAnchorElement>(await newsList(items('a'), { 'more-href': href }), '.all')[0]?.href;
    expect(await link('/presse')).to.equal(`${location.origin}/presse`);
    expect(await link('javascript:alert(1)')).to.equal(undefined);
  });
});

import { expect } from '@open-wc/testing';
import { newsItem, realisticItems, without } from '../../fixtures/news.js';
import { all, clear, newsList, text } from './page.js';

describe('<herne-news-list> shows', () => {
  afterEach(clear);

  it('five items unless asked for another number', async () => {
    const items = [...'abcdefgh'].map(id => newsItem(id));
    expect(all(await newsList(items), '.item')).to.have.length(5);
    expect(all(await newsList(items, { limit: '3' }), '.item')).to.have.length(3);
    for (const bad of ['0', '-2', 'viele', ''])
      expect(all(await newsList(items, { limit: bad }), '.item'), bad).to.have.length(5);
  });

  it('one link per item, in its heading, one level below the list', async () => {
    const list = await newsList(realisticItems, { heading: 'Aktuelles', 'heading-level': '3' });
    expect(all(list, 'h3').map(text)).to.deep.equal(['Aktuelles']);
    expect(all(list, 'h4')).to.have.length(5);
    for (const item of all(list, '.item'))
      expect(item.querySelectorAll('a').length).to.be.at.most(1);
    expect(all(list, 'section')[0]!.getAttribute('aria-labelledby')).to.equal('heading');
  });

  it('a bad heading level as level 2', async () => {
    for (const bad of ['1', '0', 'x', '-3', '7'])
      expect(
        all(await newsList(realisticItems, { heading: 'A', 'heading-level': bad }), 'h2'),
      ).to.have.length(1);
    const deep = await newsList(realisticItems, { heading: 'A', 'heading-level': '6' });
    expect(all(deep, 'h6').length).to.be.greaterThan(1);
  });

  it('an item without a safe address as text', async () => {
    const list = await newsList([
      without(newsItem('a'), 'url'),
      newsItem('b', { url: 'javascript:alert(1)' }),
    ]);
    expect(all(list, 'a')).to.have.length(0);
    expect(all(list, '.title').map(text)).to.deep.equal(['Meldung a', 'Meldung b']);
  });

  it('markup in a title as the characters it is made of', async () => {
    const title = '<img src=x onerror=alert(1)> ${1} {{7*7}} &amp;';
    const list = await newsList([newsItem('a', { title })]);
    expect(text(all(list, '.title')[0])).to.equal(title);
    expect(all(list, '.title img')).to.have.length(0);
  });

  it('something in the place of an empty title', async () => {
    const list = await newsList([newsItem('a', { title: '', summary: 'Wort '.repeat(40) })]);
    expect(text(all(list, 'a')[0])).to.match(/^Wort( Wort)+ ?…$/);
  });

  it('a summary that stands in the place of the title once', async () => {
    const list = await newsList([newsItem('a', { title: ' ', summary: ' Nur ein Satz. ' })]);
    expect(text(all(list, '.item')[0]).split('Nur ein Satz.')).to.have.length(2);
    expect(text(all(list, 'a')[0])).to.equal('Nur ein Satz.');
  });

  it('the day in Berlin as a date, whatever the offset it was written with', async () => {
    const list = await newsList([
      newsItem('a', { date_published: '2025-11-24T23:30:00Z' }),
      newsItem('b', { date_published: '2025-07-01T00:00:00+02:00' }),
    ]);
    expect(
      all(list, 'time').map(time => [time.getAttribute('datetime'), text(time)]),
    ).to.deep.equal([
      ['2025-11-25', '25. November 2025'],
      ['2025-07-01', '1. Juli 2025'],
    ]);
  });

  it('an inferred date as its month, and none where the month is not known', async () => {
    const inferred = (id: string, not_before: string, not_after: string) =>
      without(
        newsItem(id, {
          _herne: { published: { precision: 'month', basis: 'inferred', not_before, not_after } },
        }),
        'date_published',
      );
    const list = await newsList([
      inferred('a', '2025-11-05', '2025-11-19'),
      inferred('b', '2025-10-28', '2025-11-19'),
    ]);
    const [a, b] = all(list, '.item');
    expect(a!.querySelector('time')!.getAttribute('datetime')).to.equal('2025-11');
    expect(text(a!.querySelector('time'))).to.equal('November 2025');
    expect(b!.querySelector('time')).to.equal(null);
  });

  it('no dates and no summaries if not wanted', async () => {
    const list = await newsList(realisticItems, { 'no-dates': true, 'no-summary': true });
    expect(all(list, '.meta time')).to.have.length(0);
    expect(all(list, '.summary')).to.have.length(0);
  });

  it('where a link to another host leads', async () => {
    const list = await newsList(realisticItems);
    expect(all(list, '.note').map(text)).to.deep.equal(['arbeitsagentur.de']);
  });

  it('where it leads as the link’s description, in every layout and language', async () => {
    const url = 'https://www.herne.de.evil.example/';
    for (const layout of ['list', 'cards', 'compact'])
      for (const lang of ['de', 'ar']) {
        const items = [newsItem('own'), newsItem('other', { url })];
        const list = await newsList(items, { layout, lang, 'no-dates': true });
        const described = all(list, '[part~=link]').map(link => {
          const id = link.getAttribute('aria-describedby');
          const note = id === null ? null : list.shadowRoot!.getElementById(id);
          return note?.checkVisibility() ? text(note) : undefined;
        });
        expect(described, `${layout} ${lang}`).to.deep.equal([undefined, 'herne.de.evil.example']);
      }
  });

  it('headings and dates only when compact', async () => {
    const list = await newsList(realisticItems, { layout: 'compact' });
    expect(all(list, '.summary, .tags, img')).to.have.length(0);
    expect(all(list, '.title')).to.have.length(5);
  });

  it('tells the page which item is followed, and lets it stay', async () => {
    const list = await newsList(realisticItems);
    let chosen = '';
    list.addEventListener('herne-select', event => {
      chosen = event.item.id;
      event.preventDefault();
    });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    all(list, 'a')[1]!.dispatchEvent(click);
    expect([chosen, click.defaultPrevented]).to.deep.equal(['conference', true]);
  });

  it('makes the whole card one target of one link', async () => {
    const list = await newsList(realisticItems, { layout: 'cards' });
    const box = all(list, '.summary')[0]!.getBoundingClientRect();
    const hit = list.shadowRoot!.elementFromPoint(box.left + 5, box.top + 5);
    expect(hit?.closest('a')?.href).to.equal('https://www.herne.de/hin');
  });
});

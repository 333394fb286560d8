import { expect, waitUntil } from '@open-wc/testing';
import type { HerneNewsList } from '../../../src/elements/news-list/news-list.js';
import { newsFeed, newsItem, realisticItems } from '../../fixtures/news.js';
import { address, all, clear, json, mount, newsList, settled, text, told } from './page.js';

const turns = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 60));

/** What only the style sheets make of a list: a heading in bold, numbers of no list. */
function looks(list: HerneNewsList): string[] {
  const title = all(list, '.title')[0]!;
  const { getComputedStyle } = list.ownerDocument.defaultView!;
  return [
    getComputedStyle(title).fontWeight,
    getComputedStyle(all(list, '.items')[0]!).listStyleType,
  ];
}

describe('<herne-news-list> keeps its looks', () => {
  let frame: HTMLIFrameElement;
  beforeEach(() => {
    frame = document.createElement('iframe');
    document.body.append(frame);
  });
  afterEach(() => {
    frame.remove();
    clear();
  });

  it('in the document of a frame, in that of another, and back in its own', async () => {
    const other = document.createElement('iframe');
    document.body.append(other);
    const list = await newsList();
    const place = list.parentElement!;
    const own = looks(list);
    expect(own).to.deep.equal(['600', 'none']);
    for (const there of [frame.contentDocument!.body, other.contentDocument!.body, place]) {
      there.append(list);
      await turns();
      expect(looks(list)).to.deep.equal(own);
    }
    other.remove();
  });

  it('in style sheets that the lists of a page share', async () => {
    const [one, other] = [await newsList(), await newsList()].map(list => [
      ...list.shadowRoot!.adoptedStyleSheets,
    ]);
    expect(one).to.have.length.greaterThan(1);
    expect(one!.every((sheet, n) => sheet === other![n])).to.equal(true);
  });

  it('where it is made for a frame before it is on any page', async () => {
    const list = document.createElement('herne-news-list');
    list.setAttribute('src', address(json(newsFeed(realisticItems))));
    frame.contentDocument!.body.append(list);
    await settled(list);
    await turns();
    expect(looks(list)).to.deep.equal(['600', 'none']);
  });
});

describe('<herne-news-list> moved on the page', () => {
  afterEach(clear);

  /** A list that was asked for older items, and taken off its place while they are on their way. */
  async function taken(next_url: string): Promise<{ list: HerneNewsList; place: HTMLElement }> {
    const src = address(json(newsFeed([newsItem('a')], { next_url })));
    const list = await settled(mount({ src, more: 'button' }));
    all(list, '.more')[0]!.click();
    await turns();
    const place = list.parentElement!;
    list.remove();
    return { list, place };
  }

  it('goes on fetching the older items that were asked for', async () => {
    let arrive = (): void => undefined;
    const wait = new Promise<void>(resolve => (arrive = resolve));
    const next_url = address(() => wait.then(json(newsFeed([newsItem('b')]))));
    const { list, place } = await taken(next_url);
    place.append(list);
    await turns();
    arrive();
    await waitUntil(() => told(list) === 'Dazugekommen: 1 Meldung');
    expect(all(list, '.title').map(text)).to.deep.equal(['Meldung a', 'Meldung b']);
  });

  it('can be asked again after it was taken away for a while', async () => {
    const asked: string[] = [];
    const page = json(newsFeed([newsItem('b')]));
    const next_url = address(() => {
      asked.push('b');
      return asked.length === 1 ? new Promise<Response>(() => undefined) : page();
    });
    const { list, place } = await taken(next_url);
    await turns();
    place.append(list);
    await waitUntil(() => all(list, '.more')[0]?.ariaDisabled !== 'true');
    all(list, '.more')[0]!.click();
    await waitUntil(() => told(list) === 'Dazugekommen: 1 Meldung');
  });
});

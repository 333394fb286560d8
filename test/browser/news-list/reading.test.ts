import { expect, waitUntil } from '@open-wc/testing';
import { newsFeed, newsItem } from '../../fixtures/news.js';
import { address, all, answer, clear, gone, json, mount, settled, text, told } from './page.js';

const items = (letters: string) => [...letters].map(id => newsItem(id));
const ids = (list: Parameters<typeof all>[0]): string =>
  all(list, '.title')
    .map(title => text(title).replace('Meldung ', ''))
    .join('');

describe('<herne-news-list> while somebody reads', () => {
  afterEach(() => {
    clear();
    window.scrollTo(0, 0);
  });

  it('keeps what they asked for when new items push it off the first page', async () => {
    const next_url = address(json(newsFeed(items('cd'))));
    const src = address(json(newsFeed(items('ab'), { next_url })));
    const list = await settled(mount({ src, limit: '2', more: 'button' }));
    all(list, '.more')[0]!.click();
    await waitUntil(() => ids(list) === 'abcd');
    answer(src, json(newsFeed(items('xa'), { next_url })));
    list.limit = 3;
    await list.reload();
    await waitUntil(() => ids(list).startsWith('x'));
    expect(ids(list)).to.equal('xabcd');
  });

  it('reports no failure of a page that was on its way when another feed is shown', async () => {
    let finish: ((response: Response | Promise<Response>) => void) | undefined;
    const next_url = address(() => new Promise(resolve => (finish = resolve)));
    const src = address(json(newsFeed(items('ab'), { next_url })));
    const list = await settled(mount({ src, limit: '2', more: 'button' }));
    all(list, '.more')[0]!.click();
    await waitUntil(() => finish);
    list.setAttribute('src', address(json(newsFeed(items('z')))));
    await waitUntil(() => ids(list) === 'z');
    finish!(gone());
    await waitUntil(() => !all(list, '[aria-busy]')[0]);
    expect(told(list)).to.equal('');
  });

  it('leaves the item they look at where it is when others come above and go below', async () => {
    const letters = 'abcdefghijklmnopqrst';
    const src = address(json(newsFeed(items(letters))));
    const list = mount({ src, limit: '20' });
    list.style.paddingBlock = '1200px';
    await settled(list);
    const item = all(list, '.item')[14]!;
    item.scrollIntoView({ block: 'center' });
    for (let frames = 0; frames < 6; frames++) await new Promise(requestAnimationFrame);
    const { top } = item.getBoundingClientRect();
    answer(src, json(newsFeed(items(`12${letters}`))));
    await list.reload();
    await waitUntil(() => ids(list).startsWith('12'));
    for (let frames = 0; frames < 3; frames++) await new Promise(requestAnimationFrame);
    /* WebKit does not anchor what is in view: there it moves by what came above, and no further. */
    const [first, , third] = all(list, '.item').map(it => it.getBoundingClientRect().top);
    const above = CSS.supports('overflow-anchor', 'auto') ? 0 : third! - first!;
    expect(item.getBoundingClientRect().top - top).to.be.within(-3, above + 3);
  });
});

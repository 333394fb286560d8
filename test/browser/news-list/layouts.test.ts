import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { newsItem, realisticItems, without } from '../../fixtures/news.js';
import { fitsTheWidth, noOverlap } from '../../helpers/conditions.js';
import { all, clear, newsList, type Attributes } from './page.js';

const box = (list: HTMLElement, what: string, at = 0): DOMRect =>
  list.shadowRoot!.querySelectorAll(what)[at]!.getBoundingClientRect();

/** A list in a column of the page, the window being as it is. */
async function inColumn(width: number, attributes: Attributes): ReturnType<typeof newsList> {
  const list = await newsList(realisticItems, { calendar: true, ...attributes });
  list.style.inlineSize = `${width}px`;
  return list;
}

describe('<herne-news-list> in as much room as it has', () => {
  beforeEach(() => setViewport({ width: 1400, height: 700 }));
  afterEach(async () => {
    clear();
    await setViewport({ width: 800, height: 600 });
  });

  for (const layout of ['list', 'cards', 'compact'])
    for (const width of [240, 320, 480, 640, 1000, 1368])
      it(`${layout}: fits ${width} px of a wide window, nothing on anything else`, async () => {
        for (const lang of ['de', 'ru', 'ar']) {
          const list = await inColumn(width, { layout, lang });
          expect([...(await fitsTheWidth(list)), ...(await noOverlap(list))]).to.deep.equal([]);
          clear();
        }
      });

  it('puts dates above titles in a narrow column, beside them in a wide one', async () => {
    const list = await inColumn(400, {});
    expect(box(list, '.meta').bottom).to.be.at.most(box(list, '.title').top);
    list.style.inlineSize = '800px';
    expect(box(list, '.meta').right).to.be.below(box(list, '.title').left);
    expect(box(list, '.meta').top).to.be.below(box(list, '.title').bottom);
  });

  it('keeps no column for dates that most items do not have', async () => {
    const undated = ['a', 'b'].map(id => without(newsItem(id), 'date_published'));
    const list = await newsList([newsItem('dated'), ...undated], {});
    list.style.inlineSize = '800px';
    expect(box(list, '.meta').bottom).to.be.at.most(box(list, '.title').top);
    expect(box(list, '.title', 1).left).to.equal(box(list, '.title').left);
    expect(box(list, '.title').left - box(list, '.item').left).to.be.below(20);
  });

  it('gives the link itself the height of a target, in a typeface of any build', async () => {
    for (const [layout, least] of [
      ['list', 24],
      ['cards', 24],
      ['compact', 44],
    ] as const) {
      const list = await newsList([newsItem('a')], { layout });
      list.style.cssText = 'inline-size: 600px; font: 16px/1 monospace';
      expect(box(list, '.title a').height, layout).to.be.at.least(24);
      expect(box(list, '.item').height, layout).to.be.at.least(least);
    }
  });

  it('mirrors that from right to left', async () => {
    const list = await inColumn(800, { lang: 'ar' });
    expect(box(list, '.meta').left).to.be.above(box(list, '.title').right);
  });

  it('leaves no gap under a title when what stands beside it is higher', async () => {
    const url = 'https://www.arbeitsagentur.de/vor-ort';
    const list = await newsList([newsItem('a', { url, title: 'Kurz', tags: ['Arbeit'] })], {
      lang: 'ar',
    });
    list.style.inlineSize = '800px';
    expect(box(list, '.meta').height).to.be.above(70);
    expect(box(list, '.summary').top - box(list, '.title a').bottom).to.be.below(12);
  });

  it('sets cards side by side as soon as two have room', async () => {
    const list = await inColumn(320, { layout: 'cards' });
    const inFirstRow = (): number => {
      const cards = all(list, '.item').map(card => card.getBoundingClientRect());
      return cards.filter(({ top }) => top === cards[0]!.top).length;
    };
    const counts = [320, 620, 920, 1368].map(width => {
      list.style.inlineSize = `${width}px`;
      return inFirstRow();
    });
    expect(counts).to.deep.equal([1, 2, 3, 4]);
  });

  it('compact: ends lines with their dates where there is room, at most half of it', async () => {
    const list = await inColumn(360, { layout: 'compact' });
    expect(box(list, '.meta').top).to.be.at.least(box(list, '.title').bottom);
    list.style.inlineSize = '500px';
    list.lang = 'fr';
    await Promise.resolve();
    await list.updateComplete;
    for (const [at, item] of all(list, '.item').entries()) {
      const meta = item.querySelector('.meta')!.getBoundingClientRect();
      expect(meta.left, String(at)).to.be.above(box(list, '.title', at).left);
      expect(meta.width).to.be.at.most(250);
    }
  });
});

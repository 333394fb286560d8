import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { banner } from '../../../src/i18n/banner.js';
import { common } from '../../../src/i18n/common.js';
import { tags } from '../../../src/i18n/languages.js';
import type { Tag } from '../../../src/i18n/message.js';
import { news } from '../../../src/i18n/news.js';
import { switcher } from '../../../src/i18n/switcher.js';
import { days, hours, release } from '../../fixtures/notices.js';
import { bannerWith } from '../closure-banner/page.js';
import { opener, switcherIn } from '../language-switcher/page.js';
import { newsIn, titled } from './pages.js';

const long = [
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverleihung',
  'SalzkottenStraßenbauarbeiten',
  'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
];
const accents: Record<string, string> = { a: 'ä́', e: 'ê̤', i: 'ï', o: 'ø̂', u: 'ů', n: 'ñ', s: 'š' };

/** A language nobody speaks: accents above and below, and 60 % more letters without a gap. */
function pseudo(value: unknown): unknown {
  if (typeof value === 'string') {
    const letters = value.replace(/\{\w+\}/g, '').length;
    const marked = value.replace(/\{\w+\}|[aeiouns]/g, found => accents[found] ?? found);
    return marked + 'ẅ'.repeat(Math.ceil(letters * 0.6));
  }
  if (Array.isArray(value)) return value.map(pseudo);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, one]) => [key, pseudo(one)]),
  );
}

/** Texts of which a part is beyond the edge of the page, or of a box that cuts them off. */
function overflowing(element: HTMLElement): string[] {
  const edge = document.documentElement.clientWidth;
  const found: string[] = [];
  const walker = document.createTreeWalker(element.shadowRoot!, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (!parentElement?.checkVisibility() || parentElement.closest('.unseen')) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const cut = parentElement.scrollWidth > parentElement.clientWidth + 1;
    const isCut = cut && getComputedStyle(parentElement).overflowX === 'hidden';
    if (isCut || [...range.getClientRects()].some(box => box.left < 0 || box.right > edge))
      found.push(textContent!.trim());
  }
  return found;
}

async function everywhere(lang: string): Promise<string[]> {
  const list = await newsIn(lang, long.map(titled));
  const notices = await bannerWith(
    [
      release(long[0]!, {
        offices: [long[0]!, long[2]!],
        periods: [days('2025-11-24', '2025-11-28'), hours('2025-12-02T12:00', '2025-12-02T16:30')],
        reason: long[1]!,
        reopens: '2025-12-03',
      }),
    ],
    { now: '2025-11-25T09:00:00+01:00', lang, calendar: '', dismissible: 'collapse' },
  );
  const choice = await switcherIn(
    html`<herne-language-switcher
      lang=${lang}
      languages=${tags.join(' ')}
      descriptions
    ></herne-language-switcher>`,
  );
  opener(choice)?.click();
  await choice.updateComplete;
  const found = [list, notices, choice].flatMap(overflowing);
  const { scrollWidth } = document.documentElement;
  return scrollWidth > 320 ? [`page ${scrollWidth}`, ...found] : found;
}

describe('320 px, all three elements', () => {
  before(() => setViewport({ width: 320, height: 800 }));
  after(() => setViewport({ width: 800, height: 600 }));

  for (const lang of tags)
    it(`the longest words, framed in ${lang}`, async () => {
      expect(await everywhere(lang)).to.deep.equal([]);
    });

  it('a language of 60 % more length, with accents, without gaps', async () => {
    const tables: Record<string, (tag: Tag) => unknown>[] = [common, news, banner, switcher];
    const real = tables.map(table => ({ ...table }));
    const ofDates = /^(months|week|date|day|range|clock|time|comma)/;
    for (const table of tables)
      for (const [key, word] of Object.entries(table))
        if (!ofDates.test(key)) table[key] = tag => pseudo(word(tag));
    try {
      expect(await everywhere('en')).to.deep.equal([]);
    } finally {
      tables.forEach((table, at) => Object.assign(table, real[at]));
    }
  });

  it('the check sees a text that sticks out', async () => {
    const list = await newsIn('de', [titled(long[0]!)]);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.root { overflow-wrap: normal !important }');
    list.shadowRoot!.adoptedStyleSheets = [...list.shadowRoot!.adoptedStyleSheets, sheet];
    expect(overflowing(list)).not.to.deep.equal([]);
  });
});

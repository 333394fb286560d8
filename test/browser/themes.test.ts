import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import { realisticItems } from '../fixtures/news.js';
import { closed, days } from '../fixtures/notices.js';
import { contrast } from '../helpers/conditions.js';
import { violations } from '../helpers/axe.js';
import { bannerWith } from './closure-banner/page.js';
import { switcherIn } from './language-switcher/page.js';
import { clear, newsList } from './news-list/page.js';

type Pair = readonly [fore: string, ground: string, least: number];

/* What is seen on what: text needs 4.5:1, lines and the focus ring 3:1. */
const pairs: readonly Pair[] = [
  ['text', 'surface', 4.5],
  ['text', 'soft', 4.5],
  ['text', 'notice', 4.5],
  ['muted', 'surface', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'soft', 4.5],
  ['accent', 'notice', 4.5],
  ['line', 'surface', 3],
  ['notice-line', 'surface', 3],
  ['notice-line', 'notice', 3],
  ['focus', 'surface', 3],
  ['focus', 'soft', 3],
  ['focus', 'notice', 3],
];

/** The high contrast theme promises more: WCAG's AAA for text, and 4.5:1 for lines. */
const strict = ([fore, ground, least]: Pair): Pair => [fore, ground, least === 4.5 ? 7 : 4.5];

const elements: Readonly<Record<string, () => Promise<HTMLElement>>> = {
  'news list': () => newsList(realisticItems, { heading: 'Aktuelles', more: 'button' }),
  'closure banner': () =>
    bannerWith([closed('Bürgeramt', days('2025-11-24', '2025-11-28'))], {
      now: '2025-11-25T08:00:00+01:00',
      dismissible: 'hide',
    }),
  'language switcher': () =>
    switcherIn(
      html`<herne-language-switcher
        languages="de en ar"
        variant="inline"
      ></herne-language-switcher>`,
    ),
};

/** The colour a name stands for inside an element, as the browser computed it. */
function colour(root: Element, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(--_${name})`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

const used: HTMLStyleElement[] = [];

async function theme(name: string): Promise<void> {
  const style = document.createElement('style');
  if (name)
    style.textContent = await (
      await fetch(new URL(`../../demo/themes/${name}.css`, import.meta.url))
    ).text();
  style.textContent += 'html { color-scheme: light dark }';
  document.head.append(style);
  used.push(style);
}

describe('themes', () => {
  afterEach(async () => {
    clear();
    used.splice(0).forEach(style => style.remove());
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const name of ['', 'neutral', 'city', 'high-contrast'])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [element, show] of Object.entries(elements))
        it(`"${name || 'none'}" has contrast enough, ${colorScheme}: ${element}`, async () => {
          await emulateMedia({ colorScheme });
          await theme(name);
          const host = await show();
          const root = host.shadowRoot!.querySelector('.root')!;
          const owed = name === 'high-contrast' ? pairs.map(strict) : pairs;
          for (const [fore, ground, least] of owed) {
            const ratio = contrast(colour(root, fore), colour(root, ground));
            expect(ratio, `${fore} on ${ground}`).to.be.at.least(least);
          }
          expect(await violations(host)).to.deep.equal([]);
        });

  it('differ: a theme reaches the element', async () => {
    await theme('city');
    for (const show of Object.values(elements)) {
      const root = (await show()).shadowRoot!.querySelector('.root')!;
      expect(getComputedStyle(root).backgroundColor).to.equal('rgb(251, 250, 246)');
    }
  });

  /* By our own measure: axe's rule about contrast finds nothing to look at in WebKitGTK. */
  it('that are too weak would be seen', async () => {
    await theme('');
    const host = await newsList(realisticItems);
    host.style.setProperty('--herne-text', '#999');
    const root = host.shadowRoot!.querySelector('.root')!;
    expect(contrast(colour(root, 'text'), colour(root, 'surface'))).to.be.below(4.5);
  });
});

import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { contrast } from '../../helpers/conditions.js';
import { realisticItems } from '../../fixtures/news.js';
import { clear, newsList } from './page.js';

/* Text needs 4.5:1 against every ground it can stand on, lines and the focus ring 3:1. */
const pairs: readonly (readonly [fore: string, grounds: readonly string[], least: number])[] = [
  ['text', ['surface', 'soft', 'notice'], 4.5],
  ['muted', ['surface'], 4.5],
  ['accent', ['surface', 'soft', 'notice'], 4.5],
  ['line', ['surface'], 3],
  ['notice-line', ['surface', 'notice'], 3],
  ['focus', ['surface', 'soft', 'notice'], 3],
];

/** The colour a name stands for inside an element, as the browser computed it. */
function colour(root: Element, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(--_${name})`;
  root.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

async function theme(name: string): Promise<HTMLStyleElement> {
  const style = document.createElement('style');
  if (name)
    style.textContent = await (
      await fetch(new URL(`../../../demo/themes/${name}.css`, import.meta.url))
    ).text();
  style.textContent += 'html { color-scheme: light dark }';
  document.head.append(style);
  return style;
}

describe('themes', () => {
  afterEach(async () => {
    clear();
    await emulateMedia({ colorScheme: 'light' });
  });

  for (const name of ['', 'neutral', 'city', 'high-contrast']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`"${name || 'none'}" has contrast enough, ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        const style = await theme(name);
        const root = (await newsList(realisticItems)).shadowRoot!.querySelector('.root')!;
        for (const [fore, grounds, least] of pairs) {
          for (const ground of grounds) {
            const ratio = contrast(colour(root, fore), colour(root, ground));
            expect(ratio, `${fore} on ${ground}`).to.be.at.least(least);
          }
        }
        if (name === 'high-contrast')
          expect(contrast(colour(root, 'text'), colour(root, 'soft'))).to.be.at.least(7);
        style.remove();
      });
    }
  }

  it('differ: a theme reaches the element', async () => {
    const style = await theme('city');
    const root = (await newsList(realisticItems)).shadowRoot!.querySelector('.root')!;
    expect(getComputedStyle(root).backgroundColor).to.equal('rgb(251, 250, 246)');
    style.remove();
  });
});

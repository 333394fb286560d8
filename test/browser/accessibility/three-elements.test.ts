import { expect, fixtureCleanup } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { newsItem, realisticItems } from '../../fixtures/news.js';
import { violations } from '../../helpers/axe.js';
import * as conditions from '../../helpers/conditions.js';
import * as happening from '../../helpers/happening-conditions.js';
import * as reading from '../../helpers/reading-conditions.js';
import { forgetChoice } from '../language-switcher/page.js';
import { all, clear, newsList, text } from '../news-list/page.js';
import { elements, german, type Show } from './three-elements.js';

type Check = (host: HTMLElement) => string[] | Promise<string[]>;

const usual = {
  media: 'screen',
  colorScheme: 'light',
  forcedColors: 'none',
  reducedMotion: 'no-preference',
} as const;
const sheets: HTMLStyleElement[] = [];

function sheet(css: string): void {
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  sheets.push(style);
}

async function none(show: Show, langs: readonly string[], checks: readonly Check[]): Promise<void> {
  for (const lang of langs) {
    const host = await show(lang);
    for (const check of checks)
      expect(await check(host), `${check.name} ${lang}`).to.deep.equal([]);
    tidy();
  }
}

function tidy(): void {
  clear();
  fixtureCleanup();
}

describe('everybody reads and reaches everything', () => {
  beforeEach(() => sheet('html { color-scheme: light dark } body { font: 16px/1.4 sans-serif }'));
  afterEach(async () => {
    tidy();
    forgetChoice();
    sheets.splice(0).forEach(style => style.remove());
    await emulateMedia(usual);
    await setViewport({ width: 800, height: 600 });
  });

  for (const [name, show] of Object.entries(elements)) {
    it(`${name}: lists are lists, names are names, dates are dates`, () =>
      none(
        show,
        ['de', 'en', 'ar'],
        [reading.listsAreLists, reading.controlsAreNamed, reading.datesAreClear],
      ));

    it(`${name}: German is marked as German in another language`, () =>
      none(show, ['tr', 'ar'], [host => reading.germanIsMarked(host, german)]));

    it(`${name}: what can be pressed is seen in forced colours`, async () => {
      await emulateMedia({ forcedColors: 'active' });
      await none(show, ['de'], [reading.surviveForcedColours, conditions.focusIsSeen]);
    });

    it(`${name}: nothing moves or speaks by itself, ids are right, targets are large`, async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      await none(
        show,
        ['de', 'ar'],
        [
          conditions.nothingMoves,
          conditions.statusIsReady,
          conditions.idsAreRight,
          conditions.targetsLargeEnough,
        ],
      );
    });

    it(`${name}: the keyboard goes through in the order seen, from right to left too`, () =>
      none(show, ['de', 'ar'], [conditions.keyboardReachesAll]));

    it(`${name}: forced colours, Arabic and text of twice the size together`, async () => {
      sheet('html { font-size: 200% } body { font-size: 1em }');
      await setViewport({ width: 640, height: 800 });
      await emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
      await none(
        show,
        ['ar'],
        [
          conditions.fitsTheWidth,
          conditions.noOverlap,
          conditions.targetsLargeEnough,
          conditions.focusIsSeen,
          reading.surviveForcedColours,
        ],
      );
    });

    it(`${name}: wider text spacing and text of twice the size cut nothing off`, async () => {
      sheet('body { font-size: 2em }');
      await setViewport({ width: 640, height: 800 });
      const spaced: Check = host => {
        const style = document.createElement('style');
        style.textContent =
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
        host.shadowRoot!.append(style);
        return [];
      };
      await none(show, ['de', 'ar'], [spaced, conditions.fitsTheWidth, conditions.noOverlap]);
    });

    it(`${name}: renewed without a change it says nothing, and who is inside stays there`, async () => {
      const host = (await show('de')) as HTMLElement & { reload(): Promise<void> };
      expect(await happening.heard(host, () => host.reload())).to.deep.equal([]);
      expect(await happening.keepsItsPlace(host, () => host.reload())).to.deep.equal([]);
    });

    it(`${name}: the focus of the reader stays where it is`, async () => {
      const faults = await reading.leavesFocus(async () => {
        const host = (await show('de')) as HTMLElement & {
          reload(): Promise<void>;
          readonly updateComplete: Promise<unknown>;
        };
        await host.reload();
        host.lang = 'ar';
        await Promise.resolve();
        await host.updateComplete;
      });
      expect(faults).to.deep.equal([]);
    });
  }

  for (const name of ['news list', 'closure banner'])
    it(`${name}: prints black on white, whatever the screen is`, async () => {
      sheet('body { background: #024; color: #fff }');
      await emulateMedia({ media: 'print', colorScheme: 'dark' });
      await none(elements[name]!, ['de'], [reading.printsBlackOnWhite]);
    });

  it('all three on one page have landmarks with names of their own', async () => {
    for (const show of Object.values(elements)) await show('de');
    const found = await violations(document.body);
    expect(found.filter(fault => /^landmark-|^duplicate-id/.test(fault))).to.deep.equal([]);
  });

  it('sixty lists on a page have no id in common with each other or the page', async () => {
    const lists = await Promise.all(
      Array.from({ length: 60 }, () => newsList([newsItem('a')], { heading: 'Aktuelles' })),
    );
    for (const list of lists) expect(conditions.idsAreRight(list)).to.deep.equal([]);
    expect(document.querySelectorAll('main [id]')).to.have.length(0);
  });

  it('a link has a name whatever its title is', async () => {
    const titles = ['', '🎪🎉', 'ENTSORGUNG HERNE INFORMIERT', 'Straßen '.repeat(40)];
    const items = titles.map((title, at) => newsItem(`t${at}`, { title, summary: `Satz ${at}.` }));
    const list = await newsList(items);
    expect(all(list, '.title a')).to.have.length(4);
    expect(reading.controlsAreNamed(list)).to.deep.equal([]);
    expect(text(all(list, '.title a')[0])).to.equal('Satz 0.');
  });

  it('an image says what the feed says of it, and nothing where that is nothing', async () => {
    const image = 'https://images.invalid/IMG_0815.jpg';
    const list = await newsList(
      [
        newsItem('a', { image }),
        newsItem('b', { image, _herne: { image_alt: 'Das Rathaus im Schnee' } }),
      ],
      { images: 'images.invalid', lang: 'en' },
    );
    const alternatives = all<HTMLImageElement>(list, 'img').map(img => [img.alt, img.lang]);
    expect(alternatives[0]![0]).to.equal('');
    expect(alternatives[1]).to.deep.equal(['Das Rathaus im Schnee', 'de']);
    expect(all(list, 'a img')).to.have.length(0);
    expect(reading.picturesSaySense(list)).to.deep.equal([]);
  });

  it('a list that is renewed leaves the page where the reader scrolled it', async () => {
    const list = await newsList(realisticItems, { limit: '5' });
    const below = document.createElement('p');
    below.style.blockSize = '200vh';
    list.after(below);
    window.scrollTo(0, 250);
    const before = window.scrollY;
    expect(before).to.equal(250);
    await list.reload();
    await list.updateComplete;
    expect(window.scrollY).to.equal(before);
    window.scrollTo(0, 0);
  });
});

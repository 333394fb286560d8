import { expect, fixture, html } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { autonyms } from '../../../src/i18n/languages.js';
import type { Item } from '../../../src/feed/model.js';
import { expectNoViolations } from '../../helpers/axe.js';
import { leavesRoom } from '../../helpers/happening-conditions.js';
import { closed, days, feedWith, hours, release } from '../../fixtures/notices.js';
import { addressOf, all, bannerWith, one, placed, seen } from './page.js';

const now = '2025-11-25T09:00:00+01:00';
const languages = Object.keys(autonyms);
const everything: readonly Item[] = [
  release('Untere Jagd- und Fischereibehörde geschlossen', {
    offices: ['untere Jagd- und Fischereibehörde', 'Straßenverkehrszulassungsstelle'],
    periods: [days('2025-11-24', '2025-11-28'), hours('2025-12-02T12:00', '2025-12-02T24:00')],
    reason: 'Fischereiprüfung',
    reopens: '2025-12-03',
  }),
  closed('Bad', days('2025-11-01', null)),
  closed('Standesamt', hours('2025-11-25T00:00', '2025-11-25T10:30')),
  closed('Bürgerbüro', days('2025-11-27')),
  closed('Donaudampfschifffahrtsbehördenaußenstelle', days('2025-12-01', '2025-12-05')),
];

type Banner = Awaited<ReturnType<typeof bannerWith>>;

/** A banner with everything it can show, its further notices opened. */
async function full(attributes: Readonly<Record<string, string>> = {}): Promise<Banner> {
  const element = await bannerWith(everything, {
    now,
    calendar: '',
    'show-open': '',
    ...attributes,
  });
  one(element, '.more')?.click();
  await element.updateComplete;
  return element;
}

/** Texts that stick out of the banner or are cut off. */
function overflowing(element: Banner): string[] {
  const edge = element.getBoundingClientRect();
  return all(element, 'section, li, p, h2, a, button')
    .filter(part => part.checkVisibility() && !part.closest('.unseen'))
    .filter(part => {
      const { left, right } = part.getBoundingClientRect();
      return (
        left < edge.left - 1 || right > edge.right + 1 || part.scrollWidth > part.clientWidth + 1
      );
    })
    .filter(part => getComputedStyle(part).display !== 'inline')
    .map(part => `${part.tagName} ${part.textContent.trim().slice(0, 40)}`);
}

describe('<herne-closure-banner> for everybody', () => {
  afterEach(async () => {
    await emulateMedia({ media: 'screen', colorScheme: 'light', forcedColors: 'none' });
    await setViewport({ width: 800, height: 600 });
  });

  for (const lang of languages)
    it(`${lang}: has nothing that axe objects to`, async () => {
      await expectNoViolations(await full({ lang, dismissible: 'hide' }));
    });

  for (const [name, media] of [
    ['dark', { colorScheme: 'dark' }],
    ['forced colours', { forcedColors: 'active' }],
  ] as const)
    it(`has nothing that axe objects to in ${name}`, async () => {
      await emulateMedia(media);
      await expectNoViolations(await full({ dismissible: 'collapse' }));
    });

  it('has nothing that axe objects to folded, failed and with nothing closed', async () => {
    const folded = await full({ dismissible: 'collapse' });
    for (const button of all(folded, '[part=close]')) button.click();
    await folded.updateComplete;
    await expectNoViolations(folded);
    await expectNoViolations(await bannerWith('error'));
    await expectNoViolations(await bannerWith([], { now, 'show-open': '' }));
  });

  it('is a landmark with the name of its heading, its notices a list', async () => {
    const element = await full();
    const section = one(element, 'section');
    const heading = one(element, `#${section.getAttribute('aria-labelledby')}`);
    expect(heading.textContent.trim()).to.equal('Schließungen bei der Stadt Herne');
    expect(all(element, 'ul').map(list => list.getAttribute('role'))).to.deep.equal([
      'list',
      'list',
    ]);
  });

  it('has a name of its own beside another banner, and the same words to see', async () => {
    const item = closed('Amt', days('2025-11-25'));
    const wrapper = await fixture<HTMLElement>(html`<div></div>`);
    const src = addressOf(feedWith(item));
    const names: string[] = [];
    for (const banner of [
      await placed(wrapper, { src, now }),
      await placed(wrapper, { src, now, offices: 'Amt' }),
    ]) {
      names.push(one(banner, '#heading').textContent.trim());
      expect(seen(banner, '#heading')).to.equal('Schließungen bei der Stadt Herne');
    }
    expect(new Set(names).size).to.equal(2);
    await expectNoViolations(wrapper);
  });

  it('marks German names in another language as German', async () => {
    const element = await full({ lang: 'ar' });
    expect(one(element, '.root').dir).to.equal('rtl');
    const texts = all(element, 'bdi');
    expect(texts.length).to.be.above(8);
    for (const text of texts) expect(text.lang).to.equal('de');
  });

  it('says by words, not by colour or sign alone, what is closed now', async () => {
    const element = await full();
    for (const sign of all(element, 'svg'))
      expect(sign.getAttribute('aria-hidden')).to.equal('true');
    for (const notice of all(element, '.closed'))
      expect(one(element, `[data-id="${notice.dataset['id']}"] [part=label]`).textContent).to.match(
        /heute|bis auf weiteres|seit/i,
      );
  });

  it('has targets of at least 24 by 24 pixels', async () => {
    const element = await full({ dismissible: 'hide' });
    for (const target of all(element, 'a, button')) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height), target.textContent).to.be.at.least(24);
    }
  });

  it('fits into 320 pixels in nine languages, also with wide spacing', async () => {
    await setViewport({ width: 320, height: 640 });
    for (const lang of languages) {
      const element = await full({ lang, dismissible: 'hide' });
      expect(overflowing(element), lang).to.deep.equal([]);
      element.style.cssText = 'letter-spacing: 0.12em; word-spacing: 0.16em; line-height: 1.5';
      expect(overflowing(element), `${lang}, spaced`).to.deep.equal([]);
      expect(document.documentElement.scrollWidth, lang).to.be.at.most(320);
    }
  });

  it('fits into 320 pixels folded: what is closed is read to its end, the button stays in sight', async () => {
    await setViewport({ width: 320, height: 640 });
    const element = await full({ dismissible: 'collapse' });
    /* What earlier tests have folded stays folded. */
    for (const button of all(element, '[part=close][aria-expanded=true]')) button.click();
    await element.updateComplete;
    expect(all(element, '[part=close][aria-expanded=false]')).to.have.length.above(2);
    expect(overflowing(element)).to.deep.equal([]);
    for (const title of all(element, '.title'))
      expect(title.scrollWidth, title.textContent).to.be.at.most(title.clientWidth);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('takes half of a window of 320 by 256 at most, and can be scrolled by keyboard', async () => {
    await setViewport({ width: 320, height: 256 });
    for (const lang of languages) {
      const element = await full({ lang });
      expect(leavesRoom(element), lang).to.deep.equal([]);
      const section = one(element, 'section');
      expect(section.scrollHeight).to.be.above(section.clientHeight);
      expect(section.tabIndex).to.equal(0);
    }
    const plain = await bannerWith([closed('Bad', days('2025-11-25'))], { now });
    expect(leavesRoom(plain)).to.deep.equal([]);
    await expectNoViolations(plain);
  });

  it('scrolls with the page, unless the page says otherwise', async () => {
    const element = await full();
    for (const part of [element, ...all(element, 'section')])
      expect(getComputedStyle(part).position).to.be.oneOf(['static', 'relative']);
  });

  it('prints every notice in black on white, without what cannot be pressed on paper', async () => {
    const element = await full({ dismissible: 'collapse' });
    one(element, '.more').click();
    for (const button of all(element, '[part=close]')) button.click();
    await element.updateComplete;
    await emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const control of all(element, 'button, a'))
      expect(control.checkVisibility()).to.equal(false);
    expect(all(element, '.title').filter(title => title.checkVisibility()).length).to.equal(5);
    expect(one(element, '[part=dates]').checkVisibility()).to.equal(true);
    for (const part of all(element, '.title, [part=reason], .aside, [part=heading]'))
      expect(getComputedStyle(part).color, part.className).to.equal('rgb(0, 0, 0)');
    for (const notice of all(element, 'li'))
      expect(getComputedStyle(notice).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('moves nothing for readers who do not want that, or for anybody', async () => {
    const element = await full({ dismissible: 'collapse' });
    for (const button of all(element, '[part=close]')) button.click();
    expect(element.shadowRoot!.getAnimations().length).to.equal(0);
  });
});

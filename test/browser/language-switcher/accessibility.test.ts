import { expect, html } from '@open-wc/testing';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { tags } from '../../../src/i18n/languages.js';
import { expectNoViolations, violations } from '../../helpers/axe.js';
import { choices, forgetChoice, frame, inside, opener, switcherIn } from './page.js';

type Switcher = Awaited<ReturnType<typeof switcherIn>>;

/** Everything it can show: the list, opened where it opens, descriptions, untranslated, extra links. */
async function full(lang: string, variant: string): Promise<Switcher> {
  const switcher = await switcherIn(
    html`<herne-language-switcher lang=${lang} variant=${variant} descriptions
      >${tags.map(tag => html`<a href="/${tag}" hreflang=${tag}>${tag}</a>`)}
      <a href="/de/2" hreflang="de" data-lang="uk">Українська</a>
      <a slot="extra" href="/ls" lang="de">Leichte Sprache</a></herne-language-switcher
    >`,
  );
  opener(switcher)?.click();
  await frame();
  return switcher;
}

describe('<herne-language-switcher> for everybody', () => {
  before(() => {
    forgetChoice();
    document.documentElement.lang = 'de';
  });
  after(() => {
    document.documentElement.lang = 'en';
  });
  afterEach(() => emulateMedia({ colorScheme: 'light', forcedColors: 'none' }));

  for (const lang of tags)
    for (const variant of ['inline', 'disclosure'])
      it(`axe finds nothing: ${variant}, ${lang}, light and dark and forced colours`, async () => {
        const switcher = await full(lang, variant);
        await expectNoViolations(switcher);
        switcher.style.colorScheme = 'dark';
        await expectNoViolations(switcher);
        await emulateMedia({ forcedColors: 'active' });
        await expectNoViolations(switcher, { without: ['color-contrast'] });
      });

  it('axe would find a switcher without names', async () => {
    const switcher = await full('de', 'disclosure');
    opener(switcher)!.textContent = '';
    expect(await violations(switcher)).not.to.deep.equal([]);
  });

  for (const variant of ['inline', 'disclosure'])
    it(`every target is at least 44 px: ${variant}`, async () => {
      const switcher = await full('tr', variant);
      const targets = [...choices(switcher), ...(variant === 'inline' ? [] : [opener(switcher)!])];
      for (const target of targets) {
        const { width, height } = target.getBoundingClientRect();
        expect(Math.min(width, height), target.textContent).to.be.at.least(43.9);
      }
    });

  it('every name says in which language it is, and which page is behind it', async () => {
    const switcher = await full('fr', 'inline');
    const found = choices(switcher).map(link => [
      link.lang,
      link.dir,
      link.getAttribute('hreflang'),
    ]);
    expect(found.slice(0, 9)).to.deep.equal(
      tags.map(tag => [tag, tag === 'ar' ? 'rtl' : 'ltr', tag]),
    );
    expect(found[9]).to.deep.equal(['uk', 'ltr', 'de']);
  });

  it('the current one is known without colour and weight', async () => {
    const switcher = await full('en', 'inline');
    const [current, other] = choices(switcher);
    expect(current!.getAttribute('aria-current')).to.equal('page');
    expect(getComputedStyle(current!, '::before').content).to.contain('✓');
    expect(getComputedStyle(current!).textDecorationLine).to.equal('none');
    expect(getComputedStyle(other!).textDecorationLine).to.equal('underline');
  });

  it('there is neither a menu nor a select', async () => {
    const switcher = await full('de', 'disclosure');
    expect(inside(switcher).querySelector('select, [role^=menu], [role=listbox]')).to.equal(null);
  });

  it('several on a page have landmarks with names of their own', async () => {
    const [one, two] = [await full('de', 'inline'), await full('de', 'inline')];
    const names = [one, two].map(each => inside(each).querySelector('nav')!.ariaLabel);
    expect(names[0]).to.equal('Sprache wählen');
    expect(names[1]).not.to.equal(names[0]);
  });

  it('the focus is seen, whatever the page does to outlines', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *:focus { outline: 0 !important }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const switcher = await full('de', 'inline');
    choices(switcher)[0]!.focus();
    await sendKeys({ press: 'Tab' });
    const focused = inside(switcher).activeElement!;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
    expect(parseFloat(getComputedStyle(focused).outlineWidth)).to.be.at.least(2);
    expect(getComputedStyle(focused).outlineStyle).to.equal('solid');
  });
});

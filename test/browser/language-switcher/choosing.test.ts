import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { LocaleController } from '../../../src/controllers/locale.js';
import { choice, current, forgetChoice, frame, inside, switcherIn } from './page.js';

class OtherWidget extends LitElement {
  readonly #locale = new LocaleController(this);
  override render(): TemplateResult {
    return html`${this.#locale.tag}`;
  }
}
customElements.define('test-other-widget', OtherWidget);

const root = document.documentElement;
const buttons = html`<herne-language-switcher languages="de en ar"></herne-language-switcher>`;
const says = (element: Element): string => element.shadowRoot!.textContent.trim();

describe('<herne-language-switcher> choosing', () => {
  beforeEach(() => {
    forgetChoice();
    root.lang = 'de';
    root.removeAttribute('dir');
  });
  after(() => {
    forgetChoice();
    root.lang = 'en';
    root.removeAttribute('dir');
  });

  it('switches every widget of the page at once, and those added later', async () => {
    const other = await fixture(html`<test-other-widget></test-other-widget>`);
    const switcher = await switcherIn(buttons);
    choice(switcher, 'العربية').click();
    await frame();
    expect(says(other)).to.equal('ar');
    expect(says(await fixture(html`<test-other-widget></test-other-widget>`))).to.equal('ar');
    expect(current(switcher)).to.equal('العربية');
    expect(inside(switcher).querySelector<HTMLElement>('.root')!.dir).to.equal('rtl');
  });

  it('is marked in every switcher of the page, also one with a language of its own', async () => {
    const own = await switcherIn(
      html`<herne-language-switcher lang="tr" languages="de en"></herne-language-switcher>`,
    );
    choice(await switcherIn(buttons), 'English').click();
    await frame();
    expect(current(own)).to.equal('English');
    expect(inside(own).querySelector('nav')!.getAttribute('aria-label')).to.equal('Dil seçin');
  });

  it('is told by the switcher that was used last, and by no other', async () => {
    const [first, second] = [await switcherIn(buttons), await switcherIn(buttons)];
    const told = (): string[] =>
      [first, second].map(one => inside(one).querySelector('[role=status]')!.textContent.trim());
    choice(first, 'English').click();
    await frame();
    expect(told()).to.deep.equal(['Language: English', '']);
    choice(second, 'العربية').click();
    await frame();
    expect(told()).to.deep.equal(['', 'اللغة: العربية']);
  });

  it('is not marked where the languages are links: the page is still where it was', async () => {
    const links = await switcherIn(
      html`<herne-language-switcher href-template="/{lang}"></herne-language-switcher>`,
    );
    choice(await switcherIn(buttons), 'English').click();
    await frame();
    expect(current(links)).to.equal('Deutsch');
  });

  it('fires herne-language-change, bubbling and composed, with the language', async () => {
    const switcher = await switcherIn(buttons);
    const seen: [string, boolean, EventTarget | null][] = [];
    const note = (event: HTMLElementEventMap['herne-language-change']): void => {
      seen.push([event.language, event.composed && event.cancelable, event.target]);
    };
    document.body.addEventListener('herne-language-change', note);
    choice(switcher, 'English').click();
    document.body.removeEventListener('herne-language-change', note);
    expect(seen).to.deep.equal([['en', true, switcher]]);
  });

  it('the language it is in already changes nothing', async () => {
    const switcher = await switcherIn(buttons);
    let fired = 0;
    switcher.addEventListener('herne-language-change', () => fired++);
    choice(switcher, 'Deutsch').click();
    expect(fired).to.equal(0);
  });

  it('that the page cancels changes nothing, and nothing is said', async () => {
    const other = await fixture(html`<test-other-widget></test-other-widget>`);
    const switcher = await switcherIn(
      html`<herne-language-switcher languages="de en" manage-document></herne-language-switcher>`,
    );
    switcher.addEventListener('herne-language-change', event => event.preventDefault());
    choice(switcher, 'English').click();
    await frame();
    expect(says(other)).to.equal('de');
    expect(root.lang).to.equal('de');
    expect(inside(switcher).querySelector('[role=status]')!.textContent.trim()).to.equal('');
  });

  it('leaves <html> alone', async () => {
    choice(await switcherIn(buttons), 'العربية').click();
    await frame();
    expect([root.lang, root.dir]).to.deep.equal(['de', '']);
  });

  it('sets <html lang dir> with manage-document, and back', async () => {
    const switcher = await switcherIn(
      html`<herne-language-switcher languages="de ar" manage-document></herne-language-switcher>`,
    );
    choice(switcher, 'العربية').click();
    await frame();
    expect([root.lang, root.dir]).to.deep.equal(['ar', 'rtl']);
    choice(switcher, 'Deutsch').click();
    await frame();
    expect([root.lang, root.dir]).to.deep.equal(['de', 'ltr']);
  });

  const announcements: [name: string, lang: string, said: string][] = [
    ['English', 'en', 'Language: English'],
    ['Polski', 'pl', 'Język: Polski'],
    ['العربية', 'ar', 'اللغة: العربية'],
  ];
  for (const [name, lang, said] of announcements)
    it(`says so in the new language: ${name}`, async () => {
      const switcher = await switcherIn(
        html`<herne-language-switcher languages="de en pl ar"></herne-language-switcher>`,
      );
      const status = inside(switcher).querySelector<HTMLElement>('[role=status]')!;
      expect(status.textContent.trim(), 'nothing at first').to.equal('');
      choice(switcher, name).click();
      await frame();
      expect(status.isConnected, 'the same element, filled').to.equal(true);
      expect([status.lang, status.textContent.trim()]).to.deep.equal([lang, said]);
    });

  it('keeps the focus on the choice', async () => {
    const switcher = await switcherIn(buttons);
    const english = choice(switcher, 'English');
    english.focus();
    english.click();
    await frame();
    expect(inside(switcher).activeElement).to.equal(english);
  });

  it('stores nothing', async () => {
    choice(await switcherIn(buttons), 'English').click();
    await frame();
    expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal(['', 0, 0]);
  });

  it('a link fires nothing and is left to the browser', async () => {
    const switcher = await switcherIn(
      html`<herne-language-switcher
        languages="de en"
        href-template="#{lang}"
      ></herne-language-switcher>`,
    );
    let fired = 0;
    switcher.addEventListener('herne-language-change', () => fired++);
    choice(switcher, 'English').click();
    /* Firefox follows the link a moment later. */
    await waitUntil(() => location.hash === '#en');
    expect(fired).to.equal(0);
    history.replaceState(null, '', location.pathname + location.search);
  });
});

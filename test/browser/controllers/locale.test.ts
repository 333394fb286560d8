import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import type * as choice from '../../../src/controllers/language-choice.js';
import { LocaleController } from '../../../src/controllers/locale.js';
import { HerneLanguageChangeEvent } from '../../../src/elements/events.js';

/** Says which language and direction it would use, and how often it was asked to say so. */
class SpeakingElement extends LitElement {
  readonly locale = new LocaleController(this);
  renders = 0;
  override render(): TemplateResult {
    this.renders++;
    return html`${this.locale.tag} ${this.locale.dir}`;
  }
  get said(): string {
    return this.renderRoot.textContent.trim();
  }
}
customElements.define('test-speaking', SpeakingElement);

class WrappingElement extends LitElement {
  override render(): TemplateResult {
    return html`<div id="inner"><test-speaking></test-speaking></div>`;
  }
}
customElements.define('test-wrapping', WrappingElement);

const frame = (): Promise<number> => new Promise(requestAnimationFrame);
const key = Symbol.for('herne-widgets.language');
const page = document as Document & { [key]?: unknown };
const root = document.documentElement;

async function speaking(lang?: string): Promise<SpeakingElement> {
  const element = document.createElement('test-speaking') as SpeakingElement;
  if (lang !== undefined) element.setAttribute('lang', lang);
  const wrapper = await fixture<HTMLDivElement>(html`<div></div>`);
  wrapper.append(element);
  await element.updateComplete;
  return element;
}

describe('LocaleController', () => {
  beforeEach(() => {
    root.lang = 'de';
    page[key] = undefined;
  });
  after(() => {
    root.lang = 'en';
    page[key] = undefined;
  });

  describe('order', () => {
    it('own lang comes before a choice, a choice before what is around, that before <html>', async () => {
      const own = await speaking('fr');
      const plain = await speaking();
      plain.parentElement!.lang = 'pl';
      await frame();
      expect([own.said, plain.said]).to.deep.equal(['fr ltr', 'pl ltr']);
      document.body.dispatchEvent(new HerneLanguageChangeEvent('ar'));
      await frame();
      expect([own.said, plain.said]).to.deep.equal(['fr ltr', 'ar rtl']);
    });

    it('the nearest ancestor counts, not the outermost', async () => {
      const outer = await fixture<HTMLElement>(
        html`<div lang="ru">
          <div lang="tr"><test-speaking></test-speaking></div>
        </div>`,
      );
      expect(outer.querySelector<SpeakingElement>('test-speaking')!.said).to.equal('tr ltr');
    });

    const odd: [string, string][] = [
      ['de-AT', 'de ltr'],
      ['de-DE-1996', 'de ltr'],
      ['DE_de', 'de ltr'],
      ['RO-md', 'ro ltr'],
      ['tr-TR-u-co-standard', 'tr ltr'],
      ['ar-SA-u-ca-islamic-nu-arab', 'ar rtl'],
      [' pl ', 'pl ltr'],
      ['sr-Latn', 'de ltr'],
      ['zh', 'de ltr'],
      ['xx', 'de ltr'],
      ['deutsch', 'de ltr'],
      ['\u0000', 'de ltr'],
      ['-', 'de ltr'],
    ];
    for (const [tag, said] of odd)
      it(`lang=${JSON.stringify(tag)} gives ${said}`, async () => {
        root.lang = 'bg';
        expect((await speaking(tag)).said).to.equal(said);
      });

    it('an empty lang says nothing: what is around decides', async () => {
      root.lang = 'bg';
      expect((await speaking('')).said).to.equal('bg ltr');
    });

    it('a dir of its own decides the direction only', async () => {
      const element = await speaking('ar');
      element.dir = 'ltr';
      await frame();
      expect(element.said).to.equal('ar ltr');
    });
  });

  describe('follows live', () => {
    it('its own lang, a wrapper and <html>, each within a frame', async () => {
      const element = await speaking();
      root.lang = 'en';
      await frame();
      expect(element.said).to.equal('en ltr');
      element.parentElement!.lang = 'bg';
      await frame();
      expect(element.said).to.equal('bg ltr');
      element.lang = 'ar';
      await frame();
      expect(element.said).to.equal('ar rtl');
      element.removeAttribute('lang');
      element.parentElement!.removeAttribute('lang');
      await frame();
      expect(element.said).to.equal('en ltr');
    });

    it('through shadow roots, nested ones too', async () => {
      const outer = await fixture<HTMLDivElement>(html`<div></div>`);
      const closed = outer.attachShadow({ mode: 'closed' });
      const wrapping = document.createElement('test-wrapping') as WrappingElement;
      closed.append(wrapping);
      await wrapping.updateComplete;
      const inner = wrapping.shadowRoot!.querySelector<SpeakingElement>('test-speaking')!;
      outer.lang = 'tr';
      await frame();
      expect(inner.said, 'outside the closed root').to.equal('tr ltr');
      wrapping.lang = 'ro';
      await frame();
      expect(inner.said, 'between the roots').to.equal('ro ltr');
      wrapping.shadowRoot!.getElementById('inner')!.lang = 'fr';
      await frame();
      expect(inner.said, 'beside it').to.equal('fr ltr');
    });

    it('being moved to another place', async () => {
      const element = await speaking();
      const elsewhere = await fixture<HTMLElement>(html`<div lang="ru"></div>`);
      elsewhere.append(element);
      await frame();
      expect(element.said).to.equal('ru ltr');
    });

    it('two elements in two languages stay apart', async () => {
      const [one, other] = [await speaking('bg'), await speaking()];
      other.parentElement!.lang = 'en';
      await frame();
      expect([one.said, other.said]).to.deep.equal(['bg ltr', 'en ltr']);
    });

    it('renders again only when the answer changes', async () => {
      const element = await speaking('de');
      const { renders } = element;
      root.lang = 'tr';
      element.lang = 'de-CH';
      await frame();
      expect(element.renders).to.equal(renders);
    });

    it('a change of language in the same task as the removal of a neighbour is not lost', async () => {
      const stays = await speaking();
      const wrapping = await fixture<WrappingElement>(html`<test-wrapping></test-wrapping>`);
      root.lang = 'fr';
      wrapping.remove();
      await frame();
      expect(stays.said).to.equal('fr ltr');
    });
  });

  describe('a choice', () => {
    it('holds for elements added later', async () => {
      await speaking();
      document.dispatchEvent(new HerneLanguageChangeEvent('tr'));
      await frame();
      expect((await speaking()).said).to.equal('tr ltr');
    });

    it('holds for a second copy of the script, loaded before or after it', async () => {
      const copy = (n: number): Promise<typeof choice> =>
        import(`/src/controllers/language-choice.ts?copy=${n}`);
      await speaking();
      const before = await copy(1);
      let told = 0;
      const stop = before.followLanguages(document.body, () => told++);
      document.dispatchEvent(new HerneLanguageChangeEvent('pl'));
      await frame();
      expect(told).to.be.greaterThan(0);
      expect(before.chosenLanguage()).to.equal('pl');
      expect((await copy(2)).chosenLanguage()).to.equal('pl');
      stop();
    });

    it('that the page cancels changes nothing, however late it is cancelled', async () => {
      const element = await speaking();
      const cancel = (event: Event): void => event.preventDefault();
      addEventListener('herne-language-change', cancel);
      document.body.dispatchEvent(new HerneLanguageChangeEvent('ar'));
      await frame();
      removeEventListener('herne-language-change', cancel);
      expect(element.said).to.equal('de ltr');
    });

    it('reaches everybody although somebody stops the event', async () => {
      const element = await speaking();
      const stop = (event: Event): void => event.stopImmediatePropagation();
      document.body.addEventListener('herne-language-change', stop);
      document.body.dispatchEvent(new HerneLanguageChangeEvent('ar'));
      await frame();
      document.body.removeEventListener('herne-language-change', stop);
      expect(element.said).to.equal('ar rtl');
    });

    it('of something that is none of the nine is ignored', async () => {
      const element = await speaking();
      for (const language of ['zh', '', undefined as unknown as string])
        document.dispatchEvent(new HerneLanguageChangeEvent(language));
      await frame();
      expect(element.said).to.equal('de ltr');
    });
  });

  it('watches nothing when no element is left', async () => {
    const observed = new Set<Node>();
    const { observe, disconnect } = MutationObserver.prototype;
    MutationObserver.prototype.observe = function (target, options) {
      if (options?.attributeFilter?.includes('lang')) observed.add(target);
      observe.call(this, target, options);
    };
    MutationObserver.prototype.disconnect = function () {
      observed.clear();
      disconnect.call(this);
    };
    try {
      const many = await Promise.all([1, 2, 3].map(() => speaking()));
      expect(observed.size, 'one place is watched once').to.be.at.most(1);
      document.querySelectorAll('test-speaking, test-wrapping').forEach(node => node.remove());
      expect(many.every(element => !element.isConnected)).to.equal(true);
      expect(observed.size).to.equal(0);
    } finally {
      MutationObserver.prototype.observe = observe;
      MutationObserver.prototype.disconnect = disconnect;
    }
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import {
  DeviceTranslationController,
  type ForeignText,
} from '../../../src/controllers/device-translation.js';
import { deviceTranslationTemplate } from '../../../src/elements/device-translation.template.js';
import type { Tag } from '../../../src/i18n/message.js';

/** Shows texts, translated if the reader wants. Each test has target languages of its own. */
class TextsElement extends LitElement {
  allowed = true;
  tag: Tag = 'en';
  texts: ForeignText[] = [{ text: 'Rathaus', language: 'de-DE' }];
  readonly device = new DeviceTranslationController(this, () => this.allowed);
  override willUpdate(): void {
    this.device.follow(this.tag, this.texts);
  }
  override render(): TemplateResult {
    return html`${this.texts.map(
      ({ text, language }) => html`<i>${this.device.of(text, language) ?? text}</i>`,
    )}${deviceTranslationTemplate(this.device, this.tag)}`;
  }
  get shown(): string[] {
    return [...this.renderRoot.querySelectorAll('i')].map(({ textContent }) => textContent);
  }
  get button(): HTMLButtonElement | null {
    return this.renderRoot.querySelector('button');
  }
  get offer(): string | undefined {
    return this.button?.textContent.trim();
  }
  get status(): string | undefined {
    return this.renderRoot.querySelector('[role=status]')?.textContent;
  }
}
customElements.define('test-texts', TextsElement);

/** A stand-in for the browser's translator that writes down what it is asked. */
function standIn(answer: Partial<Record<Tag, string>> = {}): {
  asked: string[];
  remove: () => void;
  fail: boolean;
} {
  const page = globalThis as unknown as { Translator?: unknown };
  const before = page.Translator;
  const log = { asked: [] as string[], fail: false, remove: () => (page.Translator = before) };
  page.Translator = {
    availability: ({ targetLanguage }: { targetLanguage: Tag }) =>
      Promise.resolve(answer[targetLanguage] ?? 'available'),
    create: (pair: { sourceLanguage: string; targetLanguage: string }) => {
      log.asked.push(`create ${pair.sourceLanguage} ${pair.targetLanguage}`);
      return Promise.resolve({
        translate: (text: string) => {
          log.asked.push(text);
          return log.fail
            ? Promise.reject(new Error('no'))
            : Promise.resolve(`${pair.targetLanguage}:${text}`);
        },
      });
    },
  };
  return log;
}

const settle = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 20));

async function texts(tag: Tag, change: (element: TextsElement) => void = () => undefined) {
  const element = document.createElement('test-texts') as TextsElement;
  element.tag = tag;
  change(element);
  const place = await fixture<HTMLElement>(html`<div></div>`);
  place.append(element);
  await settle();
  return element;
}

/* What the browser can do is asked once per page, and the tests share a page. */
const from =
  (language: string) =>
  (element: TextsElement): void => {
    element.texts = [{ text: 'Rathaus', language }];
  };

describe('DeviceTranslationController', () => {
  let log: ReturnType<typeof standIn>;
  beforeEach(() => {
    log = standIn({ bg: 'unavailable' });
  });
  afterEach(() => log.remove());

  describe('offers nothing', () => {
    it('where the browser has no translator', async () => {
      log.remove();
      const before = (globalThis as { Translator?: unknown }).Translator;
      (globalThis as { Translator?: unknown }).Translator = undefined;
      const element = await texts('ro', from('da'));
      (globalThis as { Translator?: unknown }).Translator = before;
      expect(element.offer).to.equal(undefined);
      expect(element.status).to.equal(undefined);
    });
    it('unless the embedder allows it', async () => {
      expect((await texts('en', element => (element.allowed = false))).offer).to.equal(undefined);
    });
    it('for a pair of languages the browser cannot do', async () => {
      expect((await texts('bg')).offer).to.equal(undefined);
    });
    it('where every text is in the language of the reader, or empty', async () => {
      expect((await texts('de')).offer).to.equal(undefined);
      const empty = await texts('en', element => (element.texts = [{ text: ' ', language: 'de' }]));
      expect(empty.offer).to.equal(undefined);
    });
  });

  it('does nothing before the reader starts it', async () => {
    const element = await texts('en');
    expect(element.offer).to.equal('Translate on this device');
    expect(element.status).to.equal('');
    expect(log.asked).to.deep.equal([]);
  });

  it('translates, says that a machine did it, and goes back', async () => {
    const element = await texts('fr');
    const { button } = element;
    button!.focus();
    button!.click();
    await settle();
    expect(element.shown).to.deep.equal(['fr:Rathaus']);
    expect(element.status).to.equal('Traduction automatique');
    expect(element.offer).to.equal('Afficher l’original');
    expect(element.shadowRoot!.activeElement === button).to.equal(true);
    element.button!.click();
    await settle();
    expect(element.shown).to.deep.equal(['Rathaus']);
    expect(element.status).to.equal('');
  });

  it('says that it works, and takes no second tap meanwhile', async () => {
    const element = await texts('pl');
    element.button!.click();
    element.button!.click();
    await element.updateComplete;
    expect(element.status).to.equal('Proszę czekać…');
    expect(element.button!.getAttribute('aria-disabled')).to.equal('true');
    await settle();
    expect(log.asked).to.deep.equal(['create de pl', 'Rathaus']);
  });

  it('translates what comes later too, each text once', async () => {
    const element = await texts('tr');
    element.button!.click();
    await settle();
    element.texts = [...element.texts, { text: 'Freibad', language: 'de' }];
    element.requestUpdate();
    await settle();
    expect(element.shown).to.deep.equal(['tr:Rathaus', 'tr:Freibad']);
    expect(log.asked).to.deep.equal(['create de tr', 'Rathaus', 'Freibad']);
  });

  it('keeps the originals when it fails, says so, and may be tried again', async () => {
    log.fail = true;
    const element = await texts('ru');
    element.button!.click();
    await settle();
    expect(element.shown).to.deep.equal(['Rathaus']);
    expect(element.status).to.equal('Перевести на этом устройстве: сейчас недоступно');
    log.fail = false;
    element.button!.click();
    await settle();
    expect(element.shown).to.deep.equal(['ru:Rathaus']);
  });

  it('asks the reader anew in another language', async () => {
    const element = await texts('ar');
    element.button!.click();
    await settle();
    element.tag = 'ro';
    element.requestUpdate();
    await settle();
    expect(element.shown).to.deep.equal(['Rathaus']);
    expect(element.offer).to.equal('Traduceți pe acest dispozitiv');
  });

  it('a result that comes after the element left changes nothing', async () => {
    const element = await texts('en');
    element.texts = [{ text: 'Schwimmbad', language: 'de' }];
    element.requestUpdate();
    await settle();
    element.button!.click();
    element.remove();
    await settle();
    expect(element.device.state).to.equal('offered');
  });
});

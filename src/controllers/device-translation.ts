import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Tag } from '../i18n/message.js';

/** The part of the browser's own translator that is used (https://webmachinelearning.github.io/translation-api/). */
interface BuiltInTranslator {
  translate(text: string): Promise<string>;
}
interface Pair {
  readonly sourceLanguage: string;
  readonly targetLanguage: string;
}
interface BuiltInTranslators {
  availability(pair: Pair): Promise<string>;
  create(pair: Pair): Promise<BuiltInTranslator>;
}

/** A text that is not in the reader's language. */
export interface ForeignText {
  readonly text: string;
  readonly language: string;
}

/**
 * `absent`: nothing to offer · `offered` · `working` · `shown`: texts are translated · `failed`:
 * it was tried, originals are shown.
 */
export type TranslationState = 'absent' | 'offered' | 'working' | 'shown' | 'failed';

/* Shared by the elements of a page: answers of the browser, and what it has translated. */
const availabilities = new Map<string, boolean | undefined>();
const translators = new Map<string, Promise<BuiltInTranslator>>();
const translations = new Map<string, string>();
const connected = new Set<ReactiveControllerHost>();

/** Feature detection, every time: nothing is touched while a module loads. */
function builtIn(): BuiltInTranslators | undefined {
  return (globalThis as { Translator?: BuiltInTranslators }).Translator;
}

function primary(language: string): string {
  return language.split(/[-_]/, 1)[0]!.toLowerCase();
}

function languages(pair: string): Pair {
  const [sourceLanguage = '', targetLanguage = ''] = pair.split(' ');
  return { sourceLanguage, targetLanguage };
}

/** One per pair; the first may fetch a language pack and must come from a reader's tap. */
async function translatorOf(pair: string): Promise<BuiltInTranslator> {
  let translator = translators.get(pair);
  if (!translator) translators.set(pair, (translator = builtIn()!.create(languages(pair))));
  try {
    return await translator;
  } catch (reason) {
    translators.delete(pair);
    throw reason;
  }
}

/**
 * Translates texts by the browser's own translator: on this device, nothing is sent anywhere.
 * Only if the embedder allows it, only when the reader starts it, and back with one tap. For titles,
 * summaries and reasons; dates, offices and times come from our own words.
 *
 *     readonly #device = new DeviceTranslationController(this, () => this.deviceTranslation);
 *     willUpdate() { this.#device.follow(tag, [{ text: item.title, language: item.language }, …]); }
 *     render() { const title = this.#device.of(item.title, item.language); … // undefined: original
 *       return html`… ${deviceTranslationTemplate(this.#device, tag)}`; }
 */
export class DeviceTranslationController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #allowed: () => boolean;
  #tag: Tag = 'de';
  #texts: readonly ForeignText[] = [];
  #wished = false;
  #run = 0;
  #working = false;
  #failed = false;

  constructor(host: ReactiveControllerHost & HTMLElement, allowed: () => boolean) {
    (this.#host = host).addController(this);
    this.#allowed = allowed;
  }

  get state(): TranslationState {
    if (this.#able.length === 0) return 'absent';
    if (this.#working) return 'working';
    return this.#wished ? 'shown' : this.#failed ? 'failed' : 'offered';
  }

  /** Names the texts that are shown and not in the reader's language; later ones follow suit. */
  follow(tag: Tag, texts: readonly ForeignText[]): void {
    if (tag !== this.#tag) this.#stop();
    this.#tag = tag;
    this.#texts = this.#allowed() ? texts : [];
    for (const { language } of this.#texts) this.#askAbout(language);
    if (this.#wished && !this.#working && this.#able.some(text => !this.#known(text)))
      void this.#translate();
  }

  /** The translation, while translations are shown. */
  of(text: string, language: string): string | undefined {
    return this.#wished && this.#allowed() ? this.#known({ text, language }) : undefined;
  }

  /** What the reader's tap does: translate, or show the originals again. */
  readonly turn = (): void => {
    if (this.#working) return;
    if (this.#wished) this.#stop();
    else void this.#translate();
    this.#host.requestUpdate();
  };

  hostConnected(): void {
    connected.add(this.#host);
  }

  hostDisconnected(): void {
    connected.delete(this.#host);
    this.#run++;
    this.#working = false;
  }

  get #able(): ForeignText[] {
    return this.#texts.filter(
      ({ text, language }) => text.trim() && availabilities.get(this.#pair(language)),
    );
  }

  #pair(language: string): string {
    return `${primary(language)} ${this.#tag}`;
  }

  #known({ text, language }: ForeignText): string | undefined {
    return translations.get(`${this.#pair(language)} ${text}`);
  }

  #stop(): void {
    this.#run++;
    this.#wished = this.#working = this.#failed = false;
  }

  /** Once per pair of languages and page. */
  #askAbout(language: string): void {
    const api = builtIn();
    const pair = this.#pair(language);
    if (!api || availabilities.has(pair) || primary(language) === this.#tag) return;
    availabilities.set(pair, undefined);
    Promise.resolve(api.availability(languages(pair))).then(
      answer => {
        availabilities.set(pair, answer !== 'unavailable');
        connected.forEach(host => host.requestUpdate());
      },
      () => availabilities.set(pair, false),
    );
  }

  async #translate(): Promise<void> {
    const run = ++this.#run;
    const texts = this.#able.filter(text => !this.#known(text));
    this.#working = true;
    this.#failed = false;
    try {
      for (const { text, language } of texts) {
        const pair = this.#pair(language);
        const translated = await (await translatorOf(pair)).translate(text);
        translations.set(`${pair} ${text}`, translated);
        if (run !== this.#run) return;
      }
      this.#wished = true;
    } catch {
      if (run !== this.#run) return;
      this.#wished = false;
      this.#failed = true;
    }
    this.#working = false;
    this.#host.requestUpdate();
  }
}

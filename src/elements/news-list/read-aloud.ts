import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What is being read, and how far it has come. */
export interface Reading {
  readonly id: string;
  /** Index of the sentence that is being spoken. */
  readonly sentence: number;
  readonly paused: boolean;
}

/**
 * Reads texts aloud with the browser's own speech: only voices that live on this device, only in
 * the language of the text; nothing is sent anywhere. One text at a time on the whole page.
 */
export class ReadAloudController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #sentences: readonly string[] = [];
  #utterance: SpeechSynthesisUtterance | undefined;
  #asked = false;
  reading: Reading | undefined;

  constructor(host: ReactiveControllerHost) {
    (this.#host = host).addController(this);
  }

  hostDisconnected(): void {
    this.stop();
    if (this.#asked) speech()?.removeEventListener?.('voiceschanged', this.#look);
    this.#asked = false;
  }

  readonly #look = (): void => this.#host.requestUpdate();

  readonly #leave = (): void => this.stop();

  /** Whether this device can read that language by itself. */
  can(language: string): boolean {
    return localVoice(language) !== undefined;
  }

  /** How many voices the browser has found so far; nobody is asked on pages that do not read. */
  get voices(): number {
    /* Safari's object is no EventTarget. */
    if (!this.#asked) speech()?.addEventListener?.('voiceschanged', this.#look);
    this.#asked = true;
    return speech()?.getVoices().length ?? 0;
  }

  /** The one button: begins with the first sentence, so that what was being read stops; pauses, goes on. */
  press(id: string, sentences: readonly string[], language: string): void {
    const { reading } = this;
    if (reading?.id === id) {
      speech()?.[reading.paused ? 'resume' : 'pause']();
      return this.#tell({ ...reading, paused: !reading.paused });
    }
    this.stop();
    speech()?.cancel();
    this.#sentences = sentences;
    this.#speak(id, 0, language);
  }

  /** Stops if what is being read is no longer what the page shows: nobody could stop it then. */
  keep(sentences: readonly string[]): void {
    if (String(sentences) !== String(this.#sentences)) this.stop();
  }

  /** The button to stop goes away with what it stops; the one beside it takes the focus. */
  stop(button?: HTMLElement): void {
    if (!this.reading) return;
    (button?.previousElementSibling as HTMLElement | null | undefined)?.focus();
    speech()?.resume();
    speech()?.cancel();
    this.#end();
  }

  /** One utterance per sentence: long ones break off in some browsers, and each can be marked. */
  #speak(id: string, sentence: number, language: string): void {
    const text = this.#sentences[sentence];
    const voice = localVoice(language);
    if (text === undefined || !voice) return this.#end();
    const utterance = (this.#utterance = new SpeechSynthesisUtterance(text));
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = () => {
      if (utterance === this.#utterance) this.#speak(id, sentence + 1, language);
    };
    utterance.onerror = () => {
      if (utterance === this.#utterance) this.#end();
    };
    this.#tell({ id, sentence, paused: false });
    speech()?.speak(utterance);
  }

  #end(): void {
    this.#utterance = undefined;
    this.#tell(undefined);
  }

  /** What is read belongs to the page: it goes on nowhere else. */
  #tell(reading: Reading | undefined): void {
    this.reading = reading;
    window[reading ? 'addEventListener' : 'removeEventListener']('pagehide', this.#leave);
    this.#host.requestUpdate();
  }
}

function speech(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window
    ? window.speechSynthesis
    : undefined;
}

function localVoice(language: string): SpeechSynthesisVoice | undefined {
  const wanted = language.slice(0, 2).toLowerCase();
  return speech()
    ?.getVoices()
    .find(({ lang, localService }) => localService && lang.slice(0, 2).toLowerCase() === wanted);
}

/** Where a sentence only seems to end: "am 3. Mai", "Prof. Dr. Müller", "z. B. Kinder". */
const unfinished = /(^|[\s(])(..?|Prof)\.\s*$/;

/** The sentences of a text. A day cut off its month would be read as a number ("am drei"). */
export function sentences(text: string, language: string): string[] {
  if (!('Segmenter' in Intl)) return text ? [text] : [];
  const whole: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text))
    if (unfinished.test(whole[whole.length - 1] ?? '')) whole[whole.length - 1] += segment;
    else if (segment.trim()) whole.push(segment);
  return whole;
}

import type { Tag } from '../../src/i18n/message.js';
import type { State } from './state.js';

/*
 * What the states need and no page can order: feeds that fail or never answer, a device with a
 * voice of its own, a browser with a translator. Nothing is requested and nothing is heard.
 */

/** How a text begins that the translator of this page gives up on. */
export const UNTRANSLATABLE = 'Unübersetzbar: ';

const answers = new Map<string, State['feed']>();

/** From now on this address answers so. */
export function answer(url: string, feed: State['feed']): void {
  answers.set(url, feed);
}

/** Puts the stand-ins in place; before the first element is made. */
export function provideStandIns(): void {
  const ask = window.fetch.bind(window);
  window.fetch = (input, options) => {
    const feed = answers.get(input instanceof Request ? input.url : String(input));
    if (feed === undefined) return ask(input, options);
    if (feed === 'silence') return new Promise(() => undefined);
    if (feed === 'error') return Promise.resolve(new Response('', { status: 404 }));
    return Promise.resolve(Response.json(feed));
  };
  const voice = { lang: 'de-DE', localService: true, name: 'Stimme', voiceURI: '', default: true };
  replace('speechSynthesis', {
    getVoices: () => [voice],
    speak: () => undefined,
    pause: () => undefined,
    resume: () => undefined,
    cancel: () => undefined,
  });
  replace('SpeechSynthesisUtterance', EventTarget);
  replace('Translator', {
    availability: () => Promise.resolve('available'),
    create: ({ targetLanguage }: { targetLanguage: Tag }) =>
      Promise.resolve({ translate: (text: string) => translated(text, targetLanguage) }),
  });
}

/** What the translator says, whatever it is given; it fails where it is told to. */
const TRANSLATIONS: Readonly<Record<Tag, string>> = {
  de: 'Nachricht der Stadt Herne',
  en: 'News of the city of Herne',
  fr: 'Nouvelles de la ville de Herne',
  ro: 'Știri din orașul Herne',
  bg: 'Новини от град Херне',
  pl: 'Wiadomości miasta Herne',
  tr: 'Herne şehrinden haberler',
  ru: 'Новости города Херне',
  ar: 'أخبار مدينة هيرنه',
};

/** About as long as the text. */
async function translated(text: string, tag: Tag): Promise<string> {
  if (text.startsWith(UNTRANSLATABLE)) throw new Error('The stand-in was told to fail.');
  const sentence = TRANSLATIONS[tag];
  return Array<string>(Math.max(1, Math.round(text.length / sentence.length)))
    .fill(sentence)
    .join(', ');
}

function replace(name: string, value: unknown): void {
  Object.defineProperty(window, name, { value, configurable: true });
}

import type { State } from './state.js';

/*
 * What the states need and no page can order: feeds that fail or never answer, a device with a
 * voice of its own, a browser with a translator. Nothing is requested and nothing is heard.
 */

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
  replace('Translator', { availability: () => Promise.resolve('available') });
}

function replace(name: string, value: unknown): void {
  Object.defineProperty(window, name, { value, configurable: true });
}

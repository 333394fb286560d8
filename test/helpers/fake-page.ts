import FakeTimers from '@sinonjs/fake-timers';

/** An answer of the pretended server: what `fetch` resolves with, or an error it rejects with. */
export type Answer = Response | Error | 'silence' | ((signal: AbortSignal) => Promise<Response>);

export interface Ask {
  readonly url: string;
  readonly at: number;
  readonly init: RequestInit;
}

/**
 * As much of a page as the feed needs (document, window, timers, fetch), with a clock that runs as
 * fast as a test wants.
 */
export function fakePage(start = '2026-11-22T12:00:00Z') {
  const clock = FakeTimers.install({
    now: Date.parse(start),
    toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'],
  });
  const address = 'https://host.example/';
  let hidden = false;
  /* As in a browser, what a document has is inherited: names of the page's content would hide it. */
  class Page extends EventTarget {
    get hidden() {
      return hidden;
    }
    get baseURI() {
      return address;
    }
    querySelectorAll() {
      return [];
    }
  }
  const document = new Page();
  const window = new EventTarget();
  const counted = new Map<string, number>();
  for (const [name, target] of [
    ['document', document],
    ['window', window],
  ] as const)
    for (const [method, change] of [
      ['addEventListener', 1],
      ['removeEventListener', -1],
    ] as const) {
      const original = target[method].bind(target);
      target[method] = (type: string, ...rest: unknown[]) => {
        counted.set(`${name} ${type}`, (counted.get(`${name} ${type}`) ?? 0) + change);
        (original as (...all: unknown[]) => void)(type, ...rest);
      };
    }
  const before = { fetch: globalThis.fetch, random: Math.random };
  const asked: Ask[] = [];
  const page = {
    clock,
    window,
    asked,
    /** What the server does next; called for every request. */
    answer: (() => new Error('no server')) as (ask: Ask) => Answer,
    /** Lets time pass, and everything that wants to happen in it. */
    async pass(ms: number) {
      await clock.tickAsync(ms);
    },
    /** Sets the computer's clock, as a person or a long sleep does: timers do not notice. */
    setClock(ms: number) {
      clock.setSystemTime(Date.now() + ms);
    },
    hide() {
      hidden = true;
      window.dispatchEvent(new Event('visibilitychange'));
    },
    show() {
      hidden = false;
      window.dispatchEvent(new Event('visibilitychange'));
    },
    restore() {
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    },
    online() {
      window.dispatchEvent(new Event('online'));
    },
    /** Listeners and timers that are still there. */
    get left() {
      let listeners = 0;
      for (const [, count] of counted) listeners += count;
      return { listeners, timers: clock.countTimers() };
    },
    leave() {
      clock.uninstall();
      Object.assign(globalThis, { fetch: before.fetch, document: undefined, window: undefined });
      Math.random = before.random;
    },
  };
  Object.assign(globalThis, {
    document,
    window,
    fetch: async (url: string, init: RequestInit) => {
      const ask = { url, at: Date.now(), init };
      asked.push(ask);
      const signal = init.signal!;
      const answer = page.answer(ask);
      if (answer instanceof Error) throw answer;
      if (typeof answer === 'function') return answer(signal);
      return answer === 'silence' ? untilAborted(signal) : answer;
    },
  });
  return page;
}

export function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) =>
    signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
  );
}

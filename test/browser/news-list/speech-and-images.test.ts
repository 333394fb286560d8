import { expect, waitUntil } from '@open-wc/testing';
import { newsItem } from '../../fixtures/news.js';
import { imagePolicy } from '../../../src/elements/news-list/images.js';
import { all, clear, newsList, text } from './page.js';

/** Stands in for the browser's speech: what is spoken waits until a test lets it end. */
class Speech extends EventTarget {
  voices = [{ lang: 'de-DE', localService: true }];
  spoken: SpeechSynthesisUtterance[] = [];
  calls: string[] = [];
  getVoices = () => this.voices;
  speak = (utterance: SpeechSynthesisUtterance) => this.spoken.push(utterance);
  cancel = () => this.calls.push('cancel');
  pause = () => this.calls.push('pause');
  resume = () => this.calls.push('resume');
}

class Utterance {
  onend: (() => void) | undefined;
  voice: unknown;
  lang = '';
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const item = newsItem('a', { title: 'Ein Titel.', summary: 'Erster Satz. Zweiter Satz.' });

describe('<herne-news-list read-aloud>', () => {
  let speech: Speech;
  const real = Object.getOwnPropertyDescriptor(window, 'speechSynthesis')!;
  const realUtterance = window.SpeechSynthesisUtterance;

  beforeEach(() => {
    speech = new Speech();
    Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: speech });
    window.SpeechSynthesisUtterance = Utterance as never;
  });
  afterEach(() => {
    clear();
    Object.defineProperty(window, 'speechSynthesis', real);
    window.SpeechSynthesisUtterance = realUtterance;
  });

  it('is absent unless asked for, and without a voice of the device in the language', async () => {
    expect(all(await newsList([item]), '.speech')).to.have.length(0);
    for (const voice of [
      { lang: 'de-DE', localService: false },
      { lang: 'en-GB', localService: true },
    ]) {
      speech.voices = [voice];
      expect(all(await newsList([item], { 'read-aloud': true }), '.speech')).to.have.length(0);
    }
  });

  it('comes when the browser has found its voices', async () => {
    speech.voices = [];
    const list = await newsList([item], { 'read-aloud': true });
    speech.voices = [{ lang: 'de_DE', localService: true }];
    speech.dispatchEvent(new Event('voiceschanged'));
    await list.updateComplete;
    expect(all(list, '.speech')).to.have.length(1);
  });

  it('reads sentence by sentence and marks the one it is at', async () => {
    const list = await newsList([item], { 'read-aloud': true });
    all(list, '.speech button')[0]!.click();
    for (const sentence of ['Ein Titel.', 'Erster Satz.', 'Zweiter Satz.']) {
      await list.updateComplete;
      expect(text(all(list, '.spoken')[0])).to.equal(sentence);
      const utterance = speech.spoken.at(-1)!;
      expect(utterance.text.trim()).to.equal(sentence);
      (utterance as unknown as Utterance).onend!();
    }
    await list.updateComplete;
    expect(all(list, '.spoken')).to.have.length(0);
    expect(text(all(list, '.speech button')[0])).to.match(/^Vorlesen/);
  });

  it('pauses, goes on and stops, and keeps the focus', async () => {
    const list = await newsList([item], { 'read-aloud': true });
    const [go] = all(list, '.speech button');
    go!.focus();
    go!.click();
    await list.updateComplete;
    go!.click();
    await list.updateComplete;
    expect(text(go)).to.match(/^Weiterlesen/);
    go!.click();
    await list.updateComplete;
    expect(text(go)).to.match(/^Pause/);
    const stop = all(list, '.speech button')[1]!;
    stop.focus();
    stop.click();
    await list.updateComplete;
    expect(speech.calls).to.deep.equal(['cancel', 'pause', 'resume', 'resume', 'cancel']);
    expect(list.shadowRoot!.activeElement).to.equal(go);
  });

  it('reads days, titles and abbreviations with what they belong to', async () => {
    const summary =
      'Am Mittwoch, 3. Juni, liest Prof. Dr. Ay, z. B. Gedichte. Ende ist am 30. Juni 2026. Der Eintritt ist frei.';
    const list = await newsList([newsItem('a', { title: 'Lesung', summary })], {
      'read-aloud': true,
    });
    all(list, '.speech button')[0]!.click();
    for (let n = 0; n < 4; n++) (speech.spoken[n] as unknown as Utterance).onend!();
    expect(speech.spoken.map(({ text }) => text.trim())).to.deep.equal([
      'Lesung',
      'Am Mittwoch, 3. Juni, liest Prof. Dr. Ay, z. B. Gedichte.',
      'Ende ist am 30. Juni 2026.',
      'Der Eintritt ist frei.',
    ]);
  });

  for (const [why, change] of [
    ['the item is filtered away', { tags: 'Sport' }],
    ['its translation takes its place', { lang: 'en' }],
    ['reading aloud is switched off', { readAloud: false }],
  ] as const)
    it(`falls silent when ${why}, and only then`, async () => {
      const english = newsItem('b', {
        title: 'A title.',
        language: 'en',
        _herne: { translation_of: 'a' },
      });
      const list = await newsList([item, english], { 'read-aloud': true });
      all(list, '.speech button')[0]!.click();
      list.limit = 3;
      list.heading = 'Aktuelles';
      await list.updateComplete;
      expect(speech.calls).to.deep.equal(['cancel']);
      Object.assign(list, change);
      await waitUntil(() => all(list, '.spoken').length === 0);
      expect(speech.calls).to.deep.equal(['cancel', 'resume', 'cancel']);
    });

  it('falls silent when it leaves the page', async () => {
    const list = await newsList([item], { 'read-aloud': true });
    all(list, '.speech button')[0]!.click();
    list.remove();
    expect(speech.calls.at(-1)).to.equal('cancel');
  });

  it('falls silent when the page is left, and says so if the reader comes back', async () => {
    const list = await newsList([item], { 'read-aloud': true });
    const [go] = all(list, '.speech button');
    for (const round of [1, 2]) {
      go!.click();
      window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
      await list.updateComplete;
      expect(speech.calls, `${round}`).to.have.length(3 * round);
      expect(speech.calls.at(-1)).to.equal('cancel');
      expect(text(go)).to.match(/^Vorlesen/);
    }
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(speech.calls, 'nothing of ours, nothing to stop').to.have.length(6);
  });
});

describe('images', () => {
  const page = { protocol: 'https:', origin: 'https://partner.example' };
  const image = 'https://www.herne.de/media/a.jpg';

  for (const [wish, address, allowed] of [
    [undefined, image, false],
    ['none', image, false],
    ['www.herne.de', image, true],
    ['herne.de', image, false],
    ['partner.example www.herne.de', image, true],
    ['www.herne.de/media', image, true],
    ['www.herne.de/media', 'https://www.herne.de/media-x/a.jpg', false],
    ['www.herne.de', 'https://www.herne.de.evil.example/a.jpg', false],
    ['www.herne.de', 'https://www.herne.de@evil.example/a.jpg', false],
    ['www.herne.de', 'https://www.herne.de:8443/a.jpg', false],
    ['www.herne.de', 'http://www.herne.de/a.jpg', false],
    ['same-origin', 'https://partner.example/a.jpg', true],
    ['same-origin', image, false],
  ] as const) {
    it(`${address} with images="${wish}": ${allowed ? 'shown' : 'not'}`, () => {
      expect(imagePolicy(wish, page)(address) !== undefined).to.equal(allowed);
    });
  }

  it('are requested lazily, without referrer or cookies, and leave their place when broken', async () => {
    const broken = newsItem('a', {
      image: 'https://images.invalid/a.jpg',
      _herne: { image_alt: 'Rathaus' },
    });
    const list = await newsList([broken], { images: 'images.invalid' });
    const img = all<HTMLImageElement>(list, 'img')[0]!;
    expect([img.alt, img.loading, img.referrerPolicy, img.crossOrigin]).to.deep.equal([
      'Rathaus',
      'lazy',
      'no-referrer',
      'anonymous',
    ]);
    img.dispatchEvent(new Event('error'));
    await list.updateComplete;
    expect(all(list, 'img')).to.have.length(0);
    expect(all(list, '.picture')).to.have.length(1);
  });
});

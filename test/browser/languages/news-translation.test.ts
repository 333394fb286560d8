import { expect, fixture, html } from '@open-wc/testing';
import { HerneNewsList } from '../../../src/elements/news-list/news-list.js';
import type { Feed, Item } from '../../../src/feed/model.js';
import { provideSnapshot } from '../../../src/feed/snapshot.js';

if (!customElements.get('herne-news-list')) customElements.define('herne-news-list', HerneNewsList);

const item: Item = {
  id: 'a',
  url: 'https://www.herne.de/a',
  title: 'Freibad öffnet',
  summary: 'Ab Mai.',
  content_text: 'Ab Mai.',
  language: 'de',
  tags: ['Freizeit'],
  _herne: {
    title_source: 'stated',
    published: { precision: 'unknown', basis: 'inferred' },
    sources: [],
  },
};
const feed: Feed = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Herne',
  home_page_url: 'https://www.herne.de/',
  language: 'de',
  items: [item],
  _herne: {
    about: 'https://www.herne.de/',
    generated: '2025-11-22T00:00:00Z',
    timezone: 'Europe/Berlin',
    utc_offsets: [],
    languages: [],
  },
};
const settle = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 40));
const page = globalThis as unknown as { Translator?: unknown };

describe('<herne-news-list device-translation>', () => {
  const native = page.Translator;
  before(() => {
    page.Translator = {
      availability: () => Promise.resolve('available'),
      create: ({ targetLanguage }: { targetLanguage: string }) =>
        Promise.resolve({
          translate: (text: string) => Promise.resolve(`${targetLanguage}:${text}`),
        }),
    };
  });
  after(() => {
    page.Translator = native;
  });
  beforeEach(() => provideSnapshot(feed));

  async function list(lang: string, on: boolean): Promise<HerneNewsList> {
    const element = await fixture<HerneNewsList>(
      html`<herne-news-list lang=${lang} ?device-translation=${on}></herne-news-list>`,
    );
    await settle();
    return element;
  }
  const button = (element: HerneNewsList): HTMLElement | null =>
    element.shadowRoot!.querySelector('[part=translation] button');
  const title = (element: HerneNewsList): HTMLElement =>
    element.shadowRoot!.querySelector<HTMLElement>('[part=link] bdi')!;

  it('is absent unless asked for, and where everything is in the language of the reader', async () => {
    expect(button(await list('en', false)) === null).to.equal(true);
    expect(button(await list('de', true)) === null).to.equal(true);
  });

  it('translates title and summary, marks them, and gives the originals back', async () => {
    const element = await list('en', true);
    button(element)!.click();
    await settle();
    const inside = element.shadowRoot!;
    expect(title(element).textContent.trim()).to.equal('en:Freibad öffnet');
    expect(title(element).closest('[lang]')!.getAttribute('lang')).to.equal('en');
    const summary = inside.querySelector<HTMLElement>('[part=summary]')!;
    expect([summary.textContent.trim(), summary.dir]).to.deep.equal(['en:Ab Mai.', 'ltr']);
    expect(inside.querySelector('.note')!.textContent).to.equal('Machine translation');
    const tags = inside.querySelector<HTMLElement>('[part=tags]')!;
    expect([tags.textContent.trim(), tags.lang], 'topics stay').to.deep.equal(['Freizeit', 'de']);
    expect(inside.querySelector('a')!.hreflang, 'the page behind it is German').to.equal('de');
    button(element)!.click();
    await settle();
    expect(title(element).textContent.trim()).to.equal('Freibad öffnet');
    expect(title(element).lang).to.equal('de');
    expect(inside.querySelector('.note')!.textContent).to.equal('in German');
  });

  it('names a button after what is shown, in the language that is in', async () => {
    const events = [{ start: '2025-12-05' }, { start: '2025-12-06', name: 'Anbaden' }];
    provideSnapshot({ ...feed, items: [{ ...item, _herne: { ...item._herne, events } }] });
    const element = await fixture<HerneNewsList>(
      html`<herne-news-list
        lang="en"
        now="2025-11-25"
        device-translation
        calendar
      ></herne-news-list>`,
    );
    await settle();
    const named = (): string[][] =>
      [...element.shadowRoot!.querySelectorAll<HTMLElement>('.unseen bdi')].map(
        ({ textContent, lang }) => [textContent, lang],
      );
    const name = ['Anbaden', 'de'];
    expect(named()).to.deep.equal([['Freibad öffnet', 'de'], name]);
    button(element)!.click();
    await settle();
    expect(named()).to.deep.equal([['en:Freibad öffnet', ''], name]);
  });

  it('keeps its distance from the line above the first item', async () => {
    const element = await list('en', true);
    const first = element.shadowRoot!.querySelector('[part=list]')!.getBoundingClientRect();
    expect(first.top - button(element)!.getBoundingClientRect().bottom).to.be.at.least(8);
  });

  it('a German title inside Arabic becomes Arabic, with its direction', async () => {
    const element = await list('ar', true);
    button(element)!.click();
    await settle();
    expect(element.shadowRoot!.querySelector<HTMLElement>('[part=summary]')!.dir).to.equal('rtl');
  });
});

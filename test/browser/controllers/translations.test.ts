import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { TranslationsController } from '../../../src/controllers/translations.js';
import type { Feed, Item } from '../../../src/feed/model.js';
import type { Tag } from '../../../src/i18n/message.js';

class FeedElement extends LitElement {
  feed: Feed | undefined;
  tag: Tag = 'de';
  readonly translations = new TranslationsController(this);
  seen: Feed | undefined;
  override willUpdate(): void {
    this.seen = this.translations.added(this.feed, this.tag);
  }
  override render(): TemplateResult {
    return html`${this.seen?.items.map(({ title }) => title).join(', ')}`;
  }
  get said(): string {
    return this.renderRoot.textContent.trim();
  }
}
customElements.define('test-feed', FeedElement);

const item = (id: string, title: string, of?: string): Item => ({
  id,
  title,
  summary: '',
  content_text: 'x',
  language: of ? id.slice(0, 2) : 'de',
  _herne: {
    title_source: 'stated',
    published: { precision: 'unknown', basis: 'inferred' },
    ...(of ? { translation_of: of } : {}),
    sources: [],
  },
});

function feed(items: Item[], split: Partial<Record<Tag, string>> = {}): Feed {
  const languages = Object.entries(split).map(([tag, feed_url]) => ({
    tag,
    name: tag,
    dir: 'ltr' as const,
    feed_url,
  }));
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Herne',
    home_page_url: 'https://www.herne.de/',
    language: 'de',
    items,
    _herne: {
      about: 'https://www.herne.de/',
      generated: '2025-11-22T00:00:00Z',
      timezone: 'Europe/Berlin',
      utc_offsets: [],
      languages,
    },
  };
}

let serial = 0;
const at = (lang: string): string => `${location.origin}/split-${++serial}/feed.${lang}.json`;

describe('TranslationsController', () => {
  const { fetch } = window;
  let asked: string[] = [];
  const answers = new Map<string, Feed>();
  beforeEach(() => {
    asked = [];
    window.fetch = input => {
      const url = input instanceof Request ? input.url : String(input);
      asked.push(url);
      const answer = answers.get(url);
      return Promise.resolve(
        answer ? new Response(JSON.stringify(answer)) : new Response('', { status: 404 }),
      );
    };
  });
  afterEach(() => {
    window.fetch = fetch;
  });

  async function shows(main: Feed, tag: Tag): Promise<FeedElement> {
    const element = document.createElement('test-feed') as FeedElement;
    element.feed = main;
    element.tag = tag;
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.append(element);
    await settle();
    return element;
  }
  const settle = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 30));

  it('brings the translations of the language, and no others', async () => {
    const [en, tr] = [at('en'), at('tr')];
    answers.set(en, feed([item('en1', 'Town hall', 'a'), item('en2', 'Lost', 'gone')]));
    const element = await shows(feed([item('a', 'Rathaus')], { en, tr }), 'en');
    expect(element.said, 'not those of items the feed does not have').to.equal(
      'Rathaus, Town hall',
    );
    expect(asked).to.deep.equal([en]);
  });

  it('asks for nothing where the language is in the feed, or is German', async () => {
    const en = at('en');
    await shows(feed([item('a', 'Rathaus')], { en }), 'de');
    await shows(feed([item('a', 'Rathaus')], { en }), 'ar');
    expect(asked).to.deep.equal([]);
  });

  it('shows the feed as it is when they cannot be had', async () => {
    const element = await shows(feed([item('a', 'Rathaus')], { en: at('en') }), 'en');
    expect(element.said).to.equal('Rathaus');
  });

  it('follows the language', async () => {
    const [en, tr] = [at('en'), at('tr')];
    answers.set(en, feed([item('en1', 'Town hall', 'a')]));
    answers.set(tr, feed([item('tr1', 'Belediye', 'a')]));
    const element = await shows(feed([item('a', 'Rathaus')], { en, tr }), 'en');
    element.tag = 'tr';
    element.requestUpdate();
    await settle();
    expect(element.said).to.equal('Rathaus, Belediye');
  });

  it('is one request for many elements, and one object while nothing changes', async () => {
    const en = at('en');
    answers.set(en, feed([item('en1', 'Town hall', 'a')]));
    const main = feed([item('a', 'Rathaus')], { en });
    const [one, two] = [await shows(main, 'en'), await shows(main, 'en')];
    expect(two.said).to.equal('Rathaus, Town hall');
    const { seen } = one;
    one.requestUpdate();
    await settle();
    expect(one.seen).to.equal(seen);
    expect(asked).to.have.length(1);
  });

  it('a renewed feed looks for renewed translations', async () => {
    const en = at('en');
    answers.set(en, feed([item('en1', 'Town hall', 'a')]));
    const element = await shows(feed([item('a', 'Rathaus')], { en }), 'en');
    answers.set(en, feed([item('en1', 'City hall', 'a')]));
    element.feed = feed([item('a', 'Rathaus')], { en });
    element.requestUpdate();
    await settle();
    expect(element.said).to.equal('Rathaus, City hall');
  });
});

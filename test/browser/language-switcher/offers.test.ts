import { expect, html } from '@open-wc/testing';
import { choice, choices, current, frame, inside, names, offerInFeed, switcherIn } from './page.js';

const root = document.documentElement;

function headLinks(...tags: string[]): () => void {
  const links = tags.map(tag => {
    const link = document.createElement('link');
    link.rel = 'alternate';
    link.hreflang = tag;
    link.href = `/head/${tag}`;
    document.head.append(link);
    return link;
  });
  return () => links.forEach(link => link.remove());
}

describe('<herne-language-switcher> offers', () => {
  beforeEach(() => {
    root.lang = 'de';
    offerInFeed([]);
  });

  describe('the first source that has languages', () => {
    it('links inside the element, before everything else', async () => {
      const remove = headLinks('de', 'pl');
      const switcher = await switcherIn(
        html`<herne-language-switcher languages="de ar">
          <a href="/de" hreflang="de">Deutsch</a>, <a href="/tr" hreflang="tr">Türkisch</a>
        </herne-language-switcher>`,
      );
      remove();
      expect(names(switcher)).to.deep.equal(['Deutsch', 'Türkçe']);
      expect((choice(switcher, 'Türkçe') as HTMLAnchorElement).pathname).to.equal('/tr');
    });

    it("the page's alternates, without x-default", async () => {
      const remove = headLinks('de', 'pl', 'x-default');
      const switcher = await switcherIn(
        html`<herne-language-switcher languages="de ar"></herne-language-switcher>`,
      );
      remove();
      expect(names(switcher)).to.deep.equal(['Deutsch', 'Polski']);
    });

    it('what is no page in a language is no alternate of that kind', async () => {
      const remove = headLinks('de', 'pl', 'tr', 'fr', 'ar');
      const [, , sheet, feed, page] =
        document.head.querySelectorAll<HTMLLinkElement>('link[href^="/head/"]');
      sheet!.disabled = true;
      sheet!.rel = 'alternate stylesheet';
      feed!.type = 'application/rss+xml';
      page!.type = 'text/html';
      const switcher = await switcherIn(html`<herne-language-switcher></herne-language-switcher>`);
      remove();
      expect(names(switcher)).to.deep.equal(['Deutsch', 'Polski', 'العربية']);
    });

    it('languages and template, addresses encoded', async () => {
      const switcher = await switcherIn(
        html`<herne-language-switcher
          languages="de, en;uk"
          href-template="/{lang}/start?l={lang}"
        ></herne-language-switcher>`,
      );
      expect(choices(switcher).map(link => link.getAttribute('href'))).to.deep.equal(
        ['de', 'en', 'uk'].map(tag => `${location.origin}/${tag}/start?l=${tag}`),
      );
      expect(names(switcher)[2], 'a language that is none of the nine').to.match(/^українська$/i);
    });

    it('a template alone offers all nine', async () => {
      const switcher = await switcherIn(
        html`<herne-language-switcher href-template="/{lang}/"></herne-language-switcher>`,
      );
      expect(choices(switcher)).to.have.length(9);
    });

    it('languages alone: buttons, and only those the widgets speak', async () => {
      const switcher = await switcherIn(
        html`<herne-language-switcher languages="de en uk"></herne-language-switcher>`,
      );
      expect(choices(switcher).map(({ localName }) => localName)).to.deep.equal([
        'button',
        'button',
      ]);
    });

    it('languages that a page sets as a list; an empty one names none', async () => {
      offerInFeed([{ tag: 'tr', name: 'Türkçe', dir: 'ltr' }]);
      const switcher = await switcherIn(html`<herne-language-switcher></herne-language-switcher>`);
      for (const [languages, expected] of [
        [
          ['de', 'pl'],
          ['Deutsch', 'Polski'],
        ],
        [[], ['Deutsch', 'Türkçe']],
      ]) {
        (switcher as { languages: unknown }).languages = languages;
        await switcher.updateComplete;
        await frame();
        expect(names(switcher)).to.deep.equal(expected);
      }
    });

    it('the feed: a link where it has an address, a button where it has none', async () => {
      offerInFeed([
        { tag: 'de', name: 'Deutsch', dir: 'ltr' },
        { tag: 'ru', name: 'Pусский', dir: 'ltr', url: 'https://www.herne.de/ru' },
        { tag: 'ar', name: 'العربية', dir: 'rtl', url: 'javascript:alert(1)' },
      ]);
      const switcher = await switcherIn(html`<herne-language-switcher></herne-language-switcher>`);
      expect(names(switcher)).to.deep.equal(['Deutsch', 'Русский', 'العربية']);
      expect(choices(switcher).map(({ localName }) => localName)).to.deep.equal([
        'button',
        'a',
        'button',
      ]);
    });

    it('the feed, and the language it is in, which its source does not name', async () => {
      offerInFeed([
        { tag: 'en', name: 'English', dir: 'ltr' },
        { tag: 'tr', name: 'Türkçe', dir: 'ltr', url: 'https://www.herne.de/tr' },
      ]);
      const switcher = await switcherIn(html`<herne-language-switcher></herne-language-switcher>`);
      expect(names(switcher)).to.deep.equal(['Deutsch', 'English', 'Türkçe']);
      expect(choices(switcher)[0]!.getAttribute('aria-current')).to.equal('true');
    });
  });

  describe('what is no offer', () => {
    for (const href of ['javascript:alert(1)', 'mailto:a@b.c', 'http://[', ''])
      it(`a link to ${JSON.stringify(href)}`, async () => {
        const switcher = await switcherIn(
          html`<herne-language-switcher
            ><a href="/de" hreflang="de">Deutsch</a> <a href="/en" hreflang="en">English</a>
            <a href=${href} hreflang="tr">Türkçe</a></herne-language-switcher
          >`,
        );
        expect(names(switcher)).to.deep.equal(['Deutsch', 'English']);
      });

    for (const template of ['javascript:{lang}', 'http://{lang}:x/', 'data:text/html,{lang}'])
      it(`a template ${template}: buttons instead of links`, async () => {
        const switcher = await switcherIn(
          html`<herne-language-switcher
            languages="de en"
            href-template=${template}
          ></herne-language-switcher>`,
        );
        expect(inside(switcher).querySelectorAll('a')).to.have.length(0);
        expect(names(switcher)).to.deep.equal(['Deutsch', 'English']);
      });

    it('a language a second time', async () => {
      const switcher = await switcherIn(
        html`<herne-language-switcher languages="de de-AT DE en"></herne-language-switcher>`,
      );
      expect(names(switcher)).to.deep.equal(['Deutsch', 'English']);
    });
  });

  describe('fewer than two languages', () => {
    for (const languages of ['', 'de', 'de de-AT', 'xx yy'])
      it(`${JSON.stringify(languages)}: nothing is rendered`, async () => {
        const switcher = await switcherIn(
          html`<herne-language-switcher languages=${languages}></herne-language-switcher>`,
        );
        expect(inside(switcher).querySelector('*')).to.equal(null);
        expect(switcher.getBoundingClientRect().height).to.equal(0);
        expect(switcher.matches(':state(empty)')).to.equal(true);
      });

    it('a page that names one language is not offered those of the feed', async () => {
      offerInFeed([
        { tag: 'en', name: 'English', dir: 'ltr' },
        { tag: 'tr', name: 'Türkçe', dir: 'ltr' },
      ]);
      const switcher = await switcherIn(
        html`<herne-language-switcher languages="de"></herne-language-switcher>`,
      );
      expect(inside(switcher).querySelector('*')).to.equal(null);
    });

    it('links to Leichte Sprache and Gebärdensprache stay', async () => {
      const switcher = await switcherIn(
        html`<herne-language-switcher languages="de"
          ><a slot="extra" href="/ls">Leichte Sprache</a></herne-language-switcher
        >`,
      );
      expect(switcher.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(inside(switcher).querySelector('nav')).to.equal(null);
    });
  });

  it('the page changes: links are added, taken away, and get other addresses', async () => {
    const switcher = await switcherIn(
      html`<herne-language-switcher
        ><a href="/de" hreflang="de">Deutsch</a
        ><a href="/en" hreflang="en">E</a></herne-language-switcher
      >`,
    );
    const turkish = document.createElement('a');
    turkish.href = '/tr';
    turkish.hreflang = 'tr';
    turkish.textContent = 'T';
    switcher.append(turkish);
    await frame();
    expect(names(switcher)).to.deep.equal(['Deutsch', 'English', 'Türkçe']);
    turkish.href = '/tr/2';
    switcher.querySelector('a')!.remove();
    await frame();
    expect(choices(switcher).map(link => link.getAttribute('href'))).to.deep.equal([
      `${location.origin}/en`,
      `${location.origin}/tr/2`,
    ]);
  });

  describe('the current one is marked', () => {
    it("the page's language, whatever its region", async () => {
      root.lang = 'pl-PL';
      const switcher = await switcherIn(
        html`<herne-language-switcher href-template="/{lang}"></herne-language-switcher>`,
      );
      expect(current(switcher)).to.equal('Polski');
      expect(choice(switcher, 'Polski').getAttribute('aria-current')).to.equal('page');
    });

    it('none, when the page is in a language that is not offered', async () => {
      root.lang = 'zh';
      const switcher = await switcherIn(
        html`<herne-language-switcher languages="de en"></herne-language-switcher>`,
      );
      expect(current(switcher)).to.equal(undefined);
    });

    it('what the page itself marks comes first', async () => {
      const switcher = await switcherIn(
        html`<herne-language-switcher
          ><a href="/de" hreflang="de">D</a>
          <a href="/en" hreflang="en" aria-current="page">E</a></herne-language-switcher
        >`,
      );
      expect(current(switcher)).to.equal('English');
    });
  });

  it('an untranslated page is marked as German, in the language of the reader', async () => {
    const switcher = await switcherIn(
      html`<herne-language-switcher lang="fr"
        ><a href="/de" hreflang="de">Deutsch</a>
        <a href="/de" hreflang="de" data-lang="ar">Arabisch</a></herne-language-switcher
      >`,
    );
    const arabic = choice(switcher, 'العربية');
    expect(arabic.getAttribute('hreflang')).to.equal('de');
    const description = arabic.getAttribute('aria-describedby')!;
    expect(inside(switcher).getElementById(description)!.textContent).to.equal('en allemand');
    expect(choice(switcher, 'Deutsch').hasAttribute('aria-describedby')).to.equal(false);
  });

  it('descriptions on request, in the language of the reader, outside the foreign text', async () => {
    const switcher = await switcherIn(
      html`<herne-language-switcher
        lang="tr"
        languages="de tr ar"
        descriptions
      ></herne-language-switcher>`,
    );
    const texts = [...inside(switcher).querySelectorAll('[part=description]')];
    expect(texts.map(({ textContent }) => textContent)).to.deep.equal(['Almanca', 'Arapça']);
    expect(texts.every(text => text.closest('[lang]')!.getAttribute('lang') === 'tr')).to.equal(
      true,
    );
  });
});

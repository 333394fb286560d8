import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHtml } from '../../../src/sources/html.js';

const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="de"><head><title>Stadt Lindenau</title>${head}</head><body>${body}</body></html>`;

const article = (title: string, text: string, more = ''): string =>
  `<article><h2><a href="/${title.length}">${title}</a></h2>${more}<p>${text}</p></article>`;

const first = article(
  'Stadtbad geschlossen',
  'Das Stadtbad bleibt am Freitag, 6. Februar 2026, geschlossen.',
  '<time datetime="2026-02-03">3. Februar 2026</time><img src="bild.jpg" alt="Das Stadtbad" width="600">',
);
const second = article(
  'Neue R&auml;ume',
  'Die Bücherei zieht um &amp; öffnet am <time datetime="2026-03-01">1. März</time>.',
);

const titles = (html: string, url?: string): (string | undefined)[] =>
  readHtml('page.html', html, url).releases.map(release => release.title?.text);

describe('an HTML listing', () => {
  const html = page(
    `<main><h1>Presse</h1>${first}${second}</main>`,
    '<base href="https://www.lindenau.example/presse/">',
  );

  it('gives each entry with title, text, address, image and date', () => {
    const { releases } = readHtml('page.html', html, undefined);
    assert.deepEqual(
      releases.map(({ title, paragraphs, url, image, imageAlt, published }) => ({
        title: title?.text,
        text: paragraphs.map(({ text }) => text),
        url,
        image,
        imageAlt,
        published,
      })),
      [
        {
          title: 'Stadtbad geschlossen',
          text: ['Das Stadtbad bleibt am Freitag, 6. Februar 2026, geschlossen.'],
          url: 'https://www.lindenau.example/20',
          image: 'https://www.lindenau.example/presse/bild.jpg',
          imageAlt: 'Das Stadtbad',
          published: { precision: 'day', date: '2026-02-03' },
        },
        {
          title: 'Neue Räume',
          text: ['Die Bücherei zieht um & öffnet am 1. März.'],
          url: 'https://www.lindenau.example/15',
          image: undefined,
          imageAlt: undefined,
          published: undefined,
        },
      ],
    );
  });

  for (const [name, unseen] of [
    ['hidden', `<article hidden><h2>Nein</h2><p>Dieser Text ist nicht zu sehen.</p></article>`],
    [
      'aria-hidden',
      `<div aria-hidden="true">${article('Nein', 'Dieser Text ist nicht zu sehen.')}</div>`,
    ],
    [
      'styled away',
      `<div style="display:none">${article('Nein', 'Dieser Text ist nicht zu sehen.')}</div>`,
    ],
    [
      'styled away by class',
      `<style>.off { display: none }</style><div class="off">${article('Nein', 'Dieser Text ist nicht zu sehen.')}</div>`,
    ],
    ['a comment', `<!-- ${article('Nein', 'Dieser Text ist nicht zu sehen.')} -->`],
    ['a template', `<template>${article('Nein', 'Dieser Text ist nicht zu sehen.')}</template>`],
    [
      'a script',
      `<script>const a = '${article('Nein', 'Dieser Text ist nicht zu sehen.')}';</script>`,
    ],
    ['a sidebar', `<aside>${article('Nein', 'Dieser Text ist nicht zu sehen.')}</aside>`],
    [
      'a cookie notice',
      `<div class="cookie-consent"><h2>Nein</h2><p>Diese Seite verwendet Cookies.</p></div>`,
    ],
    [
      'a pager',
      `<ul class="pagination"><li><a href="?p=2">Seite 2 mit noch mehr alten Meldungen</a></li></ul>`,
    ],
  ] as const)
    it(`does not read ${name}`, () => {
      assert.deepEqual(titles(page(`<main>${first}${unseen}${second}</main>`)), [
        'Stadtbad geschlossen',
        'Neue Räume',
      ]);
    });

  it('may be a list without articles', () => {
    const entry = (n: number): string =>
      `<li><span class="date">1${n}.01.2026</span> <a href="https://a.example/${n}">Meldung Nummer ${n}</a><p>Das ist der Text der Meldung ${n} in ganzer Länge.</p></li>`;
    const { releases } = readHtml(
      'p',
      page(`<div><h1>Aktuelles</h1><ul>${entry(1)}${entry(2)}</ul></div>`),
      undefined,
    );
    assert.deepEqual(
      releases.map(({ title, url, published }) => [
        title?.text,
        url,
        published?.precision === 'day' && published.date,
      ]),
      [
        ['Meldung Nummer 1', 'https://a.example/1', '2026-01-11'],
        ['Meldung Nummer 2', 'https://a.example/2', '2026-01-12'],
      ],
    );
  });

  it('may be nothing but paragraphs and links', () => {
    const html = page(
      `<p>Am Montag, 4. Mai 2026, bleibt das Standesamt geschlossen.</p><p><a href="https://a.example/x">mehr zur Meldung: Standesamt zu</a></p><p>Das Bürgerfest lockte am Wochenende viele Menschen in die Stadt.</p>`,
    );
    const { releases } = readHtml('p', html, undefined);
    assert.deepEqual(
      releases.map(({ title, url }) => [title?.text, url]),
      [
        ['Standesamt zu', 'https://a.example/x'],
        [undefined, undefined],
      ],
    );
  });
});

describe('an HTML detail page', () => {
  const detail = (data: string, date = '<p>Meldung vom 1. April 2026</p>'): string =>
    page(
      `<nav>Start</nav><main><h1>Große Feier</h1>${date}<figure><img src="/f.jpg" alt="Viele Leute"><figcaption>Foto: Stadt</figcaption></figure><p>Am Samstag wird gefeiert. Alle sind eingeladen.</p><h2>Programm</h2><ul><li>10 Uhr: Musik</li></ul><p>Der Eintritt ist frei.</p></main><div class="sidebar"><p>Das steht nur daneben.</p></div>`,
      `<link rel="canonical" href="https://www.lindenau.example/n/1"><script type="application/ld+json">${data}</script>`,
    );
  const data = (headline: string, day: string): string =>
    JSON.stringify({
      '@graph': [{ '@type': 'NewsArticle', headline, datePublished: `${day}T10:00:00+02:00` }],
    });

  it('is one release with its paragraphs, its list and its address', () => {
    const [release, ...others] = readHtml('d', detail('{'), undefined).releases;
    assert.equal(others.length, 0);
    assert.deepEqual(
      release?.paragraphs.map(({ text }) => text),
      [
        'Am Samstag wird gefeiert. Alle sind eingeladen.',
        'Programm',
        '– 10 Uhr: Musik',
        'Der Eintritt ist frei.',
      ],
    );
    assert.equal(release?.url, 'https://www.lindenau.example/n/1');
    assert.equal(release.imageAlt, 'Viele Leute');
    assert.deepEqual(release.published, { precision: 'day', date: '2026-04-01' });
  });

  it('takes the time of JSON-LD where it agrees with the page', () => {
    const { releases } = readHtml('d', detail(data('Große Feier', '2026-04-01')), undefined);
    assert.deepEqual(releases[0]?.published, {
      precision: 'instant',
      instant: '2026-04-01T10:00:00+02:00',
      date: '2026-04-01',
    });
  });

  it('keeps what is shown and warns where JSON-LD disagrees', () => {
    const { releases, problems } = readHtml(
      'd',
      detail(data('Große Feier', '2017-04-26')),
      undefined,
    );
    assert.deepEqual(releases[0]?.published, { precision: 'day', date: '2026-04-01' });
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['invalid-date'],
    );
  });

  it('ignores JSON-LD about something else', () => {
    const html = detail(data('Eine andere Meldung', '2017-04-26'), '');
    assert.equal(readHtml('d', html, undefined).releases[0]?.published, undefined);
  });
});

describe('what an HTML page offers besides', () => {
  it('names its languages with addresses, German and x-default left out', () => {
    const links = ['en', 'ar', 'de', 'x-default']
      .map(tag => `<link rel="alternate" hreflang="${tag}" href="/${tag}/">`)
      .join('');
    const { languages } = readHtml('p', page(first, links), 'https://www.lindenau.example/a/b');
    assert.deepEqual(languages, [
      { tag: 'en', name: 'English', dir: 'ltr', url: 'https://www.lindenau.example/en/' },
      { tag: 'ar', name: 'العربية', dir: 'rtl', url: 'https://www.lindenau.example/ar/' },
    ]);
  });

  it('never gives an address that may not be linked', () => {
    for (const bad of [
      'javascript:alert(1)',
      'java&#9;script:alert(1)',
      'data:text/html,x',
      'https://a:b@c.example/',
      'http://127.0.0.1/',
    ]) {
      const html = page(`<main>${first.replace('/20', bad)}${second}</main>`);
      assert.equal(
        readHtml('p', html, 'https://www.lindenau.example/').releases[0]?.url,
        undefined,
        bad,
      );
    }
  });
});

describe('links of a page that cannot be kept', () => {
  const entry = (href: string, title: string): string =>
    `<article><h2><a href="${href}">${title}</a></h2><p>Das Amt bleibt am 4. Mai 2026 geschlossen, weil gestrichen wird.</p></article>`;
  const lost = (...hrefs: readonly string[]): string[] =>
    readHtml(
      'p.html',
      `<!doctype html><main>${hrefs.map((href, n) => entry(href, `Meldung ${n}`)).join('\n')}</main>`,
      undefined,
    ).problems.map(({ code, source, message }) => `${code} ${source.line} ${message.slice(0, 30)}`);

  it('relative ones of a page from nowhere are told once', () => {
    assert.deepEqual(lost('/a', 'b/c', '../d'), ['unsafe-url 1 Relative links were left out (']);
  });

  it('others are told each, with their line', () => {
    assert.deepEqual(lost('https://www.lindenau.example/a', 'javascript:alert(1)'), [
      'unsafe-url 2 This link is not a public http',
    ]);
  });

  it('places on the page itself and mail are no lost links', () => {
    assert.deepEqual(lost('#a', 'mailto:a@lindenau.example'), []);
  });
});

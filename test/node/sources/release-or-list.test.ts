import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDocument } from '../../../src/sources/read.js';

/** The headlines of what a page is cut into. */
function titlesOf(main: string, head = ''): (string | undefined)[] {
  const html = `<!doctype html><html lang="de"><head>${head}</head><body><main>${main}</main></body></html>`;
  const { releases } = readDocument({ name: 'seite.html', bytes: new TextEncoder().encode(html) });
  return releases.map(({ title }) => title?.text);
}

const TEXT =
  '<p>Die Stadt hat am Kanal eine neue Brücke für den Radverkehr eröffnet. Sie ist 40 Meter lang.</p>';
const entry = (title: string, teaser = ''): string =>
  `<article class="card"><h3><a href="/presse/${title.length}">${title}</a></h3><time datetime="2026-03-04">4. März 2026</time>${teaser}</article>`;
const OTHERS = [entry('Freibad öffnet im Mai'), entry('Neue Bänke im Stadtpark')].join('');
const TEASER = '<p>Mehr dazu, wann es losgeht und was es kostet, steht in dieser Meldung.</p>';

describe('A page of one release that links to others', () => {
  it('is that release where a heading parts the two', () => {
    const main = `<h1>Brücke am Kanal ist fertig</h1>${TEXT}<h2>Auch lesenswert</h2>${OTHERS}`;
    assert.deepEqual(titlesOf(main), ['Brücke am Kanal ist fertig']);
  });

  it('is that release where a few stand below several paragraphs', () => {
    const main = `<h1>Brücke am Kanal ist fertig</h1>${TEXT}${TEXT}${OTHERS}`;
    assert.deepEqual(titlesOf(main), ['Brücke am Kanal ist fertig']);
  });

  it('is that release where the page says so itself', () => {
    const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'Brücke fertig' });
    const main = `<h1>Brücke fertig</h1><p>Sie ist für den Radverkehr freigegeben.</p><div>${OTHERS}</div>`;
    const head = `<script type="application/ld+json">${data}</script>`;
    assert.deepEqual(titlesOf(main, head), ['Brücke fertig']);
  });

  it('is that release where it is an article like the others', () => {
    const main = `<article><h1>Brücke am Kanal ist fertig</h1>${TEXT}</article><h2>Mehr</h2>${OTHERS}`;
    assert.deepEqual(titlesOf(main), ['Brücke am Kanal ist fertig']);
  });
});

describe('A page that lists releases', () => {
  const listed = ['Freibad öffnet im Mai', 'Neue Bänke im Stadtpark'];

  it('is a list below sentences about the list', () => {
    const main = `<h1>Pressemitteilungen 2026</h1>${TEXT}${TEXT}<h2>März</h2>${OTHERS}`;
    assert.deepEqual(titlesOf(main), listed);
  });

  it('is a list below words of welcome', () => {
    const main = `<h1>Willkommen in Steinbeck</h1>${TEXT}${TEXT}<h2>Aktuelles</h2>${OTHERS}`;
    assert.deepEqual(titlesOf(main), listed);
  });

  it('is a list where the entries say more than what stands above them', () => {
    const entries = listed.map(title => entry(title, TEASER)).join('');
    assert.deepEqual(titlesOf(`<h1>Steinbeck bewegt</h1>${TEXT}<h2>Neu</h2>${entries}`), listed);
  });
});

describe('A box above a list', () => {
  const list = [entry('Freibad öffnet im Mai', TEASER), entry('Neue Bänke im Park', TEASER)].join(
    '',
  );
  const box = (address: string): string =>
    `<section><h2><a href="${address}">Brücke am Kanal ist fertig</a></h2>${TEXT}</section>`;

  it('is a release where it leads where the entries lead', () => {
    const base = '<base href="https://www.example.org/">';
    assert.equal(titlesOf(`${box('/presse/99')}<div>${list}</div>`, base).length, 3);
  });

  it('is none where it leads elsewhere', () => {
    const base = '<base href="https://www.example.org/">';
    assert.equal(titlesOf(`${box('/shop/karten')}<div>${list}</div>`, base).length, 2);
  });
});

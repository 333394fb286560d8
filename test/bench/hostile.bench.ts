/**
 * Inputs of 5 MB that nobody writes but somebody may send, as one release each: none takes over a
 * second of processor time from its bytes to the feed.
 */
import { composedFrom } from '../helpers/composed.js';
import { processorTime } from '../helpers/processor-time.js';

const SIZE = 5_000_000;
const LIMIT = 1000;

const filled = (piece: string, size = SIZE): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** The pieces one after the other, as HTML below one headline. */
const page = (body: string): string =>
  `<!doctype html><html lang="de"><title>Meldungen</title><body><main><h1>Meldung</h1>${body}</main>`;

const feed = (title: string, text: string): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'x',
    items: [{ id: '1', title, content_text: text }],
  });

const rss = (text: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>y</title><description><![CDATA[${text}]]></description></item></channel></rss>`;

const SENTENCE = 'Das Rathaus ist am 5. Mai 2026 geschlossen. ';

const TEXTS: readonly (readonly [name: string, text: string])[] = [
  ['one word', filled('a')],
  ['no space, capitals inside', filled('Bürgeramt')],
  ['1.1.1.1.…', filled('1.')],
  ['Montag Montag …', filled('Montag ')],
  [', und , und …', filled(', und ')],
  ['dates', filled('5. Mai 2026, ')],
  ['1,000,000 short dates', filled('1.2. ')],
  ['closures', filled(SENTENCE)],
  [
    'one closing sentence of offices',
    `${filled('das Bauamt, ', 90_000)}${filled('das Bauamt und ')}ist am 5. Mai 2026 geschlossen.`,
  ],
  ['nested relative clauses', filled('das Amt, das am 5. Mai, ')],
  ['brackets', filled('(')],
  ['quotation marks', filled('„Wir ')],
  ['line feeds', filled('\n')],
  ['no-break spaces', filled('\u00a0')],
  ['short lines', filled('Herne\n')],
  ['headlines', filled('Rathaus geschlossen\n\n')],
  ['datelines', filled('05.05.2026\n')],
  ['more links', filled('mehr zur Meldung: x\n')],
  ['colons', filled('a: ')],
  ['pipes', filled('a | ')],
  ['combining marks', filled('u\u0308')],
  ['bidi marks', filled('\u202e')],
  ['emoji', filled('👩‍👩‍👧 ')],
  ['entities', filled('&amp;')],
  ['times', filled('12 Uhr ')],
  ['nur bis erst ab', filled('nur bis erst ab ')],
];

const PAGES: readonly (readonly [name: string, html: string])[] = [
  ['paragraphs', filled('<p>Wir lesen gern in Herne.</p>')],
  ['empty paragraphs', filled('<p></p>')],
  [
    'list items with links',
    filled('<li><a href="/a">Wir lesen gern in Herne und anderswo.</a></li>'),
  ],
  [
    'cards',
    filled(
      '<div class="card"><h2><a href="/a">Titel</a></h2><p>Wir lesen gern in Herne und in Wanne.</p></div>',
    ),
  ],
  [
    'articles',
    filled(
      '<article><h2><a href="/a">Titel</a></h2><p>Wir lesen gern in Herne und in Wanne.</p></article>',
    ),
  ],
  ['buttons', filled('<button>x</button>')],
  ['hidden', filled('<p hidden>x</p>')],
  ['hidden by style', filled('<p style="display:none">x</p>')],
  ['sidebars', filled('<div class="sidebar">x</div>')],
  ['classes', filled('<p class="a">x</p>')],
  ['line breaks', filled('<br>')],
  ['inline', filled('<b>x</b>')],
  ['nested 500 deep', filled(`${'<div>'.repeat(500)}x${'</div>'.repeat(500)}`)],
  ['nested without end', filled('<div>')],
  ['nested inline', filled('<b>')],
  ['nested lists', filled('<ul><li><a href=x>Wir lesen gern in Herne und anderswo.</a>')],
  ['tables', filled('<table><tr><td>x</table>')],
  ['misnested', filled('<b><p></b>')],
  ['formatting elements', filled('<a><b><i><p>')],
  ['attributes', `<p ${filled('a=b ')}>x</p>`],
  [
    'different attributes',
    `<p ${Array.from({ length: 500_000 }, (_, k) => `a${k}=b`).join(' ')}>x</p>`,
  ],
  ['comments', filled('<!--x-->')],
  ['unclosed comment', `<!--${filled('x')}`],
  ['scripts', filled('<script>x</script>')],
  ['styles', `<style>${filled('.a{display:none}')}</style><p class=a>x`],
  ['JSON-LD', `<script type="application/ld+json">${filled('[')}</script>`],
  ['headings', filled('<h2>Titel</h2>')],
  ['times', filled('<time datetime="2026-05-05">x</time>')],
  ['images', filled('<img src="/a.jpg" alt="x">')],
  ['language links', filled('<a hreflang="pl" href="/x">x</a>')],
  ['angle brackets', filled('<')],
  ['entities', filled('&lt;')],
];

const INPUTS: readonly (readonly [kind: string, name: string, file: string, text: string])[] = [
  ...TEXTS.map(([name, text]) => ['text', name, 'a.txt', text] as const),
  ...TEXTS.map(([name, text]) => ['JSON Feed', name, 'a.json', feed('x', text)] as const),
  ['JSON Feed', 'title', 'a.json', feed(filled('Rathaus '), 'x')],
  ['JSON', 'brackets', 'a.json', `{"items":${filled('[')}`],
  ...PAGES.map(([name, html]) => ['HTML', name, 'a.html', page(html)] as const),
  ...PAGES.map(([name, html]) => ['RSS', name, 'a.rss', rss(html)] as const),
  ['RSS', 'nested', 'a.rss', `<?xml version="1.0"?><rss>${filled('<a>')}`],
  ['RSS', 'items', 'a.rss', `<?xml version="1.0"?><rss><channel>${filled('<item>')}`],
  [
    'RSS',
    'entities',
    'a.rss',
    `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${filled('a', 1000)}">]><rss><channel>${filled('&a;')}`,
  ],
];

const read = (name: string, bytes: Buffer): number =>
  processorTime(() => composedFrom(name, bytes));

let slow = 0;
const only = process.env['HOSTILE'];
for (const [kind, name, file, text] of INPUTS) {
  if (only !== undefined && !`${kind} ${name}`.includes(only)) continue;
  const bytes = Buffer.from(text);
  let time = read(file, bytes);
  // Others work on this machine, too: what looks slow gets a second chance.
  if (time > LIMIT) time = Math.min(time, read(file, bytes));
  const fine = time <= LIMIT;
  if (!fine) slow += 1;
  if (!fine || time > LIMIT / 2 || process.env['VERBOSE'])
    console.log(
      `${fine ? 'ok  ' : 'SLOW'} ${kind.padEnd(10)} ${name.padEnd(36)} ${time.toFixed(0).padStart(6)} ms`,
    );
}
console.log(`${INPUTS.length} inputs of 5 MB, ${slow} over ${LIMIT} ms`);
process.exitCode = slow > 0 ? 1 : 0;

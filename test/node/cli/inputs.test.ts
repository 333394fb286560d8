import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { commands } from '../../../src/cli/commands.js';
import { faultsOf } from '../../../src/cli/faults.js';
import { run } from '../../../src/cli/run.js';
import { built } from './builds.js';

const root = mkdtempSync(join(tmpdir(), 'herne-inputs-'));
after(() => {
  rmSync(root, { recursive: true });
});

const TEXT =
  '17.06.2026\nBürgerbüro geschlossen\n\nDas Bürgerbüro bleibt am Freitag, 19. Juni 2026, geschlossen.\n';

/** A folder with one capture and what else is to be in it. */
function folder(name: string, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  mkdirSync(join(root, name, 'in'), { recursive: true });
  for (const [file, content] of Object.entries({ 'a.txt': TEXT, ...files }))
    writeFileSync(join(root, name, 'in', file), content);
  return join(root, name);
}

/** What a command says, and its exit code. */
async function told(...args: string[]): Promise<{ code: number; err: string; out: string }> {
  let err = '';
  let out = '';
  const code = await run(args, commands, {
    out: text => (out += text),
    err: text => (err += text),
    interactive: false,
    readStdin: () => Promise.resolve(new Uint8Array()),
  });
  return { code, err, out };
}

describe('inputs of a build', () => {
  it('are read once, however often they are named or linked to', async () => {
    const place = folder('once');
    symlinkSync('a.txt', join(place, 'in', '0-link.txt'));
    symlinkSync('.', join(place, 'in', 'loop'));
    const { problems, feed } = await built(place, join(place, 'in', 'a.txt'));
    assert.deepEqual(
      problems.filter(({ code }) => code === 'duplicate-merged'),
      [],
    );
    assert.deepEqual(
      feed().items.map(({ _herne }) => _herne.sources),
      [[{ name: 'a.txt', line: 4 }]],
    );
  });

  it('are addresses of the web or files', async () => {
    const { code, err } = await told('build', 'ftp://www.herne.de/feed');
    assert.equal(code, 3);
    assert.match(err, /only addresses that begin with https:\/\/ or http:\/\/ are read/);
  });

  it('that carry a date which is no text are told of', async () => {
    const item = { id: '1', title: 'Konzert', content_text: 'Es spielt Musik.', date_published: 5 };
    const place = folder('number', { 'b.json': JSON.stringify({ items: [item] }) });
    const { problems } = await built(place);
    assert.ok(
      problems.some(({ code, source }) => code === 'invalid-date' && source.name === 'b.json'),
    );
  });
});

describe('edits.json', () => {
  it('is read in the character set of Windows too, with a warning', async () => {
    const place = folder('ansi');
    const [item] = (await built(place)).feed().items;
    const edits = JSON.stringify({ [item?.id ?? '']: { title: 'Bürgerbüro zu' } });
    writeFileSync(join(place, 'in', 'edits.json'), Buffer.from(edits, 'latin1'));
    const { feed, problems } = await built(place);
    assert.equal(feed().items[0]?.title, 'Bürgerbüro zu');
    const warning = problems.find(({ code }) => code === 'unsafe-text');
    assert.match(warning?.message ?? '', /not UTF-8/);
    assert.equal(warning?.severity, 'warning');
  });

  it('cannot open an office again before it closes', async () => {
    const place = folder('reopens');
    const [item] = (await built(place)).feed().items;
    const periods = [{ start: '2026-06-20', end: null }];
    const closure = { offices: ['Amt'], periods, reopens: '2026-06-01' };
    const edits = JSON.stringify({ [item?.id ?? '']: { closures: [closure] } });
    writeFileSync(join(place, 'in', 'edits.json'), edits);
    const { code, err } = await built(place);
    assert.equal(code, 1);
    assert.match(err, /end-before-start[^|]*closures\[0\]\.reopens lies before the first day/);
  });
});

describe('what the builder says', () => {
  it('does not advise a page size where one was given', async () => {
    const feed = (await built(folder('pages'))).feed();
    const [item] = feed.items;
    const items = Array.from({ length: 300 }, (_, n) => ({ ...item, id: `herne-${n}` }));
    const page = { path: 'feed.json', feed: { ...feed, items: items as typeof feed.items } };
    const message = (size?: number): string | undefined =>
      faultsOf(page, size).find(({ code }) => code === 'too-large')?.message;
    assert.match(message() ?? '', /Use a --page-size\.$/);
    assert.match(message(400) ?? '', /Use a smaller --page-size\.$/);
    assert.match(message(50) ?? '', /Beside 50 items it holds all with closures that are not over/);
  });

  it('is wrong usage where help is asked for a command that is none', async () => {
    const { code, err } = await told('help', 'nope');
    assert.equal(code, 2);
    assert.match(err, /^"nope" is not a command\./);
    assert.equal((await told('help', 'build')).code, 0);
  });

  it('names what a field must be, and what it is', async () => {
    const place = folder('wrong');
    const feed = (await built(place)).feed();
    const [item] = feed.items;
    const items = [{ ...item, tags: 'Rathaus', _herne: { ...item?._herne, title_source: 'x' } }];
    writeFileSync(join(place, 'wrong.json'), JSON.stringify({ ...feed, items }));
    const { code, err } = await told('validate', join(place, 'wrong.json'));
    assert.equal(code, 1);
    assert.match(err, /items\[0\]\.tags has the wrong type: it must be a list, and is a text\n/);
    assert.match(err, /title_source .*: it must be "stated" or "derived"\n/);
  });

  it('finds nothing in a first paragraph that is long, as it was built', async () => {
    const place = folder('long', { 'a.txt': `${TEXT.trim()} ${'Es geht weiter. '.repeat(60)}\n` });
    await built(place);
    const { code, out } = await told('validate', '--strict', join(place, 'feed.json'));
    assert.equal(out.trim().split(': ').at(-1), '0 errors, 0 warnings.');
    assert.equal(code, 0);
  });
});

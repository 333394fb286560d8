import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { built, builtFrom } from './builds.js';
import { folderWith } from './process.js';

const release = (
  title: string,
  office = `Bücherei am ${title}`,
): string => `Meldung vom 2. März 2026

${title}

Die ${office} bleibt am Freitag, 6. März 2026, wegen einer Inventur geschlossen.
`;

describe('a folder of captures', () => {
  it('is read whatever case the endings of its files have', async () => {
    const page = `<!doctype html><html lang="de"><body><main><h1>Amt zu</h1><p>Das Amt bleibt am 3. März 2026 zu.</p></main></body></html>`;
    const { feed } = await built(
      folderWith({ 'in/a.txt': release('Markt'), 'in/B.TXT': release('Turm'), 'in/C.Htm': page }),
    );
    assert.deepEqual(
      feed()
        .items.map(({ title }) => title)
        .sort(),
      ['Amt zu', 'Markt', 'Turm'],
    );
  });

  it('says which documents in it were not read', async () => {
    const { code, problems } = await built(
      folderWith({
        'in/a.txt': release('Markt'),
        'in/pm/Neu.PDF': '%PDF-1.7',
        'in/alt.docx': 'PK',
      }),
    );
    assert.equal(code, 0);
    const left = problems.filter(({ message }) => message.includes('was left out'));
    assert.deepEqual(
      left.map(({ code: problem, severity, source }) => [problem, severity, source.name]),
      [
        ['unreadable-input', 'warning', 'alt.docx'],
        ['unreadable-input', 'warning', 'pm/Neu.PDF'],
      ],
    );
  });
});

describe('links in a folder of captures', () => {
  it('are told of where they lead nowhere: a release is missing', async () => {
    const folder = folderWith({ 'in/a.txt': release('Markt'), 'in/logo.png': 'x' });
    symlinkSync('gone.txt', join(folder, 'in', 'b.txt'));
    symlinkSync('gone.svg', join(folder, 'in', 'seal.svg'));
    const { code, problems, err } = await built(folder);
    assert.equal(code, 3);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error').map(({ source }) => source.name),
      ['b.txt'],
    );
    assert.match(err, /it is a link to gone\.txt, which does not exist/);
  });

  it('are followed to folders, but not in circles', async () => {
    const folder = folderWith({ 'in/sub/a.txt': release('Markt'), 'else/b.txt': release('Turm') });
    symlinkSync('../else', join(folder, 'in', 'more'));
    symlinkSync('..', join(folder, 'in', 'sub', 'up'));
    const { code, feed } = await built(folder);
    assert.equal(code, 0);
    assert.deepEqual(
      feed().items.flatMap(({ _herne }) => _herne.sources.map(({ name }) => name)),
      ['more/b.txt', 'sub/a.txt'],
    );
  });
});

describe('two releases under one headline', () => {
  const offices = async (...names: readonly string[]): Promise<string[]> => {
    const files = names.map((name, n) => [`in/${n}.txt`, release('Bücherei zu', name)] as const);
    const { feed } = await built(folderWith(Object.fromEntries(files)));
    return feed().items.flatMap(({ _herne }) =>
      (_herne.closures ?? []).flatMap(closure => closure.offices),
    );
  };

  it('stay two when they name different places: no closure is lost', async () => {
    const both = ['Bücherei am Markt', 'Bücherei am Hafen'];
    assert.deepEqual(await offices(...both), both);
    const districts = ['Musikschule Eickel', 'Musikschule Holsterhausen'];
    assert.deepEqual(await offices(...districts), districts);
  });

  it('are one where only a slip of the pen was mended or a word was added', async () => {
    assert.deepEqual(await offices('Bücherei am Martk', 'Bücherei am Markt'), [
      'Bücherei am Martk',
    ]);
    assert.deepEqual(await offices('Musikschule', 'Musikschule der Stadt'), [
      'Musikschule der Stadt',
    ]);
  });
});

describe('a folder called like a language', () => {
  const files = {
    'tr/a.txt': release('Markt'),
    'tr/sources.json': '{ "captures": { "a.txt": { "tags": ["Rat"] } } }',
    'b.txt': release('Turm'),
  };
  const titles = async (...inputs: string[]): Promise<string[]> => {
    const folder = folderWith(files);
    const { feed, code, problems } = await builtFrom(folder, ...inputs);
    assert.equal(code, 0);
    assert.ok(problems.every(({ severity }) => severity === 'info' || inputs.length > 1));
    return feed().items.map(({ title, tags = [] }) => [title, ...tags].join());
  };

  it('holds releases where it is all that is given, and says so', async () => {
    assert.deepEqual(await titles('tr'), ['Markt,Rat']);
    assert.deepEqual(await titles('tr/a.txt'), ['Markt,Rat']);
    const { err } = await builtFrom(folderWith(files), 'tr');
    assert.match(err, /tr is called like a language, but nothing German is given beside it/);
  });

  it('holds translations where what is above it is given, too', async () => {
    assert.deepEqual(await titles('b.txt', 'tr'), ['Turm']);
    assert.deepEqual(await titles('tr', '.'), ['Turm']);
  });

  it('has one sources.json and one edits.json above it, however it is spelled', async () => {
    const edits = '{ "x": { "hide": true } }';
    const folder = folderWith({ ...files, 'edits.json': edits, 'de/c.txt': release('Tor') });
    const { problems } = await builtFrom(folder, 'b.txt', 'de', 'tr');
    assert.ok(!problems.some(({ message }) => message.includes('another edit')));
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { herneFeedHere } from './here.js';
import { folderWith, herneFeed } from './process.js';

const release = `Meldung vom 2. März 2026

Bücherei geschlossen

Die Bücherei am Markt bleibt am Freitag, 6. März 2026, wegen einer Inventur geschlossen.

mehr zur Meldung: Bücherei geschlossen
`;

const cases: readonly {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly inputs: readonly string[];
  readonly code: number;
  readonly says: RegExp;
}[] = [
  {
    name: 'a file that is not there',
    files: {},
    inputs: ['none.txt'],
    code: 3,
    says: /Could not read none\.txt: it does not exist\./,
  },
  {
    name: 'a glob without a match',
    files: {},
    inputs: ['*.txt'],
    code: 3,
    says: /No file matches \*\.txt\./,
  },
  {
    name: 'an empty file',
    files: { 'in/a.txt': '' },
    inputs: ['in'],
    code: 1,
    says: /empty-input\n +a\.txt is empty\./,
  },
  {
    name: 'a file of white space',
    files: { 'in/a.txt': ' \n\t\n' },
    inputs: ['in'],
    code: 1,
    says: /nothing but white space/,
  },
  {
    name: 'a folder without captures',
    files: { 'in/a.zip': 'x' },
    inputs: ['in'],
    code: 1,
    says: /holds no captures/,
  },
  {
    name: 'a capture with nothing recognisable',
    files: { 'in/a.txt': 'Startseite\nKontakt\nImpressum\n' },
    inputs: ['in'],
    code: 1,
    says: /No release was recognised in a\.txt\./,
  },
  {
    name: 'broken JSON in sources.json',
    files: { 'in/a.txt': release, 'in/sources.json': '{ "title": ' },
    inputs: ['in'],
    code: 1,
    says: /sources\.json is not valid JSON/,
  },
  {
    name: 'nonsense in sources.json',
    files: {
      'in/a.txt': release,
      'in/sources.json': '{ "tittle": 1, "captures": { "a.txt": { "tags": 3 } } }',
    },
    inputs: ['in'],
    code: 1,
    says: /"tittle" is not known here[^]*tags must be a list/,
  },
  {
    name: 'an edit that matches nothing',
    files: { 'in/a.txt': release, 'in/edits.json': '{\n  "nobody": { "hide": true }\n}' },
    inputs: ['in'],
    code: 1,
    says: /edits\.json:2:3 unreadable-input\n +The edit of "nobody" matches no item\./,
  },
  {
    name: 'an edit that says nonsense',
    files: {
      'in/a.txt': release,
      'in/edits.json': '{ "x": { "date": "2026-02-30", "colour": 1 } }',
    },
    inputs: ['in'],
    code: 1,
    says: /"date" must be a day[^]*"colour" is not known here/,
  },
  {
    name: 'a broken JSON feed',
    files: { 'in/f.json': '{"items": [' },
    inputs: ['in'],
    code: 1,
    says: /f\.json is not valid JSON/,
  },
  {
    name: 'JSON that is no feed',
    files: { 'in/f.json': '{"a": 1}' },
    inputs: ['in'],
    code: 1,
    says: /has no list of items/,
  },
  {
    name: 'XML that is no feed',
    files: { 'in/f.xml': '<?xml version="1.0"?><a/>' },
    inputs: ['in'],
    code: 1,
    says: /looks like a feed but is none/,
  },
  {
    name: 'a folder that cannot be written to',
    files: { 'in/a.txt': release },
    inputs: ['in', '--ics', 'no/such/c.ics'],
    code: 3,
    says: /Could not write no\/such\/c\.ics: the folder does not exist\./,
  },
  {
    name: 'a server that is not there',
    files: {},
    inputs: ['http://127.0.0.1:9/feed.xml'],
    code: 3,
    says: /Could not read http:\/\/127\.0\.0\.1:9\/feed\.xml: /,
  },
];

describe('herne-feed build, given what it cannot use', () => {
  for (const { name, files, inputs, code, says } of cases)
    it(`${name}: one clear sentence, exit code ${code}, the old feed stays`, async () => {
      const folder = folderWith({ ...files, 'out/feed.json': '{"items": []}' });
      const answer = await herneFeedHere(
        ['build', ...inputs, '--out', 'out/feed.json'],
        '',
        folder,
      );
      assert.match(answer.err, says);
      assert.equal(answer.code, code);
      assert.equal(readFileSync(join(folder, 'out/feed.json'), 'utf8'), '{"items": []}');
      assert.deepEqual(readdirSync(join(folder, 'out')), ['feed.json']);
      assert.doesNotMatch(answer.err, /\n\s+at /);
    });

  it('a process of its own ends with that exit code, and writes nothing to standard output', async () => {
    const folder = folderWith({ 'in/a.txt': '' });
    const { code, out, err } = await herneFeed(['build', 'in'], '', folder);
    assert.deepEqual([code, out], [1, '']);
    assert.match(err, /a\.txt is empty\./);
  });

  it('warnings fail the build under --strict only', async () => {
    const untitled = release.split('\n').slice(4, 5).join('\n');
    const folder = folderWith({ 'in/a.txt': untitled });
    assert.equal((await herneFeedHere(['build', 'in', '--out', 'f.json'], '', folder)).code, 0);
    const strict = await herneFeedHere(['build', 'in', '--strict', '--out', 'g.json'], '', folder);
    assert.equal(strict.code, 1);
    assert.match(strict.err, /No feed was written: 0 errors, 1 warning/);
  });

  it('a file at --out that is no feed is left alone', async () => {
    const folder = folderWith({ 'in/a.txt': release });
    writeFileSync(join(folder, 'mine.json'), '{"my": "data"}');
    const answer = await herneFeedHere(['build', 'in', '--out', 'mine.json'], '', folder);
    assert.equal(answer.code, 1);
    assert.equal(readFileSync(join(folder, 'mine.json'), 'utf8'), '{"my": "data"}');
  });

  it('standard input is read and the feed goes to standard output', async () => {
    const answer = await herneFeed(['build', '-'], release);
    assert.equal(answer.code, 0, answer.err);
    const feed = JSON.parse(answer.out) as { items: { title: string }[] };
    assert.deepEqual(
      feed.items.map(({ title }) => title),
      ['Bücherei geschlossen'],
    );
  });

  it('wrong usage of all kinds is told at once: missing inputs and what does not go together, too', async () => {
    const answer = await herneFeedHere([
      'build',
      '--pagesize',
      '20',
      '--page-size',
      '3',
      '--watch',
    ]);
    assert.equal(answer.code, 2);
    assert.deepEqual(answer.err.split('\n').slice(0, 4), [
      '--pagesize is not an option. Did you mean --page-size?',
      'INPUT is missing.',
      '--page-size needs --out.',
      '--watch needs --out.',
    ]);
    const other = await herneFeedHere(['render', 'banner', '--limit', '--heading', 'x']);
    assert.equal(other.code, 2);
    for (const part of ['--limit needs', '"banner" is not one of', '--feed is missing'])
      assert.ok(other.err.includes(part), part);
  });

  it('wrong usage is told all at once, with exit code 2', async () => {
    const answer = await herneFeedHere([
      'build',
      '--foo',
      '--page-size',
      'x',
      '--generated',
      'gestern',
      '--out',
    ]);
    assert.equal(answer.code, 2);
    for (const part of ['--foo', '--page-size', '--generated', '--out', 'INPUT'])
      assert.match(answer.err, new RegExp(`^${part} `, 'm'));
  });
});

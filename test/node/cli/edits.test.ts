import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { built, type Built } from './builds.js';
import { folderWith } from './process.js';

const captures = `Meldung vom 2. März 2026

Bücherei geschlossen

Die Bücherei am Markt bleibt am Freitag, 6. März 2026, wegen einer Inventur geschlossen.

Meldung vom 1. März 2026

Konzert im Park

Das Konzert im Park beginnt am Dienstag, 5. Mai 2026, um 18 Uhr. Der Eintritt ist frei.
`;

const withFiles = (files: Readonly<Record<string, string>>): Promise<Built> =>
  built(folderWith({ 'in/a.txt': captures, ...files }));

describe('a mistake in edits.json', () => {
  let id = '';
  before(async () => {
    id = (await withFiles({})).feed().items[0]?.id ?? '';
  });

  /** What is wrong stands in line 3 of each. */
  const mistakes: readonly (readonly [line: string, says: RegExp])[] = [
    ['"titel": "Neu"', /"titel" is not known here; known are title/],
    ['"title": ""', /"title" must be a text/],
    ['"url": "/relativ"', /"url" must be an absolute public address/],
    ['"url": "javascript:alert(1)"', /"url" must be/],
    ['"date": "6.3.2026"', /"date" must be a day, YYYY-MM-DD/],
    ['"tags": "Kultur"', /"tags" must be a list/],
    ['"hide": "ja"', /"hide" must be true or false/],
    ['"called_off": "ja"', /"called_off" must be true or a list/],
    ['"called_off": ["nix"]', /calls off "nix", but its closures are herne-\w+\/closure-1/],
    ['"translation_of": 7', /"translation_of" must be the id/],
    ['"closures": {}', /"closures" must be a list/],
    [
      '"closures": [{ "offices": "A", "periods": [] }]',
      /closures\[0\]\.offices must be a list of at least one name/,
    ],
    ['"closures": [{ "offices": ["A"] }]', /closures\[0\]\.periods must have at least one/],
    [
      '"closures": [{ "offices": ["A"], "grund": "x", "periods": [] }]',
      /closures\[0\]\.grund is not known/,
    ],
    [
      '"closures": [{ "offices": ["A"], "periods": [{ "start": "6.3.2026", "end": "6.3.2026" }] }]',
      /periods\[0\]\.start must be a day, YYYY-MM-DD, or a minute/,
    ],
    [
      '"closures": [{ "offices": ["A"], "periods": [{ "start": "2026-03-06", "end": "2026-03-05" }] }]',
      /periods\[0\]\.end lies before the start/,
    ],
    [
      '"closures": [{ "offices": ["A"], "periods": [{ "start": "1926-03-06", "end": "2026-03-06" }] }]',
      /periods\[0\]\.start lies before the year 2000/,
    ],
    [
      '"closures": [{ "offices": ["A"], "periods": [{ "start": "2026-03-06", "end": "2026-03-06", "all_day": false }] }]',
      /all_day must be true/,
    ],
    [
      '"closures": [{ "offices": ["A"], "periods": [{ "start": "2026-03-06", "ende": "2026-03-06" }] }]',
      /periods\[0\]\.ende is not known here; known are start, end/,
    ],
    ['"title": "A", "title": "B"', /"title" stands here a second time/],
    ['"title": "A",', /there is a comma too many before it/],
    ['"title": „A“', /quotation marks are straight here/],
  ];
  for (const [line, says] of mistakes)
    it(`is quoted with its place, and nothing is built: ${line}`, async () => {
      const edits = `{\n  "${id}": {\n    ${line}\n  }\n}`;
      const { code, problems, err } = await withFiles({ 'in/edits.json': edits });
      assert.equal(code, 1);
      const problem = problems.find(({ message }) => says.test(message));
      assert.ok(problem, JSON.stringify(problems, null, 1));
      assert.equal(problem.severity, 'error');
      assert.match(problem.source.name, /in\/edits\.json$/);
      const told = line.endsWith(',') ? 4 : 3;
      assert.equal(problem.source.line, told);
      assert.ok(edits.split('\n')[told - 1]?.includes(problem.excerpt), problem.excerpt);
      assert.ok(err.includes(problem.message));
    });

  it('is a second edit of the same item: the first would be lost', async () => {
    const edits = `{\n  "${id}": { "title": "A" },\n  "${id}": { "tags": ["B"] }\n}`;
    const { code, problems } = await withFiles({ 'in/edits.json': edits });
    assert.equal(code, 1);
    assert.deepEqual(
      problems.map(({ source }) => source.line),
      [3],
    );
  });

  it('is called off where nothing is closed: a warning', async () => {
    const other = (await withFiles({})).feed().items[1]?.id ?? '';
    const { code, problems } = await withFiles({
      'in/edits.json': JSON.stringify({ [other]: { called_off: true } }),
    });
    assert.equal(code, 0);
    assert.deepEqual(
      problems.map(({ severity, message }) => [severity, /it has none/.test(message)]),
      [['warning', true]],
    );
  });

  it('is none where a closure was copied from the feed', async () => {
    const closures = (await withFiles({})).feed().items[0]?._herne.closures;
    const { code, feed } = await withFiles({
      'in/edits.json': JSON.stringify({ [id]: { closures } }),
    });
    assert.equal(code, 0);
    assert.deepEqual(feed().items[0]?._herne.closures?.[0]?.periods, closures?.[0]?.periods);
  });
});

describe('a mistake in sources.json', () => {
  for (const [line, says, severity] of [
    [
      '"a.txt": { "tag": ["x"] }',
      /captures\["a\.txt"\]\.tag is not known here; known are home_page_url, tags/,
      'error',
    ],
    ['"a.txt": { "language": "deutsch" }', /language must be a language tag/, 'error'],
    ['"a.txt": { "home_page_url": "www.herne.de" }', /must be an address/, 'error'],
    ['"a.txt": 1', /captures\["a.txt"\] must be an object/, 'error'],
    ['"a.text": { "tags": ["x"] }', /There is no capture "a.text" in this folder/, 'warning'],
  ] as const)
    it(`is quoted with its place: ${line}`, async () => {
      const { code, problems } = await withFiles({
        'in/sources.json': `{\n  "captures": {\n    ${line}\n  }\n}`,
      });
      assert.equal(code, severity === 'error' ? 1 : 0);
      const problem = problems.find(({ message }) => says.test(message));
      assert.deepEqual(
        [problem?.severity, problem?.source.line],
        [severity, 3],
        JSON.stringify(problems),
      );
    });
});

describe('an edit', () => {
  let id = '';
  before(async () => {
    id = (await withFiles({})).feed().items[0]?.id ?? '';
  });

  for (const [line, problem] of [
    ['"date": "2026-02-30"', 'invalid-date'],
    ['"date": "6.3.2026"', 'invalid-date'],
    [
      '"closures": [{ "offices": ["A"], "periods": [{ "start": "2026-03-06", "end": "2026-03-05" }] }]',
      'end-before-start',
    ],
    ['"title": 7', 'unreadable-input'],
  ] as const)
    it(`has the code ${problem}: ${line}`, async () => {
      const { problems } = await withFiles({ 'in/edits.json': `{ "${id}": { ${line} } }` });
      assert.deepEqual(
        problems.filter(({ severity }) => severity === 'error').map(({ code }) => code),
        [problem],
      );
    });

  it('does not reach the feed as control or direction characters', async () => {
    const { feed } = await withFiles({
      'in/edits.json': JSON.stringify({ [id]: { title: 'Neu\u202e\u0007 hier' } }),
    });
    assert.equal(feed().items[0]?.title, 'Neu hier');
  });

  it('names minutes that never come or come twice: a warning', async () => {
    const closures = [
      { offices: ['A'], periods: [{ start: '2026-03-29T02:30', end: '2026-10-25T02:30' }] },
      { offices: ['B'], periods: [{ start: '2026-03-29T03:00', end: '2026-10-24T24:00' }] },
    ];
    const { code, problems } = await withFiles({
      'in/edits.json': JSON.stringify({ [id]: { closures } }),
    });
    assert.equal(code, 0);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'warning').map(({ message }) => message),
      [
        '$.items[0]._herne.closures[0].periods[0].start never comes: clocks go forward; it is read as 2026-03-29T03:30',
        '$.items[0]._herne.closures[0].periods[0].end comes twice: clocks go back; the closure is taken to be the longer one',
      ],
    );
  });
});

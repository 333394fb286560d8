import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { built } from './builds.js';
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

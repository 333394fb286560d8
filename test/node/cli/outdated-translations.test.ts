import assert from 'node:assert/strict';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { english, german } from '../../fixtures/translations.js';
import { built, type Built } from './builds.js';
import { folderWith } from './process.js';

const outdated = ({ problems }: Built): string[] =>
  problems.filter(({ code }) => code === 'translation-outdated').map(({ message }) => message);
const files = { 'in/a.txt': german, 'in/en/a.txt': english };

describe('translations that are older than their German release', () => {
  it('are reported when the German text changes, until they change too', async () => {
    const folder = folderWith(files);
    const write = (name: string, text: string): void => {
      writeFileSync(join(folder, 'in', name), text);
    };
    assert.deepEqual(outdated(await built(folder)), []);
    write('a.txt', german.replace('Freitag, 6.', 'Samstag, 7.'));
    const first = await built(folder);
    assert.match(outdated(first).join(), /was changed after this translation was made/);
    assert.equal(outdated(first).length, 1);
    const { name, line } = first.problems.find(p => p.code === 'translation-outdated')!.source;
    assert.deepEqual([name, line], ['en/a.txt', 3]);
    assert.equal(outdated(await built(folder)).length, 1, 'a second build still says so');
    assert.equal((await built(folder, '--strict')).code, 1);
    write('en/a.txt', english.replace('Friday, 6', 'Saturday, 7'));
    assert.deepEqual(outdated(await built(folder)), []);
    assert.deepEqual(outdated(await built(folder)), []);
  });

  it('are not when a slip of the pen is mended', async () => {
    const folder = folderWith({ ...files, 'in/a.txt': german.replace('bleibt', 'bleiibt') });
    await built(folder);
    writeFileSync(join(folder, 'in/a.txt'), german);
    assert.deepEqual(outdated(await built(folder)), []);
    assert.deepEqual(outdated(await built(folder)), []);
  });

  it('are reported by the age of the files, where nothing was built before', async () => {
    const folder = folderWith(files);
    const now = Date.now() / 1000;
    utimesSync(join(folder, 'in/en/a.txt'), now, now - 60);
    assert.deepEqual(outdated(await built(folder)), [], 'a checkout writes all files at once');
    const other = folderWith(files);
    utimesSync(join(other, 'in/en/a.txt'), now, now - 86_400);
    assert.match(
      outdated(await built(other)).join(),
      /en\/a\.txt is an older file than its German/,
    );
    assert.deepEqual(outdated(await built(other)), [], 'the feed knows what it was made from');
  });

  it('are reported by the days both state', async () => {
    const early = english.replace('Report of 2 March', 'Report').split('Report of 1')[0] ?? '';
    const item = (id: string, language: string, day: string, more: object): object => ({
      id,
      language,
      title: `Title ${id}`,
      content_text: early,
      date_published: '2026-02-01T00:00:00+01:00',
      date_modified: `${day}T12:00:00+01:00`,
      _herne: {
        title_source: 'stated',
        published: { precision: 'day', basis: 'stated' },
        sources: [],
        ...more,
      },
    });
    const base = (await built(folderWith(files))).feed();
    const items = [
      item('g', 'de', '2026-03-05', {}),
      item('g-en', 'en', '2026-03-04', { translation_of: 'g' }),
      item('g-fr', 'fr', '2026-03-05', { translation_of: 'g' }),
    ];
    const build = await built(folderWith({ 'in/own.json': JSON.stringify({ ...base, items }) }));
    assert.deepEqual(outdated(build), [
      'This translation is of 2026-03-04, its German release "g" of 2026-03-05; look whether it still holds.',
    ]);
  });
});

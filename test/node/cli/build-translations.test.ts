import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import type { Item } from '../../../src/feed/model.js';
import { problemsOf } from '../../../src/feed/validate.js';
import { arabic, english, german, turkish } from '../../fixtures/translations.js';
import { built } from './builds.js';
import { folderWith } from './process.js';

const codes = (problems: readonly { code: string }[]): string[] =>
  problems.map(({ code }) => code).filter(code => /translation|unreadable/.test(code));
const titles = (items: readonly Item[]): string[] => items.map(({ title }) => title);

describe('translations in language folders', () => {
  const all = { 'in/a.txt': german, 'in/en/a.txt': english, 'in/ar/a.md': arabic };

  it('stand behind their German release, whatever form they were written in', async () => {
    const { feed, problems, code } = await built(folderWith({ ...all, 'in/tr/a.txt': turkish }));
    assert.equal(code, 0);
    assert.deepEqual(codes(problems), []);
    assert.deepEqual(titles(feed().items), [
      'Bücherei geschlossen',
      'Library closed',
      'Kütüphane kapalı',
      'المكتبة مغلقة',
      'Lesung im Rathaus',
      'Reading in the town hall',
      'Belediyede okuma',
      'قراءة في دار البلدية',
    ]);
    assert.deepEqual(
      feed().items.map(({ language }) => language),
      ['de', 'en', 'tr', 'ar', 'de', 'en', 'tr', 'ar'],
    );
    assert.deepEqual(
      feed()._herne.languages.map(({ tag, name, dir }) => [tag, name, dir]),
      [
        ['ar', 'العربية', 'rtl'],
        ['en', 'English', 'ltr'],
        ['tr', 'Türkçe', 'ltr'],
      ],
    );
    assert.deepEqual(problemsOf(feed()), []);
  });

  it('have days, closures and events of the German release and text of their own', async () => {
    const { feed } = await built(folderWith(all));
    const [library, closed, , reading, townHall] = feed().items;
    assert.ok(library && closed && reading && townHall);
    assert.equal(closed._herne.translation_of, library.id);
    assert.equal(closed.id, `${library.id}-en`);
    assert.equal(closed.date_published, library.date_published);
    assert.ok(library._herne.closures);
    assert.deepEqual(closed._herne.closures, library._herne.closures);
    assert.ok(reading._herne.events);
    assert.deepEqual(townHall._herne.events, reading._herne.events);
    assert.match(closed.content_text, /^The library on the market square/);
  });

  it('are one event in the calendar, and none in RSS', async () => {
    const folder = folderWith(all);
    const files = ['--ics', join(folder, 'a.ics'), '--rss', join(folder, 'a.rss')];
    const { bytes, problems } = await built(folder, ...files);
    assert.equal(bytes('a.ics').match(/BEGIN:VEVENT/g)?.length, 1);
    assert.equal(bytes('a.rss').match(/<item>/g)?.length, 2);
    assert.ok(!problems.some(({ code }) => code === 'closures-overlap'));
  });

  it('are left out with a warning when there is no German capture', async () => {
    const { feed, problems, err } = await built(
      folderWith({ 'in/a.txt': german, 'in/pl/b.txt': 'Biblioteka\n\nBiblioteka jest zamknięta.' }),
    );
    assert.deepEqual(codes(problems), ['translation-unmatched']);
    assert.match(err, /pl\/b\.txt:\d+:\d+ translation-unmatched\n +There is no German capture "b/);
    assert.equal(feed().items.length, 2);
  });

  it('are not paired by order when their days contradict or their number differs', async () => {
    const other = english.replaceAll('1 March', '9 March');
    const short = arabic.split('---')[0] ?? '';
    const { feed, problems } = await built(
      folderWith({ 'in/a.txt': german, 'in/en/a.txt': other, 'in/ar/a.txt': short }),
    );
    assert.deepEqual(codes(problems), ['translation-unmatched']);
    assert.equal(feed().items.filter(({ language }) => language === 'en').length, 2);
    assert.equal(feed().items.filter(({ language }) => language === 'ar').length, 0);
  });

  it('in a folder of a language nobody is shown are left out with a warning', async () => {
    const { feed, problems, err } = await built(
      folderWith({ ...all, 'in/uk/a.txt': 'Бібліотека\n\nЗачинена.', 'in/xx/a.txt': 'x' }),
    );
    assert.deepEqual(codes(problems), ['unreadable-input', 'unreadable-input']);
    assert.match(err, /folder "uk" [^]*do not speak Ukrainian/);
    assert.match(err, /folder "xx" [^]*that is no language/);
    assert.equal(feed().items.length, 6);
  });
});

describe('translations by name', () => {
  it('follow translation_of in sources.json, in edits.json and in an item', async () => {
    const folder = folderWith({ 'in/a.txt': german });
    const [library, reading] = (await built(folder)).feed().items;
    assert.ok(library && reading);
    const item = {
      id: 'ru-1',
      language: 'ru',
      title: 'Чтение в ратуше',
      content_text: 'Чтение состоится во вторник.',
      _herne: {
        title_source: 'stated',
        published: { precision: 'unknown', basis: 'inferred' },
        translation_of: reading.id,
        sources: [],
      },
    };
    const source = (await built(folder)).feed();
    const more = {
      'in/a.txt': german,
      'in/news.txt': arabic.split('---')[0] ?? '',
      'in/own.json': JSON.stringify({ ...source, items: [item] }),
      'in/sources.json': JSON.stringify({
        captures: { 'news.txt': { language: 'ar', translation_of: library.id } },
      }),
    };
    const { feed, problems } = await built(folderWith(more));
    assert.deepEqual(codes(problems), []);
    assert.deepEqual(
      feed().items.map(({ language, _herne }) => [language, _herne.translation_of]),
      [
        ['de', undefined],
        ['ar', library.id],
        ['de', undefined],
        ['ru', reading.id],
      ],
    );
    const loose = { 'in/a.txt': german, 'in/b.txt': english.split('more')[0] ?? '' };
    const settings = { 'in/sources.json': '{ "captures": { "b.txt": { "language": "en" } } }' };
    const own = (await built(folderWith({ ...loose, ...settings }))).feed().items;
    const id = own.find(({ language }) => language === 'en')?.id ?? '';
    const edits = { 'in/edits.json': JSON.stringify({ [id]: { translation_of: library.id } }) };
    const edited = (await built(folderWith({ ...loose, ...settings, ...edits }))).feed();
    assert.equal(edited.items.find(one => one.id === id)?._herne.translation_of, library.id);
  });

  it('of a release that is not there are left out with a warning', async () => {
    const { feed, problems } = await built(
      folderWith({
        'in/a.txt': german,
        'in/b.txt': english,
        'in/sources.json':
          '{ "captures": { "b.txt": { "language": "en", "translation_of": ["x", "y"] } } }',
      }),
    );
    assert.deepEqual(codes(problems), ['translation-unmatched', 'translation-unmatched']);
    assert.equal(feed().items.length, 2);
  });
});

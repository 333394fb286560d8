import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { composedFrom } from '../../helpers/composed.js';

const TEXT =
  'Das Bürgerbüro im Rathaus zieht in neue Räume und berät dort ab Juni auch ohne Termin.';

interface Entry {
  readonly title: string;
  readonly content_text: string;
  readonly date_published?: string;
}

/** The items and the conflicts of a feed with these entries. */
function built(...entries: readonly Entry[]): { items: number; conflicts: string[] } {
  const items = entries.map((entry, id) => ({ id: String(id), ...entry }));
  const { feed, problems } = composedFrom('f.json', JSON.stringify({ items }));
  const conflicts = problems.filter(({ code }) => code === 'duplicate-conflict');
  return { items: feed.items.length, conflicts: conflicts.map(({ message }) => message) };
}

const DAY = '2026-05-04T10:00:00+02:00';
const one: Entry = { title: 'Bürgerbüro zieht um', content_text: TEXT, date_published: DAY };
const other: Entry = { ...one, title: 'Neue Räume im Rathaus' };

describe('one text under two headlines', () => {
  it('is kept twice and reported', () => {
    const { items, conflicts } = built(one, other);
    assert.equal(items, 2);
    assert.equal(conflicts.length, 1);
    assert.match(conflicts[0] ?? '', /under another headline/);
  });

  it('is reported without days, too, but not on different days', () => {
    const later = { ...other, date_published: '2026-05-11T10:00:00+02:00' };
    assert.deepEqual(built(one, later), { items: 2, conflicts: [] });
    const undated = ({ title, content_text }: Entry): Entry => ({ title, content_text });
    assert.equal(built(undated(one), undated(other)).conflicts.length, 1);
  });

  it('is no conflict where it is a standing phrase, or goes on differently', () => {
    const short = { content_text: 'Die Termine im Überblick.' };
    assert.deepEqual(built({ ...one, ...short }, { ...other, ...short }).conflicts, []);
    const longer = { ...other, content_text: `${TEXT}\n\nDer Eingang liegt am Markt.` };
    assert.deepEqual(built(one, longer).conflicts, []);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventNotice } from '../../../src/feed/model.js';
import { understand } from '../../../src/release/understand.js';

/** The events a release of 2 March 2026 announces. */
function eventsIn(text: string): readonly EventNotice[] {
  return understand({
    source: 'a.txt',
    line: 3,
    title: { text: 'Neues aus Weserau', line: 1, column: 1 },
    paragraphs: [{ text, line: 3, column: 1 }],
    published: { precision: 'day', date: '2026-03-02' },
  }).events;
}

const told = (text: string): string[] =>
  eventsIn(text).map(({ start, end, place }) => [start, end, place].filter(Boolean).join(' | '));

describe('events of a release', () => {
  for (const [text, ...events] of [
    [
      'Der Chor gastiert am Freitag, 20. März 2026, um 19.30 Uhr in der Salzkirche.',
      '2026-03-20T19:30 | Salzkirche',
    ],
    [
      'Zur Versammlung lädt der Bürgermeister am Mittwoch, 18. März, um 18 Uhr in die Aula der Grundschule Langenberg ein.',
      '2026-03-18T18:00 | Aula der Grundschule Langenberg',
    ],
    [
      'Was hilft, erläutert Prof. Dr. Anne Kessler am Dienstag, 24. März, von 18 bis 19.30 Uhr im Hörsaal 2 des Lehrgebäudes, Am Klinikum 5.',
      '2026-03-24T18:00 | 2026-03-24T19:30 | Hörsaal 2 des Lehrgebäudes, Am Klinikum 5',
    ],
    [
      'Der Ausschuss kommt am Dienstag, 10. März, um 17 Uhr im großen Sitzungssaal des Rathauses zusammen.',
      '2026-03-10T17:00 | Sitzungssaal des Rathauses',
    ],
    [
      'Der Heimatverein lädt am Freitag, 6. März, ab 17 Uhr zum Abend am Dorfbrunnen ein.',
      '2026-03-06T17:00 | Dorfbrunnen',
    ],
    [
      'Zum Frühjahrsputz lädt die Stadt am Samstag, 21. März, von 10 bis 13 Uhr ein. Treffpunkt ist der Bauhof, Industriestraße 12.',
      '2026-03-21T10:00 | 2026-03-21T13:00 | Bauhof, Industriestraße 12',
    ],
    ['Der Lesekreis trifft sich am Donnerstag, 12. März, um 19 Uhr.', '2026-03-12T19:00'],
    [
      'Am Sonntag, 15. März, ist Museumstag. Die Häuser öffnen von 11 bis 17 Uhr ihre Türen.',
      '2026-03-15T11:00 | 2026-03-15T17:00',
    ],
    ['Die Band tritt am Samstag, 14. März, um 20 Uhr in Bad Rethen auf.', '2026-03-14T20:00'],
  ] as const)
    it(`are told: ${text}`, () => {
      assert.deepEqual(told(text), events);
    });

  for (const text of [
    'Der Vertrag tritt am 1. April 2026 in Kraft.',
    'Sie tritt die Stelle am 1. April 2026 an.',
    'Karten gibt es ab Montag, 9. März, an der Kasse.',
    'Die Osterferien beginnen am 30. März.',
    'Das Fest am Samstag, 14. März, um 15 Uhr im Stadtpark wird verschoben.',
    'Das Team ist am Freitag, 13. März, von 8 bis 10 Uhr im Rathaus nur telefonisch erreichbar.',
    'Am Sonntag, 1. März 2026, um 15 Uhr hat im Stadtpark das Fest stattgefunden.',
    'Wegen Bauarbeiten fällt am Freitag, 13. März, um 8 Uhr am Marktplatz der Strom aus.',
  ])
    it(`are none: ${text}`, () => {
      assert.deepEqual(told(text), []);
    });
});

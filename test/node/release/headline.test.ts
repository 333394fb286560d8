import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deriveHeadline } from '../../../src/release/headline.js';

describe('a headline for a release without one', () => {
  const table: readonly (readonly [what: string, text: string, headline: string])[] = [
    [
      'is the first sentence without its date',
      'Das Rathaus lädt am Samstag, 27. Juni 2026, zum Tag der offenen Tür ein. Der Eintritt ist frei.',
      'Das Rathaus lädt zum Tag der offenen Tür ein',
    ],
    [
      'leaves out since when',
      'Auf dem Gelände der Gärtnerei wird seit Dienstag, 12. Mai 2026, gebaut. Hier entstehen Wohnungen.',
      'Auf dem Gelände der Gärtnerei wird gebaut',
    ],
    [
      'leaves out from when until when',
      'Die Bücherei bleibt vom 8. Juni 2026 bis zum 12. Juni 2026 wegen Umbaus geschlossen.',
      'Die Bücherei bleibt wegen Umbaus geschlossen',
    ],
    [
      'keeps the hour that "bis" and "um" are about',
      'Das Jobcenter bleibt am Freitag, 5. Mai 2026, bis 12 Uhr geschlossen.',
      'Das Jobcenter bleibt bis 12 Uhr geschlossen',
    ],
    [
      'begins with a capital, also behind a salutation',
      'das Hallenbad bleibt wegen einer Revision geschlossen.',
      'Das Hallenbad bleibt wegen einer Revision geschlossen',
    ],
    [
      'keeps a short quotation whole',
      '„Das ist ein guter Tag für die Stadt“, sagt Bürgermeisterin Jana Kolb. Sie freut sich.',
      '„Das ist ein guter Tag für die Stadt“, sagt Bürgermeisterin Jana Kolb',
    ],
    [
      'cuts a long quotation at a comma, inside its marks',
      '„Wir haben lange miteinander gerungen, am Ende aber ein Ergebnis gefunden, mit dem alle gut leben können“, so fasste der Stadtrat die Beratungen zum Konzept zusammen.',
      '„Wir haben lange miteinander gerungen, am Ende aber ein Ergebnis gefunden …“',
    ],
    [
      'cuts a quotation without a comma at a word',
      '„Wer in dieser Stadt jeden Morgen mit dem Rad zur Schule oder zur Arbeit fährt und abends wieder heim will soll sich dabei sicher fühlen können“, sagt sie.',
      '„Wer in dieser Stadt jeden Morgen mit dem Rad zur Schule oder zur Arbeit fährt und abends …“',
    ],
  ];
  for (const [what, text, headline] of table)
    it(what, () => {
      assert.equal(deriveHeadline(text), headline);
    });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspectText } from '../../../src/release/inspect.js';

describe('inspectText', () => {
  it('answers with offices, periods and reason of a notice', () => {
    const found = inspectText(
      'Wegen einer internen Schulung bleibt das Technische Rathaus am Mittwoch, 22. April 2026, von 8 bis 10:30 Uhr geschlossen.',
    );
    assert.deepEqual(found.offices, ['Technisches Rathaus']);
    assert.deepEqual(found.periods, [
      { start: '2026-04-22T08:00', end: '2026-04-22T10:30', all_day: false },
    ]);
    assert.equal(found.reason, 'interne Schulung');
    assert.equal(found.is_closure, true);
  });

  it('keeps hours that come before an open end', () => {
    const text =
      'Das Bürgerbüro schließt am 5. Mai um 12 Uhr. Ab dem 20. Mai bleibt das Bürgerbüro bis auf Weiteres geschlossen.';
    assert.deepEqual(inspectText(text, { published: '2026-03-02' }).periods, [
      { start: '2026-05-05T12:00', end: '2026-05-05T24:00', all_day: false },
      { start: '2026-05-20', end: null, all_day: true },
    ]);
  });

  it('gives no period where the year is not known', () => {
    const found = inspectText('Die Stadtkasse ist am 7. März geschlossen.');
    assert.deepEqual([found.is_closure, found.periods], [true, []]);
    assert.deepEqual(found.anomalies, ['year-unknown']);
  });

  it('reads the days behind the names below a line that says what is true of all', () => {
    const text =
      'Schließungen wegen des Umzugs:\n- Pflegestützpunkt: Montag, 4. Mai\n- Seniorenbüro: 7. und 8. Mai';
    const { offices, periods } = inspectText(text, { published: '2026-03-02' });
    assert.deepEqual(offices, ['Pflegestützpunkt', 'Seniorenbüro']);
    assert.deepEqual(
      periods.map(({ start, end }) => [start, end]),
      [
        ['2026-05-04', '2026-05-04'],
        ['2026-05-07', '2026-05-08'],
      ],
    );
    assert.equal(inspectText(text.replace('Schließungen', 'Feste')).is_closure, false);
  });

  it('reads a table of houses below the line with its day', () => {
    const text =
      'Fronleichnam, 4. Juni\n\nStadtmuseum: 10 bis 17 Uhr geöffnet\nKunstverein: geschlossen\nMühlenmuseum: geschlossen';
    const { offices, periods } = inspectText(text, { published: '2026-03-02' });
    assert.deepEqual(offices, ['Kunstverein', 'Mühlenmuseum']);
    assert.deepEqual(periods, [{ start: '2026-06-04', end: '2026-06-04', all_day: true }]);
  });

  it('asks an editor where the text does not tell the days, or who is closed', () => {
    for (const text of [
      'In den Sommerferien bleibt die Bücherei geschlossen.',
      'Am 6. Mai bleiben mehrere Dienststellen geschlossen.',
      'Im September bleibt die Bücherei für drei Wochen geschlossen.',
    ]) {
      const { periods, anomalies } = inspectText(text, { published: '2026-03-02' });
      assert.deepEqual([text, periods, anomalies], [text, [], ['closure-uncertain']]);
    }
  });
});

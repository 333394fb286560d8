import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { berlinOffsets, toCivil, toCivilDate, toInstant } from '../../../src/feed/berlin.js';
import { quartersAroundChanges, tableOf } from '../../helpers/temporal-oracle.js';

interface WallTime {
  wall: string;
  earlier: string;
  later: string;
  compatible: string;
  kind: 'normal' | 'gap' | 'fold';
}
const gold = <T>(name: string): T =>
  JSON.parse(
    readFileSync(new URL(`../../fixtures/gold/${name}.json`, import.meta.url), 'utf8'),
  ) as T;

const quarters = [...quartersAroundChanges(2020, 2035)];
const sources = { 'the feed’s table': berlinOffsets(tableOf(2019, 2036)), Intl: berlinOffsets() };

for (const [name, offsetAt] of Object.entries(sources))
  describe(`Berlin time by ${name}`, () => {
    it('agrees with Temporal on every quarter of an hour around every change from 2020 to 2035', () => {
      for (const { civil, earlier, later, isGap } of quarters) {
        assert.equal(toInstant(civil, offsetAt), isGap ? later : earlier, civil);
        assert.equal(toInstant(civil, offsetAt, 'later'), later, `${civil}, later`);
        if (!isGap) assert.equal(toCivil(earlier, offsetAt), civil);
        if (!isGap) assert.equal(toCivil(later, offsetAt), civil);
      }
      assert.equal(quarters.length, 32 * 2 * 96);
    });

    it('agrees with the vectors of wall times', () => {
      for (const { wall, earlier, later, compatible, kind } of gold<WallTime[]>(
        'berlin-wall-time',
      )) {
        const minute = wall.slice(0, 16);
        const seconds = 1000 * Number(wall.slice(17) || 0);
        const end = kind === 'gap' ? compatible : later;
        const start = kind === 'gap' ? compatible : earlier;
        assert.equal(toInstant(minute, offsetAt) + seconds, Date.parse(start), wall);
        assert.equal(toInstant(minute, offsetAt, 'later') + seconds, Date.parse(end), wall);
      }
    });

    it('agrees with the vectors of day lengths: 23, 24 and 25 hours', () => {
      const days =
        gold<{ date: string; startUtc: string; endUtcExclusive: string; hours: number }[]>(
          'berlin-day-length',
        );
      for (const { date, startUtc, endUtcExclusive, hours } of days) {
        const start = toInstant(date, offsetAt);
        const end = toInstant(`${date}T24:00`, offsetAt);
        assert.equal(start, Date.parse(startUtc));
        assert.equal(end, Date.parse(endUtcExclusive));
        assert.equal((end - start) / 3_600_000, hours);
        assert.equal(toCivilDate(end - 1, offsetAt), date);
        assert.notEqual(toCivilDate(end, offsetAt), date);
      }
    });
  });

describe('Berlin time', () => {
  it('keeps the nearest known offset where neither the table nor Intl reaches', () => {
    const format = Intl.DateTimeFormat;
    const script = `
      Intl.DateTimeFormat = function () { throw new RangeError('Invalid time zone'); };
      const { berlinOffsets } = await import('./src/feed/berlin.ts');
      const at = berlinOffsets([['2026-03-29T01:00:00Z', 120], ['2026-10-25T01:00:00Z', 60]]);
      console.log([Date.UTC(2020, 0), Date.UTC(2026, 6), Date.UTC(2026, 11), Date.UTC(2040, 6)].map(at).join());
      console.log(berlinOffsets()(Date.UTC(2026, 6)));`;
    assert.equal(run(script, 'UTC'), '120,120,60,60\n60\n');
    assert.equal(Intl.DateTimeFormat, format);
  });

  it('asks Intl for nothing inside the table’s range', () => {
    const script = `
      Intl.DateTimeFormat = function () { throw new Error('called'); };
      const { berlinOffsets, toInstant } = await import('./src/feed/berlin.ts');
      const at = berlinOffsets([['2026-03-29T01:00:00Z', 120], ['2026-10-25T01:00:00Z', 60]]);
      console.log(new Date(toInstant('2026-07-01T12:00', at)).toISOString());`;
    assert.equal(run(script, 'UTC'), '2026-07-01T10:00:00.000Z\n');
  });

  it('survives years a calendar can hardly hold', () => {
    for (const offsetAt of Object.values(sources))
      for (const day of [
        '0000-01-01',
        '0001-12-31',
        '1900-02-28',
        '2028-02-29',
        '2100-02-28',
        '9999-12-31',
      ])
        assert.equal(toCivilDate(toInstant(day, offsetAt), offsetAt), day);
  });

  it('is the same wherever the reader is', () => {
    const script = `
      const { berlinOffsets, toCivil, toInstant } = await import('./src/feed/berlin.ts');
      for (const at of [berlinOffsets(), berlinOffsets([['2026-03-29T01:00:00Z', 120], ['2026-10-25T01:00:00Z', 60]])])
        for (const civil of ['2026-03-29T02:30', '2026-10-25T02:30', '2026-12-24', '2026-12-31T24:00'])
          console.log(toInstant(civil, at), toInstant(civil, at, 'later'), toCivil(toInstant(civil, at), at));`;
    const zones = ['America/New_York', 'Pacific/Kiritimati', 'Asia/Kolkata', 'Europe/Berlin'];
    const [here, ...elsewhere] = zones.map(zone => run(script, zone));
    assert.match(here!, /^1774747800000 1774747800000 2026-03-29T03:30\n/);
    for (const answer of elsewhere) assert.equal(answer, here);
  });
});

function run(script: string, zone: string): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', script],
    {
      cwd: fileURLToPath(new URL('../../..', import.meta.url)),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    },
  );
  assert.equal(stderr, '');
  return stdout;
}

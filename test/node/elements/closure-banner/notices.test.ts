import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { boardOf, type Board } from '../../../../src/elements/closure-banner/notices.js';
import { officeFilter } from '../../../../src/elements/closure-banner/office-filter.js';
import { berlinOffsets, toCivil } from '../../../../src/feed/berlin.js';
import type { Item } from '../../../../src/feed/model.js';
import { closed, days, feedWith, hours, release } from '../../../fixtures/notices.js';

const offsetAt = berlinOffsets();

function board(at: string, items: readonly Item[], offices = '', leadDays = 14): Board {
  return boardOf(feedWith(...items), {
    now: Date.parse(at),
    offsetAt,
    leadDays,
    concerns: officeFilter(offices),
  });
}

const shown = (...question: Parameters<typeof board>): string[] =>
  board(...question).notices.map(({ offices, item }) => offices.join(' + ') || item.title);

describe('the notices at an instant', () => {
  it('are those that run, ending soonest first, then the coming ones by their start', () => {
    const items = [
      closed('Later', days('2025-12-01')),
      closed('Open', days('2025-11-10', null)),
      closed('Friday', days('2025-11-24', '2025-11-28')),
      closed('Sooner', days('2025-11-26')),
      closed('Today', days('2025-11-25')),
      closed('Noon', hours('2025-11-25T00:00', '2025-11-25T12:00')),
      closed('Past', days('2025-11-24')),
      closed('Far', days('2026-02-01')),
    ];
    assert.deepEqual(shown('2025-11-25T09:00+01:00', items), [
      'Noon',
      'Today',
      'Friday',
      'Open',
      'Sooner',
      'Later',
    ]);
  });

  it('keep the order of the feed where nothing else decides', () => {
    const items = ['C', 'A', 'B'].map(name => closed(name, days('2025-11-25')));
    assert.deepEqual(shown('2025-11-25T09:00+01:00', items), ['C', 'A', 'B']);
  });

  it('begin as many days before as asked', () => {
    const items = [closed('Amt', days('2025-11-28'))];
    assert.deepEqual(shown('2025-11-25T09:00+01:00', items, '', 2), []);
    assert.deepEqual(shown('2025-11-25T09:00+01:00', items, '', 3), ['Amt']);
  });

  it('name a release without offices by its title', () => {
    const items = [release('Hallenbad zu', { periods: [days('2025-11-25')] })];
    assert.deepEqual(shown('2025-11-25T09:00+01:00', items), ['Hallenbad zu']);
    assert.deepEqual(shown('2025-11-25T09:00+01:00', items, 'Hallenbad'), ['Hallenbad zu']);
    assert.deepEqual(shown('2025-11-25T09:00+01:00', items, 'Standesamt'), []);
  });

  it('name only the offices a page asked for', () => {
    const items = [
      release('Umzug', {
        offices: ['Sozialamt', 'Standesamt', 'Wohnungsamt'],
        periods: [days('2025-11-25')],
      }),
      closed('Jugendamt', days('2025-11-25')),
    ];
    assert.deepEqual(shown('2025-11-25T09:00+01:00', items, 'Standesamt, Wohnungsamts'), [
      'Standesamt + Wohnungsamt',
    ]);
  });

  it('know whether anything was closed today, even if it is over', () => {
    const items = [closed('Amt', hours('2025-11-25T08:00', '2025-11-25T10:00'))];
    assert.equal(board('2025-11-25T12:00+01:00', items).shutToday, true);
    assert.equal(board('2025-11-26T00:00+01:00', items).shutToday, false);
    assert.equal(board('2025-11-24T12:00+01:00', items).shutToday, false);
  });

  it('say when to look again', () => {
    const look = (at: string, ...items: readonly Item[]): string | undefined => {
      const { next } = board(at, items);
      return next === undefined ? undefined : toCivil(next, offsetAt);
    };
    const noon = closed('Amt', hours('2025-11-25T12:00', '2025-11-25T24:00'));
    assert.equal(look('2025-11-25T09:00+01:00', noon), '2025-11-25T12:00');
    assert.equal(look('2025-11-25T13:00+01:00', noon), '2025-11-26T00:00');
    assert.equal(look('2025-11-26T00:00+01:00', noon), undefined);
    assert.equal(
      look('2025-11-25T13:00+01:00', closed('Far', days('2026-03-01'))),
      '2025-11-26T00:00',
    );
    assert.equal(look('2025-11-25T13:00+01:00'), undefined);
  });
});

describe('what reads as one notice', () => {
  const at = '2025-11-25T09:00+01:00';

  it('is the same office and time in two releases; the second lends its reason', () => {
    const items = [
      closed('Bürgerbüro', days('2025-11-27')),
      release('Noch einmal', {
        offices: ['Bürgerbüros der Stadt'],
        periods: [hours('2025-11-27T00:00', '2025-11-27T24:00')],
        reason: 'Umzug',
      }),
    ];
    const { notices } = board(at, items);
    assert.equal(notices.length, 1);
    assert.equal(notices[0]?.item.title, 'Bürgerbüro geschlossen');
    assert.equal(notices[0]?.reason, 'Umzug');
  });

  it('is not the same office at another time, nor another office at the same', () => {
    const items = [
      closed('Bürgerbüro', days('2025-11-27')),
      closed('Bürgerbüro', days('2025-11-28')),
      closed('Standesamt', days('2025-11-27')),
    ];
    assert.equal(board(at, items).notices.length, 3);
  });

  it('leaves out of a second release the offices the first has named', () => {
    const items = [
      closed('Bürgerbüro', days('2025-11-27')),
      release('Zwei', { offices: ['Bürgerbüro', 'Standesamt'], periods: [days('2025-11-27')] }),
    ];
    assert.deepEqual(shown(at, items), ['Bürgerbüro', 'Standesamt']);
  });

  it('is one release with one office and several periods', () => {
    const items = [
      release(
        'Zwei Tage',
        { offices: ['Standesamt'], periods: [days('2025-11-27')] },
        { offices: ['Standesamt'], periods: [days('2025-12-01')] },
      ),
    ];
    const [notice, ...more] = board(at, items).notices;
    assert.equal(more.length, 0);
    assert.deepEqual(
      notice?.spans.map(({ firstDay }) => firstDay),
      ['2025-11-27', '2025-12-01'],
    );
  });

  it('is one release with several offices at one time, unless the reasons differ', () => {
    const [one, other] = ['Sozialamt', 'Standesamt'].map(office => ({
      offices: [office],
      periods: [days('2025-11-27')],
    }));
    assert.deepEqual(shown(at, [release('Beide', one!, other!)]), ['Sozialamt + Standesamt']);
    const apart = release('Beide', { ...one!, reason: 'Umzug' }, { ...other!, reason: 'Feier' });
    assert.equal(board(at, [apart]).notices.length, 2);
  });

  it('keeps its id when its first period is over', () => {
    const item = release(
      'Zwei Tage',
      { offices: ['Standesamt'], periods: [days('2025-11-24')] },
      { offices: ['Standesamt'], periods: [days('2025-11-27')] },
    );
    const ids = ['2025-11-24T09:00+01:00', '2025-11-25T09:00+01:00'].map(
      instant => board(instant, [item]).notices[0]?.id,
    );
    assert.equal(ids[0], ids[1]);
  });
});

describe('what is over', () => {
  it('is never among the notices, however near its end was', () => {
    const item = closed('Amt', hours('2025-11-25T08:00', '2025-11-25T10:00'));
    assert.equal(board('2025-11-25T09:59:59.999+01:00', [item]).notices.length, 1);
    for (const at of ['2025-11-25T10:00+01:00', '2025-11-26T09:00+01:00', '2035-01-01T00:00Z']) {
      const { notices, phases } = board(at, [item]);
      assert.deepEqual([notices.length, phases.get(item._herne.closures![0]!.id)], [0, 'over']);
    }
  });
});

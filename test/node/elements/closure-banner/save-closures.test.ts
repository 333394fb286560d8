import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ICAL from 'ical.js';
import { boardOf } from '../../../../src/elements/closure-banner/notices.js';
import { closureCalendar } from '../../../../src/elements/closure-banner/save-closures.js';
import { berlinOffsets } from '../../../../src/feed/berlin.js';
import type { Item } from '../../../../src/feed/model.js';
import type { Tag } from '../../../../src/i18n/message.js';
import { days, feedWith, hours, release } from '../../../fixtures/notices.js';

/** The entries of the file for the first notice, read by a strict parser. */
function entries(item: Item, tag: Tag = 'de'): InstanceType<typeof ICAL.Event>[] {
  const feed = feedWith(item);
  const [notice] = boardOf(feed, {
    now: Date.parse('2025-11-25T09:00+01:00'),
    offsetAt: berlinOffsets(),
    leadDays: 14,
    concerns: () => true,
  }).notices;
  const file = closureCalendar(tag, { notice: notice! }, feed);
  for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(zone as never);
  return calendar
    .getAllSubcomponents('vevent')
    .map(component => new ICAL.Event(component, { strictExceptions: true }));
}

const closure = { id: 'x-1', revision: 3, offices: ['Bürgerbüro'] };

describe('the calendar file of a notice', () => {
  it('has whole days with the end the format wants: the day after', () => {
    const [entry] = entries(
      release('Zu', { ...closure, periods: [days('2025-11-24', '2025-11-28')] }),
    );
    assert.equal(entry?.startDate.toString(), '2025-11-24');
    assert.equal(entry?.endDate.toString(), '2025-11-29');
    assert.equal(entry?.startDate.isDate, true);
  });

  it('has minutes in Berlin time', () => {
    const [entry] = entries(
      release('Zu', { ...closure, periods: [hours('2025-11-27T12:00', '2025-11-27T24:00')] }),
    );
    assert.equal(entry?.startDate.toJSDate().toISOString(), '2025-11-27T11:00:00.000Z');
    assert.equal(entry?.endDate.toJSDate().toISOString(), '2025-11-27T23:00:00.000Z');
  });

  it('keeps its id when the notice is edited, and counts the edits', () => {
    const [before] = entries(release('Zu', { ...closure, periods: [days('2025-11-27')] }));
    const [after] = entries(
      release('Zu', { ...closure, revision: 4, periods: [days('2025-11-28')] }),
    );
    assert.equal(before?.uid, after?.uid);
    assert.deepEqual([before?.sequence, after?.sequence], [3, 4]);
  });

  it('has one entry per period, each with an id of its own', () => {
    const found = entries(
      release('Zu', { ...closure, periods: [days('2025-11-27'), days('2025-12-01')] }),
    );
    assert.deepEqual(
      found.map(({ uid }) => uid),
      ['x-1@herne-widgets', 'x-1-2@herne-widgets'],
    );
  });

  it('says what is closed and why, in the reader’s language', () => {
    const item = release('Bürgerbüro; zu', {
      ...closure,
      reason: 'Umzug, neu\neingerichtet',
      periods: [days('2025-11-27')],
    });
    const [german] = entries(item);
    assert.equal(german?.summary, 'Bürgerbüro: geschlossen');
    assert.equal(german?.description, 'Bürgerbüro; zu\nGrund: Umzug, neu\neingerichtet');
    assert.equal(entries(item, 'en')[0]?.summary, 'Bürgerbüro: closed');
  });

  it('leaves an open end open', () => {
    const [entry] = entries(release('Zu', { ...closure, periods: [days('2025-11-20', null)] }));
    assert.equal(entry?.component.hasProperty('dtend'), false);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatDate, type DateStyle } from '../../../src/i18n/dates.js';
import { tags } from '../../../src/i18n/languages.js';
import type { Tag } from '../../../src/i18n/message.js';

/* What is meant by each of the nine: not the American English, not the Arabic digits. */
const locales: Record<Tag, string> = {
  de: 'de-DE',
  en: 'en-GB',
  fr: 'fr-FR',
  ro: 'ro-RO',
  bg: 'bg-BG',
  pl: 'pl-PL',
  tr: 'tr-TR',
  ru: 'ru-RU',
  ar: 'ar-u-nu-latn-ca-gregory',
};

const styles: Record<DateStyle, Intl.DateTimeFormatOptions> = {
  full: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  'weekday-day-month': { weekday: 'long', day: 'numeric', month: 'long' },
  'day-month': { day: 'numeric', month: 'long' },
  'month-year': { month: 'long', year: 'numeric' },
  weekday: { weekday: 'long' },
};

/** Versions of ICU differ in kinds of space, and in the comma after an English weekday. */
const plain = (text: string): string =>
  text.replace(/[\u00a0\u202f]/g, ' ').replace(/^([A-Z][a-z]+day),/, '$1');

/** Every day of a leap year, and one that begins on another weekday. */
const days: string[] = [];
for (let day = Date.UTC(2027, 0, 1); day < Date.UTC(2029, 0, 1); day += 86_400_000)
  days.push(new Date(day).toISOString().slice(0, 10));

describe('formatDate', () => {
  for (const tag of tags)
    for (const style of Object.keys(styles) as DateStyle[])
      it(`${tag} ${style} equals Intl on every day of two years`, () => {
        const intl = new Intl.DateTimeFormat(locales[tag], { timeZone: 'UTC', ...styles[style] });
        for (const day of days)
          assert.equal(plain(formatDate(tag, day, style)), plain(intl.format(new Date(day))));
      });

  it('takes a civil minute and a month', () => {
    assert.equal(formatDate('de', '2026-12-24T12:00', 'full'), 'Donnerstag, 24. Dezember 2026');
    assert.equal(formatDate('ru', '2026-03', 'month-year'), 'март 2026 г.');
  });

  it('gives back what is no date', () => {
    for (const odd of ['', 'morgen', '2026-02-30', '2026-13-01', '2026-00-10', '2026', 'T12:00'])
      for (const style of Object.keys(styles) as DateStyle[])
        assert.equal(formatDate('fr', odd, style), odd);
  });

  it('knows the leap day, the year 2100 without one, and years far away', () => {
    assert.equal(formatDate('de', '2028-02-29', 'full'), 'Dienstag, 29. Februar 2028');
    assert.equal(formatDate('de', '2100-02-29'), '2100-02-29');
    assert.equal(formatDate('de', '9999-12-31', 'full'), 'Freitag, 31. Dezember 9999');
    assert.equal(formatDate('de', '0099-01-01'), '1. Januar 99');
  });

  it('inflects the weekday after "from" and "on"', () => {
    const wednesday = '2026-12-30';
    const forms = (tag: Tag): string[] =>
      (['alone', 'from', 'on'] as const).map(form => formatDate(tag, wednesday, 'weekday', form));
    assert.deepEqual(forms('pl'), ['środa', 'środy', 'środę']);
    assert.deepEqual(forms('ru'), ['среда', 'среды', 'среду']);
    assert.deepEqual(forms('de'), ['Mittwoch', 'Mittwoch', 'Mittwoch']);
  });
});

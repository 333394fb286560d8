/** Checks of option values: what is wrong, in words that follow the option's name. */

export const checkCount = (value: string): string | undefined =>
  /^[1-9]\d{0,5}$/.test(value) ? undefined : 'wants a whole number from 1 to 999999';

export const checkUrl = (value: string): string | undefined =>
  /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value)
    ? undefined
    : 'wants an address that begins with https:// or http://';

export function checkDay(value: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return 'wants a day as YYYY-MM-DD';
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)
    ? undefined
    : 'wants a day that is in the calendar';
}

export function checkInstant(value: string): string | undefined {
  const match =
    /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/i.exec(value);
  return match && checkDay(match[1] ?? '') === undefined && !Number.isNaN(Date.parse(value))
    ? undefined
    : 'wants an instant with its offset such as 2026-01-26T08:00:00+01:00';
}

export const checkPort = (value: string): string | undefined =>
  /^\d{1,5}$/.test(value) && Number(value) <= 65_535 ? undefined : 'wants a number from 0 to 65535';

/*
 * The "Zeitmaschine": walks a closure banner through the real closures of November 2025. It sets
 * the banner's `now`, as a page would for a preview; the banner does the rest. Its controls stand in
 * the page, so that nothing moves when they begin to work.
 */

const DAY = 24 * 60 * 60 * 1000;

/* Civil time is reckoned in UTC: days of 24 hours, as on the wall. */
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
const dayInWords = (day: string): string =>
  new Intl.DateTimeFormat('de', { dateStyle: 'full', timeZone: 'UTC' }).format(new Date(day));
/** "8 Uhr", "17:30 Uhr" */
const timeInWords = (clock: string): string => `${clock.replace(/^0|:00$/g, '')} Uhr`;

/** Connects the controls in `place` with a banner. */
export function zeitmaschine(place: HTMLElement, banner: HTMLElement): void {
  const day = place.querySelector<HTMLInputElement>('[type=date]')!;
  const time = place.querySelector<HTMLInputElement>('[type=time]')!;
  const hour = place.querySelector<HTMLInputElement>('[type=range]')!;
  const output = place.querySelector('output')!;
  const stops = place.querySelectorAll<HTMLButtonElement>('[data-moment]');

  /** Goes to a moment in Berlin; what is no moment is left alone. */
  function travel(moment: string): void {
    const [date = '', clock = ''] = moment.split('T');
    if (date < day.min || date > day.max || !/^\d\d:\d\d$/.test(clock)) return;
    day.value = date;
    time.value = clock;
    hour.value = String(Number(clock.slice(0, 2)));
    hour.setAttribute('aria-valuetext', timeInWords(clock));
    output.textContent = `${dayInWords(date)}, ${timeInWords(clock)}`;
    banner.setAttribute('now', moment);
    for (const stop of stops)
      stop.setAttribute('aria-pressed', String(stop.dataset['moment'] === moment));
  }

  for (const stop of stops) stop.addEventListener('click', () => travel(stop.dataset['moment']!));
  for (const input of [day, time])
    input.addEventListener('change', () => travel(`${day.value}T${time.value}`));
  hour.addEventListener('input', () => travel(`${day.value}T${hour.value.padStart(2, '0')}:00`));
  for (const step of place.querySelectorAll<HTMLButtonElement>('[data-days]'))
    step.addEventListener('click', () =>
      travel(`${addDays(day.value, Number(step.dataset['days']))}T${time.value}`),
    );
}

/*
 * The "Zeitmaschine": walks a closure banner through the real closures of November 2025. It sets
 * the banner's `now`, as a page would for a preview; the banner does the rest.
 */

import { addDays } from '../src/feed/berlin.js';
import { formatDate, formatTime } from '../src/i18n/dates.js';

/** Days worth a visit, and what is to be seen there. */
const stops: readonly (readonly [moment: string, what: string])[] = [
  ['2025-11-20T09:00', 'angekündigt'],
  ['2025-11-23T18:00', 'am Abend davor'],
  ['2025-11-24T08:00', 'der erste Tag'],
  ['2025-11-27T08:00', 'zwei zugleich'],
  ['2025-11-28T08:00', 'der letzte Tag'],
  ['2025-11-29T00:00', 'vorbei'],
];

const FIRST = '2025-11-10';
const LAST = '2025-12-05';

/** Fills `place` with the controls for a banner; without a `now` of its own it starts at the third stop. */
export function zeitmaschine(place: HTMLElement, banner: HTMLElement): void {
  place.innerHTML = `
    <fieldset class="zeitmaschine">
      <legend>Zeitmaschine</legend>
      <div class="zeitmaschine-row">
        <button type="button" data-days="-1" aria-label="Einen Tag zurück">◀</button>
        <label>Tag <input type="date" min="${FIRST}" max="${LAST}" required /></label>
        <label>Uhrzeit <input type="time" step="900" required /></label>
        <button type="button" data-days="1" aria-label="Einen Tag weiter">▶</button>
      </div>
      <label class="zeitmaschine-row">
        <span>Stunde um Stunde</span>
        <input type="range" min="0" max="23" step="1" />
      </label>
      <ul class="zeitmaschine-row" aria-label="Haltestellen"></ul>
      <output></output>
    </fieldset>`;
  const day = place.querySelector<HTMLInputElement>('[type=date]')!;
  const time = place.querySelector<HTMLInputElement>('[type=time]')!;
  const hour = place.querySelector<HTMLInputElement>('[type=range]')!;
  const output = place.querySelector('output')!;

  /** Goes to a moment in Berlin; what is no moment is left alone. */
  function travel(moment: string): void {
    const [date = '', clock = ''] = moment.split('T');
    if (date < FIRST || date > LAST || !/^\d\d:\d\d$/.test(clock)) return;
    day.value = date;
    time.value = clock;
    hour.value = String(Number(clock.slice(0, 2)));
    hour.setAttribute('aria-valuetext', formatTime('de', clock));
    output.textContent = `${formatDate('de', date, 'full')}, ${formatTime('de', clock)}`;
    banner.setAttribute('now', moment);
    place.querySelectorAll<HTMLButtonElement>('[data-moment]').forEach(button => {
      button.setAttribute('aria-pressed', String(button.dataset['moment'] === moment));
    });
  }

  place
    .querySelector('ul')!
    .append(...stops.map(([moment, what]) => stopButton(moment, what, () => travel(moment))));
  for (const input of [day, time])
    input.addEventListener('change', () => travel(`${day.value}T${time.value}`));
  hour.addEventListener('input', () => travel(`${day.value}T${hour.value.padStart(2, '0')}:00`));
  place.querySelectorAll<HTMLButtonElement>('[data-days]').forEach(button => {
    button.addEventListener('click', () =>
      travel(`${addDays(day.value, Number(button.dataset['days']))}T${time.value}`),
    );
  });
  travel(stops[2]![0]);
}

function stopButton(moment: string, what: string, travel: () => void): HTMLLIElement {
  const item = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['moment'] = moment;
  button.textContent = `${formatDate('de', moment, 'day-month')}: ${what}`;
  button.addEventListener('click', travel);
  item.append(button);
  return item;
}

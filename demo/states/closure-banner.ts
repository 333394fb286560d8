import type { Item } from '../../src/feed/model.js';
import { translate, translateOffered } from './device.js';
import { closureItem, days, feedOf, hours } from './feed.js';
import type { Group, State } from './state.js';

/* The closures of November 2025 as the releases have them, and some that happen elsewhere. */

const assembly = closureItem(
  'personalversammlung',
  'Städtische Dienststellen wegen Personalversammlung geschlossen',
  {
    offices: ['städtische Dienststellen'],
    periods: [days('2025-11-27')],
    reason: 'jährliche Personalversammlung',
  },
);
const fishery = closureItem('fischerei', 'Untere Jagd- und Fischereibehörde geschlossen', {
  offices: ['Untere Jagd- und Fischereibehörde'],
  periods: [days('2025-11-24', '2025-11-28')],
  reason: 'Fischereiprüfung',
});
const registry = closureItem('standesamt', 'Standesamt schließt früher', {
  offices: ['Standesamt'],
  periods: [hours('2025-11-27T12:00', '2025-11-27T24:00')],
  reason: 'Fortbildung',
});
const driving = closureItem('kfz', 'Kfz-Zulassungsstelle öffnet später', {
  offices: ['Kfz-Zulassungsstelle'],
  periods: [hours('2025-11-27T00:00', '2025-11-27T10:30')],
  reason: 'interne Schulung',
});
const pool = closureItem('bad', 'Lehrschwimmbecken bleibt geschlossen', {
  offices: ['Lehrschwimmbecken'],
  periods: [days('2025-11-10', null)],
  reason: 'Wasserrohrbruch',
});
const library = closureItem('bibliothek', 'Stadtbibliothek zieht um', {
  offices: ['Stadtbibliothek', 'Stadtarchiv', 'Volkshochschule'],
  periods: [days('2025-12-01', '2025-12-05'), days('2025-12-22', '2026-01-02')],
  reason: 'Umzug',
  reopens: '2026-01-05T10:00',
});

function shown(
  name: string,
  title: string,
  now: string,
  items: readonly Item[],
  attributes: Readonly<Record<string, string>> = {},
): State {
  return { name, title, attributes: { now, ...attributes }, feed: feedOf(items) };
}

const all = [assembly, fishery, registry, driving, pool, library];
const two = [assembly, fishery];
const link = '<a href="https://www.herne.de/">Schließungen auf herne.de</a>';
const press = (element: HTMLElement): void =>
  element.shadowRoot?.querySelector<HTMLElement>('[part=close]')?.click();

export const closureBanner: Group = {
  tag: 'herne-closure-banner',
  title: 'Schließungen',
  states: [
    shown('announced', 'Angekündigt', '2025-11-20T09:00:00+01:00', [fishery]),
    shown('tomorrow', 'Am Tag davor', '2025-11-26T09:00:00+01:00', [assembly]),
    shown('today', 'Heute', '2025-11-27T08:00:00+01:00', [assembly]),
    shown('days', 'Mehrere Tage, mittendrin', '2025-11-25T08:00:00+01:00', [fishery]),
    shown('last-day', 'Letzter Tag', '2025-11-28T08:00:00+01:00', [fishery]),
    shown('from-noon', 'Heute ab mittags, vorher', '2025-11-27T08:00:00+01:00', [registry]),
    shown('since-noon', 'Heute ab mittags, nachher', '2025-11-27T13:00:00+01:00', [registry]),
    shown('late', 'Öffnet später', '2025-11-27T08:00:00+01:00', [driving]),
    shown('open-end', 'Bis auf Weiteres', '2025-11-25T08:00:00+01:00', [pool]),
    shown('several', 'Mehrere Stellen und Zeiten', '2025-11-25T08:00:00+01:00', [library]),
    shown('many', 'Mehr als drei Hinweise', '2025-11-27T08:00:00+01:00', all),
    shown('calendar', 'Mit Kalenderdatei', '2025-11-26T09:00:00+01:00', [assembly], {
      calendar: '',
    }),
    {
      ...shown('translate', 'Mit Übersetzung auf dem Gerät', '2025-11-27T08:00:00+01:00', two, {
        'device-translation': '',
      }),
      then: async element => void (await translateOffered(element)),
    },
    {
      ...shown('translated', 'Auf dem Gerät übersetzt', '2025-11-27T08:00:00+01:00', two, {
        'device-translation': '',
      }),
      then: translate,
    },
    shown('collapse', 'Einklappbar', '2025-11-27T08:00:00+01:00', [assembly], {
      dismissible: 'collapse',
    }),
    {
      ...shown('collapsed', 'Eingeklappt', '2025-11-24T08:00:00+01:00', [fishery], {
        dismissible: 'collapse',
      }),
      then: press,
    },
    shown('hide', 'Ausblendbar', '2025-11-26T09:00:00+01:00', [assembly], { dismissible: 'hide' }),
    shown('open', 'Nichts geschlossen', '2025-11-21T08:00:00+01:00', [], { 'show-open': '' }),
    shown('over', 'Vorbei: nichts zu sehen', '2025-11-29T08:00:00+01:00', [assembly, fishery]),
    {
      name: 'loading',
      title: 'Lädt noch',
      attributes: {},
      feed: 'silence',
      content: link,
    },
    {
      name: 'failed',
      title: 'Nicht zu haben, mit Ersatz',
      attributes: {},
      feed: 'error',
      content: link,
    },
    { name: 'failed-bare', title: 'Nicht zu haben, ohne Ersatz', attributes: {}, feed: 'error' },
  ],
};

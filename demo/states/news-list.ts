import type { Item } from '../../src/feed/model.js';
import { translate, translateOffered } from './device.js';
import { feedOf, itemOf } from './feed.js';
import { UNTRANSLATABLE } from './stand-ins.js';
import type { Group, State } from './state.js';

const now = '2025-11-26T09:00:00+01:00';

const items = [
  itemOf(
    'netzwerk',
    '20 Jahre Herner Integrationsnetzwerk: Ein starkes Bündnis feiert Geburtstag',
    {
      summary:
        'Vor 20 Jahren verabschiedete der Rat der Stadt Herne die Leitlinien für die Integrationsarbeit.',
      date_published: '2025-11-25T00:00:00+01:00',
      tags: ['Integration', 'Netzwerk'],
    },
  ),
  itemOf('zertifikate', 'Betreuungskräfte für Senior*innen erhalten Zertifikate', {
    summary:
      'Am Montag, dem 17. November 2025, wurden im Rathaus Herne die Abschlusszeugnisse überreicht.',
    date_published: '2025-11-17T00:00:00+01:00',
    tags: ['Bildung'],
  }),
  itemOf('fruehstueck', 'Familienfrühstück im Stadtteilzentrum H2Ö', {
    summary:
      'Das Familienbüro der Stadt Herne lädt am Mittwoch, 19. November 2025, von 10 bis 11:30 Uhr ein.',
    tags: ['Familie'],
  }),
];

const conference = itemOf('konferenz', 'Manege frei – Inklusion im Fokus', {
  summary: 'Das Inklusionsbüro der Stadt Herne lädt herzlich zur Inklusionskonferenz ein.',
  date_published: '2025-11-21T00:00:00+01:00',
  _herne: {
    title_source: 'stated',
    published: { precision: 'day', basis: 'stated' },
    events: [
      {
        name: 'Inklusionskonferenz',
        start: '2025-12-03T10:00',
        end: '2025-12-03T14:30',
        place: 'Circus Schnick-Schnack, Jürgens Hof 59, 44628 Herne',
      },
    ],
    sources: [],
  },
});

/* What real releases bring: no address, no day, another host, a word wider than a phone. */
const oddities = [
  { ...itemOf('kurs', 'Wendo: Kurs zur Selbstbehauptung für Frauen'), url: undefined },
  itemOf('filou', 'Gegen Kinderarmut – Projekt „Filou“ stärkt Herner Eltern', {
    _herne: {
      title_source: 'stated',
      published: {
        precision: 'month',
        basis: 'inferred',
        not_before: '2025-11-05',
        not_after: '2025-11-19',
      },
      sources: [],
    },
  }),
  itemOf('bilanz', 'Ausbildungsmarktbilanz Herne 2024/25', {
    url: 'https://www.arbeitsagentur.de/vor-ort/bochum',
  }),
  itemOf('wort', 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'),
].map(item => JSON.parse(JSON.stringify(item)) as Item);

const pictured = items.map(item => ({
  ...item,
  image: new URL('static/rathaus.svg', location.href).href,
}));

function shown(
  name: string,
  title: string,
  attributes: Readonly<Record<string, string>>,
  shownItems: readonly Item[] = items,
): State {
  return { name, title, attributes: { now, ...attributes }, feed: feedOf(shownItems) };
}

const press = (selector: string) => (element: HTMLElement) =>
  element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();

/** Asks in vain for what is some hours old. */
async function hoursLater(element: HTMLElement): Promise<void> {
  element.setAttribute('now', new Date(Date.now() + 5.5 * 60 * 60_000).toISOString());
  await (element as HTMLElement & { reload(): Promise<void> }).reload();
}

const link = '<a href="https://www.herne.de/">Aktuelles auf herne.de</a>';

const forDevice = { 'device-translation': '', limit: '2' };

export const newsList: Group = {
  tag: 'herne-news-list',
  title: 'Meldungen',
  states: [
    shown('list', 'Liste', {}),
    shown('cards', 'Karten', { layout: 'cards' }),
    shown('compact', 'Kompakt', { layout: 'compact' }),
    shown('heading', 'Mit Überschrift', { heading: 'Aktuelles' }),
    shown('more', 'Mit Knopf für mehr', { limit: '1', more: 'button' }),
    shown('bare', 'Nur Titel', { 'no-summary': '', 'no-dates': '' }),
    shown('event', 'Mit Termin und Kalenderdatei', { calendar: '' }, [conference]),
    shown('images', 'Mit Bildern', { images: 'same-origin' }, pictured),
    shown(
      'cards-images',
      'Karten mit Bildern',
      { images: 'same-origin', layout: 'cards' },
      pictured,
    ),
    shown('odd', 'Ohne Adresse, ohne Tag, anderswo, sehr lang', {}, oddities),
    shown('read-aloud', 'Zum Vorlesen', { 'read-aloud': '', limit: '1' }),
    {
      ...shown('reading', 'Wird vorgelesen', { 'read-aloud': '', limit: '1' }),
      then: press('[part~=button]'),
    },
    {
      ...shown('translate', 'Mit Übersetzung auf dem Gerät', forDevice),
      then: async element => void (await translateOffered(element)),
    },
    { ...shown('translated', 'Auf dem Gerät übersetzt', forDevice), then: translate },
    {
      ...shown('untranslated', 'Auf dem Gerät nicht zu übersetzen', forDevice, [
        itemOf('frage', `${UNTRANSLATABLE}Herne bleibt Herne`),
      ]),
      then: translate,
    },
    {
      ...shown('stale', 'Nicht mehr aktuell', { limit: '2' }),
      later: 'error',
      then: hoursLater,
    },
    { name: 'empty', title: 'Keine Meldungen', attributes: { now }, feed: feedOf([]) },
    {
      name: 'empty-own',
      title: 'Keine Meldungen, mit eigenem Satz',
      attributes: { now },
      feed: feedOf([]),
      content: '<p slot="empty">Zum Sport gibt es gerade nichts Neues.</p>',
    },
    { name: 'loading', title: 'Lädt noch', attributes: {}, feed: 'silence', content: link },
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

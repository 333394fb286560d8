import { feedOf, itemOf, type Group, type State } from './state.js';

const now = '2025-11-26T09:00:00+01:00';

const items = [
  itemOf(
    'netzwerk',
    '20 Jahre Herner Integrationsnetzwerk: Ein starkes Bündnis feiert Geburtstag',
    {
      summary:
        'Vor 20 Jahren verabschiedete der Rat der Stadt Herne die Leitlinien für die Integrationsarbeit.',
      date_published: '2025-11-25T00:00:00+01:00',
      tags: ['Integration'],
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

function shown(name: string, title: string, attributes: Readonly<Record<string, string>>): State {
  return { name, title, attributes: { now, ...attributes }, feed: feedOf(items) };
}

const link = '<a href="https://www.herne.de/">Aktuelles auf herne.de</a>';

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
    { name: 'empty', title: 'Keine Meldungen', attributes: { now }, feed: feedOf([]) },
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

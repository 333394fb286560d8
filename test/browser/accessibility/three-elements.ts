import { html } from 'lit';
import { realisticItems } from '../../fixtures/news.js';
import { closed, days, hours, release } from '../../fixtures/notices.js';
import { bannerWith } from '../closure-banner/page.js';
import { switcherIn } from '../language-switcher/page.js';
import { newsList } from '../news-list/page.js';

/** What an element is shown with: on the page, in one language, with everything it can show. */
export type Show = (lang: string) => Promise<HTMLElement>;

const closures = [
  release('Fischereibehörde geschlossen', {
    offices: ['Untere Jagd- und Fischereibehörde', 'Straßenverkehrszulassungsstelle'],
    periods: [days('2025-11-24', '2025-11-28'), hours('2025-12-02T12:00', '2025-12-02T18:00')],
    reason: 'Fischereiprüfung',
    reopens: '2025-12-03',
  }),
  closed('Donaudampfschifffahrtsbehördenaußenstelle', days('2025-11-27')),
];

/** Everything the feeds below say in German. */
export const german: readonly string[] = [
  ...realisticItems
    .filter(({ language }) => language === 'de')
    .flatMap(({ title, summary, tags = [], _herne: { events = [] } }) => [
      title,
      summary,
      ...tags,
      ...events.flatMap(({ name = '', place = '' }) => [name, place]),
    ]),
  'Untere Jagd- und Fischereibehörde',
  'Straßenverkehrszulassungsstelle',
  'Fischereiprüfung',
  'Donaudampfschifffahrtsbehördenaußenstelle',
];

/** The three elements with all that they can show. */
export const elements: Readonly<Record<string, Show>> = {
  'news list': lang =>
    newsList(realisticItems, {
      lang,
      heading: 'Aktuelles',
      calendar: true,
      more: 'button',
      'more-href': '/presse',
      limit: '4',
    }),
  'closure banner': lang =>
    bannerWith(closures, {
      lang,
      now: '2025-11-25T09:00:00+01:00',
      calendar: '',
      dismissible: 'collapse',
    }),
  'language switcher': lang =>
    switcherIn(
      html`<herne-language-switcher lang=${lang} variant="inline">
        <a href="/de" hreflang="de">Deutsch</a>
        <a href="/tr" hreflang="tr">Türkçe</a>
        <a href="/ar" hreflang="ar">العربية</a>
        <a slot="extra" href="/ls" lang="de">Leichte Sprache</a>
        <a slot="extra" href="/dgs" lang="de">Gebärdensprache</a>
      </herne-language-switcher>`,
    ),
};

import { feedOf } from './feed.js';
import type { Group, State } from './state.js';

const languages = 'de en fr ro bg pl tr ru ar';
const open = (element: HTMLElement): void =>
  element.shadowRoot?.querySelector<HTMLElement>('[aria-expanded]')?.click();

function shown(name: string, title: string, attributes: Readonly<Record<string, string>>): State {
  return { name, title, attributes: { languages, ...attributes }, feed: feedOf([]) };
}

export const languageSwitcher: Group = {
  tag: 'herne-language-switcher',
  title: 'Sprachen',
  states: [
    shown('inline', 'Nebeneinander', { variant: 'inline' }),
    shown('disclosure', 'Zum Aufklappen', { variant: 'disclosure' }),
    { ...shown('opened', 'Aufgeklappt', { variant: 'disclosure' }), then: open },
    shown('links', 'Mit Adressen', { variant: 'inline', 'href-template': '/{lang}/' }),
    shown('two', 'Zwei Sprachen', { languages: 'de en' }),
    {
      ...shown('extra', 'Mit Leichter Sprache und Gebärdensprache', { languages: 'de en ar' }),
      content:
        '<a slot="extra" href="https://www.herne.de/leichte-sprache">Leichte Sprache</a>' +
        '<a slot="extra" href="https://www.herne.de/gebaerdensprache">Gebärdensprache</a>',
    },
    shown('one', 'Nur eine Sprache: nichts zu sehen', { languages: 'de' }),
  ],
};

import { autonyms } from '../../src/i18n/languages.js';
import type { Group } from './state.js';
import { elements, languages, SCHEMES, schemes, THEMES, themes, type View } from './view.js';

/** A plain form: its fields become the page's address. */
export function controls(view: View, groups: readonly Group[]): HTMLFormElement {
  const form = document.createElement('form');
  form.className = 'controls';
  const titles = new Map(groups.map(({ tag, title }) => [tag.replace('herne-', ''), title]));
  const states = new Map(
    groups.flatMap(group => group.states.map(({ name, title }) => [name, title])),
  );
  const button = document.createElement('button');
  button.textContent = 'Zeigen';
  form.append(
    field('element', 'Baustein', elements, view.elements, name => titles.get(name) ?? name),
    field('state', 'Zustand', [...states.keys()], view.states, name => states.get(name)!),
    field('lang', 'Sprache', languages, view.languages, tag => autonyms[tag].name),
    field('theme', 'Aussehen', themes, view.themes, name => THEMES[name]),
    field('scheme', 'Farben', schemes, view.schemes, name => SCHEMES[name]),
    button,
  );
  return form;
}

function field<T extends string>(
  name: string,
  label: string,
  values: readonly T[],
  shown: readonly T[],
  title: (value: T) => string,
): HTMLLabelElement {
  const wrapper = document.createElement('label');
  const select = document.createElement('select');
  select.name = name;
  const one = shown.length === 1 ? shown[0] : 'all';
  const listed = values.map(value => [value, title(value)] as const);
  for (const [value, text] of [['all', 'alle'] as const, ...listed]) {
    select.append(new Option(text, value, false, value === one));
  }
  wrapper.append(label, select);
  return wrapper;
}

import { schemes, type Choice } from './choice.js';
import { coloursOf, DEFAULTS, hexOf, type Colour } from './colours.js';
import { h, radios } from './dom.js';
import { widgetOf, widgets, type Option } from './widgets.js';
import { colourName, words, type Words } from './words.js';

const COLOURS_HELP = 'colours-help';

/** The part of the form that depends on the widget: its options and colours. */
export function formParts(choice: Choice): HTMLElement[] {
  const say = words[choice.ui];
  const widget = widgetOf(choice.widget);
  return [
    radios(
      say.widget,
      'widget',
      widgets.map(({ name, title }) => [name, title[choice.ui]] as const),
      choice.widget,
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, say.options),
      ...widget.options.map(option => optionField(option, choice)),
    ),
    h(
      'fieldset',
      {},
      h('legend', {}, say.colours),
      h('p', { className: 'help', id: COLOURS_HELP }, say.coloursHelp),
      ...coloursOf(choice.widget).map(colour => colourField(colour, choice, say)),
      radios(
        say.schemeLabel,
        'scheme',
        schemes.map(one => [one, say.scheme[one]] as const),
        choice.scheme,
      ),
    ),
  ];
}

function optionField(option: Option, choice: Choice): HTMLElement {
  const id = `option-${option.name}`;
  const label = option.label[choice.ui];
  const control = controlFor(option, choice, id);
  /* Where this is the plugin of a system, an empty address means that of its settings. */
  const text = option.name === 'src' ? words[choice.ui].feedHelp : option.help?.[choice.ui];
  const named = h('label', { htmlFor: id }, label);
  const row = option.type === 'flag' ? [control, named] : [named, control];
  return h('div', { className: `field ${option.type}` }, ...row, ...explained(control, id, text));
}

/** What a field is about, and room for what is wrong with it: both belong to its description. */
function explained(control: HTMLElement, id: string, text: string | undefined): HTMLElement[] {
  const help = text && h('p', { className: 'help', id: `${id}-help` }, text);
  const canBeWrong = control instanceof HTMLInputElement && control.type !== 'checkbox';
  const fault =
    canBeWrong && h('p', { className: 'fault', id: `${id}-fault`, 'aria-live': 'polite' });
  const said = [help, fault].filter(one => one instanceof HTMLElement);
  if (said.length) control.setAttribute('aria-describedby', said.map(one => one.id).join(' '));
  return said;
}

/** The server that script and feed come from; without one it is the one of this page. */
export function serverField(choice: Choice): HTMLElement {
  const { server, serverHelp, serverLocal } = words[choice.ui];
  const id = 'server';
  const input = h('input', { id, name: id, type: 'text', value: choice.server });
  input.inputMode = 'url';
  input.autocomplete = 'off';
  input.spellcheck = false;
  const isLocal = /^(localhost|127\..*|\[::1\]|)$/.test(location.hostname);
  return h(
    'div',
    { className: 'field' },
    h('label', { htmlFor: id }, server),
    input,
    ...explained(input, id, isLocal ? serverLocal : serverHelp),
  );
}

function controlFor(option: Option, choice: Choice, id: string): HTMLElement {
  const { name, type, min, max, choices = [] } = option;
  const value = choice.options.get(name) ?? String(option.default ?? '');
  if (type === 'choice') {
    const offered = choices.map(one =>
      h('option', { value: one.value, selected: one.value === value }, one.label[choice.ui]),
    );
    return h('select', { id, name }, ...offered);
  }
  if (type === 'flag')
    return h('input', {
      id,
      name,
      type: 'checkbox',
      value: 'true',
      checked: choice.options.has(name),
    });
  const input = h('input', { id, name, type: type === 'number' ? 'number' : 'text', value });
  if (min !== undefined) input.min = String(min);
  if (max !== undefined) input.max = String(max);
  input.autocomplete = 'off';
  input.spellcheck = false;
  return input;
}

/** A colour: written down, or picked; empty is as it comes (see `showUsualColours`). */
function colourField(colour: Colour, choice: Choice, say: Words): HTMLElement {
  const id = `colour-${colour}`;
  const name = colourName(choice.ui, choice.widget, colour);
  const text = h('input', { id, name: id, type: 'text', value: choice.colours.get(colour) ?? '' });
  text.autocomplete = 'off';
  text.spellcheck = false;
  const picker = h('input', { type: 'color', 'aria-label': say.pick.replace('{name}', name) });
  picker.addEventListener('input', () => {
    text.value = picker.value;
  });
  const [fault] = explained(text, id, undefined);
  text.setAttribute('aria-describedby', `${COLOURS_HELP} ${fault!.id}`);
  const label = h('label', { htmlFor: id }, name);
  return h('div', { className: 'field colour' }, label, text, picker, fault!);
}

/** Empty colour fields say what the colour is by itself, light or dark as the preview is. */
export function showUsualColours(form: HTMLFormElement, { widget }: Choice, isDark: boolean): void {
  for (const colour of coloursOf(widget)) {
    const text = form.elements.namedItem(`colour-${colour}`) as HTMLInputElement;
    text.placeholder = DEFAULTS[colour][isDark ? 1 : 0];
    const picker = text.parentElement!.querySelector<HTMLInputElement>('[type=color]')!;
    picker.value = hexOf(text.value) ?? text.placeholder;
  }
}

/** Reads the form; the address and the form are read by the same rules. */
export function formQuery(form: HTMLFormElement, ui: Choice['ui']): string {
  const query = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') query.set(name, value);
  });
  query.set('ui', ui);
  return query.toString();
}

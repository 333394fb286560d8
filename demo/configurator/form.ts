import { schemes, type Choice } from './choice.js';
import { COLOURS, DEFAULTS, type Colour } from './colours.js';
import { h, radios } from './dom.js';
import { widgetOf, widgets, type Option } from './widgets.js';
import { words, type Words } from './words.js';

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
      h('p', { className: 'help' }, say.coloursHelp),
      ...COLOURS.map(colour => colourField(colour, choice, say)),
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
  const help = text && h('p', { className: 'help', id: `${id}-help` }, text);
  if (help) control.setAttribute('aria-describedby', help.id);
  const named = h('label', { htmlFor: id }, label);
  const row = option.type === 'flag' ? [control, named] : [named, control];
  return h('div', { className: `field ${option.type}` }, ...row, ...(help ? [help] : []));
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

/** A box that says whether the colour is the page's own, and the colour. */
function colourField(colour: Colour, choice: Choice, say: Words): HTMLElement {
  const chosen = choice.colours.get(colour);
  const name = say.colour[colour];
  const picker = h('input', {
    type: 'color',
    name: `colour-${colour}`,
    value: chosen ?? DEFAULTS[colour][0],
    disabled: chosen === undefined,
    'aria-label': name,
  });
  const box = h('input', { type: 'checkbox', checked: chosen !== undefined });
  box.addEventListener('change', () => {
    picker.disabled = !box.checked;
  });
  box.setAttribute('aria-label', say.ownColour.replace('{name}', name));
  return h('div', { className: 'field colour' }, h('label', {}, box, h('span', {}, name)), picker);
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

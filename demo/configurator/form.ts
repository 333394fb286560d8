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

/** A colour: written down, or picked; empty is as it comes. */
function colourField(colour: Colour, choice: Choice, say: Words): HTMLElement {
  const id = `colour-${colour}`;
  const name = colourName(choice.ui, choice.widget, colour);
  const usual = DEFAULTS[colour][0];
  const value = choice.colours.get(colour) ?? '';
  const text = h('input', { id, name: id, type: 'text', value, placeholder: usual });
  text.autocomplete = 'off';
  text.spellcheck = false;
  text.setAttribute('aria-describedby', COLOURS_HELP);
  const picker = h('input', {
    type: 'color',
    value: value || usual,
    'aria-label': say.pick.replace('{name}', name),
  });
  text.addEventListener('input', () => {
    const hex = hexOf(text.value);
    text.ariaInvalid = String(Boolean(text.value) && !hex);
    picker.value = hex ?? usual;
  });
  picker.addEventListener('input', () => {
    text.value = picker.value;
    text.ariaInvalid = 'false';
  });
  return h('div', { className: 'field colour' }, h('label', { htmlFor: id }, name), text, picker);
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

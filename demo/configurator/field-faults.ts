import type { Choice } from './choice.js';
import { coloursOf, hexOf } from './colours.js';
import { faultOf, serverOf, type Fault } from './faults.js';
import { widgetOf } from './widgets.js';
import { words } from './words.js';

/**
 * Says at each field what is wrong with it. Half an address or half a day is not wrong yet: of a
 * field that is being `typed` into only what was said before is looked at again.
 */
export function showFaults(
  form: HTMLFormElement,
  choice: Choice,
  typed?: EventTarget | null,
): void {
  const say = words[choice.ui];
  const field = (name: string): HTMLInputElement =>
    form.elements.namedItem(name) as HTMLInputElement;
  const written = (name: string): string => field(name).value.trim();
  const show = (name: string, fault: Fault | undefined, sentence = fault && say.fault[fault]) => {
    const input = field(name);
    const place = document.getElementById(`${input.id}-fault`)!;
    if (input === typed && !place.textContent && !/number|colour/.test(fault ?? '')) return;
    const text = sentence ? `${sentence} ${say.faultMeans}` : '';
    if (place.textContent !== text) place.textContent = text;
    input.ariaInvalid = String(Boolean(text));
  };
  for (const option of widgetOf(choice.widget).options) {
    if (option.type === 'flag' || option.type === 'choice') continue;
    const { min, max } = option;
    const isNoNumber = field(option.name).validity.badInput;
    const fault = isNoNumber ? 'number' : faultOf(option, written(option.name), written);
    const bounds = say.fault.number.replace('{min}', `${min}`).replace('{max}', `${max}`);
    show(option.name, fault, fault === 'number' ? bounds : undefined);
  }
  for (const name of coloursOf(choice.widget).map(colour => `colour-${colour}`))
    show(name, written(name) && !hexOf(written(name)) ? 'colour' : undefined);
  show('server', written('server') && !serverOf(written('server')) ? 'server' : undefined);
}

type Properties<T extends keyof HTMLElementTagNameMap> = Partial<
  Pick<HTMLElementTagNameMap[T], keyof HTMLElementTagNameMap[T]>
>;

/** An element with properties (`aria-…`, `for` and `lang` as attributes) and children. */
export function h<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  properties: Properties<T> & Record<`aria-${string}`, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('aria-')) element.setAttribute(name, String(value));
    else Object.assign(element, { [name]: value });
  }
  element.append(...children);
  return element;
}

/** A group of radio buttons. */
export function radios<T extends string>(
  legend: string,
  name: string,
  choices: readonly (readonly [value: T, label: string])[],
  chosen: T,
): HTMLFieldSetElement {
  return h(
    'fieldset',
    { className: 'radios' },
    h('legend', {}, legend),
    ...choices.map(([value, label]) =>
      h(
        'label',
        {},
        h('input', { type: 'radio', name, value, checked: value === chosen }),
        h('span', {}, label),
      ),
    ),
  );
}

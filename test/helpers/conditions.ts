import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

/*
 * Conditions of accessibility that axe does not check. Each looks at an element as it is on the
 * page and gives one line per fault; test/browser/accessibility shows each of them a planted one.
 */

type Check = (host: HTMLElement) => string[] | Promise<string[]>;

/** Everything inside an element's shadow root that a box is drawn for. */
function boxes(host: HTMLElement): HTMLElement[] {
  return [...host.shadowRoot!.querySelectorAll<HTMLElement>('*')].filter(
    element => element.checkVisibility({ visibilityProperty: true }) && !unseen(element),
  );
}

/** Kept for screen readers only: one pixel, cut off on purpose. */
function unseen(element: HTMLElement): boolean {
  return element.closest('.unseen, .loading') !== null && element.closest('.root') !== null
    ? getComputedStyle(element.closest('.unseen, .loading')!).clipPath !== 'none'
    : false;
}

function named(element: Element): string {
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${element.localName} class="${element.className}"> ${text}`;
}

function controls(host: HTMLElement): HTMLElement[] {
  return boxes(host).filter(element => element.matches('a[href], button, summary, [tabindex="0"]'));
}

/** Nothing sticks out of the page to the side (1.4.10). */
export const fitsTheWidth: Check = host => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const edge = host.getBoundingClientRect();
  return [
    ...(scrollWidth > clientWidth ? [`The page is ${scrollWidth} px of ${clientWidth} wide.`] : []),
    ...boxes(host)
      .filter(element => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 0 && (right > edge.right + 1 || left < edge.left - 1);
      })
      .map(element => `Sticks out: ${named(element)}`),
  ];
};

/** No text is cut off (1.4.4, 1.4.12). */
export const nothingCutOff: Check = host =>
  boxes(host)
    .filter(element => {
      const { overflowX, overflowY } = getComputedStyle(element);
      return (
        (overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 1) ||
        (overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
      );
    })
    .map(element => `Cut off: ${named(element)}`);

/** No two texts lie on each other. */
export const noOverlap: Check = host => {
  const faults: string[] = [];
  const texts = boxes(host).filter(element =>
    [...element.childNodes].some(node => node instanceof Text && node.data.trim()),
  );
  const lines = texts.map(element => [...element.getClientRects()]);
  for (const [index, one] of texts.entries()) {
    for (let next = index + 1; next < texts.length; next++) {
      const other = texts[next]!;
      if (one.contains(other) || other.contains(one)) continue;
      if (lines[index]!.some(a => lines[next]!.some(b => overlap(a, b))))
        faults.push(`${named(one)} lies on ${named(other)}`);
    }
  }
  return faults;
};

/** More than neighbouring lines of narrow line height may. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 2 && high > Math.min(a.height, b.height) / 4;
}

/** Every target is 24 px in both directions, what looks like a button 44 (2.5.8, 2.5.5). */
export const targetsLargeEnough: Check = host =>
  controls(host)
    .filter(control => {
      const least = control.matches('button:not(.link)') ? 43.5 : 24;
      const stretched = getComputedStyle(control, '::after').position === 'absolute';
      const box = (stretched ? control.closest('li') : null) ?? control;
      const { width, height } = box.getBoundingClientRect();
      return width < least || height < least;
    })
    .map(control => `Too small: ${named(control)}`);

/** Nothing moves for those who asked for less motion (2.3.3). */
export const nothingMoves: Check = host =>
  host.shadowRoot!.getAnimations().map(animation => `Moves: ${JSON.stringify(animation.effect)}`);

/** Ids are unique, and every reference to one finds it. */
export const idsAreRight: Check = host => {
  const root = host.shadowRoot!;
  const ids = [...root.querySelectorAll('[id]')].map(({ id }) => id);
  const doubled = ids.filter((id, index) => ids.indexOf(id) !== index);
  const lost = [...root.querySelectorAll('[aria-labelledby], [aria-controls]')].flatMap(element =>
    ['aria-labelledby', 'aria-controls', 'aria-describedby']
      .flatMap(name => (element.getAttribute(name) ?? '').split(' '))
      .filter(id => id && !root.getElementById(id)),
  );
  return [...doubled.map(id => `Twice: #${id}`), ...lost.map(id => `Nowhere: #${id}`)];
};

/** A status element is there from the beginning, and silent (4.1.3). */
export const statusIsReady: Check = host => {
  const status = host.shadowRoot!.querySelectorAll('[role="status"]');
  if (status.length !== 1) return [`${status.length} status elements`];
  return status[0]!.textContent!.trim() ? ['It speaks before anything happened.'] : [];
};

/** The Tab key goes through all controls in the order they are seen, and out again (2.1, 2.4.3). */
export const keyboardReachesAll: Check = async host => {
  const before = anchor(host, 'beforebegin');
  const after = anchor(host, 'afterend');
  const wanted = controls(host);
  const met: Element[] = [];
  before.focus();
  for (let presses = 0; presses <= wanted.length + 2; presses++) {
    await sendKeys({ press: 'Tab' });
    if (document.activeElement === after) break;
    const active = host.shadowRoot!.activeElement;
    if (active) met.push(active);
  }
  const left = document.activeElement === after;
  before.remove();
  after.remove();
  return [
    ...wanted.filter(control => !met.includes(control)).map(one => `Not reached: ${named(one)}`),
    ...met.filter((one, index) => met.indexOf(one) !== index).map(one => `Twice: ${named(one)}`),
    ...outOfOrder(met),
    ...(left ? [] : ['There is no way out.']),
  ];
};

/** Each control shows that it has the focus: a line of 2 px at least, 3:1 against what is around. */
export const focusIsSeen: Check = async host => {
  const faults: string[] = [];
  const before = anchor(host, 'beforebegin');
  before.focus();
  for (const { length } = controls(host); faults.length <= length;) {
    await sendKeys({ press: 'Tab' });
    const active = host.shadowRoot!.activeElement;
    if (!active) break;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active);
    const ratio = contrast(outlineColor, surface(active));
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || ratio < 3)
      faults.push(`${named(active)}: ${outlineStyle} ${outlineWidth} ${ratio.toFixed(1)}:1`);
  }
  before.remove();
  return faults;
};

/** The accessibility tree as the browser computed it. */
export async function ariaTree(host: HTMLElement): Promise<string> {
  host.setAttribute('data-aria-tree', '');
  const tree = await executeServerCommand<string, { selector: string }>('aria-tree', {
    selector: '[data-aria-tree]',
  });
  host.removeAttribute('data-aria-tree');
  return tree;
}

/** Contrast of two colours as WCAG defines it. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** The nearest background that is not transparent, through shadow roots. */
export function surface(element: Element): string {
  for (let node: Node | null = element; node;) {
    if (node instanceof Element) {
      const { backgroundColor } = getComputedStyle(node);
      if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
    }
    node = node instanceof ShadowRoot ? node.host : node.parentNode;
  }
  return 'rgb(255, 255, 255)';
}

function luminance(colour: string): number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = [...context.getImageData(0, 0, 1, 1).data].map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** Lines follow each other downwards, columns and what is in a line in the direction of reading. */
function outOfOrder(met: readonly Element[]): string[] {
  return met.flatMap((element, index) => {
    const previous = met[index - 1]?.getBoundingClientRect();
    const here = element.getBoundingClientRect();
    if (!previous) return [];
    const { direction } = getComputedStyle(element.closest('ul, div')!);
    const column =
      direction === 'rtl' ? here.right <= previous.left + 1 : here.left >= previous.right - 1;
    const line = here.top < previous.bottom && here.bottom > previous.top;
    const back = direction === 'rtl' ? here.right > previous.right : here.left < previous.left;
    if (here.bottom <= previous.top && !column) return [`Goes back up: ${named(element)}`];
    return line && back ? [`Goes back in its line: ${named(element)}`] : [];
  });
}

function anchor(host: HTMLElement, where: InsertPosition): HTMLElement {
  const button = document.createElement('button');
  button.textContent = where;
  host.insertAdjacentElement(where, button);
  return button;
}

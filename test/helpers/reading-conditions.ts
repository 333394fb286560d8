import { contrast, surface } from './conditions.js';

/*
 * Conditions about what a reader is told, in whatever colours and on paper. Like those of
 * conditions.ts each gives one line per fault, and is shown a planted one.
 */

function within<E extends HTMLElement = HTMLElement>(host: HTMLElement, what: string): E[] {
  return [...host.shadowRoot!.querySelectorAll<E>(what)].filter(element =>
    element.checkVisibility({ visibilityProperty: true }),
  );
}

const said = (node: Node): string => (node.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Safari takes a list without bullets for none, unless it says so (1.3.1). */
export const listsAreLists = (host: HTMLElement): string[] =>
  within(host, 'ul, ol')
    .filter(list => !list.closest('[aria-hidden="true"]'))
    .filter(list => list.getAttribute('role') !== 'list')
    .map(list => `No list in Safari: ${said(list).slice(0, 40)}`);

/** Names that say nothing without what stands around them (2.4.4). */
const EMPTY = /^(mehr|more|hier|here|weiter|weiterlesen|read more|link|details|…)$/iu;

/** Every link and button has a name that tells it from the others (2.4.4, 4.1.2). */
export const controlsAreNamed = (host: HTMLElement): string[] => {
  const goals = new Map<string, string>();
  return within(host, 'a[href], button').flatMap(control => {
    const name = control.ariaLabel ?? said(control);
    const goal = control.getAttribute('href') ?? `button ${goals.size}`;
    const other = goals.get(name);
    goals.set(name, goal);
    if (!/[\p{L}\p{N}\p{Extended_Pictographic}]/u.test(name)) return ['A control without a name'];
    if (EMPTY.test(name)) return [`Says nothing: ${name}`];
    return other !== undefined && other !== goal ? [`Two controls are named ${name}`] : [];
  });
};

/** Dates are valid to machines and cannot be read in two ways by people (1.3.1, 3.1.5). */
export const datesAreClear = (host: HTMLElement): string[] =>
  within(host, 'time').flatMap(time => {
    const written = time.getAttribute('datetime') ?? '';
    const day = /^\d{4}-\d\d(-\d\d(T([01]\d|2[0-3]):[0-5]\d)?)?$/.test(written);
    const valid = day && !Number.isNaN(Date.parse(written));
    return [
      ...(valid ? [] : [`No date: "${written}"`]),
      ...(/\d[./-]\d+[./-]\d/.test(said(time)) ? [`All numbers: ${said(time)}`] : []),
    ];
  });

/** What the feed says in German is marked as German where the reader's language is another (3.1.2). */
export const germanIsMarked = (host: HTMLElement, german: readonly string[]): string[] => {
  const walker = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_TEXT);
  const faults: string[] = [];
  while (walker.nextNode()) {
    const text = said(walker.currentNode);
    const lang = walker.currentNode.parentElement?.closest('[lang]')?.getAttribute('lang');
    if (text && lang !== 'de' && german.some(words => said(new Text(words)) === text))
      faults.push(`Read as "${lang ?? ''}": ${text}`);
  }
  return faults;
};

/** Where the reader's own colours replace ours, what can be pressed is still seen as that. */
export const surviveForcedColours = (host: HTMLElement): string[] => {
  const kept = within(host, '*').filter(
    element => getComputedStyle(element).forcedColorAdjust === 'none',
  );
  const unseen = within(host, 'a[href], button').filter(control => {
    const { borderBlockStartStyle, borderBlockStartWidth, borderBlockStartColor } =
      getComputedStyle(control);
    const lined = [control, ...control.querySelectorAll('*')].some(
      part => getComputedStyle(part).textDecorationLine === 'underline',
    );
    const framed =
      borderBlockStartStyle !== 'none' &&
      parseFloat(borderBlockStartWidth) >= 1 &&
      contrast(borderBlockStartColor, surface(control)) >= 3;
    const isSign = control.querySelector('svg') !== null;
    return !lined && !framed && !isSign && control.getAttribute('aria-current') === null;
  });
  return [
    ...kept.map(element => `Keeps its colours: <${element.localName}>`),
    ...unseen.map(control => `Looks like text: ${said(control)}`),
  ];
};

/** On paper text is black on white, and there is nothing that only a finger could use. */
export const printsBlackOnWhite = (host: HTMLElement): string[] =>
  within(host, '*')
    .filter(element => [...element.childNodes].some(node => node instanceof Text && said(node)))
    .flatMap(element => {
      const colours = `${getComputedStyle(element).color} on ${surface(element)}`;
      return [
        ...(colours === 'rgb(0, 0, 0) on rgb(255, 255, 255)'
          ? []
          : [`${colours}: ${said(element)}`]),
        ...(element.closest('button') ? [`A button on paper: ${said(element)}`] : []),
      ];
    });

/** A picture says what it shows or nothing, never the name of its file (1.1.1). */
export const picturesSaySense = (host: HTMLElement): string[] =>
  within<HTMLImageElement>(host, 'img').flatMap(picture => {
    const alternative = picture.getAttribute('alt');
    if (alternative === null) return ['A picture without an alternative'];
    const file = decodeURIComponent(picture.src).split(/[/?#]/).at(-1) ?? '';
    const isFile = /\.\w{3,4}$|^(img|dsc|image|foto)[_-]?\d+/i.test(alternative);
    return alternative && (isFile || file.startsWith(alternative))
      ? [`Reads a file's name: ${alternative}`]
      : [];
  });

/** The reader's focus is where it was, whatever happens. */
export async function leavesFocus(happens: () => unknown): Promise<string[]> {
  const field = document.createElement('input');
  field.setAttribute('aria-label', 'Suche');
  document.body.prepend(field);
  field.focus();
  await happens();
  const active = document.activeElement;
  field.remove();
  return active === field ? [] : [`The focus went to <${active?.localName ?? 'nothing'}>`];
}

import { coloursOf, hexOf, type Colour } from './colours.js';
import { faultOf, serverOf } from './faults.js';
import { widgetOf, type Option, type WidgetName } from './widgets.js';

/** Where a snippet goes. */
export const targets = ['html', 'wordpress', 'typo3', 'drupal', 'react'] as const;
export type Target = (typeof targets)[number];

export const schemes = ['auto', 'light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Everything somebody has chosen; all of it is in the address of the page. */
export interface Choice {
  readonly ui: 'de' | 'en';
  readonly widget: WidgetName;
  /** Attribute -> value; only what differs from the default. Flags have the value ''. */
  readonly options: ReadonlyMap<string, string>;
  /** Colour -> `#rrggbb`; only chosen ones. */
  readonly colours: ReadonlyMap<Colour, string>;
  readonly scheme: Scheme;
  readonly target: Target;
  /** The server with script and feed, ending in `/`; '' is the one this page comes from. */
  readonly server: string;
  /** The evergreen script, or exactly this version with its checksum. */
  readonly version: 'newest' | 'exact';
  readonly width: 'phone' | 'desktop';
}

/** Reads a choice from an address; whatever makes no sense there falls back to the default. */
export function readChoice(search: string): Choice {
  const query = new URLSearchParams(search);
  const widget = widgetOf(query.get('widget'));
  const written = (name: string): string => query.get(name)?.trim() ?? '';
  const options = new Map<string, string>();
  for (const option of widget.options) {
    const value = valueOf(option, query.has(option.name) ? written(option.name) : undefined);
    if (value !== undefined && !faultOf(option, value, written)) options.set(option.name, value);
  }
  const colours = new Map<Colour, string>();
  for (const colour of coloursOf(widget.name)) {
    const value = hexOf(query.get(`colour-${colour}`) ?? '');
    if (value) colours.set(colour, value);
  }
  return {
    ui: query.get('ui') === 'en' ? 'en' : 'de',
    widget: widget.name,
    options,
    colours,
    scheme: oneOf(schemes, query.get('scheme')),
    target: oneOf(targets, query.get('target')),
    server: serverOf(written('server')) ?? '',
    version: oneOf(['newest', 'exact'] as const, query.get('version')),
    width: oneOf(['phone', 'desktop'] as const, query.get('width')),
  };
}

/** The same choice as a query; what is as usual is left out. */
export function writeChoice(choice: Choice): string {
  const query = new URLSearchParams({ widget: choice.widget });
  for (const [name, value] of choice.options) query.set(name, value);
  for (const [name, value] of choice.colours) query.set(`colour-${name}`, value);
  if (choice.scheme !== 'auto') query.set('scheme', choice.scheme);
  if (choice.target !== 'html') query.set('target', choice.target);
  if (choice.server) query.set('server', choice.server);
  if (choice.version !== 'newest') query.set('version', choice.version);
  if (choice.width !== 'phone') query.set('width', choice.width);
  if (choice.ui !== 'de') query.set('ui', choice.ui);
  return `?${query.toString()}`;
}

function oneOf<T extends string>(allowed: readonly T[], value: string | null): T {
  return allowed.find(one => one === value) ?? allowed[0]!;
}

/** A value as it goes into the address, or `undefined` where it is as usual or none of the choices. */
function valueOf(option: Option, written: string | undefined): string | undefined {
  const { type, choices } = option;
  if (type === 'flag') return written === undefined || written === 'false' ? undefined : '';
  const value = type === 'number' ? written?.replace(/^0+(?=\d)/, '') : written;
  if (!value || value === String(option.default ?? '')) return undefined;
  if (type === 'choice' && !choices?.some(choice => choice.value === value)) return undefined;
  return value;
}

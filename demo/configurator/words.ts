import type { ArchivedSystem } from '../integrations/archive-names.js';
import type { Scheme, Target } from './choice.js';
import type { Colour } from './colours.js';
import type { Fault } from './faults.js';
import type { Shown } from './shown.js';
import type { Snippet } from './snippets.js';
import type { WidgetName } from './widgets.js';
import { de } from './words.de.js';
import { en } from './words.en.js';

/** What the configurator says, in German and English. */
export interface Words {
  readonly title: string;
  readonly lead: string;
  readonly other: { readonly name: string; readonly lang: 'de' | 'en' };
  readonly gallery: string;
  readonly widget: string;
  readonly options: string;
  readonly feedHelp: string;
  readonly fault: Readonly<Record<Fault, string>>;
  /** What becomes of a wrong value. */
  readonly faultMeans: string;
  readonly server: string;
  readonly serverHelp: string;
  /** Where this page's own address is of no use to others. */
  readonly serverLocal: string;
  readonly colours: string;
  readonly coloursHelp: string;
  /** Name of the field that picks a colour; `{name}` is what it colours. */
  readonly pick: string;
  readonly colour: Readonly<Record<Colour, string>>;
  /** Where a widget uses a colour for something else than the others do. */
  readonly colourIn: Readonly<Record<WidgetName, Readonly<Partial<Record<Colour, string>>>>>;
  readonly schemeLabel: string;
  readonly scheme: Readonly<Record<Scheme, string>>;
  readonly schemeShown: Readonly<Record<'light' | 'dark', string>>;
  readonly contrastFine: string;
  readonly contrastWeak: string;
  readonly weakPair: string;
  readonly preview: string;
  readonly width: Readonly<Record<'phone' | 'desktop', string>>;
  readonly previewFrame: string;
  /** What the preview cannot say by itself. */
  readonly shown: Readonly<Record<Exclude<Shown, 'plain'>, string>>;
  readonly toCode: string;
  readonly paste: string;
  readonly target: Readonly<Record<Target, string>>;
  readonly versionLabel: string;
  readonly version: Readonly<Record<'newest' | 'exact', string>>;
  readonly where: Readonly<Record<Snippet['where'], string>>;
  /** Where the extension for a system is; `{file}` becomes a link. */
  readonly archive: Readonly<Record<ArchivedSystem, string>>;
  /** Link to how to use the extension. */
  readonly manual: string;
  /** Said with the command that installs the package. */
  readonly unpublished: string;
  readonly frameworks: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly share: string;
  readonly shareHelp: string;
  readonly reset: string;
}

export const words: Readonly<Record<'de' | 'en', Words>> = { de, en };

/** What a colour is called in a widget. */
export const colourName = (ui: 'de' | 'en', widget: WidgetName, colour: Colour): string =>
  words[ui].colourIn[widget][colour] ?? words[ui].colour[colour];

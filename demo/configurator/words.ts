import type { Scheme, Target } from './choice.js';
import type { Colour } from './colours.js';
import type { Snippet } from './snippets.js';

/** What the configurator says, in German and English. */
export interface Words {
  readonly title: string;
  readonly lead: string;
  readonly other: { readonly name: string; readonly lang: 'de' | 'en' };
  readonly gallery: string;
  readonly widget: string;
  readonly options: string;
  readonly feedHelp: string;
  readonly colours: string;
  readonly coloursHelp: string;
  readonly asUsual: string;
  readonly ownColour: string;
  readonly colour: Readonly<Record<Colour, string>>;
  readonly schemeLabel: string;
  readonly scheme: Readonly<Record<Scheme, string>>;
  readonly schemeShown: Readonly<Record<'light' | 'dark', string>>;
  readonly contrastFine: string;
  readonly contrastWeak: string;
  readonly weakPair: string;
  readonly preview: string;
  readonly width: Readonly<Record<'phone' | 'desktop', string>>;
  readonly previewFrame: string;
  readonly paste: string;
  readonly target: Readonly<Record<Target, string>>;
  readonly versionLabel: string;
  readonly version: Readonly<Record<'newest' | 'exact', string>>;
  readonly where: Readonly<Record<Snippet['where'], string>>;
  readonly wordpressNote: string;
  readonly copy: string;
  readonly copied: string;
  readonly notCopied: string;
  readonly share: string;
  readonly shareHelp: string;
  readonly reset: string;
}

const de: Words = {
  title: 'Baustein zusammenstellen',
  lead: 'Wählen, ansehen, kopieren. Ihre Auswahl steht in der Adresse dieser Seite und lässt sich verschicken.',
  other: { name: 'English', lang: 'en' },
  gallery: 'Alle Bausteine',
  widget: 'Baustein',
  options: 'Einstellungen',
  feedHelp: 'Leer: der Feed, der neben dieser Seite liegt.',
  colours: 'Farben',
  coloursHelp: 'Ohne Auswahl gelten die mitgelieferten Farben, hell und dunkel.',
  asUsual: 'wie mitgeliefert',
  ownColour: 'Eigene Farbe: {name}',
  colour: {
    text: 'Text',
    muted: 'Datum und Nebensachen',
    accent: 'Links und Schaltflächen',
    surface: 'Hintergrund',
    line: 'Linien',
    soft: 'Hintergrund von Themen',
    notice: 'Hintergrund des Hinweises',
    'notice-line': 'Linie am Hinweis',
    focus: 'Rahmen bei Tastaturbedienung',
  },
  schemeLabel: 'Hell oder dunkel',
  scheme: { auto: 'wie die Seite', light: 'immer hell', dark: 'immer dunkel' },
  schemeShown: { light: 'hell', dark: 'dunkel' },
  contrastFine: 'Alle Farben sind gut zu unterscheiden.',
  contrastWeak: 'Zu wenig Kontrast:',
  weakPair: '{front} auf {back} ({scheme}): {ratio} zu 1, nötig sind {least} zu 1.',
  preview: 'Vorschau',
  width: { phone: 'Handy, 360 Pixel', desktop: 'Bildschirm, 1024 Pixel' },
  previewFrame: 'Vorschau des Bausteins',
  paste: 'Einfügen',
  target: {
    html: 'HTML',
    wordpress: 'WordPress',
    typo3: 'TYPO3',
    drupal: 'Drupal',
    react: 'React',
  },
  versionLabel: 'Skript',
  version: {
    newest: 'immer das neueste',
    exact: 'genau diese Fassung, mit Prüfsumme',
  },
  where: {
    head: 'Einmal, in den Kopf der Seite',
    place: 'Dorthin, wo der Baustein stehen soll',
    css: 'In das Stylesheet der Seite',
    shell: 'Einmal, im Projekt',
    template: 'In die Vorlage',
    editor: 'Oder in den Text, im Editor',
    module: 'Als Komponente',
  },
  wordpressNote: 'In den Text, mit dem Plugin „Herne Widgets“',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  notCopied: 'Bitte von Hand markieren und kopieren.',
  share: 'Adresse dieser Auswahl',
  shareHelp: 'Zum Verschicken oder als Lesezeichen.',
  reset: 'Von vorn beginnen',
};

const en: Words = {
  title: 'Put a widget together',
  lead: 'Choose, look, copy. Your choice is in the address of this page and can be sent on.',
  other: { name: 'Deutsch', lang: 'de' },
  gallery: 'All widgets (German)',
  widget: 'Widget',
  options: 'Settings',
  feedHelp: 'Empty: the feed beside this page.',
  colours: 'Colours',
  coloursHelp: 'Without a choice the colours it comes with apply, light and dark.',
  asUsual: 'as it comes',
  ownColour: 'Own colour: {name}',
  colour: {
    text: 'Text',
    muted: 'Dates and asides',
    accent: 'Links and buttons',
    surface: 'Background',
    line: 'Lines',
    soft: 'Background of topics',
    notice: 'Background of the notice',
    'notice-line': 'Line beside the notice',
    focus: 'Focus ring',
  },
  schemeLabel: 'Light or dark',
  scheme: { auto: 'as the page', light: 'always light', dark: 'always dark' },
  schemeShown: { light: 'light', dark: 'dark' },
  contrastFine: 'All colours can be told apart well.',
  contrastWeak: 'Too little contrast:',
  weakPair: '{front} on {back} ({scheme}): {ratio} to 1, at least {least} to 1 is needed.',
  preview: 'Preview',
  width: { phone: 'Phone, 360 pixels', desktop: 'Desktop, 1024 pixels' },
  previewFrame: 'Preview of the widget',
  paste: 'Paste',
  target: {
    html: 'HTML',
    wordpress: 'WordPress',
    typo3: 'TYPO3',
    drupal: 'Drupal',
    react: 'React',
  },
  versionLabel: 'Script',
  version: {
    newest: 'always the newest',
    exact: 'exactly this one, with checksum',
  },
  where: {
    head: 'Once, into the head of the page',
    place: 'Where the widget is to stand',
    css: "Into the page's style sheet",
    shell: 'Once, in the project',
    template: 'Into the template',
    editor: 'Or into the text, in the editor',
    module: 'As a component',
  },
  wordpressNote: 'Into the text, with the plugin “Herne Widgets”',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'Please select and copy it by hand.',
  share: 'Address of this choice',
  shareHelp: 'To send on or to bookmark.',
  reset: 'Start again',
};

export const words: Readonly<Record<'de' | 'en', Words>> = { de, en };

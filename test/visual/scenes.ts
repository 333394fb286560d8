/** One picture of demo/states.html: some states of an element in some circumstances. */
export interface Scene {
  readonly name: string;
  /** The page's address after the `?`. */
  readonly view: string;
  readonly width: number;
  readonly forcedColors?: 'active';
}

const PHONE = 320;
const DESKTOP = 1280;

/** What most pictures show of an element; one picture of each shows all its states. */
const MAIN = {
  'closure-banner': 'announced,today,since-noon,many,collapse,failed-bare',
  'news-list': 'list,cards,compact,more,event,odd,stale,failed-bare',
  'language-switcher': 'inline,disclosure,opened,two',
} as const;
/** What is shown in all nine languages, and in two themes, light beside dark. */
const FEW = {
  'closure-banner': 'many',
  'news-list': 'list',
  'language-switcher': 'inline,opened',
} as const;

/**
 * German, Arabic, Bulgarian and Turkish, light, dark and with the reader's own colours, on a phone
 * and on a desktop: each with each would be 72 pictures for the same styles. Every value occurs for
 * every element, and all nine languages are together on one sheet. Translation on the device is
 * offered in other languages only.
 */
export const scenes: readonly Scene[] = (Object.keys(MAIN) as (keyof typeof MAIN)[]).flatMap(
  element => {
    const scene = (name: string, width: number, view: string): Scene => ({
      name: `${element}-${name}`,
      width,
      view: `bare&element=${element}&${view}`,
    });
    const main = `state=${MAIN[element]}`;
    const few = `state=${FEW[element]}`;
    const device = 'state=translate,translated,untranslated';
    return [
      ...(element === 'language-switcher'
        ? []
        : [
            scene('translation-phone', PHONE, `${device}&lang=ar,fr&scheme=dark`),
            scene('translation-desktop', DESKTOP, `${device}&lang=ru,tr,ar&scheme=light`),
          ]),
      scene('all-states', DESKTOP, 'lang=de&scheme=light'),
      scene('german-dark-phone', PHONE, `${main}&lang=de&scheme=dark`),
      scene('arabic-light-phone', PHONE, `${main}&lang=ar&scheme=light`),
      scene('arabic-dark-desktop', DESKTOP, `${few}&lang=ar&scheme=dark`),
      scene('bulgarian-dark-desktop', DESKTOP, `${main}&lang=bg&scheme=dark`),
      scene('turkish-light-phone', PHONE, `${few}&lang=tr&scheme=light`),
      { ...scene('forced-colours', DESKTOP, `${main}&lang=de`), forcedColors: 'active' },
      scene('themes', DESKTOP, `${few}&theme=city,high-contrast&scheme=light,dark`),
      scene('nine-languages', DESKTOP, `${few}&lang=all&scheme=light`),
    ];
  },
);

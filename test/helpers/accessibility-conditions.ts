import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { autonyms } from '../../src/i18n/languages.js';
import { violations } from './axe.js';
import * as conditions from './conditions.js';
import { hostileSheets } from './hostile-sheets.js';
import { ibmViolations } from './ibm.js';

/** An element whose accessibility is to be shown. */
export interface Subject {
  /** States by name; each puts the element on the page in one language and waits until it stands. */
  readonly states: Readonly<Record<string, (lang: string) => Promise<HTMLElement>>>;
  /** The state with everything that can be pressed. */
  readonly full: string;
  /** Empties the page. */
  readonly clear: () => void;
}

const languages = Object.keys(autonyms);
const media = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

/** What WCAG 1.4.12 asks a reader to be able to set. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

/** Defines the tests of all conditions for one element. */
export function accessibilityConditions(tag: string, { states, full, clear }: Subject): void {
  const withSheet: HTMLStyleElement[] = [];
  const sheet = (css: string): void => {
    const style = document.createElement('style');
    style.textContent = css;
    document.head.append(style);
    withSheet.push(style);
  };

  describe(`<${tag}> accessibility`, function () {
    this.timeout(60_000);

    beforeEach(() => sheet('html { color-scheme: light dark } body { font: 16px/1.4 sans-serif }'));
    afterEach(async () => {
      clear();
      withSheet.splice(0).forEach(style => style.remove());
      await emulateMedia({
        colorScheme: 'light',
        forcedColors: 'none',
        reducedMotion: 'no-preference',
      });
      await setViewport({ width: 800, height: 600 });
    });

    for (const lang of languages) {
      it(`has nothing axe objects to, in any state and colour (${lang})`, async () => {
        const faults: string[] = [];
        for (const medium of media) {
          await emulateMedia(medium);
          let last: HTMLElement | undefined;
          for (const show of Object.values(states)) last = await show(lang);
          const found = await violations(last!.parentElement!, { without: ['landmark-unique'] });
          faults.push(...found.map(fault => `${JSON.stringify(medium)}: ${fault}`));
          clear();
        }
        none(faults);
      });
    }

    it('has nothing IBM’s checker objects to in any state', async () => {
      const faults: string[] = [];
      for (const [name, show] of Object.entries(states)) {
        const found = await ibmViolations(await show('de'));
        faults.push(...found.map(fault => `${name}: ${fault}`));
        clear();
      }
      none(faults);
    });

    it('fits 320 px in every language and state, with nothing cut off', async () => {
      await setViewport({ width: 320, height: 640 });
      await inAll(['fitsTheWidth', 'nothingCutOff', 'noOverlap'], languages);
    });

    it('bears wider text spacing', async () => {
      sheet(spacing);
      await inAll(['fitsTheWidth', 'nothingCutOff', 'noOverlap'], ['de', 'ar'], host => {
        const style = document.createElement('style');
        style.textContent = spacing;
        host.shadowRoot!.append(style);
      });
    });

    it('bears text of twice the size', async () => {
      sheet('html { font-size: 200% } body { font-size: 2em }');
      await setViewport({ width: 640, height: 800 });
      await inAll(['fitsTheWidth', 'nothingCutOff', 'noOverlap'], ['de', 'bg', 'ar']);
    });

    it('has targets large enough, with a small root font too', async () => {
      sheet('html { font-size: 62.5% }');
      await inAll(['targetsLargeEnough'], languages);
    });

    it('does not move for those who asked for less motion', async () => {
      await emulateMedia({ reducedMotion: 'reduce' });
      await inAll(['nothingMoves'], ['de']);
    });

    it('has unique ids and a status element that is silent at first', async () => {
      await inAll(['idsAreRight', 'statusIsReady'], ['de']);
    });

    for (const lang of ['de', 'ar']) {
      it(`lets the keyboard through all controls in the order seen, and out (${lang})`, async () => {
        none(await conditions.keyboardReachesAll(await states[full]!(lang)));
      });
    }

    for (const medium of media) {
      it(`shows the focus on hostile pages (${JSON.stringify(medium)})`, async () => {
        await emulateMedia(medium);
        for (const css of hostileSheets) sheet(css);
        none(await conditions.focusIsSeen(await states[full]!('de')));
      });
    }

    it('stays readable under the style sheets of hostile pages', async () => {
      for (const css of hostileSheets) {
        sheet(css);
        const found = await violations(await states[full]!('en'));
        none(found.filter(fault => fault.startsWith('color-contrast')));
        clear();
        withSheet.pop()!.remove();
      }
    });

    async function inAll(
      names: readonly (keyof typeof conditions)[],
      langs: readonly string[],
      prepare: (host: HTMLElement) => void = () => undefined,
    ): Promise<void> {
      const faults: string[] = [];
      for (const lang of langs) {
        for (const [state, show] of Object.entries(states)) {
          const host = await show(lang);
          prepare(host);
          for (const name of names) {
            const check = conditions[name] as (host: HTMLElement) => Promise<string[]> | string[];
            faults.push(...(await check(host)).map(fault => `${state}, ${lang}: ${fault}`));
          }
          clear();
        }
      }
      none(faults);
    }
  });
}

function none(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${faults.length} faults:\n${faults.join('\n')}`);
}

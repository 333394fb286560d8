/* Lets a browser test ask for the accessibility tree of an element, in every engine. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

export const ariaTree = {
  name: 'aria-tree',
  async executeCommand({ command, payload, session }) {
    if (command !== 'aria-tree') return undefined;
    const page = session.browser.getPage(session.id);
    if (page.locator) return page.locator(payload.selector).ariaSnapshot();
    return page.evaluate(inPage(payload.selector));
  },
};

/*
 * Playwright works the tree out inside the page, from the DOM and its styles, with a script of its
 * own; here that script runs in a browser that Playwright cannot drive.
 */
function inPage(selector) {
  const { resolve } = createRequire(import.meta.url);
  const bundle = join(dirname(resolve('playwright-core/package.json')), 'lib/coreBundle.js');
  const literal =
    /\n\s*source\d* = ('(?:[^'\\\n]|\\.)*InjectedScript: \(\) => (?:[^'\\\n]|\\.)*');/.exec(
      readFileSync(bundle, 'utf8'),
    )?.[1];
  if (!literal) throw new Error('This version of Playwright keeps its page script elsewhere.');
  const source = new Function(`return ${literal}`)();
  const options = {
    isUnderTest: false,
    sdkLanguage: 'javascript',
    testIdAttributeName: 'data-testid',
    stableRafCount: 1,
    browserName: 'chromium',
    isUtilityWorld: false,
    customEngines: [],
  };
  return `(() => {
    const module = {};
    ${source}
    const injected = new (module.exports.InjectedScript())(globalThis, ${JSON.stringify(options)});
    return injected.ariaSnapshot(document.querySelector(${JSON.stringify(selector)}), { mode: 'default' });
  })()`;
}

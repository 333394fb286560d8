/*
 * WebKitGTK has no switch for media that a driver could reach. So the rules of the page are turned
 * on and off by hand: what stands under `@media print` or `(prefers-reduced-motion: reduce)` applies
 * exactly if that medium is asked for, and the colour scheme is the one the root element is given.
 * Forced colours are not there to be emulated: no WebKit has them, and `forced-colors` never matches.
 */

/** Runs inside the page, by its source text: it may use nothing from outside. */
export function mediaInPage(media) {
  const state = (window.__media ??= { original: new WeakMap() });
  Object.assign(state, media);
  const answers = [
    [/\bprint\b/, state.media === 'print'],
    [/\bscreen\b/, state.media !== 'print'],
    [/\(prefers-color-scheme:\s*dark\)/, state.colorScheme === 'dark'],
    [/\(prefers-color-scheme:\s*light\)/, state.colorScheme !== 'dark'],
    [/\(prefers-reduced-motion(:\s*reduce)?\)/, state.reducedMotion === 'reduce'],
    [/\(prefers-reduced-motion:\s*no-preference\)/, state.reducedMotion !== 'reduce'],
  ];
  const turn = rules => {
    for (const rule of rules) {
      if (rule instanceof window.CSSMediaRule) {
        const written = state.original.get(rule) ?? rule.media.mediaText;
        const [, holds] = answers.find(([pattern]) => pattern.test(written)) ?? [];
        /* A rule that is right by itself is left alone: WebKit evaluates a changed sheet less often. */
        const right = holds === undefined || window.matchMedia(written).matches === holds;
        const text = right ? written : holds ? 'all' : 'not all';
        if (rule.media.mediaText !== text) {
          state.original.set(rule, written);
          rule.media.mediaText = text;
        }
      }
      if (rule.cssRules) turn(rule.cssRules);
    }
  };
  const visit = root => {
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) turn(sheet.cssRules);
    for (const element of root.querySelectorAll('*'))
      if (element.shadowRoot) visit(element.shadowRoot);
  };
  visit(document);
  /* Elements that come later take their sheets when they are drawn. */
  if (!state.turn) {
    const sheets = Object.getOwnPropertyDescriptor(
      window.ShadowRoot.prototype,
      'adoptedStyleSheets',
    );
    Object.defineProperty(window.ShadowRoot.prototype, 'adoptedStyleSheets', {
      ...sheets,
      set(adopted) {
        for (const { cssRules } of adopted) state.turn(cssRules);
        sheets.set.call(this, adopted);
      },
    });
  }
  state.turn = turn;
  const dark = 'html { color-scheme: dark !important }';
  const light = 'html { color-scheme: light !important }';
  state.sheet ??= document.head.appendChild(document.createElement('style'));
  state.sheet.textContent =
    state.colorScheme && state.media !== 'print'
      ? state.colorScheme === 'dark'
        ? dark
        : light
      : '';
}

import type * as Axe from 'axe-core';
import 'axe-core/axe.min.js';

/* The package is a classic script: it leaves its one global. */
const { axe } = globalThis as unknown as { readonly axe: typeof Axe };

/** WCAG 2.0 to 2.2, A and AA, and the rules axe calls best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules about whole pages; a test page holds one element and nothing else. */
const aboutPages = ['region', 'landmark-one-main', 'page-has-heading-one', 'bypass'];

/** What axe finds wrong inside an element, shadow roots included: one line each. */
export async function violations(
  element: Element,
  options: { readonly without?: readonly string[] } = {},
): Promise<string[]> {
  const off = [...aboutPages, ...(options.without ?? [])];
  const result = await axe.run(element, {
    runOnly: { type: 'tag', values: tags },
    rules: Object.fromEntries(off.map(rule => [rule, { enabled: false }])),
    resultTypes: ['violations'],
  });
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} — ${failureSummary}`),
  );
}

/** Fails with axe's own words if it finds anything. */
export async function expectNoViolations(
  element: Element,
  options: { readonly without?: readonly string[] } = {},
): Promise<void> {
  const found = await violations(element, options);
  if (found.length > 0) throw new Error(`axe found ${found.length}:\n${found.join('\n')}`);
}

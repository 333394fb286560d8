import 'accessibility-checker-engine/ace-window.js';

interface Finding {
  readonly ruleId: string;
  readonly message: string;
  readonly snippet: string;
  readonly value: readonly [string, string];
}

interface Checker {
  check(node: Element, guidelines: readonly string[]): Promise<{ readonly results: Finding[] }>;
}

const { ace_ibma: ace } = globalThis as unknown as {
  readonly ace_ibma: { readonly Checker: new () => Checker };
};

/** Rules about whole pages; a test page holds one element and nothing else. */
const aboutPages = /^(page_|html_|skip_main|aria_content_in_landmark|style_)/;

/** `<ul role="list">` on purpose: Safari forgets that it is a list once list-style is none. */
const onPurpose = 'aria_role_redundant';

/** What IBM's Equal Access checker is sure is wrong inside an element: one line each. */
export async function ibmViolations(element: Element): Promise<string[]> {
  const { results } = await new ace.Checker().check(element, ['IBM_Accessibility', 'WCAG_2_2']);
  return results
    .filter(
      ({ ruleId, value }) =>
        value[1] === 'FAIL' && ruleId !== onPurpose && !aboutPages.test(ruleId),
    )
    .map(({ ruleId, message, snippet }) => `${ruleId}: ${message} ${snippet}`);
}

/** Lets a browser test ask for the accessibility tree of an element, as the browser computed it. */
export const ariaTree = {
  name: 'aria-tree',
  async executeCommand({ command, payload, session }) {
    if (command !== 'aria-tree') return undefined;
    const page = session.browser.getPage(session.id);
    return page.locator(payload.selector).ariaSnapshot();
  },
};

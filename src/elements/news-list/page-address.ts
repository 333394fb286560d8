import { ofDocument } from '../../feed/of-document.js';

/** An address the page's author wrote, which may be relative; http(s) only. */
export function pageAddress(written: string | undefined): string | undefined {
  if (!written) return undefined;
  try {
    const url = new URL(written, globalThis.document && ofDocument('baseURI'));
    return /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

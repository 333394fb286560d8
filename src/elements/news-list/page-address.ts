import { safeUrl } from '../../feed/safe-url.js';

/** An address the page's author wrote, which may be relative; http(s) only. */
export function pageAddress(written: string | undefined): string | undefined {
  if (!written) return undefined;
  try {
    return safeUrl(new URL(written, globalThis.document?.baseURI).href);
  } catch {
    return undefined;
  }
}

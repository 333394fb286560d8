import { safeUrl } from '../feed/safe-url.js';

/** An address as a whole: relative ones start at `base`; `undefined` for what may not be linked. */
export function resolveUrl(value: string, base: string | undefined): string | undefined {
  const text = value.trim();
  if (/^[a-z][a-z\d+.-]*:/i.test(text)) return safeUrl(text);
  if (base === undefined) return undefined;
  try {
    return safeUrl(new URL(text, base).href);
  } catch {
    return undefined;
  }
}

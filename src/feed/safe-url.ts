const LONGEST = 2000;

/**
 * An absolute http(s) address without userinfo, as the URL parser writes it, or `undefined`.
 * Takes anything; what is not a string is no address.
 */
export function safeUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST) return undefined;
  if (!/^\s*https?:\/\//i.test(value)) return undefined;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  if (url.username || url.password || !url.hostname) return undefined;
  return url.href;
}

/*
 * What a reader has put away, for as long as the page lives: no cookie, no storage. Shared by all
 * banners on the page.
 */

const dismissed = new Set<string>();
const followers = new Set<() => void>();

/** Whether a notice, in this revision and phase, has been put away. */
export function isDismissed(key: string): boolean {
  return dismissed.has(key);
}

/** Puts a notice away or brings it back, on every banner of the page. */
export function setDismissed(key: string, away: boolean): void {
  if (away) dismissed.add(key);
  else dismissed.delete(key);
  followers.forEach(changed => changed());
}

/** Calls back after every change; returns how to stop that. */
export function followDismissals(changed: () => void): () => void {
  followers.add(changed);
  return () => void followers.delete(changed);
}

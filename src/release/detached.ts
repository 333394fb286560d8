/**
 * A copy whose texts are its own. A text that was cut out of a longer one keeps all of that in
 * memory: a headline of a page of ten megabytes, the page.
 */
export function detached<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

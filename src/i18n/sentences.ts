import { common } from './common.js';
import { fill, type Tag } from './message.js';

/** "Aktuelles der Stadt Herne: derzeit nicht verfügbar". */
export function unavailable(tag: Tag, what: string): string {
  return fill(common.unavailable(tag), { what });
}

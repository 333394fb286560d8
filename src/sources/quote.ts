import { readFileSync } from 'node:fs';
import { decode } from './charset.js';
import { cleanText } from './clean-text.js';

/** Quotes lines of local inputs; keeps the file read last, as problems come file by file. */
export function lineReader(
  paths: ReadonlyMap<string, string>,
): (name: string, line: number) => string | undefined {
  let open: { name: string; lines: readonly string[] } | undefined;
  return (name, line) => {
    const path = paths.get(name);
    if (path === undefined) return undefined;
    if (open?.name !== name) {
      try {
        open = { name, lines: cleanText(decode(readFileSync(path)).text).split('\n') };
      } catch {
        open = { name, lines: [] };
      }
    }
    return open.lines[line - 1];
  };
}

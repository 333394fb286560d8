import { readFile } from 'node:fs/promises';
import type { Mistake } from '../release/checked-json.js';
import type { Problem } from '../release/problem.js';
import { whyNot } from './access.js';
import { charsetProblem } from './charset-problem.js';
import { decode } from './charset.js';
import { inputProblem } from './files.js';
import { placeAt, scanJson, whyNotJson, type TextPlace } from './json-text.js';

/** A JSON file that says something about the captures: what it holds, and where in it. */
export interface BesideFile {
  readonly value: unknown;
  /** A problem with a value in it; the nearest one around it that is there is quoted. */
  readonly problem: (mistake: Mistake) => Problem;
}

/** What reading such a file led to. */
export interface Beside {
  readonly file?: BesideFile;
  readonly problems: readonly Problem[];
  /** It is there, or has to be, but could not be read at all. */
  readonly unreadable: boolean;
}

/** Reads a JSON file beside the captures; unless it is `required` it need not be there. */
export async function readBeside(path: string, required: boolean): Promise<Beside> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    if (!required && (error as NodeJS.ErrnoException).code === 'ENOENT')
      return { problems: [], unreadable: false };
    const message = `Could not read ${path}: ${whyNot(error)}.`;
    return { problems: [inputProblem(path, 'unreadable-input', message)], unreadable: true };
  }
  // Editors of Windows save in its own character set when nobody tells them otherwise.
  const decoded = decode(bytes);
  const text = decoded.text.replace(/^\ufeff/, '');
  const foreign = charsetProblem(path, decoded);
  const at = ({ line, column, excerpt }: TextPlace, message: string): Problem => ({
    ...inputProblem(path, 'unreadable-input', message),
    source: { name: path, line, column },
    excerpt,
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const place = whyNotJson(text);
    const message = `${path} is not valid JSON: ${place.why}.`;
    return { problems: [at(place, message), ...foreign], unreadable: false };
  }
  const { places, repeated } = placesIn(text);
  const problem = ({ path: wanted, message, code = 'unreadable-input' }: Mistake): Problem => {
    for (let length = wanted.length; length > 0; length -= 1) {
      const offset = places.get(JSON.stringify(wanted.slice(0, length)));
      if (offset !== undefined) return { ...at(placeAt(text, offset), message), code };
    }
    return inputProblem(path, 'unreadable-input', message);
  };
  const twice = repeated.map(({ key, offset }) =>
    at(placeAt(text, offset), `"${key}" stands here a second time; put both together.`),
  );
  return { file: { value, problem }, problems: [...foreign, ...twice], unreadable: false };
}

/** Where every value stands, and the keys that stand twice in one object: the first was lost. */
function placesIn(text: string): {
  places: ReadonlyMap<string, number>;
  repeated: readonly { key: string; offset: number }[];
} {
  const places = new Map<string, number>();
  const repeated: { key: string; offset: number }[] = [];
  let second: string | undefined;
  scanJson(text, {
    found(path, offset) {
      const way = JSON.stringify(path);
      // What is inside a second one is told with it.
      const inside = second !== undefined && way.startsWith(second);
      if (places.has(way) && !inside) {
        repeated.push({ key: String(path.at(-1)), offset });
        second = `${way.slice(0, -1)},`;
      }
      places.set(way, offset);
    },
  });
  return { places, repeated };
}

import { readFile } from 'node:fs/promises';
import type { Item } from '../feed/model.js';
import { AccessError, InputError } from './command.js';
import { pagePath } from './pages.js';
import { detached } from '../release/detached.js';
import { whyNot } from '../sources/access.js';

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What of a published item is needed to know it again. */
function isItem(value: unknown): value is Item {
  if (!isObject(value) || !isObject(value['_herne'])) return false;
  const texts = [value['id'], value['title'], value['summary'], value['language']];
  return texts.every(text => typeof text === 'string');
}

async function readItems(path: string): Promise<Item[] | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new AccessError(`Could not read ${path}: ${whyNot(error)}.`);
  }
  if (text.trim() === '') return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (!isObject(value) || !Array.isArray(value['items']))
    throw new InputError(
      `${path} exists and is no feed, so it is left alone. Move it away or choose another --out.`,
    );
  return value['items'].filter(isItem).map(item => detached({ ...item, content_text: '' }));
}

/** The items of the feed that stands where the new one will, all its pages; without their texts. */
export async function previousItems(out: string | undefined): Promise<Item[]> {
  if (out === undefined) return [];
  const items: Item[] = [];
  for (let page = 1; ; page += 1) {
    const found = await readItems(pagePath(out, page));
    if (found === undefined) return items;
    items.push(...found);
  }
}

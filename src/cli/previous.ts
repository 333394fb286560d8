import { readFile, stat } from 'node:fs/promises';
import type { Item } from '../feed/model.js';
import { AccessError, InputError } from './command.js';
import { languagePath } from './languages.js';
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

/** One page that is there: its items, and the tags of the languages it links to. */
interface Page {
  readonly items: readonly Item[];
  readonly linked: readonly string[];
}

async function readPage(path: string): Promise<Page | undefined> {
  let text: string;
  try {
    const about = await stat(path);
    // A device or a pipe holds nothing that was built before.
    if (!about.isFile() && !about.isDirectory()) return undefined;
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
  const items = value['items'].filter(isItem);
  const linked = linkedLanguages(value);
  // Only what was translated is compared by its text; all other texts are let go.
  const isTranslated = linked.length > 0 || items.some(item => item._herne.translation_of);
  return {
    items: isTranslated ? items : items.map(item => detached({ ...item, content_text: '' })),
    linked,
  };
}

/** Tags of the languages whose feeds a feed links to. */
function linkedLanguages({ _herne }: Json): string[] {
  const languages = isObject(_herne) ? _herne['languages'] : undefined;
  if (!Array.isArray(languages)) return [];
  return languages.filter(isObject).flatMap(({ tag, feed_url }) => {
    const isTag = typeof tag === 'string' && /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/i.test(tag);
    return isTag && feed_url !== undefined ? [tag] : [];
  });
}

/** The feed that stands where the new one will. */
export interface Previous {
  readonly items: readonly Item[];
  /** Its files, further pages and languages included. */
  readonly paths: readonly string[];
}

/** What was built before: all pages of the feed and of the languages it links to. */
export async function previousFeed(out: string | undefined): Promise<Previous> {
  if (out === undefined) return { items: [], paths: [] };
  const items: Item[] = [];
  const paths: string[] = [];
  const firsts = [out];
  for (const first of firsts) {
    for (let page = 1; ; page += 1) {
      const path = pagePath(first, page);
      const found = await readPage(path);
      if (found === undefined) break;
      items.push(...found.items);
      paths.push(path);
      if (first === out && page === 1)
        firsts.push(...found.linked.map(tag => languagePath(out, tag)));
    }
  }
  return { items, paths };
}

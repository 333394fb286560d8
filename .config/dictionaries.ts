import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport, type Plugin } from 'vite';

const folder = fileURLToPath(new URL('../src/i18n/', import.meta.url));
const SECTIONS = ['common', 'news', 'banner', 'switcher', 'translation'];

type Value = string | readonly string[] | Readonly<Record<string, string>>;
type Table = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** What `unpack` of src/i18n/unpack.ts takes: keys, tags, texts. */
export type Packed = readonly [keys: string, tags: string, texts: string];

/** Writes a section's nine dictionaries as one string; throws where a text would not survive. */
export function pack(table: Table): Packed {
  const tags = Object.keys(table);
  const keys = Object.keys(table[tags[0]!]!);
  const rows = tags.map(tag => keys.map(key => packValue(table[tag]![key]!, key)).join('|'));
  return [keys.join('|'), tags.join(' '), rows.join('\n')];
}

function packValue(value: Value, key: string): string {
  if (typeof value === 'string') return checked(value, key);
  if (Array.isArray(value)) return value.map(text => checked(text as string, key)).join('~');
  const forms = Object.entries(value as Record<string, string>);
  return `=${forms.map(([category, text]) => `${category}=${checked(text, key)}`).join('~')}`;
}

function checked(text: string, key: string): string {
  if (/[|~\n]|^=/.test(text))
    throw new Error(`"${key}" has a character that packing needs: ${text}`);
  return text;
}

/** Replaces the section tables of src/i18n by packed strings: about a fifth fewer bytes. */
export function packedDictionaries(): Plugin {
  return {
    name: 'herne-packed-dictionaries',
    enforce: 'pre',
    async load(id) {
      const section = basename(id, '.ts');
      if (id !== `${folder}${section}.ts` || !SECTIONS.includes(section)) return undefined;
      const { module } = await runnerImport<Record<string, Table>>(id);
      const packed = pack(module[section]!).map(text => JSON.stringify(text));
      return `import { unpack } from './unpack.js';
        export const ${section} = /* @__PURE__ */ unpack(${packed.join(', ')});`;
    },
  };
}

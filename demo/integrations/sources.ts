/** What the builds of all integrations read: the shared options, and their own source files. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** Path inside the archive -> bytes. */
export type Archive = Record<string, Uint8Array>;

/** What every archive carries besides its own files. */
export interface Shipped {
  readonly version: string;
  readonly script: Uint8Array;
  readonly sourceMap: Uint8Array;
  readonly integrity: string;
  readonly feed: Uint8Array;
  readonly license: Uint8Array;
}

export interface Label {
  readonly de: string;
  readonly en: string;
}

/** One attribute of an element, as an editor sees it. */
export interface Option {
  readonly name: string;
  readonly type: 'text' | 'url' | 'number' | 'choice' | 'flag';
  readonly default?: string | number | boolean;
  readonly min?: number;
  readonly max?: number;
  readonly label: Label;
  readonly help?: Label;
  readonly choices?: readonly { readonly value: string; readonly label: Label }[];
}

export interface Widget {
  readonly name: 'news-list' | 'closure-banner' | 'language-switcher';
  readonly title: Label;
  readonly description: Label;
  readonly fallback: Label;
  readonly options: readonly Option[];
}

const folder = join(import.meta.dirname, 'options');

/** The three widgets with everything that can be set. */
export const widgets: readonly Widget[] = ['news-list', 'closure-banner', 'language-switcher'].map(
  name => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Widget,
);

/** The option files as they are, for systems that read them at run time. */
export function optionFiles(prefix: string): Archive {
  return filesOf(folder, prefix);
}

/** All files under a folder, build scripts left out, with `prefix` before their paths, if any. */
export function filesOf(path: string, prefix: string): Archive {
  const files: Archive = {};
  for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }).sort()) {
    const full = join(path, name);
    if (statSync(full).isFile() && !name.endsWith('.ts'))
      files[join(prefix, name).replaceAll(sep, '/')] = readFileSync(full);
  }
  return files;
}

/** What README.md here says of one system, for who has only the archive. */
export function instructions(system: string): Uint8Array {
  const text = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const said = new RegExp(`^## ${system}\\n+([^]*?)\\n+## `, 'm').exec(text)?.[1];
  if (!said) throw new Error(`README.md of the integrations says nothing of ${system}.`);
  return bytes(`# Herne Widgets: ${system}\n\n${said}\n`);
}

/** Text as the bytes of a file. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** `heading-level` -> `headingLevel`. */
export const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** `heading-level` -> `heading_level`. */
export const snakeCase = (name: string): string => name.replaceAll('-', '_');

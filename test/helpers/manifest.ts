import { readFileSync } from 'node:fs';
import { elementsOf, type ElementDeclaration, type Manifest } from '../../.config/manifest.js';

/** The elements as the built package describes them. */
export const described: readonly ElementDeclaration[] = elementsOf(
  JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest,
);

const global = /^(id|class|lang|dir|slot|title|hidden|part|nonce|data-.+|aria-.+)$/;

/** What is wrong with how a text writes an element: unknown elements, attributes and events. */
export function strangeAttributes(tag: string, names: readonly string[]): string[] {
  const element = described.find(({ tagName }) => tagName === tag);
  if (!element) return [`<${tag}> is no element of ours`];
  const known = new Set([
    ...(element.attributes ?? []).map(({ name }) => name),
    ...(element.members ?? []).map(({ name }) => name),
    ...(element.events ?? []).map(({ name }) => name),
  ]);
  return names
    .filter(name => !known.has(name) && !global.test(name))
    .map(name => `<${tag}> has no ${name}`);
}

/** Names of everything of a kind (parts, states, custom properties) that any element has. */
export const namesOf = (kind: 'cssParts' | 'cssStates' | 'cssProperties'): ReadonlySet<string> =>
  new Set(described.flatMap(element => (element[kind] ?? []).map(({ name }) => name)));

import { fileURLToPath } from 'node:url';
// @ts-expect-error: the tool's own entry has no types
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type {
  CssCustomProperty,
  CustomElementDeclaration,
  Declaration,
  Package,
} from 'custom-elements-manifest/schema';

const root = fileURLToPath(new URL('..', import.meta.url));
const config = 'src/elements/custom-elements-manifest.config.mjs';

export type Manifest = Package;

/** An element of the manifest; the tool knows states, the published schema does not yet. */
export type ElementDeclaration = CustomElementDeclaration & {
  readonly tagName: string;
  readonly cssStates?: readonly Pick<CssCustomProperty, 'name' | 'description'>[];
};

/** Reads the manifest from the elements' doc comments; writes nothing. */
export async function readManifest(): Promise<Manifest> {
  const argv = ['analyze', '--config', config, '--quiet'];
  return (await cli({ argv, cwd: root, noWrite: true })) as Manifest;
}

/** The elements of a manifest, in the order the documentation has them. */
export function elementsOf(manifest: Manifest): ElementDeclaration[] {
  const order = ['herne-closure-banner', 'herne-news-list', 'herne-language-switcher'];
  return manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter((one: Declaration): one is ElementDeclaration => 'tagName' in one && !!one.tagName)
    .sort((a, b) => order.indexOf(a.tagName) - order.indexOf(b.tagName));
}

/** Names of what a class of a manifest has for all to read. */
export function fieldsOf({ modules }: Manifest, name: string): string[] {
  const found = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(one => one.name === name);
  const members = found && 'members' in found ? (found.members ?? []) : [];
  return members.filter(({ kind }) => kind === 'field').map(member => member.name);
}

/*
 * How the custom elements manifest is read from the doc comments of the elements:
 *   npx custom-elements-manifest analyze --config src/elements/custom-elements-manifest.config.mjs
 * The build runs it with these settings too; see .config/manifest.ts.
 */

import { modulePathResolverPlugin } from '@wc-toolkit/module-path-resolver';

/** Path of a source module in the package. */
const shipped = path => path.replace(/^.*?src\/(.*)\.ts$/, 'dist/esm/$1.js');

/** What Lit and the language offer anyway is no API of ours. */
const INTERNAL = /^(static|styles|render|update|willUpdate|updated|firstUpdated|shouldUpdate)$/;

/** Keeps what a page's author may use: documented public members of the element classes. */
const publicApiOnly = {
  name: 'herne-public-api-only',
  moduleLinkPhase({ moduleDoc }) {
    for (const declaration of moduleDoc.declarations ?? []) {
      if (!declaration.customElement) continue;
      declaration.members = (declaration.members ?? []).filter(
        ({ name, privacy, static: isStatic }) =>
          !isStatic &&
          (privacy ?? 'public') === 'public' &&
          !name.startsWith('#') &&
          !INTERNAL.test(name) &&
          !/Callback$/.test(name),
      );
      /* `dispatchEvent(new HerneLoadEvent())` is found as an event without a name; the names are
         in the `@fires` lines. */
      declaration.events = (declaration.events ?? []).filter(({ name }) =>
        name?.startsWith('herne-'),
      );
    }
  },
};

/**
 * Follows the name of a type to the literal values it stands for (`Layout` -> `'list' | 'cards'`),
 * so that an editor can offer them. The toolkit's own type parser needs a type checker and 8 s.
 */
function literalTypes() {
  const aliases = new Map();
  return {
    name: 'herne-literal-types',
    collectPhase({ ts, node }) {
      if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return;
      if (!node.type.types.every(type => ts.isLiteralTypeNode(type))) return;
      aliases.set(node.name.text, node.type.types.map(type => type.getText()).join(' | '));
    },
    packageLinkPhase({ customElementsManifest }) {
      const declarations = customElementsManifest.modules.flatMap(module => module.declarations);
      for (const { attributes = [], members = [] } of declarations) {
        for (const api of [...attributes, ...members]) {
          const text = api.type?.text.replace(/^\w+/, name => aliases.get(name) ?? name);
          if (text) api.parsedType = { text };
        }
      }
    },
  };
}

/** Only the elements and their events: what else is in the folders is nobody's business. */
const publicModulesOnly = {
  name: 'herne-public-modules-only',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules.filter(
      ({ path, declarations = [] }) =>
        path.endsWith('/events.ts') || declarations.some(({ customElement }) => customElement),
    );
  },
};

/** The toolkit names where elements are; what refers to them, and their events, is left to us. */
const shippedReferences = {
  name: 'herne-shipped-references',
  packageLinkPhase({ customElementsManifest }) {
    const point = node => {
      for (const [key, value] of Object.entries(node)) {
        if (value && typeof value === 'object') point(value);
        else if (key === 'path' || key === 'module') node[key] = shipped(value);
      }
    };
    point(customElementsManifest.modules);
  },
};

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['src/elements/**/*.template.ts', 'src/elements/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [
    literalTypes(),
    publicApiOnly,
    publicModulesOnly,
    modulePathResolverPlugin({
      modulePathTemplate: shipped,
      typeDefinitionPathTemplate: path => shipped(path).replace(/\.js$/, '.d.ts'),
    }),
    shippedReferences,
  ],
};

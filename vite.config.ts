import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import minifyLiterals from 'rollup-plugin-minify-template-literals';
import { visualizer } from 'rollup-plugin-visualizer';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { packedDictionaries } from './.config/dictionaries.js';
import { minifiedAgain } from './.config/minify.js';
import { staticProperties } from './.config/properties.js';
import { makeSnapshot } from './.config/snapshot.js';

/* Modes: `herne-widgets` and one per element (classic scripts), `demo` (the static site), `cli`. */

const root = fileURLToPath(new URL('.', import.meta.url));
const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string };

/** Browsers of the last two and a half years, as of the release. */
export const TARGET = ['chrome125', 'edge125', 'firefox126', 'safari17.5'];

/** The elements, and the class each file exports. */
export const ELEMENTS = {
  'news-list': 'HerneNewsList',
  'closure-banner': 'HerneClosureBanner',
  'language-switcher': 'HerneLanguageSwitcher',
} as const;
export type ElementName = keyof typeof ELEMENTS;

export default defineConfig(({ mode }): UserConfig => {
  if (mode === 'herne-widgets') return classicScript(mode, Object.keys(ELEMENTS) as ElementName[]);
  const name = mode.replace('herne-', '') as ElementName;
  if (name in ELEMENTS) return classicScript(mode, [name]);
  if (mode === 'cli') return commandLine();
  return demoSite();
});

/** One self-contained IIFE: no import, no further request, also valid as `type="module"`. */
function classicScript(name: string, elements: ElementName[]): UserConfig {
  const input = elements.length > 1 ? `${root}/src/index.ts` : 'virtual:herne-entry';
  return {
    root,
    publicDir: false,
    resolve: { alias: [{ find: /^lit$/, replacement: `${root}/src/script/lit.ts` }] },
    plugins: [
      snapshotPlugin(),
      packedDictionaries(elements.map(name => `${root}src/elements/${name}/${name}.ts`)),
      singleElementEntry(elements[0]!),
      staticProperties(),
      minifiedTemplates(),
      minifiedAgain(),
      visualizer({
        filename: `${root}/dist/${name}.report.html`,
        title: `${name}.js`,
        brotliSize: true,
      }) as unknown as Plugin,
    ],
    build: {
      outDir: `${root}/dist`,
      emptyOutDir: false,
      target: TARGET,
      sourcemap: true,
      modulePreload: false,
      copyPublicDir: false,
      rolldownOptions: {
        input,
        output: {
          format: 'iife',
          entryFileNames: `${name}.js`,
          minify: true,
          intro: `${stepAside(elements)}try{`,
          outro: UNLESS_FORBIDDEN,
          /*
           * The mark at the beginning makes it UTF-8 on a page in Latin-1, whatever the server says.
           * The second line lets Chromium compile while it loads, beside the page, what it would
           * compile function by function while the page waits.
           */
          postBanner: `\ufeff/*! herne-widgets ${version} | EUPL-1.2 */\n//# allFunctionsCalledOnLoad`,
        },
      },
    },
    logLevel: 'warn',
  };
}

/**
 * Collapses white space in templates and styles, and nothing else: a space between two inline
 * elements stays one, `<path />` keeps its slash (in SVG it is what closes it).
 */
function minifiedTemplates(): Plugin {
  return minifyLiterals({
    include: ['**/src/**'],
    failOnError: true,
    options: {
      minifyOptions: {
        keepClosingSlash: true,
        conservativeCollapse: true,
        removeEmptyAttributes: false,
        decodeEntities: false,
      },
    },
  }) as unknown as Plugin;
}

/**
 * Runs before anything else in the bundle: a copy that finds all its tags taken, or
 * no custom elements at all, creates nothing (no second Trusted Types policy, no globals).
 */
function stepAside(elements: ElementName[]): string {
  const tags = JSON.stringify(elements.map(name => `herne-${name}`));
  return `if(!globalThis.customElements||${tags}.every(function(t){return customElements.get(t)}))return;`;
}

/**
 * Where a page allows no policy of Trusted Types (`trusted-types 'none'`) no template can be read: what
 * the page brought stays, and the page's `window.onerror` hears nothing. The browser has said why.
 */
const UNLESS_FORBIDDEN = `}catch(e){if(!window.trustedTypes||!/policy/i.test(e))throw e}`;

/** `virtual:herne-entry`: src/index.ts cut down to one element. */
function singleElementEntry(name: ElementName): Plugin {
  const id = 'virtual:herne-entry';
  return {
    name: 'herne-single-element-entry',
    resolveId: source => (source === id ? id : undefined),
    load: source =>
      source === id
        ? `import snapshot from 'virtual:herne-snapshot';
           import { ${ELEMENTS[name]} } from '${root}src/elements/${name}/${name}.ts';
           import { provideSnapshot } from '${root}src/feed/snapshot.ts';
           import { register } from '${root}src/register.ts';
           provideSnapshot(snapshot);
           register({ 'herne-${name}': ${ELEMENTS[name]} });`
        : undefined,
  };
}

/** `virtual:herne-snapshot`: data/feed.json cut to its limit. HERNE_SNAPSHOT names another feed, or `none`. */
function snapshotPlugin(): Plugin {
  const id = 'virtual:herne-snapshot';
  return {
    name: 'herne-snapshot',
    resolveId: source => (source === id ? `\0${id}` : undefined),
    load: source => {
      if (source !== `\0${id}`) return undefined;
      const feed = process.env['HERNE_SNAPSHOT'] ?? `${root}/data/feed.json`;
      if (feed === 'none') return 'export default undefined';
      const json = JSON.stringify(makeSnapshot(feed));
      return `export default ${json.replace(/</g, '\\u003c')}`;
    },
  };
}

/** The builder for the npm package; dependencies stay dependencies. */
function commandLine(): UserConfig {
  return {
    root,
    publicDir: false,
    build: {
      outDir: `${root}/dist/cli`,
      emptyOutDir: true,
      target: 'node20',
      ssr: `${root}/src/cli/herne-feed.ts`,
      minify: false,
    },
    logLevel: 'warn',
  };
}

/** The static site; `vite` alone serves it with the sources for development. */
function demoSite(): UserConfig {
  return {
    root: `${root}/demo`,
    base: './',
    publicDir: false,
    plugins: [snapshotPlugin(), sourcesAsScript()],
    build: {
      outDir: `${root}/dist/demo`,
      emptyOutDir: true,
      target: TARGET,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: globSync('*.html', { cwd: `${root}/demo`, absolute: true }) },
    },
    server: { fs: { allow: [root] } },
    logLevel: 'warn',
  };
}

/** In development `herne-widgets.js` and `feed.json` are the sources and the checked-in feed. */
function sourcesAsScript(): Plugin {
  return {
    name: 'herne-sources-as-script',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').replace(/[?#].*/, '');
        if (path === '/herne-widgets.js') {
          response.setHeader('content-type', 'text/javascript');
          response.end(`import('/@fs${root}src/index.ts');`);
        } else if (path === '/feed.json' && existsSync(`${root}/data/feed.json`)) {
          response.setHeader('content-type', 'application/feed+json');
          response.end(readFileSync(`${root}/data/feed.json`));
        } else next();
      });
    },
  };
}

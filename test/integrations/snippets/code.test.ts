import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';
import { install, pack, temporaryFolder } from '../../helpers/packed.js';
import { inLanguage, type Snippet } from '../../helpers/snippets.js';

/* Programs and components in the documentation: written into a folder with the packed package and
   the frameworks, type-checked by the framework's own checker, and bundled. */

const folder = temporaryFolder('code');
const code = inLanguage('ts', 'js', 'tsx', 'vue', 'svelte');
const fileOf = ({ place, language }: Snippet): string =>
  `${place.replace(/\W+/g, '-')}.${language}`;

/** What the checkers said, by file. */
const said = new Map<string, string[]>();

const compilerOptions = {
  target: 'ES2022',
  module: 'ESNext',
  moduleResolution: 'bundler',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  jsx: 'react-jsx',
  types: ['node'],
  strict: true,
  noEmit: true,
  allowJs: true,
  skipLibCheck: true,
  verbatimModuleSyntax: true,
};

before(() => {
  const packages = ['react', 'react-dom', 'preact', 'vue', 'svelte', 'typescript', 'vite'];
  const plugins = ['@vitejs/plugin-react', '@vitejs/plugin-vue', '@sveltejs/vite-plugin-svelte'];
  const types = ['@types/react', '@types/react-dom', '@types/node'];
  install(pack(folder), folder, [...packages, ...plugins, ...types]);
  mkdirSync(join(folder, 'src'));
  for (const snippet of code) writeFileSync(join(folder, 'src', fileOf(snippet)), snippet.text);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const languages = new Set(code.map(({ language }) => language));
  check('tsc', ['ts', 'tsx', 'js'], languages);
  check('vue-tsc', ['vue'], languages);
  check('svelte-check', ['svelte'], languages);
});

function check(
  checker: 'tsc' | 'vue-tsc' | 'svelte-check',
  extensions: readonly string[],
  present: ReadonlySet<string>,
): void {
  if (!extensions.some(one => present.has(one))) return;
  const project = join(folder, `tsconfig.${checker}.json`);
  const include = extensions.map(one => `src/*.${one}`);
  writeFileSync(project, JSON.stringify({ compilerOptions, include }));
  const args =
    checker === 'svelte-check'
      ? ['--tsconfig', project, '--output', 'machine', '--threshold', 'error']
      : ['--pretty', 'false', '-p', project];
  const command = join(process.cwd(), 'node_modules/.bin', checker);
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  const errors = [
    ...stdout.matchAll(/^(?:\S*\/)?(\S+?)\((\d+),\d+\): (error.*)$/gm),
    ...stdout.matchAll(/ERROR "(?:[^"]*\/)?([^"/]+)" (\d+):\d+ (.*)$/gm),
  ];
  if (status !== 0) assert.ok(errors.length > 0, stdout + stderr);
  for (const [, file = '', line, message] of errors) {
    said.set(file, [...(said.get(file) ?? []), `${line}: ${message}`]);
  }
}

/** The snippet as an application's entry, all it imports included. */
async function bundle(snippet: Snippet): Promise<void> {
  const isCustomElement = (tag: string): boolean => tag.startsWith('herne-');
  await build({
    root: folder,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement } } }),
      svelte({ configFile: false }),
    ],
    build: {
      outDir: join(folder, 'out', fileOf(snippet)),
      rolldownOptions: {
        input: join(folder, 'src', fileOf(snippet)),
        /* What runs in Node stays outside. */
        external: [/^node:/, /^vite$/, /^@(?:vitejs|sveltejs)\//],
        preserveEntrySignatures: 'strict',
      },
    },
  });
}

describe('programs in the documentation', () => {
  for (const snippet of code) {
    it(`has types without an error, and is bundled: ${snippet.place}`, async () => {
      const errors = (said.get(fileOf(snippet)) ?? []).map(one => {
        const [line = '', ...message] = one.split(': ');
        return `${snippet.file}:${snippet.line + Number(line) - 1} ${message.join(': ')}`;
      });
      assert.deepEqual(errors, []);
      await assert.doesNotReject(bundle(snippet), snippet.place);
    });
  }
});

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import css from '@eslint/css';
import { ESLint } from 'eslint';
import { transpileModule } from 'typescript';
import { parse } from 'yaml';
import { FeedError, validate } from '../../../src/feed/index.js';
import { readTranslation } from '../../../src/sources/translation-text.js';
import { namesOf, strangeAttributes } from '../../helpers/manifest.js';
import { inLanguage } from '../../helpers/snippets.js';

describe('JSON and YAML in the documentation', () => {
  for (const { place, text } of inLanguage('json', 'yaml')) {
    it(`is read, names files that are there, and is a feed if it says so: ${place}`, () => {
      const value: unknown = parse(text, { strict: true });
      if (/"version": "https:\/\/jsonfeed/.test(text)) {
        const feed = validate(value);
        assert.ok(!(feed instanceof FeedError), `${place} ${String(feed)}`);
      }
      for (const [, path] of text.matchAll(/node_modules\/herne-widgets\/([\w./-]+)/g)) {
        assert.ok(existsSync(path!), `${place}: ${path}`);
      }
    });
  }
  for (const { place, text } of inLanguage('json')) {
    it(`is JSON: ${place}`, () => assert.doesNotThrow(() => JSON.parse(text) as unknown, place));
  }
});

describe('CSS in the documentation', () => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    overrideConfig: [
      {
        files: ['**/*.css'],
        language: 'css/css',
        plugins: { css },
        rules: {
          'css/no-invalid-properties': ['error', { allowUnknownVariables: true }],
          'css/no-invalid-at-rules': 'error',
          'css/no-invalid-named-grid-areas': 'error',
          'css/no-empty-blocks': 'error',
        },
      },
    ],
  });
  const written = [
    [/(--herne-[\w-]+)/g, 'cssProperties'],
    [/::part\(([\w-]+)\)/g, 'cssParts'],
    [/:state\(([\w-]+)\)/g, 'cssStates'],
  ] as const;
  for (const { place, text } of inLanguage('css')) {
    it(`is right, and names what the elements have: ${place}`, async () => {
      const [result] = await eslint.lintText(text, { filePath: 'snippet.css' });
      const messages = result!.messages.map(({ line, message }) => `${line}: ${message}`);
      const strange = written.flatMap(([pattern, kind]) =>
        [...text.matchAll(pattern)]
          .map(([, name]) => name!)
          .filter(name => !namesOf(kind).has(name)),
      );
      assert.deepEqual([...messages, ...strange], [], place);
    });
  }
});

describe('Angular in the documentation', () => {
  for (const { place, text } of inLanguage('angular')) {
    it(`has no error of form and names what the elements have: ${place}`, () => {
      const options = { experimentalDecorators: true };
      const { diagnostics } = transpileModule(text, {
        reportDiagnostics: true,
        compilerOptions: options,
      });
      const strange = [...text.matchAll(/<(herne-[\w-]+)((?:\s+[^\s>=]+(?:="[^"]*")?)*)/g)].flatMap(
        ([, tag, attributes = '']) =>
          strangeAttributes(
            tag!,
            [...attributes.matchAll(/\s([^\s=]+)(?:="[^"]*")?/g)]
              .map(([, name]) => name!.replace(/^[[(#]|[\])]$/g, '').replace(/^attr\./, ''))
              .filter(name => !/^(list|banner|switcher)$/.test(name)),
          ),
      );
      const said = diagnostics!.map(({ messageText }) => messageText);
      assert.deepEqual([...said, ...strange], [], place);
    });
  }
});

describe('translations in the documentation', () => {
  for (const { place, text } of inLanguage('translation')) {
    it(`are each read, with their titles: ${place}`, () => {
      const { releases } = readTranslation('snippet.txt', text);
      const titles = text.split(/^---$/m).map(part => part.trim().split('\n')[0]);
      assert.deepEqual(
        releases.map(({ title }) => title?.text),
        titles,
        place,
      );
    });
  }
});

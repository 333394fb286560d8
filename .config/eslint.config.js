import { fileURLToPath } from 'node:url';
import js from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as wc } from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const root = fileURLToPath(new URL('..', import.meta.url));

/* What old host pages (Prototype.js, MooTools) break; see README, "On hostile pages". */
const brokenByHosts = [
  ['CallExpression[callee.object.name="Array"][callee.property.name="from"]', 'Array.from'],
  ['CallExpression[callee.property.name="entries"][arguments.length=0]', '.entries()'],
  [
    'CallExpression[callee.property.name="keys"][callee.object.name!="Object"][arguments.length=0]',
    '.keys()',
  ],
  [
    'CallExpression[callee.property.name="values"][callee.object.name!="Object"][arguments.length=0]',
    '.values()',
  ],
  ['CallExpression[callee.object.name="Object"][callee.property.name="values"]', 'Object.values'],
  ['ForInStatement', 'for…in'],
].map(([selector, name]) => ({
  selector,
  message: `${name} is broken by scripts of some host pages; use a spread or an index loop.`,
}));

/* Names Prototype.js puts on every element. */
const takenByHosts = {
  selector:
    'ClassBody > :matches(MethodDefinition, PropertyDefinition)[key.type="Identifier"][key.name=/^(show|hide|toggle|visible|next|select|insert|replace|wrap|clone|empty)$/]',
  message: 'Prototype.js defines a member of this name on every element; choose another.',
};

export default ts.config(
  {
    ignores: [
      'dist/',
      '.cache/',
      'node_modules/',
      'test/integrations/apps/*/',
      'test/fixtures/',
      '**/*.php',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  {
    languageOptions: {
      globals: Object.fromEntries(
        [
          'process',
          'console',
          'URL',
          'fetch',
          'setTimeout',
          'clearTimeout',
          'Buffer',
          'document',
          'window',
          'performance',
          'Response',
          'AbortSignal',
          'AbortController',
          'location',
          'customElements',
          'navigator',
          'TextDecoder',
          'TextEncoder',
          'URLSearchParams',
          'structuredClone',
          'Event',
          'HTMLElement',
          'getComputedStyle',
          'requestAnimationFrame',
        ].map(name => [name, 'readonly']),
      ),
      parserOptions: { tsconfigRootDir: root },
    },
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: { '@typescript-eslint/no-explicit-any': 'error' },
  },
  {
    files: ['src/elements/**/*.ts', 'src/controllers/**/*.ts'],
    extends: [
      lit['flat/recommended'],
      wc['flat/best-practice'],
      litA11y.configs.recommended,
    ].filter(Boolean),
    rules: {
      'wc/guard-super-call': 'off',
      'lit/no-invalid-html': 'error',
      'lit/no-legacy-template-syntax': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-useless-template-literals': 'error',
      /* <ul role="list">: Safari forgets that it is a list once list-style is none. */
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  {
    files: [
      'src/elements/**/*.ts',
      'src/controllers/**/*.ts',
      'src/feed/**/*.ts',
      'src/i18n/**/*.ts',
      'src/index.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...brokenByHosts, takenByHosts] },
  },
);

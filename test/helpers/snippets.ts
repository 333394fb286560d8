import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

/* The fenced blocks of the documentation. Each is executed by a test; this says by which. */

export interface Snippet {
  readonly file: string;
  /** Line of the file the first line of the text stands in. */
  readonly line: number;
  /** The word behind the fence, or the second one if there are two: ```text translation */
  readonly language: string;
  readonly text: string;
  /** `file:line`, as an editor opens it. */
  readonly place: string;
}

/** Language -> the test that executes it. */
export const EXECUTORS = {
  html: 'test/dist/snippets/html.test.ts',
  sh: 'test/dist/snippets/shell.test.ts',
  ts: 'test/integrations/snippets/code.test.ts',
  js: 'test/integrations/snippets/code.test.ts',
  tsx: 'test/integrations/snippets/code.test.ts',
  vue: 'test/integrations/snippets/code.test.ts',
  svelte: 'test/integrations/snippets/code.test.ts',
  angular: 'test/dist/snippets/data.test.ts',
  json: 'test/dist/snippets/data.test.ts',
  yaml: 'test/dist/snippets/data.test.ts',
  css: 'test/dist/snippets/data.test.ts',
  translation: 'test/dist/snippets/data.test.ts',
  nginx: 'test/integrations/snippets/servers.test.ts',
  apache: 'test/integrations/snippets/servers.test.ts',
  caddy: 'test/integrations/snippets/servers.test.ts',
  php: 'test/integrations/snippets/servers.test.ts',
  cron: 'test/integrations/snippets/servers.test.ts',
} as const;

export type Language = keyof typeof EXECUTORS;

export const documents = globSync(['*.md', 'demo/**/*.md'], { ignore: ['**/node_modules/**'] });

export const snippets: readonly Snippet[] = documents.flatMap(snippetsOf).sort(byPlace);

/** The snippets in some languages. */
export const inLanguage = (...languages: readonly Language[]): readonly Snippet[] =>
  snippets.filter(({ language }) => (languages as readonly string[]).includes(language));

function byPlace(a: Snippet, b: Snippet): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line;
}

function snippetsOf(file: string): Snippet[] {
  const found: Snippet[] = [];
  const lines = readFileSync(file, 'utf8').split('\n');
  for (let i = 0; i < lines.length; i++) {
    const open = /^(\s*)(`{3,}|~{3,})\s*([\w-]*)\s*([\w-]*)/.exec(lines[i]!);
    if (!open) continue;
    const [, indent = '', fence = '', colours = '', executor = ''] = open;
    const end = lines.findIndex((line, j) => j > i && line.trim() === fence);
    if (end < 0) throw new Error(`${file}:${i + 1}: this block does not end`);
    const text = lines
      .slice(i + 1, end)
      .map(line => (line.startsWith(indent) ? line.slice(indent.length) : line))
      .join('\n');
    const language = executor || colours;
    found.push({ file, line: i + 2, language, text, place: `${file}:${i + 2}` });
    i = end;
  }
  return found;
}

/*
 * The pages of demo/docs as HTML for the demo site: `docs/NAME.html` for each `NAME.md`, one about
 * the integrations, and an overview. Links between pages are turned; one that leads nowhere ends the build.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Marked, type Tokens } from 'marked';
import { globSync } from 'tinyglobby';

const FOLDER = fileURLToPath(new URL('../demo', import.meta.url));
const README = fileURLToPath(new URL('../README.md', import.meta.url));

/** A page: its name, title, language and text. */
export interface Page {
  readonly name: string;
  readonly title: string;
  readonly lang: string;
  readonly markdown: string;
}

/** `docs/NAME.md` is NAME, `integrations/README.md` is integrations. */
const nameOf = (path: string): string => /([\w-]+)(?:\/README)?\.md$/.exec(path)?.[1] ?? '';

/** All pages, by title. German ones begin with `<!-- lang: de -->`. */
export function readPages(): Page[] {
  return globSync(['docs/*.md', 'integrations/README.md'], { cwd: FOLDER, absolute: true })
    .map(file => {
      const markdown = readFileSync(file, 'utf8');
      const title = /^# (.+)$/m.exec(markdown)?.[1];
      if (!title) throw new Error(`${file} has no title.`);
      const lang = /^<!-- lang: (\w+) -->/.exec(markdown)?.[1] ?? 'en';
      return { name: nameOf(file), title, lang, markdown };
    })
    .sort((a, b) => a.title.localeCompare(b.title, 'en'));
}

/** Writes all pages into a folder. */
export function writeDocs(folder: string): void {
  const pages = readPages();
  const purposes = purposesOf(readFileSync(README, 'utf8'));
  const links = pages.map(
    ({ name, title, lang }) =>
      `- [${title}](${name}.md)${lang === 'de' ? ' (in German)' : ''}: ${purposes.get(name) ?? ''}`,
  );
  const overview = { name: 'index', title: 'Documentation', lang: 'en' };
  const list = `# Documentation\n\nWith the README of the project, everything there is to know.\n\n`;
  mkdirSync(folder, { recursive: true });
  for (const page of [...pages, { ...overview, markdown: list + links.join('\n') }])
    writeFileSync(`${folder}/${page.name}.html`, pageHtml(page, pages));
}

/** What each page is for, as the table in the README has it. */
export function purposesOf(readme: string): Map<string, string> {
  const rows = [...readme.matchAll(/^\| (.*\(demo\/(?:docs|integrations)\/.*) \| (.*) \|$/gm)];
  return new Map(
    rows.flatMap(([, links = '', purpose = '']) =>
      [...links.matchAll(/\(demo\/([\w/-]+\.md)\)/g)].map(([, path = '']) => [
        nameOf(path),
        purpose,
      ]),
    ),
  );
}

/** One page as HTML. */
export function pageHtml(page: Page, pages: readonly Page[]): string {
  const seen = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }: Tokens.Heading) {
        return `<h${depth} id="${slug(text, seen)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }: Tokens.Link) {
        const { address, lang } = turned(href, page, pages);
        return `<a href="${address}"${lang}>${this.parser.parseInline(tokens)}</a>`;
      },
      image({ href, text }: Tokens.Image) {
        return `<img src="${href}" alt="${text}">`;
      },
      table({ header, rows }: Tokens.Table) {
        const names = header.map(({ tokens }) => this.parser.parseInline(tokens));
        const cells = rows.map(row => row.map(({ tokens }) => this.parser.parseInline(tokens)));
        return tableHtml(names, cells);
      },
    },
  });
  const html = marked.parse(page.markdown, { async: false }) as string;
  return frame(page, html);
}

/**
 * On a phone each row is a block and each cell says its column (prose.css). The roles are those the
 * elements have by themselves, and would lose with that.
 */
function tableHtml(names: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]): string => `<tr role="row">${cells.join('')}</tr>\n`;
  const plain = names.map(name => name.replaceAll(/<[^>]*>/g, ''));
  const head = names.map(name => `<th role="columnheader" scope="col">${name}</th>`);
  const body = rows.map(cells =>
    row(cells.map((cell, at) => `<td role="cell" data-column="${plain[at] ?? ''}">${cell}</td>`)),
  );
  return `<table role="table"><thead role="rowgroup">${row(head)}</thead>
<tbody role="rowgroup">${body.join('')}</tbody></table>\n`;
}

/** The id a heading has on code hosting sites, so that links into pages work there and here. */
export function slug(text: string, seen: Map<string, number>): string {
  const name = text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
  const before = seen.get(name) ?? 0;
  seen.set(name, before + 1);
  return before ? `${name}-${before}` : name;
}

interface Target {
  readonly address: string;
  readonly lang: string;
}

function turned(href: string, page: Page, pages: readonly Page[]): Target {
  if (/^(https?:|mailto:|#)/.test(href)) return { address: href, lang: '' };
  const [, path = '', anchor = ''] = /^([\w./-]+\.md)(#.*)?$/.exec(href) ?? [];
  const target = pages.find(one => one.name === nameOf(path));
  /* What lies elsewhere in the repository is on the site under its own name, or not at all. */
  const [, site] = /^\.\.\/((?:index|configurator|states)\.html.*)$/.exec(href) ?? [];
  if (site) return { address: `../${site}`, lang: '' };
  if (!target) throw new Error(`The page ${page.name} links to ${href}, which is no page.`);
  const lang = target.lang === page.lang ? '' : ` lang="${target.lang}" hreflang="${target.lang}"`;
  return { address: `${target.name}.html${anchor}`, lang };
}

function frame({ title, lang }: Page, html: string): string {
  const german = lang === 'de';
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${title} · Herne-Widgets</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="page.css">
  </head>
  <body>
    <a class="skip" href="#main">${german ? 'Zum Inhalt springen' : 'Skip to content'}</a>
    <header class="masthead">
      <div class="wrap masthead-row">
        <p class="wordmark"><span aria-hidden="true"></span>Herne-Widgets</p>
        <nav aria-label="${german ? 'Seiten' : 'Pages'}" class="pages">
          <a href="../index.html"${german ? '' : ' lang="de" hreflang="de"'}>Alle Bausteine</a>
          <a href="index.html"${german ? ' lang="en" hreflang="en"' : ''}>Documentation</a>
        </nav>
      </div>
    </header>
    <main id="main" class="wrap prose" tabindex="-1">
${html}    </main>
  </body>
</html>
`;
}

import type { Problem } from '../release/problem.js';
import type { Capture, RawRelease } from '../release/raw.js';
import { spellingKey } from '../release/spelling.js';
import { readFeedDate } from './feed-date.js';
import { releaseOf, type Selection } from './html/extract.js';
import { openPage, type Page } from './html/page.js';
import { oneLine } from './clean-text.js';
import { resolveUrl } from './feed-item.js';
import { blocksOf } from './plain.js';
import { readText } from './text.js';

const HEADINGS = 'h1, h2, h3, h4';

/** The parts of a page that each hold one release, best guess first. */
function partsOf(page: Page): { parts: Selection[]; detail: boolean } {
  const { $ } = page;
  const marked: Selection = $.root().find('main, [role="main"]').first();
  const main = marked.length > 0 ? marked : $.root().find('body');
  const articles = outermost(page, main.find('article'));
  if (articles.length > 1) return { parts: articles, detail: false };
  const one = articles[0] ?? main;
  const entries = repeatedParts(page, one);
  if (entries.length > 1) return { parts: entries, detail: false };
  return one.find('h1, h2').length > 0 && one.find('p').length > 0
    ? { parts: [one], detail: true }
    : { parts: [], detail: false };
}

/** Those that do not stand inside another one. */
function outermost(page: Page, found: Selection): Selection[] {
  return found
    .filter((_, element) => page.$(element).parent().closest('article').length === 0)
    .toArray()
    .map(element => page.$(element));
}

/**
 * Parts that look alike and stand side by side, each with a link and either a headline or a
 * sentence: the entries of a list.
 */
function repeatedParts(page: Page, root: Selection): Selection[] {
  const { $ } = page;
  const groups = new Map<unknown, Map<string, Selection[]>>();
  root.find('li, div, section, dl, tr').each((_, element) => {
    const part = $(element);
    if (part.find('a[href]').length === 0 || oneLine(part.text()).length < 40) return;
    const headline = part.find(HEADINGS).length;
    if (headline > 1 || (headline === 0 && part.find('p').length === 0)) return;
    const key = `${element.tagName}.${(part.attr('class') ?? '').split(' ')[0] ?? ''}`;
    const siblings = groups.get(element.parent) ?? new Map<string, Selection[]>();
    siblings.set(key, [...(siblings.get(key) ?? []), part]);
    groups.set(element.parent, siblings);
  });
  const lists = [...groups.values()]
    .flatMap(group => [...group.values()])
    .filter(list => list.length > 1);
  const text = (list: readonly Selection[]): number =>
    list.reduce((sum, part) => sum + oneLine(part.find('p').text()).length, 0);
  return lists.sort((a, b) => text(b) - text(a))[0] ?? [];
}

/** Type names of schema.org that mean a release. */
const NEWS = /^(?:News)?Article$|^ReportageNewsArticle$|^BlogPosting$|^PressRelease$/;

/** What JSON-LD says of a release, where its headline is that of the page. */
function linkedDate(page: Page, release: RawRelease): { release: RawRelease; problem?: Problem } {
  const title = spellingKey(release.title?.text ?? '');
  const data = page.linkedData.find(
    entry =>
      NEWS.test(String(entry['@type'])) &&
      title !== '' &&
      spellingKey(String(entry['headline'] ?? entry['name'] ?? '')) === title,
  );
  const published = readFeedDate(
    typeof data?.['datePublished'] === 'string' ? data['datePublished'] : '',
  );
  const modified = readFeedDate(
    typeof data?.['dateModified'] === 'string' ? data['dateModified'] : '',
  );
  const extra = modified?.precision === 'instant' ? { modified: modified.instant } : {};
  if (!published || published.precision === 'month') return { release };
  if (!release.published) return { release: { ...release, published, ...extra } };
  const shown = release.published.precision === 'month' ? undefined : release.published.date;
  if (shown === published.date) return { release: { ...release, published, ...extra } };
  return {
    release,
    problem: {
      code: 'invalid-date',
      severity: 'warning',
      message: `The page shows ${shown ?? 'a month'} but its embedded data says ${published.date}; what is shown was taken.`,
      source: { name: release.source, line: release.line, column: 1 },
      excerpt: release.title?.text ?? '',
    },
  };
}

/** Reads a listing or a detail page. */
export function readHtml(name: string, html: string, url: string | undefined): Capture {
  const page = openPage(html, url);
  const { parts, detail } = partsOf(page);
  const found = parts.flatMap(part => releaseOf(name, page, part, detail) ?? []);
  const dated = found.map(release => linkedDate(page, release));
  const base = {
    name,
    languages: page.languages,
    ...(page.title !== '' ? { title: page.title } : {}),
  };
  if (
    dated.length > 0 &&
    dated.some(({ release }) => release.paragraphs[0]?.text !== release.title?.text)
  )
    return {
      ...base,
      releases: dated.map(({ release }) => release),
      newestFirst: dated.length > 1,
      problems: dated.flatMap(({ problem }) => problem ?? []),
    };
  return { ...base, ...readAsText(name, page) };
}

/** A page without recognisable parts is read as its text, line by line. */
function readAsText(
  name: string,
  page: Page,
): Pick<Capture, 'releases' | 'newestFirst' | 'problems' | 'languages'> {
  const { $ } = page;
  const body = $('body').get(0);
  const blocks = body ? blocksOf(body) : [];
  const text = blocks.map(block => block.text.replace(/^– /, '')).join('\n');
  const links = new Map<string, string>();
  $('a[href]').each((_, link) => {
    const key = spellingKey(
      $(link)
        .text()
        .replace(/^[^:]{0,60}:/, ''),
    );
    const target = $(link).attr('href');
    if (key !== '' && target !== undefined && !links.has(key)) links.set(key, target);
  });
  const capture = readText(name, text);
  const at = (line: number): number => blocks[line - 1]?.line ?? 1;
  return {
    releases: capture.releases.map(release => {
      const target = links.get(spellingKey(release.title?.text ?? ''));
      const url = target === undefined ? undefined : resolveUrl(target, page.base);
      const moved = release.paragraphs.map(paragraph => ({
        ...paragraph,
        line: at(paragraph.line),
      }));
      return {
        ...release,
        line: at(release.line),
        ...(release.title ? { title: { ...release.title, line: at(release.title.line) } } : {}),
        paragraphs: moved,
        ...(url !== undefined ? { url } : {}),
        ...(page.language !== undefined ? { language: page.language } : {}),
      };
    }),
    newestFirst: capture.newestFirst,
    problems: capture.problems,
    languages: page.languages.length > 0 ? page.languages : capture.languages,
  };
}

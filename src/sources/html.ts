import type { Problem } from '../release/problem.js';
import type { Capture, RawRelease } from '../release/raw.js';
import { spellingKey } from '../release/spelling.js';
import { readFeedDate } from './feed-date.js';
import { oneLine } from './clean-text.js';
import { partsOf } from './html/entries.js';
import { releaseOf } from './html/extract.js';
import { linkedRelease, openPage, type LostLink, type Page } from './html/page.js';
import { stageOf } from './html/stage.js';
import { resolveUrl } from './resolve-url.js';
import { blocksOf } from './plain.js';
import { readText } from './text.js';

/** What JSON-LD says of a release, where its headline is that of the page. */
function linkedDate(page: Page, release: RawRelease): { release: RawRelease; problem?: Problem } {
  const title = spellingKey(release.title?.text ?? '');
  const data = linkedRelease(page, title);
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

/** Links that are no public addresses, one by one; relative ones of a page from nowhere at once. */
function lostLinks(name: string, { lostLinks: lost, base }: Page): Problem[] {
  const problem = ({ href, line }: LostLink, message: string): Problem => ({
    code: 'unsafe-url',
    severity: 'warning',
    message,
    source: { name, line, column: 1 },
    excerpt: oneLine(href).slice(0, 160),
  });
  const isRelative = ({ href }: LostLink): boolean =>
    base === undefined && !/^\s*[a-z][a-z\d+.-]*:/i.test(href);
  const relative = lost.filter(isRelative);
  const [first] = relative;
  const message = `Relative links were left out (${relative.length}): nothing says where this page is from. Give its "home_page_url" in sources.json.`;
  return [
    ...(first ? [problem(first, message)] : []),
    ...lost
      .filter(link => !isRelative(link))
      .map(link => problem(link, 'This link is not a public http(s) address; it was left out.')),
  ];
}

/** Reads a listing or a detail page. */
export function readHtml(name: string, html: string, url: string | undefined): Capture {
  const page = openPage(html, url);
  const { parts, detail } = partsOf(page);
  const entries = parts.flatMap(part => releaseOf(name, page, part, detail) ?? []);
  const found = detail ? entries : [...stageOf(name, page, parts, entries), ...entries];
  const dated = found.map(release => linkedDate(page, release));
  const base = {
    name,
    languages: page.languages,
    ...(page.title !== '' ? { title: page.title } : {}),
  };
  if (
    dated.length > 0 &&
    (dated.some(({ release }) => release.paragraphs[0]?.text !== release.title?.text) ||
      // Nothing but headlines: with its date each of them is a release.
      (dated.length > 1 && dated.every(({ release }) => release.published !== undefined)))
  )
    return {
      ...base,
      releases: dated.map(({ release }) => release),
      newestFirst: dated.length > 1,
      problems: [...dated.flatMap(({ problem }) => problem ?? []), ...lostLinks(name, page)],
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
  const capture = readText(name, text, true);
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

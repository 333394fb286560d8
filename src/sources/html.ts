import type { Problem } from '../release/problem.js';
import type { Capture, RawRelease } from '../release/raw.js';
import { spellingKey } from '../release/spelling.js';
import { readFeedDate } from './feed-date.js';
import { partsOf } from './html/entries.js';
import { releaseOf } from './html/extract.js';
import { linkedRelease, openPage, type Page } from './html/page.js';
import { stageOf } from './html/stage.js';
import { resolveUrl } from './feed-item.js';
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

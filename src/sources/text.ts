import type { Language } from '../feed/model.js';
import type { Capture, Passage, RawRelease, StatedDate } from '../release/raw.js';
import type { Problem } from '../release/problem.js';
import { cleanText, hasUnsafeCharacters } from './clean-text.js';
import type { Dateline } from './text/dateline.js';
import { isCaption, isRelated } from './text/furniture.js';
import { readLines, type Line } from './text/lines.js';

/** A release while its lines are still coming in. */
class Draft {
  published: StatedDate | undefined;
  title: Passage | undefined;
  /** The line above a caption: it describes the picture. */
  captioned: Passage | undefined;
  /** How many of the trailing lines stand before anything of the page. */
  ended: number | undefined;
  /** Lines above the first sentence: the headline, a description of the image. */
  readonly above: Passage[] = [];
  readonly paragraphs: Passage[] = [];
  /** Short lines after the text; kept when more text follows. */
  trailing: Passage[] = [];

  get empty(): boolean {
    return this.paragraphs.length === 0 && this.above.length === 0 && !this.title;
  }

  addProse(line: Passage): void {
    this.paragraphs.push(...this.trailing, line);
    this.trailing = [];
    this.ended = undefined;
  }

  addShort(line: Passage): void {
    if (this.paragraphs.length === 0) this.above.push(line);
    else this.trailing.push(line);
  }

  /** A caption: the line before it is no headline and no paragraph. */
  addCaption(): void {
    this.captioned ??= this.paragraphs.length === 0 ? this.above.at(-1) : this.trailing.pop();
  }

  /** Something of the page: a headline does not stand before it, nor a list behind it. */
  addFurniture(): void {
    if (this.paragraphs.length === 0) this.above.length = 0;
    else this.ended ??= this.trailing.length;
  }
}

/** What kind of page the lines come from; decides what a line alone cannot tell. */
interface Page {
  readonly name: string;
  readonly hasMore: boolean;
  readonly dated: boolean;
  /** Paragraphs begin with their dates. */
  readonly ledIn: boolean;
  /** Dates stand between headline and text instead of above the headline. */
  readonly dateBelowTitle: boolean;
  /** Headlines stand above the text as well as in the link below. */
  readonly titlesAbove: boolean;
  /** One release per line: no links, no dates, no blank lines. */
  readonly linePerRelease: boolean;
}

const passage = ({ text, line, column }: Passage): Passage => ({ text, line, column });
const BULLET = /^[•·*–-] /u;
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const isOfADay = ({ kind }: Dateline): boolean => kind !== 'template' && kind !== 'month';

function pageOf(name: string, lines: readonly Line[], blankBetween: boolean): Page {
  const content = lines.filter(line => line.kind !== 'furniture' && line.kind !== 'language');
  const hasMore = lines.some(line => line.kind === 'more');
  const titles = lines.flatMap(line =>
    line.kind === 'more' && line.title ? [line.title.text] : [],
  );
  const dates = content.flatMap((line, index) =>
    line.kind === 'dateline' && line.leads !== true && isOfADay(line.dateline) ? [index] : [],
  );
  const ledIn = content.some(line => line.kind === 'dateline' && line.leads === true);
  const below = dates.filter(
    index => content[index - 1]?.kind === 'short' && content[index + 1]?.kind === 'prose',
  );
  const prose = content.filter(line => line.kind === 'prose');
  return {
    name,
    hasMore,
    dated: dates.length > 0,
    ledIn,
    dateBelowTitle: below.length > 0 && below.length * 2 >= dates.length,
    titlesAbove:
      (hasMore && titles.length === 0) ||
      lines.some(line => line.kind === 'short' && titles.some(title => same(title, line.text))),
    linePerRelease:
      !hasMore && dates.length === 0 && !ledIn && !blankBetween && prose.length === content.length,
  };
}

/** The capitalised words of a text: in German those are the nouns and names. */
const nounsOf = (text: string): readonly string[] => text.match(/\p{Lu}[\p{L}-]{3,}/gu) ?? [];

/** The line that shares most nouns with the text; the first of several. */
function mostAbout(text: string, lines: readonly Passage[]): Passage | undefined {
  if (lines.length < 2) return lines[0];
  const nouns = new Set(nounsOf(text));
  let best: { readonly line: Passage; readonly shared: number } | undefined;
  for (const line of lines) {
    const shared = nounsOf(line.text).filter(word => nouns.has(word)).length;
    if (best === undefined || shared > best.shared) best = { line, shared };
  }
  return best?.line;
}

/** Chooses the headline among the lines above the text; the other one describes the image. */
function titleAndAlt(draft: Draft, page: Page): { title?: Passage; alt?: string } {
  const described = draft.captioned?.text;
  const above = draft.above.filter((line, _, all) => all.length < 2 || line !== draft.captioned);
  const named = draft.title;
  let title = named;
  const ownDate = draft.published && !page.ledIn;
  if (!title && (page.titlesAbove || !page.hasMore || ownDate)) {
    title = draft.published
      ? above[page.dateBelowTitle ? above.length - 1 : 0]
      : mostAbout(draft.paragraphs.map(p => p.text).join(' '), above);
  }
  const headline = above.findIndex(line => title && same(line.text, title.text));
  const alt = described ?? (headline >= 0 ? above[headline + 1]?.text : undefined);
  return { ...(title ? { title } : {}), ...(alt !== undefined ? { alt } : {}) };
}

function finish(draft: Draft, page: Page): RawRelease | undefined {
  if (draft.empty) return undefined;
  const { title, alt } = titleAndAlt(draft, page);
  let paragraphs: Passage[] = [...draft.paragraphs];
  const list = draft.trailing
    .slice(0, draft.ended)
    .filter(line => BULLET.test(line.text) || /\d\. ?\p{L}|\d\.\d/u.test(line.text));
  if (paragraphs.length > 0 && !page.hasMore) paragraphs.push(...list);
  if (paragraphs.length === 0) {
    // Only short lines: a teaser without a full stop under its link, or nothing but a headline.
    if (!draft.title && !draft.published) return undefined;
    const rest = draft.above.filter(line => !title || !same(line.text, title.text));
    paragraphs = rest.length > 0 ? rest.slice(-1) : title ? [title] : [];
  }
  const first = paragraphs[0];
  if (!first) return undefined;
  return {
    source: page.name,
    line: first.line,
    ...(title ? { title } : {}),
    paragraphs,
    ...(alt !== undefined ? { imageAlt: alt } : {}),
    ...(draft.published ? { published: draft.published } : {}),
  };
}

/** Labels over dates of the page itself. */
const ABOUT_THE_PAGE = /detail|\bstand\b|änderung|aktualisier|erstell|geändert|abruf/iu;

/** Whether a date on its line is a release's own rather than the template's. */
function isOwnDate(lines: readonly Line[], index: number, prefixed: boolean): boolean {
  const line = lines[index];
  if (line?.kind !== 'dateline') return false;
  if (line.dateline.kind === 'published') return true;
  if (line.dateline.kind !== 'bare' || prefixed) return false;
  const next = lines[index + 1];
  const label = lines[index - 1];
  const labelled = label?.kind === 'furniture' && ABOUT_THE_PAGE.test(label.text);
  return next !== undefined && next.kind !== 'furniture' && !labelled;
}

function cut(lines: readonly Line[], page: Page): RawRelease[] {
  const releases: RawRelease[] = [];
  let draft = new Draft();
  let month: StatedDate | undefined;
  let related = false;
  const close = (): void => {
    const undated = draft.published === undefined;
    if (undated && !page.dated && !page.ledIn) draft.published = month;
    const release = related && undated ? undefined : finish(draft, page);
    if (release) releases.push(release);
    draft = new Draft();
  };
  const prefixed = lines.some(l => l.kind === 'dateline' && l.dateline.kind === 'published');
  lines.forEach((line, index) => {
    if (!page.hasMore && releases.length === 0 && endsDetail(line, draft)) {
      close();
      related = true;
    } else if (line.kind === 'more') {
      draft.title = line.title ?? draft.title;
      close();
    } else if (line.kind === 'prose') {
      const another = page.linePerRelease || (page.hasMore && !draft.published);
      if (another && draft.paragraphs.length > 0) close();
      draft.addProse(passage(line));
    } else if (line.kind === 'short') {
      if (page.hasMore && !draft.published && draft.paragraphs.length > 0) close();
      draft.addShort(passage(line));
    } else if (line.kind === 'dateline' && line.leads === true) {
      const headlines = draft.paragraphs.length > 0 ? draft.trailing.splice(0) : [];
      if (draft.paragraphs.length > 0) close();
      for (const headline of headlines) draft.addShort(headline);
      if ('date' in line.dateline) draft.published ??= line.dateline.date;
    } else if (line.kind === 'dateline' && line.dateline.kind === 'month') {
      close();
      month = line.dateline.date;
    } else if (line.kind === 'dateline' && isOwnDate(lines, index, prefixed)) {
      const headline = page.dateBelowTitle ? takeHeadline(draft) : undefined;
      const late =
        draft.paragraphs.length > 0 && !draft.published && lines[index + 1]?.kind === 'more';
      if (!late) close();
      if (headline) draft.addShort(headline);
      if ('date' in line.dateline) draft.published = line.dateline.date;
    } else if (line.kind === 'furniture') {
      if (isCaption(line.text)) draft.addCaption();
      else draft.addFurniture();
    }
  });
  close();
  return releases;
}

/** Whether a line heads the links to other releases below the text of one. */
const endsDetail = (line: Line, draft: Draft): boolean =>
  draft.paragraphs.length > 1 &&
  (line.kind === 'furniture' || line.kind === 'short') &&
  isRelated(line.text);

/** The last short line before a date that stands below its headline. */
function takeHeadline(draft: Draft): Passage | undefined {
  return draft.paragraphs.length === 0 ? draft.above.pop() : draft.trailing.pop();
}

function impossibleDates(name: string, lines: readonly Line[]): Problem[] {
  return lines.flatMap(line =>
    line.kind === 'dateline' && line.dateline.kind === 'impossible'
      ? [
          {
            code: 'invalid-date' as const,
            severity: 'warning' as const,
            message: 'This publication date is not in the calendar; the release is left undated.',
            source: { name, line: line.line, column: line.column },
            excerpt: line.text,
          },
        ]
      : [],
  );
}

function unsafeCharacters(name: string, text: string): Problem[] {
  if (!hasUnsafeCharacters(text)) return [];
  const lines = text.split(/\r\n?|\n/);
  const index = lines.findIndex(hasUnsafeCharacters);
  return [
    {
      code: 'unsafe-text',
      severity: 'warning',
      message:
        'Control, direction or undecodable characters were found; they were removed or stand as \ufffd. Check the character set of this file.',
      source: { name, line: index + 1, column: 1 },
      excerpt: cleanText(lines[index] ?? '').slice(0, 200),
    },
  ];
}

/** Reads the text of a listing or a detail page as it was copied or crawled. */
export function readText(name: string, text: string): Capture {
  const { lines, blankBetween } = readLines(cleanText(text));
  const page = pageOf(name, lines, blankBetween);
  const releases = cut(lines, page);
  const languages: Language[] = lines.flatMap(line =>
    line.kind === 'language' ? [line.language] : [],
  );
  return {
    name,
    releases,
    newestFirst: releases.length > 1,
    languages,
    problems: [...unsafeCharacters(name, text), ...impossibleDates(name, lines)],
  };
}

import type { Passage, RawRelease, StatedDate } from '../../release/raw.js';
import { Draft } from './draft.js';
import { finish, isHeadlineLast } from './finish.js';
import { isCaption, isEndOfText, isRelated, isSiteProseAtAll } from './furniture.js';
import type { Line } from './lines.js';
import { isRule, type Page } from './page.js';

const passage = ({ text, line, column }: Passage): Passage => ({ text, line, column });

/** A page cut into releases, and texts that only say what the page is. */
export interface Cut {
  readonly releases: RawRelease[];
  readonly frame: readonly Passage[];
}

/** Cuts the lines of a page into releases. */
export function cut(lines: readonly Line[], page: Page): Cut {
  const cutter = new Cutter(lines, page);
  lines.forEach((line, index) => {
    cutter.add(line, index);
  });
  return cutter.finish();
}

class Cutter {
  readonly #lines: readonly Line[];
  readonly #page: Page;
  readonly #prefixed: boolean;
  readonly #drafts: Draft[] = [];
  #draft = new Draft();
  #month: StatedDate | undefined;
  #issue: StatedDate | undefined;
  #related = false;

  constructor(lines: readonly Line[], page: Page) {
    this.#lines = lines;
    this.#page = page;
    this.#prefixed = lines.some(l => l.kind === 'dateline' && l.dateline.kind === 'published');
  }

  finish(): Cut {
    this.#close();
    const drafts = withoutFrame(this.#drafts, this.#page);
    const last = isHeadlineLast(drafts);
    const frame = this.#drafts.filter(draft => !drafts.includes(draft));
    return {
      releases: withoutNumbers(drafts.flatMap(draft => finish(draft, this.#page, last) ?? [])),
      frame: frame.flatMap(({ paragraphs }) => paragraphs),
    };
  }

  add(line: Line, index: number): void {
    const page = this.#page;
    const first = this.#drafts.every(({ published }) => published === undefined);
    if (!page.hasMore && first && endsDetail(line, this.#draft)) {
      this.#close();
      this.#related = true;
    } else if (line.kind === 'more') {
      this.#draft.title = line.title ?? this.#draft.title;
      this.#draft.linked = true;
      this.#close();
    } else if (line.kind === 'prose') {
      // Days below what stands at the foot of a page are not of the release above it.
      if (line.row === true && this.#draft.ended !== undefined && !line.text.endsWith(':')) return;
      const another =
        line.row !== true && (page.linePerRelease || (page.hasMore && !this.#draft.published));
      if (this.#draft.complete || (another && this.#draft.paragraphs.length > 0)) this.#close();
      this.#draft.addProse(passage(line));
    } else if (line.kind === 'short') {
      const another = page.hasMore && !this.#draft.published;
      if (this.#draft.complete || (another && this.#draft.paragraphs.length > 0)) this.#close();
      this.#draft.addShort(passage(line));
    } else if (line.kind === 'dateline') this.#addDate(line, index);
    else if (line.kind === 'furniture') {
      if (page.ruled && isRule(line)) this.#close();
      else if (isCaption(line.text)) this.#draft.addCaption();
      else this.#draft.addFurniture();
    }
  }

  #addDate({ dateline, leads = false }: Line & { readonly kind: 'dateline' }, index: number): void {
    const date = 'date' in dateline ? dateline.date : undefined;
    if (this.#page.issued && dateline.kind !== 'template' && dateline.kind !== 'month') {
      this.#close();
      this.#issue = date;
      return;
    }
    if (leads) {
      const headlines = this.#draft.paragraphs.length > 0 ? this.#draft.trailing.splice(0) : [];
      if (this.#draft.paragraphs.length > 0) this.#close();
      for (const headline of headlines) this.#draft.addShort(headline);
      this.#draft.published ??= date;
    } else if (dateline.kind === 'month') {
      this.#close();
      this.#month = date;
    } else if (isOwnDate(this.#lines, index, this.#prefixed)) {
      const started = this.#draft.paragraphs.length > 0 && !this.#draft.published;
      if (started && this.#page.dateBelowText) {
        this.#draft.published = date;
        this.#draft.complete = true;
        return;
      }
      const headline = this.#page.dateBelowTitle ? takeHeadline(this.#draft) : undefined;
      const late = started && this.#lines[index + 1]?.kind === 'more';
      if (!late) this.#close();
      this.#draft.dateFirst = !late;
      if (headline) this.#draft.addShort(headline);
      this.#draft.published = date;
    }
  }

  #close(): void {
    const draft = this.#draft;
    this.#draft = new Draft();
    const undated = draft.published === undefined;
    // Among dated ones only a text is a release, and what ends the page is none.
    const sure = !this.#page.dated && !this.#page.ledIn;
    if (undated && (sure || draft.paragraphs.length > 0)) draft.published = this.#month;
    if (draft.paragraphs.length > 0) draft.published ??= this.#issue;
    if (!draft.empty && !(this.#related && undated)) this.#drafts.push(draft);
  }
}

/** Longer texts are news, unless they speak of the site. */
const LONGEST_BANNER = 80;

/**
 * Leaves out what stands before the first release or behind the last one and says what the page is:
 * where all releases are dated, a line without a date that something of the page parts from them;
 * where all have links, too, one without a link.
 */
function withoutFrame(drafts: readonly Draft[], { hasMore, ledIn }: Page): Draft[] {
  const isDated = ({ published }: Draft): boolean => published !== undefined;
  const first = drafts.findIndex(isDated);
  const last = drafts.findLastIndex(isDated);
  const dated = drafts.slice(first, last + 1);
  // Lines without a text come to nothing: what stands above a date is its topic.
  if (first < 0 || !dated.every(draft => isDated(draft) || draft.paragraphs.length === 0))
    return [...drafts];
  const linked = hasMore && dated.every(draft => draft.linked || !isDated(draft));
  const isFrame = (draft: Draft, index: number): boolean => {
    const [said, more] = draft.paragraphs;
    if (draft.linked || more !== undefined) return false;
    if (said && said.text.length > LONGEST_BANNER && !isSiteProseAtAll(said.text)) return false;
    if (linked) return true;
    const parted = draft.ended !== undefined || (ledIn && dated.length > 1);
    const longer = dated.length > 1 || (dated[0]?.paragraphs.length ?? 0) > 1;
    return !hasMore && index < first && parted && longer;
  };
  return drafts.filter(
    (draft, index) => (index >= first && index <= last) || !isFrame(draft, index),
  );
}

const NUMBER = /^(\d{1,2})[.)] (?=[\p{L}„»"\d])/u;

/** Headlines without the numbers that count them: from one on, all of them. */
function withoutNumbers(releases: RawRelease[]): RawRelease[] {
  const counted = releases.every(
    ({ title }, n) => Number(NUMBER.exec(title?.text ?? '')?.[1]) === n + 1,
  );
  if (!counted || releases.length < 2) return releases;
  return releases.map(release => {
    const { title } = release;
    const at = NUMBER.exec(title?.text ?? '')?.[0].length;
    if (title === undefined || at === undefined) return release;
    return {
      ...release,
      title: { ...title, text: title.text.slice(at), column: title.column + at },
    };
  });
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

/** Whether the text of a page with one release is over: its end is marked, or others are linked. */
const endsDetail = ({ kind, text }: Line, { paragraphs, published }: Draft): boolean =>
  (kind === 'furniture' || kind === 'short') &&
  ((paragraphs.length > 0 && isEndOfText(text)) ||
    (paragraphs.length > (published ? 0 : 1) && isRelated(text)));

/** The last short line before a date that stands below its headline. */
function takeHeadline(draft: Draft): Passage | undefined {
  return draft.paragraphs.length === 0 ? draft.above.pop() : draft.trailing.pop();
}

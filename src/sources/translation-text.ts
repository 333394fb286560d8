import type { Capture, Passage, RawRelease } from '../release/raw.js';
import { cleanText, hasUnsafeCharacters, oneLine } from './clean-text.js';
import { readText } from './text.js';
import { readLines } from './text/lines.js';

/** "more about: TITLE" in any language: what follows the colon. */
const AFTER_COLON = /^[^:：]{1,80}[:：]\s?(.+)$/u;
/** A line that only separates releases. */
const RULE = /^[-–—*_=]{3,}$/u;
/** A line that dates a release, in any language: few words and a year. */
const DATED = /(?:^|\P{N})(?:19|20)\d\d(?:\P{N}|$)/u;

/**
 * Reads the text of a translation. Where the German frame was kept ("Meldung vom …", "mehr zur
 * Meldung: …") it is read like the original. Else nothing is known of the language but its lines:
 * a line of dashes, or a link that repeats a headline, ends a release; its first line is the title.
 */
export function readTranslation(name: string, text: string): Capture {
  const { lines } = readLines(cleanText(text));
  const framed = lines.some(
    line =>
      line.kind === 'more' || (line.kind === 'dateline' && line.dateline.kind === 'published'),
  );
  if (framed) return readText(name, text);
  const releases = blocksOf(cleanText(text)).flatMap(block => releaseOf(name, block) ?? []);
  const bare = readText(name, '');
  const unsafe = hasUnsafeCharacters(text) ? readText(name, text).problems : [];
  return { ...bare, releases, newestFirst: releases.length > 1, problems: unsafe };
}

interface Block {
  readonly lines: readonly Passage[];
  /** Index of the headline, where a link repeats it. */
  readonly title?: number;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: Passage[] = [];
  let linked = false;
  const close = (title?: number): void => {
    if (lines.length > 0) blocks.push({ lines, ...(title === undefined ? {} : { title }) });
    lines = [];
  };
  text.split('\n').forEach((raw, index) => {
    const line = oneLine(raw);
    if (line === '') return;
    const named = AFTER_COLON.exec(line)?.[1]?.toLowerCase();
    const title = lines.findIndex(other => other.text.toLowerCase() === named);
    if (title >= 0) linked = true;
    if (title >= 0 || RULE.test(line)) close(title < 0 ? undefined : title);
    else lines.push({ text: line, line: index + 1, column: raw.search(/\S/) + 1 });
  });
  close();
  // What follows the last link is the foot of the page.
  return linked ? blocks.filter(({ title }) => title !== undefined) : blocks;
}

function releaseOf(source: string, { lines, title }: Block): RawRelease | undefined {
  const dated = lines.length > 2 && DATED.test(lines[0]?.text ?? '') && isFew(lines[0]);
  const at = title ?? (dated ? 1 : 0);
  const headline = lines[at];
  const paragraphs = lines.slice(at + 1);
  const first = paragraphs[0] ?? headline;
  if (!headline || !first) return undefined;
  if (paragraphs.length === 0) return { source, line: headline.line, paragraphs: [headline] };
  return { source, line: first.line, title: headline, paragraphs };
}

const isFew = (line: Passage | undefined): boolean =>
  line !== undefined && line.text.split(' ').length <= 8 && !/[.!?؟]$/u.test(line.text);

import type { Language } from '../feed/model.js';
import type { Capture, Passage } from '../release/raw.js';
import type { Problem } from '../release/problem.js';
import { cleanText, hasUnsafeCharacters } from './clean-text.js';
import { cut } from './text/cut.js';
import { readLines, type Line } from './text/lines.js';
import { pageOf } from './text/page.js';

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

/** A text before or behind the releases that has no date as they have: seldom one of them. */
function leftOut(name: string, { text, line, column }: Passage): Problem {
  return {
    code: 'published-unknown',
    severity: 'info',
    message:
      'This text is left out: it has no date as the releases of this page have, and is taken for its introduction or its foot. If it is a release, write its date above it.',
    source: { name, line, column },
    excerpt: text.slice(0, 200),
  };
}

/** Reads the text of a listing or a detail page as it was copied or crawled; `whole` as lines are read. */
export function readText(name: string, text: string, whole = false): Capture {
  const { lines, blankBetween } = readLines(cleanText(text), whole);
  const page = pageOf(name, lines, blankBetween);
  const { releases, frame } = cut(lines, page);
  const languages: Language[] = lines.flatMap(line =>
    line.kind === 'language' ? [line.language] : [],
  );
  return {
    name,
    releases,
    newestFirst: releases.length > 1,
    languages,
    problems: [
      ...unsafeCharacters(name, text),
      ...impossibleDates(name, lines),
      ...frame.map(passage => leftOut(name, passage)),
    ],
  };
}

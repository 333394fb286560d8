import type { Problem } from '../release/problem.js';
import type { Capture } from '../release/raw.js';
import { decode } from './charset.js';
import type { Document } from './document.js';
import { inputProblem } from './files.js';
import { readText } from './text.js';

const nothing = (name: string, problem: Problem): Capture => ({
  name,
  releases: [],
  newestFirst: false,
  languages: [],
  problems: [problem],
});

/** Reads one input, whatever its format. Never throws on its content. */
export function readDocument(document: Document): Capture {
  const { name, bytes } = document;
  if (bytes.length === 0)
    return nothing(name, inputProblem(name, 'empty-input', `${name} is empty.`));
  const { text, mixedLines } = decode(bytes, document.contentType);
  if (text.trim() === '')
    return nothing(
      name,
      inputProblem(name, 'empty-input', `${name} holds nothing but white space.`),
    );
  const capture = readText(name, text);
  const line = mixedLines[0];
  const problems: Problem[] =
    line === undefined
      ? [...capture.problems]
      : [
          ...capture.problems,
          {
            code: 'unsafe-text',
            severity: 'warning',
            message: `${mixedLines.length} line(s) hold Windows-1252 bytes in a UTF-8 file; they were read as such. Save the file as UTF-8.`,
            source: { name, line, column: 1 },
            excerpt: '',
          },
        ];
  if (capture.releases.length === 0 && !problems.some(({ severity }) => severity === 'error'))
    problems.push(inputProblem(name, 'empty-input', `No release was recognised in ${name}.`));
  return { ...capture, problems };
}

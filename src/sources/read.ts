import type { Problem } from '../release/problem.js';
import { detached } from '../release/detached.js';
import type { Capture } from '../release/raw.js';
import { binaryKind } from './binary.js';
import { charsetProblem } from './charset-problem.js';
import { decode, type Decoded } from './charset.js';
import type { Document } from './document.js';
import { inputProblem } from './files.js';
import { readHtml } from './html.js';
import { boundsOf } from './html/bounds.js';
import { readJsonFeed } from './json-feed.js';
import { readFeedXml } from './rss.js';
import { readText } from './text.js';
import { endOfScraps } from './text/bounds.js';
import { readTranslation } from './translation-text.js';

type Format = 'text' | 'html' | 'xml' | 'json';

/** What a document is, by its beginning first: names and headers are often wrong. */
function formatOf(text: string, name: string, contentType = ''): Format {
  const start = text.slice(0, 4000).trimStart();
  if (/^<\?xml|^<(?:rss|feed|rdf:RDF)[\s>]/i.test(start))
    return /<html[\s>]/i.test(start) ? 'html' : 'xml';
  if (/^<(?:!doctype html|html|head|body)[\s>]/i.test(start)) return 'html';
  if (/^[[{]/.test(start) && (/json/i.test(contentType) || /\.json$/i.test(name))) return 'json';
  if (/^\{\s*"/.test(start)) return 'json';
  if (/^<(?:!--|[a-z][\w-]*[\s>])/i.test(start)) return 'html';
  if (/\.json$/i.test(name)) return 'json';
  if (/\.x?html?$/i.test(name) || /html/i.test(contentType)) return 'html';
  return 'text';
}

const nothing = (name: string, problem: Problem): Capture => ({
  name,
  releases: [],
  newestFirst: false,
  languages: [],
  problems: [problem],
});

/** Reads one input, whatever its format. Never throws on its content. */
export function readDocument(document: Document, translated = false): Capture {
  const { name, bytes, contentType, url } = document;
  if (bytes.length === 0)
    return nothing(name, inputProblem(name, 'empty-input', `${name} is empty.`));
  const binary = binaryKind(bytes);
  if (binary !== undefined) {
    const message = `${name} is ${binary}, which is not read. Copy its text into a .txt file.`;
    return nothing(name, inputProblem(name, 'unreadable-input', message));
  }
  const decoded = decode(bytes, contentType);
  if (decoded.text.trim() === '')
    return nothing(
      name,
      inputProblem(name, 'empty-input', `${name} holds nothing but white space.`),
    );
  const format = formatOf(decoded.text, name, contentType);
  const capture =
    translated && format === 'text'
      ? readTranslation(name, decoded.text)
      : readAs(format, name, decoded.text, url);
  const problems = [
    ...capture.problems,
    ...(isUsual(decoded) ? [] : charsetProblem(name, decoded)),
  ];
  if (capture.releases.length === 0 && !problems.some(({ severity }) => severity === 'error'))
    problems.push(inputProblem(name, 'empty-input', `No release was recognised in ${name}.`));
  return {
    ...capture,
    // A captured text is nearly all releases: cut out of it they need no more room than copied.
    releases: format === 'text' ? capture.releases : capture.releases.map(detached),
    languages: detached(capture.languages),
    problems: detached(problems),
  };
}

/** Captures of Windows are read without a word; what was guessed from single letters is told. */
const isUsual = ({ charset, mixedLines }: Decoded): boolean =>
  charset !== 'macintosh' && mixedLines.length === 0;

function readAs(format: Format, name: string, text: string, url: string | undefined): Capture {
  if (format === 'json') return readJsonFeed(name, text, url);
  if (format === 'xml') return readFeedXml(name, text, url);
  if (format === 'html') return readPage(name, text, url);
  return readPlain(name, text);
}

function readPage(name: string, html: string, url: string | undefined): Capture {
  const { absurd, end } = boundsOf(html);
  if (absurd) {
    const message = `${name} nests its elements deeper than any page; it was not read.`;
    return nothing(name, inputProblem(name, 'unreadable-input', message));
  }
  if (end === undefined) return readHtml(name, html, url);
  const read = html.slice(0, end);
  return cutShort(readHtml(name, read, url), read, 'has more elements than any page');
}

function readPlain(name: string, text: string): Capture {
  const end = endOfScraps(text);
  if (end === undefined) return readText(name, text);
  const read = text.slice(0, end);
  return cutShort(
    readText(name, read),
    read,
    'has more lines than any page, and hardly any text in them',
  );
}

/** Says that only the beginning of a page was read. */
function cutShort(capture: Capture, read: string, why: string): Capture {
  const { name } = capture;
  const line = read.split('\n').length;
  const problem: Problem = {
    code: 'too-large',
    severity: 'warning',
    message: `${name} ${why}; from line ${line} on it was not read.`,
    source: { name, line, column: 1 },
    excerpt: '',
  };
  return { ...capture, problems: [...capture.problems, problem] };
}

import type { Problem } from '../release/problem.js';
import type { Decoded } from './charset.js';

/** Says which other character set than UTF-8 a file was read in, or on which of its lines. */
export function charsetProblem(name: string, { charset, mixedLines }: Decoded): Problem[] {
  const [line = 1] = mixedLines;
  if (charset === 'utf-8' && mixedLines.length === 0) return [];
  const where = mixedLines.slice(0, 5).join(', ') + (mixedLines.length > 5 ? ' …' : '');
  const message =
    mixedLines.length > 0
      ? `Windows-1252 bytes in a UTF-8 file (line ${where}); they were read as such. Save the file as UTF-8.`
      : `This file is ${charset === 'macintosh' ? 'Mac Roman' : charset}, not UTF-8; it was read as such. Save it as UTF-8.`;
  return [
    {
      code: 'unsafe-text',
      severity: 'warning',
      message,
      source: { name, line, column: 1 },
      excerpt: '',
    },
  ];
}

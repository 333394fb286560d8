import type { Problem, Severity } from '../release/problem.js';

/** How many problems of one code are shown; the report file has them all. */
const SHOWN: Readonly<Record<Severity, number>> = { error: 20, warning: 5, info: 5 };
const CONTEXT = 100;
/** Longest underline; more would say nothing more. */
const CARETS = 40;

const HEADINGS: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'For your information',
};

/** Gives a line of an input again, for quoting. */
export type LineOf = (name: string, line: number) => string | undefined;

/** The problems as a person reads them: by severity, then by code, each with its place. */
export function summaryOf(problems: readonly Problem[], lineOf: LineOf): string {
  const severities: readonly Severity[] = ['error', 'warning', 'info'];
  return severities
    .map(severity => {
      const some = problems.filter(problem => problem.severity === severity);
      if (some.length === 0) return '';
      const codes = [...new Set(some.map(problem => problem.code))];
      const groups = codes.map(code => {
        const same = some.filter(problem => problem.code === code);
        const hidden = same.length - SHOWN[severity];
        const more =
          hidden > 0 ? [`  … and ${hidden} more ${code}; --report FILE has them all\n`] : [];
        return [
          ...same.slice(0, SHOWN[severity]).map(problem => entry(problem, lineOf)),
          ...more,
        ].join('');
      });
      return `${HEADINGS[severity]} (${some.length})\n${groups.join('')}\n`;
    })
    .join('');
}

function entry(problem: Problem, lineOf: LineOf): string {
  const { name, line, column } = problem.source;
  return `  ${name}:${line}:${column} ${problem.code}\n    ${problem.message}\n${quote(problem, lineOf)}`;
}

/** The line in question with a caret under the words, or the words alone. */
function quote({ source, excerpt }: Problem, lineOf: LineOf): string {
  const words = excerpt.split('\n')[0] ?? '';
  if (words === '') return '';
  const line = lineOf(source.name, source.line) ?? words;
  const found = line.indexOf(words, Math.max(0, source.column - 1));
  const at = found >= 0 ? found : Math.max(0, line.indexOf(words));
  const from = line.length <= CONTEXT ? 0 : Math.max(0, at - 30);
  const text = line.slice(from, from + CONTEXT);
  const lead = from > 0 ? '…' : '';
  const length = Math.max(1, Math.min(words.length, text.length - (at - from), CARETS));
  const caret = ' '.repeat(lead.length + at - from) + '^'.repeat(length);
  return `    | ${lead}${text}${from + CONTEXT < line.length ? '…' : ''}\n    | ${caret}\n`;
}

/** How many problems of each kind there are, in a sentence. */
export function countOf(problems: readonly Problem[]): string {
  const of = (severity: Severity): number =>
    problems.filter(problem => problem.severity === severity).length;
  return `${plural(of('error'), 'error')}, ${plural(of('warning'), 'warning')}, ${plural(of('info'), 'note')}`;
}

/** "1 item", "2 items" */
export const plural = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

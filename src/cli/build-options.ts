import { dirname, resolve } from 'node:path';
import type { Arguments, Option } from './arguments.js';
import { checkCount, checkInstant, checkUrl } from './checks.js';
import { isAddress } from '../sources/fetch.js';

/** What `build` can be told. */
export const options: readonly Option[] = [
  {
    name: 'out',
    value: 'FILE',
    description: 'Write the feed there instead of to standard output.',
  },
  { name: 'report', value: 'FILE', description: 'Write all problems there as JSON.' },
  {
    name: 'base-url',
    value: 'URL',
    description: 'Public address of the folder the feed will be in.',
    check: checkUrl,
  },
  { name: 'title', value: 'TEXT', description: 'Title of the feed.' },
  {
    name: 'page-size',
    value: 'N',
    description: 'Items per page; further pages go beside --out.',
    check: checkCount,
  },
  {
    name: 'split-languages',
    description: 'Write translations beside --out, one feed.LANG.json each.',
  },
  { name: 'ics', value: 'FILE', description: 'Write the closures there as a calendar.' },
  { name: 'rss', value: 'FILE', description: 'Write the feed there as RSS 2.0, too.' },
  {
    name: 'generated',
    value: 'INSTANT',
    description: 'When the feed counts as made; else the newest day in the sources.',
    check: checkInstant,
  },
  {
    name: 'edits',
    value: 'FILE',
    description: 'Corrections; else edits.json beside the captures.',
  },
  { name: 'strict', description: 'Take warnings for errors.' },
  { name: 'watch', description: 'Build again whenever an input changes.' },
];

/** The options of one build, checked together. */
export interface BuildOptions {
  readonly inputs: readonly string[];
  readonly out: string | undefined;
  readonly report: string | undefined;
  readonly baseUrl: string | undefined;
  readonly title: string | undefined;
  readonly pageSize: number | undefined;
  readonly splitLanguages: boolean;
  readonly ics: string | undefined;
  readonly rss: string | undefined;
  readonly generated: string | undefined;
  readonly edits: string | undefined;
  readonly strict: boolean;
  readonly watch: boolean;
}

/** The arguments as the options of a build. */
export function buildOptions({ positionals, values, flags }: Arguments): BuildOptions {
  const value = (name: string): string | undefined => values.get(name);
  const base = value('base-url');
  const size = value('page-size');
  return {
    inputs: positionals,
    out: value('out'),
    report: value('report'),
    baseUrl: base === undefined || base.endsWith('/') ? base : `${base}/`,
    title: value('title'),
    pageSize: size === undefined ? undefined : Number(size),
    splitLanguages: flags.has('split-languages'),
    ics: value('ics'),
    rss: value('rss'),
    generated: value('generated'),
    edits: value('edits'),
    strict: flags.has('strict'),
    watch: flags.has('watch'),
  };
}

/** Everything that does not go together. */
export function contradictions(args: Arguments): string[] {
  const chosen = buildOptions(args);
  const { inputs, out, pageSize, watch } = chosen;
  const wrong: string[] = [];
  if (out === undefined && pageSize !== undefined) wrong.push('--page-size needs --out.');
  if (out === undefined && chosen.splitLanguages) wrong.push('--split-languages needs --out.');
  if (out === undefined && watch) wrong.push('--watch needs --out.');
  if (watch && inputs.length > 0 && inputs.every(input => input === '-' || isAddress(input)))
    wrong.push('--watch needs a file or a folder to watch.');
  if (inputs.filter(input => input === '-').length > 1) wrong.push('"-" can be given once.');
  const outputs = [out, chosen.report, chosen.ics, chosen.rss].filter(path => path !== undefined);
  const paths = outputs.map(path => resolve(path));
  if (new Set(paths).size < paths.length) wrong.push('Two outputs go to one file.');
  const sources = inputs.map(input => resolve(input));
  for (const path of paths)
    if (sources.includes(path)) wrong.push(`${path} is both input and output.`);
  if (out !== undefined && sources.includes(dirname(resolve(out))))
    wrong.push(`The feed would be read as a capture: choose an --out outside ${dirname(out)}.`);
  return wrong;
}

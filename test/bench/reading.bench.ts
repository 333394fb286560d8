/**
 * How fast German releases are read, beside chrono-node's German parser on the same text, and
 * whether the time grows with the text only. Processor time, so that other work matters less.
 */
import { readFileSync } from 'node:fs';
import { de } from 'chrono-node';
import { inspectText } from '../../src/release/inspect.js';
import { processorTime } from '../helpers/processor-time.js';

interface Seeds {
  readonly files: readonly {
    readonly releases: readonly { readonly teaser: string; readonly body: string | null }[];
  }[];
}
const fixtures = new URL('../fixtures/gold/', import.meta.url);
const seeds = JSON.parse(readFileSync(new URL('seeds.json', fixtures), 'utf8')) as Seeds;
const notices = readFileSync(new URL('closures.jsonl', fixtures), 'utf8').trim().split('\n');
const texts = [
  ...seeds.files.flatMap(file => file.releases.map(r => [r.teaser, r.body ?? ''].join('\n\n'))),
  ...notices.map(line => (JSON.parse(line) as { readonly text: string }).text),
];
const releases = (count: number): string[] =>
  [...Array(count).keys()].map(k => texts[k % texts.length] ?? '');

const published = '2026-03-02';
const noon = new Date(2026, 2, 2, 12);
const ours = (list: readonly string[]) => (): void => {
  for (const text of list) inspectText(text, { published });
};
const chrono = (list: readonly string[]) => (): void => {
  for (const text of list) de.parse(text, noon);
};

ours(releases(500))();
chrono(releases(200))();

const OWED = 3;
const sample = releases(1000);
const characters = sample.reduce((sum, text) => sum + text.length, 0);
const rounds = [1, 2, 3].map(() => ({
  ours: processorTime(ours(sample)),
  chrono: processorTime(chrono(sample)),
}));
const ratio = rounds.map(r => r.chrono / r.ours).sort((a, b) => a - b)[1] ?? 0;
for (const round of rounds)
  console.log(
    `1,000 releases, ${(characters / 1000).toFixed(0)} kB: dates, closures, reasons ${round.ours.toFixed(0)} ms; chrono-node, dates only ${round.chrono.toFixed(0)} ms`,
  );
console.log(`${ratio.toFixed(1)}x as fast as chrono-node (owed ${OWED}x)`);

const few = processorTime(ours(releases(1000))) / 1000;
const many = processorTime(ours(releases(10_000))) / 10_000;
console.log(`per release: ${few.toFixed(3)} ms of 1,000, ${many.toFixed(3)} ms of 10,000`);

const LONG = 5_000_000;
const long = texts
  .join('\n\n')
  .repeat(Math.ceil(LONG / texts.join('\n\n').length))
  .slice(0, LONG);
const longCost = processorTime(() => inspectText(long, { published }));
console.log(`one text of 5 MB: ${longCost.toFixed(0)} ms (owed 1000 ms)`);

if (ratio < OWED || many > 2 * few || longCost > 1000) process.exitCode = 1;

/** Prints how well German releases are read, and fails below what is owed. */
import { scoreCaptures } from './captures.js';
import { scoreNotices } from './notices.js';
import { scorePages } from './pages.js';

let failed = false;

function figure(name: string, right: number, of: number, owed: number): void {
  const fine = right >= owed;
  failed ||= !fine;
  console.log(`${fine ? 'ok  ' : 'FAIL'} ${name.padEnd(44)} ${right}/${of}  owed ${owed}`);
}

const share = (of: number, part: number): number => Math.ceil(of * part);

for (const [name, file, part] of [
  ['gold notices', 'gold/closures.jsonl', undefined],
  ['shapes from other cities', 'notices/shapes.jsonl', 0.95],
  ['held-out notices', 'notices/held-out.jsonl', 0.95],
  ['second held-out notices', 'notices/held-out-2.jsonl', 0.95],
  ['third held-out notices', 'notices/held-out-3.jsonl', 0.95],
  ['fourth held-out notices', 'notices/held-out-4.jsonl', 0.95],
  ['fifth held-out notices', 'notices/held-out-5.jsonl', 0.95],
  ['unseen notices 1', 'notices/unseen-1.jsonl', 0.9],
  ['unseen notices 2', 'notices/unseen-2.jsonl', 0.9],
  ['unseen notices 3', 'notices/unseen-3.jsonl', 0.9],
  ['unseen notices 4', 'notices/unseen-4.jsonl', 0.9],
  ['unseen notices 5', 'notices/unseen-5.jsonl', 0.9],
  ['unseen notices 6', 'notices/unseen-6.jsonl', 0.95],
  ['unseen notices 7', 'notices/unseen-7.jsonl', 0.95],
  ['unseen notices 8', 'notices/unseen-8.jsonl', 0.95],
  ['unseen notices 9', 'notices/unseen-9.jsonl', 0.95],
] as const) {
  const score = scoreNotices(file);
  const of = score.closures;
  figure(
    `${name}: closure or not`,
    score.right,
    score.notices,
    part ? share(score.notices, part) : 58,
  );
  figure(`${name}: periods exact`, score.periods, of, part ? share(of, part) : 38);
  figure(`${name}: offices`, score.offices, of, part ? share(of, part) : 36);
  const [seen = 0, labelled = 0] = score.anomalies.split('/').map(Number);
  figure(`${name}: anomalies`, seen, labelled, labelled);
  for (const error of score.errors) console.log(`       ${JSON.stringify(error)}`);
}

const pages = scorePages();
const { releases } = pages;
figure('captures: titles', pages.titles, releases, releases);
figure('captures: teasers', pages.teasers, releases, releases);
figure('captures: stated dates', pages.datesStated, releases, releases);
figure('captures: duplicates', pages.duplicatesFound, pages.duplicates, pages.duplicates);
figure('captures: anomalies', pages.anomaliesFound, pages.anomalies, pages.anomalies);
for (const error of pages.errors) console.log(`       ${error}`);

const captures = scoreCaptures();
figure('captures: dates by day', captures.datesRight, captures.dates, captures.dates);
figure('captures: closures', captures.closuresRight, captures.closures, captures.closures);
const known = ['000-11 weekday-typo', '003-05 weekday-mismatch'];
const seen = known.filter(k => captures.weekdayProblems.some(p => p.startsWith(k)));
figure('captures: anomalies, weekdays', seen.length, known.length, known.length);
const alarms = captures.weekdayProblems.filter(p => !known.some(k => p.startsWith(k)));
figure('captures: no false alarm', alarms.length === 0 ? 1 : 0, 1, 1);
for (const error of [...captures.errors, ...alarms]) console.log(`       ${error}`);

process.exitCode = failed ? 1 : 0;

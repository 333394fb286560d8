/** Prints how well German releases are read, and fails below what is owed. */
import { scoreCaptures } from './captures.js';
import {
  cityCaptures,
  morePages,
  otherShapes,
  unseenCaptures,
  unseenPages,
  type GoldSet,
} from './gold.js';
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
  ['sixth held-out notices', 'notices/held-out-6.jsonl', 0.95],
  ['seventh held-out notices', 'notices/held-out-7.jsonl', 0.95],
  ['unseen notices 1', 'notices/unseen-1.jsonl', 0.9],
  ['unseen notices 2', 'notices/unseen-2.jsonl', 0.9],
  ['unseen notices 3', 'notices/unseen-3.jsonl', 0.9],
  ['unseen notices 4', 'notices/unseen-4.jsonl', 0.9],
  ['unseen notices 5', 'notices/unseen-5.jsonl', 0.9],
  ['unseen notices 6', 'notices/unseen-6.jsonl', 0.95],
  ['unseen notices 7', 'notices/unseen-7.jsonl', 0.95],
  ['unseen notices 8', 'notices/unseen-8.jsonl', 0.95],
  ['unseen notices 9', 'notices/unseen-9.jsonl', 0.95],
  ['unseen notices 10', 'notices/unseen-10.jsonl', 0.95],
  ['unseen notices 11', 'notices/unseen-11.jsonl', 0.95],
  ['unseen notices 12', 'notices/unseen-12.jsonl', 0.95],
  ['unseen notices 13', 'notices/unseen-13.jsonl', 0.95],
  ['unseen notices 14', 'notices/unseen-14.jsonl', 0.95],
  ['unseen notices 15', 'notices/unseen-15.jsonl', 0.95],
  ['unseen notices 16', 'notices/unseen-16.jsonl', 0.95],
  ['unseen notices 17', 'notices/unseen-17.jsonl', 0.95],
  ['unseen notices 18', 'notices/unseen-18.jsonl', 0.95],
  ['unseen notices 19', 'notices/unseen-19.jsonl', 0.95],
  ['unseen notices 20', 'notices/unseen-20.jsonl', 0.95],
  ['unseen notices 21', 'notices/unseen-21.jsonl', 0.95],
  ['unseen notices 22', 'notices/unseen-22.jsonl', 0.95],
  ['unseen notices 23', 'notices/unseen-23.jsonl', 0.95],
  ['unseen notices 24', 'notices/unseen-24.jsonl', 0.95],
  ['unseen notices 25', 'notices/unseen-25.jsonl', 0.95],
  ['unseen notices 26', 'notices/unseen-26.jsonl', 0.95],
  ['unseen notices 27', 'notices/unseen-27.jsonl', 0.95],
  ['unseen notices 28', 'notices/unseen-28.jsonl', 0.95],
  ['unseen notices 29', 'notices/unseen-29.jsonl', 0.95],
  ['unseen notices 30', 'notices/unseen-30.jsonl', 0.95],
  ['unseen notices 31', 'notices/unseen-31.jsonl', 0.95],
  ['unseen notices 32', 'notices/unseen-32.jsonl', 0.95],
  ['unseen notices 33', 'notices/unseen-33.jsonl', 0.95],
  ['unseen notices 34', 'notices/unseen-34.jsonl', 0.95],
  ['unseen notices 35', 'notices/unseen-35.jsonl', 0.95],
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

const city = cityCaptures();
capturesFigures('captures', city, 1);
const { weekdayProblems } = scoreCaptures(city);
const known = ['000-11 weekday-typo', '003-05 weekday-mismatch'];
const seen = known.filter(k => weekdayProblems.some(p => p.startsWith(k)));
figure('captures: anomalies, weekdays', seen.length, known.length, known.length);
const alarms = weekdayProblems.filter(p => !known.some(k => p.startsWith(k)));
figure('captures: no false alarm', alarms.length === 0 ? 1 : 0, 1, 1);
for (const error of alarms) console.log(`       ${error}`);

capturesFigures('unseen captures', unseenCaptures(), 0.9);
capturesFigures('unseen pages', unseenPages(), 0.9);
capturesFigures('pages of more systems', morePages(), 0.9);
capturesFigures('captures of other shapes', otherShapes(), 0.9);

/** How captures are cut, all of it owed, and how their texts are read, of which `part` is owed. */
function capturesFigures(name: string, gold: GoldSet, part: number): void {
  const pages = scorePages(gold);
  const { releases } = pages;
  figure(`${name}: titles`, pages.titles, releases, releases);
  figure(`${name}: teasers`, pages.teasers, releases, releases);
  figure(`${name}: stated dates`, pages.datesStated, releases, releases);
  figure(
    `${name}: pages cut as they should be`,
    pages.files - pages.miscut,
    pages.files,
    pages.files,
  );
  figure(`${name}: publication inferred`, pages.windowsRight, pages.windows, pages.windows);
  figure(`${name}: duplicates`, pages.duplicatesFound, pages.duplicates, pages.duplicates);
  figure(`${name}: anomalies`, pages.anomaliesFound, pages.anomalies, pages.anomalies);
  figure(`${name}: no false alarm in the feed`, pages.falseAlarms === 0 ? 1 : 0, 1, 1);
  figure(`${name}: closures in the feed`, pages.closuresInFeed, releases, share(releases, part));
  const captures = scoreCaptures(gold);
  const { dates, closures } = captures;
  figure(`${name}: dates by day`, captures.datesRight, dates, share(dates, part));
  figure(`${name}: closures`, captures.closuresRight, closures, share(closures, part));
  for (const error of [...pages.errors, ...captures.errors]) console.log(`       ${error}`);
}

process.exitCode = failed ? 1 : 0;

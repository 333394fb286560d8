/** Prints how well German releases are read, and fails below what is owed. */
import { scoreCaptures } from './captures.js';
import { cityCaptures, labelledCaptures, type GoldSet } from './gold.js';
import { noticeFiles, scoreNotices } from './notices.js';
import { scoreEvents } from './events.js';
import { scorePages } from './pages.js';

let failed = false;

function figure(name: string, right: number, of: number, owed: number): void {
  const fine = right >= owed;
  failed ||= !fine;
  console.log(`${fine ? 'ok  ' : 'FAIL'} ${name.padEnd(48)} ${right}/${of}  owed ${owed}`);
}

const share = (of: number, part: number): number => Math.ceil(of * part);

/** Of the events of all captures, and of the places of those found. */
const EVENTS = 37;
const PLACES = 31;

/** The first sets of unseen notices were harder than those of the gold set. */
const HARDER = /unseen-[1-5]\.jsonl$/;
/** What is owed of each set; of the gold set, three numbers. */
const NOTICES = [
  { file: 'gold/closures.jsonl', part: undefined },
  ...noticeFiles().map(file => ({ file, part: HARDER.test(file) ? 0.9 : 0.95 })),
];

for (const { file, part } of NOTICES) {
  const name = file.replace(/^notices\/|\.jsonl$/g, '');
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

for (const { folder, gold } of labelledCaptures()) capturesFigures(`captures/${folder}`, gold, 0.9);

const events = scoreEvents([city, ...labelledCaptures().map(({ gold }) => gold)]);
figure('captures, all: events ahead with an hour', events.found, events.events, EVENTS);
figure('captures, all: places of these events', events.placesRight, events.placed, PLACES);

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

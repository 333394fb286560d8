/**
 * One side of the comparison in `builder.bench.ts`, in a process of its own and cold, as a build is:
 * `feed 10000` makes a feed of that many releases, `chrono 10000` lets chrono-node's German parser
 * read the same releases. Prints the milliseconds of processor time.
 */
import { de } from 'chrono-node';
import { composedFrom } from '../helpers/composed.js';
import { listing, releases } from './releases.js';
import { processorTime } from '../helpers/processor-time.js';

const noon = new Date(2026, 10, 20, 12);

const [side, number] = process.argv.slice(2);
const count = Number(number);
if (side === 'feed') {
  const page = listing(count);
  console.log(
    processorTime(() => {
      JSON.stringify(composedFrom('page.txt', page).feed);
    }),
  );
} else {
  const texts = releases(count);
  console.log(
    processorTime(() => {
      for (const text of texts) de.parse(text, noon);
    }),
  );
}

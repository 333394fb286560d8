/* Whole pages with banner and ten items, with the script as it is shipped. */
import type { Browser } from 'playwright-core';
import { Host, type PageName } from './host.js';
import { limit, best, ratio, type Row } from './row.js';
import { visit, type Circumstances, type Visit } from './visit.js';

const ROUNDS = 5;
/** The script comes when the host page has been painted, so that its tasks stand alone. */
const LATE = 500;

/** The rows about pages. */
export async function pages(browser: Browser): Promise<Row[]> {
  const host = await Host.start();
  const several = async (name: PageName, how: Circumstances): Promise<Visit[]> => {
    const visits = [];
    for (let round = 0; round < ROUNDS; round++) visits.push(await visit(browser, host, name, how));
    return visits;
  };
  try {
    const unthrottled = await firstPaints(browser, host);
    host.delay = LATE;
    const slow = { processor: 4 };
    const atFour = [await several('script', slow), await several('served', slow)] as const;
    host.delay = 0;
    const far = { slow4G: true };
    const bare = await several('bare', far);
    const plain = await several('plain', far);
    const peer = await several('peer', far);
    const script = await several('script', far);
    const elsewhere = await several('elsewhere', far);
    const preloaded = await several('preloaded', far);
    const served = await several('served', far);
    return [
      ...tasks(...atFour),
      unthrottled,
      ...onSlow4G({ bare, plain, peer, script, elsewhere, preloaded, served }),
      ...shifts([...script, ...atFour[0]], [...served, ...atFour[1]]),
      requests(script),
    ];
  } finally {
    host.stop();
  }
}

const of = (visits: readonly Visit[], figure: (visit: Visit) => number): number =>
  best(visits.map(figure));

/** What a task keeps a reader waiting beyond 50 ms. */
const blocking = (tasks: readonly number[]): number =>
  tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0);

/** Turn by turn, because a machine gets warmer and busier. */
async function firstPaints(browser: Browser, host: Host): Promise<Row> {
  const found = { bare: [] as number[], script: [] as number[] };
  for (let round = 0; round < 2 * ROUNDS; round++)
    for (const name of ['bare', 'script'] as const)
      found[name].push((await visit(browser, host, name, {})).firstPaint);
  const [bare, script] = [best(found.bare), best(found.script)];
  const beside = `${script.toFixed(0)} after ${bare.toFixed(0)}`;
  return limit(
    'first paint of the host page, later with the script',
    script - bare,
    20,
    'ms',
    beside,
  );
}

function tasks(script: readonly Visit[], served: readonly Visit[]): Row[] {
  const longest = of(script, visit => Math.max(0, ...visit.tasks));
  return [
    limit('longest task for banner and ten items, 4x slower processor', longest, 50, 'ms'),
    limit(
      'calls of Intl.DateTimeFormat until they are painted',
      of(script, v => v.formats),
      0,
      '',
    ),
    limit(
      'blocking time added, 4x slower processor',
      of(script, v => blocking(v.tasks)),
      150,
      'ms',
    ),
    limit(
      '… by taking over server-side HTML',
      of(served, v => blocking(v.tasks)),
      50,
      'ms',
    ),
  ];
}

/** The peer's page asks for the same feed by the peer's script, as its documentation has it. */
function onSlow4G(visits: Readonly<Record<PageName, readonly Visit[]>>): Row[] {
  const at = (name: PageName): number => of(visits[name], v => v.list);
  const later = (how: string, name: PageName, beside = ''): Row =>
    limit(
      `list on Slow 4G, script ${how}, later than with Shoelace’s alert and cards`,
      at(name) - at('peer'),
      0,
      'ms',
      `${at(name).toFixed(0)} ms${beside}; by hand ${at('plain').toFixed(0)}`,
    );
  const page = of(visits.bare, v => v.firstPaint);
  return [
    later('only', 'script', `, without a snapshot of the feed ${at('elsewhere').toFixed(0)}`),
    later('and preloaded feed', 'preloaded'),
    ratio('list on Slow 4G, server-side HTML, against the page', at('served'), page, 1.5),
  ];
}

function shifts(script: readonly Visit[], served: readonly Visit[]): Row[] {
  const most = (visits: readonly Visit[]): number => Math.max(...visits.map(v => v.shift));
  return [
    limit('layout shift with reserved space', most(script), 0, ''),
    limit('layout shift with server-side HTML', most(served), 0, ''),
  ];
}

function requests(script: readonly Visit[]): Row {
  const after = of(script, v => v.requests.length - 1);
  return limit('requests after the host page: script and feed', after, 2, '');
}

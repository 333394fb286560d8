/* What runs inside the page of the rendering benchmark. */
import { HerneClosureBanner } from '../../../src/elements/closure-banner/closure-banner.js';
import { HerneNewsList } from '../../../src/elements/news-list/news-list.js';
import type { Feed } from '../../../src/feed/model.js';
import { provideSnapshot } from '../../../src/feed/snapshot.js';
import { newsFeed, newsItem, NOW, realisticItems } from '../../fixtures/news.js';

customElements.define('herne-news-list', HerneNewsList);
customElements.define('herne-closure-banner', HerneClosureBanner);

/** A feed as long as wanted, of releases as the city writes them; `mark` goes into the 50th title. */
function feed(length: number, mark = ''): Feed {
  const items = [];
  for (let n = 0; n < length; n++) {
    const { title, summary, tags = [] } = realisticItems[n % 4]!;
    const changed = n === 50 ? mark : '';
    items.push(newsItem(`n${n}`, { title: `${title} ${n}${changed}`, summary, tags }));
  }
  return newsFeed(items);
}

/** Until what was changed has been laid out and painted. */
function painted(): Promise<void> {
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        document.body.getBoundingClientRect();
        resolve();
      };
      port2.postMessage(undefined);
    });
  });
}

async function timed(work: () => Promise<unknown> | undefined): Promise<number> {
  await painted();
  await painted();
  const start = performance.now();
  await work();
  await painted();
  return performance.now() - start;
}

function mount(length: number, lang = 'de'): HerneNewsList {
  const list = document.createElement('herne-news-list');
  list.setAttribute('limit', String(length));
  list.setAttribute('now', NOW);
  list.setAttribute('lang', lang);
  document.body.append(list);
  return list;
}

/** One mounting of our list: first rendering, one item changed, language changed. */
async function ours(length: number): Promise<Record<'first' | 'changed' | 'language', number>> {
  provideSnapshot(feed(length));
  let list!: HerneNewsList;
  const first = await timed(() => (list = mount(length, 'en')).updateComplete);
  provideSnapshot(feed(length, ' (berichtigt)'));
  const changed = await timed(async () => {
    await list.reload();
    await list.updateComplete;
  });
  const language = await timed(() => {
    list.lang = 'fr';
    return Promise.resolve().then(() => list.updateComplete);
  });
  const right = list.shadowRoot!.querySelectorAll('.item').length === length;
  if (!right || !list.shadowRoot!.querySelector('.note')) throw new Error('Not what was asked.');
  list.remove();
  return { first, changed, language };
}

/** How to build an element: its name, attributes and children. */
type Plan = string | { name: string; attributes: [string, string][]; children: Plan[] };

function plan(node: Node): Plan[] {
  if (node instanceof Text) return node.data ? [node.data] : [];
  if (!(node instanceof Element)) return [];
  const attributes = [...node.attributes].map(({ name, value }): [string, string] => [name, value]);
  return [{ name: node.localName, attributes, children: [...node.childNodes].flatMap(plan) }];
}

function build(plan: Plan): Node {
  if (typeof plan === 'string') return document.createTextNode(plan);
  const element = document.createElement(plan.name);
  for (const [name, value] of plan.attributes) element.setAttribute(name, value);
  for (const child of plan.children) element.append(build(child));
  return element;
}

const plans = new Map<number, { plan: Plan; sheets: CSSStyleSheet[] }>();

/** The twin: the same markup and style by `createElement`, without containment. */
async function plain(length: number): Promise<number> {
  const { host, time } = await plainList(length);
  host.remove();
  return time;
}

/** The twin, to be looked at from outside. */
async function plainStays(length: number): Promise<void> {
  await plainList(length);
  plans.clear();
}

async function plainList(length: number): Promise<{ host: HTMLElement; time: number }> {
  const { plan: root, sheets } = plans.get(length) ?? (await blueprint(length));
  const host = document.createElement('div');
  const shadow = host.attachShadow({ mode: 'open' });
  shadow.adoptedStyleSheets = sheets;
  const time = await timed(() => {
    document.body.append(host);
    shadow.append(build(root));
    return undefined;
  });
  return { host, time };
}

async function blueprint(length: number): Promise<{ plan: Plan; sheets: CSSStyleSheet[] }> {
  provideSnapshot(feed(length));
  const list = mount(length);
  await list.updateComplete;
  const shadow = list.shadowRoot!;
  const [root] = plan(shadow.querySelector('.root')!);
  const visible = new CSSStyleSheet();
  visible.replaceSync('.item { content-visibility: visible !important }');
  const found = { plan: root!, sheets: [...shadow.adoptedStyleSheets, visible] };
  plans.set(length, found);
  list.remove();
  return found;
}

/** Mounts and unmounts short lists. */
async function churn(times: number): Promise<void> {
  provideSnapshot(feed(3));
  for (let n = 0; n < times; n++) {
    const list = mount(3);
    await list.updateComplete;
    list.remove();
  }
  await painted();
}

Object.assign(window, {
  bench: { ours, plain, plainStays, churn, mount, feed, provideSnapshot, painted, NOW },
});

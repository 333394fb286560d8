import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { FeedController } from '../../../src/controllers/feed.js';
import { newsFeed } from '../../fixtures/news.js';
import { fakeClock, type FakeClock } from '../../helpers/fake-clock.js';

/** Shows the title of its feed, and remembers every text it ever showed. */
class TitleElement extends LitElement {
  static override properties = { src: {} };
  declare src: string | undefined;
  refresh = 0;
  readonly drawn: string[] = [];
  readonly settled: string[] = [];
  readonly source = new FeedController(
    this,
    () => ({ src: this.src, refresh: this.refresh }),
    outcome => this.settled.push('title' in outcome ? outcome.title : outcome.message),
  );
  override render(): TemplateResult {
    return html`${this.source.feed?.title}`;
  }
  override updated(): void {
    this.drawn.push(this.renderRoot.textContent.trim());
  }
}
customElements.define('test-title', TitleElement);

/** Waits for its turn to draw, as the elements do. */
class LateElement extends TitleElement {
  override async scheduleUpdate(): Promise<void> {
    await new Promise(resolve => setTimeout(resolve, 50));
    super.scheduleUpdate();
  }
}
customElements.define('test-late', LateElement);

/** What was asked of the server and not yet answered: address -> its answer. */
const open = new Map<string, () => void>();
const realFetch = window.fetch;

/** Answers also who has gone: the harder case, as a browser may have the answer already. */
window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  if (!url.startsWith('https://race.example/')) return realFetch(input, init);
  return new Promise(resolve => {
    open.set(url, () => {
      open.delete(url);
      resolve(new Response(JSON.stringify(newsFeed([], { title: url }))));
    });
  });
};

/** One turn of the event loop: requests that nobody waits for are let go in it. */
const turn = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve));

describe('FeedController when src changes', () => {
  after(() => {
    window.fetch = realFetch;
  });

  it('never shows what an earlier src answers late: 100 runs, answered last to first', async () => {
    for (let run = 0; run < 100; run++) {
      const element = await fixture<TitleElement>(html`<test-title></test-title>`);
      const addresses = [0, 1, 2, 3].map(n => `https://race.example/${run}/${n}`);
      for (const address of addresses) {
        element.src = address;
        await element.updateComplete;
        if (run % 2) await turn();
      }
      const last = addresses.at(-1)!;
      element.drawn.length = element.settled.length = 0;
      expect([...open.keys()], 'asked').to.deep.equal(addresses);
      for (const address of addresses.reverse()) {
        open.get(address)!();
        await turn();
        await element.updateComplete;
      }
      expect(new Set(element.drawn), `run ${run}`).to.deep.equal(new Set([last]));
      expect(element.settled, `run ${run}`).to.deep.equal([last]);
      element.remove();
      await turn();
    }
  });

  it('asks for an address that is known before it draws, in a task of its own', async () => {
    const element = document.createElement('test-late') as LateElement;
    element.src = 'https://race.example/known';
    document.body.append(element);
    expect([...open.keys()], 'while it is put on the page').to.deep.equal([]);
    await new Promise(resolve => setTimeout(resolve));
    expect(element.drawn).to.deep.equal([]);
    expect([...open.keys()]).to.deep.equal([element.src]);
    await element.updateComplete;
    expect([...open.keys()]).to.deep.equal([element.src]);
    element.remove();
    open.clear();
    await turn();
  });

  it('shows nothing of the old src while the new one is silent', async () => {
    const element = await fixture<TitleElement>(html`<test-title></test-title>`);
    element.src = 'https://race.example/old';
    await element.updateComplete;
    open.get(element.src)!();
    await turn();
    await element.updateComplete;
    expect(element.drawn.at(-1)).to.equal('https://race.example/old');
    element.src = 'https://race.example/new';
    await element.updateComplete;
    expect(element.drawn.at(-1)).to.equal('');
    expect(element.source.status).to.equal('loading');
  });
});

describe('FeedController when the feed cannot be had any more', () => {
  const HOUR = 60 * 60_000;
  let clock: FakeClock;

  before(() => {
    window.fetch = () => Promise.resolve(answered);
  });
  beforeEach(() => (clock = fakeClock(Date.parse('2026-11-22T12:00:00Z'))));
  afterEach(() => clock.uninstall());
  after(() => {
    window.fetch = realFetch;
  });

  let answered: Response;
  let count = 0;

  /** An element with a copy that was made now, and whose feed is gone since. */
  async function left(refresh = 0): Promise<TitleElement> {
    const element = await fixture<TitleElement>(html`<test-title></test-title>`);
    element.refresh = refresh;
    element.src = `https://gone.example/${++count}`;
    answered = new Response(JSON.stringify(newsFeed([], { title: 'Feed' })));
    await element.updateComplete;
    await element.source.reload();
    answered = new Response('', { status: 410 });
    await element.source.reload();
    await element.updateComplete;
    return element;
  }

  it('calls the copy old after three hours, and by the hour older, while nobody looks', async () => {
    const element = await left();
    expect(element.source.error).to.be.an('error');
    const told: (number | undefined)[] = [];
    for (const minutes of [179, 2, 60, 60]) {
      const drawn = element.drawn.length;
      clock.tick(minutes * 60_000);
      await element.updateComplete;
      told.push(element.drawn.length - drawn, element.source.ageAt(Date.now()));
    }
    const after = (n: number): number => n * HOUR + 60_000;
    expect(told).to.deep.equal([0, undefined, 1, after(3), 1, after(4), 1, after(5)]);
    element.remove();
    clock.tick(9 * HOUR);
    expect(clock.countTimers()).to.equal(0);
  });

  it('waits for two intervals where they are longer', async () => {
    const { source } = await left(240);
    expect(source.ageAt(Date.now() + 7.9 * HOUR)).to.equal(undefined);
    expect(source.ageAt(Date.now() + 8 * HOUR)).to.equal(8 * HOUR);
  });

  it('never calls a copy old that was renewed, or whose interval is no number', async () => {
    const element = await left(NaN);
    expect(element.source.ageAt(Date.now() + 2 * HOUR)).to.equal(undefined);
    expect(element.source.ageAt(Date.now() + 3 * HOUR)).to.equal(3 * HOUR);
    answered = new Response(JSON.stringify(newsFeed([], { title: 'Feed' })));
    await element.source.reload();
    expect(element.source.ageAt(Date.now() + 99 * HOUR)).to.equal(undefined);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { FeedController } from '../../../src/controllers/feed.js';
import { newsFeed } from '../../fixtures/news.js';

/** Shows the title of its feed, and remembers every text it ever showed. */
class TitleElement extends LitElement {
  static override properties = { src: {} };
  declare src: string | undefined;
  readonly drawn: string[] = [];
  readonly settled: string[] = [];
  readonly source = new FeedController(
    this,
    () => ({ src: this.src, refresh: 0 }),
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

import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { newsFeed, newsItem, realisticItems } from '../../fixtures/news.js';
import { troubleIsTold } from '../../helpers/happening-conditions.js';
import {
  address,
  all,
  answer,
  clear,
  gone,
  hoursLater,
  json,
  mount,
  never,
  settled,
  text,
  told,
} from './page.js';
import { states } from './states.js';

describe('<herne-news-list> loading and failure', () => {
  afterEach(clear);

  it('says by its state where it stands', async () => {
    for (const [name, state] of [
      ['loading', 'loading'],
      ['full', 'ready'],
      ['empty', 'empty'],
      ['error', 'error'],
      ['stale', 'stale'],
    ] as const)
      expect((await states[name]!('de')).matches(`:state(${state})`), name).to.equal(true);
  });

  it('says in words what went wrong, beside a button, in every language', async () => {
    for (const lang of ['de', 'tr', 'ar'])
      for (const name of ['error', 'stale'])
        expect(troubleIsTold(await states[name]!(lang)), `${name} ${lang}`).to.deep.equal([]);
  });

  it('keeps places with a skeleton that appears after 200 ms', async () => {
    const list = await states['loading']!('de');
    const skeleton = all(list, '.skeleton')[0]!;
    expect(skeleton.children).to.have.length(5);
    const [appearing] = skeleton.getAnimations();
    expect(appearing!.effect!.getTiming().delay).to.equal(200);
    expect(getComputedStyle(skeleton).opacity).to.equal('0');
    expect(all(list, 'section')[0]!.getAttribute('aria-busy')).to.equal('true');
  });

  it('writes a sentence in place of the skeleton where motion is unwelcome', async () => {
    await emulateMedia({ reducedMotion: 'reduce' });
    const list = await states['loading']!('de');
    expect(getComputedStyle(all(list, '.skeleton')[0]!).visibility).to.equal('hidden');
    expect(all(list, '.loading')[0]!.getBoundingClientRect().height).to.be.greaterThan(10);
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  it('leaves the fallback of the page while loading and after a failure, then takes its place', async () => {
    const link = '<a href="/presse">Presse</a>';
    for (const how of [never, gone]) {
      const list = mount({ src: address(how) }, link);
      if (how === gone) await settled(list);
      await list.updateComplete;
      expect(list.querySelector('a')!.getBoundingClientRect().height).to.be.greaterThan(0);
      expect(all(list, '.skeleton, .failed')).to.have.length(0);
    }
    const list = await settled(mount({ src: address(json(newsFeed(realisticItems))) }, link));
    expect(list.querySelector('a')!.checkVisibility()).to.equal(false);
  });

  it('says that it failed, and tries again when asked', async () => {
    const src = address(gone);
    const list = await settled(mount({ src }, ' <!-- a comment is nothing to fall back on --> '));
    expect(text(all(list, '.failed p')[0])).to.equal(
      'Aktuelles der Stadt Herne: zurzeit nicht verfügbar',
    );
    answer(src, json(newsFeed(realisticItems)));
    const loaded = new Promise(resolve => list.addEventListener('herne-load', resolve));
    all(list, '.retry')[0]!.focus();
    all(list, '.retry')[0]!.click();
    await loaded;
    await waitUntil(() => all(list, '.item').length === 5);
    await waitUntil(() => told(list) === '5 Meldungen');
    expect(list.shadowRoot!.activeElement).to.equal(all(list, '.items')[0]);
  });

  it('keeps the last good copy and says how old it is', async () => {
    const list = await states['stale']!('de');
    expect(all(list, '.item')).to.have.length(2);
    expect(text(all(list, '.stale p')[0])).to.equal('Stand: vor 5 Stunden');
    expect(told(list)).to.equal('');
    list.now = hoursLater(50);
    await list.updateComplete;
    expect(text(all(list, '.stale p')[0])).to.equal('Stand: vor 2 Tagen');
  });

  it('says nothing of an age that is none: the page hears of the failure, the reader does not', async () => {
    const src = address(json(newsFeed(realisticItems)));
    const list = await settled(mount({ src }));
    answer(src, gone);
    const failed = new Promise(resolve => list.addEventListener('herne-error', resolve));
    await list.reload();
    await failed;
    list.now = hoursLater(2);
    await list.updateComplete;
    expect(all(list, '.item')).to.have.length(5);
    expect(all(list, '.stale')).to.have.length(0);
    expect(list.matches(':state(ready):not(:state(stale))')).to.equal(true);
  });

  it('says nothing on the first rendering, and how many are new on a later one', async () => {
    const src = address(json(newsFeed([newsItem('a'), newsItem('b')])));
    const list = await settled(mount({ src }));
    expect(list.shadowRoot!.querySelector('[role=status]')!.textContent, 'empty').to.equal('');
    answer(src, json(newsFeed([newsItem('a', { title: 'Berichtigt' }), newsItem('b')])));
    await list.reload();
    await list.updateComplete;
    expect(text(all(list, '.title')[0])).to.equal('Berichtigt');
    expect(told(list)).to.equal('');
    answer(src, json(newsFeed([newsItem('c'), newsItem('a'), newsItem('b')])));
    await list.reload();
    await list.updateComplete;
    expect(told(list)).to.equal('Dazugekommen: 1 Meldung');
  });

  it('keeps the focus and its place while new items come above', async () => {
    const ids = [...'abcde'];
    const src = address(json(newsFeed(ids.map(id => newsItem(id)))));
    const list = await settled(mount({ src }));
    const link = all(list, 'a')[4]!;
    link.focus();
    answer(src, json(newsFeed(['x', 'y', ...ids].map(id => newsItem(id)))));
    await list.reload();
    await list.updateComplete;
    expect(list.shadowRoot!.activeElement).to.equal(link);
    expect(text(link)).to.equal('Meldung e');
  });

  it('moves nothing on a page that reserved the space', async () => {
    const shifts: number[] = [];
    const observer = new PerformanceObserver(entries => {
      for (const entry of entries.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    });
    observer.observe({ type: 'layout-shift' });
    let arrive = (): void => undefined;
    const wait = new Promise<void>(resolve => (arrive = resolve));
    const src = address(() => wait.then(json(newsFeed(realisticItems))));
    const list = mount({ src }, '<a href="/presse">Presse</a>');
    list.style.minBlockSize = '70em';
    const below = document.createElement('p');
    below.textContent = 'Text unter der Liste';
    list.after(below);
    await new Promise(resolve => setTimeout(resolve, 300));
    arrive();
    await settled(list);
    await new Promise(resolve => setTimeout(resolve, 200));
    observer.disconnect();
    expect(shifts).to.deep.equal([]);
  });
});

import { expect } from '@open-wc/testing';
import type { HerneDismissEvent } from '../../../src/elements/events.js';
import type { Item } from '../../../src/feed/model.js';
import { closed, days, feedWith } from '../../fixtures/notices.js';
import { addressOf, all, announced, answerFrom, bannerWith, labels, one, placed } from './page.js';

const now = '2025-11-25T09:00:00+01:00';
const today = (name: string): Item => closed(name, days('2025-11-25'));
const hide = { now, dismissible: 'hide' };
const collapse = { now, dismissible: 'collapse' };

type Banner = Awaited<ReturnType<typeof bannerWith>>;

async function press(element: Banner, at = 0): Promise<HTMLElement> {
  const button = all(element, '[part=close]')[at]!;
  button.focus();
  button.click();
  await element.updateComplete;
  await element.updateComplete;
  return button;
}

/** A notice edited by the city: same id, next revision. */
function edited(item: Item): Item {
  const closures = item._herne.closures!.map(closure => ({ ...closure, revision: 1 }));
  return { ...item, _herne: { ...item._herne, closures } };
}

describe('<herne-closure-banner> put away', () => {
  it('is not possible unless the page allows it', async () => {
    for (const dismissible of ['off', 'never', ''])
      expect(
        all(await bannerWith([today('A')], { now, dismissible }), '[part=close]').length,
      ).to.equal(0);
  });

  describe('hide', () => {
    it('removes a notice and says which', async () => {
      const element = await bannerWith([today('A'), today('B')], hide);
      await press(element);
      expect(labels(element)).to.deep.equal(['Heute geschlossen: B']);
      expect(announced(element)).to.equal('Ausgeblendet: A.');
    });

    it('leaves nothing behind when it was the last', async () => {
      const element = await bannerWith([today('A')], hide);
      await press(element);
      expect(all(element, 'section').length).to.equal(0);
      expect(element.matches(':state(empty)')).to.equal(true);
    });

    it('names the notice on the button, what it does first', async () => {
      const element = await bannerWith([today('A')], hide);
      expect(one(element, '[part=close]').textContent.replace(/\s+/g, ' ').trim()).to.equal(
        'Hinweis ausblenden: Heute geschlossen, A',
      );
    });

    it('moves the focus to the next notice, then to the one before, then behind the banner', async () => {
      const element = await bannerWith([today('A'), today('B'), today('C')], hide);
      const after = document.createElement('a');
      after.href = '#';
      after.textContent = 'after';
      element.after(after);
      const named = (): string => element.shadowRoot!.activeElement?.textContent ?? '';
      await press(element, 1);
      expect(named()).to.contain('C');
      await press(element, 1);
      expect(named()).to.contain('A');
      await press(element, 0);
      expect(document.activeElement).to.equal(after);
    });

    it('asks the page first', async () => {
      const element = await bannerWith([today('A')], hide);
      const ids: string[] = [];
      document.addEventListener(
        'herne-dismiss',
        event => {
          ids.push((event as HerneDismissEvent).closureId);
          event.preventDefault();
        },
        { once: true },
      );
      await press(element);
      expect(ids.length).to.equal(1);
      expect(labels(element)).to.deep.equal(['Heute geschlossen: A']);
    });

    it('holds for every banner on the page, and for one that comes later', async () => {
      const address = addressOf(feedWith(today('A')));
      const host = document.createElement('div');
      document.body.append(host);
      const [first, second] = [
        await placed(host, { src: address, ...hide }),
        await placed(host, { src: address, ...hide }),
      ];
      await press(first);
      await second.updateComplete;
      const third = await placed(host, { src: address, ...hide });
      expect([first, second, third].flatMap(labels)).to.deep.equal([]);
      host.remove();
    });

    it('is undone by an edit of the notice', async () => {
      const item = today('A');
      const address = addressOf(feedWith(item));
      const element = await placed(document.body, { src: address, ...hide });
      await press(element);
      answerFrom(address, feedWith(edited(item)));
      await element.reload();
      await element.updateComplete;
      expect(labels(element)).to.deep.equal(['Heute geschlossen: A']);
      element.remove();
    });

    it('is undone by the first closed day, not by another day of waiting', async () => {
      const element = await bannerWith([closed('A', days('2025-11-28'))], hide);
      await press(element);
      element.setAttribute('now', '2025-11-27T09:00:00+01:00');
      await element.updateComplete;
      expect(labels(element)).to.deep.equal([]);
      element.setAttribute('now', '2025-11-28T09:00:00+01:00');
      await element.updateComplete;
      expect(labels(element)).to.deep.equal(['Heute geschlossen: A']);
    });

    it('keeps nothing beyond the page: no cookie, no storage', async () => {
      await press(await bannerWith([today('A')], hide));
      expect([document.cookie, localStorage.length, sessionStorage.length]).to.deep.equal([
        '',
        0,
        0,
      ]);
    });
  });

  describe('collapse', () => {
    it('leaves what is closed when, and the focus on the button that brings the rest back', async () => {
      const element = await bannerWith([today('A')], collapse);
      const height = one(element, 'li').offsetHeight;
      const button = await press(element);
      expect(one(element, 'li').offsetHeight).to.be.below(height);
      expect(one(element, '[part=dates]').checkVisibility()).to.equal(false);
      expect(labels(element)).to.deep.equal(['Heute geschlossen: A']);
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      expect(element.shadowRoot!.activeElement).to.equal(button);
      await press(element);
      expect(one(element, '[part=dates]').checkVisibility()).to.equal(true);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
    });

    it('names the notice and what is controlled', async () => {
      const element = await bannerWith([today('A')], collapse);
      const button = one(element, '[part=close]');
      expect(button.textContent.replace(/\s+/g, ' ').trim()).to.equal(
        'Details: Heute geschlossen, A',
      );
      expect(one(element, `#${button.getAttribute('aria-controls')}`)).not.to.equal(null);
    });

    it('asks the page before folding, not before unfolding', async () => {
      const element = await bannerWith([today('A')], collapse);
      let asked = 0;
      element.addEventListener('herne-dismiss', () => asked++);
      await press(element);
      await press(element);
      expect(asked).to.equal(1);
    });
  });
});

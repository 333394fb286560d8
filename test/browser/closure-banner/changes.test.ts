import { expect } from '@open-wc/testing';
import type { HernePhaseEvent } from '../../../src/elements/events.js';
import { fakeClock, type FakeClock } from '../../helpers/fake-clock.js';
import { closed, days, feedWith, hours, release } from '../../fixtures/notices.js';
import { addressOf, announced, answerFrom, bannerWith, labels, one, placed, seen } from './page.js';

type Banner = Awaited<ReturnType<typeof bannerWith>>;

/** Events of a banner, as `id from>to`. */
function phasesOf(element: Banner): string[] {
  const phases: string[] = [];
  element.addEventListener('herne-phase', (event: HernePhaseEvent) =>
    phases.push(`${event.from}>${event.to}`),
  );
  return phases;
}

describe('<herne-closure-banner> while the page is open', () => {
  let clock: FakeClock;

  /** The clock that pages have, set to an instant; it stands until it is moved. */
  function setClock(at: string): void {
    clock = fakeClock(Date.parse(at));
  }

  /** Moves the clock, as if the page had been open and in front all the time. */
  async function until(element: Banner, at: string): Promise<void> {
    clock.tick(Math.max(0, Date.parse(at) - Date.now()));
    await element.updateComplete;
    await element.updateComplete;
  }

  afterEach(() => {
    clock.uninstall();
  });

  const amt = closed('Amt', days('2025-11-26', '2025-11-28'));
  const noon = closed('Amt', hours('2025-11-27T12:00', '2025-11-27T16:00'));

  it('goes through every phase at its minute, and is gone', async () => {
    setClock('2025-11-11T23:59:50+01:00');
    const element = await bannerWith([amt]);
    const phases = phasesOf(element);
    expect(labels(element)).to.deep.equal([]);
    for (const [at, label, phase] of [
      [
        '2025-11-12T00:00:01+01:00',
        'Ab Mittwoch, 26. November, bis einschließlich Freitag, 28. November geschlossen: Amt',
        'later>upcoming',
      ],
      [
        '2025-11-25T00:00:01+01:00',
        'Ab morgen bis einschließlich Freitag, 28. November geschlossen: Amt',
      ],
      ['2025-11-26T00:00:01+01:00', 'Heute geschlossen: Amt', 'upcoming>active'],
      ['2025-11-28T00:00:01+01:00', 'Nur noch heute geschlossen: Amt', 'active>last-day'],
      ['2025-11-29T00:00:01+01:00', '', 'last-day>over'],
    ] as const) {
      await until(element, at);
      expect(labels(element).join(), at).to.equal(label);
      expect(phases.splice(0), at).to.deep.equal(phase ? [phase] : []);
    }
    expect(seen(element)).to.equal('');
  });

  it('knows the hours of a day', async () => {
    setClock('2025-11-26T12:00:00+01:00');
    const element = await bannerWith([noon]);
    for (const [at, label] of [
      ['2025-11-26T23:59:58+01:00', 'Morgen von 12 bis 16 Uhr geschlossen: Amt'],
      ['2025-11-27T00:00:01+01:00', 'Heute von 12 bis 16 Uhr geschlossen: Amt'],
      ['2025-11-27T11:59:58+01:00', 'Heute von 12 bis 16 Uhr geschlossen: Amt'],
      ['2025-11-27T12:00:01+01:00', 'Heute bis 16 Uhr geschlossen: Amt'],
      ['2025-11-27T16:00:01+01:00', ''],
    ] as const) {
      await until(element, at);
      expect(labels(element).join(), at).to.equal(label);
    }
  });

  it('is upcoming again between two periods', async () => {
    setClock('2025-11-24T12:00:00+01:00');
    const element = await bannerWith([closed('Amt', days('2025-11-24'), days('2025-11-27'))]);
    const phases = phasesOf(element);
    await until(element, '2025-11-25T00:00:01+01:00');
    await until(element, '2025-11-27T00:00:01+01:00');
    expect(phases).to.deep.equal(['active>upcoming', 'upcoming>active']);
  });

  it('changes at midnight in Berlin on the night the clocks change', async () => {
    setClock('2026-10-24T21:59:50Z');
    const element = await bannerWith([closed('Amt', days('2026-10-25'))]);
    expect(labels(element)).to.deep.equal(['Morgen geschlossen: Amt']);
    await until(element, '2026-10-24T22:00:01Z');
    expect(labels(element)).to.deep.equal(['Heute geschlossen: Amt']);
    await until(element, '2026-10-25T22:59:58Z');
    expect(labels(element)).to.deep.equal(['Heute geschlossen: Amt']);
    await until(element, '2026-10-25T23:00:01Z');
    expect(labels(element)).to.deep.equal([]);
  });

  it('comes forty days ahead, beyond what a timer can wait, at its second', async () => {
    setClock('2025-10-20T12:00:00+02:00');
    const far = closed('Amt', hours('2025-11-29T12:00', '2025-11-29T16:00'));
    const element = await bannerWith([far], { 'lead-days': '1' });
    const phases = phasesOf(element);
    for (const [at, label] of [
      ['2025-11-27T23:59:58+01:00', ''],
      ['2025-11-28T00:00:01+01:00', 'Morgen von 12 bis 16 Uhr geschlossen: Amt'],
      ['2025-11-29T11:59:58+01:00', 'Heute von 12 bis 16 Uhr geschlossen: Amt'],
      ['2025-11-29T12:00:01+01:00', 'Heute bis 16 Uhr geschlossen: Amt'],
      ['2025-11-29T16:00:01+01:00', ''],
    ] as const) {
      await until(element, at);
      expect(labels(element).join(), at).to.equal(label);
    }
    expect(phases).to.deep.equal(['later>upcoming', 'upcoming>active', 'active>over']);
  });

  it('loses a closure that was withdrawn at the next refresh, by itself', async () => {
    setClock('2025-11-27T09:00:00+01:00');
    const address = addressOf(feedWith(amt, noon));
    const element = await placed(document.body, { src: address, refresh: '5' });
    expect(labels(element)).to.have.length(2);
    answerFrom(address, feedWith(noon));
    const loaded = new Promise(resolve => {
      element.addEventListener('herne-load', resolve, { once: true });
    });
    clock.tick(6 * 60_000);
    await loaded;
    await element.updateComplete;
    expect(labels(element)).to.deep.equal(['Heute von 12 bis 16 Uhr geschlossen: Amt']);
    element.remove();
  });

  it('looks at the clock when the reader comes back, whatever was slept through', async () => {
    setClock('2025-11-25T12:00:00+01:00');
    const element = await bannerWith([amt]);
    const phases = phasesOf(element);
    for (const [at, wake] of [
      [
        '2025-11-26T07:00:00+01:00',
        () => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })),
      ],
      [
        '2025-11-29T07:00:00+01:00',
        () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
      ],
    ] as const) {
      clock.set(Date.parse(at));
      wake();
      await element.updateComplete;
      await element.updateComplete;
    }
    expect(phases).to.deep.equal(['upcoming>active', 'active>over']);
    expect(labels(element)).to.deep.equal([]);
  });

  it('sets one timer for all banners on the page', async () => {
    setClock('2025-11-25T12:00:00+01:00');
    for (let n = 0; n < 20; n++) await bannerWith([amt, noon]);
    clock.tick(40_000);
    expect(clock.countTimers()).to.equal(1);
  });

  describe('announcements', () => {
    it('has a status element before there is anything to say, and says nothing at first', async () => {
      setClock('2025-11-26T12:00:00+01:00');
      const waiting = await bannerWith('silence');
      expect(one(waiting, '[role=status]').getAttribute('aria-atomic')).to.equal('true');
      const element = await bannerWith([amt]);
      expect(one(element, '[role=status]').textContent).to.equal('');
    });

    it('says a change once, in the same element', async () => {
      setClock('2025-11-25T23:59:50+01:00');
      const element = await bannerWith([amt]);
      const status = one(element, '[role=status]');
      const said: string[] = [];
      const observer = new MutationObserver(() => said.push(announced(element)));
      observer.observe(status, { childList: true, characterData: true, subtree: true });
      await until(element, '2025-11-26T00:00:01+01:00');
      await until(element, '2025-11-26T15:00:00+01:00');
      await element.reload();
      await element.updateComplete;
      observer.disconnect();
      expect([...new Set(said)]).to.deep.equal(['Heute geschlossen: Amt.']);
      expect(said.length).to.equal(1);
      expect(one(element, '[role=status]')).to.equal(status);
    });

    it('says that a closure is over', async () => {
      setClock('2025-11-27T15:59:50+01:00');
      const element = await bannerWith([noon]);
      await until(element, '2025-11-27T16:00:01+01:00');
      expect(announced(element)).to.equal('Schließung beendet: Amt.');
    });

    it('says a notice that came with a newer feed, and nothing of one that was withdrawn', async () => {
      setClock('2025-11-27T09:00:00+01:00');
      const address = addressOf(feedWith(noon));
      const element = await placed(document.body, { src: address });
      answerFrom(address, feedWith(closed('Bad', days('2025-11-27')), noon));
      await element.reload();
      await element.updateComplete;
      expect(announced(element)).to.equal('Heute geschlossen: Bad.');
      answerFrom(address, feedWith(noon));
      await element.reload();
      await element.updateComplete;
      expect(labels(element)).to.deep.equal(['Heute von 12 bis 16 Uhr geschlossen: Amt']);
      expect(announced(element), 'what is true no longer is not left to be read').to.equal('');
      element.remove();
    });

    it('takes another feed for a new beginning', async () => {
      setClock('2025-11-27T09:00:00+01:00');
      const element = await bannerWith([noon]);
      const loaded = new Promise(resolve => element.addEventListener('herne-load', resolve));
      element.setAttribute('src', addressOf(feedWith(closed('Bad', days('2025-11-27')))));
      await loaded;
      await element.updateComplete;
      expect(labels(element)).to.deep.equal(['Heute geschlossen: Bad']);
      expect(announced(element)).to.equal('');
    });

    it('leaves it to the first of two banners with the same notice', async () => {
      setClock('2025-11-25T23:59:50+01:00');
      const [first, second] = [await bannerWith([amt]), await bannerWith([amt])];
      await until(first, '2025-11-26T00:00:01+01:00');
      await second.updateComplete;
      expect([announced(first), announced(second)]).to.deep.equal(['Heute geschlossen: Amt.', '']);
    });

    it('is not said again when the language changes, nor left in the old one', async () => {
      setClock('2025-11-25T23:59:50+01:00');
      const element = await bannerWith([amt]);
      await until(element, '2025-11-26T00:00:01+01:00');
      element.lang = 'ar';
      await Promise.resolve();
      await element.updateComplete;
      await element.updateComplete;
      expect(announced(element)).to.equal('');
    });

    it('is taken back when the page asks for other offices, or for a feed that cannot be had', async () => {
      setClock('2025-11-25T23:59:50+01:00');
      for (const [name, value] of [
        ['offices', 'Bad'],
        ['src', addressOf('error')],
      ] as const) {
        const element = await bannerWith([amt]);
        await until(element, '2025-11-26T00:00:01+01:00');
        expect(announced(element)).to.equal('Heute geschlossen: Amt.');
        const failed = new Promise(resolve => element.addEventListener('herne-error', resolve));
        element.setAttribute(name, value);
        if (name === 'src') await failed;
        await element.updateComplete;
        await element.updateComplete;
        expect(announced(element), name).to.equal('');
        clock.uninstall();
        element.remove();
        setClock('2025-11-25T23:59:50+01:00');
      }
    });
  });

  it('does not take the focus', async () => {
    setClock('2025-11-25T23:59:50+01:00');
    const element = await bannerWith([
      amt,
      release('Zwei', { offices: ['B'], periods: [days('2025-11-26')] }),
    ]);
    const link = one(element, 'a');
    link.focus();
    await until(element, '2025-11-26T00:00:01+01:00');
    expect(document.activeElement).to.equal(element);
    expect(element.shadowRoot!.activeElement?.tagName).to.equal('A');
  });
});

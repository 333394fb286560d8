import { expect } from '@open-wc/testing';
import { closed, days, hours, release } from '../../fixtures/notices.js';
import { all, bannerWith, labels, one, seen } from './page.js';

const now = '2025-11-25T09:00:00+01:00';
const fishery = release('Untere Jagd- und Fischereibehörde geschlossen', {
  offices: ['untere Jagd- und Fischereibehörde'],
  periods: [days('2025-11-24', '2025-11-28')],
  reason: 'Fischereiprüfung',
  reopens: '2025-12-01T08:00',
});

describe('<herne-closure-banner>', () => {
  describe('shows', () => {
    it('what is closed, until when, why, when it opens again, and where to read on', async () => {
      const element = await bannerWith([fishery], { now });
      expect(seen(element, 'li')).to.equal(
        'Heute geschlossen: Untere Jagd- und Fischereibehörde ' +
          'Bis einschließlich Freitag, 28. November 2025 Grund: Fischereiprüfung ' +
          'Wieder geöffnet ab Montag, 1. Dezember 2025, 8 Uhr Zur Meldung',
      );
      const link = one<HTMLAnchorElement>(element, 'a[part=action]');
      expect(link.href).to.equal(fishery.url);
      expect(link.textContent).to.contain(fishery.title);
    });

    it('days and times a machine can read', async () => {
      const element = await bannerWith([fishery], { now });
      expect(all(element, 'li time').map(time => time.getAttribute('datetime'))).to.deep.equal([
        '2025-11-28',
        '2025-12-01',
        '2025-12-01T08:00',
      ]);
    });

    it('three notices, and the rest behind a button that says how many', async () => {
      const items = ['A', 'B', 'C', 'D', 'E'].map(name => closed(name, days('2025-11-25')));
      const element = await bannerWith(items, { now });
      const button = one(element, 'button[aria-expanded]');
      expect(labels(element).length).to.equal(3);
      expect(button.textContent.trim()).to.equal('2 weitere Schließungen');
      expect(button.getAttribute('aria-expanded')).to.equal('false');
      button.click();
      await element.updateComplete;
      expect(labels(element).length).to.equal(5);
      expect(button.getAttribute('aria-expanded')).to.equal('true');
      expect(one(element, `#${button.getAttribute('aria-controls')}`).checkVisibility()).to.equal(
        true,
      );
    });

    it('no button when there are three', async () => {
      const items = ['A', 'B', 'C'].map(name => closed(name, days('2025-11-25')));
      expect(all(await bannerWith(items, { now }), 'button').length).to.equal(0);
    });

    it('further periods and several offices in one notice', async () => {
      const item = release('Umzug', {
        offices: ['Sozialamt', 'Standesamt', 'Wohnungsamt'],
        periods: [days('2025-11-25'), hours('2025-12-02T12:00', '2025-12-02T24:00')],
      });
      const element = await bannerWith([item], { now });
      expect(labels(element)).to.deep.equal([
        'Heute geschlossen: Sozialamt, Standesamt und Wohnungsamt',
      ]);
      expect(seen(element, 'li')).to.contain('Außerdem: am Dienstag, 2. Dezember 2025, ab 12 Uhr');
    });

    it('only the offices asked for', async () => {
      const items = [closed('Bürgerbüros der Stadt', days('2025-11-25')), fishery];
      const element = await bannerWith(items, { now, offices: 'buergerbuero' });
      expect(labels(element)).to.deep.equal(['Heute geschlossen: Bürgerbüros der Stadt']);
    });

    it('only the offices asked for, also where a page sets a list of them', async () => {
      const items = ['Bürgerbüro', 'Stadtbibliothek', 'Fischereibehörde'].map(name =>
        closed(name, days('2025-11-25')),
      );
      const element = await bannerWith(items, { now });
      for (const [offices, count] of [
        [['Bürgerbüro', 'Bibliothek'], 2],
        [[], 3],
        [null, 3],
      ] as const) {
        (element as { offices: unknown }).offices = offices;
        await element.updateComplete;
        expect(labels(element).length, String(offices)).to.equal(count);
      }
    });

    it('nothing at all, not even a landmark, when nothing is closed', async () => {
      const element = await bannerWith([closed('Amt', days('2025-11-20'))], { now }, '<a>link</a>');
      expect(all(element, 'section, h2, slot').length).to.equal(0);
      expect(element.offsetHeight).to.equal(0);
      expect(element.matches(':state(empty)')).to.equal(true);
    });

    it('that nothing was reported, with the date of the report, when asked to', async () => {
      const element = await bannerWith([closed('Amt', days('2025-11-27'))], {
        now,
        'show-open': '',
        'lead-days': '1',
      });
      expect(seen(element, 'section')).to.contain(
        'Heute keine Schließungen gemeldet. Stand: 20. November 2025, 8:30 Uhr',
      );
    });

    it('no such sentence on a day with a closure, even when that is over', async () => {
      const item = closed('Amt', hours('2025-11-25T07:00', '2025-11-25T08:00'));
      const element = await bannerWith([item], { now, 'show-open': '' });
      expect(seen(element)).to.equal('');
    });

    it('how current an open end is', async () => {
      const element = await bannerWith([closed('Bad', days('2025-11-10', null))], { now });
      expect(seen(element, 'li')).to.equal(
        'Bis auf Weiteres geschlossen: Bad Stand: 20. November 2025, 8:30 Uhr Zur Meldung',
      );
    });

    it('closures as many days ahead as asked for, 14 where that is no number', async () => {
      const item = closed('Amt', days('2025-12-05'));
      for (const [lead, count] of [
        ['9', 0],
        ['10', 1],
        ['0', 0],
        ['', 1],
        [' ', 1],
        ['zehn', 1],
        ['-1', 1],
      ] as const) {
        const element = await bannerWith([item], { now, 'lead-days': lead });
        expect(labels(element).length, lead).to.equal(count);
        element.removeAttribute('lead-days');
        await element.updateComplete;
        expect(labels(element).length, `${lead}, taken away`).to.equal(1);
      }
    });

    it('headings of the level asked for, 2 where it is none', async () => {
      for (const [level, tag] of [
        ['4', 'H4'],
        ['6', 'H6'],
        ['9', 'H2'],
        ['x', 'H2'],
        ['', 'H2'],
      ] as const) {
        const element = await bannerWith([fishery], { now, 'heading-level': level });
        expect(one(element, '[part=heading]').tagName, level).to.equal(tag);
      }
    });

    it('text as text and no address that is none', async () => {
      const evil = release('<img src=x onerror=alert(1)>', {
        offices: ['<b>Amt</b>'],
        periods: [days('2025-11-25')],
        reason: '{{7*7}}<script>alert(1)</script>',
      });
      const element = await bannerWith([{ ...evil, url: 'javascript:alert(1)' }], { now });
      expect(seen(element, 'li')).to.contain('<b>Amt</b>').and.to.contain('{{7*7}}<script>');
      expect(all(element, 'b, img, script, a').length).to.equal(0);
    });
  });

  describe('time', () => {
    it('is Berlin’s, and says so to a reader whose clock shows another', async () => {
      expect(new Date().getTimezoneOffset(), 'this suite runs elsewhere').not.to.equal(-60);
      const element = await bannerWith([fishery], { now });
      expect(seen(element, 'section')).to.contain('Alle Zeiten: Berliner Zeit');
    });

    it('says nothing of Berlin to a reader whose clock agrees', async () => {
      const offset = Date.prototype.getTimezoneOffset;
      Date.prototype.getTimezoneOffset = () => -60;
      try {
        const element = await bannerWith([fishery], { now });
        expect(seen(element, 'section')).not.to.contain('Berlin');
      } finally {
        Date.prototype.getTimezoneOffset = offset;
      }
    });

    it('that stands still is named as such', async () => {
      const element = await bannerWith([fishery], { now });
      expect(seen(element, 'section')).to.contain('Vorschau: 25. November 2025, 9 Uhr');
    });

    it('without an offset is Berlin’s', async () => {
      const item = closed('Amt', days('2025-11-25'));
      for (const civil of ['2025-11-25', '2025-11-25T00:00', '2025-11-25T23:59:59']) {
        const element = await bannerWith([item], { now: civil });
        expect(labels(element), civil).to.deep.equal(['Heute geschlossen: Amt']);
      }
    });

    it('that is none is not taken for one: nothing old is shown', async () => {
      for (const wrong of ['', 'gestern', '2025-11-25T25:00', '2025-13-01', '1764057600000']) {
        const element = await bannerWith([fishery], { now: wrong });
        expect(seen(element), wrong).to.equal('');
      }
    });

    it('that no calendar reaches is none either', async () => {
      const item = closed('Amt', days('2025-11-10', null));
      for (const end of ['+275760-09-13T00:00:00Z', '-271821-04-20T00:00:00Z']) {
        const element = await bannerWith([item], { now: end, 'show-open': '' });
        expect(seen(element, 'section'), end).not.to.contain('Vorschau');
        expect(labels(element), end).to.deep.equal(['Bis auf Weiteres geschlossen: Amt']);
      }
      const last = await bannerWith([item], { now: '9999-12-31T23:59', 'show-open': '' });
      expect(labels(last), 'a long time after').to.deep.equal([]);
    });
  });

  describe('loading and failure', () => {
    const link = '<a href="https://www.herne.de/">Schließungen</a>';

    it('shows what is between the tags until something is known', async () => {
      const element = await bannerWith('silence', {}, link);
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(element.matches(':state(loading)')).to.equal(true);
    });

    it('keeps it after a failure', async () => {
      const element = await bannerWith('error', {}, link);
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
      expect(seen(element)).to.equal('');
      expect(element.matches(':state(error)')).to.equal(true);
    });

    it('says one sentence where there is nothing between the tags', async () => {
      const element = await bannerWith('error', {}, ' \n <!-- nothing --> ');
      expect(seen(element)).to.equal(
        'Schließungen bei der Stadt Herne: zurzeit nicht verfügbar Erneut versuchen',
      );
    });
  });
});

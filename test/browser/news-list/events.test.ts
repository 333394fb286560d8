import { expect } from '@open-wc/testing';
import { newsItem, realisticItems } from '../../fixtures/news.js';
import { all, clear, newsList, text } from './page.js';

describe('<herne-news-list> events', () => {
  afterEach(clear);

  const announced = (event: object) => [newsItem('a', { _herne: { events: [event as never] } })];

  it('shows when and where while an event is to come', async () => {
    const list = await newsList(realisticItems);
    expect(text(all(list, '.event')[0])).to.equal(
      'Inklusionskonferenz Termin: Mittwoch, 3. Dezember, 10–14:30 Uhr Circus Schnick-Schnack, Jürgens Hof 59, 44628 Herne',
    );
  });

  for (const [when, said] of [
    [
      { start: '2025-12-31T22:00', end: '2026-01-01T03:00' },
      'Mittwoch, 31. Dezember 2025, 22 Uhr, bis Donnerstag, 1. Januar 2026, 3 Uhr',
    ],
    [
      { start: '2025-12-05T18:00', end: '2025-12-07' },
      'Freitag, 5. Dezember, 18 Uhr, bis Sonntag, 7. Dezember',
    ],
    [
      { start: '2025-11-20', end: '2026-06-30' },
      'Donnerstag, 20. November 2025, bis Dienstag, 30. Juni 2026',
    ],
    [{ start: '2025-12-05', end: '2025-12-05' }, 'Freitag, 5. Dezember'],
    [{ start: '2026-01-15T18:00' }, 'Donnerstag, 15. Januar 2026, 18 Uhr'],
  ] as const)
    it(`says when from ${when.start} on: ${said}`, async () => {
      const list = await newsList(announced(when));
      expect(text(all(list, '.event time')[0])).to.equal(`Termin: ${said}`);
    });

  it('in German what the German release says, in a translation of it', async () => {
    const event = { name: 'Lichterfest', start: '2025-12-05T18:00', place: 'Schloss Strünkede' };
    const of = { translation_of: 'a', events: [event] };
    const english = newsItem('a-en', { title: 'Lights', language: 'en', _herne: of });
    const french = newsItem('f', { language: 'fr', _herne: { events: [event] } });
    const german = newsItem('a', { _herne: { events: [event] } });
    const list = await newsList([german, english, french], { lang: 'en', calendar: true });
    for (const [n, lang] of ['de', 'fr'].entries()) {
      const said = [...all(list, '.event')[n]!.querySelectorAll('bdi')];
      expect(said.map(one => [text(one), one.lang])).to.deep.equal([
        ['Lichterfest', lang],
        ['Schloss Strünkede', lang],
        ['Lichterfest', lang],
      ]);
    }
  });

  it('leaves out what is over, to the minute', async () => {
    const event = { start: '2025-11-25T08:00', end: '2025-11-25T10:00' };
    const at = (now: string) => newsList(announced(event), { now });
    expect(all(await at('2025-11-25T08:59:59Z'), '.event')).to.have.length(1);
    expect(all(await at('2025-11-25T09:00:00Z'), '.event')).to.have.length(0);
  });

  it('takes an event back when it is over, on a page that stays open', async () => {
    const event = { start: '2025-11-25T08:00', end: '2025-11-25T10:00' };
    const list = await newsList(announced(event), { now: '2025-11-25T08:59:59Z' });
    list.setAttribute('now', '2025-11-25T09:00:00Z');
    await list.updateComplete;
    expect(all(list, '.event')).to.have.length(0);
    list.setAttribute('now', '2025-11-25T08:00:00Z');
    await list.updateComplete;
    expect(all(list, '.event')).to.have.length(1);
  });

  it('counts a day until its midnight in Berlin', async () => {
    const at = (now: string) => newsList(announced({ start: '2025-11-25' }), { now });
    expect(all(await at('2025-11-25T22:59:59Z'), '.event')).to.have.length(1);
    expect(all(await at('2025-11-25T23:00:00Z'), '.event')).to.have.length(0);
  });

  it('offers a calendar file if wanted', async () => {
    const list = await newsList(realisticItems, { calendar: true });
    const saved: string[] = [];
    const original = URL.createObjectURL;
    const texts: Promise<string>[] = [];
    URL.createObjectURL = blob => {
      texts.push((blob as Blob).text());
      return 'blob:none';
    };
    const stop = (event: Event): void => {
      const link = event.target as HTMLAnchorElement;
      if (link.download) saved.push(link.download);
      event.preventDefault();
    };
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      stop({ target: this, preventDefault: () => undefined } as unknown as Event);
    };
    all(list, '.event button')[0]!.click();
    URL.createObjectURL = original;
    delete (HTMLAnchorElement.prototype as { click?: unknown }).click;
    expect(saved).to.deep.equal(['Inklusionskonferenz.ics']);
    expect(await texts[0]).to.contain('DTSTART;TZID=Europe/Berlin:20251203T100000');
  });
});

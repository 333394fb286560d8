import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { closed, days } from '../../fixtures/notices.js';
import { all, bannerWith } from '../closure-banner/page.js';
import { newsIn, readFromLeft, titled } from './pages.js';

/* What a paragraph from right to left tears apart: digits, brackets, times, quotes at the end. */
const titles = [
  'Bürgeramt (Mitte) geschlossen am 24.12.',
  'Rathaus schließt um 12:30 Uhr!',
  'Öffnungszeiten: 8–12 Uhr, 14–16:30 Uhr',
  'Neue Nummer: 02323 16-0',
  'Straßensperrung A 42 (Herne-Wanne)',
  '„Sommer im Park“',
  'Wer hat Angst vor „Godot“?',
  'Haushalt 2026/2027',
  'Sitzung am 3.12.2025, 17 Uhr (Saal 208)',
  '100 % Ökostrom ...',
  '24. bis 28.11.',
  '(Abgesagt) Cranger Kirmes',
  'Herne [Update]',
  'Anmeldung bis 31.1.: jetzt!',
  'Preis: 5,50 €',
  'Tel. +49 2323 160',
  'Wanne-Eickel –',
  'Was tun bei −5 °C?',
  'Museum: 1. OG, Raum 1.04',
  'Info@Herne: Termin 9:00',
];

describe('German inside Arabic reads from left to right', () => {
  /* High enough for all of them: what is far below is not laid out before somebody scrolls there. */
  before(() => setViewport({ width: 1200, height: 3000 }));
  after(() => setViewport({ width: 800, height: 600 }));

  it('the check sees what happens without isolation', async () => {
    const bare = await fixture(
      html`<div dir="rtl">${titles.map(title => html`<p>${title}</p>`)}</div>`,
    );
    const torn = [...bare.children].filter((p, at) => readFromLeft(p) !== titles[at]);
    expect(torn.length).to.be.greaterThan(8);
  });

  it(`${titles.length} titles in the news list`, async () => {
    const list = await newsIn('ar', titles.map(titled));
    await nextFrame();
    await nextFrame();
    const shown = [...list.shadowRoot!.querySelectorAll('[part=title] bdi')];
    expect(shown.map(readFromLeft)).to.deep.equal(titles);
    expect(shown.every(title => title.closest('[lang]')!.getAttribute('lang') === 'de')).to.equal(
      true,
    );
  });

  it('offices in the closure banner', async () => {
    const offices = titles.slice(0, 5);
    const element = await bannerWith(
      offices.map(office => closed(office, days('2025-11-24', '2025-11-28'))),
      { now: '2025-11-25T09:00:00+01:00', lang: 'ar' },
    );
    element.shadowRoot!.querySelector<HTMLElement>('.more')!.click();
    await element.updateComplete;
    const shown = all(element, '.title bdi').map(readFromLeft);
    expect(shown.sort()).to.deep.equal([...offices].sort());
  });

  it('everything is mirrored: text begins at the right edge', async () => {
    const list = await newsIn('ar', [{ ...titled('Kurz'), summary: 'Auch kurz.' }]);
    const { right } = list.shadowRoot!.querySelector('[part=title]')!.getBoundingClientRect();
    const title = list.shadowRoot!.querySelector('[part=title] bdi')!.getBoundingClientRect();
    expect(Math.abs(right - title.right)).to.be.lessThan(2);

    const summary = list.shadowRoot!.querySelector('[part=summary]')!;
    const words = document.createRange();
    words.selectNodeContents(summary);
    const edge = summary.getBoundingClientRect().right;
    expect(Math.abs(edge - words.getBoundingClientRect().right), 'summary').to.be.lessThan(2);
  });
});

import { expect } from '@open-wc/testing';
import { days, release } from '../../fixtures/notices.js';
import { bannerWith, one } from '../closure-banner/page.js';

const settle = (): Promise<unknown> => new Promise(resolve => setTimeout(resolve, 40));
const page = globalThis as unknown as { Translator?: unknown };
const items = [
  release('Bürgerbüro geschlossen', {
    offices: ['Bürgerbüro'],
    periods: [days('2025-11-24', '2025-11-28')],
    reason: 'Umzug',
  }),
];
const now = '2025-11-25T09:00:00+01:00';

describe('<herne-closure-banner device-translation>', () => {
  const native = page.Translator;
  const asked: string[] = [];
  before(() => {
    page.Translator = {
      availability: () => Promise.resolve('available'),
      create: () =>
        Promise.resolve({
          translate: (text: string) => {
            asked.push(text);
            return Promise.resolve(`[${text}]`);
          },
        }),
    };
  });
  after(() => {
    page.Translator = native;
  });

  it('is absent unless the page allows it', async () => {
    const element = await bannerWith(items, { now, lang: 'en' });
    await settle();
    expect(one(element, '[part=translation]') ?? 'absent').to.equal('absent');
  });

  it('translates the reason and nothing else: offices, days and times are our own words', async () => {
    const element = await bannerWith(items, { now, lang: 'en', 'device-translation': '' });
    await settle();
    const label = one(element, '.title')!.textContent;
    const dates = one(element, '[part=dates]')!.textContent;
    one(element, '[part=translation] button')!.click();
    await settle();
    const reason = one(element, '[part=reason] bdi')!;
    expect([reason.textContent, reason.lang]).to.deep.equal(['[Umzug]', 'en']);
    expect(one(element, '[part=translation] [role=status]')!.textContent).to.equal(
      'Machine translation',
    );
    expect(one(element, '.title')!.textContent).to.equal(label);
    expect(one(element, '[part=dates]')!.textContent).to.equal(dates);
    expect(asked).to.deep.equal(['Umzug']);
    one(element, '[part=translation] button')!.click();
    await settle();
    expect(one(element, '[part=reason] bdi')!.textContent).to.equal('Umzug');
  });
});

import { expect } from '@open-wc/testing';
import { closed, days } from '../../fixtures/notices.js';
import { all, bannerWith, one } from './page.js';

const now = '2025-11-25T09:00:00+01:00';

describe('<herne-closure-banner calendar>', () => {
  const create = URL.createObjectURL.bind(URL);
  const click = HTMLAnchorElement.prototype.click;
  afterEach(() => {
    URL.createObjectURL = create;
    HTMLAnchorElement.prototype.click = click;
  });

  it('offers a file for each notice only when asked to', async () => {
    const items = [closed('A', days('2025-11-25')), closed('B', days('2025-11-26'))];
    expect(all(await bannerWith(items, { now }), 'button[part=action]').length).to.equal(0);
    const element = await bannerWith(items, { now, calendar: '' });
    expect(
      all(element, 'button[part=action]').map(({ textContent }) =>
        textContent.replace(/\s+/g, ' ').trim(),
      ),
    ).to.deep.equal(['In den Kalender: A', 'In den Kalender: B']);
  });

  it('saves the file under the name of the office', async () => {
    const saved: { blob?: Blob; link?: HTMLAnchorElement } = {};
    URL.createObjectURL = blob => {
      saved.blob = blob as Blob;
      return create(blob);
    };
    HTMLAnchorElement.prototype.click = function () {
      saved.link = this;
    };
    const element = await bannerWith([closed('Bürgerbüro', days('2025-11-24', '2025-11-28'))], {
      now,
      calendar: '',
    });
    one(element, 'button[part=action]').click();
    expect(saved.link?.download).to.equal('Bürgerbüro.ics');
    expect(saved.blob?.type).to.contain('text/calendar');
    const file = await saved.blob!.text();
    expect(file).to.contain('\r\nDTSTART;VALUE=DATE:20251124\r\nDTEND;VALUE=DATE:20251129\r\n');
  });
});

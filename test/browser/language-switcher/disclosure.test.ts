import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { choice, choices, forgetChoice, frame, inside, list, opener, switcherIn } from './page.js';

const nine = 'de en fr ro bg pl tr ru ar';
const folded = html`<div>
  <herne-language-switcher languages="de en ar" variant="disclosure"></herne-language-switcher>
  <button id="after">after</button>
</div>`;

describe('<herne-language-switcher> disclosure', () => {
  beforeEach(() => {
    forgetChoice();
    document.documentElement.lang = 'de';
  });
  after(() => {
    forgetChoice();
    document.documentElement.lang = 'en';
  });

  describe('auto', () => {
    const shows = async (width: string, languages: string): Promise<string> => {
      const switcher = await switcherIn(
        html`<div style="inline-size:${width}">
          <herne-language-switcher languages=${languages}></herne-language-switcher>
        </div>`,
      );
      return opener(switcher) ? 'disclosure' : 'inline';
    };
    it('nine in a wide place: a list', async () => {
      expect(await shows('1000px', nine)).to.equal('inline');
    });
    it('nine in a narrow place: a button', async () => {
      expect(await shows('320px', nine)).to.equal('disclosure');
    });
    it('three even in a narrow place: a list', async () => {
      expect(await shows('200px', 'de en ar')).to.equal('inline');
    });
    it('a list that is shown has room in one row', async () => {
      for (const width of [500, 600, 650, 700, 750, 800, 900]) {
        const switcher = await switcherIn(
          html`<div style="inline-size:${width}px; font-family: sans-serif">
            <herne-language-switcher languages=${nine}></herne-language-switcher>
          </div>`,
        );
        if (opener(switcher)) continue;
        const rows = new Set(choices(switcher).map(one => one.getBoundingClientRect().top));
        expect(rows.size, `${width}px`).to.equal(1);
      }
    });
    it('follows the room it has, but not while somebody is in it', async () => {
      const place = await fixture<HTMLElement>(
        html`<div style="inline-size:1000px">
          <herne-language-switcher languages=${nine}></herne-language-switcher>
        </div>`,
      );
      const switcher = place.querySelector('herne-language-switcher')!;
      await frame();
      choice(switcher, 'English').focus();
      place.style.inlineSize = '320px';
      await frame();
      await frame();
      expect(opener(switcher), 'focus inside').to.equal(null);
      choice(switcher, 'English').blur();
      place.style.inlineSize = '321px';
      await frame();
      await frame();
      expect(opener(switcher)).not.to.equal(null);
    });
    it('variant decides where it is given; another value is auto', async () => {
      const variants = ['inline', 'disclosure', 'dropdown'];
      const found: boolean[] = [];
      for (const variant of variants)
        found.push(
          opener(
            await switcherIn(
              html`<herne-language-switcher
                languages="de en"
                variant=${variant}
              ></herne-language-switcher>`,
            ),
          ) !== null,
        );
      expect(found).to.deep.equal([false, true, false]);
    });
  });

  it('its name is what is seen: the word for language and the language', async () => {
    const switcher = await switcherIn(folded);
    expect(opener(switcher)!.innerText.trim()).to.equal('Sprache: Deutsch');
    expect(opener(switcher)!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
  });

  it('opens and closes, and says which', async () => {
    const switcher = await switcherIn(folded);
    const button = opener(switcher)!;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(list(switcher).checkVisibility()).to.equal(false);
    expect(inside(switcher).getElementById(button.getAttribute('aria-controls')!)).to.equal(
      list(switcher),
    );
    button.click();
    await frame();
    expect(button.getAttribute('aria-expanded')).to.equal('true');
    expect(list(switcher).checkVisibility()).to.equal(true);
    button.click();
    await frame();
    expect(list(switcher).checkVisibility()).to.equal(false);
  });

  it('by keyboard: Enter opens, Tab goes through it and out, which closes it', async () => {
    const switcher = await switcherIn(folded);
    opener(switcher)!.focus();
    await sendKeys({ press: 'Enter' });
    await frame();
    const way: string[] = [];
    for (let step = 0; step < 4; step++) {
      await sendKeys({ press: 'Tab' });
      const at = inside(switcher).activeElement ?? document.activeElement!;
      way.push(at.textContent.trim());
    }
    await frame();
    expect(way).to.deep.equal(['Deutsch', 'English', 'العربية', 'after']);
    expect(list(switcher).checkVisibility(), 'closed when left').to.equal(false);
  });

  it('Escape closes it and gives the focus back; nobody else hears of it', async () => {
    const switcher = await switcherIn(folded);
    let heard = 0;
    switcher.parentElement!.addEventListener('keydown', () => heard++);
    opener(switcher)!.click();
    await frame();
    choice(switcher, 'العربية').focus();
    await sendKeys({ press: 'Escape' });
    await frame();
    expect(list(switcher).checkVisibility()).to.equal(false);
    expect(inside(switcher).activeElement).to.equal(opener(switcher));
    expect(heard).to.equal(0);
    await sendKeys({ press: 'Escape' });
    expect(heard, 'closed already: the page may use Escape').to.equal(1);
  });

  it('a press elsewhere closes it, one inside does not', async () => {
    const switcher = await switcherIn(folded);
    opener(switcher)!.click();
    await frame();
    const box = list(switcher).getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(box.x + 2), Math.round(box.y + 2)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    await frame();
    expect(list(switcher).checkVisibility(), 'inside').to.equal(true);
    await sendMouse({ type: 'click', position: [700, 500] });
    await frame();
    expect(list(switcher).checkVisibility(), 'elsewhere').to.equal(false);
  });

  it('a choice closes it and gives the focus back to the button', async () => {
    const switcher = await switcherIn(folded);
    opener(switcher)!.click();
    await frame();
    choice(switcher, 'English').click();
    await frame();
    expect(list(switcher).checkVisibility()).to.equal(false);
    expect(inside(switcher).activeElement).to.equal(opener(switcher));
    expect(opener(switcher)!.innerText.trim()).to.equal('Language: English');
  });

  it('arrow keys choose nothing', async () => {
    const switcher = await switcherIn(folded);
    let fired = 0;
    switcher.addEventListener('herne-language-change', () => fired++);
    opener(switcher)!.click();
    await frame();
    choice(switcher, 'Deutsch').focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowUp' });
    expect(fired).to.equal(0);
  });

  for (const [dir, side] of [
    ['ltr', 'end'],
    ['ltr', 'start'],
    ['rtl', 'end'],
    ['rtl', 'start'],
  ] as const)
    it(`stays on the page at the ${side} of a ${dir} page`, async () => {
      const switcher = await switcherIn(
        html`<div dir=${dir} style="display:flex; justify-content:${side}">
          <herne-language-switcher
            lang=${dir === 'rtl' ? 'ar' : 'de'}
            languages=${nine}
            variant="disclosure"
            descriptions
          ></herne-language-switcher>
        </div>`,
      );
      opener(switcher)!.click();
      await frame();
      const { left, right } = list(switcher).getBoundingClientRect();
      expect(left).to.be.at.least(0);
      expect(right).to.be.at.most(document.documentElement.clientWidth);
    });

  it('taken from the page while open, it is closed and listens to nothing', async () => {
    const switcher = await switcherIn(folded);
    opener(switcher)!.click();
    await frame();
    const place = switcher.parentElement!;
    switcher.remove();
    place.append(switcher);
    await frame();
    expect(list(switcher).checkVisibility()).to.equal(false);
  });
});

import { expect } from '@open-wc/testing';
import * as lit from 'lit';
import * as script from '../../src/script/lit.js';

/* The templates of the scripts do what Lit's do: each sentence is tried with both. */

for (const [name, source] of [
  ['Lit', lit],
  ['the scripts', script as unknown as typeof lit],
] as const) {
  const { html, svg, nothing, noChange, render } = source;

  /** What stands on the page, without comments and the line breaks of the templates below. */
  const shown = (box: Element): string => box.innerHTML.replace(/<!--.*?-->|\n\s*/g, '');

  /** Draws one value after the other into the same place; gives what stood there each time. */
  const drawn = (template: (value: unknown) => unknown, ...values: unknown[]): string[] => {
    const box = document.createElement('div');
    return values.map(value => {
      render(template(value), box);
      return shown(box);
    });
  };

  describe(`a template of ${name}`, () => {
    it('shows texts and numbers, and nothing for what there is not', () => {
      const values = ['a', 0, '', 'b', nothing, 'c', undefined, 'd', null, false, '<b>&amp;'];
      expect(drawn(value => html`<p>${value}</p>`, ...values)).to.deep.equal(
        ['a', '0', '', 'b', '', 'c', '', 'd', '', 'false', '&lt;b&gt;&amp;amp;'].map(
          text => `<p>${text}</p>`,
        ),
      );
    });

    it('shows several values beside one another and beside texts', () => {
      const two = (value: unknown): unknown => html`${value}, ${value}<i></i>${value}${value}`;
      expect(drawn(two, 1, nothing, 'x')).to.deep.equal([
        '1, 1<i></i>11',
        ', <i></i>',
        'x, x<i></i>xx',
      ]);
    });

    it('shows one template in another, and keeps its elements while it is the same', () => {
      const box = document.createElement('div');
      const outer = (inner: unknown): unknown => html`<div>${inner}</div>`;
      const one = (word: string): unknown => html`<b>${word}</b>`;
      render(outer(one('a')), box);
      const b = box.querySelector('b');
      render(outer(one('b')), box);
      expect(box.querySelector('b')).to.equal(b);
      expect(shown(box)).to.equal('<div><b>b</b></div>');
      render(outer(html`<i>c</i>`), box);
      expect(shown(box)).to.equal('<div><i>c</i></div>');
      render(outer('text'), box);
      expect(shown(box)).to.equal('<div>text</div>');
      render(outer(one('d')), box);
      expect(shown(box)).to.equal('<div><b>d</b></div>');
    });

    it('shows lists that grow, shrink and give way, and keeps what stays', () => {
      const box = document.createElement('div');
      const draw = (values: unknown): unknown =>
        render(
          html`<ul>
              ${values}
            </ul>
            !`,
          box,
        );
      const items = (...words: unknown[]): unknown => words.map(word => html`<li>${word}</li>`);
      const texts = (): string => [...box.querySelectorAll('li')].map(li => li.textContent).join();
      draw(items('a', 'b'));
      const [first] = box.querySelectorAll('li');
      draw(items('A', 'b', 'c', 'd'));
      expect([texts(), box.querySelector('li') === first]).to.deep.equal(['A,b,c,d', true]);
      draw(items('x'));
      expect(shown(box)).to.equal('<ul><li>x</li></ul>!');
      draw([]);
      expect(shown(box)).to.equal('<ul></ul>!');
      draw(['one ', items('y', 'z'), nothing, [' and ', ['more']]]);
      expect(shown(box)).to.equal('<ul>one <li>y</li><li>z</li> and more</ul>!');
      draw('none');
      expect(shown(box)).to.equal('<ul>none</ul>!');
      draw(items('again'));
      expect(shown(box)).to.equal('<ul><li>again</li></ul>!');
    });

    it('writes attributes of one value and of several', () => {
      const box = (value: unknown): unknown =>
        html`<a class="x ${value} y ${value}" title=${value} lang=${value}></a>`;
      expect(drawn(box, 'a"b', 0, undefined, null)).to.deep.equal([
        '<a class="x a&quot;b y a&quot;b" title="a&quot;b" lang="a&quot;b"></a>',
        '<a class="x 0 y 0" title="0" lang="0"></a>',
        '<a class="x  y " title="" lang=""></a>',
        '<a class="x  y " title="" lang=""></a>',
      ]);
      expect(drawn(box, 'a', nothing, 'b')[1]).to.equal('<a></a>');
      expect(drawn(value => html`<a title=${value}></a>`, nothing, '')).to.deep.equal([
        '<a></a>',
        '<a title=""></a>',
      ]);
    });

    it('touches no attribute that stays the same', async () => {
      const box = document.createElement('div');
      const draw = (value: string): unknown =>
        render(html`<a title=${value} class="a ${value}" ?hidden=${value}>${value}</a>`, box);
      draw('a');
      const observer = new MutationObserver(() => undefined);
      observer.observe(box, {
        subtree: true,
        attributes: true,
        childList: true,
        characterData: true,
      });
      draw('a');
      expect(observer.takeRecords()).to.deep.equal([]);
      draw('b');
      expect(observer.takeRecords().map(({ type }) => type)).to.include('characterData');
      observer.disconnect();
    });

    it('switches attributes on and off', () => {
      const hidden = (value: unknown): unknown => html`<p ?hidden=${value}></p>`;
      expect(drawn(hidden, true, false, 1, nothing, 'x', '')).to.deep.equal(
        [true, false, true, false, true, false].map(on => (on ? '<p hidden=""></p>' : '<p></p>')),
      );
    });

    it('calls the function that was given last, once', () => {
      const box = document.createElement('div');
      const calls: string[] = [];
      const draw = (word: string): unknown =>
        render(
          html`<button @click=${(event: Event) => calls.push(word + event.type)}></button>`,
          box,
        );
      draw('a ');
      box.querySelector('button')!.click();
      draw('b ');
      box.querySelector('button')!.click();
      expect(calls).to.deep.equal(['a click', 'b click']);
      expect(shown(box)).to.equal('<button></button>');
    });

    it('draws in SVG what is part of a picture', () => {
      const box = document.createElement('div');
      const path = (d: string): unknown => svg`<path d=${d} /><circle r="1" />`;
      render(html`<svg viewBox="0 0 1 1">${path('m0 0')}</svg>`, box);
      for (const child of box.querySelectorAll('svg *'))
        expect(child.namespaceURI).to.equal('http://www.w3.org/2000/svg');
      expect(box.querySelector('path')!.getAttribute('d')).to.equal('m0 0');
      expect(box.querySelector('svg')!.getAttribute('viewBox')).to.equal('0 0 1 1');
    });

    it('stands before the node it is told, and leaves all others alone', () => {
      const box = document.createElement('div');
      box.innerHTML = '<i></i><b></b>';
      const options = { renderBefore: box.querySelector('b') };
      render(html`<u></u>`, box, options);
      expect(shown(box)).to.equal('<i></i><u></u><b></b>');
      render(noChange, box, options);
      expect(shown(box)).to.equal('<i></i><u></u><b></b>');
      render(nothing, box, options);
      expect(shown(box)).to.equal('<i></i><b></b>');
    });

    it('leaves what stands there where nothing is to change from the beginning', () => {
      const box = document.createElement('div');
      box.innerHTML = '<i></i>';
      render(noChange, box);
      expect(shown(box)).to.equal('<i></i>');
    });

    it('makes elements in the document it is told: none of its images is asked for', () => {
      const inert = document.implementation.createHTMLDocument('');
      const box = inert.createDocumentFragment();
      render(html`<img src=${'data:,x'} />${[html`<p></p>`]}`, box, { creationScope: inert });
      for (const element of box.querySelectorAll('*'))
        expect(element.ownerDocument === inert).to.equal(true);
      expect(box.querySelectorAll('*').length).to.equal(2);
    });
  });
}

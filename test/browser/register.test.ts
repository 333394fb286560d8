import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { register } from '../../src/register.js';

class SampleElement extends HTMLElement {
  static readonly observedAttributes = ['limit', 'no-dates'];
}

const taken = class extends HTMLElement {};
customElements.define('herne-taken', taken);
class OtherElement extends SampleElement {}
register({
  'herne-sample': SampleElement,
  'herne-taken': SampleElement,
  'herne-other': OtherElement,
});

async function placeholder(markup: ReturnType<typeof html>): Promise<HTMLElement> {
  const div = await fixture<HTMLElement>(markup);
  await nextFrame();
  return div;
}

describe('register', () => {
  it('leaves a name alone that another script has taken', () => {
    expect(customElements.get('herne-taken')).to.equal(taken);
    expect(customElements.get('herne-sample')).to.equal(SampleElement);
  });

  it('may run twice', () => {
    expect(() => register({ 'herne-sample': SampleElement })).not.to.throw();
  });

  it('puts the element into a placeholder and makes its content the fallback', async () => {
    const div = await placeholder(
      html`<div data-herne-widget="sample" data-limit="3">
        <a href="https://www.herne.de/">A</a>
      </div>`,
    );
    const element = div.firstElementChild;
    expect(element).to.be.instanceOf(SampleElement);
    expect(element?.getAttribute('limit')).to.equal('3');
    expect(element?.textContent?.trim()).to.equal('A');
    expect(div.children.length).to.equal(1);
  });

  it('upgrades a placeholder only once, also when a second script looks at it', async () => {
    const div = await placeholder(html`<div data-herne-widget="sample">x</div>`);
    const parent = div.parentElement;
    div.remove();
    parent?.append(div);
    register({ 'herne-sample': SampleElement });
    await nextFrame();
    expect(div.querySelectorAll('herne-sample').length).to.equal(1);
  });

  it('reads booleans as CMS templates print them', async () => {
    const on = await placeholder(
      html`<div data-herne-widget="sample" data-no-dates="true">x</div>`,
    );
    const off = await placeholder(
      html`<div data-herne-widget="sample" data-no-dates="false">x</div>`,
    );
    expect(on.firstElementChild?.hasAttribute('no-dates')).to.equal(true);
    expect(off.firstElementChild?.hasAttribute('no-dates')).to.equal(false);
  });

  it('follows a changed option', async () => {
    const div = await placeholder(html`<div data-herne-widget="sample" data-limit="3">x</div>`);
    div.dataset['limit'] = '7';
    await nextFrame();
    expect(div.firstElementChild?.getAttribute('limit')).to.equal('7');
    delete div.dataset['limit'];
    await nextFrame();
    expect(div.firstElementChild?.hasAttribute('limit')).to.equal(false);
  });

  it('takes up the element that an editor has saved with its placeholder', async () => {
    const div = await placeholder(
      html`<div data-herne-widget="sample" data-limit="7" data-no-dates="false">
        <herne-sample limit="3" no-dates><a href="https://www.herne.de/">A</a></herne-sample>
      </div>`,
    );
    const element = div.querySelector('herne-sample')!;
    expect(div.querySelectorAll('herne-sample').length).to.equal(1);
    expect(element.getAttribute('limit')).to.equal('7');
    expect(element.hasAttribute('no-dates')).to.equal(false);
    expect(element.textContent).to.equal('A');
    div.dataset['limit'] = '9';
    await nextFrame();
    expect(element.getAttribute('limit')).to.equal('9');
  });

  it('keeps what a page has set on the element when the placeholder is moved', async () => {
    const div = await placeholder(html`<div data-herne-widget="sample" data-limit="3">x</div>`);
    div.firstElementChild!.setAttribute('limit', '5');
    div.parentElement!.append(div);
    await nextFrame();
    expect(div.firstElementChild!.getAttribute('limit')).to.equal('5');
  });

  it('upgrades what becomes a placeholder on the page', async () => {
    const div = await placeholder(html`<div data-limit="3">x</div>`);
    div.dataset['herneWidget'] = 'sample';
    await nextFrame();
    expect(div.firstElementChild?.localName).to.equal('herne-sample');
    expect(div.firstElementChild?.getAttribute('limit')).to.equal('3');
  });

  it('puts another element in its place when the placeholder asks for another', async () => {
    const div = await placeholder(html`<div data-herne-widget="sample" data-limit="3">x</div>`);
    div.dataset['herneWidget'] = 'other';
    await nextFrame();
    expect(div.children.length).to.equal(1);
    expect(div.firstElementChild?.localName).to.equal('herne-other');
    expect(div.textContent).to.equal('x');
    div.dataset['limit'] = '4';
    await nextFrame();
    expect(div.firstElementChild?.getAttribute('limit')).to.equal('4');
  });

  it('copies options only, never attributes that act', async () => {
    const div = await placeholder(
      html`<div data-herne-widget="sample" data-onclick="alert(1)" data-style="color:red">x</div>`,
    );
    expect(div.firstElementChild?.getAttributeNames()).to.deep.equal([]);
  });

  it('leaves an unknown widget and its fallback alone', async () => {
    const div = await placeholder(html`<div data-herne-widget="constructor">link</div>`);
    expect(div.children.length).to.equal(0);
    expect(div.textContent?.trim()).to.equal('link');
  });
});

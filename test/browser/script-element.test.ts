import { expect } from '@open-wc/testing';
import * as lit from 'lit';
import * as script from '../../src/script/lit.js';

/* The element of the scripts does what Lit's does: each sentence is tried with both. */

interface Sample extends lit.LitElement {
  label: unknown;
  size: unknown;
  wide: unknown;
  inner: unknown;
  calls: string[];
}

/** A class for each test, with a name of its own. */
let number = 0;

function define(source: typeof lit, draw = (self: Sample): unknown => `${String(self.label)}`) {
  class Element extends source.LitElement {
    static override properties = {
      label: {},
      size: { type: Number, attribute: 'the-size' },
      wide: { type: Boolean },
      inner: { state: true },
    };
    static override styles = [
      source.css`:host { color: rgb(1, 2, 3); }`,
      [source.css`b { top: 0 }`],
    ];
    readonly calls: string[] = [];

    constructor() {
      super();
      const self = this as unknown as Sample;
      self.label = 'default';
      self.size = 1;
      this.addController({
        hostConnected: () => this.calls.push('hostConnected'),
        hostDisconnected: () => this.calls.push('hostDisconnected'),
        hostUpdate: () => this.calls.push('hostUpdate'),
      });
    }
    protected override createRenderRoot(): ShadowRoot {
      this.calls.push('createRenderRoot');
      return this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    }
    protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
      this.calls.push(`willUpdate ${[...changed.keys()].join()}`);
    }
    protected override render(): unknown {
      this.calls.push('render');
      return draw(this as unknown as Sample);
    }
    protected override updated(changed: Map<PropertyKey, unknown>): void {
      this.calls.push(`updated ${[...changed.keys()].join()} ${String(this.hasUpdated)}`);
    }
  }
  const tag = `sample-${++number}`;
  const register = (): void => customElements.define(tag, Element);
  return { tag, Element, register };
}

function placed(source: typeof lit, markup = '', draw?: (self: Sample) => unknown): Sample {
  const { tag, register } = define(source, draw);
  register();
  document.body.insertAdjacentHTML('beforeend', `<${tag} ${markup}></${tag}>`);
  return document.body.lastElementChild as Sample;
}

/** What a promise was rejected with, and what the page heard of it. */
async function failure(update: Promise<unknown>): Promise<unknown> {
  return update.then(
    () => 'done',
    (reason: unknown) => (reason as Error).message,
  );
}

for (const [name, source] of [
  ['Lit', lit],
  ['the scripts', script as unknown as typeof lit],
] as const)
  describe(`the element of ${name}`, () => {
    it('calls its steps in this order, once for all changes of a task', async () => {
      const element = placed(source, 'label="a"');
      await element.updateComplete;
      const first = ['createRenderRoot', 'hostConnected', 'willUpdate label,size', 'hostUpdate'];
      expect(element.calls.splice(0)).to.deep.equal([
        ...first,
        'render',
        'updated label,size true',
      ]);
      element.size = 5;
      element.label = 'b';
      element.requestUpdate();
      expect(element.calls).to.deep.equal([]);
      expect(await element.updateComplete).to.equal(true);
      const later = ['willUpdate size,label', 'hostUpdate', 'render', 'updated size,label true'];
      expect(element.calls.splice(0)).to.deep.equal(later);
      element.remove();
      expect(element.calls).to.deep.equal(['hostDisconnected']);
    });

    it('waits with its first drawing until it is on a page', async () => {
      const { tag, register } = define(source);
      register();
      const element = document.createElement(tag) as Sample;
      await Promise.resolve();
      expect(element.calls).to.deep.equal([]);
      document.body.append(element);
      await element.updateComplete;
      expect(element.renderRoot.textContent).to.equal('default');
    });

    it('reads attributes as its properties say, and forgets those that go', async () => {
      const element = placed(source, 'label="" the-size="7.5" wide inner="no"');
      expect([element.label, element.size, element.wide]).to.deep.equal(['', 7.5, true]);
      expect(element.inner).to.equal(undefined);
      for (const attribute of element.getAttributeNames()) element.removeAttribute(attribute);
      expect([element.label, element.size, element.wide]).to.deep.equal([null, null, false]);
      element.setAttribute('the-size', 'x');
      expect(element.size).to.deep.equal(NaN);
      element.setAttribute('the-size', '');
      expect(element.size).to.equal(0);
    });

    it('observes the attributes of its properties, but none of a state', () => {
      const { Element } = define(source);
      expect(Element.observedAttributes).to.deep.equal(['label', 'the-size', 'wide']);
      expect(Element.observedAttributes).to.deep.equal(['label', 'the-size', 'wide']);
    });

    it('is not drawn again for a value it has already', async () => {
      const element = placed(source);
      element.size = NaN;
      await element.updateComplete;
      element.calls.length = 0;
      element.size = NaN;
      element.label = 'default';
      expect(element.isUpdatePending).to.equal(false);
      element.inner = 1;
      expect(element.isUpdatePending).to.equal(true);
    });

    it('keeps what was set before it was defined, rather than defaults and attributes', async () => {
      const { tag, register } = define(source);
      const element = document.createElement(tag) as Sample;
      element.setAttribute('label', 'attribute');
      element.label = 'early';
      document.body.append(element);
      register();
      await element.updateComplete;
      expect(element.label).to.equal('early');
      expect(element.renderRoot.textContent).to.equal('early');
      expect(Object.hasOwn(element, 'label')).to.equal(false);
      expect('label' in element).to.equal(true);
    });

    it('takes changes made while it is updated: before the drawing at once, then in another', async () => {
      const element = placed(source, '', self => {
        if (self.size === 1) self.size = 2;
        return String(self.size);
      });
      await element.updateComplete;
      expect(element.renderRoot.textContent).to.equal('2');
      expect(element.isUpdatePending).to.equal(false);
      element.addEventListener('click', () => (element.size = 3));
      element.click();
      await element.updateComplete;
      expect(element.renderRoot.textContent).to.equal('3');
    });

    it('has its style sheets in order, the later ones stronger', () => {
      const { Element } = define(source);
      void Element.observedAttributes;
      const styles = (Element as unknown as typeof lit.LitElement).elementStyles;
      expect(styles.map(String)).to.deep.equal([':host { color: rgb(1, 2, 3); }', 'b { top: 0 }']);
    });

    it('tells of an update that failed, and goes on with the next', async () => {
      const element = placed(source, '', self => {
        if (self.size === 13) throw new Error('thirteen');
        return String(self.size);
      });
      await element.updateComplete;
      element.size = 13;
      expect(await failure(element.updateComplete)).to.equal('thirteen');
      element.size = 14;
      expect(await failure(element.updateComplete)).to.equal('done');
      expect(element.renderRoot.textContent).to.equal('14');
    });
  });

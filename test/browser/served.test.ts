import { expect, fixture, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/define/all.js';
import { frame } from './language-switcher/page.js';

const tags = ['herne-closure-banner', 'herne-news-list', 'herne-language-switcher'] as const;

/** Where a page may put an element for a while; each gives back how to clear up. */
const elsewhere: Readonly<Record<string, (element: Element) => () => void>> = {
  'a template': element => {
    const template = document.createElement('template');
    template.content.append(element);
    return () => undefined;
  },
  'the document of a frame': element => {
    const place = document.createElement('iframe');
    document.body.append(place);
    place.contentDocument!.body.append(element);
    return () => place.remove();
  },
};

describe('an element that has been elsewhere', () => {
  let failures: unknown[] = [];
  const note = (event: PromiseRejectionEvent): unknown => failures.push(event.reason);
  beforeEach(() => {
    failures = [];
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    removeEventListener('unhandledrejection', note);
  });

  for (const tag of tags)
    for (const [name, put] of Object.entries(elsewhere))
      for (const isDrawn of [true, false])
        it(`<${tag}> has its styles after ${name}${isDrawn ? '' : ', also before it is drawn'}`, async () => {
          const wrapper = await fixture<HTMLElement>(html`<div></div>`);
          const element: LitElement = document.createElement(tag);
          wrapper.append(element);
          if (isDrawn) await element.updateComplete;
          const clear = put(element);
          await frame();
          wrapper.append(element);
          clear();
          await frame();
          await element.updateComplete;
          expect(element.shadowRoot!.adoptedStyleSheets.length).to.be.greaterThan(0);
          expect(getComputedStyle(element).display).to.equal('block');
          expect(failures).to.deep.equal([]);
        });
});

import { render as renderToChunks } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { LitElement, type PropertyValues, type ReactiveController, type TemplateResult } from 'lit';
import { html, unsafeStatic } from 'lit/static-html.js';
import { HerneClosureBanner } from '../elements/closure-banner/closure-banner.js';
import { HerneLanguageSwitcher } from '../elements/language-switcher/language-switcher.js';
import { switcherTemplate } from '../elements/language-switcher/language-switcher.template.js';
import {
  offersFromFeed,
  offersFromTemplate,
  type Offer,
} from '../elements/language-switcher/offers.js';
import { HerneNewsList } from '../elements/news-list/news-list.js';
import type { Feed } from '../feed/model.js';
import { provideSnapshot } from '../feed/snapshot.js';
import { escapeHtml, plainContent, plainLinks } from './plain-content.js';
import { autonyms, nearestTag } from '../i18n/languages.js';
import type { ElementName } from './render.js';
import { rightUntil } from './right-until.js';

/** How an element is to be printed. */
export interface RenderOptions {
  readonly attributes: ReadonlyMap<string, string>;
  /** The address readers get the feed from. */
  readonly src?: string | undefined;
  /** For the style inside, where the page's policy wants one. */
  readonly nonce?: string | undefined;
}

type ElementClass = new () => LitElement;

const CLASSES: Readonly<Record<Exclude<ElementName, 'language-switcher'>, ElementClass>> = {
  'news-list': HerneNewsList,
  'closure-banner': HerneClosureBanner,
};

/**
 * An element as HTML: what it shows in a declarative shadow root, with its style, and the same in
 * plain elements between its tags for readers, editors and programs that drop shadow roots.
 */
export async function renderElement(
  name: ElementName,
  feed: Feed,
  options: RenderOptions,
): Promise<string> {
  const now = instantOf(options);
  const tag = `herne-${name}`;
  const host = new Map(options.src ? [['src', options.src]] : []);
  for (const [attribute, value] of options.attributes) host.set(attribute, value);
  const until = rightUntil(name, feed, now);
  if (until !== undefined) host.set('data-served-until', new Date(until).toISOString());
  if (name === 'language-switcher') {
    const { plain, shadow } = await switcherContent(feed, host);
    return `<${tag}${printed(host)}>${template(shadow, options)}${plain}</${tag}>`;
  }
  provideSnapshot(feed);
  const shadow = await elementContent(tag, onServer(CLASSES[name]), options.attributes);
  const plain = plainContent(name, feed, now, options.attributes);
  return `<${tag}${printed(host)}>${template(shadow, options)}${plain}</${tag}>`;
}

/** What an element puts into its shadow root for the feed at hand, style and all. */
async function elementContent(
  tag: string,
  Element: CustomElementConstructor,
  attributes: ReadonlyMap<string, string>,
): Promise<string> {
  if (!customElements.get(tag)) customElements.define(tag, Element);
  const inner = unsafeStatic(`<${tag}${printed(attributes)}></${tag}>`);
  const whole = await collectResult(renderToChunks(html`${inner}`));
  const start = whole.indexOf('>', whole.indexOf('<template')) + 1;
  return clean(whole.slice(start, whole.lastIndexOf('</template>')));
}

/** A frozen clock, or the time. */
function instantOf({ attributes }: RenderOptions): number {
  const frozen = Date.parse(attributes.get('now') ?? '');
  return Number.isNaN(frozen) ? Date.now() : frozen;
}

/**
 * The element for a server. What Lit leaves out there is made up for: controllers are asked before
 * the first look at them, so that the feed at hand is there in time.
 */
function onServer(Element: ElementClass): CustomElementConstructor {
  return class extends (Element as new () => LitElement & {
    willUpdate(changed: PropertyValues): void;
  }) {
    override addController(controller: ReactiveController): void {
      super.addController(controller);
      const list = controllers.get(this) ?? [];
      controllers.set(this, [...list, controller]);
    }

    override willUpdate(changed: PropertyValues): void {
      for (const controller of controllers.get(this) ?? []) controller.hostUpdate?.();
      super.willUpdate(changed);
    }
  };
}

const controllers = new WeakMap<object, readonly ReactiveController[]>();

/** Comments are the renderer's own: text cannot hold one. */
function clean(rendered: string): string {
  const [start = '', ...afterComments] = rendered.split('<!--');
  const withoutComments = afterComments.map(part => part.slice(part.indexOf('-->') + 3));
  const plain = [start, ...withoutComments].join('').replaceAll('<?>', '');
  const styleEnd = plain.indexOf('</style>');
  /* Other template languages run over the page: none of their brackets may come from us. */
  const markup = plain.slice(styleEnd).replaceAll('{', '&#123;').replaceAll('}', '&#125;');
  return plain.slice(0, styleEnd) + markup;
}

function template(shadow: string, { nonce }: RenderOptions): string {
  if (!shadow) return '';
  const style = nonce ? `<style nonce="${escapeHtml(nonce)}">` : '<style>';
  return `<template shadowrootmode="open">${shadow.replace('<style>', style)}</template>`;
}

/**
 * The switcher reads the page, which a server has not got, so only its template is used here. What
 * unfolds needs a script: a switcher that folds is sent as plain links.
 */
async function switcherContent(
  feed: Feed,
  host: Map<string, string>,
): Promise<{ plain: string; shadow: string }> {
  const given = linkedBy(host.get('href-template'), host.get('languages'));
  const offers = given.length > 1 ? given : offersFromFeed(feed._herne.languages);
  const plain = plainLinks(offers);
  if (offers.length < 2 || host.get('variant') === 'disclosure') return { plain, shadow: '' };
  host.set('variant', 'inline');
  const tag = nearestTag(host.get('lang')) ?? 'de';
  const nothingYet = (): void => undefined;
  const view = switcherTemplate({
    tag,
    dir: autonyms[tag].dir,
    place: 1,
    offers,
    current: offers.find(offer => offer.tag === tag),
    disclosure: false,
    open: false,
    descriptions: host.has('descriptions'),
    changedTo: undefined,
    choose: nothingYet,
    turn: nothingYet,
    key: nothingYet,
    leave: nothingYet,
  });
  const Switcher = class extends LitElement {
    static override readonly styles = HerneLanguageSwitcher.styles;
    override render(): TemplateResult {
      return view;
    }
  };
  switchers++;
  return { plain, shadow: await elementContent(`herne-served-${switchers}`, Switcher, new Map()) };
}

let switchers = 0;

/** Languages with their addresses, relative ones too: the page's own address is not known here. */
function linkedBy(pattern: string | undefined, languages: string | undefined): Offer[] {
  const offers = offersFromTemplate(languages, pattern && 'https://page.example/{lang}');
  if (!pattern || !/^(https?:\/\/|\.{0,2}\/(?!\/))/i.test(pattern)) return offers;
  return offers.map(offer => ({ ...offer, url: pattern.replaceAll('{lang}', offer.tag) }));
}

const printed = (attributes: ReadonlyMap<string, string>): string =>
  [...attributes].map(([name, value]) => ` ${name}="${escapeHtml(value)}"`).join('');

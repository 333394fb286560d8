import { ofDocument } from '../../feed/of-document.js';
import type { Language } from '../../feed/model.js';
import { parsed, safeUrl } from '../../feed/safe-url.js';
import { autonyms, nearestTag, tags } from '../../i18n/languages.js';

/** A language a reader can choose. */
export interface Offer {
  /** BCP 47 tag. */
  readonly tag: string;
  /** Autonym: the language's name in itself. */
  readonly name: string;
  readonly dir: 'ltr' | 'rtl';
  /** Where the page is in that language; without it the widgets are switched. */
  readonly url?: string;
  /** Language of the page behind `url`: another one where there is no translation. */
  readonly hreflang?: string;
  /** The page says itself that this is where the reader is. */
  readonly current?: boolean;
}

/** Languages that are written from right to left, in their usual script. */
const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i;
const regionOnly = /^[a-z]{2,3}([-_]([a-z]{2}|\d{3}))?$/i;

/**
 * What the links inside the element offer. `hreflang` (or `lang`) says which language;
 * `data-lang` where the page behind the link is in another one for want of a translation.
 */
export function offersFromLinks(links: Iterable<HTMLAnchorElement | HTMLLinkElement>): Offer[] {
  const offers: Offer[] = [];
  for (const link of links) {
    const hreflang = link.hreflang || link.lang;
    const tag = link.dataset['lang'] || hreflang;
    const url = pageUrl(link.getAttribute('href'));
    if (!tag || !url || tag === 'x-default') continue;
    const words = link.textContent.trim() || link.title;
    const current = link.getAttribute('aria-current');
    offers.push({
      ...named(tag, words),
      url,
      hreflang,
      ...(current && current !== 'false' ? { current: true } : {}),
    });
  }
  return distinct(offers);
}

/**
 * What `languages="de, en, ar"` and `href-template="/{lang}/start"` offer; all nine without list.
 * A page that sets the property may have an array: it reads like the attribute.
 */
export function offersFromTemplate(
  list: string | readonly string[] | undefined,
  template: string | undefined,
): Offer[] {
  const asked =
    list
      ?.toString()
      .split(/[\s,;]+/)
      .filter(Boolean) ?? (template ? tags : []);
  const offers: Offer[] = [];
  for (const tag of asked) {
    const url = template && pageUrl(template.replaceAll('{lang}', encodeURIComponent(tag)));
    if (url) offers.push({ ...named(tag), url, hreflang: tag });
    else if (nearestTag(tag)) offers.push(named(tag));
  }
  return distinct(offers);
}

/**
 * What the feed offers: a link where it has the page's address, the widgets' own words else. A
 * source names what it is translated into; who can leave its own language can also come back.
 */
export function offersFromFeed(languages: readonly Language[]): Offer[] {
  const offers: Offer[] = [];
  for (const { tag, name, dir, url } of languages) {
    const safe = safeUrl(url);
    const own = nearestTag(tag);
    if (safe)
      offers.push({ tag, name: own ? autonyms[own].name : name, dir, url: safe, hreflang: tag });
    else if (own) offers.push(named(tag));
  }
  if (!offers.some(({ tag }) => tag === 'de')) offers.unshift(named('de'));
  return distinct(offers);
}

/** The page's own links may be relative; they are links to pages all the same. */
function pageUrl(href: string | null): string | undefined {
  const url = href ? parsed(href, globalThis.document && ofDocument('baseURI')) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}

function named(tag: string, words = ''): Offer {
  const own = regionOnly.test(tag) ? nearestTag(tag) : undefined;
  if (own) return { tag, ...autonyms[own] };
  const dir = rightToLeft.test(tag) ? 'rtl' : 'ltr';
  return { tag, name: words || languageName(tag, tag) || tag, dir };
}

/** One offer per language, the first; regions of one language are not told apart. */
function distinct(offers: readonly Offer[]): Offer[] {
  return offers.filter(
    (offer, at) => offers.findIndex(other => other.name === offer.name) === at && offer.name,
  );
}

const namers = new Map<string, Intl.DisplayNames>();

/**
 * A language's name in another language, "Arabisch". Asks `Intl`, which is slow the first time:
 * only for descriptions, which a page must ask for, and for languages that are none of the nine.
 */
export function languageName(tag: string, inLanguage: string): string | undefined {
  try {
    let namer = namers.get(inLanguage);
    if (!namer)
      namers.set(inLanguage, (namer = new Intl.DisplayNames(inLanguage, { type: 'language' })));
    return namer.of(tag);
  } catch {
    return undefined;
  }
}

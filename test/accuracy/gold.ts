import { readFileSync } from 'node:fs';

/** A date a release names, as somebody labelled it. */
export interface GoldDate {
  readonly expr: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly dateOnly?: string;
  readonly startOnly?: string;
  readonly scored?: boolean;
  readonly where: string;
}

/** A release of a capture, as somebody labelled it. */
export interface GoldRelease {
  readonly id: string;
  readonly line: number;
  readonly title: string | null;
  /** A headline on the page itself rather than in its link. */
  readonly pageTitle: string | null;
  readonly teaser: string;
  readonly body: string | readonly string[] | null;
  readonly imageAlt: string | null;
  /** Its own address, as it stands on the page. */
  readonly url?: string;
  readonly published: string | null;
  readonly publishedStatus: string;
  readonly publishedWindow?: {
    readonly notBefore: string | null;
    readonly notAfter: string | null;
  };
  readonly dates: readonly GoldDate[];
  readonly isClosure: boolean;
  readonly closure: {
    readonly offices: readonly string[];
    readonly periods: readonly { readonly start: string; readonly end: string | null }[];
  } | null;
}

interface Labels {
  readonly files: readonly { readonly file: string; readonly releases: readonly GoldRelease[] }[];
  readonly duplicates: readonly { readonly ids: readonly string[] }[];
  readonly anomalies: readonly {
    readonly file: string;
    readonly line: number;
    readonly code: string;
  }[];
}

/** Labelled captures and the texts they were labelled from. */
export interface GoldSet extends Labels {
  readonly bytesOf: (file: string) => Uint8Array;
}

const root = new URL('../../', import.meta.url);

function goldSet(labels: string, texts: string): GoldSet {
  return {
    ...(JSON.parse(readFileSync(new URL(labels, root), 'utf8')) as Labels),
    bytesOf: file => readFileSync(new URL(`${texts}/${file}`, root)),
  };
}

/** The captures of the city. */
export const cityCaptures = (): GoldSet =>
  goldSet('test/fixtures/gold/seeds.json', 'data/releases');

/** Captures by somebody who had seen neither the readers nor their tests. */
export const unseenCaptures = (): GoldSet =>
  goldSet('test/fixtures/captures/unseen/expected.json', 'test/fixtures/captures/unseen');

/** Four texts and four HTML pages by somebody who had seen neither the readers nor their tests. */
export const unseenPages = (): GoldSet =>
  goldSet('test/fixtures/captures/unseen-2/expected.json', 'test/fixtures/captures/unseen-2');

/** Listings of more systems, a newsletter, a page copied out of a PDF, two years on one page. */
export const morePages = (): GoldSet =>
  goldSet('test/fixtures/captures/six-more/expected.json', 'test/fixtures/captures/six-more');

/** Captures of yet other shapes, labelled before they were read. */
export const otherShapes = (): GoldSet =>
  goldSet(
    'test/fixtures/captures/other-shapes/expected.json',
    'test/fixtures/captures/other-shapes',
  );

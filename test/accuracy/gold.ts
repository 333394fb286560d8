import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { globSync } from 'tinyglobby';

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
  readonly events?: readonly {
    readonly start: string | null;
    readonly end?: string | null;
    readonly place?: string | null;
    readonly past?: boolean;
  }[];
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
const CAPTURES = 'test/fixtures/captures';

function goldSet(labels: string, texts: string): GoldSet {
  return {
    ...(JSON.parse(readFileSync(new URL(labels, root), 'utf8')) as Labels),
    bytesOf: file => readFileSync(new URL(`${texts}/${file}`, root)),
  };
}

/** The captures of the city. */
export const cityCaptures = (): GoldSet =>
  goldSet('test/fixtures/gold/seeds.json', 'data/releases');

/** The labelled sets of `test/fixtures/captures`; its README says where each comes from. */
export const labelledCaptures = (): { readonly folder: string; readonly gold: GoldSet }[] =>
  globSync('*/expected.json', { cwd: new URL(CAPTURES, root) })
    .map(dirname)
    .sort()
    .map(folder => ({
      folder,
      gold: goldSet(`${CAPTURES}/${folder}/expected.json`, `${CAPTURES}/${folder}`),
    }));

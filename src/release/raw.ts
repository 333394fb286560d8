import type {
  CivilDate,
  Closure,
  EventNotice,
  Instant,
  Language,
  LanguageTag,
} from '../feed/model.js';
import type { Problem } from './problem.js';

/** A piece of text and where it stood in its source (1-based). */
export interface Passage {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

/** A publication date as the source states it. */
export type StatedDate =
  | { readonly precision: 'day'; readonly date: CivilDate }
  | { readonly precision: 'month'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly precision: 'instant'; readonly instant: Instant; readonly date: CivilDate };

/** One release as a reader found it: cut out of its page, not yet understood. */
export interface RawRelease {
  /** Name of the input it came from. */
  readonly source: string;
  /** First line of its text. */
  readonly line: number;
  readonly title?: Passage;
  /** The title was derived from the text before it reached us. */
  readonly titleDerived?: boolean;
  /** The teaser first; never empty. */
  readonly paragraphs: readonly Passage[];
  readonly url?: string;
  readonly image?: string;
  readonly imageAlt?: string;
  readonly published?: StatedDate;
  readonly modified?: Instant;
  readonly tags?: readonly string[];
  readonly language?: LanguageTag;
  /** The identity the source gives it: a guid or an item id. */
  readonly key?: string;
  /** Id, key or address of the German release this one translates. */
  readonly translationOf?: string;
  /** Already structured by the source (one of our own feeds); taken instead of the prose. */
  readonly closures?: readonly Closure[];
  readonly events?: readonly EventNotice[];
}

/** Everything one input gave. */
export interface Capture {
  readonly name: string;
  /** In the order of the page. */
  readonly releases: readonly RawRelease[];
  /** Whether the page is a list with the newest first, so that order says something of dates. */
  readonly newestFirst: boolean;
  readonly languages: readonly Language[];
  readonly problems: readonly Problem[];
  readonly title?: string;
  readonly homePage?: string;
  /** When the source says it was made or changed. */
  readonly updated?: Instant;
  /** Name of the German capture this one translates, because it stands in a language's folder. */
  readonly translates?: string;
  /** File time in milliseconds. */
  readonly fileTime?: number;
}

/** The text a release is read as, and the way back to its source. */
export interface ReleaseText {
  readonly text: string;
  /** Offset of the first paragraph: what stands before is the title. */
  readonly bodyAt: number;
  placeOf(offset: number): { readonly line: number; readonly column: number };
}

/** Joins title and paragraphs for reading and keeps where each came from. */
export function releaseText(release: RawRelease): ReleaseText {
  const passages = release.title ? [release.title, ...release.paragraphs] : release.paragraphs;
  const starts: number[] = [];
  let text = '';
  for (const passage of passages) {
    if (text !== '') text += '\n\n';
    starts.push(text.length);
    text += passage.text;
  }
  return {
    text,
    bodyAt: release.title ? (starts[1] ?? 0) : 0,
    placeOf(offset) {
      let index = starts.length - 1;
      while (index > 0 && (starts[index] ?? 0) > offset) index -= 1;
      const passage = passages[index];
      if (!passage) return { line: release.line, column: 1 };
      const within = Math.max(0, offset - (starts[index] ?? 0));
      return { line: passage.line, column: passage.column + within };
    },
  };
}

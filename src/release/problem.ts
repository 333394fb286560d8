/** What can be wrong with a release, an input or a feed. The codes are public API. */
export type ProblemCode =
  | 'weekday-mismatch'
  | 'weekday-typo'
  | 'year-unknown'
  | 'end-before-start'
  | 'invalid-date'
  | 'title-missing'
  | 'title-deleted'
  | 'published-unknown'
  | 'published-inferred'
  | 'duplicate-merged'
  | 'duplicate-conflict'
  | 'closure-uncertain'
  | 'closure-past'
  | 'closures-overlap'
  | 'translation-outdated'
  | 'translation-unmatched'
  | 'unsafe-url'
  | 'unsafe-text'
  | 'unreadable-input'
  | 'empty-input'
  | 'too-large';

export type Severity = 'error' | 'warning' | 'info';

/** Where a problem was met: the input's name and 1-based line and column. */
export interface ProblemPlace {
  readonly name: string;
  readonly line: number;
  readonly column: number;
}

export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** One plain sentence for the editor. */
  readonly message: string;
  readonly source: ProblemPlace;
  /** The words in question, as they stand in the source. */
  readonly excerpt: string;
}

/** A problem while only the text is known: its place is an offset, turned into a line later. */
export interface TextProblem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly message: string;
  readonly index: number;
  readonly length: number;
  readonly excerpt: string;
}

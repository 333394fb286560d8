/** `herne-widgets/feed`: the model, and what checks, loads and reads it. */

export type * from './model.js';
export { berlinOffsets, toCivil, toCivilDate, toInstant, type OffsetAt } from './berlin.js';
export * from './closure-phase.js';
export { load, type Loaded, type Origin } from './load.js';
export { safeUrl } from './safe-url.js';
export { provideSnapshot, snapshot } from './snapshot.js';
export { FeedError, problemsOf, validate, type FeedProblem } from './validate.js';

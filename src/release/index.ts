/** `herne-widgets/release`: what one German release says about closures, offices and days. */

export { inspectText, type Inspection, type InspectOptions } from './inspect.js';
export type { Problem, ProblemCode, Severity } from './problem.js';

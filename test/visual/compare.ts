import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** How much one pixel may differ in colour, 0 to 1: smoothing of edges differs between machines. */
export const THRESHOLD = 0.2;
/** How many pixels of a picture may differ more than that: 1 in 20,000. */
export const TOLERANCE = 0.00005;

export interface Comparison {
  readonly same: boolean;
  readonly reason: string;
  /** The difference in red on grey, where both have the same size. */
  readonly difference?: Buffer;
}

/** Compares a picture with the approved one. */
export function compare(approved: Buffer, taken: Buffer): Comparison {
  if (approved.equals(taken)) return { same: true, reason: 'the same file' };
  const [old, now] = [PNG.sync.read(approved), PNG.sync.read(taken)];
  if (old.width !== now.width || old.height !== now.height) {
    const reason = `${now.width}×${now.height} pixels instead of ${old.width}×${old.height}`;
    return { same: false, reason };
  }
  const difference = new PNG({ width: old.width, height: old.height });
  const size = old.width * old.height;
  const pixels = pixelmatch(old.data, now.data, difference.data, old.width, old.height, {
    threshold: THRESHOLD,
  });
  return {
    same: pixels <= size * TOLERANCE,
    reason: `${pixels} of ${size} pixels differ`,
    difference: PNG.sync.write(difference),
  };
}

import type { Feed } from '../feed/model.js';

/** Texts are handed on in pieces of at least this length, the last one excepted. */
const PIECE = 65_536;
const EMPTY_LIST = '\n  "items": []';

/**
 * A feed as it is written, byte for byte `JSON.stringify(feed, null, 2)` and a line end, in
 * pieces: a large feed never stands in memory as one text.
 */
export function* jsonOf(feed: Feed): Generator<string> {
  const frame = `${JSON.stringify({ ...feed, items: [] }, null, 2)}\n`;
  if (feed.items.length === 0) return yield frame;
  // A line break stands in no JSON text, so this is the list and nothing an item says.
  const at = frame.indexOf(EMPTY_LIST);
  let piece = frame.slice(0, at + EMPTY_LIST.length - 1);
  for (const [index, item] of feed.items.entries()) {
    const text = JSON.stringify(item, null, 2).replaceAll('\n', '\n    ');
    piece += `${index > 0 ? ',' : ''}\n    ${text}`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n  ${frame.slice(at + EMPTY_LIST.length - 1)}`;
}

/** Size of a text in pieces, in bytes of UTF-8. */
export function bytesOf(pieces: Iterable<string>): number {
  let size = 0;
  for (const piece of pieces) size += Buffer.byteLength(piece);
  return size;
}

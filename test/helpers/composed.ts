import { compose, type Composition } from '../../src/release/compose.js';
import type { Capture } from '../../src/release/raw.js';
import { readDocument } from '../../src/sources/read.js';

/** A build of these captures as the first one of a city is: no feed before it, no corrections. */
export const composed = (captures: readonly Capture[]): Composition =>
  compose(captures, {
    title: 'Meldungen',
    homePage: 'https://www.herne.de/',
    fallbackGenerated: '2026-11-20T00:00:00+01:00',
    previous: [],
    edits: new Map(),
  });

/** The same of one document. */
export const composedFrom = (name: string, content: string | Uint8Array): Composition =>
  composed([
    readDocument({ name, bytes: typeof content === 'string' ? Buffer.from(content) : content }),
  ]);

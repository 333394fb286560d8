import { readDocument } from '../../src/sources/read.js';
import { composed } from '../helpers/composed.js';
import type { GoldSet } from './gold.js';

/** How the events of labelled captures are read: those ahead whose hour the release tells. */
export interface EventScore {
  readonly events: number;
  /** They stand in the feed with their start and end. */
  readonly found: number;
  /** Of those found, how many have a place on the label, and how many that one or its core. */
  readonly placed: number;
  readonly placesRight: number;
}

export function scoreEvents(sets: readonly GoldSet[]): EventScore {
  const score = { events: 0, found: 0, placed: 0, placesRight: 0 };
  for (const gold of sets) {
    const captures = gold.files.map(({ file }) =>
      readDocument({ name: file, bytes: gold.bytesOf(file) }),
    );
    const { items } = composed(captures).feed;
    for (const { file, releases } of gold.files)
      for (const { line, events = [] } of releases) {
        const item = items.find(({ _herne }) =>
          _herne.sources.some(source => source.name === file && source.line === line),
        );
        const ahead = events.filter(({ start, past }) => start?.includes('T') && past !== true);
        for (const wanted of ahead) {
          const { start, end = null, place = null } = wanted;
          const event = item?._herne.events?.find(
            other => other.start === start && (other.end ?? null) === end,
          );
          score.events += 1;
          if (event === undefined) continue;
          score.found += 1;
          if (place === null) continue;
          score.placed += 1;
          const { place: read = '' } = event;
          if (read !== '' && (place.includes(read) || read.includes(place))) score.placesRight += 1;
        }
      }
  }
  return score;
}

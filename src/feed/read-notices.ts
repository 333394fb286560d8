import { isCivilDate } from './civil.js';
import { defined, type Fields } from './fields.js';
import type {
  Closure,
  EventNotice,
  ItemExtension,
  Period,
  Publication,
  SourcePlace,
} from './model.js';

/** `_herne` of an item. Without it, defaults that claim nothing. */
export function readItemExtension(
  herne: Fields | undefined,
  dated: boolean,
  titled: boolean,
): ItemExtension {
  const fields = herne?.inner('published');
  return defined<Omit<ItemExtension, 'original_text'>>({
    title_source:
      herne?.oneOf('title_source', ['stated', 'derived']) ?? (titled ? 'stated' : 'derived'),
    published: readPublication(fields, dated),
    image_alt: herne?.line('image_alt', 500),
    closures: herne?.list('closures', 50, readClosure),
    events: herne?.list('events', 50, readEvent),
    translation_of: herne?.line('translation_of'),
    sources: herne?.list('sources', 20, readSource) ?? [],
  });
}

function readPublication(fields: Fields | undefined, dated: boolean): Publication {
  return defined<Publication>({
    precision:
      fields?.oneOf('precision', ['day', 'month', 'unknown']) ?? (dated ? 'day' : 'unknown'),
    basis: fields?.oneOf('basis', ['stated', 'inferred']) ?? (dated ? 'stated' : 'inferred'),
    not_before: fields?.day('not_before'),
    not_after: fields?.day('not_after'),
  });
}

function readClosure(fields: Fields): Closure | undefined {
  const id = fields.line('id');
  if (!id) return fields.missing('id');
  const periods = fields.list('periods', 50, readPeriod) ?? [];
  if (!periods.length) return fields.missing('periods');
  return defined<Closure>({
    id,
    revision: fields.count('revision') ?? 0,
    offices: fields.lines('offices', 30) ?? [],
    periods,
    reason: fields.line('reason', 500),
    reopens: fields.civil('reopens'),
    basis: fields.oneOf('basis', ['text', 'edited']) ?? 'text',
  });
}

/** Whole days if both bounds are; otherwise minutes, a day meaning all of it. No `end` is an open end. */
function readPeriod(fields: Fields): Period | undefined {
  const start = fields.civil('start');
  if (!start) return fields.missing('start');
  const end = fields.raw('end') === null ? null : fields.civil('end');
  if (end === undefined) {
    fields.missing('end');
    if (fields.raw('end') !== undefined) return undefined;
  }
  const all_day = isCivilDate(start) && (!end || isCivilDate(end));
  if (fields.raw('all_day') !== all_day) fields.fault('all_day', 'value');
  const period = all_day
    ? { start, end: end ?? null, all_day }
    : { start: at(start, 'T00:00'), end: end ? at(end, 'T24:00') : null, all_day };
  const inOrder = !end || (all_day ? end >= start : period.end! > period.start);
  /* A closure that began in another century is a mistake of the pen, and would be shown as current. */
  return inOrder && start >= '2000' ? period : fields.fault('', 'order');
}

const at = (civil: string, time: string): string => (isCivilDate(civil) ? civil + time : civil);

function readEvent(fields: Fields): EventNotice | undefined {
  const start = fields.civil('start');
  if (!start) return fields.missing('start');
  const end = fields.civil('end');
  const inOrder = !end || end >= start.slice(0, end.length);
  return defined<EventNotice>({
    name: fields.line('name'),
    start,
    end: inOrder ? end : fields.fault('end', 'order'),
    place: fields.line('place'),
  });
}

function readSource(fields: Fields): SourcePlace | undefined {
  const name = fields.line('name');
  return name ? defined<SourcePlace>({ name, line: fields.count('line') }) : fields.missing('name');
}

import type { Item } from '../feed/model.js';
import { itemOf, headlineOf, type Draft } from './draft.js';
import type { Edit } from './edits.js';
import { originalText, whyOutdated } from './outdated.js';
import type { Problem } from './problem.js';
import type { Capture } from './raw.js';
import { problemAt } from './repeats.js';

/** A translation that has its German release and its id. */
export interface Translation {
  readonly id: string;
  readonly draft: Draft;
  readonly edit: Edit;
  /** The German release as it was read, and as it stands in the feed. */
  readonly original: Draft;
  readonly german: Item;
}

/** Older by more than this, file times say something; a checkout writes all files at once. */
const LATER_MS = 10 * 60 * 1000;
/** The order of the city's own pages. */
const ORDER = ['en', 'fr', 'ro', 'bg', 'pl', 'tr', 'ru', 'ar'];

const rank = ({ language }: Item): number => {
  const at = ORDER.indexOf(language.split('-')[0] ?? '');
  return at < 0 ? ORDER.length : at;
};

/**
 * The items of translations, by the id of their German release, and what is wrong with them. Days,
 * closures and events are the German item's; a translated text is never read for them.
 */
export function translatedItems(
  translations: readonly Translation[],
  before: ReadonlyMap<string, Item>,
  captures: readonly Capture[],
): { items: ReadonlyMap<string, readonly Item[]>; problems: Problem[] } {
  const items = new Map<string, Item[]>();
  const problems: Problem[] = [];
  const late = new Set<Capture>();
  for (const translation of translations) {
    const { id, draft, edit, german, original } = translation;
    if (edit.hide === true) continue;
    const { raw } = draft.understood;
    const own = itemOf(draft, { id, headline: headlineOf(draft), edit, before: [] });
    const pair = { german, raw, item: own, before };
    const { print, known } = originalText(pair);
    items.set(german.id, [...(items.get(german.id) ?? []), translated(own, german, print)]);
    problems.push(...untitled(draft, own), ...strangeEdits(draft, id, edit, german));
    const why = whyOutdated(pair, print);
    const capture = captures[draft.story.listed[0].capture];
    if (why !== undefined)
      problems.push(
        problemAt(raw, 'translation-outdated', 'warning', `${why}; look whether it still holds.`),
      );
    else if (!known && capture && isLate(capture, captures[original.story.listed[0].capture]))
      late.add(capture);
  }
  for (const capture of late) problems.push(lateFile(capture));
  for (const group of items.values())
    group.sort((a, b) => rank(a) - rank(b) || (a.language < b.language ? -1 : 1));
  return { items, problems };
}

/** An item with what it has of its German one. */
function translated(item: Item, german: Item, print: string): Item {
  const { id, url, title, summary, content_text, date_modified, tags, language } = item;
  const { title_source, image_alt, sources } = item._herne;
  const { published, closures, events } = german._herne;
  const image = item.image ?? german.image;
  const { date_published } = german;
  return {
    id,
    ...(url !== undefined ? { url } : {}),
    title,
    summary,
    content_text,
    ...(image !== undefined ? { image } : {}),
    ...(date_published !== undefined ? { date_published } : {}),
    ...(date_modified !== undefined ? { date_modified } : {}),
    ...(tags ? { tags } : {}),
    language,
    _herne: {
      title_source,
      published,
      ...(image_alt !== undefined ? { image_alt } : {}),
      ...(closures ? { closures } : {}),
      ...(events ? { events } : {}),
      translation_of: german.id,
      original_text: print,
      sources,
    },
  };
}

function untitled({ understood: { raw } }: Draft, item: Item): Problem[] {
  if (item._herne.title_source === 'stated') return [];
  const message = 'This translation has no title; one was made of its first sentence.';
  return [problemAt(raw, 'title-missing', 'warning', message)];
}

/** What can be edited in the German release only. */
function strangeEdits(draft: Draft, id: string, edit: Edit, german: Item): Problem[] {
  const strange = (['date', 'closures', 'called_off'] as const).filter(
    key => edit[key] !== undefined,
  );
  if (strange.length === 0) return [];
  const message = `"${id}" is a translation, so ${strange.join(', ')} cannot be edited here; edit "${german.id}".`;
  return [problemAt(draft.understood.raw, 'unreadable-input', 'warning', message)];
}

/** Whether a file of translations was last saved well before the file with the German releases. */
function isLate({ fileTime, translates }: Capture, german: Capture | undefined): boolean {
  if (translates === undefined || fileTime === undefined) return false;
  return german?.fileTime !== undefined && german.fileTime - fileTime > LATER_MS;
}

const lateFile = ({ name, translates }: Capture): Problem => ({
  code: 'translation-outdated',
  severity: 'warning',
  message: `${name} is an older file than its German ${translates}; look whether it still holds.`,
  source: { name, line: 1, column: 1 },
  excerpt: '',
});

import type { Item } from '../feed/model.js';
import { headlineOf, type Draft } from './draft.js';
import type { Edits } from './edits.js';
import { assignIds, type Identifiable } from './identity.js';
import type { Problem } from './problem.js';
import type { Capture } from './raw.js';
import { problemAt, statedDay } from './repeats.js';
import { isTranslation, linkTranslations, type Original } from './translations.js';

/** Releases with their ids: those that stand for themselves, and those that translate one. */
export interface Links {
  readonly originals: readonly Original[];
  readonly linked: readonly (Original & { readonly of: Original })[];
  /** Ids of releases an edit calls a translation of something that is not there. */
  readonly leftOut: readonly string[];
  readonly problems: readonly Problem[];
}

/** Gives every release its id and every translation its German release. */
export function linkAll(
  drafts: readonly Draft[],
  captures: readonly Capture[],
  { previous, edits }: { readonly previous: readonly Item[]; readonly edits: Edits },
): Links {
  const own = drafts.filter(({ story }) => !isTranslation(story, captures));
  const ids = assignIds(own.map(identifiable), previous);
  const all = own.map((draft, index): Original => ({ draft, id: ids[index] ?? '' }));
  const edited = all.filter(({ id }) => edits.get(id)?.translation_of !== undefined);
  const originals = all.filter(original => !edited.includes(original));
  const byId = new Map(originals.map(original => [original.id, original]));
  const byEdit = edited.flatMap(entry => {
    const of = byId.get(edits.get(entry.id)?.translation_of ?? '');
    return of ? [{ ...entry, of }] : [];
  });
  const lost = edited.filter(({ id }) => !byEdit.some(entry => entry.id === id));
  const others = drafts.filter(({ story }) => isTranslation(story, captures));
  const { linked, problems } = linkTranslations(others, originals, captures);
  const reserved = new Set(ids);
  const linkedIds = assignIds(
    linked.map(({ draft, of }) => {
      const about = identifiable(draft);
      const key = about.key !== undefined && !reserved.has(about.key) ? about.key : undefined;
      return { ...about, key: key ?? `${of.id}-${draft.story.language.toLowerCase()}` };
    }),
    previous,
    reserved,
  );
  return {
    originals,
    linked: [
      ...byEdit,
      ...linked.map((entry, index) => ({ ...entry, id: linkedIds[index] ?? '' })),
    ],
    leftOut: lost.map(({ id }) => id),
    problems: [
      ...problems,
      ...lost.map(({ draft, id }) =>
        problemAt(
          draft.understood.raw,
          'translation-unmatched',
          'warning',
          `There is no German release "${edits.get(id)?.translation_of}" for "${id}", which edits.json calls its translation; it was left out.`,
        ),
      ),
    ],
  };
}

function identifiable(draft: Draft): Identifiable {
  const { story, understood } = draft;
  const { raw } = understood;
  const { text, derived } = headlineOf(draft);
  return {
    language: story.language,
    title: text,
    titleDerived: derived,
    teaser: raw.paragraphs[0]?.text ?? '',
    url: raw.url,
    key: raw.key,
    published: statedDay(raw.published),
  };
}

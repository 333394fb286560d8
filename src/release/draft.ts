import type { Closure, Item } from '../feed/model.js';
import type { Edit, EditError } from './edits.js';
import { deriveHeadline } from './headline.js';
import { identifyNotices, isOver, type NoticeContent } from './notices.js';
import type { Problem } from './problem.js';
import { publicationOf, type Window } from './publication.js';
import { problemAt, statedDay, type Story } from './repeats.js';
import type { Understood } from './understand.js';
import { berlinInstant, startOfDay } from './utc-offsets.js';

/** An item on its way into the feed. */
export interface Draft {
  readonly story: Story;
  readonly understood: Understood;
  readonly window: Window;
  /** The day it is sorted by. */
  readonly sortDay: string;
}

/** A headline and whether it is the release's own. */
export interface Headline {
  readonly text: string;
  readonly derived: boolean;
}

export function headlineOf({ understood: { raw } }: Draft): Headline {
  if (raw.title) return { text: raw.title.text, derived: raw.titleDerived === true };
  return { text: deriveHeadline(raw.paragraphs[0]?.text ?? ''), derived: true };
}

/** What is known of an item besides its text: its identity, and what an editor says. */
export interface Identity {
  readonly id: string;
  readonly headline: Headline;
  readonly edit: Edit;
  /** Notices it had in the previous feed. */
  readonly before: readonly Closure[];
}

export function itemOf(draft: Draft, identity: Identity): Item {
  const { id, headline, edit } = identity;
  const { raw } = draft.understood;
  const url = edit.url ?? raw.url;
  const tags = edit.tags ?? raw.tags ?? [];
  const published =
    edit.date === undefined ? raw.published : ({ precision: 'day', date: edit.date } as const);
  const stated =
    published?.precision === 'instant'
      ? berlinInstant(Date.parse(published.instant))
      : published?.precision === 'day'
        ? startOfDay(published.date)
        : undefined;
  const closures = closuresOf(draft, identity);
  const events = raw.events ?? draft.understood.events;
  return {
    id,
    ...(url !== undefined ? { url } : {}),
    title: edit.title ?? headline.text,
    summary: raw.paragraphs[0]?.text ?? '',
    content_text: raw.paragraphs.map(paragraph => paragraph.text).join('\n\n'),
    ...(raw.image !== undefined ? { image: raw.image } : {}),
    ...(stated !== undefined ? { date_published: stated } : {}),
    ...(raw.modified !== undefined ? { date_modified: raw.modified } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    language: draft.story.language,
    _herne: {
      title_source: headline.derived && edit.title === undefined ? 'derived' : 'stated',
      published: publicationOf(published, draft.window),
      ...(raw.imageAlt !== undefined ? { image_alt: raw.imageAlt } : {}),
      ...(closures.length > 0 ? { closures } : {}),
      ...(events.length > 0 ? { events } : {}),
      sources: draft.story.listed.map(({ raw: source }) => ({
        name: source.source,
        line: source.line,
      })),
    },
  };
}

/** All notices of an item, those called off included. */
function noticesOf(draft: Draft, { id, edit, before }: Identity): Closure[] {
  const { raw, notices } = draft.understood;
  const own = raw.closures ?? [];
  const content: readonly NoticeContent[] =
    edit.closures ?? (own.length > 0 ? own : notices.filter(isOfThisAge));
  return identifyNotices(id, content, before.length > 0 ? before : own);
}

function closuresOf(draft: Draft, identity: Identity): Closure[] {
  const off = identity.edit.called_off;
  if (off === true) return [];
  return noticesOf(draft, identity).filter(({ id }) => off?.includes(id) !== true);
}

/** What an editor calls off although the item has no such closure. */
export function strangeCalls(draft: Draft, identity: Identity): EditError[] {
  const { id, edit } = identity;
  if (!Array.isArray(edit.called_off)) return [];
  const known = noticesOf(draft, identity).map(closure => closure.id);
  const has = known.length > 0 ? `its closures are ${known.join(', ')}` : 'it has no closure';
  return edit.called_off.flatMap((one: string, index) =>
    known.includes(one)
      ? []
      : [
          {
            path: [id, 'called_off', index],
            message: `The edit of "${id}" calls off "${one}", but ${has}.`,
          },
        ],
  );
}

/** A feed holds no notice that begins before the year 2000; old archives do. */
const isOfThisAge = ({ periods }: NoticeContent): boolean =>
  periods.every(({ start }) => start >= '2000');

/** How content management systems mark what somebody took back: "[GELÖSCHT] Konzert im Park". */
const DELETED = /^[[(]? ?(?:gelöscht|zurückgezogen|entfernt|deleted)(?: ?[\])]|:)/iu;

/** What an editor should know about an item, besides what is wrong with the feed. */
export function problemsOf(
  draft: Draft,
  item: Item,
  { edit, today }: { readonly edit: Edit; readonly today: string },
): Problem[] {
  const { understood, window } = draft;
  const { raw } = understood;
  const problems: Problem[] = [];
  if (item._herne.title_source === 'derived')
    problems.push(
      problemAt(
        raw,
        'title-missing',
        'warning',
        'This release has no title; one was derived from its first sentence.',
      ),
    );
  if (DELETED.test(item.title))
    problems.push(
      problemAt(
        raw,
        'title-deleted',
        'warning',
        'The title marks this release as deleted or withdrawn; it is in the feed all the same. Hide it in edits.json.',
      ),
    );
  if (item._herne.published.basis === 'inferred') problems.push(publicationProblem(draft, window));
  for (const closure of item._herne.closures ?? [])
    if (isOver(closure, today))
      problems.push(
        problemAt(
          raw,
          'closure-past',
          'info',
          `The closure of ${closure.offices.join(', ')} was over when this feed was made.`,
        ),
      );
  problems.push(...leftOut(draft, edit));
  const { notices } = understood;
  if (
    edit.called_off === true &&
    [...notices, ...(raw.closures ?? edit.closures ?? [])].length === 0
  )
    problems.push(
      problemAt(
        raw,
        'unreadable-input',
        'warning',
        `edits.json calls off the closures of "${item.id}", but it has none.`,
      ),
    );
  return [...problems, ...understood.problems];
}

/** Notices of the last century: not in the feed, but not lost without a word. */
function leftOut({ understood: { raw, notices } }: Draft, edit: Edit): Problem[] {
  if (edit.closures !== undefined || (raw.closures ?? []).length > 0) return [];
  const day = statedDay(raw.published);
  return notices
    .filter(notice => !isOfThisAge(notice))
    .map(({ offices, periods }) =>
      problemAt(
        raw,
        'closure-past',
        day !== undefined && day < '2001' ? 'info' : 'warning',
        `The closure of ${offices.join(', ')} on ${periods[0]?.start ?? ''} is left out: a feed holds none that begins before the year 2000. Is the year right?`,
      ),
    );
}

function publicationProblem({ understood: { raw } }: Draft, window: Window): Problem {
  const span = [
    ...(window.not_before !== undefined ? [`not before ${window.not_before}`] : []),
    ...(window.not_after !== undefined ? [`not after ${window.not_after}`] : []),
  ].join(' and ');
  return span === ''
    ? problemAt(
        raw,
        'published-unknown',
        'info',
        'The publication date is not stated and nothing bounds it.',
      )
    : problemAt(
        raw,
        'published-inferred',
        'info',
        `The publication date is not stated; by order and tense it is ${span}.`,
      );
}

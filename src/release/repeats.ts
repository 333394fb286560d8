import type { CivilDate } from '../feed/model.js';
import { daysBetween } from './calendar.js';
import type { Problem } from './problem.js';
import type { Capture, RawRelease, StatedDate } from './raw.js';
import { likeness, namesDiffer, numbersOf, spellingKey } from './spelling.js';

/** A release with its place in its list. */
export interface Listed {
  readonly raw: RawRelease;
  readonly capture: number;
  readonly position: number;
}

/** One release with all its repeats, the first one met leading. */
export interface Story {
  readonly listed: readonly [Listed, ...Listed[]];
  readonly language: string;
}

/** Two publications of one text further apart than this are two releases. */
const SAME_RELEASE_DAYS = 31;
/** Texts under one headline that share this much are one text with a correction. */
const CORRECTED = 0.85;
/** A shorter text is a standing phrase. */
const TELLING = 60;
/** How many releases with one headline are compared; the newest of them. */
const COMPARED = 20;

interface Known {
  readonly listed: [Listed, ...Listed[]];
  readonly language: string;
  readonly title: string;
  readonly teaser: string;
  readonly truncated: boolean;
}

export function statedDay(published: StatedDate | undefined): CivilDate | undefined {
  return published && published.precision !== 'month' ? published.date : undefined;
}

/** "de-DE" is German: a release is not another one because its page names the country. */
const withoutRegion = (tag: string): string =>
  tag.replace(/^([a-z]{2,3})-(?:[A-Z]{2}|\d{3})$/i, '$1');

const TRUNCATED = /(?:…|\.\.\.|\[…\])\s*(?:\[?mehr\]?)?$/iu;

/** Finds the releases that came more than once and puts each with its repeats. */
export function mergeRepeats(captures: readonly Capture[]): {
  stories: Story[];
  problems: Problem[];
} {
  const finder = new RepeatFinder();
  captures.forEach((capture, c) => {
    capture.releases.forEach((raw, position) => {
      finder.add({ raw, capture: c, position });
    });
  });
  return { stories: finder.stories, problems: finder.problems };
}

class RepeatFinder {
  readonly stories: Known[] = [];
  readonly problems: Problem[] = [];
  readonly #byKey = new Map<string, Known>();
  readonly #byTeaser = new Map<string, Known[]>();
  readonly #byTitle = new Map<string, Known[]>();

  add(listed: Listed): void {
    const { raw } = listed;
    const teaser = teaserOf(raw);
    const story: Known = {
      listed: [listed],
      language: withoutRegion(raw.language ?? 'de'),
      title: spellingKey(raw.title?.text ?? ''),
      teaser: spellingKey(teaser),
      truncated: TRUNCATED.test(teaser),
    };
    const twin =
      raw.key === undefined ? undefined : this.#byKey.get(`${story.language}|${raw.key}`);
    if (twin && twin.listed.some(other => other.capture === listed.capture)) {
      this.problems.push(
        problemAt(
          raw,
          'duplicate-conflict',
          'error',
          `Two items have the id "${raw.key}"; the second one was left out.`,
        ),
      );
      return;
    }
    const earlier = twin ?? this.#sameTeaser(story) ?? this.#sameTitle(story);
    if (earlier) this.#join(earlier, listed, story);
    else {
      this.#reportRetitled(story);
      this.stories.push(story);
    }
    this.#remember(earlier ?? story, raw, story);
  }

  #remember(story: Known, raw: RawRelease, spelled: Known): void {
    if (raw.key !== undefined) this.#byKey.set(`${story.language}|${raw.key}`, story);
    for (const [index, key] of [
      [this.#byTeaser, spelled.teaser],
      [this.#byTitle, spelled.title],
    ] as const) {
      if (key === '') continue;
      const known = index.get(`${story.language}|${key}`) ?? [];
      if (!known.includes(story)) known.push(story);
      if (known.length > COMPARED) known.shift();
      index.set(`${story.language}|${key}`, known);
    }
  }

  #sameTeaser(story: Known): Known | undefined {
    return this.#byTeaser
      .get(`${story.language}|${story.teaser}`)
      ?.find(
        known =>
          datesAgree(known, story) &&
          (known.title === story.title || known.title === '' || story.title === ''),
      );
  }

  /** One text under two headlines: a release with a new one, or two of them; an editor knows. */
  #reportRetitled({ listed: [{ raw }], language, teaser }: Known): void {
    if (teaser.length < TELLING || (raw.title?.text ?? '') === '') return;
    const twin = this.#byTeaser
      .get(`${language}|${teaser}`)
      ?.find(known => textOf(known.listed[0].raw) === textOf(raw))?.listed[0].raw;
    if (twin === undefined) return;
    const days = [raw, twin].map(({ published }) => statedDay(published));
    if (days[0] !== undefined && days[1] !== undefined && days[0] !== days[1]) return;
    this.problems.push(
      problemAt(
        raw,
        'duplicate-conflict',
        'warning',
        `The text is that of ${twin.source}:${twin.line} under another headline; both were kept.`,
      ),
    );
  }

  #sameTitle(story: Known): Known | undefined {
    return this.#byTitle.get(`${story.language}|${story.title}`)?.find(known => {
      if (!datesAgree(known, story)) return false;
      const urls = [known.listed[0].raw.url, story.listed[0].raw.url];
      if (urls[0] !== undefined && urls[0] === urls[1]) return true;
      if (startsLike(known, story)) return true;
      return (
        sameNumbers(known, story) &&
        likeness(known.teaser, story.teaser) >= CORRECTED &&
        !namesDiffer(teaserOf(known.listed[0].raw), teaserOf(story.listed[0].raw))
      );
    });
  }

  #join(story: Known, listed: Listed, spelled: Known): void {
    const first = story.listed[0].raw;
    story.listed.push(listed);
    const at = `${first.source}:${first.line}`;
    this.problems.push(
      problemAt(
        listed.raw,
        'duplicate-merged',
        'info',
        `This release was met before (${at}); both were put together.`,
      ),
    );
    const dates = [first, listed.raw].map(raw => statedDay(raw.published));
    if (dates[0] !== undefined && dates[1] !== undefined && dates[0] !== dates[1])
      this.problems.push(
        problemAt(
          listed.raw,
          'duplicate-conflict',
          'warning',
          `This release is dated ${dates[1]} here and ${dates[0]} in ${at}; the earlier day was taken.`,
        ),
      );
    else if (!startsLike(story, spelled) && !sameNumbers(story, spelled))
      this.problems.push(
        problemAt(
          listed.raw,
          'duplicate-conflict',
          'warning',
          `The text of this release differs from ${at} in its numbers; the text read first was taken.`,
        ),
      );
  }
}

const textOf = ({ paragraphs }: RawRelease): string =>
  paragraphs.map(({ text }) => text).join('\n');

const teaserOf = (raw: RawRelease): string => raw.paragraphs[0]?.text ?? '';

const sameNumbers = (a: Known, b: Known): boolean => numbersOf(a.teaser) === numbersOf(b.teaser);

/** One teaser is the other one cut short. */
function startsLike(a: Known, b: Known): boolean {
  if (a.teaser === b.teaser) return true;
  if (!a.truncated && !b.truncated) return false;
  const [short, long] = a.teaser.length < b.teaser.length ? [a, b] : [b, a];
  return short.truncated && short.teaser.length > 20 && long.teaser.startsWith(short.teaser);
}

function datesAgree(a: Known, b: Known): boolean {
  const one = statedDay(a.listed[0].raw.published);
  const other = statedDay(b.listed[0].raw.published);
  if (one === undefined || other === undefined) return true;
  return Math.abs(daysBetween(one, other)) <= SAME_RELEASE_DAYS;
}

/** A problem about a release as a whole. */
export function problemAt(
  raw: RawRelease,
  code: Problem['code'],
  severity: Problem['severity'],
  message: string,
): Problem {
  const place = raw.title && raw.title.line < raw.line ? raw.title : raw.paragraphs[0];
  return {
    code,
    severity,
    message,
    source: { name: raw.source, line: place?.line ?? raw.line, column: place?.column ?? 1 },
    excerpt: (raw.title?.text ?? place?.text ?? '').slice(0, 160),
  };
}

/** Puts the repeats of a story together: what one has, all have. */
export function merged(story: Story): RawRelease {
  const raws = story.listed.map(listed => listed.raw);
  const lead = raws[0] as RawRelease;
  const longest = raws.reduce((a, b) => (lengthOf(b) > lengthOf(a) ? b : a), lead);
  const dated = raws
    .filter(raw => raw.published !== undefined)
    .sort((a, b) => firstDay(a).localeCompare(firstDay(b)))[0];
  const first = <K extends keyof RawRelease>(key: K): Pick<RawRelease, K> | undefined => {
    const raw = raws.find(candidate => candidate[key] !== undefined);
    return raw && ({ [key]: raw[key] } as Pick<RawRelease, K>);
  };
  const tags = [...new Set(raws.flatMap(raw => raw.tags ?? []))];
  return {
    source: lead.source,
    line: lead.line,
    ...first('title'),
    ...first('titleDerived'),
    ...first('url'),
    ...first('image'),
    ...first('imageAlt'),
    ...first('modified'),
    ...first('language'),
    ...first('key'),
    ...first('translationOf'),
    ...first('closures'),
    ...first('events'),
    ...(dated?.published ? { published: dated.published } : {}),
    ...(tags.length > 0 ? { tags } : {}),
    paragraphs: longest.paragraphs,
  };
}

const lengthOf = (raw: RawRelease): number =>
  raw.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);

function firstDay(raw: RawRelease): CivilDate {
  const { published } = raw;
  if (!published) return '9999-12-31';
  return published.precision === 'month' ? published.from : published.date;
}

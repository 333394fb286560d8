import type { Phase } from '../../feed/closure-phase.js';
import type { Board, Notice } from './notices.js';

/** A notice that went from one phase to the next while the page was open. */
export interface Passage {
  readonly id: string;
  readonly from: Phase;
  readonly to: Phase;
}

/** What has changed since the last look. */
export interface Changes {
  readonly passages: readonly Passage[];
  /** Notices to be announced: they came, or say something new. */
  readonly news: readonly Notice[];
  /** Notices that are over now. */
  readonly ended: readonly Notice[];
}

/** Remembers what was said last and tells what is new. The first look is no news. */
export class PhaseWatch {
  #last: Board | undefined;

  /** Takes the next look for a first one: another feed. */
  startAnew(): void {
    this.#last = undefined;
  }

  look(board: Board): Changes {
    const last = this.#last;
    this.#last = board;
    const passages: Passage[] = [];
    const news: Notice[] = [];
    if (!last) return { passages, news, ended: [] };
    last.phases.forEach((from, id) => {
      const to = board.phases.get(id);
      if (to && to !== from) passages.push({ id, from, to });
    });
    for (const notice of board.notices)
      if (last.phases.get(notice.id) !== notice.standing.phase) news.push(notice);
    const ended = last.notices.filter(({ id }) => board.phases.get(id) === 'over');
    return { passages, news, ended };
  }
}

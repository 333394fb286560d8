import type { Passage, StatedDate } from '../../release/raw.js';

/** A release while its lines are still coming in. */
export class Draft {
  published: StatedDate | undefined;
  /** The date stood in front of everything else. */
  dateFirst = false;
  /** The date stood below the text: what follows is another release. */
  complete = false;
  /** The link to its whole text stood below it. */
  linked = false;
  title: Passage | undefined;
  /** The line above a caption: it describes the picture. */
  captioned: Passage | undefined;
  /** How many of the trailing lines stand before anything of the page. */
  ended: number | undefined;
  /** Lines above the first sentence: the headline, a description of the image. */
  readonly above: Passage[] = [];
  readonly paragraphs: Passage[] = [];
  /** Short lines after the text; kept when more text follows. */
  trailing: Passage[] = [];

  get empty(): boolean {
    return this.paragraphs.length === 0 && this.above.length === 0 && !this.title;
  }

  addProse(line: Passage): void {
    this.paragraphs.push(...this.trailing, line);
    this.trailing = [];
    this.ended = undefined;
  }

  addShort(line: Passage): void {
    if (this.paragraphs.length === 0) this.above.push(line);
    else this.trailing.push(line);
  }

  /** A caption: the line before it is no headline and no paragraph; at the foot of a page it is none. */
  addCaption(): void {
    if (this.ended !== undefined) return;
    this.captioned ??= this.paragraphs.length === 0 ? this.above.at(-1) : this.trailing.pop();
  }

  /** Something of the page: a headline does not stand before it, nor a list behind it. */
  addFurniture(): void {
    if (this.paragraphs.length === 0) this.above.length = 0;
    else this.ended ??= this.trailing.length;
  }
}

/**
 * Lit's templates as our elements use them: `html` and `svg`; texts, templates and lists as content;
 * attributes (of several parts), `?switches` and `@events`. For the scripts only, see lit.ts: a test
 * tries these and Lit's own with the same sentences. Left out: directives, `.properties`, nodes as
 * content, values in names of elements or in raw text, hydration.
 */

import { ofDocument } from '../feed/of-document.js';

/** Content: nothing at all. Attribute: none. */
export const nothing = Symbol('nothing');
/** What stands there stays. */
export const noChange = Symbol('noChange');

/** A template and what is to be written into it. */
interface Drawing {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  readonly isSvg: boolean;
}

export interface RenderOptions {
  /** Where in the container; at its end if absent. */
  renderBefore?: ChildNode | null;
  /** The document that new elements belong to at first. */
  readonly creationScope?: Pick<Document, 'importNode'>;
}

const tag =
  (isSvg: boolean) =>
  (strings: TemplateStringsArray, ...values: unknown[]): Drawing => ({ strings, values, isSvg });

export const html = tag(false);
export const svg = tag(true);

/** The name is Lit's: pages allow it in their policy of Trusted Types. */
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  'lit-html',
  { createHTML: (markup: string) => markup },
);

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createHTML(markup: string): string };
}

/** Stands for a value while a template is read. No template of ours contains it. */
const MARK = '{{}}';

/** A place for values: content where there is no name. */
interface Place {
  /** Of the node, among all elements and comments. */
  readonly index: number;
  readonly name?: string;
  /** Its first value among those of the template. */
  readonly first: number;
  /** What stands around the values of an attribute. */
  readonly strings: readonly string[];
}

interface Template {
  readonly content: DocumentFragment;
  readonly places: readonly Place[];
}

const templates = new WeakMap<TemplateStringsArray, Template>();

/** Reads a template, once. */
function templateOf({ strings, isSvg }: Drawing): Template {
  const known = templates.get(strings);
  if (known) return known;
  let markup = strings[0]!;
  for (const string of strings.slice(1)) {
    const isInTag = markup.lastIndexOf('<') > markup.lastIndexOf('>');
    markup += (isInTag ? MARK : `<!--${MARK}-->`) + string;
  }
  const element = ofDocument('createElement')('template');
  const whole = isSvg ? `<svg>${markup}</svg>` : markup;
  element.innerHTML = policy ? policy.createHTML(whole) : whole;
  const { content } = element;
  if (isSvg) content.firstChild!.replaceWith(...content.firstChild!.childNodes);
  const places: Place[] = [];
  const step = walk(content);
  let first = 0;
  for (let index = 0, node = step(); node; index++, node = step()) {
    if (!isElement(node)) {
      if (node.nodeValue === MARK) places.push({ index, first: first++, strings: [] });
      continue;
    }
    for (const name of node.getAttributeNames()) {
      const parts = node.getAttribute(name)!.split(MARK);
      if (parts.length === 1) continue;
      places.push({ index, name, first, strings: parts });
      first += parts.length - 1;
      node.removeAttribute(name);
    }
  }
  const template = { content, places };
  templates.set(strings, template);
  return template;
}

/* Pages have a `Node`, `Text` or `Comment` of their own: kinds by number, nodes by `document`. */
const isElement = (node: Node): node is Element => node.nodeType === 1;
const SHOW_ELEMENTS_AND_COMMENTS = 129;
const newComment = (): Comment => ofDocument('createComment')('');

let walker: TreeWalker | undefined;

/** Gives one element or comment after the other; one walk at a time, because walkers are dear. */
function walk(root: Node): () => ChildNode | null {
  const steps = (walker ??= ofDocument('createTreeWalker')(document, SHOW_ELEMENTS_AND_COMMENTS));
  steps.currentNode = root;
  return () => steps.nextNode() as ChildNode | null;
}

/** Writes the values of a place, if they are others than before. */
type Write = (values: readonly unknown[]) => void;

function attributeOf(element: Element, { name = '', strings, first }: Place): Write {
  const rest = name.slice(1);
  const kind = /^[?@]/.exec(name)?.[0];
  let before: unknown = nothing;
  if (kind === '@')
    element.addEventListener(rest, event => (before as (event: Event) => void)(event));
  return values => {
    const value = kind ? values[first] : joined(strings, values, first);
    if (value === before) return;
    before = value;
    if (kind === '?') element.toggleAttribute(rest, value !== nothing && Boolean(value));
    else if (value === nothing) element.removeAttribute(name);
    else if (!kind) element.setAttribute(name, value as string);
  };
}

/** An attribute with its values; none as soon as one of them is `nothing`. */
function joined(strings: readonly string[], values: readonly unknown[], first: number): unknown {
  let text = strings[0]!;
  for (let at = 1; at < strings.length; at++) {
    const value = values[first + at - 1];
    if (value === nothing) return nothing;
    text += String(value ?? '') + strings[at]!;
  }
  return text;
}

/** A template that was drawn. */
class Copy {
  readonly template: Template;
  readonly content: DocumentFragment;
  readonly #writes: readonly Write[];

  constructor(template: Template, options: RenderOptions) {
    this.template = template;
    const { creationScope } = options;
    this.content = creationScope
      ? creationScope.importNode(template.content, true)
      : ofDocument('importNode')(template.content, true);
    const step = walk(this.content);
    let index = 0;
    let node = step()!;
    this.#writes = template.places.map(place => {
      for (; index < place.index; index++) node = step()!;
      if (place.name) return attributeOf(node as unknown as Element, place);
      const content = new Content(node, node.nextSibling, options);
      return values => content.show(values[place.first]);
    });
  }

  write(values: readonly unknown[]): void {
    for (const write of this.#writes) write(values);
  }
}

/** What stands between a comment and the node that follows. */
class Content {
  readonly #start: ChildNode;
  readonly #end: ChildNode | null;
  readonly #options: RenderOptions;
  /** A text, a template that was drawn, or one of these for each entry of a list. */
  #shown: string | Copy | Content[] = '';

  constructor(start: ChildNode, end: ChildNode | null, options: RenderOptions) {
    this.#start = start;
    this.#end = end;
    this.#options = options;
  }

  show(value: unknown): void {
    if (value === noChange) return;
    if (Array.isArray(value)) this.#showList(value);
    else if (value && typeof value === 'object') this.#showDrawing(value as Drawing);
    else this.#showText(value === nothing ? '' : String(value ?? ''));
  }

  #showText(text: string): void {
    if (text === this.#shown) return;
    if (text && this.#shown && typeof this.#shown === 'string')
      (this.#start.nextSibling as Text).data = text;
    else {
      this.#clear();
      if (text) this.#add(ofDocument('createTextNode')(text));
    }
    this.#shown = text;
  }

  #showDrawing(drawing: Drawing): void {
    const template = templateOf(drawing);
    if (this.#shown instanceof Copy && this.#shown.template === template)
      return this.#shown.write(drawing.values);
    this.#clear();
    const copy = (this.#shown = new Copy(template, this.#options));
    copy.write(drawing.values);
    this.#add(copy.content);
  }

  #showList(values: readonly unknown[]): void {
    const before = this.#shown;
    const entries = Array.isArray(before) ? before : [];
    if (entries !== before) this.#clear();
    this.#shown = entries;
    values.forEach((value, at) => {
      entries[at] ??= new Content(this.#add(newComment()), this.#add(newComment()), this.#options);
      entries[at].show(value);
    });
    const superfluous = entries.splice(values.length)[0];
    if (superfluous) this.#clear(superfluous.#start);
  }

  #add<T extends Node>(node: T): T {
    return this.#start.parentNode!.insertBefore(node, this.#end);
  }

  #clear(from = this.#start.nextSibling): void {
    for (let node = from; node && node !== this.#end;) {
      const gone = node;
      node = node.nextSibling;
      gone.remove();
    }
  }
}

const contents = new WeakMap<Node, Content>();

/** Draws into a container, and touches from then on only what has changed. */
export function render(value: unknown, container: Node, options: RenderOptions = {}): void {
  const { renderBefore = null } = options;
  let content = contents.get(container);
  if (!content) {
    const start = container.insertBefore(newComment(), renderBefore);
    contents.set(container, (content = new Content(start, renderBefore, options)));
  }
  content.show(value);
}

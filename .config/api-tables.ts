/*
 * `npm run docs`: writes the tables of the elements' API into README.md, between the markers
 * `<!-- api:start -->` and `<!-- api:end -->`, and the checksums of what has been built (see
 * checksums.ts). Tests fail while the documents say something else.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ClassMember, CssCustomProperty } from 'custom-elements-manifest/schema';
import { writeChecksums } from './checksums.js';
import { elementsOf, fieldsOf, readManifest, type ElementDeclaration } from './manifest.js';

const README = new URL('../README.md', import.meta.url);
const MARKED = /(<!-- api:start[^>]*-->)[\s\S]*?(<!-- api:end -->)/;

/** The README with its tables as the doc comments of the elements have them. */
export async function currentReadme(text: string): Promise<string> {
  if (!MARKED.test(text)) throw new Error('README.md has no api:start and api:end markers.');
  const manifest = await readManifest();
  const carried = (type: string): string => fieldsOf(manifest, type).map(code).join(', ');
  const tables = elementsOf(manifest)
    .map(element => elementTables(element, carried))
    .join('\n\n');
  return text.replace(MARKED, (_, start: string, end: string) => `${start}\n\n${tables}\n\n${end}`);
}

/** `carried` tells the fields of an event by the name of its class. */
function elementTables(element: ElementDeclaration, carried: (type: string) => string): string {
  const picture = `demo/static/${element.tagName.replace('herne-', '')}.png`;
  const methods = (element.members ?? []).filter(({ kind }) => kind === 'method');
  return [
    `### \`<${element.tagName}>\``,
    existsSync(new URL(picture, README)) ? `![What ${element.tagName} shows](${picture})` : '',
    paragraph(element.description),
    table('attribute', 'meaning', 'default', attributeRows(element)),
    table('event', 'when', 'carries', eventRows(element, carried)),
    table('method', 'does', undefined, methods.map(methodRow)),
    table('slot', 'holds', undefined, rows(element.slots)),
    table('part', 'is', undefined, rows(element.cssParts)),
    table('custom property', 'sets', 'default', rows(element.cssProperties)),
    table('state', 'while', undefined, (element.cssStates ?? []).map(stateRow)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

type Row = readonly string[];
type Named = Pick<CssCustomProperty, 'name' | 'description' | 'default'>;

function attributeRows({ attributes = [] }: ElementDeclaration): Row[] {
  const own = attributes.map(({ name, description, default: initial, type }) => [
    code(name),
    line(description),
    initial && initial !== "''" ? code(initial.replace(/^'(.*)'$/, '$1')) : kindOf(type?.text),
  ]);
  return [...own, ...GLOBAL];
}

/** HTML's own attributes that the elements heed; no property of theirs stands behind them. */
const GLOBAL: readonly Row[] = [
  [
    '`lang`',
    'Language of the widget, one of the nine; without it the choice of a switcher, then the nearest `lang` around it, then German.',
    '–',
  ],
  ['`dir`', 'Direction, `ltr` or `rtl`; without it that of the language.', '–'],
];

/** What stands in the column of defaults where there is none. */
const kindOf = (type = ''): string => (type.includes('boolean') ? 'absent' : '–');

const eventRows = ({ events = [] }: ElementDeclaration, carried: (type: string) => string): Row[] =>
  events.map(({ name, description, type }) => [code(name), line(description), carried(type.text)]);

/** Slots, parts, custom properties. */
const rows = (named: readonly Named[] = []): Row[] =>
  named.map(({ name, description, default: initial }) => [
    name ? code(name) : 'the default one',
    line(description),
    initial ? code(initial) : '–',
  ]);

const methodRow = ({ name, description }: ClassMember): Row => [
  code(`${name}()`),
  line(description),
];

const stateRow = ({ name, description }: Named): Row => [
  code(`:state(${name})`),
  line(description),
];

function table(first: string, second: string, third: string | undefined, content: Row[]): string {
  if (content.length === 0) return '';
  const columns = third ? 3 : 2;
  const print = (row: Row): string => `| ${row.slice(0, columns).join(' | ')} |`;
  const head = [first, second, third ?? ''];
  return [print(head), print(['---', '---', '---']), ...content.map(print)].join('\n');
}

const code = (text: string): string => `\`${text}\``;
const paragraph = (text = ''): string => text.trim();
const line = (text = ''): string => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(README, await currentReadme(readFileSync(README, 'utf8')));
  writeChecksums();
}

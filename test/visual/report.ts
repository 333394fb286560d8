import { mkdirSync, rmSync, writeFileSync } from 'node:fs';

const FOLDER = 'test/visual/report';

export interface Change {
  readonly name: string;
  readonly reason: string;
  readonly approved?: Buffer | undefined;
  readonly now: Buffer;
  /** The difference in red on grey. */
  readonly difference?: Buffer | undefined;
}

/** Takes away the report of an earlier run. */
export function clearReport(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** A page with old picture, new picture and difference of everything that changed. */
export function writeReport(changes: readonly Change[]): void {
  if (changes.length === 0) return;
  mkdirSync(FOLDER, { recursive: true });
  const style =
    'body{font:1rem/1.5 system-ui,sans-serif;margin:1rem}table{inline-size:100%;table-layout:fixed}' +
    'td,th{vertical-align:top;text-align:start}img{max-inline-size:100%;border:1px solid}';
  const html = [
    '<!doctype html><html lang="en"><meta charset="utf-8">',
    `<title>What looks different</title><style>${style}</style>`,
    `<h1>What looks different: ${changes.length}</h1>`,
    '<p><code>npm run visual:approve</code> accepts what there is now.</p>',
    ...changes.map(section),
  ];
  writeFileSync(`${FOLDER}/index.html`, html.join('\n'));
  console.error(`See ${FOLDER}/index.html; npm run visual:approve accepts what is there now.`);
}

function section({ name, reason, approved, now, difference }: Change): string {
  const cells = Object.entries({ approved, now, difference }).map(([kind, png]) => {
    if (!png) return '<td>–';
    const file = `${name}-${kind}.png`;
    writeFileSync(`${FOLDER}/${file}`, png);
    return `<td><a href="${file}"><img src="${file}" alt="${name}, ${kind}"></a>`;
  });
  const head = '<tr><th>Approved<th>Now<th>Difference';
  return `<h2>${name}</h2><p>${reason}</p><table>${head}<tr>${cells.join('')}</table>`;
}

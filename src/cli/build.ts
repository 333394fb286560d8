import { compose } from '../release/compose.js';
import { readDocument } from '../sources/read.js';
import { findFiles, openFile } from '../sources/files.js';
import { readSettings, withSettings, NO_SETTINGS } from '../sources/settings.js';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from './command.js';
import { writeWhole } from './write-file.js';

export const build: Command = {
  name: 'build',
  summary: 'Reads press releases and writes one feed.',
  usage: 'INPUT… [--out FILE]',
  options: [{ name: 'out', value: 'FILE', description: 'Where the feed goes.' }],
  positionals: { name: 'INPUT', min: 1, max: Infinity },
  example: 'herne-feed build data/releases --out data/feed.json',
  async run(args, terminal) {
    const captures = [];
    let settings = NO_SETTINGS;
    for (const argument of args.positionals) {
      const found = await findFiles(argument);
      for (const file of found.files) {
        try {
          settings = readSettings(
            JSON.parse(await readFile(join(file.folder, 'sources.json'), 'utf8')),
          ).settings;
        } catch {
          settings = NO_SETTINGS;
        }
        const document = await openFile(file);
        if ('code' in document) continue;
        captures.push(withSettings(readDocument(document), settings.captures.get(file.name) ?? {}));
      }
    }
    const { feed } = compose(captures, {
      title: settings.title ?? 'Meldungen',
      homePage: settings.home_page_url ?? 'https://www.herne.de/',
      ...(settings.description ? { description: settings.description } : {}),
      fallbackGenerated: '2000-01-01T00:00:00+01:00',
      previous: [],
    });
    const text = `${JSON.stringify(feed, null, 2)}\n`;
    const out = args.values.get('out');
    if (out === undefined) terminal.out(text);
    else await writeWhole(out, text);
    return 0;
  },
};

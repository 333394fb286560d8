import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { readArguments } from '../../../src/cli/arguments.js';
import { validate } from '../../../src/cli/validate.js';
import type { Item } from '../../../src/feed/model.js';
import { built } from '../cli/builds.js';
import { folderWith } from '../cli/process.js';

/** What JSON feeds of others contain, line by line: what `build` makes of it, what `validate` says. */

const text = { content_text: 'Ein Text über die Stadt.' };
const feedOf = (items: readonly unknown[], more: object = {}): string =>
  JSON.stringify(
    { version: 'https://jsonfeed.org/version/1.1', title: 'T', language: 'de', ...more, items },
    null,
    1,
  );

async function validated(json: string): Promise<{ code: number; said: string }> {
  const folder = folderWith({ 'feed.json': json });
  let said = '';
  const say = (part: string): void => void (said += part);
  const args = readArguments([join(folder, 'feed.json')], validate);
  const code = await validate.run(args, {
    out: say,
    err: say,
    interactive: false,
    readStdin: () => Promise.resolve(new Uint8Array()),
  });
  return { code, said: said.replaceAll(`${join(folder, 'feed.json')}: `, '') };
}

interface Case {
  readonly seen: string;
  readonly json: string;
  /** What `build` reports: severity, code and line; nothing by default. */
  readonly reports?: readonly string[];
  /** What is in the feed; absent where none is built. */
  readonly gives?: readonly Partial<Item>[];
  /** Severities and paths that `validate` names; `_herne` is missing in all. */
  readonly says?: readonly string[];
}

const cases: readonly Case[] = [
  {
    seen: 'dates without zone and seconds',
    json: feedOf([{ id: 'a', title: 'A', ...text, date_published: '2018-01-06T08:00' }]),
    reports: ['warning invalid-date 7'],
    gives: [{ title: 'A' }],
    says: ['error: $.items[0].date_published'],
  },
  {
    seen: 'the version with http:',
    json: feedOf([{ id: 'a', title: 'A', ...text }], { version: 'http://jsonfeed.org/version/1' }),
    gives: [{ title: 'A' }],
    says: ['error: $.version'],
  },
  {
    seen: 'tags as one text with commas, and null for an address',
    json: feedOf([
      { id: 'a', title: 'A', ...text, tags: 'Kultur, Musik,', external_url: null, url: null },
    ]),
    gives: [{ tags: ['Kultur', 'Musik'] }],
    says: ['error: $.items[0].url', 'error: $.items[0].tags', 'error: $.items[0].external_url'],
  },
  {
    seen: 'entities in titles',
    json: feedOf([
      { id: 'a', title: 'Kunst &amp; Kultur', ...text },
      { id: 'b', title: 'Stadt&#8217;s „Neues“', ...text },
      { id: 'c', title: 'AT&amp;amp;T', ...text },
    ]),
    gives: [{ title: 'Kunst & Kultur' }, { title: 'Stadt’s „Neues“' }, { title: 'AT&amp;T' }],
  },
  {
    seen: 'tags in titles',
    json: feedOf([
      { id: 'a', title: 'Ein <em>neues</em> Bad<br>und <blink>mehr</blink>', ...text },
    ]),
    gives: [{ title: 'Ein neues Bad und <blink>mehr</blink>' }],
  },
  {
    seen: 'a tracking pixel, frames, styles and an avatar',
    json: feedOf([
      {
        id: 'a',
        title: 'A',
        content_html:
          '<p style="color:red">Eins.</p><iframe src="https://tracker.example/f">weg</iframe><p>Zwei.</p><img src="https://tracker.example/matomo.php?idsite=1" width="1" height="1" alt="">',
        author: { name: 'N', avatar: 'https://gravatar.example/a.png' },
      },
    ]),
    gives: [{ title: 'A', summary: 'Eins.', content_text: 'Eins.\n\nZwei.' }],
    says: ['warning: $.items[0].content_html'],
  },
  {
    seen: 'scripts, pictures and links without https',
    json: feedOf([
      {
        id: 'a',
        title: 'A',
        url: 'http://www.lindenau.example/a',
        content_html:
          '<p>Eins <a href="http://www.lindenau.example/b">hier</a>.</p><script>document.write("x")</script><img src="http://www.lindenau.example/i.jpg">',
      },
    ]),
    gives: [{ url: 'http://www.lindenau.example/a', content_text: 'Eins hier.' }],
    says: ['warning: $.items[0].content_html'],
  },
  {
    seen: 'extensions nobody declared',
    json: feedOf([
      { id: 'a', title: 'A', ...text, _geo: { coordinates: [51.5, 7.2] }, '_x.y': 'z' },
    ]),
    gives: [{ title: 'A' }],
  },
  {
    seen: 'a feed that breaks off',
    json: '{"version": "https://jsonfeed.org/version/1.1", "title": "T",\n"items": [\n{"id": "a", "content_te',
    reports: ['error unreadable-input 3'],
    says: ['not valid JSON: in line 3, column 13, a text begins that has no end.'],
  },
  {
    seen: 'a control character in a text',
    json: '{"version": "https://jsonfeed.org/version/1.1", "title": "T",\n"items": [\n{"id": "a", "content_text": "x\u0007y"}]}',
    reports: ['error unreadable-input 3'],
    says: [
      'not valid JSON: in line 3, column 31, a tab or another control character has to be taken out.',
    ],
  },
  {
    seen: 'RSS in JSON',
    json: JSON.stringify({
      rss: { version: '2.0', channel: { title: 'T', item: [{ title: 'A' }] } },
    }),
    reports: ['error unreadable-input 1'],
    says: ['error: $.items', 'error: $.version', 'error: $.title'],
  },
  {
    seen: 'authors of every shape',
    json: feedOf([
      { id: 'a', title: 'A', ...text, author: 'Ich', authors: { name: 'Ich' } },
      { id: 'b', title: 'B', ...text, author: { name: 'Ich', url: '' }, authors: [{ url: '' }] },
    ]),
    gives: [{ title: 'A' }, { title: 'B' }],
    says: ['error: $.items[0].authors'],
  },
  {
    seen: 'keys in capitals',
    json: feedOf([
      { ID: 'a', Title: 'A', Content_Text: 'Text.' },
      { id: 'b', title: 'B', ...text },
    ]),
    reports: ['error unreadable-input 1'],
    says: ['error: $.items[0].id', 'error: $.items[0].content_text'],
  },
  {
    seen: 'ids that are numbers, and one that is true',
    json: feedOf([
      { id: 7, title: 'A', ...text },
      { id: 0, title: 'B', content_text: 'Ein anderer Text.' },
      { id: true, title: 'C', content_text: 'Ein dritter Text.' },
    ]),
    reports: ['error unreadable-input 17'],
    says: ['error: $.items[0].id', 'error: $.items[2].id', 'error: $.items[1].id'],
  },
  {
    seen: 'attachments without a type',
    json: feedOf([
      {
        id: 'a',
        title: 'A',
        ...text,
        attachments: [{ url: 'https://www.lindenau.example/a.pdf' }],
      },
    ]),
    gives: [{ title: 'A' }],
    says: ['error: $.items[0].attachments[0].mime_type'],
  },
  {
    seen: 'midnight in UTC for a day',
    json: feedOf([{ id: 'a', title: 'A', ...text, date_published: '2025-11-25T00:00:00Z' }]),
    gives: [{ date_published: '2025-11-25T00:00:00+01:00' }],
  },
  {
    seen: 'long titles, double spaces and words without one between them',
    json: feedOf([
      { id: 'a', title: `Salzkotten${'Straßenbauarbeiten  '.repeat(11).trim()}`, ...text },
      { id: 'b', title: 'Wirtschaftsförderungsgesellschaft', ...text },
    ]),
    gives: [
      { title: `Salzkotten${'Straßenbauarbeiten '.repeat(11).trim()}` },
      { title: 'Wirtschaftsförderungsgesellschaft' },
    ],
    says: ['warning: $.items[0].title'],
  },
  {
    seen: 'a release that was taken back',
    json: feedOf([{ id: 'a', title: '[GELÖSCHT] Konzert', ...text }]),
    reports: ['warning title-deleted 7'],
    gives: [{ title: '[GELÖSCHT] Konzert' }],
  },
  {
    seen: 'the same link below every text',
    json: feedOf([
      {
        id: 'a',
        title: 'A',
        content_html:
          '<p>Ein Text über die Stadt.</p><p><a href="/a">Zum vollständigen Artikel</a></p>',
      },
    ]),
    gives: [{ content_text: 'Ein Text über die Stadt.' }],
    says: ['warning: $.items[0].content_html'],
  },
  {
    seen: '508 items',
    json: feedOf(
      Array.from({ length: 508 }, (_, n) => ({
        id: `i${n}`,
        title: `Meldung Nummer ${n}`,
        content_text: `Das ist der Text der Meldung Nummer ${n}.`,
      })),
    ),
    reports: ['warning too-large 1'],
    gives: Array.from({ length: 508 }, (_, n) => ({ title: `Meldung Nummer ${n}` })),
  },
];

describe('JSON feeds as others write them', () => {
  for (const { seen, json, reports = [], gives, says = [] } of cases) {
    it(`build ${gives ? 'takes' : 'refuses'} ${seen}`, async () => {
      const old = feedOf([]);
      const folder = folderWith({ 'in/feed.json': json });
      writeFileSync(join(folder, 'feed.json'), old);
      const { code, problems, feed, bytes } = await built(folder);
      assert.deepEqual(
        problems
          .filter(({ code: kind }) => kind !== 'published-unknown')
          .map(({ severity, code: kind, source }) => `${severity} ${kind} ${source.line}`),
        reports,
      );
      assert.equal(code, gives ? 0 : 1);
      if (!gives) return assert.equal(bytes(), old);
      // In the order of the source, and nothing of what nobody should load.
      assert.equal(feed().items.length, gives.length);
      gives.forEach((expected, index) => {
        assert.deepEqual({ ...feed().items[index], ...expected }, feed().items[index]);
      });
      assert.doesNotMatch(bytes(), /tracker|gravatar|document\.write|coordinates|color:red/);
      return undefined;
    });

    it(`validate ${says.length > 0 ? 'names' : 'has no word against'} ${seen}`, async () => {
      const { code, said } = await validated(json);
      const lines = said.trim().split('\n').slice(0, -1);
      const faults = lines.filter(
        line => !line.includes('$._herne is missing') && !line.startsWith('    |'),
      );
      if (says[0]?.startsWith('not valid')) assert.deepEqual(said.split('\n')[0], says[0]);
      else
        assert.deepEqual(
          faults.map(line => line.split(' ').slice(0, 2).join(' ')),
          says,
        );
      assert.equal(code, says.some(line => !line.startsWith('warning')) ? 1 : 0);
    });
  }
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import ts from 'typescript';
import { problemsOf } from '../../../src/feed/index.js';
import { good } from '../../fixtures/feeds.js';

/* The JSON Schema says the same as the types and as `validate`, as far as a schema can. */

interface ObjectSchema {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required?: readonly string[];
}
type Schema = ObjectSchema & { readonly definitions: Readonly<Record<string, ObjectSchema>> };

const schema = JSON.parse(readFileSync('src/feed/feed.schema.json', 'utf8')) as Schema;
const ajv = new Ajv({ allErrors: true, strictTypes: false });
addFormats(ajv);
const accepts = ajv.compile(schema);

/** A feed that has every field there is. */
function whole(): Json {
  const feed = good() as Record<string, Json>;
  const [item] = feed['items'] as Record<string, Json>[];
  const herne = item!['_herne'] as Record<string, Json>;
  const [closure] = herne['closures'] as Record<string, Json>[];
  const own = feed['_herne'] as Record<string, Json>;
  Object.assign(feed, { description: 'Meldungen', next_url: 'feed-2.json' });
  Object.assign(item!, {
    image: 'https://www.herne.de/a.jpg',
    date_modified: '2026-11-21T08:00:00+01:00',
  });
  Object.assign(herne, {
    published: {
      precision: 'month',
      basis: 'inferred',
      not_before: '2026-11-01',
      not_after: '2026-11-30',
    },
    image_alt: 'Das Rathaus',
    translation_of: 'b',
    original_text: '1a2b3c',
    events: [
      { name: 'Empfang', start: '2027-01-15T18:00', end: '2027-01-15T20:00', place: 'Rathaus' },
    ],
  });
  Object.assign(closure!, { reason: 'Feiertage', reopens: '2027-01-04T08:00' });
  Object.assign((own['languages'] as Record<string, Json>[])[0]!, {
    sentence: 'Diese Seite auf Deutsch.',
    url: 'https://www.herne.de/de',
    feed_url: 'feed.de.json',
  });
  return feed;
}

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Where each value of a feed stands, lists and objects included. */
function places(value: Json, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, one]) => places(one, [...path, key]));
  return path.length ? [path, ...inside] : inside;
}

/** A feed with one value changed, or taken out. */
function changed(path: readonly string[], value?: Json): Json {
  const feed = whole();
  let at = feed as Record<string, Json | undefined>;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1)!] = value;
  /* What is undefined is gone. */
  return JSON.parse(JSON.stringify(feed)) as Json;
}

const errors = (feed: Json): string[] =>
  problemsOf(feed)
    .filter(({ severity }) => severity === 'error')
    .map(({ path, message }) => `${path} ${message}`);

/** Interfaces of model.ts: their fields, and which of them are needed. */
function interfaces(): Map<string, { fields: string[]; needed: string[] }> {
  const text = readFileSync('src/feed/model.ts', 'utf8');
  const source = ts.createSourceFile('model.ts', text, ts.ScriptTarget.ES2022);
  return new Map(
    source.statements.filter(ts.isInterfaceDeclaration).map(({ name, members }) => {
      const fields = members.filter(ts.isPropertySignature);
      const names = (some: typeof fields): string[] =>
        some.map(field => (field.name as ts.Identifier).text).sort();
      const needed = fields.filter(({ questionToken }) => !questionToken);
      return [name.text, { fields: names(fields), needed: names(needed) }];
    }),
  );
}

describe('the JSON Schema of the feed', () => {
  it('has the fields of the types, and needs those they need', () => {
    const types = interfaces();
    assert.ok(types.size >= 10);
    for (const [name, { fields, needed }] of types) {
      const described = name === 'Feed' ? schema : schema.definitions[name];
      assert.ok(described, `${name} is described`);
      assert.deepEqual(Object.keys(described.properties).sort(), fields, name);
      assert.deepEqual(described.required?.toSorted(), needed, name);
    }
  });

  it('accepts the feed of this repository, and one with every field', () => {
    const built = JSON.parse(readFileSync('data/feed.json', 'utf8')) as unknown;
    for (const feed of [built, whole(), good()])
      assert.ok(accepts(feed), ajv.errorsText(accepts.errors));
    assert.deepEqual(errors(whole()), []);
  });

  it('refuses every value in every place that `validate` calls an error', () => {
    const spoilers: Json[] = [null, true, 42, '', 'Unsinn', '2026-13-01', 'javascript:x', [], {}];
    let refused = 0;
    for (const path of places(whole())) {
      for (const value of spoilers) {
        const feed = changed(path, value);
        const found = errors(feed);
        if (!found.length) continue;
        refused++;
        assert.ok(
          !accepts(feed),
          `accepts ${JSON.stringify(value)} in ${path.join('.')}: ${found}`,
        );
      }
    }
    assert.ok(refused > 200, `${refused}`);
  });

  it('needs whatever is an error without', () => {
    for (const path of places(whole())) {
      const feed = changed(path);
      if (errors(feed).length)
        assert.ok(!accepts(feed), `accepts a feed without ${path.join('.')}`);
    }
  });

  it('accepts other fields: extensions of others, fields of JSON Feed that are not shown', () => {
    assert.ok(accepts(changed(['_geo'], { about: 'https://example.org/' })));
    assert.ok(accepts(changed(['items', '0', 'authors'], [{ name: 'Pressestelle' }])));
  });
});

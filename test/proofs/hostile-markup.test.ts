import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Capture } from '../../src/release/raw.js';
import { readDocument } from '../../src/sources/read.js';

const read = (name: string, text: string): Capture =>
  readDocument({ name, bytes: Buffer.from(text) });

const page = (body: string): Capture =>
  read('page.html', `<!doctype html><html lang="de"><body><main><h1>Neue Bäume</h1>${body}</main>`);

const feed = (item: Readonly<Record<string, string>>): Capture =>
  read('feed.json', JSON.stringify({ version: 'x', title: 'x', items: [{ id: '1', ...item }] }));

const paragraphs = ({ releases }: Capture): readonly string[] =>
  releases.flatMap(release => release.paragraphs.map(({ text }) => text));
const codes = ({ problems }: Capture): readonly string[] => problems.map(({ code }) => code);

const TEXT = '<p>Die Stadt pflanzt in diesem Herbst viele Bäume.</p>';

describe('markup nobody writes', () => {
  it('is read in whole with 16,000 paragraphs', () => {
    const capture = page(TEXT.repeat(16_000));
    assert.equal(paragraphs(capture).length, 16_000);
    assert.deepEqual(codes(capture), []);
  });

  it('is read up to 25,000 elements, and that is said', () => {
    const capture = page(TEXT.repeat(30_000));
    assert.ok(paragraphs(capture).length > 24_000);
    assert.deepEqual(codes(capture), ['too-large']);
  });

  it('may hold a thousand comments', () => {
    assert.equal(paragraphs(page(`${'<!-- x -->'.repeat(1000)}${TEXT}`)).length, 1);
  });

  for (const [name, body] of [
    ['a thousand levels', '<div>'.repeat(1000)],
    ['formatting left open before many paragraphs', `${'<b>'.repeat(400)}${'<p>'.repeat(5000)}`],
    ['a tag of 200,000 characters', `<p ${'a=b '.repeat(50_000)}>`],
  ] as const)
    it(`is refused: ${name}`, () => {
      assert.deepEqual(codes(page(body + TEXT)), ['unreadable-input']);
    });

  it('in a feed is read without its tags where a parser cannot bear it', () => {
    const capture = feed({ content_html: `${'<div>'.repeat(2000)}Neue Bäume.` });
    assert.deepEqual(paragraphs(capture), ['Neue Bäume.']);
  });

  it('in a feed may be a million line ends', () => {
    const content_text = `Neue Bäume.${'\n'.repeat(1_000_000)}Im Herbst.`;
    assert.deepEqual(paragraphs(feed({ content_text })), ['Neue Bäume.', 'Im Herbst.']);
  });
});

describe('a text', () => {
  const read = (text: string): Capture =>
    readDocument({ name: 'a.txt', bytes: new TextEncoder().encode(text) });
  const release = `Meldung vom 2. März 2026\n\nNeue Bäume\n\nIm Herbst werden am Kanal neue Bäume gepflanzt, teilt die Stadt mit.\n\n`;

  it('of countless scraps of lines is read up to a line it names', () => {
    const { releases, problems } = read(release + 'Wort\n'.repeat(1_000_000));
    assert.equal(releases.length, 1);
    assert.deepEqual(
      problems.map(({ code, severity, source }) => [code, severity, source.line]),
      [['too-large', 'warning', 30_003]],
    );
  });

  it('with as many releases as there are is read whole', () => {
    const { releases, problems } = read(release.repeat(7000));
    assert.equal(releases.length, 7000);
    assert.deepEqual(problems, []);
  });
});

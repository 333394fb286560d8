/** Feeds for the tests, and a server whose answer a test can change at any time. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Closure, Feed, Item } from '../../src/feed/model.js';

/** The civil date in Herne, some days from today. */
export function civilDay(days: number): string {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format();
  // Counted by date: 31 times 24 hours before a late evening in November is 30 days ago.
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
}

export function item(id: string, fields: Partial<Item> = {}): Item {
  return {
    id,
    url: `https://www.herne.de/${id}`,
    title: `Meldung ${id}`,
    summary: `Kurz: ${id}`,
    content_text: `Text von ${id}`,
    language: 'de',
    date_published: '2026-11-03T00:00:00+01:00',
    ...fields,
    _herne: {
      title_source: 'stated',
      published: { precision: 'day', basis: 'stated' },
      sources: [{ name: 'test' }],
      ...fields._herne,
    },
  };
}

/** An item that says something is closed. */
export function closureItem(id: string, closure: Partial<Closure>): Item {
  const whole: Closure = {
    id: `${id}-closure`,
    revision: 0,
    offices: ['Bürgeramt'],
    periods: [{ start: civilDay(-1), end: civilDay(1), all_day: true }],
    basis: 'text',
    ...closure,
  };
  const { _herne } = item(id);
  return item(id, { title: `Geschlossen: ${id}`, _herne: { ..._herne, closures: [whole] } });
}

export function feed(...items: Item[]): Feed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Stadt Herne',
    home_page_url: 'https://www.herne.de/',
    language: 'de',
    items,
    _herne: {
      about: 'https://www.herne.de/',
      generated: new Date().toISOString(),
      timezone: 'Europe/Berlin',
      utc_offsets: [['2025-10-26T01:00:00Z', 60]],
      languages: [
        { tag: 'de', name: 'Deutsch', dir: 'ltr', url: 'https://www.herne.de/de' },
        { tag: 'ar', name: 'العربية', dir: 'rtl', url: 'https://www.herne.de/ar' },
      ],
    },
  };
}

/** What a server answers: a body, a status, or nothing at all. */
export type Answer =
  { readonly body: string; readonly status?: number; readonly type?: string } | 'silence';

export interface FeedServer {
  readonly url: string;
  readonly requests: IncomingMessage[];
  answer: Answer;
  /** Serves a feed, or whatever is given instead of one. */
  show(feed: unknown): void;
  close(): void;
}

export async function serveFeed(first: unknown): Promise<FeedServer> {
  const requests: IncomingMessage[] = [];
  let answer: Answer = { body: JSON.stringify(first) };
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    requests.push(request);
    if (answer === 'silence') return;
    response.writeHead(answer.status ?? 200, {
      'content-type': answer.type ?? 'application/feed+json',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    response.end(answer.body);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.json`,
    requests,
    get answer() {
      return answer;
    },
    set answer(next) {
      answer = next;
    },
    show(next) {
      answer = { body: JSON.stringify(next) };
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

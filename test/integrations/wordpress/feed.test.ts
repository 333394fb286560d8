import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { civilDay, closureItem, feed, item, serveFeed, type FeedServer } from '../feeds.js';
import { startSite, type Site } from './site.js';
import { trustTestServers } from './strict.js';

const page =
  '<!-- wp:herne-widgets/closure-banner {"offices":"Bürgerbüro"} /-->' +
  '<!-- wp:herne-widgets/news-list {"heading":"Neues"} /-->' +
  '<!-- wp:herne-widgets/language-switcher /-->';

const good = feed(
  item('eins'),
  closureItem('zu', { offices: ['Bürgerbüros der Stadt'] }),
  closureItem('vorbei', {
    offices: ['Bürgerbüro Mitte'],
    periods: [{ start: civilDay(-9), end: civilDay(-2), all_day: true }],
  }),
  closureItem('fern', {
    offices: ['Bürgerbüro Sodingen'],
    periods: [{ start: civilDay(60), end: civilDay(61), all_day: true }],
  }),
  closureItem('anderes', { offices: ['Standesamt'] }),
);

describe('the feed in PHP', () => {
  let server: FeedServer;
  let site: Site;
  let address: string;
  before(async () => {
    server = await serveFeed(good);
    site = await startSite({ mustUse: trustTestServers, settings: { feed_url: server.url } });
    address = site.publish(page);
  });
  afterEach(() => {
    server.show(good);
    site.php('Herne_Widgets_Feed::forget();');
  });
  after(() => {
    site.close();
    server.close();
  });
  const html = async (): Promise<string> => (await fetch(address)).text();
  /** Text inside an element, as a reader without script gets it. */
  const inside = (source: string, tag: string): string =>
    new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, 's').exec(source)?.[1] ?? '';

  it('shows readers without script the news, with address and date', async () => {
    const news = inside(await html(), 'herne-news-list');
    assert.match(news, /^<h2>Neues<\/h2><ul>/);
    assert.match(
      news,
      /<a href="https:\/\/www\.herne\.de\/eins"><bdi>Meldung eins<\/bdi><\/a> <time datetime="2026-11-03">3\. November 2026<\/time>/,
    );
  });

  it('shows closures of the wanted offices that are not over, with dates and never "today"', async () => {
    const banner = inside(await html(), 'herne-closure-banner');
    assert.match(banner, /Bürgerbüros der Stadt<\/bdi>: geschlossen vom .* bis einschließlich/);
    assert.equal(banner.match(/<li>/g)?.length, 1, banner);
    assert.doesNotMatch(banner, /heute|morgen/i);
  });

  it('links the languages that have an address', async () => {
    assert.equal(
      inside(await html(), 'herne-language-switcher'),
      '<a href="https://www.herne.de/de" hreflang="de" lang="de" dir="ltr">Deutsch</a> ' +
        '<a href="https://www.herne.de/ar" hreflang="ar" lang="ar" dir="rtl">العربية</a>',
    );
  });

  for (const [where, content] of [
    ['block', '<!-- wp:herne-widgets/news-list {"since":"P30D","until":"P2D"} /-->'],
    ['shortcode', '[herne_news since="P30D" until="P2D"]'],
  ] as const)
    it(`counts days from today in a ${where}, as the element does`, async () => {
      const days = [1, 2, 30, 31];
      const dated = days.map(ago =>
        item(`vor-${ago}`, { date_published: `${civilDay(-ago)}T12:00:00Z` }),
      );
      server.show(feed(...dated));
      site.php('Herne_Widgets_Feed::forget();');
      const source = await (await fetch(site.publish(content))).text();
      assert.match(source, /<herne-news-list[^>]* since="P30D" until="P2D"/);
      const news = inside(source, 'herne-news-list');
      assert.deepEqual(news.match(/vor-\d+(?=<)/g), ['vor-2', 'vor-30']);
    });

  it('asks for the feed once, not on every page', async () => {
    await html();
    const before = server.requests.length;
    await html();
    await html();
    assert.equal(server.requests.length, before);
  });

  for (const [name, answer] of [
    ['answers 500', { body: 'no', status: 500 }],
    ['answers a web page', { body: '<!doctype html><title>Login</title>', type: 'text/html' }],
    ['answers JSON that is no feed', { body: '{"items":"none"}' }],
    ['answers more than a megabyte', { body: `{"items":[${' '.repeat(1_100_000)}]}` }],
    ['nests without end', { body: `{"items":${'['.repeat(5000)}${']'.repeat(5000)}}` }],
    ['says nothing at all', 'silence'],
  ] as const) {
    it(`keeps the last good copy, and asks again only after a while, when the server ${name}`, async () => {
      assert.match(await html(), /Meldung eins/);
      site.php('Herne_Widgets_Feed::forget();');
      server.answer = answer;
      const before = server.requests.length;
      const started = Date.now();
      assert.match(await html(), /Meldung eins/);
      const waited = Date.now() - started;
      assert.ok(waited < 8000, `the page took ${waited} ms`);
      assert.match(await html(), /Meldung eins/);
      assert.equal(server.requests.length, before + 1);
    });
  }

  it('shows the releases shipped with the plugin when there never was a good copy', async () => {
    server.answer = { body: 'no', status: 500 };
    site.php("delete_option( 'herne_widgets_good' );");
    const news = inside(await html(), 'herne-news-list');
    assert.doesNotMatch(news, /Meldung eins/);
    assert.ok((news.match(/<li>/g)?.length ?? 0) >= 3, news);
  });

  it('does not fetch addresses that authors write into blocks', async () => {
    const own = await serveFeed(good);
    const content = `<!-- wp:herne-widgets/news-list {"src":"${own.url}"} /-->`;
    const source = await (
      await fetch(site.publish(content, { as: 'author', type: 'post' }))
    ).text();
    own.close();
    assert.equal(own.requests.length, 0);
    assert.match(source, new RegExp(`<herne-news-list src="${own.url}">`));
    assert.match(
      inside(source, 'herne-news-list'),
      /^<a href="https:\/\/www\.herne\.de\/">Aktuelles der Stadt Herne<\/a>$/,
    );
  });

  it('leaves PHP without complaints', () => {
    assert.equal(site.complaints(), '');
  });
});

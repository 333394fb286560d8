import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foreignHost, isImageAllowed, nextPage, safeUrl } from '../../../src/feed/safe-url.js';

describe('safeUrl', () => {
  const refused = {
    'script and data schemes': [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:alert(1)',
      '\u0001javascript:alert(1)',
      ' javascript:alert(1)',
      'javascript://www.herne.de/%0aalert(1)',
      'vbscript:x',
      'data:text/html,<script>alert(1)</script>',
      'data:image/svg+xml,<svg onload=alert(1)>',
    ],
    'schemes that start programs or read files': [
      'blob:https://www.herne.de/1',
      'file:///etc/passwd',
      'view-source:https://www.herne.de/',
      'intent://x#Intent;end',
      'ms-word:ofe|u|https://www.herne.de/',
      'about:blank',
      'ftp://www.herne.de/',
      'mailto:a@herne.de',
    ],
    'what only looks absolute': [
      'javascript&colon;alert(1)',
      '&#106;avascript:alert(1)',
      '\u00a0javascript:alert(1)',
      '//evil.example/x',
      '/\\evil.example',
      '\\\\evil.example',
      'https:evil.example',
      'https:\\\\evil.example',
      'https:/evil.example',
      'www.herne.de',
      '/a',
      '',
    ],
    'user names': ['https://www.herne.de@evil.example/', 'https://user:pw@www.herne.de/'],
    'other ports': ['https://www.herne.de:8443/', 'http://www.herne.de:22/'],
    'machines of the reader’s own network': [
      'https://127.0.0.1/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://[::1]/',
      'http://192.168.0.1/admin',
      'http://localhost/',
      'http://localhost./',
      'http://a.localhost/',
      'http://router/',
    ],
    'what is too long': [
      `https://www.herne.de/${'a'.repeat(5000)}`,
      `https://www.herne.de/${'ä'.repeat(1500)}`,
    ],
    'what cannot be parsed': ['https://', 'https://exa mple/', 'https://[', 'https://%zz/'],
    'what is no text': [1, 0, true, {}, [], ['https://www.herne.de/'], null, undefined, () => 1],
    'words for nothing': ['null', 'undefined', '[object Object]'],
  };
  for (const [what, values] of Object.entries(refused))
    it(`refuses ${what}`, () => {
      for (const value of values) assert.equal(safeUrl(value), undefined, String(value));
    });

  const kept: [string, string][] = [
    ['https://www.herne.de/a?b=c#d', 'https://www.herne.de/a?b=c#d'],
    ['http://www.herne.de/', 'http://www.herne.de/'],
    [' HTTPS://WWW.Herne.DE:443/x ', 'https://www.herne.de/x'],
    [
      'https://www.herne.de/?redirect=https://evil.example',
      'https://www.herne.de/?redirect=https://evil.example',
    ],
    [
      'https://www.herne.de/"onmouseover="alert(1)',
      'https://www.herne.de/%22onmouseover=%22alert(1)',
    ],
    ['https://www.herne.de/\ud800', 'https://www.herne.de/%EF%BF%BD'],
    ['https://www.ｈerne.de/', 'https://www.herne.de/'],
  ];
  for (const [value, url] of kept)
    it(`keeps ${JSON.stringify(value)} as the parser writes it`, () => {
      assert.equal(safeUrl(value), url);
    });

  it('allows any address on the feed’s own origin', () => {
    assert.equal(
      safeUrl('http://localhost:8000/a', 'http://localhost:8000'),
      'http://localhost:8000/a',
    );
    assert.equal(safeUrl('http://localhost:8001/a', 'http://localhost:8000'), undefined);
    assert.equal(safeUrl('http://u@localhost:8000/a', 'http://localhost:8000'), undefined);
  });
});

describe('foreignHost', () => {
  const home = 'https://www.herne.de/';
  const hosts: [string, string | undefined][] = [
    ['https://www.herne.de/x', undefined],
    ['http://WWW.HERNE.DE/x', undefined],
    ['https://herne.de/x', undefined],
    ['https://presse.herne.de/x', 'presse.herne.de'],
    ['https://www.herne.de.evil.example/', 'herne.de.evil.example'],
    ['https://www.herne.de%2eevil.example/', 'herne.de.evil.example'],
    ['https://www.herne.de。evil.example/', 'herne.de.evil.example'],
    ['https://evilherne.de/', 'evilherne.de'],
    ['https://www.hеrne.de/', 'xn--hrne-v4d.de'],
  ];
  for (const [link, host] of hosts)
    it(`tells of ${link}: ${host ?? 'nothing'}`, () => {
      assert.equal(foreignHost(link, home), host);
    });
});

describe('nextPage', () => {
  const page = 'https://feeds.example/a/feed.json';
  const pages: [unknown, string | undefined][] = [
    ['feed-2.json', 'https://feeds.example/a/feed-2.json'],
    ['https://feeds.example/a/feed-2.json#x', 'https://feeds.example/a/feed-2.json'],
    [page, undefined],
    ['#', undefined],
    ['https://evil.example/feed.json', undefined],
    ['//evil.example/feed.json', undefined],
    ['https://u@feeds.example/x', undefined],
    ['javascript:alert(1)', undefined],
    [7, undefined],
  ];
  for (const [next, url] of pages)
    it(`makes of ${JSON.stringify(next)}: ${url ?? 'nothing'}`, () => {
      assert.equal(nextPage(next, page), url);
    });
});

describe('isImageAllowed', () => {
  const page = new URL('https://host.example/page');
  const cases: [string, string, boolean][] = [
    ['https://tracker.example/p.gif?id=1', 'none', false],
    ['https://tracker.example/p.gif?id=1', '', false],
    ['https://www.herne.de/a.jpg', 'www.herne.de', true],
    ['https://www.herne.de/a.jpg', 'WWW.HERNE.DE', true],
    ['https://www.herne.de/a.jpg', 'herne.de', false],
    ['https://www.herne.de.evil.example/a.jpg', 'www.herne.de', false],
    ['https://www.herne.de/logout', 'www.herne.de/images/', false],
    ['https://www.herne.de/images/../logout', 'www.herne.de/images/', false],
    ['https://www.herne.de/images/a.jpg', 'www.herne.de/images/', true],
    ['https://www.herne.de/images/a.jpg', 'www.herne.de/images', true],
    ['https://www.herne.de/images-x/a.jpg', 'www.herne.de/images', false],
    ['https://www.herne.de/Media/a.jpg', 'WWW.herne.de/Media', true],
    ['https://www.herne.de:8443/a.jpg', 'www.herne.de', false],
    ['http://www.herne.de/a.jpg', 'www.herne.de', false],
    ['https://host.example/a.jpg', 'same-origin', true],
    ['https://other.example/a.jpg', 'same-origin', false],
    ['https://other.example/a.jpg', 'same-origin, other.example', true],
    ['not an address', 'same-origin', false],
  ];
  it('requests over http only on a page that was', () => {
    const image = 'http://www.herne.de/a.jpg';
    const own = new URL('http://host.example/');
    assert.equal(isImageAllowed(image, 'www.herne.de', own), true);
    assert.equal(isImageAllowed(image, 'www.herne.de', undefined), false);
  });

  for (const [image, policy, allowed] of cases)
    it(`${allowed ? 'requests' : 'never requests'} ${image} under "${policy}"`, () => {
      assert.equal(isImageAllowed(image, policy, page), allowed);
    });
});

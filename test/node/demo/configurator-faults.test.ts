import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readChoice, writeChoice } from '../../../demo/configurator/choice.js';
import { faultOf, serverOf } from '../../../demo/configurator/faults.js';
import { widgets } from '../../../demo/configurator/widgets.js';

const options = new Map(
  widgets.flatMap(widget => widget.options.map(option => [option.name, { widget, option }])),
);

/** What is wrong with a value, and what the address keeps of it. */
function judged(name: string, value: string, others: Record<string, string> = {}) {
  const { widget, option } = options.get(name)!;
  const query = new URLSearchParams({ widget: widget.name, ...others, [name]: value });
  const written = (one: string): string => query.get(one)?.trim() ?? '';
  const kept = readChoice(query.toString()).options.get(name);
  return { fault: faultOf(option, value.trim(), written), kept };
}

describe('what somebody writes into a field of the configurator', () => {
  for (const [name, value, fault] of [
    ['limit', '0', 'number'],
    ['limit', '-1', 'number'],
    ['limit', '51', 'number'],
    ['limit', '2.5', 'number'],
    ['limit', 'drei', 'number'],
    ['lead-days', '366', 'number'],
    ['heading-level', '1', 'number'],
    ['heading-level', '7', 'number'],
    ['refresh', '1e3', 'number'],
    ['since', '1.11.2025', 'day'],
    ['since', '2025-02-30', 'day'],
    ['until', '30', 'day'],
    ['until', 'P1M', 'day'],
    ['src', 'www.herne.de/feed.json', 'address'],
    ['src', 'https://', 'address'],
    ['src', 'https://a.example/b c', 'address'],
    ['src', '//a.example/feed.json', 'address'],
    ['more-href', 'javascript:alert(1)', 'address'],
    ['more-href', 'herne.de', 'address'],
    ['images', 'https://www.herne.de', 'hosts'],
    ['images', 'herne', 'hosts'],
    ['images', 'www.herne.de; www.bochum.de', 'hosts'],
    ['languages', 'de, en, uk', 'languages'],
    ['languages', 'Deutsch', 'languages'],
    ['href-template', '/sprache/', 'pattern'],
    ['href-template', '{lang}', 'pattern'],
    ['heading', 'a'.repeat(501), 'long'],
  ] as const)
    it(`${name}=${value.slice(0, 40)} is called wrong, and left out`, () => {
      assert.deepEqual(judged(name, value), { fault, kept: undefined });
    });

  for (const [name, value, kept = value] of [
    ['limit', '1'],
    ['limit', '50'],
    ['limit', ' 007 ', '7'],
    ['lead-days', '0'],
    ['lead-days', '365'],
    ['since', '2025-11-01'],
    ['since', ' P30D ', 'P30D'],
    ['until', 'p7d'],
    ['src', ' https://a.example/feed.json?a=b ', 'https://a.example/feed.json?a=b'],
    ['src', '/feed.json'],
    ['more-href', 'HTTP://a.example'],
    ['images', 'same-origin, www.herne.de/media'],
    ['languages', 'de; en-GB ar'],
    ['href-template', 'https://{lang}.example.org/'],
    ['href-template', '/?lang={lang}'],
    ['heading', '  Neues  ', 'Neues'],
    ['offices', 'Bürgeramt, Standesamt'],
  ] as const)
    it(`${name}=${value} is right`, () => {
      assert.deepEqual(judged(name, value), { fault: undefined, kept });
    });

  it('and nothing, or nothing but spaces, is as if it had not been touched', () => {
    for (const name of options.keys())
      for (const value of ['', '   '])
        if (options.get(name)!.option.type !== 'flag')
          assert.deepEqual(judged(name, value), { fault: undefined, kept: undefined }, name);
  });

  it('as a language is right beyond the nine where its page has an address', () => {
    const others = { 'href-template': '/{lang}/' };
    assert.deepEqual(judged('languages', 'de uk', others), { fault: undefined, kept: 'de uk' });
    assert.equal(judged('languages', 'Ukrainisch', others).fault, 'languages');
  });
});

describe('the server of script and feed', () => {
  for (const [written, read] of [
    ['https://w.example', 'https://w.example/'],
    [' https://w.example/herne ', 'https://w.example/herne/'],
    ['http://localhost:8080//', 'http://localhost:8080/'],
    ['w.example', undefined],
    ['https://w.example/?a', undefined],
    ['https://w.example/#a', undefined],
    ['https://me:secret@w.example/', undefined],
    ['ftp://w.example/', undefined],
    ['', undefined],
  ] as const)
    it(`written as "${written}" is ${read}`, () => {
      assert.equal(serverOf(written), read);
    });

  it('is in the address, and a wrong one is not', () => {
    const search = '?widget=news-list&server=https%3A%2F%2Fw.example%2F';
    assert.equal(writeChoice(readChoice(search)), search);
    assert.equal(writeChoice(readChoice('?widget=news-list&server=x')), '?widget=news-list');
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { globSync } from 'tinyglobby';
import { INTERNAL_NAMES } from '../../../.config/internal-names.js';

const read = (file: string): string => readFileSync(file, 'utf8');
const browser = globSync(['src/*.ts', 'src/{feed,i18n,controllers,elements,script}/**/*.ts'])
  .map(read)
  .join('\n');
/** What others read: the feed, the events, the attributes and properties. */
const seen = ['src/feed/model.ts', 'src/elements/events.ts']
  .map(read)
  .concat(read('data/feed.json').match(/"\w+":/g) ?? [])
  .concat(browser.match(/@(?:property|state)\([^()]*\)\s+(?:private )?\w+/g) ?? [])
  .join('\n');

/** Why a name must keep its letters in the scripts, or `undefined`. */
function fault(name: string): string | undefined {
  if (!new RegExp(`\\b${name}\\b`).test(browser)) return 'is not in the sources';
  if (new RegExp(`\\b${name}\\b`).test(seen)) return 'is seen by others';
  if (new RegExp(`['"\`]${name}['"\`]|\\{${name}\\}'`).test(browser))
    return 'is written as a string';
  return name in globalThis || name in Array.prototype ? 'is the browser’s own' : undefined;
}

describe('names shortened in the scripts', () => {
  it('are known to our own modules only', () => {
    const faults = INTERNAL_NAMES.map(name => [name, fault(name)]).filter(([, why]) => why);
    assert.deepEqual(faults, []);
    assert.deepEqual(INTERNAL_NAMES, [...new Set(INTERNAL_NAMES)].sort());
  });

  it('could not be those of the feed, of the page or of strings', () => {
    assert.equal(fault('closures'), 'is seen by others');
    assert.equal(fault('leadDays'), 'is seen by others');
    assert.equal(fault('open'), 'is seen by others');
    assert.equal(fault('collapse'), 'is written as a string');
    assert.equal(fault('nowhereAtAll'), 'is not in the sources');
    assert.equal(fault('slice'), 'is the browser’s own');
  });
});

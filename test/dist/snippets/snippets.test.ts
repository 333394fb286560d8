import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { documents, EXECUTORS, snippets } from '../../helpers/snippets.js';

describe('the snippets of the documentation', () => {
  it('are found', () => {
    assert.ok(documents.includes('README.md'));
    assert.ok(documents.includes('demo/docs/hosting.md'));
    assert.ok(documents.includes('demo/integrations/README.md'));
    assert.ok(snippets.length >= 13);
  });

  it('are each executed by a test', () => {
    const orphans = snippets.filter(({ language }) => !(language in EXECUTORS));
    assert.deepEqual(
      orphans.map(({ place, language }) => `${place} ${language || '(no language)'}`),
      [],
      `Languages with a test: ${Object.keys(EXECUTORS).join(' ')}`,
    );
  });

  it('have tests that read them', () => {
    for (const [language, file] of Object.entries(EXECUTORS)) {
      assert.ok(existsSync(file), file);
      assert.match(readFileSync(file, 'utf8'), new RegExp(`'${language}'`));
    }
  });
});

/* A reporter for node:test: prints each failure whole and the figures at the end. */
export default async function* failures(source) {
  let passed = 0;
  let failed = 0;
  for await (const { type, data } of source) {
    if (type === 'test:pass' && data.details?.type !== 'suite' && !data.skip) passed++;
    if (type === 'test:fail' && data.details?.type !== 'suite') {
      failed++;
      const cause = data.details.error?.cause ?? data.details.error;
      yield `\n✖ ${data.name}\n  ${data.file ?? ''}:${data.line ?? ''}\n${cause?.stack ?? cause}\n`;
    }
  }
  yield `\npassed ${passed}\nfailed ${failed}\n`;
}

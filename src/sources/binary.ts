/** Beginnings of files that are no text, and what somebody may call them. */
const SIGNATURES: readonly (readonly [bytes: string, kind: string])[] = [
  ['%PDF-', 'a PDF'],
  ['PK\u0003\u0004', 'a Word document or a ZIP archive'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document'],
  ['{\\rtf', 'an RTF document'],
  ['\u0089PNG', 'an image'],
  ['\u00ff\u00d8\u00ff', 'an image'],
  ['GIF8', 'an image'],
  ['\u001f\u008b', 'a compressed file'],
];

/** What kind of file it is, where it is plainly not a text, a page or a feed. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
}

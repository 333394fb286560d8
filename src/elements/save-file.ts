import { ofDocument } from '../feed/of-document.js';

/**
 * Offers text as a file to save, by a Blob address that lives for the moment: nothing is requested,
 * and the address is no source a content security policy would ask about.
 */
export function saveFile(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = ofDocument('createElement')('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A file name every system takes, from a title; what cannot be kept becomes a hyphen. */
export function fileName(title: string, ending: string): string {
  const stem = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${stem || 'herne'}.${ending}`;
}

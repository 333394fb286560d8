import { LoadError } from './retry.js';

/** Decoded bytes a feed may have. */
export const LARGEST = 1024 * 1024;

/**
 * The text of an answer, read piece by piece, so that no answer can fill the memory however well
 * it is compressed. `alive` is called for each piece. A byte order mark is dropped by the decoder.
 */
export async function readBody(response: Response, alive: () => void): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    alive();
    size += value.byteLength;
    if (size > LARGEST) {
      reader.cancel().catch(() => undefined);
      throw new LoadError('The feed is larger than 1 MB.', false);
    }
    text += decoder.decode(value, { stream: true });
  }
}

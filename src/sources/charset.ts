import { analyse } from 'chardet';

/** A text and how it was decoded. */
export interface Decoded {
  readonly text: string;
  /** Name of the character set, as the encoding standard has it. */
  readonly charset: string;
  /** 1-based lines with bytes that did not belong to the character set. */
  readonly mixedLines: readonly number[];
}

function decoder(label: string, fatal = false): TextDecoder | undefined {
  try {
    return new TextDecoder(label, { fatal });
  } catch {
    return undefined;
  }
}

function fromByteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

const ONE_BYTE_DECODER = new TextDecoder('windows-1252');
/** The characters of 0x80 to 0x9F in Windows-1252: quotation marks, dashes, the euro sign. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Windows-1252. Some versions of Node.js decode it as ISO 8859-1, so the difference is mended. */
function windows1252(bytes: Uint8Array): string {
  return ONE_BYTE_DECODER.decode(bytes).replace(
    /[\u0080-\u009f]/g,
    control => UPPER[control.charCodeAt(0) - 0x80] ?? control,
  );
}

/** The character set a document says it has: in its header, its XML declaration or its meta tag. */
function declared(bytes: Uint8Array, contentType: string | undefined): string | undefined {
  const start = windows1252(bytes.subarray(0, 2048));
  const found =
    /charset=["']?([\w-]{2,40})/i.exec(contentType ?? '') ??
    /^\s{0,100}<\?xml [^>]{0,200}encoding=["']([\w-]{2,40})["']/i.exec(start) ??
    (/<meta\s/i.test(start)
      ? /\scharset=["']?([\w-]{2,40})|;\s?charset=([\w-]{2,40})/i.exec(start)
      : null);
  return found?.[1] ?? found?.[2];
}

function isUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function bareUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const half = sample.length / 2;
  if ((zeros[1] ?? 0) > half * 0.7 && zeros[0] === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > half * 0.7 && zeros[1] === 0) return 'utf-16be';
  return undefined;
}

/** Length of the UTF-8 sequence that begins at `at`; 0 when none does. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length =
    first < 0x80
      ? 1
      : first < 0xc2
        ? 0
        : first < 0xe0
          ? 2
          : first < 0xf0
            ? 3
            : first < 0xf5
              ? 4
              : 0;
  for (let i = 1; i < length; i += 1) {
    const next = bytes[at + i] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

/** UTF-8 with single bytes of Windows-1252 in it, as two tools leave it that took turns. */
function repairMixed(bytes: Uint8Array): Decoded | undefined {
  const whole = new Uint8Array(bytes.length * 3);
  const lines: number[] = [];
  let line = 1;
  let proper = 0;
  let length = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte === 10) line += 1;
    const sequence = sequenceAt(bytes, at);
    if (sequence > 1) proper += 1;
    const piece =
      sequence > 0
        ? bytes.subarray(at, at + sequence)
        : new TextEncoder().encode(windows1252(bytes.subarray(at, at + 1)));
    if (sequence === 0 && lines.at(-1) !== line) lines.push(line);
    whole.set(piece, length);
    length += piece.length;
    at += Math.max(sequence, 1);
  }
  if (proper === 0) return undefined;
  const text = new TextDecoder('utf-8').decode(whole.subarray(0, length));
  return { text, charset: 'utf-8', mixedLines: lines };
}

/** Tells German texts in one-byte sets from each other; the sets a city's files may be in. */
const ONE_BYTE = /^(?:ISO-8859-\d+|windows-125\d|KOI8-R)$/i;

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

/** Letters of German inside words: in Mac Roman, and in what Western and Eastern Europe write. */
const MAC_LETTERS = new Set([0x80, 0x85, 0x86, 0x8a, 0x8e, 0x9a, 0x9f, 0xa7]);
/** "ä", "ü" and "ß" among them; "ö" is the "š" of a name in Windows-1252. */
const MAC_ONLY = new Set([0x8a, 0x9f, 0xa7]);
/** Mac Roman's apostrophe and no-break space, which may stand between letters in any text. */
const MAC_SIGNS = new Set([0xca, 0xd5]);

/**
 * Mac Roman, by German: the bytes of its umlauts are signs in Windows-1252 that stand in no word,
 * and a text of another language has other letters beside the few that are the same byte there.
 */
function isMacRoman(bytes: Uint8Array): boolean {
  let mac = 0;
  let other = 0;
  let sure = false;
  for (let at = 1; at + 1 < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80 || !isLetter(bytes[at - 1] ?? 0) || !isLetter(bytes[at + 1] ?? 0)) continue;
    sure ||= MAC_ONLY.has(byte);
    if (MAC_LETTERS.has(byte)) mac += 1;
    else if (!MAC_SIGNS.has(byte)) other += 1;
  }
  return sure && other * 20 <= mac;
}

function guessed(bytes: Uint8Array): string {
  if (isMacRoman(bytes.subarray(0, 65_536))) return 'macintosh';
  const best = analyse(bytes.subarray(0, 65_536)).find(
    ({ name }) => ONE_BYTE.test(name) && decoder(name) !== undefined,
  );
  // Western texts are Windows-1252 whatever they call themselves: it contains ISO 8859-1.
  return best && best.confidence > 50 ? best.name.toLowerCase() : 'windows-1252';
}

/** Decodes bytes by their mark, their declaration, or by what they look like. */
export function decode(bytes: Uint8Array, contentType?: string): Decoded {
  const plain = (label: string): Decoded => {
    const chosen = decoder(label) ?? ONE_BYTE_DECODER;
    const western = chosen.encoding === 'windows-1252';
    const text = western ? windows1252(bytes) : chosen.decode(bytes);
    return { text, charset: chosen.encoding, mixedLines: [] };
  };
  const mark = fromByteOrderMark(bytes);
  if (mark !== undefined && mark !== 'utf-8') return plain(mark);
  const utf8 = isUtf8(bytes);
  const said = declared(bytes, contentType);
  const saidDecoder = said === undefined ? undefined : decoder(said);
  const bare = bareUtf16(bytes);
  if (bare !== undefined) return plain(bare);
  // What is valid UTF-8 with letters beyond ASCII in it is hardly ever anything else.
  if (utf8 !== undefined && (saidDecoder === undefined || hasHighBytes(bytes)))
    return { text: utf8, charset: 'utf-8', mixedLines: [] };
  if (saidDecoder && saidDecoder.encoding !== 'utf-8') return plain(saidDecoder.encoding);
  if (utf8 !== undefined) return { text: utf8, charset: 'utf-8', mixedLines: [] };
  return repairMixed(bytes) ?? plain(guessed(bytes));
}

function hasHighBytes(bytes: Uint8Array): boolean {
  return bytes.some(byte => byte >= 0x80);
}

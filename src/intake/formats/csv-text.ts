/** Text tables: which encoding and which separator they were saved with. */
import { MAX_TEXT_BYTES } from '../limits';

export interface CsvText {
  /** NFC, without a byte order mark. */
  text: string;
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';
  separator: ',' | ';' | '\t';
}

/** Never throws. Reads at most `MAX_TEXT_BYTES`. */
export function decodeCsv(bytes: Uint8Array): CsvText {
  const { text, encoding } = decodeText(bytes.subarray(0, MAX_TEXT_BYTES));
  const declared = /^sep=([,;\t])\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  const separator = (declared?.[1] as CsvText['separator'] | undefined) ?? likeliestSeparator(body);
  return { text: body, encoding, separator };
}

/** Byte order mark, else zero bytes of UTF-16, else strict UTF-8, else what Vietnamese Windows calls "ANSI". */
export function decodeText(bytes: Uint8Array): { text: string; encoding: CsvText['encoding'] } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  return { text: text.normalize('NFC'), encoding };
}

function encodingOf(bytes: Uint8Array): CsvText['encoding'] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zerosAt = (parity: number) => sample.filter((byte, i) => byte === 0 && i % 2 === parity).length;
  if (zerosAt(1) > sample.length / 8) return 'utf-16le';
  if (zerosAt(0) > sample.length / 8) return 'utf-16be';
  try {
    // `stream` lets the text end inside a character, as it does when it was cut at the cap.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1258';
  }
}

/** The separator that stands most often outside quotation marks. */
function likeliestSeparator(text: string): CsvText['separator'] {
  const counts = { ',': 0, ';': 0, '\t': 0 };
  let quoted = false;
  for (const character of text.slice(0, 20_000)) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === ',' || character === ';' || character === '\t')) counts[character]++;
  }
  const [best] = (['\t', ';', ','] as const).toSorted((a, b) => counts[b] - counts[a]);
  return counts[best] > 0 ? best : ',';
}

/** Fonts of text cells in an .xls: SheetJS does not tell them, and old .xls files are where .VnTime and VNI are found. */
import type * as SheetJs from '@e965/xlsx';

/**
 * Legacy Vietnamese fonts by "sheet!row!column" (from 0). Empty unless the workbook's font table names one, so that
 * ordinary files cost one short scan; also empty for anything that is not BIFF8.
 * @param cfb SheetJS's reader of compound files
 */
export function legacyFontsOfXls(bytes: Uint8Array, cfb: typeof SheetJs.CFB): Map<string, string> {
  const fonts = new Map<string, string>();
  const stream = workbookStream(bytes, cfb);
  if (!stream) return fonts;
  const book = readGlobals(stream);
  if (!book.fonts.some((name) => LEGACY_FONT.test(name))) return fonts;
  for (const { name, at } of book.sheets) {
    for (const { id, start, length } of recordsFrom(stream, at)) {
      if (id === RECORD.EOF) break;
      if ((id !== RECORD.LABELSST && id !== RECORD.LABEL) || length < 6) continue;
      const font = book.fontOfFormat[uint16(stream, start + 4)];
      if (font !== undefined && LEGACY_FONT.test(font))
        fonts.set(`${name}!${uint16(stream, start)}!${uint16(stream, start + 2)}`, font);
    }
  }
  return fonts;
}

const LEGACY_FONT = /^(\.vn|vni-)/i;
/** [MS-XLS] 2.3. */
const RECORD = { EOF: 0x0a, FONT: 0x31, BOUNDSHEET: 0x85, XF: 0xe0, LABELSST: 0xfd, LABEL: 0x204 } as const;

function workbookStream(bytes: Uint8Array, cfb: typeof SheetJs.CFB): Uint8Array | undefined {
  try {
    const container = cfb.read(bytes, { type: 'array' });
    const content = cfb.find(container, 'Workbook')?.content;
    return content && Uint8Array.from(content);
  } catch {
    return undefined;
  }
}

interface Globals {
  fonts: string[];
  /** Font name by index of the cell format (XF). */
  fontOfFormat: (string | undefined)[];
  sheets: { name: string; at: number }[];
}

function readGlobals(stream: Uint8Array): Globals {
  const fonts: string[] = [];
  const fontIndexes: number[] = [];
  const sheets: Globals['sheets'] = [];
  for (const { id, start, length } of recordsFrom(stream, 0)) {
    if (id === RECORD.EOF) break;
    if (id === RECORD.FONT && length >= 16) fonts.push(shortText(stream, start + 14));
    if (id === RECORD.XF && length >= 2) fontIndexes.push(uint16(stream, start));
    if (id === RECORD.BOUNDSHEET && length >= 8)
      sheets.push({
        name: shortText(stream, start + 6),
        at: uint16(stream, start) + uint16(stream, start + 2) * 65_536,
      });
  }
  // Font number 4 does not exist: the fifth font of the table is number 5.
  const fontOfFormat = fontIndexes.map((index) => fonts[index > 4 ? index - 1 : index]);
  return { fonts, fontOfFormat, sheets };
}

function* recordsFrom(stream: Uint8Array, from: number): Generator<{ id: number; start: number; length: number }> {
  for (let at = from; at + 4 <= stream.length;) {
    const length = uint16(stream, at + 2);
    yield { id: uint16(stream, at), start: at + 4, length: Math.min(length, stream.length - at - 4) };
    at += 4 + length;
  }
}

/** ShortXLUnicodeString: length in characters, a flag for two bytes each, characters. */
function shortText(stream: Uint8Array, at: number): string {
  const wide = ((stream[at + 1] ?? 0) & 1) === 1;
  let text = '';
  for (let i = 0; i < (stream[at] ?? 0); i++) {
    const code = wide ? uint16(stream, at + 2 + i * 2) : (stream[at + 2 + i] ?? 0);
    text += String.fromCharCode(code);
  }
  return text;
}

function uint16(stream: Uint8Array, at: number): number {
  return (stream[at] ?? 0) | ((stream[at + 1] ?? 0) << 8);
}

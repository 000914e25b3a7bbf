/**
 * Advance widths of Times New Roman (Liberation Serif is made to the same widths), in 1/2048 of the size. Rows of a
 * sheet do not grow with merged or printed text, so their heights are computed from these.
 */
export type Face = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** Besides ASCII: letters that are wider than their base letter, and signs that Vietnamese office texts use. */
const OTHERS = 'đĐơƠưƯ“”‘’–—…•≥≤≠²³¹°×÷½§«»';
const UNITS_PER_EM = 2048;
/** A letter we have no width for is taken as wide as a capital, a square one (Chinese and the like) as an em. */
const UNKNOWN = 1479;
const SQUARE = 2048;

function widths(ascii: string, others: string): Map<string, number> {
  const table = new Map<string, number>();
  ascii.split(' ').forEach((width, index) => table.set(String.fromCharCode(32 + index), Number(width)));
  others.split(' ').forEach((width, index) => table.set(OTHERS[index], Number(width)));
  return table;
}

const WIDTHS: Record<Face, Map<string, number>> = {
  regular: widths(
    '512 682 836 1024 1024 1706 1593 369 682 682 1024 1155 512 682 512 569 1024 1024 1024 1024 1024 1024 ' +
      '1024 1024 1024 1024 569 569 1155 1155 1155 909 1886 1479 1366 1366 1479 1251 1139 1479 1479 682 797 ' +
      '1479 1251 1821 1479 1479 1139 1479 1366 1139 1251 1479 1479 1933 1479 1479 1251 682 569 682 961 1024 ' +
      '682 909 1024 909 1024 909 682 1024 1024 569 569 1024 569 1593 1024 1024 1024 1024 682 797 569 1024 ' +
      '1024 1479 1024 1024 909 983 410 983 1108',
    '1024 1479 1083 1479 1110 1589 909 909 682 682 1024 2048 2048 717 1124 1124 1124 614 614 614 819 1155 ' +
      '1124 1536 1024 1024 1024',
  ),
  bold: widths(
    '512 682 1137 1024 1024 2048 1706 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 1024 1024 ' +
      '1024 1024 1024 1024 682 682 1167 1167 1167 1024 1905 1479 1366 1479 1479 1366 1251 1593 1593 797 ' +
      '1024 1593 1366 1933 1479 1593 1251 1593 1479 1139 1366 1479 1479 2048 1479 1479 1366 682 569 682 ' +
      '1190 1024 682 1024 1139 909 1139 909 682 1024 1139 569 682 1139 569 1706 1139 1024 1139 1139 909 797 ' +
      '682 1139 1024 1479 1024 1024 909 807 451 807 1065',
    '1139 1479 1134 1593 1229 1630 1024 1024 682 682 1024 2048 2048 717 1124 1124 1124 614 614 614 819 ' +
      '1167 1124 1536 1024 1024 1024',
  ),
  italic: widths(
    '512 682 860 1024 1024 1706 1593 438 682 682 1024 1382 512 682 512 569 1024 1024 1024 1024 1024 1024 ' +
      '1024 1024 1024 1024 682 682 1382 1382 1382 1024 1884 1251 1251 1366 1479 1251 1251 1479 1479 682 909 ' +
      '1366 1139 1706 1366 1479 1251 1479 1251 1024 1139 1479 1251 1706 1251 1139 1139 797 569 797 864 1024 ' +
      '682 1024 1024 909 1024 909 569 1024 1024 569 569 909 569 1479 1024 1024 1024 1024 797 797 569 1024 ' +
      '909 1366 909 909 797 819 563 819 1108',
    '1024 1479 1093 1479 1117 1544 1139 1139 682 682 1024 1821 1821 717 1124 1124 1124 614 614 614 819 ' +
      '1382 1124 1536 1024 1024 1024',
  ),
  boldItalic: widths(
    '512 797 1137 1024 1024 1706 1593 569 682 682 1024 1167 512 682 512 569 1024 1024 1024 1024 1024 1024 ' +
      '1024 1024 1024 1024 682 682 1167 1167 1167 1024 1704 1366 1366 1366 1479 1366 1366 1479 1593 797 ' +
      '1024 1366 1251 1821 1479 1479 1251 1479 1366 1139 1251 1479 1366 1821 1366 1251 1251 682 569 682 ' +
      '1167 1024 682 1024 1024 909 1024 909 682 1024 1139 569 569 1024 569 1593 1139 1024 1024 1024 797 797 ' +
      '569 1139 909 1366 1024 909 797 713 451 713 1167',
    '1024 1479 1099 1479 1227 1587 1024 1024 682 682 1024 2048 2048 717 1124 1124 1124 614 614 614 819 ' +
      '1167 1124 1536 1024 1024 1024',
  ),
};

/** Width of one character (a composed letter or a base letter) in ems. Marks over and under a letter add nothing. */
export function characterWidth(face: Face, character: string): number {
  const table = WIDTHS[face];
  const known = table.get(character);
  if (known !== undefined) return known / UNITS_PER_EM;
  const width = composedWidth(table, character);
  table.set(character, width);
  return width / UNITS_PER_EM;
}

/** "ế" is as wide as "e"; "ờ" as "ơ", whose horn does count. */
function composedWidth(table: Map<string, number>, character: string): number {
  if (/^\s$/.test(character)) return table.get(' ') ?? UNKNOWN;
  const [base, ...marks] = character.normalize('NFD');
  if (/^\p{M}$/u.test(base)) return 0;
  const horned = marks.includes('\u031B') ? `${base}\u031B`.normalize('NFC') : base;
  return table.get(horned) ?? (/[\u1100-\u11FF\u2E80-\uFFDC]/.test(base) ? SQUARE : UNKNOWN);
}

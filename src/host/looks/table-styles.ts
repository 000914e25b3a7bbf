/** The 60 table styles Excel brings with it, in the colours of a theme. */
import type { BorderStyle } from '../../spreadsheet/model';

/** A theme colour (0 light, 1 dark, 4 to 9 the accents), lighter (tint > 0) or darker. */
export type ThemeColor = readonly [theme: number, tint?: number];
export type Line = readonly [style: BorderStyle, color: ThemeColor];

/** What one part of a table adds; `horizontal` and `vertical` are the lines inside the part. */
export interface Piece {
  font?: ThemeColor;
  bold?: true;
  fill?: ThemeColor;
  lines?: Partial<Record<'left' | 'right' | 'top' | 'bottom' | 'horizontal' | 'vertical', Line>>;
}

export interface TableStyle {
  whole?: Piece;
  header?: Piece;
  total?: Piece;
  first?: Piece;
  last?: Piece;
  /** The first, third … row (column) of the data. */
  rowBand?: Piece;
  columnBand?: Piece;
  /** The second, fourth … */
  otherRowBand?: Piece;
  otherColumnBand?: Piece;
}

const LIGHT = [0] as const;
const DARK = [1] as const;
const GREY = [0, -0.14999847407452621] as const;
const DARKER_GREY = [0, -0.34998626667073579] as const;
const PALE = 0.79998168889431442;
const SOFT = 0.59999389629810485;
const MILD = 0.39997558519241921;
const DEEP = -0.249977111117893;
const DEEPEST = -0.499984740745262;

/** By its name, e.g. "TableStyleMedium2"; `undefined` for a style the workbook defines itself. */
export function builtInTableStyle(name: string): TableStyle | undefined {
  const [, family, digits] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  const number = Number(digits);
  if (family === 'Light' && number >= 1 && number <= 21) return light(Math.floor((number - 1) / 7), (number - 1) % 7);
  if (family === 'Medium' && number >= 1 && number <= 28) return medium(Math.floor((number - 1) / 7), (number - 1) % 7);
  if (family === 'Dark' && number >= 1 && number <= 11) return dark(number);
  return undefined;
}

/** Of each seven the first is black and grey, the others one accent each. */
function colorsOf(place: number): { main: ThemeColor; pale: ThemeColor; soft: ThemeColor; mild: ThemeColor } {
  if (place === 0) return { main: DARK, pale: GREY, soft: DARKER_GREY, mild: DARK };
  const theme = 3 + place;
  return { main: [theme], pale: [theme, PALE], soft: [theme, SOFT], mild: [theme, MILD] };
}

function light(group: number, place: number): TableStyle {
  const { main, pale } = colorsOf(place);
  const thin: Line = ['thin', main];
  if (group === 0) {
    const font: ThemeColor = place === 0 ? DARK : [main[0], DEEP];
    const strong: Piece = { font, bold: true };
    return {
      whole: { font, lines: { top: thin, bottom: thin } },
      header: { ...strong, lines: { bottom: thin } },
      total: { ...strong, lines: { top: thin } },
      first: strong,
      last: strong,
      ...bands({ fill: pale }),
    };
  }
  const strong: Piece = { font: DARK, bold: true };
  const frame = { left: thin, right: thin, top: thin, bottom: thin };
  const total: Piece = { ...strong, lines: { top: ['double', main] } };
  if (group === 1)
    return {
      whole: { font: DARK, lines: frame },
      header: { font: LIGHT, bold: true, fill: main },
      total,
      first: strong,
      last: strong,
      rowBand: { lines: { top: thin } },
      otherRowBand: { lines: { top: thin } },
      columnBand: { lines: { left: thin } },
      otherColumnBand: { lines: { left: thin } },
    };
  return {
    whole: { font: DARK, lines: { ...frame, horizontal: thin, vertical: thin } },
    header: { ...strong, lines: { bottom: ['medium', main] } },
    total,
    first: strong,
    last: strong,
    ...bands({ fill: pale }),
  };
}

function medium(group: number, place: number): TableStyle {
  const { main, pale, soft, mild } = colorsOf(place);
  const strong: Piece = { font: DARK, bold: true };
  const inverse: Piece = { font: LIGHT, bold: true, fill: main };
  if (group === 0) {
    const thin: Line = ['thin', mild];
    return {
      whole: { font: DARK, lines: { left: thin, right: thin, top: thin, bottom: thin, horizontal: thin } },
      header: inverse,
      total: { ...strong, lines: { top: ['double', main] } },
      first: strong,
      last: strong,
      ...bands({ fill: pale }),
    };
  }
  if (group === 1) {
    const thin: Line = ['thin', LIGHT];
    return {
      whole: { font: DARK, fill: pale, lines: { horizontal: thin, vertical: thin } },
      header: { ...inverse, lines: { bottom: ['thick', LIGHT] } },
      total: { ...inverse, lines: { top: ['thick', LIGHT] } },
      first: inverse,
      last: inverse,
      ...bands({ fill: soft }),
    };
  }
  if (group === 2) {
    const edge: Line = ['medium', DARK];
    const thin: Line = ['thin', DARK];
    const inner = place === 0 ? { left: thin, right: thin, horizontal: thin, vertical: thin } : {};
    return {
      whole: { font: DARK, lines: { top: edge, bottom: edge, ...inner } },
      header: { ...inverse, lines: { bottom: edge } },
      total: { lines: { top: ['double', DARK] } },
      first: inverse,
      last: inverse,
      ...bands({ fill: GREY }),
    };
  }
  const thin: Line = ['thin', mild];
  const grid = { left: thin, right: thin, top: thin, bottom: thin, horizontal: thin, vertical: thin };
  return {
    whole: { font: DARK, fill: pale, lines: grid },
    header: strong,
    total: { ...strong, lines: { top: ['medium', main] } },
    first: strong,
    last: strong,
    ...bands({ fill: soft }),
  };
}

function dark(number: number): TableStyle {
  if (number <= 7) {
    const theme = 2 + number;
    const isBlack = number === 1;
    const fill: ThemeColor = isBlack ? [1, 0.4499] : [theme];
    const side: ThemeColor = isBlack ? [1, 0.2499] : [theme, DEEP];
    const strong: Piece = { font: LIGHT, bold: true };
    const edge: Line = ['medium', LIGHT];
    return {
      whole: { font: LIGHT, fill },
      header: { ...strong, fill: DARK, lines: { bottom: edge } },
      total: { ...strong, fill: isBlack ? [1, 0.1499] : [theme, DEEPEST], lines: { top: edge } },
      first: { ...strong, fill: side, lines: { right: edge } },
      last: { ...strong, fill: side, lines: { left: edge } },
      ...bands({ fill: side }),
    };
  }
  const strong: Piece = { font: DARK, bold: true };
  const accent = 4 + (number - 9) * 2;
  const isGrey = number === 8;
  return {
    whole: { fill: isGrey ? GREY : [accent, PALE] },
    header: { font: LIGHT, fill: isGrey ? DARK : [accent + 1] },
    total: { ...strong, lines: { top: ['double', DARK] } },
    first: strong,
    last: strong,
    ...bands({ fill: isGrey ? DARKER_GREY : [accent, SOFT] }),
  };
}

function bands(piece: Piece): Pick<TableStyle, 'rowBand' | 'columnBand'> {
  return { rowBand: piece, columnBand: piece };
}

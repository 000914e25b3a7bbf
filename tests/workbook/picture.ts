/** What a person sees of a workbook and can do in it, as plain text, so that two ways of drawing it can be compared. */
import { areaAddress, cellAddress } from '../../src/spreadsheet/address';
import { styleKey } from '../../src/spreadsheet/build';
import { shiftFormula } from '../../src/spreadsheet/shift';
import type { Area, BorderEdge, Sheet, Style, Validation, Workbook } from '../../src/spreadsheet/model';

export interface SheetPicture {
  cells: Record<string, string>;
  looks: Record<string, string>;
  lines: Record<string, string>;
  validations: Record<string, string>;
  conditionalFormats: string[];
  other: unknown;
  page: unknown;
  /** Points. */
  heights: Record<number, number>;
  /** Characters. */
  widths: Record<number, number>;
}

/** @param within only cells that exist here are looked at: the model that was drawn */
export function pictureOf(workbook: Workbook, name: string, within: Sheet): SheetPicture {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}: ${workbook.sheets.map((one) => one.name).join(', ')}`);
  const picture: SheetPicture = {
    cells: {},
    looks: {},
    lines: {},
    validations: {},
    conditionalFormats: rulesOf(sheet),
    other: {
      visibility: sheet.visibility ?? 'visible',
      merges: sheet.merges.map(areaAddress).sort(),
      freeze: sheet.freeze ?? null,
      protection: sheet.protection ?? null,
      tabColor: sheet.tabColor ?? null,
      gridlines: sheet.showGridlines ?? true,
      autoFilter: sheet.autoFilter ?? null,
      tables: sheet.tables.map((table) => ({ ...table, showBandedRows: table.showBandedRows ?? false })),
      names: workbook.names.filter((one) => one.sheet === name),
    },
    page: { ...sheet.page, margins: margins(sheet) },
    heights: {},
    widths: {},
  };
  within.rows.forEach((cells, row) =>
    cells.forEach((_, column) => {
      const address = cellAddress(row, column);
      const cell = sheet.rows[row]?.[column];
      picture.cells[address] = JSON.stringify([cell?.formula ?? null, cell?.value ?? null]);
      picture.looks[address] = lookOf(styleOf(workbook, sheet, row, column));
      picture.lines[address] = linesOf(workbook, sheet, row, column);
      const validation = validationAt(sheet, row, column);
      if (validation) picture.validations[address] = validation;
    }),
  );
  for (const column of Object.keys(within.columns).map(Number)) {
    picture.widths[column] = sheet.columns[column]?.hidden ? 0 : (sheet.columns[column]?.width ?? 8.43);
  }
  for (const row of Object.keys(within.rowFormats).map(Number)) {
    picture.heights[row] = sheet.rowFormats[row]?.hidden ? 0 : (sheet.rowFormats[row]?.height ?? 15);
  }
  return picture;
}

function styleOf(workbook: Workbook, sheet: Sheet, row: number, column: number): Style {
  const cell = sheet.rows[row]?.[column];
  const index = cell ? (cell.style ?? 0) : (sheet.rowFormats[row]?.style ?? sheet.columns[column]?.style ?? 0);
  return workbook.styles[index] ?? {};
}

/** Fields that say what is so anyway are left out. */
function lookOf({ font = {}, align = {}, fill, ...style }: Style): string {
  const { vertical, wrap, indent, shrink, rotation, horizontal } = align;
  return styleKey({
    fill,
    numberFormat: style.numberFormat === 'General' ? undefined : style.numberFormat,
    locked: style.locked === false ? false : undefined,
    hidden: style.hidden || undefined,
    font: {
      name: font.name ?? 'Calibri',
      size: font.size ?? 11,
      bold: font.bold || undefined,
      italic: font.italic || undefined,
      underline: font.underline || undefined,
      strike: font.strike || undefined,
      color: font.color === '#000000' ? undefined : font.color,
    },
    align: {
      horizontal,
      vertical: vertical === 'bottom' ? undefined : vertical,
      wrap: wrap || undefined,
      indent: indent || undefined,
      shrink: shrink || undefined,
      rotation: rotation || undefined,
    },
  });
}

const STRENGTH = ['hair', 'dotted', 'dashed', 'thin', 'medium', 'double', 'thick'];

/** The line on each side as it shows: of two cells that meet, the stronger. */
function linesOf(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const side = (dr: number, dc: number, own: 'top' | 'left' | 'bottom' | 'right', other: typeof own) => {
    const edges = [styleOf(workbook, sheet, row, column).border?.[own]];
    if (row + dr >= 0 && column + dc >= 0) edges.push(styleOf(workbook, sheet, row + dr, column + dc).border?.[other]);
    return shown(edges);
  };
  return [
    side(-1, 0, 'top', 'bottom'),
    side(1, 0, 'bottom', 'top'),
    side(0, -1, 'left', 'right'),
    side(0, 1, 'right', 'left'),
  ].join(' ');
}

function shown(edges: readonly (BorderEdge | undefined)[]): string {
  const found = edges.filter((edge) => edge !== undefined);
  const [strongest] = found.sort((a, b) => STRENGTH.indexOf(b.style) - STRENGTH.indexOf(a.style));
  return strongest?.style ?? '-';
}

function validationAt(sheet: Sheet, row: number, column: number): string | undefined {
  const isIn = (area: Area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
  const validation = sheet.validations.find(({ areas }) => areas.some(isIn));
  return validation && JSON.stringify(asAt(validation, row, column));
}

/** The rule with its formulas as the cell itself would write them. */
function asAt({ areas: [first], formula1, formula2, ...rule }: Validation, row: number, column: number) {
  const local = (formula: string) =>
    formula.startsWith('"') ? formula : shiftFormula(formula, row - first.top, column - first.left);
  return {
    type: rule.type,
    operator: rule.operator ?? 'between',
    formula1: local(formula1),
    formula2: formula2 === undefined ? null : local(formula2),
    allowBlank: rule.allowBlank ?? false,
    showDropDown: rule.showDropDown ?? true,
    prompt: rule.prompt ? [rule.prompt.title ?? '', rule.prompt.message ?? ''] : null,
    error: rule.error
      ? [rule.error.show ?? true, rule.error.style ?? 'stop', rule.error.title ?? '', rule.error.message ?? '']
      : null,
  };
}

/** In order of priority. */
function rulesOf(sheet: Sheet): string[] {
  return [...sheet.conditionalFormats]
    .sort((a, b) => (a.priority ?? 0) - (b.priority ?? 0))
    .map(({ areas, rule, format, stopIfTrue }) =>
      JSON.stringify([areas.map(areaAddress), rule, JSON.parse(styleKey(format as Style)), stopIfTrue ?? false]),
    );
}

/** Hundredths of a millimetre. */
function margins({ page }: Sheet): Record<string, number> {
  return Object.fromEntries(Object.entries(page.margins ?? {}).map(([side, mm]) => [side, Math.round(mm * 100)]));
}

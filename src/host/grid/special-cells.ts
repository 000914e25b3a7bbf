/** Cells of a kind within an area, as Excel's "Go To Special" finds them. */
import { isCellError, type Area, type Cell, type Sheet } from '../../spreadsheet/model';
import { usedArea } from '../../spreadsheet/build';
import { disjoint, intersection } from './areas';
import { AreaGatherer } from './gathering';
import { usedCells } from './used';

export const SPECIAL_CELL_TYPES = [
  'ConditionalFormats',
  'DataValidations',
  'Blanks',
  'Constants',
  'Formulas',
  'SameConditionalFormat',
  'SameDataValidation',
  'Visible',
] as const;

export type SpecialCellType = (typeof SPECIAL_CELL_TYPES)[number];

type ValueKind = 'error' | 'logical' | 'number' | 'text';

const ALL: readonly ValueKind[] = ['error', 'logical', 'number', 'text'];

export const SPECIAL_VALUE_TYPES = {
  All: ALL,
  Errors: ['error'],
  ErrorsLogical: ['error', 'logical'],
  ErrorsNumbers: ['error', 'number'],
  ErrorsText: ['error', 'text'],
  ErrorsLogicalNumber: ['error', 'logical', 'number'],
  ErrorsLogicalText: ['error', 'logical', 'text'],
  ErrorsNumberText: ['error', 'number', 'text'],
  Logical: ['logical'],
  LogicalNumbers: ['logical', 'number'],
  LogicalText: ['logical', 'text'],
  LogicalNumbersText: ['logical', 'number', 'text'],
  Numbers: ['number'],
  NumbersText: ['number', 'text'],
  Text: ['text'],
} as const satisfies Record<string, readonly ValueKind[]>;

/** Areas without overlap; none when there are no such cells. @param kinds of values, for constants and formulas */
export function specialCells(
  sheet: Sheet,
  area: Area,
  type: SpecialCellType,
  kinds: readonly ValueKind[] = ALL,
): Area[] {
  const first = { ...area, bottom: area.top, right: area.left };
  switch (type) {
    case 'Constants':
      return filled(sheet, area, (cell) => cell.formula === undefined && isOfKind(cell, kinds));
    case 'Formulas':
      return filled(sheet, area, (cell) => cell.formula !== undefined && isOfKind(cell, kinds));
    case 'Blanks':
      return blanks(sheet, area);
    case 'Visible':
      return visibleAreas(sheet, area);
    case 'ConditionalFormats':
      return within(
        sheet.conditionalFormats.flatMap((each) => each.areas),
        area,
      );
    case 'DataValidations':
      return within(
        sheet.validations.flatMap((each) => each.areas),
        area,
      );
    case 'SameConditionalFormat':
      return within(
        sheet.conditionalFormats.filter(covers(first)).flatMap((each) => each.areas),
        area,
      );
    case 'SameDataValidation':
      return within(
        sheet.validations.filter(covers(first)).flatMap((each) => each.areas),
        area,
      );
  }
}

/** The parts of the areas inside `area`, each cell once. */
function within(areas: readonly Area[], area: Area): Area[] {
  return disjoint(areas.flatMap((each) => intersection(each, area) ?? []));
}

/** The area without hidden rows and columns. */
function visibleAreas(sheet: Sheet, area: Area): Area[] {
  const rows = visibleSpans(sheet.rowFormats, area.top, area.bottom);
  const columns = visibleSpans(sheet.columns, area.left, area.right);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

/** Stretches of rows (or columns) that are not hidden. */
export function visibleSpans(
  formats: Record<number, { hidden?: boolean }>,
  from: number,
  to: number,
): [number, number][] {
  const hidden = Object.keys(formats)
    .map(Number)
    .filter((index) => index >= from && index <= to && formats[index].hidden === true)
    .sort((a, b) => a - b);
  const spans: [number, number][] = [];
  let start = from;
  for (const index of hidden) {
    if (index > start) spans.push([start, index - 1]);
    start = index + 1;
  }
  if (start <= to) spans.push([start, to]);
  return spans;
}

function covers(cell: Area): (rule: { areas: Area[] }) => boolean {
  return (rule) => rule.areas.some((area) => intersection(area, cell) !== undefined);
}

function filled(sheet: Sheet, area: Area, wanted: (cell: Cell) => boolean): Area[] {
  const gatherer = new AreaGatherer();
  for (let row = area.top; row <= Math.min(area.bottom, sheet.rows.length - 1); row++) {
    const cells = sheet.rows[row];
    for (let column = area.left; cells && column <= Math.min(area.right, cells.length - 1); column++) {
      const cell = cells[column];
      if (cell && wanted(cell)) gatherer.add(row, column);
    }
  }
  return gatherer.areas();
}

/** Empty cells are looked for only where the sheet is in use, as in Excel. */
function blanks(sheet: Sheet, area: Area): Area[] {
  const used = usedCells(sheet, false) ?? usedArea(sheet);
  const part = used && intersection(used, area);
  if (!part) return [];
  const gatherer = new AreaGatherer();
  for (let row = part.top; row <= part.bottom; row++)
    for (let column = part.left; column <= part.right; column++) {
      const cell = sheet.rows[row]?.[column];
      if (cell?.formula === undefined && (cell?.value ?? null) === null) gatherer.add(row, column);
    }
  return gatherer.areas();
}

function isOfKind({ value = null }: Cell, kinds: readonly ValueKind[]): boolean {
  if (value === null) return false;
  const kind: ValueKind = isCellError(value)
    ? 'error'
    : ({ string: 'text', number: 'number', boolean: 'logical' } as const)[typeof value as 'string'];
  return kinds.includes(kind);
}

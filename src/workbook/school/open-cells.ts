/** The open workbook's cells, names and tables as plain data, whatever kind of workbook it is. */
import type { Area, Cell, CellValue } from '../../spreadsheet/model';
import { parseArea, parseReference } from '../../spreadsheet/address';
import { officeErrorCode, type Session } from '../session';

export interface OpenSheet {
  name: string;
  id: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  isProtected: boolean;
  isFirstColumnHidden: boolean;
  /** Nothing in it, not even looks. */
  isEmpty: boolean;
  /** Merged areas of a sheet with cells whose state was asked for; absent: not known. */
  merged?: Area[];
  /** Sparse, from 0. */
  rows: (Cell | undefined)[][];
  /** Number format codes, where the used range has cells. */
  formats: (string | undefined)[][];
}

export interface NamedCellState {
  /** Data validation was taken away, as a plain paste does. */
  hasValidation: boolean;
}

export interface OpenCells {
  sheets: OpenSheet[];
  names: { name: string; formula: string; sheet?: string }[];
  tables: { name: string; sheet: string }[];
  /** Of the single cells asked for, by name. */
  named: Map<string, NamedCellState>;
}

export interface ReadRequest {
  /** Whether the names of the tables tell all there is to know: then nothing else is read. */
  isTold?(tables: readonly string[]): boolean;
  /** Whether a sheet's cells are worth reading, known its name only. */
  wantsCells(sheet: string): boolean;
  /** Whether the state of the cell with this name is wanted. */
  wantsState(name: string): boolean;
}

/** A sheet is read no further than this: our own are far smaller. */
const MAX_ROWS = 3000;
const MAX_COLUMNS = 600;
const MAX_CELLS = 120_000;
const MAX_SHEETS = 20;

/** Fixed syncs: 3; 2 when the workbook has no cells, 1 when its tables tell all; 4 where merged areas are beyond counting. */
export async function readOpenCells(session: Session, request: ReadRequest): Promise<OpenCells> {
  const { worksheets, names, tables } = session.workbook;
  worksheets.load('items/name,items/id,items/visibility,items/protection/protected');
  names.load('items/name,items/formula,items/scope');
  tables.load('items/name,items/worksheet/name');
  await session.sync();
  const itsTables = tables.items.map((table) => ({ name: table.name, sheet: table.worksheet.name }));
  if (request.isTold?.(itsTables.map(({ name }) => name)))
    return { sheets: [], names: [], tables: itsTables, named: new Map() };

  const found = worksheets.items.slice(0, MAX_SHEETS).map((worksheet) => ({
    worksheet,
    used: worksheet.getUsedRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount'),
    first: worksheet.getRange('A:A').load('columnHidden'),
  }));
  await session.sync();

  const present = new Set(worksheets.items.map(({ name }) => name));
  const queue = (withMerges: boolean) => {
    const states = names.items.flatMap((item) => stateOf(session, item, present, request));
    const stateful = new Set(states.map(({ sheet }) => sheet));
    let left = MAX_CELLS;
    const blocks = found.map(({ worksheet, used }) => {
      if (used.isNullObject || !request.wantsCells(worksheet.name) || left <= 0) return undefined;
      const columns = Math.min(used.columnCount, MAX_COLUMNS);
      const rows = Math.min(used.rowCount, MAX_ROWS, Math.max(1, Math.floor(left / columns)));
      left -= rows * columns;
      const range = worksheet.getRangeByIndexes(used.rowIndex, used.columnIndex, rows, columns);
      const merged =
        withMerges && stateful.has(worksheet.name) ? range.getMergedAreasOrNullObject().load('address') : undefined;
      return { range: range.load('values,valueTypes,formulas,numberFormat'), merged };
    });
    return { states, blocks };
  };
  let asked = queue(canSeeMerges());
  if (asked.blocks.some((block) => block) || asked.states.length > 0) {
    try {
      await session.sync();
    } catch (error) {
      // A sheet with more merged areas than Excel counts answers nothing else of the batch either.
      if (!asked.blocks.some((block) => block?.merged) || officeErrorCode(error) !== 'GeneralException') throw error;
      asked = queue(false);
      await session.sync();
    }
  }
  const { states, blocks } = asked;

  return {
    sheets: found.map(({ worksheet, used, first }, index) => {
      const block = blocks[index];
      const sheet: OpenSheet = {
        name: worksheet.name,
        id: worksheet.id,
        visibility: worksheet.visibility as OpenSheet['visibility'],
        isProtected: worksheet.protection.protected,
        isFirstColumnHidden: first.columnHidden,
        isEmpty: used.isNullObject,
        rows: [],
        formats: [],
      };
      if (block) putBlock(sheet, used.rowIndex, used.columnIndex, block.range);
      if (block?.merged) sheet.merged = block.merged.isNullObject ? [] : areasIn(block.merged.address);
      return sheet;
    }),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    tables: itsTables,
    named: new Map(states.map(({ name, validation }) => [name, { hasValidation: validation.type !== 'None' }])),
  };
}

export interface CellArea {
  sheet: string;
  /** "B2:C9,E4". */
  address: string;
}

/** Reads some cells again into the sheets, and the state of the named ones among them. Fixed syncs: 1. */
export async function rereadCells(
  session: Session,
  cells: OpenCells,
  areas: readonly CellArea[],
  request: Pick<ReadRequest, 'wantsState'>,
): Promise<void> {
  const ranges = areas.flatMap(({ sheet, address }) => {
    const known = cells.sheets.find(({ name }) => name === sheet);
    if (!known) return [];
    const worksheet = session.workbook.worksheets.getItem(sheet);
    return address.split(',').map((part) => ({
      known,
      range: worksheet.getRange(part).load('rowIndex,columnIndex,values,valueTypes,formulas,numberFormat'),
    }));
  });
  if (ranges.length === 0) return;
  const present = new Set(areas.map(({ sheet }) => sheet));
  const states = cells.names
    .filter(({ formula }) => isWithin(formula, areas))
    .flatMap((name) => stateOf(session, name, present, request));
  await session.sync();
  for (const { name, validation } of states) cells.named.set(name, { hasValidation: validation.type !== 'None' });
  for (const { known, range } of ranges) putBlock(known, range.rowIndex, range.columnIndex, range);
}

type Block = Pick<Excel.Range, 'values' | 'valueTypes' | 'formulas' | 'numberFormat'>;

function putBlock(sheet: OpenSheet, top: number, left: number, block: Block): void {
  block.values.forEach((values, r) => {
    const row = (sheet.rows[top + r] ??= []);
    const formats = (sheet.formats[top + r] ??= []);
    values.forEach((value: unknown, c) => {
      const column = left + c;
      row[column] = cellOf(value, block.valueTypes[r][c], block.formulas[r][c]);
      formats[column] = String(block.numberFormat[r][c]);
    });
  });
}

function cellOf(value: unknown, type: Excel.RangeValueType, formula: unknown): Cell | undefined {
  const read: CellValue =
    value === '' || value === null || value === undefined
      ? null
      : type === 'Error'
        ? { error: String(value) }
        : (value as string | number | boolean);
  // A text that begins with "=" is its own "formula".
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return { value: read, formula: formula.slice(1) };
  return read === null ? undefined : { value: read };
}

function isWithin(formula: string, areas: readonly CellArea[]): boolean {
  const at = parseReference(formula.replace(/^=/, ''));
  if (!at) return false;
  const { top, left } = at.area;
  return areas.some(({ sheet, address }) => {
    if (sheet !== at.sheet) return false;
    const parts = address.split(',').map(parseArea);
    return parts.some(
      (area) => area && top >= area.top && top <= area.bottom && left >= area.left && left <= area.right,
    );
  });
}

/** Merged areas can be asked for since ExcelApi 1.13. */
function canSeeMerges(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13');
}

/** "'Nhập liệu'!B2:C2,'Nhập liệu'!B4:D4" */
function areasIn(addresses: string): Area[] {
  return addresses.split(',').flatMap((address) => parseArea(address.slice(address.lastIndexOf('!') + 1)) ?? []);
}

interface WantedState {
  name: string;
  sheet: string;
  validation: Excel.DataValidation;
}

function stateOf(
  session: Session,
  item: { name: string; formula: unknown },
  present: ReadonlySet<string>,
  request: Pick<ReadRequest, 'wantsState'>,
): WantedState[] {
  if (!request.wantsState(item.name)) return [];
  const reference = parseReference(String(item.formula).replace(/^=/, ''));
  if (!reference || !present.has(reference.sheet)) return [];
  const { top, left } = reference.area;
  const cell = session.workbook.worksheets.getItem(reference.sheet).getCell(top, left);
  return [{ name: item.name, sheet: reference.sheet, validation: cell.dataValidation.load('type') }];
}

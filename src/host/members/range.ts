/** A range: content, place and the objects that hang on it. */
import type { Cell } from '../../spreadsheet/model';
import { isCellError } from '../../spreadsheet/model';
import { columnsOf, isEntireColumn, isEntireRow, rowsOf } from '../grid/areas';
import { isUnbounded, plainValue, readBlock } from '../grid/cells';
import { GENERAL } from '../grid/input';
import { numberCategory } from '../grid/number-category';
import { toR1C1 } from '../grid/r1c1';
import { styleAt } from '../grid/styles';
import { defineType, type Scalar } from '../protocol/registry';
import { itemNotFound, shapeMismatch } from '../protocol/errors';
import { formatFromLocal, localFormat, shownText } from '../session/culture';
import { localFormula } from '../session/local-formula';
import { parseTypedIn } from '../session/local-input';
import type { Session } from '../session/session';
import { fullAddress } from './addressing';
import { rangeEditing } from './range-editing';
import { find } from './range-finding';
import { rangeGeometry } from './range-geometry';
import { hyperlink } from './range-hyperlink';
import { rangeOutline } from './range-outline';
import { hiddenScalars } from './range-hidden';
import { rangeDuplicates } from './range-duplicates';
import { rangeProperties } from './range-properties';
import { rangeSpill, spillScalars } from './range-spill';
import { visibleView } from './range-view';
import { rangeRelations } from './range-relations';
import { rangeTracing } from './range-tracing';
import { cellStyleName, setCellStyle } from './range-style';
import { writeNumberFormats, writeR1C1, writeValues } from './range-writing';
import type { RangeSelf } from './selves';

type ReadCell = (cell: Cell | undefined, row: number, column: number) => unknown;

defineType('Range', {
  scalars: {
    address: { get: (range) => fullAddress(range) },
    addressLocal: { get: (range) => fullAddress(range) },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    rowCount: { get: ({ area }) => rowsOf(area) },
    columnCount: { get: ({ area }) => columnsOf(area) },
    // Excel answers -1 when the count does not fit into 32 bits.
    cellCount: {
      get: ({ area }) => {
        const count = rowsOf(area) * columnsOf(area);
        return count > 2 ** 31 - 1 ? -1 : count;
      },
    },
    isEntireColumn: { get: ({ area }) => isEntireColumn(area) },
    isEntireRow: { get: ({ area }) => isEntireRow(area) },
    hyperlink,
    ...spillScalars,
    ...hiddenScalars,
    style: {
      get: ({ sheet, area }, session) => cellStyleName({ sheet, areas: [area] }, session),
      set: ({ sheet, area }, value, session) => setCellStyle({ sheet, areas: [area] }, value, session),
    },
    values: block((cell) => plainValue(cell?.value), writeValues),
    formulas: block(
      (cell) => (cell?.formula !== undefined ? `=${cell.formula}` : plainValue(cell?.value)),
      writeValues,
    ),
    formulasLocal: {
      get: (range, session) =>
        blockOf(range, session, (cell) => {
          if (cell?.formula !== undefined) return `=${localFormula(cell.formula, session.culture)}`;
          return plainValue(cell?.value);
        }),
      set: writeLocal,
    },
    formulasR1C1: block(
      (cell, row, column) =>
        cell?.formula !== undefined ? `=${toR1C1(cell.formula, row, column)}` : plainValue(cell?.value),
      writeR1C1,
    ),
    text: {
      get: (range, session) =>
        blockOf(range, session, (cell, row, column) => {
          const value = cell?.value ?? null;
          if (value === null) return '';
          const code = styleAt(session.workbook, range.sheet, row, column).numberFormat ?? GENERAL;
          return shownText(value, code, session.culture);
        }),
    },
    valueTypes: block((cell) => valueType(cell)),
    numberFormat: {
      get: (range, session) => numberFormats(range, session),
      set: (range, value, session) => writeNumberFormats(range, value, session),
    },
    numberFormatCategories: {
      get: (range, session) => numberFormats(range, session)?.map((line) => line.map(numberCategory)) ?? null,
    },
    // No cell holds a data type of Excel's services.
    linkedDataTypeState: block(() => 'None'),
    numberFormatLocal: {
      get: (range, session) =>
        eachCell(numberFormats(range, session), (code) => localFormat(String(code), session.culture)),
      set: (range, value, session) => {
        const english = (code: unknown): unknown =>
          typeof code === 'string' ? formatFromLocal(code, session.culture) : code;
        writeNumberFormats(range, eachCell(value, english), session);
      },
    },
  },
  objects: {
    conditionalFormats: ['ConditionalFormatCollection', ({ sheet, area }) => ({ sheet, areas: [area] })],
    dataValidation: ['DataValidation', ({ sheet, area }) => ({ sheet, areas: [area] })],
    format: ['RangeFormat', ({ sheet, area }) => ({ sheet, areas: [area] })],
    sort: ['RangeSort', (range) => range],
    worksheet: ['Worksheet', ({ sheet }) => sheet],
  },
  makes: {
    ...rangeGeometry,
    ...rangeRelations,
    ...rangeDuplicates,
    ...rangeSpill,
    ...rangeTracing,
    getVisibleView: ['RangeView', (range) => visibleView(range)],
    find: ['Range', (range, args, session) => find(range, args, session) ?? missing()],
    findOrNullObject: ['Range', find],
    insert: rangeEditing.insert,
  },
  does: {
    ...rangeEditing.does,
    ...rangeOutline,
    ...rangeProperties,
    _ValidateArraySize: ({ area }, args) => {
      if (args.integer(0) !== rowsOf(area) || args.integer(1) !== columnsOf(area)) throw shapeMismatch();
    },
  },
});

/** The same done to each cell of a block, or to the one value for all of them. */
function eachCell(block: unknown, work: (value: unknown) => unknown): unknown {
  if (!Array.isArray(block)) return block === null ? null : work(block);
  return (block as unknown[]).map((line) => (Array.isArray(line) ? (line as unknown[]).map(work) : line));
}

/** `formulasLocal`: what a person of the session's culture would type. */
function writeLocal(range: RangeSelf, given: unknown, session: Session): void {
  const english = (value: unknown): unknown => {
    if (typeof value !== 'string' || session.culture.name === 'en-US') return value;
    const parsed = parseTypedIn(session.culture, value, GENERAL, session.now);
    if (parsed.formula !== undefined) return `=${parsed.formula}`;
    return typeof parsed.value === 'string' ? `'${parsed.value}` : plainValue(parsed.value);
  };
  writeValues(range, eachCell(given, english), session);
}

/** A property with one answer per cell, read after calculation. */
function block(read: ReadCell, set?: Scalar<RangeSelf>['set']): Scalar<RangeSelf> {
  const scalar: Scalar<RangeSelf> = { get: (range, session) => blockOf(range, session, read) };
  if (set) scalar.set = set;
  return scalar;
}

function blockOf(range: RangeSelf, session: Session, read: ReadCell): unknown[][] | null {
  session.assertAlive(range.sheet);
  // An unbounded range (whole rows or columns of the sheet) has no cell-level properties.
  if (isUnbounded(range.area)) return null;
  session.settle();
  return readBlock(range.sheet, range.area, read);
}

function numberFormats(range: RangeSelf, session: Session): string[][] | null {
  if (isUnbounded(range.area)) return null;
  return readBlock(
    range.sheet,
    range.area,
    (_cell, row, column) => styleAt(session.workbook, range.sheet, row, column).numberFormat ?? GENERAL,
  );
}

function valueType(cell: Cell | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return cell?.formula === undefined ? 'Empty' : 'Unknown';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string' | 'number' | 'boolean'];
}

function missing(): never {
  throw itemNotFound();
}

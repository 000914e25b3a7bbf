/** What kind of value it is. */
import { type CellValue } from '../../../spreadsheet/model';
import { cellAt } from '../../../spreadsheet/build';
import { NA, REF, VALUE, isError, isMatrix, isReference, toNumber } from '../values';
import { type EagerFunction, type Family, ranges, scalar } from './definition';

const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA'];

export const INFORMATION: Family = {
  ISNUMBER: is((value) => typeof value === 'number'),
  ISTEXT: is((value) => typeof value === 'string'),
  ISNONTEXT: is((value) => typeof value !== 'string'),
  ISLOGICAL: is((value) => typeof value === 'boolean'),
  ISBLANK: is((value) => value === null),
  ISERROR: is((value) => isError(value)),
  ISERR: is((value) => isError(value) && value.error !== NA.error),
  ISNA: is((value) => isError(value) && value.error === NA.error),
  ISODD: is((value) => Math.abs(Math.trunc(toNumber(value))) % 2 === 1),
  ISEVEN: is((value) => Math.trunc(toNumber(value)) % 2 === 0),
  ISREF: ranges(1, 1, ([value]) => isReference(value)),
  ISFORMULA: ranges(1, 1, ([value]) => {
    if (!isReference(value)) throw VALUE;
    const [{ sheet, area }] = value.areas;
    return cellAt(sheet, area.top, area.left)?.formula !== undefined;
  }),
  FORMULATEXT: ranges(1, 1, ([value]) => {
    if (!isReference(value)) throw REF;
    const [{ sheet, area }] = value.areas;
    const formula = cellAt(sheet, area.top, area.left)?.formula;
    if (formula === undefined) throw NA;
    return `=${formula}`;
  }),
  NA: scalar(0, 0, () => NA),
  N: scalar(1, 1, ([value]) => {
    if (isError(value)) throw value;
    return typeof value === 'number' || typeof value === 'boolean' ? Number(value) : 0;
  }),
  T: scalar(1, 1, ([value]) => {
    if (isError(value)) throw value;
    return typeof value === 'string' ? value : '';
  }),
  TYPE: ranges(1, 1, ([value], evaluation) => {
    const content = isReference(value) ? evaluation.spread(value) : value;
    if (isMatrix(content)) return 64;
    if (isError(content)) return 16;
    return typeof content === 'string' ? 2 : typeof content === 'boolean' ? 4 : 1;
  }),
  'ERROR.TYPE': scalar(1, 1, ([value]) => {
    const place = isError(value) ? ERRORS.indexOf(value.error) : -1;
    if (place < 0) throw NA;
    return place + 1;
  }),
};

function is(test: (value: CellValue) => boolean): EagerFunction {
  return scalar(1, 1, ([value]) => test(value));
}

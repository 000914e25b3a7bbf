/** Properties of every cell, row or column of a range at once: `getCellProperties`, `setRowProperties` and their kin. */
import type { Area } from '../../spreadsheet/model';
import { columnsOf, rowsOf } from '../grid/areas';
import { LARGEST_BLOCK } from '../grid/cells';
import { asRecord } from '../protocol/args';
import { apiNotFound, invalidArgument, shapeMismatch } from '../protocol/errors';
import { specOf, type TypeSpec } from '../protocol/registry';
import type { Session } from '../session/session';
import type { EdgeName, FormatSelf, Handle, RangeSelf } from './selves';

type Doing = NonNullable<TypeSpec<RangeSelf>['does']>;

export const rangeProperties: Doing = {
  getCellProperties: (range, args, session) => {
    assertCountable(rowsOf(range.area) * columnsOf(range.area));
    const wanted = args.record(0);
    return rowsIn(range).map((row) => columnsIn(row).map((cell) => propertiesOf(cell, wanted, session)));
  },
  getRowProperties: (range, args, session) => {
    assertCountable(rowsOf(range.area));
    const wanted = args.record(0);
    return rowsIn(range).map((row) => propertiesOf(row, wanted, session));
  },
  getColumnProperties: (range, args, session) => {
    const wanted = args.record(0);
    return columnsIn(range).map((column) => propertiesOf(column, wanted, session));
  },
  setCellProperties: (range, args, session) => {
    const lines = sized(args.array(0), rowsOf(range.area));
    const cells = lines.map((line) => sized(line, columnsOf(range.area)));
    rowsIn(range).forEach((row, i) => setAll(columnsIn(row), cells[i], session));
  },
  setRowProperties: (range, args, session) => setAll(rowsIn(range), sized(args.array(0), rowsOf(range.area)), session),
  setColumnProperties: (range, args, session) =>
    setAll(columnsIn(range), sized(args.array(0), columnsOf(range.area)), session),
};

/** Told of a cell, but not set. */
const TOLD = new Set(['address', 'addressLocal', 'hidden', 'rowIndex', 'columnIndex']);

const SIDES: Record<string, EdgeName> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
};

function propertiesOf({ sheet, area }: RangeSelf, wanted: Record<string, unknown>, session: Session): unknown {
  session.assertAlive(sheet);
  return read({ type: 'Range', self: { sheet, area } }, wanted, session);
}

/** What is asked for with `true`, nested as it was asked; `true` for an object means all its properties. */
function read(handle: Handle, wanted: Record<string, unknown> | true, session: Session): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const scalars = Object.keys(specOf(handle)?.scalars ?? {});
  const asked = wanted === true ? scalars.map((name) => [name, true] as const) : Object.entries(wanted);
  for (const [name, option] of asked) {
    if (option === false || option === undefined || option === null) continue;
    const inner = option === true ? true : asRecord(option);
    const scalar = specOf(handle)?.scalars?.[name];
    if (scalar?.get) answer[name] = scalar.get(handle.self, session);
    else if (handle.type === 'RangeFormat' && name === 'borders')
      answer[name] = Object.fromEntries(
        Object.entries(SIDES).map(([side, edge]) => [
          side,
          read(border(handle.self as FormatSelf, edge), inner, session),
        ]),
      );
    else answer[name] = read(part(handle, name, session), inner, session);
  }
  return answer;
}

function setAll(ranges: RangeSelf[], given: unknown[], session: Session): void {
  ranges.forEach((self, index) => {
    session.assertAlive(self.sheet);
    const properties = given[index];
    if (properties !== null && properties !== undefined) write({ type: 'Range', self }, asRecord(properties), session);
  });
}

function write(handle: Handle, given: Record<string, unknown>, session: Session): void {
  const ordered = Object.entries(given).sort(([a], [b]) => turn(a) - turn(b));
  for (const [name, value] of ordered) {
    if (value === undefined || value === null || (handle.type === 'Range' && TOLD.has(name))) continue;
    const scalar = specOf(handle)?.scalars?.[name];
    if (scalar?.set) scalar.set(handle.self, value, session);
    else if (handle.type === 'RangeFormat' && name === 'borders')
      for (const [side, line] of Object.entries(asRecord(value))) {
        if (line === undefined || line === null) continue;
        if (!SIDES[side]) throw apiNotFound(`CellBorderCollection.${side}`);
        write(border(handle.self as FormatSelf, SIDES[side]), asRecord(line), session);
      }
    else if (scalar) throw invalidArgument();
    else write(part(handle, name, session), asRecord(value), session);
  }
}

/** The named style first: it would undo what is set one by one. Hiding last: a new width shows a column. */
function turn(name: string): number {
  return name === 'style' ? 0 : name === 'rowHidden' || name === 'columnHidden' ? 2 : 1;
}

function part(handle: Handle, name: string, session: Session): Handle {
  const member = specOf(handle)?.objects?.[name];
  if (!member) throw apiNotFound(`${handle.type}.${name}`);
  const self = (member[1] as (self: unknown, session: Session) => unknown)(handle.self, session);
  return { type: member[0], self } as Handle;
}

function border(format: FormatSelf, edge: EdgeName): Handle {
  return { type: 'RangeBorder', self: { format, edge } };
}

function rowsIn({ sheet, area }: RangeSelf): RangeSelf[] {
  return split(rowsOf(area), (index) => ({ ...area, top: area.top + index, bottom: area.top + index })).map((each) => ({
    sheet,
    area: each,
  }));
}

function columnsIn({ sheet, area }: RangeSelf): RangeSelf[] {
  return split(columnsOf(area), (index) => ({ ...area, left: area.left + index, right: area.left + index })).map(
    (each) => ({ sheet, area: each }),
  );
}

function split(count: number, at: (index: number) => Area): Area[] {
  return Array.from({ length: count }, (_, index) => at(index));
}

function sized(given: unknown, length: number): unknown[] {
  if (!Array.isArray(given) || given.length !== length) throw shapeMismatch();
  return given as unknown[];
}

function assertCountable(count: number): void {
  if (count > LARGEST_BLOCK) throw invalidArgument();
}

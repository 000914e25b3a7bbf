/** `workbook.styles` and its items. */
import type { CellStyle, Style, StyleGroup } from '../../spreadsheet/model';
import { BUILT_IN_NAMES, NORMAL } from '../cell-styles/built-in';
import { allCellStyles, changeCellStyle, deleteCellStyle, findCellStyle, listed } from '../cell-styles/cell-styles';
import { invalidArgument, invalidOperation, itemAlreadyExists, itemNotFound } from '../protocol/errors';
import { defineType, type Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import { alignmentAspects, protectionAspects } from './format-aspects';
import type { NamedStyleSelf } from './selves';
import { aBoolean, aString } from './values';

const LONGEST_NAME = 255;

defineType('StyleCollection', {
  collection: {
    of: 'Style',
    all: (session) => allCellStyles(session.workbook).map(({ name }) => ({ cellStyle: name })),
    find: (session, key) => {
      const style = findCellStyle(session.workbook, aString(key));
      return style ? { cellStyle: style.name } : null;
    },
  },
  does: {
    add: (session, args) => {
      const name = args.string(0).trim();
      if (name === '' || name.length > LONGEST_NAME) throw invalidArgument();
      const { workbook } = session;
      if (findCellStyle(workbook, name)) throw itemAlreadyExists();
      // A new style starts as Normal and sets everything.
      listed(workbook, { name, style: findCellStyle(workbook, NORMAL)?.style ?? {} });
      session.isDirty = true;
    },
  },
});

defineType('Style', {
  id: { field: 'Id', of: ({ cellStyle }) => cellStyle },
  scalars: {
    name: { get: ({ cellStyle }) => cellStyle },
    builtIn: { get: ({ cellStyle }) => BUILT_IN_NAMES.includes(cellStyle) },
    ...alignmentAspects,
    ...protectionAspects,
    numberFormat: numberFormat(),
    numberFormatLocal: numberFormat(),
    includeAlignment: includes('align'),
    includeBorder: includes('border'),
    includeFont: includes('font'),
    includeNumber: includes('numberFormat'),
    includePatterns: includes('fill'),
    includeProtection: includes('protection'),
    // What the client library sends for `textOrientation`.
    orientation: { ...alignmentAspects.textOrientation, internal: true },
  },
  objects: {
    borders: ['RangeBorderCollection', (self) => self],
    fill: ['RangeFill', (self) => self],
    font: ['RangeFont', (self) => self],
  },
  does: {
    delete: ({ cellStyle }, _args, session) => {
      styleOf(cellStyle, session);
      if (cellStyle === NORMAL) throw invalidOperation('The style "Normal" cannot be deleted.');
      deleteCellStyle(session.workbook, cellStyle);
      session.isDirty = true;
    },
  },
});

function styleOf(name: string, session: Session): CellStyle {
  const style = findCellStyle(session.workbook, name);
  if (!style) throw itemNotFound();
  return style;
}

function change(self: NamedStyleSelf, session: Session, next: (style: CellStyle) => CellStyle): void {
  styleOf(self.cellStyle, session);
  changeCellStyle(session.workbook, self.cellStyle, next);
  session.isDirty = true;
}

function includes(group: StyleGroup): Scalar<NamedStyleSelf> {
  return {
    get: ({ cellStyle }, session) => !styleOf(cellStyle, session).leaves?.includes(group),
    set: (self, value, session) => {
      const included = aBoolean(value);
      change(self, session, ({ leaves = [], ...style }) => {
        const left = leaves.filter((each) => each !== group);
        if (!included) left.push(group);
        return left.length > 0 ? { ...style, leaves: left } : style;
      });
    },
  };
}

function numberFormat(): Scalar<NamedStyleSelf> {
  return {
    get: ({ cellStyle }, session) => styleOf(cellStyle, session).style.numberFormat ?? 'General',
    set: (self, value, session) => {
      const code = aString(value);
      change(self, session, (style) => {
        const next: Style = { ...style.style, numberFormat: code };
        if (code === 'General' || code === '') delete next.numberFormat;
        return { ...style, style: next };
      });
    },
  };
}

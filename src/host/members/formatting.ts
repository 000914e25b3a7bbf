/** Reading and changing one aspect of the format of cells. */
import type { Style } from '../../spreadsheet/model';
import { stylesIn } from '../grid/styles';
import { restyle } from '../grid/styles';
import { changeCellStyle, findCellStyle } from '../cell-styles/cell-styles';
import { omit } from '../omit';
import { assertAllowed } from '../protection';
import { itemNotFound } from '../protocol/errors';
import type { Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import type { FormatSelf, NamedStyleSelf } from './selves';
import { shared } from './values';

/** A property of `range.format`: what every cell shares or `null`, and a change made once per distinct style. */
export function aspect<T>(
  read: (style: Style) => T,
  write: (style: Style, value: unknown) => Style,
): Scalar<FormatSelf> {
  return {
    get: (self, session) => shared(stylesOf(self, session).map(read)),
    set: (self, value, session) => changeFormat(self, session, (style) => write(style, value)),
  };
}

/** Of the cells, each once; or of a named cell style. */
export function stylesOf(self: FormatSelf, session: Session): Style[] {
  if (!isCellStyle(self)) return stylesIn(session.workbook, self.sheet, self.areas);
  const found = findCellStyle(session.workbook, self.cellStyle);
  if (!found) throw itemNotFound();
  return [found.style];
}

export function isCellStyle(self: FormatSelf): self is NamedStyleSelf {
  return 'cellStyle' in self;
}

export function changeFormat(self: FormatSelf, session: Session, change: (style: Style) => Style): void {
  if (isCellStyle(self)) {
    stylesOf(self, session);
    changeCellStyle(session.workbook, self.cellStyle, (named) => ({ ...named, style: change(named.style) }));
    session.isDirty = true;
    return;
  }
  const { sheet, areas } = self;
  session.assertAlive(sheet);
  assertAllowed(sheet, 'formatCells');
  for (const area of areas) {
    restyle(session.workbook, sheet, area, change);
    session.formatChanged(sheet, area);
  }
}

/** The group with some fields changed; `undefined` removes a field, and an empty group goes. */
export function withGroup<K extends 'font' | 'align' | 'border'>(
  style: Style,
  key: K,
  fields: Partial<NonNullable<Style[K]>>,
): Style {
  const group = Object.fromEntries(
    Object.entries({ ...style[key], ...fields }).filter(([, value]) => value !== undefined),
  );
  const rest = omit(style, key);
  return (Object.keys(group).length === 0 ? rest : { ...rest, [key]: group }) as Style;
}

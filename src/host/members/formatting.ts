/** Reading and changing one aspect of the format of cells. */
import type { Style } from '../../spreadsheet/model';
import { stylesIn } from '../grid/styles';
import { restyle } from '../grid/styles';
import { omit } from '../omit';
import { assertAllowed } from '../protection';
import type { Scalar } from '../protocol/registry';
import type { Session } from '../session/session';
import type { FormatSelf } from './selves';
import { shared } from './values';

/** A property of `range.format`: what every cell shares or `null`, and a change made once per distinct style. */
export function aspect<T>(
  read: (style: Style) => T,
  write: (style: Style, value: unknown) => Style,
): Scalar<FormatSelf> {
  return {
    get: ({ sheet, areas }, session) => shared(stylesIn(session.workbook, sheet, areas).map(read)),
    set: (self, value, session) => changeFormat(self, session, (style) => write(style, value)),
  };
}

export function changeFormat({ sheet, areas }: FormatSelf, session: Session, change: (style: Style) => Style): void {
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

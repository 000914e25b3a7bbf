/** `range.style`: the cell style that cells are based on. */
import { NORMAL, wireName } from '../cell-styles/built-in';
import { basedOn, findCellStyle, listed } from '../cell-styles/cell-styles';
import { stylesIn } from '../grid/styles';
import { invalidArgument } from '../protocol/errors';
import type { Session } from '../session/session';
import { changeFormat } from './formatting';
import type { RangeAreasSelf } from './selves';
import { aString, shared } from './values';

/** The name of a style of the workbook, or Office.js's name of one of Excel's; `null` when the cells differ. */
export function cellStyleName({ sheet, areas }: RangeAreasSelf, session: Session): string | null {
  return shared(stylesIn(session.workbook, sheet, areas).map(({ named }) => wireName(named ?? NORMAL)));
}

export function setCellStyle(self: RangeAreasSelf, value: unknown, session: Session): void {
  const found = findCellStyle(session.workbook, aString(value));
  if (!found) throw invalidArgument();
  changeFormat(self, session, (style) => basedOn(style, found));
  listed(session.workbook, found);
}

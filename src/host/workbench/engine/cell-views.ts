/** Cells as they are shown. */
import { isCellError, type Area, type Cell, type CellValue, type Sheet } from '../../../spreadsheet/model';
import { intersection } from '../../grid/areas';
import { GENERAL } from '../../grid/input';
import { styleIndexAt } from '../../grid/styles';
import { looksOver } from '../../looks/over';
import { shownText, type Culture } from '../../session/culture';
import type { Session } from '../../session/session';
import type { CellBlock, CellView } from './api';

export function cellBlock(session: Session, sheet: Sheet, area: Area): CellBlock {
  const { styles } = session.workbook;
  const used: CellBlock['styles'] = { 0: styles[0] ?? {} };
  const marks = marksIn(sheet, area);
  const looks = looksOver(session, sheet, area);
  const cells: (CellView | null)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (CellView | null)[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const cell = sheet.rows[row]?.[column];
      const style = styleIndexAt(sheet, row, column);
      const mark = marks.get(row * COLUMNS + column);
      const over = looks[row - area.top]?.[column - area.left];
      if (!cell && style === 0 && !mark && !over) {
        line.push(null);
        continue;
      }
      used[style] ??= styles[style] ?? {};
      const format = over?.numberFormat ?? styles[style]?.numberFormat ?? GENERAL;
      line.push({ ...shown(cell, format, session.culture), style, ...mark, ...(over && { over }) });
    }
    cells.push(line);
  }
  return { area, cells, styles: used };
}

const COLUMNS = 16_384;

function shown(cell: Cell | undefined, format: string, culture: Culture): Pick<CellView, 'text' | 'kind'> {
  const value = cell?.value ?? null;
  return { text: value === null ? '' : shownText(value, format, culture), kind: kindOf(value) };
}

function kindOf(value: CellValue): CellView['kind'] {
  if (value === null) return 'empty';
  if (isCellError(value)) return 'error';
  return { string: 'text', number: 'number', boolean: 'boolean' }[typeof value as 'string' | 'number' | 'boolean'] as
    'text' | 'number' | 'boolean';
}

type Marks = Pick<CellView, 'hasList' | 'hasNote' | 'isLink'>;

/** What stands on cells besides their content, by cell. */
function marksIn(sheet: Sheet, area: Area): Map<number, Marks> {
  const marks = new Map<number, Marks>();
  const mark = (row: number, column: number, what: Marks): void => {
    const key = row * COLUMNS + column;
    marks.set(key, { ...marks.get(key), ...what });
  };
  for (const rule of sheet.validations) {
    if (rule.type !== 'list' || rule.showDropDown === false) continue;
    for (const one of rule.areas)
      forEachIn(intersection(one, area), (row, column) => mark(row, column, { hasList: true }));
  }
  for (const { area: linked } of sheet.hyperlinks ?? [])
    forEachIn(intersection(linked, area), (row, column) => mark(row, column, { isLink: true }));
  for (const { row, column } of [...sheet.notes, ...(sheet.comments ?? [])])
    if (row >= area.top && row <= area.bottom && column >= area.left && column <= area.right)
      mark(row, column, { hasNote: true });
  return marks;
}

function forEachIn(area: Area | undefined, visit: (row: number, column: number) => void): void {
  if (!area) return;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) visit(row, column);
}

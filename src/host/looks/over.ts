/** The looks of a block of cells, as the grid draws them over the cells' own styles. */
import type { Area, ConditionalFormat, Sheet } from '../../spreadsheet/model';
import { isScale } from '../../spreadsheet/xlsx/write-conditional';
import { intersection } from '../grid/areas';
import type { Session } from '../session/session';
import { type Condition, conditionOf } from './conditions';
import type { CellLooks } from './looks';
import { type Scale, scaleOf } from './scales';
import { tableLooks } from './tables';

/**
 * One entry per cell of the area, row by row; `undefined` where the cell looks as its own style says. Conditional formats
 * go before the cell's style, a table's style only fills in what the cell's own style leaves open.
 */
export function looksOver(session: Session, sheet: Sheet, area: Area): (CellLooks | undefined)[][] {
  const block = conditionalLooksOver(session, sheet, area);
  for (const table of sheet.tables) {
    const part = intersection(table.area, area);
    const look = part && tableLooks(session, sheet, table);
    if (!look) continue;
    for (let row = part.top; row <= part.bottom; row++)
      for (let column = part.left; column <= part.right; column++) {
        const looks = look(row, column);
        if (!looks) continue;
        const line = block[row - area.top];
        line[column - area.left] = under(line[column - area.left], looks);
      }
  }
  return block;
}

/** The same by conditional formats alone: what sorting and filtering by colour or icon see. */
function conditionalLooksOver(session: Session, sheet: Sheet, area: Area): (CellLooks | undefined)[][] {
  session.settle();
  const rows = area.bottom - area.top + 1;
  const block = Array.from({ length: rows }, () =>
    new Array<CellLooks | undefined>(area.right - area.left + 1).fill(undefined),
  );
  const stopped = new Set<number>();
  for (const format of strongestFirst(sheet.conditionalFormats)) {
    const parts = format.areas.flatMap((one) => intersection(one, area) ?? []);
    if (parts.length === 0) continue;
    const look = lookOf(session, sheet, format);
    if (!look) continue;
    for (const part of parts)
      for (let row = part.top; row <= part.bottom; row++)
        for (let column = part.left; column <= part.right; column++) {
          const place = (row - area.top) * 16_384 + column - area.left;
          if (stopped.has(place)) continue;
          const looks = look(row, column);
          if (!looks) continue;
          const line = block[row - area.top];
          line[column - area.left] = under(line[column - area.left], looks);
          if (format.stopIfTrue && !isScale(format.rule)) stopped.add(place);
        }
  }
  return block;
}

/** The same, cell by cell of the sheet; `undefined` when no conditional format lies there. */
export function conditionalLooks(
  session: Session,
  sheet: Sheet,
  area: Area,
): ((row: number, column: number) => CellLooks | undefined) | undefined {
  const touches = sheet.conditionalFormats.some((format) => format.areas.some((one) => intersection(one, area)));
  if (!touches) return undefined;
  const block = conditionalLooksOver(session, sheet, area);
  return (row, column) => block[row - area.top]?.[column - area.left];
}

/** The strongest comes first; what it says, later ones cannot unsay. */
function strongestFirst(formats: readonly ConditionalFormat[]): ConditionalFormat[] {
  const strength = (format: ConditionalFormat) => format.priority ?? Number.MAX_SAFE_INTEGER;
  return [...formats].sort((a, b) => strength(a) - strength(b));
}

type Look = (row: number, column: number) => CellLooks | undefined;

function lookOf(session: Session, sheet: Sheet, format: ConditionalFormat): Look | undefined {
  const valueAt = (row: number, column: number) => sheet.rows[row]?.[column]?.value ?? null;
  const scale: Scale | undefined = scaleOf(session, sheet, format);
  if (scale)
    return (row, column) => {
      const value = valueAt(row, column);
      return typeof value === 'number' ? scale(value) : undefined;
    };
  const holds: Condition | undefined = conditionOf(session, sheet, format);
  if (!holds) return undefined;
  const looks: CellLooks = { ...format.format };
  return (row, column) => (holds(valueAt(row, column), row, column) ? looks : undefined);
}

/** What is there already stays; lines count one by one. */
function under(strong: CellLooks | undefined, weak: CellLooks): CellLooks {
  if (!strong) return weak;
  const border = strong.border && weak.border ? { ...weak.border, ...strong.border } : (strong.border ?? weak.border);
  return { ...weak, ...strong, ...(border && { border }) };
}

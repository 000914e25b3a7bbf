/** Where a drag of the fill handle leads: down, up, to the right or to the left, whichever goes further. */
import type { Area } from '../../../../spreadsheet/model';
import type { Place } from './selection';

export function fillTarget(source: Area, { row, column }: Place): Area {
  const down = Math.max(row - source.bottom, source.top - row, 0);
  const across = Math.max(column - source.right, source.left - column, 0);
  if (down === 0 && across === 0) return source;
  if (down >= across) return { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) };
  return { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) };
}

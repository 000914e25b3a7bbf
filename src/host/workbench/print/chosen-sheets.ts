/** Which sheets a person may want printed together. */
import type { SheetId, SheetTab } from '../engine/api';

export function visibleSheets(sheets: readonly SheetTab[]): SheetTab[] {
  return sheets.filter(({ visibility }) => visibility === 'visible');
}

/** Sheets whose names end with the same word as the open one's ("Báo cáo 11-2021", "PL1 11-2021"); none when it stands alone. */
export function sheetsAlike(
  sheets: readonly SheetTab[],
  active: SheetId,
): { ending: string; ids: SheetId[] } | undefined {
  const words =
    sheets
      .find(({ id }) => id === active)
      ?.name.trim()
      .split(/\s+/) ?? [];
  const ending = words.length > 1 ? words[words.length - 1] : undefined;
  if (ending === undefined) return undefined;
  const ids = visibleSheets(sheets)
    .filter(({ name }) => name.trim().endsWith(` ${ending}`))
    .map(({ id }) => id);
  return ids.length > 1 ? { ending, ids } : undefined;
}

/** Giải trình travel with the figures, in one cell: a line "key: reason" for each. */
import { normalizeText } from '../../reporting/figures/text';
import type { CellValue } from '../../spreadsheet/model';

const LINE = /^(?:GB_)?([A-Za-z][A-Za-z0-9_.]*)\s*:\s*(.+)$/;

/** Excel keeps 32,767 characters in a cell; what goes beyond is cut, marked with "…". */
const CELL_LIMIT = 32_767;

export function explanationLines(explanations: ReadonlyMap<string, string> | undefined): CellValue {
  if (!explanations || explanations.size === 0) return null;
  const lines = [...explanations].map(([key, reason]) => `${key}: ${reason.replace(/\s*\n\s*/g, ' ')}`).join('\n');
  return lines.length > CELL_LIMIT ? `${lines.slice(0, CELL_LIMIT - 1)}…` : lines;
}

/** A line that does not begin with a key goes on with the reason before it. */
export function parseExplanations(cell: CellValue): Map<string, string> {
  const explanations = new Map<string, string>();
  if (typeof cell !== 'string') return explanations;
  let current: string | undefined;
  for (const line of normalizeText(cell).split('\n')) {
    const [, key, reason] = LINE.exec(line.trim()) ?? [];
    if (key) explanations.set((current = key), reason.trim());
    else if (current !== undefined && line.trim() !== '')
      explanations.set(current, `${explanations.get(current) ?? ''} ${line.trim()}`);
  }
  return explanations;
}

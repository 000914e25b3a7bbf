/** Giải trình travel with the figures, in one cell: a line "key, key: reason" for each reason. */
import { normalizeText } from '../../reporting/figures/text';
import type { CellValue } from '../../spreadsheet/model';

const KEY = '(?:GB_)?[A-Za-z][A-Za-z0-9_.]*';
const LINE = new RegExp(`^(${KEY}(?:\\s*,\\s*${KEY})*)\\s*:\\s*(.+)$`);

/** Excel keeps 32,767 characters in a cell; what goes beyond is cut, marked with "…". */
const CELL_LIMIT = 32_767;

/** A reason given for several figures (the movements of a month) is written once. */
export function explanationLines(explanations: ReadonlyMap<string, string> | undefined): CellValue {
  if (!explanations || explanations.size === 0) return null;
  const keysByReason = new Map<string, string[]>();
  for (const [key, text] of explanations) {
    const reason = text.replace(/\s*\n\s*/g, ' ');
    keysByReason.set(reason, [...(keysByReason.get(reason) ?? []), key]);
  }
  const lines = [...keysByReason].map(([reason, keys]) => `${keys.join(', ')}: ${reason}`).join('\n');
  return lines.length > CELL_LIMIT ? `${lines.slice(0, CELL_LIMIT - 1)}…` : lines;
}

/** A line that does not begin with keys goes on with the reason before it. */
export function parseExplanations(cell: CellValue): Map<string, string> {
  const explanations = new Map<string, string>();
  if (typeof cell !== 'string') return explanations;
  let current: string[] = [];
  for (const line of normalizeText(cell).split('\n')) {
    const [, keys, reason] = LINE.exec(line.trim()) ?? [];
    if (keys) {
      current = keys.split(',').map((key) => key.trim().replace(/^GB_/, ''));
      for (const key of current) explanations.set(key, reason.trim());
    } else if (line.trim() !== '')
      for (const key of current) explanations.set(key, `${explanations.get(key) ?? ''} ${line.trim()}`);
  }
  return explanations;
}

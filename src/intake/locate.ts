/** Finding the input cells of a form that others have saved, moved and renamed: names, then hidden IDs, then labels. */
import type { FigureSlot } from '../reporting/catalogue/indicator';
import { cellAddress } from '../spreadsheet/address';
import {
  emptyForm,
  type FormCells,
  type RawFigure,
  rawFiguresByIds,
  rawFiguresByLabels,
  rawFiguresByNames,
  type RawForm,
} from '../sheets/school/read';
import type { Repair } from './outcome';

export interface LocatedForm {
  form: RawForm;
  /** How cells had to be looked for; empty when every name stood where it belongs. */
  repairs: Repair[];
  /** Keys that were asked and are nowhere on the form. */
  missing: string[];
}

/** What there is of our form, told before it is known whose form it is. */
export interface FormTraces {
  byNames: RawForm;
  byIds: RawForm;
  /** The sheet with the figures, when one is known. */
  home?: string;
  /** Several sheets carry the same IDs and nothing says which counts. */
  twins: string[];
}

/** Looks at other sheets only when the one that the names point to does not have it all: reading a sheet costs. */
export function tracesOf(cells: FormCells): FormTraces {
  const byNames = rawFiguresByNames(cells);
  const named = homeSheet(byNames);
  if (named !== undefined) {
    const byIds = idsOf(cells, named);
    const broken = byNames.unusual.some(({ code }) => code === 'broken-name');
    if (byIds.figures.size > 0 || !broken) return { byNames, byIds, home: named, twins: [] };
  }
  const all = rawFiguresByIds(cells);
  const home = homeSheet(all);
  if (home === undefined || !all.unusual.some(({ code }) => code === 'duplicate'))
    return { byNames, byIds: all, home: home ?? named, twins: [] };
  const twins = cells.sheets.map(({ name }) => name).filter((name) => idsOf(cells, name).figures.size > 0);
  return { byNames, byIds: idsOf(cells, home), home, twins };
}

function idsOf(cells: FormCells, sheet: string): RawForm {
  return rawFiguresByIds({ names: [], sheets: cells.sheets.filter(({ name }) => name === sheet) });
}

/**
 * The cell of each slot. Where names and IDs disagree the IDs win: they stand in the row that a person sees, while some
 * programs leave names behind when rows are inserted.
 */
export function locate(cells: FormCells, traces: FormTraces, slots: readonly FigureSlot[]): LocatedForm {
  const { byNames, byIds, twins } = traces;
  const form = { ...emptyForm(), totals: merged(byIds.totals, byNames.totals) };
  form.explanations = merged(byIds.explanations, byNames.explanations);
  form.explanationCells = merged(byIds.explanationCells, byNames.explanationCells);
  form.period = byIds.period ?? byNames.period;
  const found: Record<'lost' | 'moved' | 'label', [string, RawFigure][]> = { lost: [], moved: [], label: [] };
  const left: FigureSlot[] = [];
  for (const slot of slots) {
    const named = byNames.figures.get(slot.key);
    const identified = byIds.figures.get(slot.key);
    const cell = identified ?? named;
    if (!cell) {
      left.push(slot);
      continue;
    }
    form.figures.set(slot.key, cell);
    if (!named) found.lost.push([slot.key, cell]);
    else if (identified && !sameCell(named, identified)) found.moved.push([slot.key, cell]);
  }
  const byLabels = left.length > 0 ? rawFiguresByLabels(cells, left) : emptyForm();
  for (const { key } of left) {
    const cell = byLabels.figures.get(key);
    if (!cell || isTaken(form, cell)) continue;
    form.figures.set(key, cell);
    found.label.push([key, cell]);
  }
  form.period ??= byLabels.period;
  for (const [key, cell] of byLabels.totals) if (!form.totals.has(key)) form.totals.set(key, cell);
  for (const [key, cell] of byLabels.explanations) if (!form.explanations.has(key)) form.explanations.set(key, cell);
  return {
    form,
    repairs: [...searchRepairs(found), ...twinRepairs(twins)],
    missing: slots.filter(({ key }) => !form.figures.has(key)).map(({ key }) => key),
  };
}

export function addressOf(cell: RawFigure): string {
  return `${cell.sheet}!${cellAddress(cell.row, cell.column)}`;
}

function searchRepairs(found: Record<'lost' | 'moved' | 'label', [string, RawFigure][]>): Repair[] {
  const { lost, moved, label } = found;
  const repairs: Repair[] = [];
  if (lost.length > 0) {
    repairs.push({
      code: 'found-by-id',
      message: `Tên ô bị mất ở ${lost.length} ô (${examples(lost)}): đã tìm lại theo mã dòng, mã cột ẩn.`,
    });
  }
  if (moved.length > 0) {
    repairs.push({
      code: 'found-by-id',
      message: `Tên ô trỏ sai chỗ ở ${moved.length} ô (${examples(moved)}): lấy theo mã dòng, mã cột ẩn.`,
    });
  }
  if (label.length > 0) {
    repairs.push({
      code: 'found-by-label',
      message: `Mất cả tên ô và mã ẩn ở ${label.length} ô (${examples(label)}): đã tìm lại theo chữ trên biểu mẫu.`,
    });
  }
  return repairs;
}

function twinRepairs(twins: readonly string[]): Repair[] {
  if (twins.length < 2) return [];
  const names = twins.map((name) => `“${name}”`).join(', ');
  return [
    { code: 'found-by-id', message: `Tệp có nhiều trang cùng biểu mẫu (${names}): lấy số liệu ở trang “${twins[0]}”.` },
  ];
}

function examples(cells: readonly [string, RawFigure][]): string {
  const shown = cells.slice(0, 3).map(([, cell]) => addressOf(cell));
  return cells.length > 3 ? `${shown.join(', ')}…` : shown.join(', ');
}

function sameCell(a: RawFigure, b: RawFigure): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

function isTaken(form: RawForm, cell: RawFigure): boolean {
  for (const other of form.figures.values()) if (sameCell(other, cell)) return true;
  return false;
}

function merged<V>(first: ReadonlyMap<string, V>, second: ReadonlyMap<string, V>): Map<string, V> {
  return new Map([...second, ...first]);
}

function homeSheet(form: RawForm): string | undefined {
  const votes = new Map<string, number>();
  for (const { sheet } of form.figures.values()) votes.set(sheet, (votes.get(sheet) ?? 0) + 1);
  return [...votes].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * Where everything stands on *Nhập liệu*: decided once, then used to draw the form, its names, its formulas and the
 * printed form. Blocks come in the order of the slots; what is not asked this period has no row.
 *
 * Columns: A IDs (hidden) | B labels | C… figures (grids use all, lists use three: figure, last month, difference)
 * | Giải trình | Kiểm tra.
 */
import type { FigureSlot, Section } from '../../reporting/catalogue/indicator';
import { type Level, levelInfo } from '../../reporting/levels/level';
import { TOTAL_GRADE, totalKey } from '../../reporting/catalogue/slots';
import { COLUMN, levelRow } from './contract';
import {
  BALANCE_LABEL,
  CHANGE_LABEL,
  indicatorWords,
  GRADE_HEADER,
  levelHeading,
  PREVIOUS_LABEL,
  SCHOOL_HEADING,
  SECTION_LABEL,
  TOTAL_LABEL,
  vaccinationWords,
  VACCINATION_TITLE,
  VACCINE_HEADER,
} from './wordings';

export interface Position {
  row: number;
  column: number;
}

/** One figure column of a grid. `code` is its column ID. */
export interface GridColumn {
  column: number;
  code: string;
  label: string;
  slot: FigureSlot;
}

export type PlanRow =
  | { kind: 'heading'; row: number; text: string }
  | { kind: 'columnIds'; row: number; ids: readonly [column: number, id: string][] }
  | { kind: 'gridHeader'; row: number; first: string; title?: string; columns: readonly GridColumn[] }
  | { kind: 'listHeader'; row: number; text: string; wide: boolean }
  | { kind: 'grid'; row: number; id: string; label: string; cells: readonly { column: number; slot: FigureSlot }[] }
  | { kind: 'total' | 'previous' | 'change'; row: number; id: string; label: string; level: Level; grid: Grid }
  | { kind: 'figure'; row: number; id: string; label: string; slot: FigureSlot; wide: boolean }
  | { kind: 'balance'; row: number; id: string; label: string; level: Level };

export interface Grid {
  level: Level;
  columns: readonly GridColumn[];
  firstRow: number;
  lastRow: number;
}

export interface FormPlan {
  slots: readonly FigureSlot[];
  rows: readonly PlanRow[];
  /** Every figure cell and every total cell (`TH_tong_hocSinh`) by key. */
  positions: ReadonlyMap<string, Position>;
  grids: ReadonlyMap<Level, Grid>;
  columns: FormColumns;
  lastRow: number;
}

export interface FormColumns {
  ids: number;
  label: number;
  first: number;
  previous: number;
  change: number;
  /** Unit words of list rows: from here to `lastFigure`. */
  unit: number;
  lastFigure: number;
  explanation: number;
  check: number;
}

/** Rows of the title block, fixed. */
export const TITLE_ROWS = { ids: 0, office: 1, title: 2, school: 3, period: 4, summary: 5, guide: 6 } as const;
/** Lists need so many columns for figure, last month, difference and unit; grids with more widen the form. */
const LEAST_GRID_WIDTH = 6;

export function planForm(slots: readonly FigureSlot[]): FormPlan {
  const columns = formColumns(slots);
  const builder = new PlanBuilder(columns);
  const levels = [...new Set(slots.flatMap((slot) => (slot.level ? [slot.level] : [])))];
  for (const level of levels) {
    const own = slots.filter((slot) => slot.level === level);
    builder.heading(levelHeading(level));
    builder.gradeGrid(level, own);
    builder.lists(
      own.filter((slot) => slot.grade === undefined),
      level,
    );
  }
  const school = slots.filter((slot) => slot.level === undefined);
  if (school.length > 0) builder.heading(SCHOOL_HEADING);
  builder.lists(school);
  return {
    slots,
    rows: builder.rows,
    positions: builder.positions,
    grids: builder.grids,
    columns,
    lastRow: builder.next - 1,
  };
}

/** The column ID of a grade or vaccination figure, or the row ID of any other: the key without its row part. */
function gridCode(slot: FigureSlot): string {
  return slot.part ? `${slot.indicator.code}_${slot.part}` : slot.indicator.code;
}

/** Texts and choices take the whole width: they have no difference. */
function isWide(slot: FigureSlot): boolean {
  return slot.indicator.kind === 'text' || slot.indicator.kind === 'choice';
}

const totalRow = (level: Level) => `${level}_${TOTAL_GRADE}`;

function formColumns(slots: readonly FigureSlot[]): FormColumns {
  const perGrade = new Map<string, Set<string>>();
  for (const slot of slots) {
    const grid = slot.grade !== undefined ? slot.level : slot.vaccination && 'tiem';
    if (!grid) continue;
    const codes = perGrade.get(grid) ?? new Set();
    perGrade.set(grid, codes.add(gridCode(slot)));
  }
  const width = Math.max(LEAST_GRID_WIDTH, ...[...perGrade.values()].map((codes) => codes.size));
  return {
    ids: 0,
    label: 1,
    first: 2,
    previous: 3,
    change: 4,
    unit: 5,
    lastFigure: 1 + width,
    explanation: 2 + width,
    check: 3 + width,
  };
}

class PlanBuilder {
  readonly rows: PlanRow[] = [];
  readonly positions = new Map<string, Position>();
  readonly grids = new Map<Level, Grid>();
  next: number = TITLE_ROWS.guide + 1;

  constructor(private readonly columns: FormColumns) {}

  heading(text: string): void {
    this.rows.push({ kind: 'heading', row: this.next++, text });
  }

  /** Rows are grades, columns are indicators; below them Cộng, Tháng trước, Chênh lệch. */
  gradeGrid(level: Level, slots: readonly FigureSlot[]): void {
    const inGrid = slots.filter((slot) => slot.grade !== undefined);
    if (inGrid.length === 0) return;
    const columns = this.gridColumns(inGrid);
    this.gridHead(GRADE_HEADER[level], columns);
    const firstRow = this.next;
    const grades = levelInfo(level).grades.filter(({ code }) => inGrid.some((slot) => slot.grade === code));
    for (const grade of grades) {
      this.gridRow(
        `${level}_${grade.code}`,
        grade.label,
        columns,
        inGrid.filter((slot) => slot.grade === grade.code),
      );
    }
    const grid: Grid = { level, columns, firstRow, lastRow: this.next - 1 };
    this.grids.set(level, grid);
    for (const { code, column } of columns) this.positions.set(totalKey(level, code), { row: this.next, column });
    const below = [
      ['total', totalRow(level), TOTAL_LABEL],
      ['previous', levelRow.previous(level), PREVIOUS_LABEL],
      ['change', levelRow.change(level), CHANGE_LABEL],
    ] as const;
    for (const [kind, id, label] of below) this.rows.push({ kind, row: this.next++, id, label, level, grid });
  }

  /** Sections of single figures, each with its header; a vaccination section is a grid. */
  lists(slots: readonly FigureSlot[], level?: Level): void {
    const single = slots.filter((slot) => !slot.vaccination);
    const vaccination = slots.filter((slot) => slot.vaccination);
    const sections = [...new Set(slots.map((slot) => slot.indicator.section))];
    for (const section of sections) {
      this.list(
        section,
        single.filter((slot) => slot.indicator.section === section),
        level,
      );
      this.vaccinationGrid(vaccination.filter((slot) => slot.indicator.section === section));
    }
  }

  private list(section: Section, slots: readonly FigureSlot[], level?: Level): void {
    if (slots.length === 0) return;
    const { first, previous, change, explanation, check } = this.columns;
    this.rows.push({
      kind: 'columnIds',
      row: this.next++,
      ids: [
        [first, COLUMN.value],
        [previous, COLUMN.previous],
        [change, COLUMN.change],
        [explanation, COLUMN.explanation],
        [check, COLUMN.check],
      ],
    });
    this.rows.push({ kind: 'listHeader', row: this.next++, text: SECTION_LABEL[section], wide: slots.every(isWide) });
    for (const slot of slots) {
      this.positions.set(slot.key, { row: this.next, column: first });
      this.rows.push({
        kind: 'figure',
        row: this.next++,
        id: slot.key,
        label: indicatorWords(slot),
        slot,
        wide: isWide(slot),
      });
    }
    if (level && section === 'bienDong' && this.positions.has(totalKey(level, 'hocSinh')))
      this.rows.push({ kind: 'balance', row: this.next++, id: levelRow.balance(level), label: BALANCE_LABEL, level });
  }

  private vaccinationGrid(slots: readonly FigureSlot[]): void {
    if (slots.length === 0) return;
    const columns = this.gridColumns(slots);
    this.gridHead(VACCINE_HEADER, columns, VACCINATION_TITLE);
    const rowIdOf = (slot: FigureSlot) => slot.key.slice(0, -(gridCode(slot).length + 1));
    for (const rowId of new Set(slots.map(rowIdOf))) {
      const own = slots.filter((slot) => rowIdOf(slot) === rowId);
      const group = own[0].vaccination;
      this.gridRow(rowId, group ? vaccinationWords(group) : rowId, columns, own);
    }
  }

  private gridColumns(slots: readonly FigureSlot[]): GridColumn[] {
    const byCode = new Map<string, FigureSlot>();
    for (const slot of slots) if (!byCode.has(gridCode(slot))) byCode.set(gridCode(slot), slot);
    return [...byCode].map(([code, slot], index) => ({
      column: this.columns.first + index,
      code,
      label: indicatorWords(slot),
      slot,
    }));
  }

  private gridHead(first: string, columns: readonly GridColumn[], title?: string): void {
    const { explanation, check } = this.columns;
    const ids: [number, string][] = columns.map(({ column, code }) => [column, code]);
    ids.push([explanation, COLUMN.explanation], [check, COLUMN.check]);
    this.rows.push({ kind: 'columnIds', row: this.next++, ids });
    this.rows.push({ kind: 'gridHeader', row: this.next++, first, columns, ...(title !== undefined && { title }) });
  }

  private gridRow(id: string, label: string, columns: readonly GridColumn[], slots: readonly FigureSlot[]): void {
    const cells = columns.flatMap(({ column, code }) => {
      const slot = slots.find((candidate) => gridCode(candidate) === code);
      if (!slot) return [];
      this.positions.set(slot.key, { row: this.next, column });
      return [{ column, slot }];
    });
    this.rows.push({ kind: 'grid', row: this.next++, id, label, cells });
  }
}

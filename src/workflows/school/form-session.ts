/**
 * The school's month while the pane works on it. Holds what was read, so that a figure that is typed is checked without
 * reading anything again; the cells stay the truth, and what others do to them is heard and read.
 */
import { cellAddress, parseArea } from '../../spreadsheet/address';
import { periodLabel } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { canonicalFigures } from '../../reporting/stamp/stamp';
import { type RawFigure } from '../../sheets/school/read';
import { confirmedKeys, confirmedRow, type ServiceRow } from '../../sheets/school/service-rows';
import { type CellChange, listenToCells } from '../../workbook/school/listen';
import { type CellArea, type OpenCells, readOpenCells, rereadCells } from '../../workbook/school/open-cells';
import { type CellWrite, queueGoTo, queueWrites } from '../../workbook/school/write-cells';
import {
  type Session,
  type SyncCount,
  WorkbookBusyError,
  WorkbookFailedError,
  withWorkbook,
} from '../../workbook/session';
import { Refused } from '../refusals';
import { formRequest, sourceOf, withWrites } from './live-cells';
import type { Place, SchoolForm, TypedFigure } from './school-form';
import { isUnusable, type Standing, standingAgain, standingOf, type UnusableForm, withStamp } from './standing';
import { asRepairedAs, withTemplateRepairs } from './template-repairs';
import { cellContent, mendedFormat } from './typed-text';

export type FormListener = (form: SchoolForm | UnusableForm) => void;

/** Larger changes are read with everything else. */
const MOST_CELLS = 20_000;
/** A person leaves a cell sooner or later; until then nothing can be read. */
const TRY_AGAIN_MS = 700;

export class FormSession {
  #cells: OpenCells;
  #standing: Standing;
  /** Everything that reads or writes, one after another. */
  #tail: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<FormListener>();
  #stop: Promise<() => Promise<void>> | undefined;
  #changed: CellArea[] = [];
  #allChanged = false;
  #isReadingPlanned = false;
  #isClosed = false;
  /** Cells this session wrote and has not heard of yet: "id!D9". */
  readonly #ownWrites = new Set<string>();
  /** Of the sheet with the figures, as the person said it; kept no longer than the pane is open. */
  sheetPassword: string | undefined;
  /** What the last thing done cost. */
  syncs: SyncCount = { fixed: 0, payload: 0 };

  constructor(cells: OpenCells, standing: Standing) {
    this.#cells = cells;
    this.#standing = standing;
  }

  get form(): SchoolForm {
    return this.#standing.form;
  }

  /** The same with what it was worked out from, for the workflows beside this one. */
  get standing(): Standing {
    return this.#standing;
  }

  get cells(): OpenCells {
    return this.#cells;
  }

  /** The form as it would be; nothing is written. */
  preview(figures: readonly TypedFigure[]): SchoolForm {
    const { form } = this.#standing;
    const writes = this.#figureWrites(figures.filter(({ key }) => this.#cellOf(key)));
    const source = sourceOf(withWrites(this.#cells, writes));
    const standing = asRepairedAs(this.#standing, standingAgain(source, this.#standing));
    const isOther = canonicalFigures(standing.form.report) !== canonicalFigures(form.report);
    return form.stamp === 'valid' && isOther ? { ...standing.form, stamp: 'changed-since' } : standing.form;
  }

  /** Writes into the cells. Fixed syncs: 1. @throws Refused when finalised, or when the form has no such cell */
  async type(figures: readonly TypedFigure[]): Promise<SchoolForm> {
    return this.#inTurn(async () => {
      this.#refuseFinalised();
      const absent = figures.find(({ key }) => !this.#cellOf(key));
      if (absent)
        throw new Refused(
          'cell-missing',
          `Biểu mẫu không có ô cho chỉ tiêu ${absent.key}. Hãy xin Phòng biểu mẫu mới.`,
        );
      return this.#write([
        ...this.#figureWrites(figures),
        ...this.#confirmationOf(
          figures.map(({ key }) => key),
          true,
        ),
      ]);
    });
  }

  /** Giải trình of a row; "" takes it away. Fixed syncs: 1. */
  async explain(row: string, text: string): Promise<SchoolForm> {
    return this.#inTurn(async () => {
      this.#refuseFinalised();
      const cell = this.#standing.located.form.explanationCells.get(row);
      if (!cell)
        throw new Refused(
          'cell-missing',
          `Biểu mẫu không còn ô Giải trình của dòng ${row}. Hãy sửa lại biểu mẫu trước.`,
        );
      const value = text.normalize('NFC').trim();
      return this.#write([{ ...at(cell), value: value === '' ? null : value }]);
    });
  }

  /** Figures taken over from last month that somebody looked at. Remembered in the workbook. Fixed syncs: 1. */
  async confirmCarried(keys: readonly string[]): Promise<SchoolForm> {
    return this.#inTurn(() => this.#write(this.#confirmationOf(keys, false)));
  }

  /** Chooses in the drop-down. Fixed syncs: 1. */
  async choosePeriod(period: Period): Promise<SchoolForm> {
    return this.#inTurn(async () => {
      this.#refuseFinalised();
      const cell = this.#standing.located.form.period;
      if (!cell) throw new Refused('cell-missing', 'Biểu mẫu không còn ô Kỳ báo cáo. Hãy sửa lại biểu mẫu trước.');
      return this.#write([{ ...at(cell), value: periodLabel(period) }]);
    });
  }

  /** Brings the cell to the front and selects it. Fixed syncs: 1. */
  async goTo({ sheet, address }: Place): Promise<void> {
    await this.#inWorkbook(async (session) => {
      queueGoTo(session, sheet, address);
      await session.sync();
    });
  }

  /** Told whenever the cells were changed by anyone but the pane itself. @returns stops telling */
  changed(listener: FormListener): () => void {
    this.#listeners.add(listener);
    this.#stop ??= listenToCells((change) => this.#heard(change));
    // Where nothing can be heard the pane still works; it reads anew when it writes.
    this.#stop.catch(() => undefined);
    return () => this.#listeners.delete(listener);
  }

  /** Waits until changes of cells are heard. */
  async listening(): Promise<void> {
    await this.#stop;
  }

  /** Reads everything again. Fixed syncs: at most 3. */
  async refresh(): Promise<SchoolForm | UnusableForm> {
    return this.#inTurn(() => this.#readAll());
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#listeners.clear();
    const stop = await this.#stop?.catch(() => undefined);
    await stop?.().catch(() => undefined);
  }

  /** One thing done to the workbook by a workflow, after which everything is read again. */
  async change(work: (session: Session) => Promise<void>): Promise<SchoolForm | UnusableForm> {
    return this.#inTurn(async () => {
      try {
        await this.#inWorkbook(work);
      } finally {
        await this.#readAll().catch(() => undefined);
      }
      return this.form;
    });
  }

  async #write(writes: readonly CellWrite[]): Promise<SchoolForm> {
    if (writes.length === 0) return this.form;
    if (this.#stop) for (const write of writes) this.#ownWrites.add(this.#eventName(write));
    try {
      await this.#inWorkbook(async (session) => {
        queueWrites(session, writes);
        await session.sync();
      });
    } catch (error) {
      if (!(error instanceof WorkbookBusyError)) await this.#readAll().catch(() => undefined);
      throw lockedOr(error);
    }
    const period = this.#standing.located.form.period;
    const isPeriod = writes.some((write) => period && isAt(write, period));
    await this.#judge(withWrites(this.#cells, writes), !isPeriod);
    return this.form;
  }

  #figureWrites(figures: readonly TypedFigure[]): CellWrite[] {
    const { slots, home } = this.#standing;
    const isProtected = this.#cells.sheets.find(({ name }) => name === home)?.isProtected ?? false;
    const source = sourceOf(this.#cells);
    return figures.flatMap(({ key, typed }) => {
      const [slot, cell] = [slots.get(key), this.#cellOf(key)];
      if (!slot || !cell) return [];
      const shows = source.lookAt(cell.sheet, cell.row, cell.column);
      const code = this.#cells.sheets.find(({ name }) => name === cell.sheet)?.formats[cell.row]?.[cell.column];
      const numberFormat = isProtected ? undefined : mendedFormat(slot, shows, code);
      const value = cellContent(slot, typed, shows);
      return [{ ...at(cell), value, ...(numberFormat !== undefined && { numberFormat }) }];
    });
  }

  #cellOf(key: string): RawFigure | undefined {
    return this.#standing.located.form.figures.get(key);
  }

  /** The row of confirmed keys with these added; only those that carry over, and nothing when all are there already. */
  #confirmationOf(keys: readonly string[], typed: boolean): CellWrite[] {
    const { form, definitions, slots } = this.#standing;
    const rows = this.#cells.sheets.find(({ name }) => name === definitions.serviceSheet)?.rows ?? [];
    const known = confirmedKeys(rows, form.period.id);
    const added = keys.filter(
      (key) =>
        slots.get(key)?.indicator.carriesOver &&
        !known.has(key) &&
        (!typed || form.figures.get(key)?.previous !== undefined),
    );
    if (added.length === 0) return [];
    return rowWrites(definitions.serviceSheet, confirmedRow(rows, form.period.id, [...known, ...added]));
  }

  #refuseFinalised(): void {
    if (this.form.stamp !== 'none')
      throw new Refused(
        'form-finalised',
        'Số liệu kỳ này đã chốt nên không sửa được. Muốn sửa, hãy Bỏ chốt và ghi lý do.',
      );
  }

  #eventName({ sheet, row, column }: CellWrite): string {
    const id = this.#cells.sheets.find(({ name }) => name === sheet)?.id ?? '';
    return `${id}!${cellAddress(row, column)}`;
  }

  #heard({ sheet, address, isOwn }: CellChange): void {
    if (this.#isClosed) return;
    // What the session itself wrote it knows; a button of the ribbon is the same add-in, and is heard.
    if (isOwn && address !== undefined && this.#ownWrites.delete(`${sheet}!${address}`)) return;
    const known = this.#cells.sheets.find(({ id }) => id === sheet);
    const parts = address?.split(',').map(parseArea) ?? [undefined];
    const size = parts.reduce(
      (sum, area) => sum + (area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : Infinity),
      0,
    );
    if (known && address !== undefined && size <= MOST_CELLS) this.#changed.push({ sheet: known.name, address });
    else this.#allChanged = true;
    this.#planReading(0);
  }

  #planReading(after: number): void {
    if (this.#isReadingPlanned) return;
    this.#isReadingPlanned = true;
    setTimeout(() => {
      this.#isReadingPlanned = false;
      void this.#inTurn(() => this.#readChanged());
    }, after);
  }

  async #readChanged(): Promise<void> {
    if (this.#isClosed) return;
    const [areas, all] = [this.#changed, this.#allChanged];
    this.#changed = [];
    this.#allChanged = false;
    try {
      if (all) await this.#readAll();
      else if (areas.length > 0) {
        const fresh = {
          ...this.#cells,
          sheets: this.#cells.sheets.map(copied),
          named: new Map(this.#cells.named),
        };
        await this.#inWorkbook((session) => rereadCells(session, fresh, areas, formRequest));
        await this.#judge(
          fresh,
          areas.every((area) => this.#isInput(area)),
        );
      }
      if (all || areas.length > 0) this.#tell(this.form);
    } catch (error) {
      // Someone is typing in a cell: what changed is read when the cell is left.
      const isBusy = error instanceof WorkbookBusyError;
      if (!isBusy && all) return;
      this.#changed.push(...areas);
      this.#allChanged = all || !isBusy;
      this.#planReading(TRY_AGAIN_MS);
    }
  }

  async #readAll(): Promise<SchoolForm | UnusableForm> {
    const cells = await this.#inWorkbook((session) => readOpenCells(session, formRequest));
    const standing = standingOf(sourceOf(cells));
    if (isUnusable(standing)) {
      this.#tell(standing);
      return standing;
    }
    this.#cells = cells;
    this.#ownWrites.clear();
    this.#standing = withTemplateRepairs(cells, await withStamp(standing));
    return this.form;
  }

  /** @param isInPlace only figures and reasons changed, and stand where they stood */
  async #judge(cells: OpenCells, isInPlace: boolean): Promise<void> {
    const source = sourceOf(cells);
    const standing = isInPlace ? standingAgain(source, this.#standing) : standingOf(source);
    if (isUnusable(standing)) {
      await this.#readAll();
      return;
    }
    this.#cells = cells;
    this.#standing = withTemplateRepairs(cells, await withStamp(standing));
  }

  /** A single cell that takes a figure or a reason. */
  #isInput({ sheet, address }: CellArea): boolean {
    const area = parseArea(address);
    if (!area || area.top !== area.bottom || area.left !== area.right) return false;
    const { figures, explanationCells } = this.#standing.located.form;
    const here = { sheet, row: area.top, column: area.left };
    return [...figures.values(), ...explanationCells.values()].some((cell) => isAt(cell, here));
  }

  #tell(form: SchoolForm | UnusableForm): void {
    for (const listener of this.#listeners) listener(form);
  }

  async #inWorkbook<T>(work: (session: Session) => Promise<T>): Promise<T> {
    return withWorkbook(async (session) => {
      this.syncs = session.count;
      return work(session);
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(work, work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}

export function rowWrites(sheet: string, { row, cells }: ServiceRow): CellWrite[] {
  return cells.map((value, column) => ({ sheet, row, column, value }));
}

function at({ sheet, row, column }: RawFigure): Pick<CellWrite, 'sheet' | 'row' | 'column'> {
  return { sheet, row, column };
}

function isAt(a: Pick<CellWrite, 'sheet' | 'row' | 'column'>, b: Pick<CellWrite, 'sheet' | 'row' | 'column'>): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}

function copied(sheet: OpenCells['sheets'][number]): OpenCells['sheets'][number] {
  return {
    ...sheet,
    rows: sheet.rows.map((row) => row && [...row]),
    formats: sheet.formats.map((row) => row && [...row]),
  };
}

function lockedOr(error: unknown): unknown {
  if (!(error instanceof WorkbookFailedError) || error.excelCode !== 'AccessDenied') return error;
  return new Refused(
    'cell-locked',
    'Ô này đang bị khóa nên không ghi được. Hãy xem mục Sửa biểu mẫu, hoặc bỏ bảo vệ trang Nhập liệu.',
  );
}

/** An open workbook: the model and everything Excel knows about it that is not in the file. */
import { MAX_COLUMNS } from '../../spreadsheet/address';
import type { Area, Chart, Protection, Sheet, Table, Workbook } from '../../spreadsheet/model';
import { ExcelError } from '../protocol/errors';
import type { CalculatedCell, Calculator, ChangedArea } from './calculator';
import { intersection, isSingle, localAddress, sameArea } from '../grid/areas';
import { contentWritten } from '../grid/formula-presence';
import { Before, valueDetails } from './before';
import { Bindings } from './bindings';
import { addressesOf } from './calculated';
import { CULTURES, type Culture, type CultureName } from './culture';
import { Events, WORKBOOK_TARGET, type ChangeType } from './events';
import { Identity } from './identity';
import { References } from './references';
import { Settings, type AddInIdentity } from './settings';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export type PasswordHash = NonNullable<Protection['password']>;

/** Hashing is the platform's, and must be done at once. */
export interface Passwords {
  hash(password: string): PasswordHash;
  matches(password: string, stored: PasswordHash): boolean;
}

/** What an add-in may ask of whoever opened the workbook; done after the batch as far as the holder likes. */
export interface FileHolder {
  /** @param ask let the person choose where, when the workbook was never saved */
  save(ask: boolean): void;
  close(saveFirst: boolean): void;
}

export interface SessionOptions {
  /** The clock behind typed dates without a year. */
  now?: () => Date;
  /** Shown as `workbook.name`. */
  name?: string;
  /** Of the person at the workbook; absent: "en-US". */
  culture?: CultureName;
  /** Who holds the file; absent: add-ins cannot save or close the workbook. */
  file?: FileHolder;
  /** Shows a workbook that an add-in created; absent: add-ins cannot. */
  opensWorkbook?: (workbook: Workbook) => void;
  /** Who comments; absent: "User". */
  author?: { name: string; email?: string };
  /** Whose settings `workbook.settings` are; absent: they do not reach the file. */
  addIn?: AddInIdentity;
}

interface RowsChanged {
  top: number;
  bottom: number;
  hidden: boolean;
}

export class Session {
  readonly identity = new Identity();
  readonly references = new References();
  readonly events = new Events();
  readonly bindings = new Bindings(this.events);
  readonly settings: Settings;
  readonly file: FileHolder | undefined;
  readonly opensWorkbook: ((workbook: Workbook) => void) | undefined;
  readonly author: { name: string; email?: string };
  readonly now: () => Date;
  /** When the workbook was opened: the birthday of one that does not tell its own. */
  readonly opened: Date;
  readonly name: string;
  culture: Culture;
  calculationMode: CalculationMode = 'Automatic';
  isDirty = false;
  /** Grows whenever cells have moved, or sheets come, gone or been renamed. */
  structureRevision = 0;
  /** What is selected on the active sheet; absent: A1. */
  selection: Area | undefined;
  private before: Before | undefined;
  private focusedChart: { sheet: Sheet; chart: Chart } | undefined;
  private changed: ChangedArea[] = [];
  /** Grows whenever something was calculated: what was found out about cells' values before may be wrong. */
  revision = 0;
  private everythingChanged = false;
  private definitionsAreChanged = false;

  constructor(
    readonly workbook: Workbook,
    readonly calculator: Calculator,
    readonly passwords: Passwords,
    options: SessionOptions = {},
  ) {
    this.now = options.now ?? (() => new Date());
    this.opened = this.now();
    this.name = options.name ?? 'Book1.xlsx';
    this.author = options.author ?? { name: 'User' };
    this.file = options.file;
    this.opensWorkbook = options.opensWorkbook;
    this.settings = new Settings(workbook, options.addIn);
    this.culture = CULTURES[options.culture ?? 'en-US'];
  }

  get activeSheet(): Sheet {
    return this.workbook.sheets[this.workbook.activeSheet] ?? this.workbook.sheets[0];
  }

  activate(sheet: Sheet): void {
    const before = this.activeSheet;
    this.workbook.activeSheet = this.workbook.sheets.indexOf(sheet);
    if (before === sheet) return;
    this.focusChart(undefined);
    this.selection = undefined;
    const left = this.identity.ofSheet(before);
    const entered = this.identity.ofSheet(sheet);
    this.events.raise('deactivated', [left, WORKBOOK_TARGET], { worksheetId: left });
    this.events.raise('activated', [entered, WORKBOOK_TARGET], { worksheetId: entered });
    this.events.raisePlain('documentSelectionChanged', '', {});
  }

  /** The selected cells of the active sheet. */
  get selectedArea(): Area {
    if (this.selection) return this.selection;
    const { row, column } = this.activeSheet.selection ?? { row: 0, column: 0 };
    return { top: row, left: column, bottom: row, right: column };
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    const before = this.selectedArea;
    this.focusChart(undefined);
    this.selection = area;
    sheet.selection = { row: area.top, column: area.left };
    if (sameArea(before, area)) return;
    const id = this.identity.ofSheet(sheet);
    this.events.raise('selectionChanged', [id, WORKBOOK_TARGET], { worksheetId: id, address: localAddress(area) });
    this.bindings.selected(sheet, area);
    this.events.raisePlain('documentSelectionChanged', '', {});
    for (const table of sheet.tables) this.selectedInTable(sheet, table, before, area);
  }

  /** A table is told when the selection in it changes, and once more, without an address, when it leaves. */
  private selectedInTable(sheet: Sheet, table: Table, before: Area, selected: Area): void {
    const part = intersection(table.area, selected);
    if (!part && !intersection(table.area, before)) return;
    const worksheetId = this.identity.ofSheet(sheet);
    const tableId = this.identity.of(table);
    const address = part ? localAddress(part) : '';
    this.events.raise('tableSelectionChanged', [tableId], { worksheetId, tableId, address, isInsideTable: !!part });
  }

  /** The chart that is selected instead of cells. */
  get activeChart(): { sheet: Sheet; chart: Chart } | undefined {
    const focused = this.focusedChart;
    return focused?.sheet.charts.includes(focused.chart) ? focused : undefined;
  }

  /** Selects a chart, or lets go of the one that is selected. */
  focusChart(to: { sheet: Sheet; chart: Chart } | undefined): void {
    const before = this.focusedChart;
    if (to) this.activate(to.sheet);
    if (before?.chart === to?.chart) return;
    this.focusedChart = to;
    if (before) this.raiseChart('chartDeactivated', before.sheet, before.chart);
    if (to) this.raiseChart('chartActivated', to.sheet, to.chart);
  }

  /** The sheet's charts tell of it; of being entered and left, so does the chart itself. */
  raiseChart(
    kind: 'chartAdded' | 'chartDeleted' | 'chartActivated' | 'chartDeactivated',
    sheet: Sheet,
    chart: Chart,
  ): void {
    const [chartId, worksheetId] = [this.identity.of(chart), this.identity.ofSheet(sheet)];
    this.events.raise(kind, [chartId, worksheetId], { chartId, worksheetId, source: 'Local' });
  }

  /** Sheets of the workbook are objects: one that was deleted answers as Excel does for a deleted sheet. */
  assertAlive(sheet: Sheet): void {
    if (!this.workbook.sheets.includes(sheet))
      throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
  }

  /** Cells are about to get new content: what events tell of it is remembered, if anyone listens. */
  changing(sheet: Sheet, area: Area): void {
    const id = this.identity.ofSheet(sheet);
    const heardValues = isSingle(area) && this.heardOfValues(sheet);
    const heardFormulas = this.events.heard('formulaChanged', [id, WORKBOOK_TARGET]);
    this.before = heardValues || heardFormulas ? new Before(sheet, area) : undefined;
  }

  private heardOfValues(sheet: Sheet): boolean {
    const id = this.identity.ofSheet(sheet);
    const tables = sheet.tables.map((table) => this.identity.of(table));
    return (
      this.events.heard('changed', [id, WORKBOOK_TARGET]) ||
      this.events.heard('tableChanged', [id, WORKBOOK_TARGET, ...tables])
    );
  }

  /** Cells got new content. */
  contentChanged(sheet: Sheet, area: Area): void {
    this.isDirty = true;
    this.changed.push({ sheet, area });
    contentWritten(sheet, area);
    const id = this.identity.ofSheet(sheet);
    const before = this.before?.isOf(sheet, area) ? this.before : undefined;
    this.before = undefined;
    const details = before && isSingle(area) && this.heardOfValues(sheet) ? this.details(before) : {};
    const told = {
      worksheetId: id,
      changeType: 'RangeEdited' satisfies ChangeType,
      shiftDirection: 'None',
      ...details,
    };
    this.events.raiseChange('changed', { sheet, area }, [id, WORKBOOK_TARGET], told);
    this.bindings.changed(sheet, area);
    const formulaDetails = before?.changedFormulas();
    if (formulaDetails !== undefined && formulaDetails?.length !== 0)
      this.events.raise('formulaChanged', [id, WORKBOOK_TARGET], { worksheetId: id, source: 'Local', formulaDetails });
    for (const table of sheet.tables) {
      const part = intersection(table.area, area);
      const tableId = this.identity.of(table);
      const targets = [tableId, id, WORKBOOK_TARGET];
      if (part) this.events.raiseChange('tableChanged', { sheet, area: part }, targets, { ...told, tableId });
    }
  }

  /** Formulas in the area are worked out again next time, though nothing changed. */
  markDirty(sheet: Sheet, area: Area): void {
    this.changed.push({ sheet, area });
  }

  /** The value before and after; a formula is worked out for it. */
  private details(before: Before): Record<string, unknown> {
    if (before.hasFormula) this.settle();
    return valueDetails(before);
  }

  /** Names or tables came, went or changed while no cell moved. */
  definitionsChanged(): void {
    this.isDirty = true;
    this.definitionsAreChanged = true;
  }

  /** Rows, columns or sheets came, went or moved: formulas may mean other cells now. */
  structureChanged(sheet?: Sheet, area?: Area, changeType?: ChangeType, shiftDirection = 'None'): void {
    this.isDirty = true;
    this.structureRevision++;
    this.everythingChanged = true;
    if (!sheet || !area || !changeType) return;
    const id = this.identity.ofSheet(sheet);
    const detail = { worksheetId: id, changeType, shiftDirection };
    this.events.raiseChange('changed', { sheet, area }, [id, WORKBOOK_TARGET], detail);
    for (const table of sheet.tables) {
      const part = intersection(table.area, area);
      if (!part) continue;
      const tableId = this.identity.of(table);
      // Cells that come or go in a table are rows or columns of it.
      const lines = /Down|Up/.test(shiftDirection) ? 'Row' : 'Column';
      const told = { ...detail, tableId, changeType: changeType.replace('Cell', lines) };
      this.events.raiseChange('tableChanged', { sheet, area: part }, [tableId, id, WORKBOOK_TARGET], told);
    }
  }

  /** Hides and shows rows. */
  hideRows(sheet: Sheet, top: number, bottom: number, isHidden: (row: number) => boolean): void {
    const changed: RowsChanged[] = [];
    for (let row = top; row <= bottom; row++) {
      const hidden = isHidden(row);
      if (hidden === (sheet.rowFormats[row]?.hidden === true)) continue;
      if (hidden) (sheet.rowFormats[row] ??= {}).hidden = true;
      else delete sheet.rowFormats[row].hidden;
      const run = changed[changed.length - 1];
      if (run?.bottom === row - 1 && run.hidden === hidden) run.bottom = row;
      else changed.push({ top: row, bottom: row, hidden });
    }
    for (const run of changed) this.rowsHidden(sheet, run.top, run.bottom, run.hidden);
  }

  formatChanged(sheet: Sheet, area: Area): void {
    this.isDirty = true;
    const id = this.identity.ofSheet(sheet);
    this.bindings.changed(sheet, area);
    this.events.raiseChange('formatChanged', { sheet, area }, [id, WORKBOOK_TARGET], { worksheetId: id });
  }

  /** Rows were hidden or shown, by hand or by a filter: formulas that leave out hidden rows follow. */
  rowsHidden(sheet: Sheet, from: number, to: number, hidden: boolean): void {
    this.isDirty = true;
    this.changed.push({ sheet, area: { top: from, bottom: to, left: 0, right: MAX_COLUMNS - 1 } });
    const id = this.identity.ofSheet(sheet);
    this.events.raise('rowHiddenChanged', [id, WORKBOOK_TARGET], {
      worksheetId: id,
      address: `${from + 1}:${to + 1}`,
      changeType: hidden ? 'Hidden' : 'Unhidden',
      source: 'Local',
    });
  }

  /** A person clicked, or tapped, a cell; offsets in points from the cell's top left corner. */
  clicked(sheet: Sheet, row: number, column: number, offsetX: number, offsetY: number): void {
    const id = this.identity.ofSheet(sheet);
    const address = localAddress({ top: row, left: column, bottom: row, right: column });
    this.events.raise('singleClicked', [id, WORKBOOK_TARGET], { worksheetId: id, address, offsetX, offsetY });
  }

  /** The workbook's window came to the front. */
  activated(): void {
    this.events.raise('workbookActivated', [WORKBOOK_TARGET], {});
  }

  get calculationPending(): boolean {
    return this.everythingChanged || this.definitionsAreChanged || this.changed.length > 0;
  }

  /** Brings formulas up to date; called before values are read and when a batch ends. */
  settle(): void {
    if (this.calculationMode !== 'Manual') this.calculate();
  }

  /** Calculates whatever is pending, whatever the mode. */
  calculate(everything = false): void {
    if (!everything && !this.calculationPending) return;
    this.revision++;
    const changed = this.changed;
    const all = everything || this.everythingChanged;
    this.changed = [];
    this.everythingChanged = false;
    const definitions = this.definitionsAreChanged;
    this.definitionsAreChanged = false;
    const cells: CalculatedCell[] = [];
    if (all) cells.push(...this.calculator.recalculateAll());
    else {
      if (definitions) cells.push(...this.calculator.definitionsChanged());
      if (changed.length > 0) cells.push(...this.calculator.recalculate(changed));
    }
    this.bindings.calculated(cells);
    for (const sheet of new Set(cells.map((cell) => cell.sheet))) {
      const id = this.identity.ofSheet(sheet);
      if (!this.events.heard('calculated', [id, WORKBOOK_TARGET])) continue;
      const address = addressesOf(cells.filter((cell) => cell.sheet === sheet));
      this.events.raise('calculated', [id, WORKBOOK_TARGET], { worksheetId: id, address });
    }
  }

  endOfBatch(): void {
    this.settle();
  }
}

/** An open workbook: the model and everything Excel knows about it that is not in the file. */
import { areaAddress } from '../../spreadsheet/address';
import type { Area, Protection, Sheet, Workbook } from '../../spreadsheet/model';
import { ExcelError } from '../protocol/errors';
import type { Calculator, ChangedArea } from './calculator';
import { intersection } from '../grid/areas';
import { contentWritten } from '../grid/formula-presence';
import { Events, WORKBOOK_TARGET, type ChangeType } from './events';
import { Identity } from './identity';
import { References } from './references';

export type CalculationMode = 'Automatic' | 'AutomaticExceptTables' | 'Manual';

export type PasswordHash = NonNullable<Protection['password']>;

/** Hashing is the platform's, and must be done at once. */
export interface Passwords {
  hash(password: string): PasswordHash;
  matches(password: string, stored: PasswordHash): boolean;
}

export interface SessionOptions {
  /** The clock behind typed dates without a year. */
  now?: () => Date;
  /** Shown as `workbook.name`. */
  name?: string;
}

export class Session {
  readonly identity = new Identity();
  readonly references = new References();
  readonly events = new Events();
  readonly settings = new Map<string, unknown>();
  readonly now: () => Date;
  readonly name: string;
  calculationMode: CalculationMode = 'Automatic';
  isDirty = false;
  /** Grows whenever cells have moved, or sheets come, gone or been renamed. */
  structureRevision = 0;
  /** What is selected on the active sheet; absent: A1. */
  selection: Area | undefined;
  private changed: ChangedArea[] = [];
  private everythingChanged = false;
  private definitionsAreChanged = false;

  constructor(
    readonly workbook: Workbook,
    readonly calculator: Calculator,
    readonly passwords: Passwords,
    options: SessionOptions = {},
  ) {
    this.now = options.now ?? (() => new Date());
    this.name = options.name ?? 'Book1.xlsx';
  }

  get activeSheet(): Sheet {
    return this.workbook.sheets[this.workbook.activeSheet] ?? this.workbook.sheets[0];
  }

  activate(sheet: Sheet): void {
    const before = this.activeSheet;
    this.workbook.activeSheet = this.workbook.sheets.indexOf(sheet);
    if (before === sheet) return;
    this.selection = undefined;
    const left = this.identity.ofSheet(before);
    const entered = this.identity.ofSheet(sheet);
    this.events.raise('deactivated', [left, 'Workbook'], { worksheetId: left });
    this.events.raise('activated', [entered, 'Workbook'], { worksheetId: entered });
  }

  /** The selected cells of the active sheet. */
  get selectedArea(): Area {
    if (this.selection) return this.selection;
    const { row, column } = this.activeSheet.selection ?? { row: 0, column: 0 };
    return { top: row, left: column, bottom: row, right: column };
  }

  select(sheet: Sheet, area: Area): void {
    this.activate(sheet);
    this.selection = area;
    sheet.selection = { row: area.top, column: area.left };
    const id = this.identity.ofSheet(sheet);
    this.events.raise('selectionChanged', [id, 'Workbook'], { worksheetId: id, address: areaAddress(area) });
  }

  /** Sheets of the workbook are objects: one that was deleted answers as Excel does for a deleted sheet. */
  assertAlive(sheet: Sheet): void {
    if (!this.workbook.sheets.includes(sheet))
      throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
  }

  /** Cells got new content. */
  contentChanged(sheet: Sheet, area: Area): void {
    this.isDirty = true;
    this.changed.push({ sheet, area });
    contentWritten(sheet, area);
    const id = this.identity.ofSheet(sheet);
    this.events.raiseChange('changed', { sheet, area }, [id, WORKBOOK_TARGET], { worksheetId: id });
    for (const table of sheet.tables) {
      const part = intersection(table.area, area);
      const tableId = this.identity.of(table);
      const targets = [tableId, id, WORKBOOK_TARGET];
      if (part) this.events.raiseChange('tableChanged', { sheet, area: part }, targets, { worksheetId: id, tableId });
    }
  }

  /** Formulas in the area are worked out again next time, though nothing changed. */
  markDirty(sheet: Sheet, area: Area): void {
    this.changed.push({ sheet, area });
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
  }

  formatChanged(sheet: Sheet, area: Area): void {
    this.isDirty = true;
    const id = this.identity.ofSheet(sheet);
    this.events.raise('formatChanged', [id, 'Workbook'], {
      worksheetId: id,
      address: areaAddress(area),
      source: 'Local',
      triggerSource: this.events.trigger,
    });
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
    const changed = this.changed;
    const all = everything || this.everythingChanged;
    this.changed = [];
    this.everythingChanged = false;
    const definitions = this.definitionsAreChanged;
    this.definitionsAreChanged = false;
    if (all) this.calculator.recalculateAll();
    else {
      if (definitions) this.calculator.definitionsChanged();
      if (changed.length > 0) this.calculator.recalculate(changed);
    }
    for (const sheet of all ? this.workbook.sheets : new Set(changed.map((area) => area.sheet))) {
      const id = this.identity.ofSheet(sheet);
      this.events.raise('calculated', [id, 'Workbook'], { worksheetId: id });
    }
  }

  endOfBatch(): void {
    this.settle();
  }
}

/** The workbench's engine: one open workbook, what people do to it, and what add-ins ask of it. Runs in a worker. */
import { areaAddress, parseArea, parseReference } from '../../../spreadsheet/address';
import { PackageError } from '../../../spreadsheet/failure';
import type { Area, Sheet, Workbook } from '../../../spreadsheet/model';
import { readWorkbook } from '../../../spreadsheet/xlsx/read';
import { writeWorkbook } from '../../../spreadsheet/xlsx/write';
import { namedArea } from '../../members/addressing';
import { itemNotFound } from '../../protocol/errors';
import { highestExcelApi } from '../../requirement-sets/support';
import type { DeskReply } from '../../protocol/desk';
import { CULTURES, type CultureName } from '../../session/culture';
import type { EventEntry } from '../../session/events';
import type { Passwords, Session } from '../../session/session';
import type { Language } from '../language';
import type { PrintDocument } from '../print/document';
import { portOf, type OfficePort, type OfficeRequest } from '../office/port';
import { perform } from './acts';
import type {
  CellBlock,
  CellDetail,
  Change,
  ChangeListener,
  ClipboardContent,
  Direction,
  Engine,
  Outcome,
  SheetAct,
  SheetId,
  SheetLayout,
  Summary,
  WorkbookView,
} from './api';
import { cellBlock } from './cell-views';
import { Clipboard } from './clipboard';
import { detailOf } from './detail';
import { edgeFrom, type Place } from './edge';
import { layoutOf } from './layout';
import { printedSheets } from './printing';
import { blankWorkbook, openWorkbook, type OpenWorkbook } from './open-workbook';
import { refusalOf } from './refusals';
import { stepName } from './step-names';
import { summaryOf } from './summary';
import { Undoing, type Place as Selected } from './undo';

export interface EngineOptions {
  passwords: Passwords;
  language?: Language;
  now?: () => Date;
}

/** `problem` is for the person who picked the file. */
export type Opening = { opened: true } | { opened: false; problem: { code: string; message: string } };

/** Set in the flags of every batch that may change something. */
const FLAG_WRITE = 1;

export class WorkbenchEngine implements Engine, OfficePort {
  private open: OpenWorkbook;
  private readonly undoing = new Undoing();
  private readonly clipboard = new Clipboard();
  private readonly listeners = new Set<ChangeListener>();
  private readonly officeListeners = new Set<(entries: EventEntry[]) => void>();
  private language: Language;
  private revision = 0;
  private structure = 0;
  /** Where the selection stands for the page: put there by the person, or told. */
  private known: string;

  constructor(private readonly options: EngineOptions) {
    this.language = options.language ?? 'vi';
    this.open = this.opened(blankWorkbook(), 'So1.xlsx');
    this.known = this.place();
  }

  /** @param name the file's; another workbook that was open is gone, saved or not: the page asks before */
  async openFile(bytes: Uint8Array, name: string): Promise<Opening> {
    try {
      this.take(readWorkbook(bytes), name);
      return { opened: true };
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      return { opened: false, problem: { code: error.code, message: error.message } };
    }
  }

  async openBlank(name: string): Promise<void> {
    this.take(blankWorkbook(), name);
  }

  /** The workbook as .xlsx, everything calculated. `saved`: it counts as saved from now on. */
  async file(saved: boolean): Promise<Uint8Array> {
    this.session.settle();
    const bytes = writeWorkbook(this.session.workbook);
    if (saved) {
      this.session.isDirty = false;
      this.tell({ layout: false });
    }
    return bytes;
  }

  async view(): Promise<WorkbookView> {
    return this.currentView();
  }

  /** "1.15": the highest ExcelApi set that add-ins may be told of. */
  async excelApi(): Promise<string> {
    return highestExcelApi();
  }

  async setLanguage(language: Language): Promise<void> {
    this.language = language;
    this.session.culture = CULTURES[CULTURE[language]];
    this.tell({ layout: false, changed: false });
  }

  /** @returns what ends the listening */
  subscribe(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  async layout(id: SheetId): Promise<SheetLayout> {
    return layoutOf(this.session, this.sheet(id), id);
  }

  async cells(id: SheetId, area: Area): Promise<CellBlock> {
    this.session.settle();
    return cellBlock(this.session, this.sheet(id), area);
  }

  /** The sheets as pages of paper, for print preview. */
  async printed(ids: readonly SheetId[]): Promise<PrintDocument> {
    this.session.settle();
    const sheets = ids.map((id) => ({ id, sheet: this.sheet(id) }));
    return printedSheets(this.session, sheets, this.language);
  }

  async detail(id: SheetId, row: number, column: number): Promise<CellDetail> {
    return detailOf(this.session, this.sheet(id), row, column);
  }

  async perform(id: SheetId, act: SheetAct): Promise<Outcome> {
    const sheet = this.sheet(id);
    const { session, clipboard, language } = this;
    try {
      const { step, area } = perform({ session, sheet, clipboard, label: stepName(act, language) }, act);
      if (step) this.undoing.push(step);
      else if (isStructural(act)) this.undoing.forget();
      this.structure = session.structureRevision;
      session.settle();
      this.tell({
        layout: act.act !== 'type' || layoutMayChange(session.workbook.sheets, sheet, act),
        act: { sheet: sheet.name, act },
      });
      return area ? { done: true, area } : { done: true };
    } catch (error) {
      return refusalOf(error, sheet, areaOf(act), language);
    } finally {
      this.open.desk.sendEvents();
    }
  }

  async copy(id: SheetId, area: Area, cut = false): Promise<ClipboardContent> {
    const sheet = this.sheet(id);
    const part = { ...area, bottom: Math.min(area.bottom, Math.max(area.top, sheet.rows.length - 1)) };
    const width = sheet.rows
      .slice(part.top, part.bottom + 1)
      .reduce((most, line) => Math.max(most, line?.length ?? 0), 1);
    const used = { ...part, right: Math.min(part.right, Math.max(part.left, width - 1)) };
    return this.clipboard.copy(sheet, used, cellBlock(this.session, sheet, used).cells, cut);
  }

  async select(id: SheetId, area: Area): Promise<void> {
    this.session.select(this.sheet(id), area);
    this.known = this.place();
    this.open.desk.sendEvents();
  }

  async activate(id: SheetId): Promise<void> {
    this.session.activate(this.sheet(id));
    this.known = this.place();
    this.open.desk.sendEvents();
    this.tell({ layout: true, changed: false });
  }

  async edge(id: SheetId, from: Place, direction: Direction): Promise<Place> {
    return edgeFrom(this.sheet(id), from, direction);
  }

  async summary(id: SheetId, area: Area): Promise<Summary> {
    return summaryOf(this.sheet(id), area);
  }

  async locate(id: SheetId, text: string): Promise<{ sheet: SheetId; area: Area } | null> {
    const from = this.sheet(id);
    const plain = parseArea(text.trim());
    if (plain) return { sheet: id, area: plain };
    const reference = parseReference(text.trim());
    const target = reference
      ? { sheet: this.session.workbook.sheets.find(({ name }) => name === reference.sheet), area: reference.area }
      : namedArea(text.trim(), from, this.session);
    if (!target?.sheet || (target.sheet.visibility ?? 'visible') !== 'visible') return null;
    return { sheet: this.session.identity.ofSheet(target.sheet), area: target.area };
  }

  async setEditing(on: boolean): Promise<void> {
    this.open.desk.setCellEditMode(on);
  }

  async undo(): Promise<Outcome> {
    return this.travel(() => this.undoing.takeBack(this.session));
  }

  async redo(): Promise<Outcome> {
    return this.travel(() => this.undoing.doAgain(this.session));
  }

  async officeRequest(frame: string, request: OfficeRequest): Promise<DeskReply> {
    const { session } = this;
    const reply = await portOf(this.open.desk).officeRequest(frame, request);
    if (session !== this.session) return reply;
    // Measured against what the page knows, not against how it was before: people go on selecting while a request runs,
    // and telling them of their own move would take the selection back under their keys.
    const moved = this.place() !== this.known;
    if (session.structureRevision !== this.structure) {
      // An add-in moved cells: what the steps remember stands elsewhere now.
      this.structure = session.structureRevision;
      this.undoing.forget();
    }
    const changed = (request.flags & FLAG_WRITE) !== 0;
    if (changed || moved) this.tell({ layout: true, moved, changed });
    return reply;
  }

  onOfficeEvents(listener: (entries: EventEntry[]) => void): () => void {
    this.officeListeners.add(listener);
    return () => void this.officeListeners.delete(listener);
  }

  /** The open session, for tests and for what prints. */
  get session(): Session {
    return this.open.session;
  }

  private take(workbook: Workbook, name: string): void {
    this.open = this.opened(workbook, name);
    this.undoing.forget();
    this.tell({ layout: true, moved: true });
  }

  private opened(workbook: Workbook, name: string): OpenWorkbook {
    const { passwords, now } = this.options;
    const culture = CULTURE[this.language];
    const open = openWorkbook(workbook, passwords, { name, culture, ...(now && { now }) });
    open.desk.onEvents((entries) => {
      for (const listener of this.officeListeners) listener(entries);
    });
    this.structure = open.session.structureRevision;
    return open;
  }

  private travel(step: () => Selected | undefined): Outcome {
    const place = step();
    if (!place) return { done: false, refusal: { code: 'nothing-to-undo', message: NOTHING[this.language] } };
    this.structure = this.session.structureRevision;
    this.session.select(place.sheet, place.area);
    this.session.settle();
    this.tell({ layout: true, moved: true });
    this.open.desk.sendEvents();
    return { done: true, area: place.area };
  }

  private tell(about: { layout: boolean; moved?: boolean; changed?: boolean; act?: Change['act'] }): void {
    this.revision++;
    const { session } = this;
    const { layout, moved, changed = true, act } = about;
    if (moved) this.known = this.place();
    const change: Change = {
      view: this.currentView(),
      revision: this.revision,
      layout,
      changed,
      ...(act && { act }),
      ...(moved && {
        selection: { sheet: session.identity.ofSheet(session.activeSheet), area: session.selectedArea },
      }),
    };
    for (const listener of this.listeners) listener(change);
  }

  private currentView(): WorkbookView {
    const { session } = this;
    const { workbook, identity } = session;
    return {
      name: session.name,
      isDirty: session.isDirty,
      sheets: workbook.sheets.map((sheet) => ({
        id: identity.ofSheet(sheet),
        name: sheet.name,
        visibility: sheet.visibility ?? 'visible',
        ...(sheet.tabColor !== undefined && { tabColor: sheet.tabColor }),
        isProtected: sheet.protection !== undefined,
      })),
      activeSheet: identity.ofSheet(session.activeSheet),
      isStructureProtected: workbook.structureProtected === true,
      ...(this.undoing.undo && { undo: this.undoing.undo.label }),
      ...(this.undoing.redo && { redo: this.undoing.redo.label }),
    };
  }

  /** Where the selection stands, to compare. */
  private place(): string {
    const { session } = this;
    return `${session.identity.ofSheet(session.activeSheet)}!${areaAddress(session.selectedArea)}`;
  }

  private sheet(id: SheetId): Sheet {
    const { workbook, identity } = this.session;
    const found = workbook.sheets.find((sheet) => identity.ofSheet(sheet) === id);
    if (!found) throw itemNotFound();
    return found;
  }
}

/** Numbers and dates are shown, and read from the keyboard, as the language writes them. */
const CULTURE = { vi: 'vi-VN', en: 'en-US' } as const satisfies Record<Language, CultureName>;

const NOTHING = { vi: 'Không còn gì để hoàn tác.', en: 'There is nothing left to undo.' } as const;

function isStructural(act: SheetAct): boolean {
  return ['insertRows', 'deleteRows', 'insertColumns', 'deleteColumns'].includes(act.act);
}

/** A row without a height of its own may grow with what is typed, and so may a table; charts may show what is typed. */
function layoutMayChange(sheets: readonly Sheet[], sheet: Sheet, act: SheetAct): boolean {
  if (act.act !== 'type') return false;
  return sheet.rowFormats[act.row]?.height === undefined || sheets.some(({ charts }) => charts.length > 0);
}

function areaOf(act: SheetAct): Area {
  switch (act.act) {
    case 'type':
      return { top: act.row, bottom: act.row, left: act.column, right: act.column };
    case 'autofill':
      return act.target;
    case 'insertRows':
    case 'deleteRows':
      return { top: act.at, bottom: act.at + act.count - 1, left: 0, right: 0 };
    case 'insertColumns':
    case 'deleteColumns':
      return { top: 0, bottom: 0, left: act.at, right: act.at + act.count - 1 };
    case 'setColumnWidth':
      return { top: 0, bottom: 0, left: act.from, right: act.to };
    case 'setRowHeight':
      return { top: act.from, bottom: act.to, left: 0, right: 0 };
    default:
      return act.area;
  }
}

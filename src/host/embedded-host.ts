/** Excel without Excel: Microsoft's own Office.js proxies talking to a workbook of ours. */
import type { Workbook } from '../spreadsheet/model';
import { emptySheet } from '../spreadsheet/build';
import { readWorkbook } from '../spreadsheet/xlsx/read';
import { writeWorkbook } from '../spreadsheet/xlsx/write';
import { Calculation } from './calculation/calculation';
import { FaultPort } from './faults';
import './members/all';
import { officeDocument } from './office/document';
import { officeGlobal, type OfficeGlobal } from './office-global';
import { officeJs, type ExcelNamespace } from './office-js';
import { nodePasswords } from './passwords-node';
import { HostEnd } from './protocol/bridge';
import { RequestDesk } from './protocol/desk';
import { Session, type FileHolder, type SessionOptions } from './session/session';
import { Traffic } from './traffic';
import { placeOf, userTypes } from './typing';

export interface HostOptions extends SessionOptions {
  /** The highest ExcelApi requirement set to claim, at most "1.17", which is what this copy of the library knows. */
  excelApi?: string;
}

export interface EmbeddedHost {
  readonly Excel: ExcelNamespace;
  readonly Office: OfficeGlobal;
  readonly workbook: Workbook;
  readonly traffic: Traffic;
  readonly faults: FaultPort;
  /** Calculates what is pending and writes the workbook as .xlsx. */
  save(): Uint8Array;
  /** What `workbook.save()` of an add-in last wrote, unless someone else holds the file. */
  readonly savedFile: Uint8Array | undefined;
  /** The workbooks that `Excel.createWorkbook` opened beside this one, unless someone else opens them. */
  readonly openedWorkbooks: readonly Workbook[];
  setCellEditMode(on: boolean): void;
  /**
   * What a person types into one cell of the grid ("B2"): protection and data validation apply, `onChanged` fires.
   *
   * @throws ExcelError for a locked cell, InputRefusedError for what the cell's rule forbids.
   */
  userTypes(sheet: string, address: string, value: string | number | boolean): void;
  /** What a person selects on a sheet ("B2:C9"), which is brought to the front. */
  userSelects(sheet: string, address: string): void;
  /** A click on one cell; the offsets are points from the cell's top left corner. */
  userClicks(sheet: string, address: string, offsetX?: number, offsetY?: number): void;
  /** The person comes back to the workbook's window. */
  userReturns(): void;
  /** No batch is answered afterwards, as when Excel has gone. */
  close(): void;
}

/** The one end that the process's copy of Office.js talks to. */
let current: HostEnd | undefined;

/** Opens the workbook (it is worked on in place) under the process's one copy of Office.js, taking the place of another. */
export function openHost(workbook: Workbook, options: HostOptions = {}): EmbeddedHost {
  if (workbook.sheets.length === 0) workbook.sheets.push(emptySheet('Sheet1'));
  const calculation = new Calculation(workbook, { now: options.now });
  calculation.recalculateAll();
  let savedFile: Uint8Array | undefined;
  const openedWorkbooks: Workbook[] = [];
  const save = (): Uint8Array => {
    session.settle();
    session.isDirty = false;
    return writeWorkbook(workbook);
  };
  const file: FileHolder = {
    save: () => {
      savedFile = save();
    },
    close: (saveFirst) => {
      if (saveFirst) savedFile = save();
      // The batch that asks for it is answered still.
      setTimeout(() => end.close(), 0);
    },
  };
  const opensWorkbook = (opened: Workbook): void => void openedWorkbooks.push(opened);
  const session: Session = new Session(workbook, calculation, nodePasswords, { file, opensWorkbook, ...options });
  const traffic = new Traffic();
  const faults = new FaultPort();
  const desk = new RequestDesk(session, traffic, faults);
  const end = new HostEnd(desk);
  const { Excel, OfficeExtension, window } = officeJs();
  const Office = officeGlobal(options.excelApi, officeDocument(session, desk, save));
  window['Office'] = Office;
  // What the host before still had to tell is not for the add-in's handlers under this one.
  current?.close();
  current = end;
  OfficeExtension.HostBridge.init(end);
  return {
    Excel,
    Office,
    workbook,
    traffic,
    faults,
    save,
    get savedFile() {
      return savedFile;
    },
    openedWorkbooks,
    setCellEditMode: (on) => desk.setCellEditMode(on),
    userTypes: (sheet, address, value) => {
      userTypes(session, sheet, address, value);
      desk.sendEvents();
    },
    userSelects: (sheet, address) => {
      const at = placeOf(session, sheet, address);
      session.select(at.sheet, at.area);
      desk.sendEvents();
    },
    userClicks: (sheet, address, offsetX = 0, offsetY = 0) => {
      const at = placeOf(session, sheet, address);
      session.clicked(at.sheet, at.area.top, at.area.left, offsetX, offsetY);
      desk.sendEvents();
    },
    userReturns: () => {
      session.activated();
      desk.sendEvents();
    },
    close: () => end.close(),
  };
}

/** @throws what `readWorkbook` throws for bytes that are not a workbook. */
export function openHostFromBytes(bytes: Uint8Array, options: HostOptions = {}): EmbeddedHost {
  return openHost(readWorkbook(bytes), options);
}

/** Puts the host where workbook code looks for Excel: the globals `Excel` and `Office`. */
export function installHost(host: EmbeddedHost): void {
  Object.assign(globalThis, { Excel: host.Excel, Office: host.Office });
}

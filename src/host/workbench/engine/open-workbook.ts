/** A workbook that is open: the session, the calculation under it, and the desk where add-ins' batches are taken. */
import { emptySheet, emptyWorkbook } from '../../../spreadsheet/build';
import type { Workbook } from '../../../spreadsheet/model';
import { Calculation } from '../../calculation/calculation';
import { FaultPort } from '../../faults';
import '../../members/all';
import { RequestDesk } from '../../protocol/desk';
import { Session, type Passwords, type SessionOptions } from '../../session/session';
import { Traffic } from '../../traffic';

export interface OpenWorkbook {
  session: Session;
  desk: RequestDesk;
  faults: FaultPort;
  traffic: Traffic;
}

/** Worked on in place; a workbook without a sheet gets one. */
export function openWorkbook(workbook: Workbook, passwords: Passwords, options: SessionOptions = {}): OpenWorkbook {
  if (workbook.sheets.length === 0) workbook.sheets.push(emptySheet('Sheet1'));
  const calculation = new Calculation(workbook, { now: options.now });
  calculation.recalculateAll();
  const session = new Session(workbook, calculation, passwords, options);
  const traffic = new Traffic();
  const faults = new FaultPort();
  return { session, traffic, faults, desk: new RequestDesk(session, traffic, faults) };
}

export function blankWorkbook(): Workbook {
  const workbook = emptyWorkbook();
  workbook.sheets.push(emptySheet('Sheet1'));
  return workbook;
}

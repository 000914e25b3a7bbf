/**
 * `_giaoban`, very hidden: what a reader must know of the file and cannot see on the form. Column A says what a row is.
 * Any visibility is accepted on reading: LibreOffice makes it hidden, Google Sheets shows it.
 */
import type { FigureSlot, IndicatorKind } from '../../reporting/catalogue/indicator';
import { slotLabel } from '../../reporting/catalogue/slots';
import { serialOfDay } from '../../reporting/periods/days';
import { periodEnd, periodLabel } from '../../reporting/periods/calendar';
import type { Period, PeriodId, ReportingCalendar } from '../../reporting/periods/period';
import type { Stamp } from '../../reporting/stamp/stamp';
import { absoluteAddress, absoluteArea, quoteSheet } from '../../spreadsheet/address';
import { emptySheet, setCell } from '../../spreadsheet/build';
import type { Cell, CellValue, Sheet } from '../../spreadsheet/model';
import { CONTRACT_VERSION, SCHOOL_SHEET } from './contract';

/** What column A says. The order of the first rows is fixed: formulas point at them. */
const FIELDS = [
  'phienBanBieuMau',
  'phienBanDanhMuc',
  'maTruong',
  'namHoc',
  'token',
  'dau',
  'maKiemTra',
  'kyLap',
  'kyTruoc',
  'dongThangTruoc',
  'ngaySoLieu',
] as const;
type Field = (typeof FIELDS)[number];
const PERIOD_FIELD = 'ky';
const INDICATOR_FIELD = 'chiTieu';
const DEFINITION_FIELD = { indicator: 'dinhNghiaChiTieu', rule: 'dinhNghiaQuyTac', withoutRule: 'boQuyTac' } as const;
/** A cell holds at most 32 767 characters; a long stamp goes on in the cells to the right. */
const STAMP_PIECE = 30_000;

export interface ServiceContent {
  contractVersion: number;
  catalogueVersion: number;
  schoolCode: string;
  /** "2021-2022". */
  schoolYear: string;
  token: string;
  /** As read, not yet verified; absent: not finalised. */
  stamp?: Stamp;
  /** There is something where the stamp stands, but it is no stamp. */
  brokenStamp?: boolean;
  checkCode?: string;
  /** The period the form was made for; the one reported stands in the drop-down. */
  madeFor: PeriodId;
  /** How the office's catalogue and rules differ from the standard ones; see own-definitions.ts. */
  definitions: OwnDefinitions;
  /** Those of the drop-down, in order. */
  periods: PeriodId[];
  /** Hạn nộp of the periods as the office had set them, "YYYY-MM-DDTHH:MM"; forms of before have none. */
  deadlines: ReadonlyMap<PeriodId, string>;
  asked: AskedFigure[];
}

/** As read, not yet checked. */
export interface OwnDefinitions {
  /** Indicators that the standard catalogue has not, or has otherwise. */
  indicators: readonly unknown[];
  /** Rules likewise. */
  rules: readonly unknown[];
  /** Codes of standard rules that the office has not. */
  withoutRules: readonly string[];
}

/** Enough to read a custom indicator without the catalogue it came from. */
export interface AskedFigure {
  key: string;
  label: string;
  kind: IndicatorKind;
  choices: string[];
}

export function serviceSheet(
  content: Omit<ServiceContent, 'asked' | 'contractVersion' | 'periods' | 'deadlines' | 'definitions'>,
  parts: ServiceParts,
): Sheet {
  const sheet = emptySheet(SCHOOL_SHEET.service);
  sheet.visibility = 'veryHidden';
  const put = (row: number, ...values: (CellValue | Cell)[]) =>
    values.forEach((value, column) => {
      if (value !== null) setCell(sheet, row, column, isCell(value) ? value : { value });
    });
  const { calendar, periodCell, pastPeriods } = parts;
  const labels = serviceArea(PERIODS_AT, 2, calendar.periods.length);
  const ends = serviceArea(PERIODS_AT, 3, calendar.periods.length);
  const at = `MATCH(${periodCell},${labels},0)`;
  const values: Record<Field, CellValue | Cell> = {
    phienBanBieuMau: CONTRACT_VERSION,
    phienBanDanhMuc: content.catalogueVersion,
    maTruong: content.schoolCode,
    namHoc: content.schoolYear,
    token: content.token,
    dau: null,
    maKiemTra: null,
    kyLap: content.madeFor,
    kyTruoc: { formula: `IFERROR(IF(${at}>1,INDEX(${labels},${at}-1),""),"")` },
    dongThangTruoc: {
      formula: `IF(${SERVICE.previousLabel}="",0,IFERROR(MATCH(${SERVICE.previousLabel},${pastPeriods},0),0))`,
    },
    ngaySoLieu: { formula: `IFERROR(INDEX(${ends},${at}),"")` },
  };
  FIELDS.forEach((field, row) => put(row, field, values[field]));
  calendar.periods.forEach((period, index) =>
    put(
      PERIODS_AT + index,
      PERIOD_FIELD,
      period.id,
      periodLabel(period),
      serialOfDay(endOf(period, parts)) ?? null,
      parts.deadlines?.get(period.id) ?? null,
    ),
  );
  parts.slots.forEach((slot, index) => {
    const { kind, choices = [] } = slot.indicator;
    put(PERIODS_AT + calendar.periods.length + index, INDICATOR_FIELD, slot.key, slotLabel(slot), kind, ...choices);
  });
  const definitions = parts.definitions ?? { indicators: [], rules: [], withoutRules: [] };
  const below = PERIODS_AT + calendar.periods.length + parts.slots.length;
  [
    ...definitions.indicators.map((one) => [DEFINITION_FIELD.indicator, JSON.stringify(one)]),
    ...definitions.rules.map((one) => [DEFINITION_FIELD.rule, JSON.stringify(one)]),
    ...definitions.withoutRules.map((code) => [DEFINITION_FIELD.withoutRule, code]),
  ].forEach((cells, index) => put(below + index, ...cells));
  return sheet;
}

export interface ServiceParts {
  definitions?: OwnDefinitions;
  calendar: ReportingCalendar;
  slots: readonly FigureSlot[];
  cutOffDay?: number;
  deadlines?: ReadonlyMap<PeriodId, string>;
  /** Reference of the drop-down. */
  periodCell: string;
  /** Reference of the Kỳ column of Các tháng trước. */
  pastPeriods: string;
}

/** References other sheets' formulas use. */
export const SERVICE = {
  checkCode: reference('maKiemTra'),
  previousLabel: reference('kyTruoc'),
  /** Row within the past months, from 1; 0: there is none. */
  previousRow: reference('dongThangTruoc'),
  asOf: reference('ngaySoLieu'),
};

/** Labels of the periods, for a drop-down too long to be written out. */
export function periodListReference(calendar: ReportingCalendar): string {
  return serviceArea(PERIODS_AT, 2, calendar.periods.length);
}

/** The choices of an asked figure, for a drop-down too long to be written out. */
export function choicesReference(calendar: ReportingCalendar, slots: readonly FigureSlot[], slot: FigureSlot): string {
  const row = PERIODS_AT + calendar.periods.length + slots.indexOf(slot);
  const last = 3 + (slot.indicator.choices?.length ?? 1);
  return `${quoteSheet(SCHOOL_SHEET.service)}!${absoluteArea({ top: row, left: 4, bottom: row, right: last })}`;
}

/** The same on a sheet that is there, whatever it is called now. */
export function choicesOn(
  sheet: string,
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
  key: string,
): string {
  const row = rows.findIndex((cells) => cells?.[0]?.value === INDICATOR_FIELD && cells[1]?.value === key);
  const right = Math.max(4, (rows[row]?.length ?? 0) - 1);
  return `${quoteSheet(sheet)}!${absoluteArea({ top: Math.max(0, row), left: 4, bottom: Math.max(0, row), right })}`;
}

/** Reads the rows back; `undefined` when they are not those of a service sheet. */
export function readServiceSheet(
  rows: readonly (readonly (Cell | undefined)[] | undefined)[],
): ServiceContent | undefined {
  const byField = new Map<string, CellValue[][]>();
  for (const row of rows) {
    const [field, ...values] = Array.from(row ?? [], (cell) => cell?.value ?? null);
    if (typeof field === 'string') byField.set(field, [...(byField.get(field) ?? []), values]);
  }
  const first = (field: Field) => byField.get(field)?.[0]?.[0] ?? null;
  const contractVersion = Number(first('phienBanBieuMau'));
  const schoolCode = first('maTruong');
  if (!(contractVersion > 0) || schoolCode === null) return undefined;
  const stampText = (byField.get('dau')?.[0] ?? []).map((piece) => (typeof piece === 'string' ? piece : '')).join('');
  const stamp = stampText === '' ? undefined : parseStamp(stampText);
  const code = first('maKiemTra');
  return {
    contractVersion,
    catalogueVersion: Number(first('phienBanDanhMuc')),
    schoolCode: String(schoolCode),
    schoolYear: String(first('namHoc') ?? ''),
    token: String(first('token') ?? ''),
    ...(stamp && { stamp }),
    ...(stampText !== '' && !stamp && { brokenStamp: true }),
    ...(typeof code === 'string' && code !== '' && { checkCode: code }),
    madeFor: String(first('kyLap') ?? ''),
    definitions: {
      indicators: (byField.get(DEFINITION_FIELD.indicator) ?? []).flatMap(([json]) => parsed(json)),
      rules: (byField.get(DEFINITION_FIELD.rule) ?? []).flatMap(([json]) => parsed(json)),
      withoutRules: (byField.get(DEFINITION_FIELD.withoutRule) ?? []).map(([code]) => String(code ?? '')),
    },
    periods: (byField.get(PERIOD_FIELD) ?? []).map(([id]) => String(id ?? '')),
    deadlines: new Map(
      (byField.get(PERIOD_FIELD) ?? []).flatMap(([id, , , at]): [PeriodId, string][] =>
        typeof at === 'string' && at !== '' ? [[String(id ?? ''), at]] : [],
      ),
    ),
    asked: (byField.get(INDICATOR_FIELD) ?? []).flatMap(askedFigure),
  };
}

/** Where the stamp and the check code are written on finalising, and emptied on re-opening. */
export function writeStampCells(sheet: Sheet, stamp: Stamp | undefined, checkCode: string | undefined): void {
  const row = FIELDS.indexOf('dau');
  sheet.rows[row] = [{ value: 'dau' }];
  const text = stamp ? JSON.stringify(stamp) : '';
  for (let at = 0, column = 1; at < text.length; at += STAMP_PIECE, column++)
    setCell(sheet, row, column, { value: text.slice(at, at + STAMP_PIECE) });
  setCell(sheet, FIELDS.indexOf('maKiemTra'), 1, { value: checkCode ?? null });
}

/**
 * The same as rows of cells, from column A on, for a workbook that is open: as many columns as the longest stamp the
 * sheet has held, so that nothing of an older one is left behind.
 * @param stamp also as the text a sheet held
 */
export function stampRows(
  stamp: Stamp | string | undefined,
  checkCode: string | undefined,
  held: readonly (Cell | undefined)[] = [],
): { row: number; cells: CellValue[] }[] {
  const text = typeof stamp === 'string' ? stamp : stamp ? JSON.stringify(stamp) : '';
  const pieces: CellValue[] = ['dau' satisfies Field];
  for (let at = 0; at < text.length; at += STAMP_PIECE) pieces.push(text.slice(at, at + STAMP_PIECE));
  while (pieces.length < Math.max(2, held.length)) pieces.push(null);
  return [
    { row: FIELDS.indexOf('maKiemTra'), cells: ['maKiemTra' satisfies Field, checkCode ?? null] },
    { row: STAMP_ROW, cells: pieces },
  ];
}

/** Where the stamp stands. */
export const STAMP_ROW = FIELDS.indexOf('dau');

const PERIODS_AT = FIELDS.length;
const KINDS: readonly IndicatorKind[] = ['count', 'money', 'percent', 'yesNo', 'choice', 'text', 'date', 'pair'];

function reference(field: Field): string {
  return `${quoteSheet(SCHOOL_SHEET.service)}!${absoluteAddress(FIELDS.indexOf(field), 1)}`;
}

function serviceArea(top: number, column: number, count: number): string {
  const area = { top, left: column, bottom: top + count - 1, right: column };
  return `${quoteSheet(SCHOOL_SHEET.service)}!${absoluteArea(area)}`;
}

function endOf(period: Period, parts: ServiceParts): string {
  return parts.cutOffDay === undefined ? periodEnd(period) : periodEnd(period, parts.cutOffDay);
}

function askedFigure([key, label, kind, ...choices]: CellValue[]): AskedFigure[] {
  const known = KINDS.find((one) => one === kind);
  if (typeof key !== 'string' || !known) return [];
  const texts = choices.filter((choice): choice is string => typeof choice === 'string' && choice !== '');
  return [{ key, label: String(label ?? key), kind: known, choices: texts }];
}

function parsed(json: CellValue | undefined): unknown[] {
  try {
    return typeof json === 'string' ? [JSON.parse(json)] : [];
  } catch {
    return [];
  }
}

function parseStamp(text: string): Stamp | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isStamp(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== 'object' || value === null) return false;
  const { period, contractVersion, rulesVersion, findings, mac, at } = value as Partial<Record<keyof Stamp, unknown>>;
  return (
    typeof period === 'string' &&
    typeof contractVersion === 'number' &&
    typeof rulesVersion === 'number' &&
    typeof mac === 'string' &&
    typeof at === 'string' &&
    Array.isArray(findings) &&
    findings.every(isStampedFinding)
  );
}

function isStampedFinding(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { rule, keys, explanation } = value as Record<string, unknown>;
  return (
    typeof rule === 'string' &&
    Array.isArray(keys) &&
    keys.every((key) => typeof key === 'string') &&
    (explanation === undefined || typeof explanation === 'string')
  );
}

function isCell(value: CellValue | Cell): value is Cell {
  return typeof value === 'object' && value !== null && !('error' in value);
}

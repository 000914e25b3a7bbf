/**
 * The wide tables of figures: `tblSoLieuMN`, `tblSoLieuTH`… hold a level's figures, `tblSoLieuTruong` the school's own
 * with the Giải trình of all. One row per Kỳ, Mã trường and Lô; a column per figure, custom indicators included.
 */
import type { FigureRow } from '../../reporting/book/book';
import type { Catalogue, FigureSlot, Indicator } from '../../reporting/catalogue/indicator';
import { gradeKey, levelKey, slotLabel, vaccinationKey } from '../../reporting/catalogue/slots';
import type { FigureValue } from '../../reporting/figures/figure';
import { parseFigure } from '../../reporting/figures/parse';
import { isLevel, LEVELS, levelInfo, type Level } from '../../reporting/levels/level';
import { dayOfSerial, serialOfDay } from '../../reporting/periods/days';
import { isCellError, type CellValue } from '../../spreadsheet/model';
import { COUNT_FORMAT } from '../looks/styles';
import { no, period, text, TEXT_FORMAT, yes } from './columns';
import { explanationLines, parseExplanations } from './explanations';
import type { ColumnLook, Fault, Reading, RowReading, TableLayout } from './layout';

export interface FigureTable extends TableLayout<FigureRow> {
  /** Absent: the school's own table. */
  level?: Level;
  /** In the order of the columns after Kỳ, Mã trường, Lô. */
  slots: readonly FigureSlot[];
}

const PERIOD = period();
const SCHOOL = text('Mã trường', { width: 14 });
const LOT = text('Lô', { width: 10 });
const EXPLANATIONS: ColumnLook = {
  header: 'Giải trình',
  width: 50,
  numberFormat: TEXT_FORMAT,
  prompt: 'Mỗi dòng một giải trình: mã số liệu, dấu hai chấm, lý do. Ví dụ TH_chuyenDen: hai em theo bố mẹ về quê.',
};

/** The tables of every level, then the school's; the order of their sheets. */
export function figureTables(catalogue: Catalogue): FigureTable[] {
  return [
    ...LEVELS.map((level) => figureTable(levelSlots(catalogue, level), level)),
    figureTable(schoolSlots(catalogue)),
  ];
}

/**
 * The rows that keep one school's figures: one in the table of each of its levels, one in the school's own. A school
 * without a figure for a level still gets its row, so that a lot is seen to be whole.
 */
export function rowsOfSchool(
  tables: readonly FigureTable[],
  levels: readonly Level[],
  row: FigureRow,
): { table: FigureTable; cells: CellValue[] }[] {
  return tables
    .filter(({ level }) => level === undefined || levels.includes(level))
    .map((table) => ({ table, cells: table.toCells(row) }));
}

function tableName(level: Level | undefined): string {
  return `tblSoLieu${level ?? 'Truong'}`;
}

/** Name of the table a figure stands in, by its key. */
export function tableOfKey(key: string): string {
  const [head = ''] = key.split('_');
  return tableName(isLevel(head) ? head : undefined);
}

function levelSlots({ indicators }: Catalogue, level: Level): FigureSlot[] {
  const asked = indicators.filter((indicator) => indicator.levels.includes(level));
  const perGrade = levelInfo(level).grades.flatMap(({ code: grade }) =>
    asked
      .filter(({ scope }) => scope === 'grade')
      .flatMap((indicator) => withParts({ key: gradeKey(level, grade, indicator.code), indicator, level, grade })),
  );
  const perLevel = asked
    .filter(({ scope }) => scope === 'level')
    .flatMap((indicator) => withParts({ key: levelKey(level, indicator.code), indicator, level }));
  return [...perGrade, ...perLevel];
}

function schoolSlots({ indicators, vaccinations }: Catalogue): FigureSlot[] {
  const own = indicators
    .filter(({ scope }) => scope === 'school')
    .flatMap((indicator) => withParts({ key: indicator.code, indicator }));
  const doses = indicators.filter(({ scope }) => scope === 'vaccination');
  const vaccinated = vaccinations.flatMap((vaccination) =>
    doses.flatMap((indicator) =>
      withParts({ key: vaccinationKey(vaccination.vaccine, vaccination.age, indicator.code), indicator, vaccination }),
    ),
  );
  return [...own, ...vaccinated];
}

function withParts(slot: FigureSlot): FigureSlot[] {
  if (slot.indicator.kind !== 'pair') return [slot];
  return (['k', 'N'] as const).map((part) => ({ ...slot, key: `${slot.key}_${part}`, part }));
}

function figureTable(slots: FigureSlot[], level?: Level): FigureTable {
  const columns: ColumnLook[] = [PERIOD, SCHOOL, LOT, ...uniquely(slots.map(figureColumn))];
  if (level === undefined) columns.push(EXPLANATIONS);
  return {
    sheet: level ? `Số liệu ${level}` : 'Số liệu trường',
    table: tableName(level),
    title: level ? `SỐ LIỆU TỪNG TRƯỜNG: ${levelInfo(level).label.toUpperCase()}` : 'SỐ LIỆU CHUNG CỦA TRƯỜNG',
    hint: 'Mỗi trường, mỗi kỳ, mỗi lô một dòng. Ô trống là chưa báo cáo, khác với số 0.',
    level,
    slots,
    columns,
    headers: columns.map(({ header }) => header),
    toCells: (row) => [
      PERIOD.write(row.period),
      SCHOOL.write(row.school),
      LOT.write(row.lot),
      ...slots.map(({ key, indicator }) => figureCell(indicator, row.figures.get(key))),
      ...(level === undefined ? [explanationLines(row.explanations)] : []),
    ],
    fromCells: (cells) => readRow(slots, columns, cells, level === undefined),
  };
}

function figureColumn(slot: FigureSlot): ColumnLook & { key: string } {
  const { kind, choices } = slot.indicator;
  const look = { key: slot.key, header: slotLabel(slot), aliases: [slot.key, `GB_${slot.key}`], width: 11 };
  if (kind === 'yesNo') return { ...look, choices: ['Có', 'Không'] };
  if (kind === 'choice') return { ...look, width: 16, numberFormat: TEXT_FORMAT, choices };
  if (kind === 'text') return { ...look, width: 30, numberFormat: TEXT_FORMAT };
  if (kind === 'date') return { ...look, width: 12, numberFormat: 'dd/mm/yyyy' };
  return { ...look, numberFormat: kind === 'percent' ? '0.##' : COUNT_FORMAT };
}

/** Excel wants every heading of a table once, whatever its case: a label used twice brings its key along. */
function uniquely(columns: (ColumnLook & { key: string })[]): ColumnLook[] {
  const fixed = [PERIOD.header, SCHOOL.header, LOT.header, EXPLANATIONS.header];
  const taken = new Set(fixed.map((header) => header.toLocaleLowerCase('vi')));
  return columns.map(({ key, ...look }) => {
    const header = taken.has(look.header.toLocaleLowerCase('vi')) ? `${look.header} [${key}]` : look.header;
    taken.add(header.toLocaleLowerCase('vi'));
    return { ...look, header };
  });
}

function figureCell({ kind }: Indicator, value: FigureValue | undefined): CellValue {
  if (value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'Có' : 'Không';
  return kind === 'date' && typeof value === 'string' ? (serialOfDay(value) ?? value) : value;
}

/** A figure that cannot be read is left out and named; the other figures of the row stand. */
function readRow(
  slots: readonly FigureSlot[],
  columns: readonly ColumnLook[],
  cells: readonly CellValue[],
  ownTable: boolean,
): RowReading<FigureRow> {
  const key = [PERIOD.read(cells[0]), SCHOOL.read(cells[1]), LOT.read(cells[2])] as const;
  const [periodId, school, lot] = key;
  if (!periodId.ok || !school.ok || !lot.ok) {
    const headers = [PERIOD.header, SCHOOL.header, LOT.header];
    return { faults: key.flatMap((read, i) => (read.ok ? [] : [{ header: headers[i], message: read.message }])) };
  }
  const faults: Fault[] = [];
  const figures = new Map<string, FigureValue>();
  slots.forEach((slot, index) => {
    const reading = readFigure(slot, cells[index + 3] ?? null);
    if (!reading.ok) faults.push({ header: columns[index + 3].header, message: reading.message });
    else if (reading.value !== undefined) figures.set(slot.key, reading.value);
  });
  const row: FigureRow = { period: periodId.value, school: school.value, lot: lot.value, figures };
  const reasons = ownTable ? parseExplanations(cells[slots.length + 3] ?? null) : undefined;
  return { row: reasons?.size ? { ...row, explanations: reasons } : row, faults };
}

function readFigure(slot: FigureSlot, cell: CellValue): Reading<FigureValue | undefined> {
  if (cell === null) return yes(undefined);
  const { kind } = slot.indicator;
  // Nearly every cell of a book of 3,000 schools is one of these: not worth a parse.
  const plain = kind === 'count' || kind === 'money' || kind === 'pair';
  if (plain && typeof cell === 'number' && Number.isSafeInteger(cell) && cell >= 0) return yes(cell);
  if (isCellError(cell)) return no(`Ô đang báo lỗi ${cell.error}; hãy gõ lại số liệu.`);
  const typed = kind === 'date' && typeof cell === 'number' ? (dayOfSerial(cell) ?? cell) : cell;
  const parsed = parseFigure(slot, typed);
  if (parsed.kind === 'invalid') return no(parsed.finding.message);
  return yes(parsed.kind === 'value' ? parsed.value : undefined);
}

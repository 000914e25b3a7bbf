/**
 * Where things are in a school workbook, and how a cell tells which figure it holds.
 *
 * Three ways lead to a figure; the first that works is used, and each survives what breaks the one before it:
 * 1. Defined names of the workbook: `GB_` + figure key (`GB_TH_1_hocSinh`), `GB_kyBaoCao`, `GB_giaiTrinh_<row id>`.
 * 2. Hidden IDs: the hidden column A holds a row ID per row; a row whose ID is `.cot` is a hidden header row that
 *    holds the column IDs valid for the rows below it, up to the next such row. Row ID and column ID give the key.
 * 3. Labels: the words people read (`rawFiguresByLabels` in read.ts).
 *
 * Row IDs: `TH_1` (grade), `TH_tong` (totals), `TH.truoc`, `TH.chenh` (last month, difference), `TH.canDoi` (balance),
 * `tiem_covid19_12t17` (vaccination row), or a whole figure key (`TH_lopGhep`, `cbql`, `MN_huyDong_k`).
 * Column IDs: an indicator code or dose (`hocSinh`, `mui1`, `huyDong_k`), or one of `COLUMN`.
 * IDs that are no part of a key have a dot, which no code of an indicator can have.
 */
import { TOTAL_GRADE } from '../../reporting/catalogue/slots';
import { isLevel, type Level } from '../../reporting/levels/level';

/** Goes up when a reader of an older version could no longer read the form. */
export const CONTRACT_VERSION = 1;

export const SCHOOL_SHEET = {
  input: 'Nhập liệu',
  history: 'Các tháng trước',
  print: 'Phiếu báo cáo',
  service: '_giaoban',
} as const;

export const HISTORY_TABLE = 'tblCacThangTruoc';

export const NAME_PREFIX = 'GB_';
export const PERIOD_NAME = 'GB_kyBaoCao';
export const EXPLANATION_PREFIX = 'GB_giaiTrinh_';
/** Unlocked cells of the printed form that are not figures. */
export const PRINT_NAMES = {
  preparedBy: 'GB_phieu.nguoiLap',
  signedOn: 'GB_phieu.ngayKy',
  signingTitle: 'GB_phieu.chucVuKy',
  signedBy: 'GB_phieu.nguoiKy',
} as const;

export const COLUMN_IDS_ROW = '.cot';
export const PERIOD_ROW = '.kyBaoCao';
export const COLUMN = {
  value: '.so',
  previous: '.truoc',
  change: '.chenh',
  explanation: '.giaiTrinh',
  check: '.kiemTra',
} as const;

/** Rows under a level's grid and in its list that hold no figures. */
export const levelRow = {
  previous: (level: Level) => `${level}.truoc`,
  change: (level: Level) => `${level}.chenh`,
  balance: (level: Level) => `${level}.canDoi`,
};

export type CellMeaning =
  | { kind: 'figure'; key: string }
  /** A formula on the form; never taken as input. */
  | { kind: 'total'; key: string }
  | { kind: 'explanation'; row: string }
  | { kind: 'period' };

/** What the cell at a row ID and column ID holds; `undefined`: nothing that is read. */
export function meaningOf(rowId: string, columnId: string): CellMeaning | undefined {
  if (rowId === PERIOD_ROW) return columnId === COLUMN.value ? { kind: 'period' } : undefined;
  if (columnId === COLUMN.explanation) return { kind: 'explanation', row: rowId };
  if (!KEY_PART.test(rowId)) return undefined;
  if (columnId === COLUMN.value) return figureOrTotal(rowId);
  return KEY_PART.test(columnId) ? figureOrTotal(`${rowId}_${columnId}`) : undefined;
}

/** The same by defined name. Names that are not of the contract (`_xlnm.…`, the clerk's own) give `undefined`. */
export function meaningOfName(name: string): CellMeaning | undefined {
  if (name === PERIOD_NAME) return { kind: 'period' };
  if (!name.startsWith(NAME_PREFIX) || PRINT_NAME_SET.has(name)) return undefined;
  if (name.startsWith(EXPLANATION_PREFIX)) return { kind: 'explanation', row: name.slice(EXPLANATION_PREFIX.length) };
  const key = name.slice(NAME_PREFIX.length);
  return KEY_PART.test(key) ? figureOrTotal(key) : undefined;
}

/**
 * A row's Giải trình stands for every figure of the row: is `key` one of them? That of the balance stands for the movements,
 * not for the number of pupils, whose own row may say why classes are large.
 */
export function explains(rowId: string, key: string): boolean {
  const [level, special] = rowId.split('.');
  if (special !== undefined)
    return isLevel(level) && rowId === levelRow.balance(level) && MOVEMENTS.some((tail) => key === `${level}_${tail}`);
  return key === rowId || key.startsWith(`${rowId}_`);
}

/** Whether a row has a Giải trình cell of its own: Tháng trước, Chênh lệch and the head of the form have none. */
export function takesExplanation(rowId: string): boolean {
  const [level, special] = rowId.split('.');
  return special === undefined || (isLevel(level) && rowId === levelRow.balance(level));
}

const KEY_PART = /^[A-Za-z][A-Za-z0-9_]*$/;
/** What the balance is made of beside the pupils. */
const MOVEMENTS = ['chuyenDen', 'tangKhac', 'chuyenDi', 'boHoc', 'giamKhac'];
const PRINT_NAME_SET: ReadonlySet<string> = new Set(Object.values(PRINT_NAMES));

function figureOrTotal(key: string): CellMeaning {
  const [level, grade] = key.split('_');
  return { kind: isLevel(level) && grade === TOTAL_GRADE ? 'total' : 'figure', key };
}

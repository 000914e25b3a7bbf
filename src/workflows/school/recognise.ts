/** What kind of workbook is open, told by its own content: for the pane to know what to show. */
import { serviceContent } from '../../intake/identify';
import { tracesOf } from '../../intake/locate';
import { meaningOfName } from '../../sheets/school/contract';
import { FIXED_TABLES } from '../../sheets/office/tables';
import { type OpenCells, readOpenCells } from '../../workbook/school/open-cells';
import { withWorkbook } from '../../workbook/session';
import { formRequest, sourceOf } from './live-cells';

/** `other`: somebody's own workbook, which nothing is done with. */
export type WorkbookKind = 'school' | 'office' | 'empty' | 'other';

/** What a form was recognised by, so that opening it reads nothing again: all but the state of single cells. */
export type FormCells = OpenCells;

export type Recognised = { kind: 'school'; cells: FormCells } | { kind: Exclude<WorkbookKind, 'school'> };

/** Fixed syncs: 1 for an office's book, whose cells are too many to be looked at for this; else at most 3. */
export async function recogniseWorkbook(): Promise<Recognised> {
  const cells = await withWorkbook((session) =>
    readOpenCells(session, { ...formRequest, isTold: isOfficeBook, wantsState: () => false }),
  );
  const kind = kindOf(cells);
  return kind === 'school' ? { kind, cells } : { kind };
}

/** The tables of a sổ tổng hợp, else a form's names, IDs or service sheet. */
export function kindOf(cells: OpenCells): WorkbookKind {
  if (isOfficeBook(cells.tables.map(({ name }) => name))) return 'office';
  const named = cells.names.filter(({ name }) => meaningOfName(name)).length;
  if (named >= FEW) return 'school';
  const source = sourceOf(cells);
  if (serviceContent(source) || tracesOf(source).byIds.figures.size >= FEW) return 'school';
  return cells.sheets.every((sheet) => sheet.isEmpty) && cells.tables.length === 0 ? 'empty' : 'other';
}

function isOfficeBook(tables: readonly string[]): boolean {
  return tables.includes(FIXED_TABLES.schools.table) && tables.includes(FIXED_TABLES.submissions.table);
}

/** One name could be anybody's. */
const FEW = 3;

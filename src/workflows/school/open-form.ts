/** Opening the school's pane: the workbook is recognised by its own content and everything is read at once. */
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { type OpenCells, readOpenCells } from '../../workbook/school/open-cells';
import { FormSession } from './form-session';
import { formRequest, sourceOf } from './live-cells';
import { kindOf, type WorkbookKind } from './recognise';
import { isUnusable, standingOf, type UnusableForm, withStamp } from './standing';
import { withTemplateRepairs } from './template-repairs';

export type OpenedForm =
  { kind: 'school'; session: FormSession; syncs: SyncCount } | { kind: Exclude<WorkbookKind, 'school'> } | UnusableForm;

/** Fixed syncs: at most 3. Close the session when the pane is done with it. */
export async function openForm(): Promise<OpenedForm> {
  const { cells, syncs } = await withWorkbook(async (session) => ({
    cells: await readOpenCells(session, formRequest),
    syncs: session.count,
  }));
  const kind = kindOf(cells);
  return kind === 'school' ? openCells(cells, syncs) : { kind };
}

/** From the cells by which a form was recognised: reads nothing. */
export async function openCells(
  cells: OpenCells,
  syncs: SyncCount = { fixed: 0, payload: 0 },
): Promise<Extract<OpenedForm, { kind: 'school' | 'unusable' }>> {
  const standing = standingOf(sourceOf(cells));
  if (isUnusable(standing)) return standing;
  const session = new FormSession(cells, withTemplateRepairs(cells, await withStamp(standing)));
  return { kind: 'school', session, syncs };
}

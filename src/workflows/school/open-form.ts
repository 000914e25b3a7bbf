/** Opening the school's pane: the workbook is recognised by its own content and everything is read at once. */
import { type SyncCount, withWorkbook } from '../../workbook/session';
import { readOpenCells } from '../../workbook/school/open-cells';
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
  if (kind !== 'school') return { kind };
  const standing = standingOf(sourceOf(cells));
  if (isUnusable(standing)) return standing;
  return {
    kind: 'school',
    session: new FormSession(cells, withTemplateRepairs(cells, await withStamp(standing))),
    syncs,
  };
}

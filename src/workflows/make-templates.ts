/** Gửi biểu mẫu in one go: a workbook for every school, with last month's figures inside. */
import type { Workbook } from '../spreadsheet/model';
import type { SyncCount } from '../workbook/session';
import { makeTemplate } from './templates/make-template';
import { planTemplates } from './templates/plan-templates';

export interface TemplatesRequest {
  period: string;
  /** See `makeTemplate`. */
  calculate?(form: Workbook): void;
  /** Called with each finished file, in registry order; awaited, so that files need not pile up in memory. */
  deliver(file: { name: string; school: string; bytes: Uint8Array }): void | Promise<void>;
  onProgress?(done: number, total: number): void;
  signal?: AbortSignal;
}

/** Fixed syncs: 2. @throws the signal's reason when aborted */
export async function makeTemplates(
  request: TemplatesRequest,
): Promise<{ period: string; count: number; syncs: SyncCount }> {
  const { common, templates, syncs } = await planTemplates(request.period);
  let done = 0;
  for (const planned of templates) {
    request.signal?.throwIfAborted();
    const bytes = makeTemplate(common, planned, (form) => request.calculate?.(form));
    await request.deliver({ name: planned.fileName, school: planned.school.code, bytes });
    done++;
    request.onProgress?.(done, templates.length);
  }
  return { period: common.period.id, count: done, syncs };
}

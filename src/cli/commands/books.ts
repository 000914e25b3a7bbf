import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseSchoolYear } from '../../reporting/periods/calendar';
import { Calculation } from '../../host/calculation/calculation';
import { readWorkbook } from '../../spreadsheet/xlsx/read';
import { writeWorkbook } from '../../spreadsheet/xlsx/write';
import { newBook, readRegistry } from '../../workflows/new-book';
import { makeTemplates } from '../../workflows/make-templates';
import { makeNextYear } from '../../workflows/settings/next-year-file';
import { withBookFile, writeWhole } from '../book-file';
import { EXIT, UsageError, type Outcome } from '../outcome';
import { progress } from '../print';
import { tellProblem } from '../telling';

/** Tạo sổ tổng hợp from a registry file. A registry with problems makes no book. */
export async function makeNewBook(options: { registry: string; schoolYear: string; out: string }): Promise<Outcome> {
  const schoolYear = parseSchoolYear(options.schoolYear);
  if (!schoolYear) throw new UsageError(`Không hiểu năm học “${options.schoolYear}”. Hãy ghi như 2021-2022.`);
  const registry = readWorkbook(await readFile(options.registry));
  const { schools, problems } = readRegistry(
    registry.sheets.map(({ name, rows }) => ({
      name,
      rows: Array.from(rows, (cells) => Array.from(cells ?? [], (cell) => cell?.value ?? null)),
    })),
  );
  const isUsable = schools.length > 0 && problems.every(({ severity }) => severity !== 'error');
  if (isUsable) await writeWhole(options.out, writeWorkbook(newBook({ schoolYear, schools })));
  return {
    exit: isUsable ? EXIT.done : EXIT.unusable,
    document: { book: options.out, schools: schools.length, problems: problems.map(tellProblem) },
    lines: [
      ...problems.map(({ message }) => message),
      isUsable
        ? `Đã tạo ${options.out}: năm học ${options.schoolYear}, ${schools.length} trường.`
        : 'Chưa tạo sổ: hãy sửa danh mục trường theo các dòng trên rồi làm lại.',
    ],
  };
}

/** Sang năm học mới: the next year's book from this one, which is only read. */
export async function nextYear(options: { book: string; out: string }): Promise<Outcome> {
  const { bytes, schoolYear, syncs } = await withBookFile(options.book, undefined, makeNextYear, () => false);
  await writeWhole(options.out, bytes);
  return {
    exit: EXIT.done,
    document: { book: options.out, schoolYear, syncs },
    lines: [`Đã tạo ${options.out}: sổ của năm học ${schoolYear}.`],
  };
}

/** Gửi biểu mẫu: one workbook a school. */
export async function templates(options: { book: string; period: string; out: string }): Promise<Outcome> {
  const files: { school: string; name: string }[] = [];
  const made = await withBookFile(
    options.book,
    undefined,
    () =>
      makeTemplates({
        period: options.period,
        calculate: (form) => new Calculation(form).recalculateAll(),
        deliver: async ({ name, school, bytes }) => {
          files.push({ school, name });
          await writeWhole(join(options.out, name), bytes);
        },
        onProgress: (done, total) => progress('Đang tạo biểu mẫu', done, total),
      }),
    () => false,
  );
  return {
    exit: EXIT.done,
    document: { period: made.period, folder: options.out, files, syncs: made.syncs },
    lines: [`Đã tạo ${made.count} biểu mẫu kỳ ${made.period} trong ${options.out}.`],
  };
}

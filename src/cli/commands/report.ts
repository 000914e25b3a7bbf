import { compileReport, type CompiledReport, type HandEdit } from '../../workflows/compile-report';
import { localSecond } from '../../workflows/moment';
import { wordReport } from '../../workflows/word-report';
import { withBookFile, writeWhole } from '../book-file';
import { EXIT, type Outcome } from '../outcome';
import { say } from '../print';
import { linesOfBoard, tellCoverage, tellProblem } from '../telling';

export interface ReportOptions {
  book: string;
  period: string;
  out?: string;
  docx?: string;
  replaceHandEdits?: boolean;
}

export async function report(options: ReportOptions): Promise<Outcome> {
  const compiled = await withBookFile(
    options.book,
    options.out,
    () =>
      compileReport({
        period: options.period,
        now: localSecond(),
        ...(options.replaceHandEdits && { handEdits: 'replace-all' }),
      }),
    () => true,
  );
  if (options.docx !== undefined) await writeWhole(options.docx, await wordReport(compiled.briefing));
  for (const problem of compiled.problems) if (problem.severity !== 'note') say(`Sổ: ${problem.message}`);
  return {
    exit: EXIT.done,
    document: { ...documentOf(compiled), ...(options.docx !== undefined && { docx: options.docx }) },
    lines: [
      ...sentencesOf(compiled).map(({ text }) => text),
      ...compiled.briefing.footnotes.map(({ number, text }) => `(${number}) ${text}`),
      ...compiled.briefing.restatements.map(({ text }) => text),
      ...compiled.kept.map(({ own, computed }) =>
        own === '' ? `Giữ như đã xóa tay: ${computed ?? ''}` : `Giữ chỗ sửa tay: ${own}`,
      ),
      ...linesOfBoard(compiled.coverage),
      `Đã lập ${compiled.sheets.map((name) => `“${name}”`).join(', ')} trong ${options.out ?? options.book}.`,
      ...(options.docx === undefined ? [] : [`Bản Word: ${options.docx}.`]),
    ],
  };
}

function sentencesOf({ briefing }: CompiledReport) {
  return briefing.blocks.flatMap((block) =>
    block.kind === 'figures'
      ? [
          {
            section: block.section,
            text: block.text,
            numbers: block.numbers.map(({ text, cell }) => ({ text, cell: cell ?? null })),
          },
        ]
      : [],
  );
}

function documentOf(compiled: CompiledReport) {
  const { period, previous, coverage, totals, briefing, sheets, problems, syncs } = compiled;
  return {
    period,
    previous,
    coverage: tellCoverage(coverage),
    totals,
    sentences: sentencesOf(compiled),
    footnotes: briefing.footnotes,
    restatements: briefing.restatements,
    handEdits: { kept: compiled.kept.map(tellEdit), replaced: compiled.replaced.map(tellEdit) },
    changes: compiled.changes,
    sheets,
    problems: problems.map(tellProblem),
    syncs,
  };
}

function tellEdit({ kind, drawn, own, computed, missingNumbers }: HandEdit) {
  return { kind, drawn, own, computed: computed ?? null, missingNumbers };
}

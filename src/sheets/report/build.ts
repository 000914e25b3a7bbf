/** The briefing on sheets, ready to print: the report and its annexes, and every number of its sentences linked to a cell. */
import type { Briefing, BriefingBlock } from '../../reporting/briefing/document';
import { parsePeriod } from '../../reporting/periods/calendar';
import { cellAddress, quoteSheet } from '../../spreadsheet/address';
import { emptyWorkbook } from '../../spreadsheet/build';
import type { Workbook } from '../../spreadsheet/model';
import { DEFAULT_STYLE } from '../looks/default-style';
import { annexParts } from './annex-fit';
import { annexSheet, type AnnexSheet } from './annex-sheet';
import { fieldTexts } from './fields';
import { type HandEdit, withEdits } from './hand-edits';
import { annexCell } from './linked-cells';
import { reportSheet } from './report-sheet';

export interface ReportWorkbook {
  /** "Báo cáo 11-2021", then "PL1 11-2021"…; sheets and their styles, to be drawn into the office's book. */
  workbook: Workbook;
  /** The same briefing with `LinkedNumber.cell` filled in. */
  briefing: Briefing;
}

/**
 * @param edits texts that people changed by hand on the last drawing and keep
 * @throws AnnexSumError when an annex's sum is not that of its rows
 */
export function buildReportSheets(computed: Briefing, edits: readonly HandEdit[] = []): ReportWorkbook {
  const { briefing, names } = withEdits(computed, edits);
  const workbook = emptyWorkbook();
  workbook.styles = [DEFAULT_STYLE];
  const annexes = briefing.annexes.flatMap((annex) =>
    annexParts(annex).map((part, index) => {
      const name = annexSheetName(annex.code, briefing.period, index);
      return annexSheet(workbook, name, annex, part, index > 0);
    }),
  );
  const report = reportSheet(workbook, reportSheetName(briefing.period), briefing, {
    names,
    computed: fieldTexts(computed),
  });
  workbook.sheets = [report.sheet, ...annexes.map(({ sheet }) => sheet)];
  const blocks = briefing.blocks.map((block, index) => {
    const row = report.blockRows.get(index);
    return linked(
      block,
      annexes,
      row === undefined ? undefined : `${quoteSheet(report.sheet.name)}!${cellAddress(row, 0)}`,
    );
  });
  return { workbook, briefing: { ...briefing, blocks } };
}

const REPORT = 'Báo cáo ';

/** "Báo cáo 11-2021"; for a combined period "Báo cáo 06-07-2022". */
export function reportSheetName(period: string): string {
  return `${REPORT}${periodInName(period)}`;
}

/** "PL1 11-2021"; columns that do not fit one page go on in "PL1b 11-2021". */
export function annexSheetName(code: string, period: string, part = 0): string {
  return `${code}${part === 0 ? '' : String.fromCharCode(97 + part)} ${periodInName(period)}`;
}

/** "Thông báo 11-2021": the issued document beside the report it was made of; its annexes are "TB-PL1 11-2021"… */
export function issuedSheetName(drawn: string): string {
  return drawn.startsWith(REPORT) ? drawn.replace(REPORT, 'Thông báo ') : `TB-${drawn}`;
}

function linked(block: BriefingBlock, annexes: readonly AnnexSheet[], own: string | undefined): BriefingBlock {
  if (block.kind !== 'figures') return block;
  const numbers = block.numbers.map((number) => {
    const cell = annexCell(number, annexes) ?? own;
    return cell === undefined ? number : { ...number, cell };
  });
  return { ...block, numbers };
}

function periodInName(id: string): string {
  const period = parsePeriod(id);
  if (!period) return id.replace(/[\\/?*[\]:]/g, '-');
  const months = [...new Set([period.firstMonth, period.lastMonth])].map((month) => String(month).padStart(2, '0'));
  return `${months.join('-')}-${period.year}`;
}

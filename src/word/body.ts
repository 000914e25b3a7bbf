/** The blocks of the briefing as paragraphs and tables, in order. */
import { HeadingLevel, type Paragraph, type Table } from 'docx';
import type { BriefingBlock, Footnote } from '../reporting/briefing/document';
import { dashed } from '../sheets/report/body';
import { type PrintedTable, targetTexts, taskTexts } from '../sheets/report/body-tables';
import { headingText, sentenceWithNotes, superscript } from '../sheets/report/body-text';
import { spanWidth, TARGET_COLUMNS, TASK_COLUMNS, type Span } from '../sheets/report/grid';
import { BODY_SIZE, PARAGRAPH_GAP } from '../sheets/report/strips';
import { rule } from './letterhead';
import { textWidth } from './page';
import { boxedTable } from './tables';
import { type Look, paragraph, twips } from './text';

const TEXT: Look = { size: BODY_SIZE };
const HEADING: Look = { size: BODY_SIZE, bold: true };
const CELL: Look = { size: 12 };
const NOTE: Look = { size: 11 };
/** First lines stand 1 to 1,27 cm in (NĐ 30/2020, Phụ lục I). */
const FIRST_LINE_POINTS = 36;
const indent = { firstLine: twips(FIRST_LINE_POINTS) };

/** @param keepLast the last of them stays on the page of what follows */
export function body(blocks: readonly BriefingBlock[], keepLast: boolean): (Paragraph | Table)[] {
  return blocks.flatMap((block, at) => partsOf(block, keepLast && at === blocks.length - 1));
}

function partsOf(block: BriefingBlock, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        paragraph(headingText(block), HEADING, 'left', {
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          indent,
          keepNext: true,
          spacing: { before: twips(block.level === 1 ? 9 : PARAGRAPH_GAP), after: 0 },
        }),
      ];
    case 'figures':
      return [said(sentenceWithNotes(block), keepNext)];
    case 'line':
      return [said(dashed(block.text), keepNext)];
    case 'paragraph':
      return [said(block.text, keepNext)];
    case 'tasks':
      return table(taskTexts(block.rows), TASK_COLUMNS);
    case 'targets':
      return table(targetTexts(block.rows), TARGET_COLUMNS);
  }
}

function said(text: string, keepNext: boolean): Paragraph {
  return paragraph(text, TEXT, 'justified', { indent, keepNext, spacing: { before: twips(PARAGRAPH_GAP) } });
}

function table({ columns, rows }: PrintedTable, spans: Record<string, Span>): (Paragraph | Table)[] {
  if (rows.length === 0) return [];
  const widths = columns.map(({ key }) => spanWidth(spans[key]));
  const heading = columns.map(({ label }) => ({ content: [paragraph(label, { ...CELL, bold: true }, 'center')] }));
  return [
    paragraph('', NOTE, 'left'),
    boxedTable(widths, [
      { cells: heading, isHeading: true },
      ...rows.map((texts) => ({
        cells: texts.map((text, at) => ({ content: [paragraph(text, CELL, columns[at].align)] })),
      })),
    ]),
  ];
}

/** Footnotes under a short rule at the end, as on the printed sheet. */
export function footnotes(notes: readonly Footnote[]): Paragraph[] {
  if (notes.length === 0) return [];
  return [
    rule(textWidth('portrait'), 0.35, 'left'),
    ...notes.map(({ number, text }) => paragraph(`${superscript(number)} ${text}`, NOTE, 'justified', { indent })),
  ];
}

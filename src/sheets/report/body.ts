/** The blocks of the briefing as strips, in order; every strip knows its block. */
import type { BriefingBlock } from '../../reporting/briefing/document';
import { headingText, sentenceWithNotes } from './body-text';
import { BODY_SIZE, paragraphStrips, textStrip, textStyle, FIRST_LINE, type Strip } from './strips';
import { targetTable, taskTable } from './body-tables';

/** @param names of the blocks, for those who find the texts again */
export function bodyStrips(blocks: readonly BriefingBlock[], names: readonly (string | undefined)[] = []): Strip[] {
  return blocks.flatMap((block, index) => stripsOf(block, names[index]).map((strip) => ({ ...strip, block: index })));
}

function stripsOf(block: BriefingBlock, name: string | undefined): Strip[] {
  switch (block.kind) {
    case 'heading': {
      const font = { size: BODY_SIZE, bold: true };
      const strip = textStrip(FIRST_LINE + headingText(block), font, 'left', block.level === 1 ? 9 : 6);
      strip.cells[0].style = textStyle(font, 'left', 'center');
      return [{ ...strip, keepWithNext: true }];
    }
    case 'figures':
      return paragraphStrips(sentenceWithNotes(block));
    case 'line':
      return paragraphStrips(dashed(block.text));
    case 'paragraph':
      return paragraphStrips(block.text);
    case 'tasks':
      return taskTable(block.rows, name);
    case 'targets':
      return targetTable(block.rows, name);
  }
}

/** A line that brings no mark of its own ("-", "+", "*", "•", "1.", "a)") gets a dash. */
export function dashed(text: string): string {
  return /^\s*(?:[-–+*•]|\d{1,2}[.)]\s|[a-zđ]\)\s)/.test(text) ? text : `- ${text.trimStart()}`;
}

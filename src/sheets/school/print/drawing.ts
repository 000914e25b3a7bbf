/** The *Phiếu* while it is being drawn, from the top down. */
import type { Cell, Style, Workbook } from '../../../spreadsheet/model';
import { SCHOOL_SHEET } from '../contract';
import { SheetPen } from '../sheet-pen';

export class PrintDrawing extends SheetPen {
  /** The row drawn next. */
  next = 0;
  /** Rows at which a page may begin. */
  readonly units: number[] = [];
  private afterHeading = false;

  /** @param last the last column; labels stand in the first, figures in the others */
  constructor(
    workbook: Workbook,
    readonly last: number,
  ) {
    super(workbook, SCHOOL_SHEET.print);
  }

  /** The first column of the right half. */
  get half(): number {
    return Math.ceil((this.last + 1) / 2) - 1;
  }

  /** A heading stays with what follows it, so the page breaks before it or not at all. */
  startHeading(): void {
    this.units.push(this.next);
    this.afterHeading = true;
  }

  /** A place where a page may end: not between a heading and its table, nor within a table of figures. */
  startTable(): void {
    if (!this.afterHeading) this.units.push(this.next);
    this.afterHeading = false;
  }

  /** Ends the row. */
  endRow(height: number): void {
    this.height(this.next++, height);
  }

  /** A row of its own over the whole width. */
  line(content: string | Cell, look: Style, height: number): void {
    this.merged(this.next, 0, this.last, typeof content === 'string' ? { value: content } : content, look);
    this.endRow(height);
  }
}

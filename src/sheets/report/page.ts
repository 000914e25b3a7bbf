/** What every page of the report and of its annexes shares: A4, margins, page number top centre, none on page 1. */
import type { PageSetup } from '../../spreadsheet/model';

/** Margins in millimetres: top and bottom 20–25, left 30–35, right 15–20; number 13–14 pt (NĐ 30/2020, Phụ lục I). */
export const PAGE: PageSetup = {
  paper: 'A4',
  margins: { top: 20, bottom: 20, left: 30, right: 15, header: 10, footer: 8 },
  fit: { width: 1, height: 0 },
  header: { center: '&"Times New Roman,Regular"&13&P' },
  firstHeader: {},
  firstPageNumber: 1,
};

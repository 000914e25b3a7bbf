/** How a sheet prints. Office.js takes points; the model keeps millimetres, as the decree on documents does. */
import { areaAddress } from '../../spreadsheet/address';
import type { HeaderFooter, PageSetup, Sheet } from '../../spreadsheet/model';
import type { Session } from '../session';

const POINTS_PER_MM = 72 / 25.4;
const PAPER = { A4: 'A4', A3: 'A3', Letter: 'Letter' } as const;

export async function drawPage(session: Session, worksheet: Excel.Worksheet, sheet: Sheet): Promise<void> {
  const { page } = sheet;
  if (Object.keys(page).length === 0) return;
  await session.carry(8000);
  const layout = worksheet.pageLayout;
  if (page.paper !== undefined) layout.paperSize = PAPER[page.paper];
  if (page.orientation !== undefined) layout.orientation = page.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  drawMargins(layout, page);
  if (page.fit) {
    layout.zoom = {
      ...(page.fit.width > 0 ? { horizontalFitToPages: page.fit.width } : {}),
      ...(page.fit.height > 0 ? { verticalFitToPages: page.fit.height } : {}),
    };
  } else if (page.scale !== undefined) layout.zoom = { scale: page.scale };
  if (page.centerHorizontally !== undefined) layout.centerHorizontally = page.centerHorizontally;
  if (page.centerVertically !== undefined) layout.centerVertically = page.centerVertically;
  if (page.blackAndWhite !== undefined) layout.blackAndWhite = page.blackAndWhite;
  if (page.printGridlines !== undefined) layout.printGridlines = page.printGridlines;
  if (page.firstPageNumber !== undefined) layout.firstPageNumber = page.firstPageNumber;
  if (page.area) layout.setPrintArea(areaAddress(page.area));
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows.top + 1}:$${page.titleRows.bottom + 1}`);
  if (page.titleColumns) {
    const { left, right } = page.titleColumns;
    layout.setPrintTitleColumns(worksheet.getRangeByIndexes(0, left, 1, right - left + 1).getEntireColumn());
  }
  drawHeaders(layout, page);
  for (const row of page.rowBreaks ?? []) worksheet.horizontalPageBreaks.add(`A${row + 1}`);
  for (const column of page.columnBreaks ?? []) {
    worksheet.verticalPageBreaks.add(areaAddress({ top: 0, bottom: 0, left: column, right: column }));
  }
}

function drawMargins(layout: Excel.PageLayout, page: PageSetup): void {
  const margins = page.margins ?? {};
  if (margins.top !== undefined) layout.topMargin = margins.top * POINTS_PER_MM;
  if (margins.bottom !== undefined) layout.bottomMargin = margins.bottom * POINTS_PER_MM;
  if (margins.left !== undefined) layout.leftMargin = margins.left * POINTS_PER_MM;
  if (margins.right !== undefined) layout.rightMargin = margins.right * POINTS_PER_MM;
  if (margins.header !== undefined) layout.headerMargin = margins.header * POINTS_PER_MM;
  if (margins.footer !== undefined) layout.footerMargin = margins.footer * POINTS_PER_MM;
}

function drawHeaders(layout: Excel.PageLayout, page: PageSetup): void {
  const group = layout.headersFooters;
  const isFirstDifferent = page.firstHeader !== undefined || page.firstFooter !== undefined;
  if (isFirstDifferent) group.state = 'FirstAndDefault';
  drawLine(group.defaultForAllPages, 'Header', page.header);
  drawLine(group.defaultForAllPages, 'Footer', page.footer);
  if (!isFirstDifferent) return;
  drawLine(group.firstPage, 'Header', page.firstHeader);
  drawLine(group.firstPage, 'Footer', page.firstFooter);
}

function drawLine(target: Excel.HeaderFooter, place: 'Header' | 'Footer', line: HeaderFooter | undefined): void {
  if (line?.left !== undefined) target[`left${place}`] = line.left;
  if (line?.center !== undefined) target[`center${place}`] = line.center;
  if (line?.right !== undefined) target[`right${place}`] = line.right;
}

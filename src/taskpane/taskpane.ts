/** The pane's first page: says what workbook is open and, for an office's book, how the latest month stands. */
import { describeBook, type BookDescription } from '../workflows/describe-book';

void Office.onReady(async ({ host }) => {
  if (host !== Office.HostType.Excel) return show('Giao ban chạy trong Excel. Hãy mở ngăn này từ Excel.');
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
    return show('Bản Excel này chưa đủ mới (cần ExcelApi 1.9). Biểu mẫu vẫn điền được như thường, không cần ngăn này.');
  }
  try {
    const book = await describeBook();
    show(book.headline);
    if (book.board) document.getElementById('board')?.replaceChildren(boardTable(book.board));
  } catch (error) {
    show(error instanceof Error ? error.message : String(error));
  }
});

function show(text: string): void {
  const status = document.getElementById('status');
  if (status) status.textContent = text;
}

function boardTable({ head, rows }: NonNullable<BookDescription['board']>): HTMLTableElement {
  const table = document.createElement('table');
  const addRow = (cells: readonly string[], kind: 'th' | 'td') => {
    const row = table.insertRow();
    for (const text of cells) {
      const cell = document.createElement(kind);
      cell.textContent = text;
      row.append(cell);
    }
  };
  addRow(head, 'th');
  for (const row of rows) addRow(row, 'td');
  return table;
}

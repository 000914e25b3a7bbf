import {
  choice,
  day,
  list,
  moment,
  optionalNumber,
  period,
  wholeNumber,
  yesNo,
} from '../../../src/sheets/office/columns';
import type { Column } from '../../../src/sheets/office/layout';
import type { CellValue } from '../../../src/spreadsheet/model';

const state = choice('Trạng thái', { submitted: 'Đã nộp', returned: 'Trả lại' });
const row = <T>(column: Column<T>, cell: CellValue, value: T) => ({ header: column.header, column, cell, value });

describe('cells people correct by hand', () => {
  it.each([
    row(state, 'Đã nộp', 'submitted'),
    row(state, 'da  nop', 'submitted'),
    row(state, 'Đã nộp'.normalize('NFD'), 'submitted'),
    row(state, 'returned', 'returned'),
    row(period(), '2021-11', '2021-11'),
    row(period(), 'Tháng 11/2021', '2021-11'),
    row(period(), 44501, '2021-11'),
    row(period(), '2022-06..07', '2022-06..07'),
    row(day('Từ ngày'), '9/8/2021', '2021-08-09'),
    row(day('Từ ngày'), 44417, '2021-08-09'),
    row(day('Từ ngày'), null, undefined),
    row(moment('Lúc'), '28/11/2021 17g00', '2021-11-28T17:00'),
    row(moment('Lúc'), '28-11-2021', '2021-11-28T00:00'),
    row(moment('Lúc', { seconds: true }), '2021-11-28T10:00:05', '2021-11-28T10:00:05'),
    row(yesNo('Muộn', false), null, false),
    row(yesNo('Muộn', false), 'có', true),
    row(yesNo('Muộn', false), true, true),
    row(wholeNumber('Giá trị'), '12.843', 12843),
    row(wholeNumber('Giá trị'), '12\u00A0843', 12843),
    row(optionalNumber('Ngưỡng'), '0,1', 0.1),
    row(list('Khối'), ' 10;11 ; ', ['10', '11']),
  ])('$header: $cell → $value', ({ column, cell, value }) => {
    expect((column as Column<unknown>).read(cell)).toEqual({ ok: true, value });
  });

  it.each([
    [state, 'Xong', '“Xong”'],
    [state, { error: '#REF!' }, '#REF!'],
    [period(), 'tháng mười', '2021-11'],
    [period(), null, 'đang trống'],
    [day('Từ ngày'), '30/02/2021', 'ngày/tháng/năm'],
    [moment('Lúc'), '28/11/2021 25:00', 'ngày giờ'],
    [wholeNumber('Giá trị'), '35 HS', 'cần một số'],
    [wholeNumber('Giá trị'), -1, 'không âm'],
    [wholeNumber('Giá trị'), 12.843, 'nguyên'],
  ])('%# is refused in words', (column, cell, part) => {
    expect((column as Column<unknown>).read(cell as CellValue)).toEqual({
      ok: false,
      message: expect.stringContaining(part as string),
    });
  });
});

/** Beside the settings table, not in it: which keys there are, what they mean, and what holds when no row is written. */
import { SETTING_KEYS } from '../../reporting/settings/keys';
import { internStyle, setCell } from '../../spreadsheet/build';
import type { Sheet, Workbook } from '../../spreadsheet/model';
import { LOOKS, withLook } from '../looks/styles';
import { HEADER_ROW } from './table-sheet';

const GUIDE = [
  { header: 'Khóa dùng được', width: 20 },
  { header: 'Ý nghĩa', width: 32 },
  { header: 'Cách ghi', width: 44 },
  { header: 'Khi không ghi', width: 60 },
];

/** Writes the guide from column `left` on. */
export function settingsGuide(workbook: Workbook, sheet: Sheet, left: number): void {
  const heading = internStyle(workbook, LOOKS.header);
  const body = internStyle(workbook, withLook(LOOKS.plain, { font: { size: 11 }, numberFormat: '@' }));
  GUIDE.forEach(({ header, width }, index) => {
    setCell(sheet, HEADER_ROW, left + index, { value: header, style: heading });
    sheet.columns[left + index] = { width };
  });
  SETTING_KEYS.forEach((setting, index) => {
    const cells = [setting.key, setting.label, setting.hint, 'default' in setting ? (setting.default ?? '') : ''];
    cells.forEach((value, column) => {
      if (value !== '') setCell(sheet, HEADER_ROW + 1 + index, left + column, { value, style: body });
    });
  });
}

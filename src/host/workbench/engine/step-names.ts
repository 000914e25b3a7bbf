/** What the undo button says it would take back. */
import { areaAddress, columnName } from '../../../spreadsheet/address';
import type { InLanguages, Language } from '../language';
import type { SheetAct } from './api';

type Kind = SheetAct['act'];

const NAMES: InLanguages<Record<Kind, (where: string) => string>> = {
  vi: {
    type: (where) => `nhập vào ${where}`,
    typeAll: (where) => `nhập vào ${where}`,
    paste: (where) => `dán vào ${where}`,
    clear: (where) => `xóa nội dung ${where}`,
    fill: (where) => `điền ${where}`,
    autofill: (where) => `điền tiếp ${where}`,
    insertRows: (where) => `chèn hàng ${where}`,
    deleteRows: (where) => `xóa hàng ${where}`,
    insertColumns: (where) => `chèn cột ${where}`,
    deleteColumns: (where) => `xóa cột ${where}`,
    setColumnWidth: (where) => `đổi độ rộng cột ${where}`,
    setRowHeight: (where) => `đổi chiều cao hàng ${where}`,
  },
  en: {
    type: (where) => `typing into ${where}`,
    typeAll: (where) => `typing into ${where}`,
    paste: (where) => `pasting into ${where}`,
    clear: (where) => `clearing ${where}`,
    fill: (where) => `filling ${where}`,
    autofill: (where) => `filling ${where}`,
    insertRows: (where) => `inserting row ${where}`,
    deleteRows: (where) => `deleting row ${where}`,
    insertColumns: (where) => `inserting column ${where}`,
    deleteColumns: (where) => `deleting column ${where}`,
    setColumnWidth: (where) => `width of column ${where}`,
    setRowHeight: (where) => `height of row ${where}`,
  },
};

export function stepName(act: SheetAct, language: Language): string {
  return NAMES[language][act.act](whereOf(act));
}

function whereOf(act: SheetAct): string {
  switch (act.act) {
    case 'type':
      return columnName(act.column) + (act.row + 1);
    case 'autofill':
      return areaAddress(act.target);
    case 'insertRows':
    case 'deleteRows':
      return span(String(act.at + 1), String(act.at + act.count));
    case 'insertColumns':
    case 'deleteColumns':
      return span(columnName(act.at), columnName(act.at + act.count - 1));
    case 'setColumnWidth':
      return span(columnName(act.from), columnName(act.to));
    case 'setRowHeight':
      return span(String(act.from + 1), String(act.to + 1));
    default:
      return areaAddress(act.area);
  }
}

function span(from: string, to: string): string {
  return from === to ? from : `${from}:${to}`;
}

/** Place and date, NGƯỜI LẬP BIỂU and HIỆU TRƯỞNG (or KT. HIỆU TRƯỞNG), and the check code of the figures. */
import { columnName } from '../../../spreadsheet/address';
import type { Style } from '../../../spreadsheet/model';
import { FONT, LOOKS, withLook } from '../../looks/styles';
import { PRINT_NAMES } from '../contract';
import { SERVICE } from '../service-sheet';
import { literalList } from '../validations';
import type { PrintDrawing } from './drawing';

/** @param headTitle "HIỆU TRƯỞNG"; a deputy signs "KT." in the head's place */
export function signatures(drawing: PrintDrawing, headTitle: string): void {
  const { half: split, last } = drawing;
  drawing.endRow(12);
  drawing.merged(drawing.next, split, last, { value: '…………, ngày …… tháng …… năm ……' }, DATE);
  drawing.name(PRINT_NAMES.signedOn, drawing.next, split);
  drawing.endRow(22);
  drawing.merged(drawing.next, 0, split - 1, { value: 'NGƯỜI LẬP BIỂU' }, SIGNING);
  signingTitle(drawing, headTitle);
  drawing.endRow(56);
  drawing.merged(drawing.next, 0, split - 1, {}, SIGNING_INPUT);
  drawing.name(PRINT_NAMES.preparedBy, drawing.next, 0);
  drawing.merged(drawing.next, split, last, {}, SIGNING_INPUT);
  drawing.name(PRINT_NAMES.signedBy, drawing.next, split);
  drawing.endRow(22);
  const code = SERVICE.checkCode;
  const look = withLook(LOOKS.plain, { font: { size: 11, italic: true }, align: { horizontal: 'left' } });
  drawing.line({ formula: `IF(${code}="","","Mã kiểm tra số liệu: "&${code})` }, look, 20);
}

/** The title is chosen; below it stands the deputy's when the deputy signs. */
function signingTitle(drawing: PrintDrawing, headTitle: string): void {
  const { half: split, last, next: row } = drawing;
  const acting = `KT. ${headTitle}`;
  drawing.merged(row, split, last, { value: headTitle }, SIGNING_INPUT);
  drawing.name(PRINT_NAMES.signingTitle, row, split);
  drawing.sheet.validations.push({
    areas: [{ top: row, left: split, bottom: row, right: last }],
    type: 'list',
    formula1: literalList([headTitle, acting]),
    allowBlank: false,
    prompt: { title: 'Người ký', message: `Chọn ${headTitle} hoặc ${acting} khi cấp phó ký thay.` },
    error: { style: 'stop', title: 'Người ký', message: 'Chọn một chức vụ trong danh sách.' },
  });
  drawing.endRow(20);
  const chosen = `$${columnName(split)}$${row + 1}`;
  const deputy = `IF(LEFT(${chosen},3)="KT.","PHÓ ${headTitle}","")`;
  drawing.merged(drawing.next, split, last, { formula: deputy }, SIGNING);
  drawing.endRow(20);
}

const SIGNING: Style = {
  font: { name: FONT, size: 13, bold: true },
  align: { horizontal: 'center', vertical: 'center', wrap: true },
};
const SIGNING_INPUT: Style = { ...SIGNING, locked: false };
const DATE: Style = {
  font: { name: FONT, size: 13, italic: true },
  align: { horizontal: 'center', vertical: 'center' },
  locked: false,
};

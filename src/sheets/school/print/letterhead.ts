/** Issuing body, Quốc hiệu, Tiêu ngữ and title, after Nghị định 30/2020/NĐ-CP, Phụ lục I. */
import type { Style } from '../../../spreadsheet/model';
import { FONT, LOOKS, RULE_BELOW, withLook } from '../../looks/styles';
import { PERIOD_CELL } from '../form/title-block';
import { SERVICE } from '../service-sheet';
import type { PrintDrawing } from './drawing';

export interface Letterhead {
  /** "PHÒNG GIÁO DỤC VÀ ĐÀO TẠO …". */
  officeName: string;
  schoolName: string;
  schoolYear: string;
}

export function letterhead(drawing: PrintDrawing, { officeName, schoolName, schoolYear }: Letterhead): void {
  const split = LETTERHEAD_SPLIT;
  const { next: top, last } = drawing;
  drawing.merged(top, 0, split - 1, { value: officeName.toLocaleUpperCase('vi') }, caps(false, 12), top + 1);
  drawing.merged(top, split, last, { value: QUOC_HIEU }, caps(true, 12));
  drawing.merged(top + 1, split, last, { value: TIEU_NGU }, caps(true, 13));
  drawing.merged(top + 2, 0, split - 1, { value: schoolName.toLocaleUpperCase('vi') }, caps(true, 12));
  // Rules: under the Tiêu ngữ as long as it is, under the issuing body about half as long as its line.
  for (let column = split + 1; column < last; column++) drawing.put(top + 2, column, {}, RULE_ABOVE);
  drawing.put(top + 3, split - 1, {}, RULE_ABOVE);
  for (const height of [17, 19, schoolName.length > 20 ? 34 : 18, 10]) drawing.endRow(height);
  title(drawing, schoolYear);
}

function title(drawing: PrintDrawing, schoolYear: string): void {
  drawing.line('PHIẾU BÁO CÁO SỐ LIỆU', LOOKS.title, 26);
  const centred = withLook(LOOKS.plain, { font: { size: 13 }, align: { horizontal: 'center' } });
  const period = `${PERIOD_CELL}&" - Năm học ${schoolYear}"`;
  drawing.line({ formula: period }, withLook(centred, { font: { bold: true } }), 20);
  const { asOf } = SERVICE;
  const date = `TEXT(DAY(${asOf}),"00")&"/"&IF(MONTH(${asOf})<3,"0","")&MONTH(${asOf})&"/"&YEAR(${asOf})`;
  const told = `"(Số liệu tính đến ngày "&IF(ISNUMBER(${asOf}),${date},"…/…/……")&")"`;
  drawing.line({ formula: told }, withLook(centred, { font: { italic: true } }), 20);
  drawing.next++;
}

function caps(bold: boolean, size: number): Style {
  return { font: { name: FONT, size, bold }, align: { horizontal: 'center', vertical: 'top', wrap: true } };
}

/** The right block of the letterhead begins here: the Quốc hiệu needs one line. */
const LETTERHEAD_SPLIT = 2;
const RULE_ABOVE: Style = { border: { top: RULE_BELOW.bottom } };
const QUOC_HIEU = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const TIEU_NGU = 'Độc lập - Tự do - Hạnh phúc';

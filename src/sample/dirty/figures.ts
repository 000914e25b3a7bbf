/** Forms whose figures are wrong: they come in, and every lỗi is named with its cell. */
import { SCHOOL_SHEET } from '../../sheets/school/contract';
import { cellName } from '../../reporting/catalogue/slots';
import type { Workbook } from '../../spreadsheet/model';
import type { FormMaker } from '../forms';
import { figureIn, namedCell, sheetOf, typeOver } from './damage';
import { ACCEPTED, type DirtyEntry, type DirtyFile, refused, type Save, single } from './dirty-file';

interface WrongFigures extends DirtyEntry {
  school: string;
  spoil(workbook: Workbook): void;
}

export async function* wrongFigureFiles(save: Save<Workbook>, makeForm: FormMaker): AsyncGenerator<DirtyFile> {
  for (const { school, spoil, ...entry } of WRONG_FIGURES) {
    const { workbook } = await makeForm(school);
    spoil(workbook);
    yield single(entry, await save(workbook));
  }
  const { workbook } = await makeForm('UB-MN16', { figures: new Map() });
  yield single(
    {
      path: 'chua-dien.xlsx',
      wrong: 'Biểu mẫu còn trắng, chưa điền số liệu nào.',
      end: refused('no-figures'),
      rules: [],
    },
    await save(workbook),
  );
}

const WRONG_FIGURES: readonly WrongFigures[] = [
  {
    path: 'nu-nhieu-hon-hoc-sinh.xlsx',
    wrong: 'Lớp 2: số nữ lớn hơn số học sinh.',
    school: 'UB-LC02',
    spoil: (workbook) => typeOver(workbook, 'TH_2_nu', Number(figureIn(workbook, 'TH_2_hocSinh')) + 5),
    end: ACCEPTED,
    rules: ['nu-khong-qua-hoc-sinh'],
  },
  {
    path: 'so-am.xlsx',
    wrong: 'Số học sinh bỏ học là số âm.',
    school: 'UB-LC03',
    spoil: (workbook) => typeOver(workbook, 'THCS_boHoc', -2),
    end: ACCEPTED,
    rules: ['khong-am'],
  },
  {
    path: 'chu-trong-o-so.xlsx',
    wrong: 'Ô số giáo viên tiểu học ghi chữ “đủ” thay cho con số.',
    school: 'UB-LC04',
    spoil: (workbook) => typeOver(workbook, 'TH_giaoVien', 'đủ'),
    end: ACCEPTED,
    rules: ['khong-phai-so'],
  },
  {
    path: 'gop-o-so-lieu.xlsx',
    wrong: 'Ô số học sinh lớp 6 và lớp 7 bị gộp làm một nên không biết con số là của lớp nào.',
    school: 'UB-THCS07',
    spoil: mergeTwoGrades,
    end: ACCEPTED,
    rules: ['o-bi-gop', 'thieu-so-lieu'],
  },
  {
    path: 'go-de-dong-cong.xlsx',
    wrong: 'Dòng Cộng: công thức bị gõ đè bằng con số không khớp tổng các khối.',
    school: 'UB-THCS09',
    spoil: (workbook) => {
      const total = Number(
        [6, 7, 8, 9].reduce((sum, grade) => sum + Number(figureIn(workbook, `THCS_${grade}_hocSinh`)), 0),
      );
      typeOver(workbook, 'THCS_tong_hocSinh', total + 10);
    },
    end: ACCEPTED,
    rules: ['tong-khac-cac-khoi'],
  },
];

/** Excel keeps the upper value of a merge and drops the other. */
function mergeTwoGrades(workbook: Workbook): void {
  const upper = namedCell(workbook, cellName('THCS_6_hocSinh'));
  typeOver(workbook, 'THCS_7_hocSinh', null);
  sheetOf(workbook, SCHOOL_SHEET.input).merges.push({
    top: upper.row,
    bottom: upper.row + 1,
    left: upper.column,
    right: upper.column,
  });
}

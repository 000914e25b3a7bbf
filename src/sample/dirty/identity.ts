/** Forms of the wrong month, the wrong school, or not what the school finalised: told, never guessed. */
import { periodLabel } from '../../reporting/periods/calendar';
import { displayName } from '../../reporting/schools/names';
import { choosePeriod } from '../../sheets/school/fill';
import type { Workbook } from '../../spreadsheet/model';
import { readWorkbook } from '../../spreadsheet/xlsx/read';
import { schoolFileName } from '../../workflows/file-names';
import { SAMPLE_PERIODS } from '../figures';
import { type FormMaker, periodOf, serviceIn } from '../forms';
import { sampleSchools, type SampleSchool } from '../schools';
import { changeService, changeVisibleSchool, dropServiceSheet, figureIn, typeOver } from './damage';
import { type DirtyFile, type ExpectedEnd, PROPOSED, refused, type Save, single } from './dirty-file';

export async function* identityFiles(save: Save<Workbook>, makeForm: FormMaker): AsyncGenerator<DirtyFile> {
  const changed = async (code: string, path: string, wrong: string, end: ExpectedEnd, change: Change) => {
    const { workbook } = await makeForm(code);
    await change(workbook);
    return single({ path, wrong, end }, await save(workbook));
  };
  const october = periodOf(SAMPLE_PERIODS.october);
  yield changed(
    'UB-MN02',
    'chon-nham-ky.xlsx',
    'Ô Kỳ báo cáo chọn nhầm Tháng 10/2021.',
    refused('other-period'),
    (workbook) => choosePeriod(workbook, periodLabel(october)),
  );
  yield await lastMonthRenamed(save, makeForm);
  yield changed(
    'UB-TH05',
    'sua-ten-truong.xlsx',
    'Biểu mẫu cấp cho TH Trần Hưng Đạo nhưng tên và mã trường trên tờ nhập bị sửa thành TH Lê Lợi.',
    refused('wrong-school'),
    (workbook) => changeVisibleSchool(workbook, () => `${displayName(school('UB-TH03'))} (mã trường: UB-TH03)`),
  );
  yield changed(
    'UB-TH04',
    fileNameOf('UB-TH06'),
    'Tên tệp là của TH Nguyễn Bá Ngọc nhưng bên trong là biểu mẫu của TH Trần Phú.',
    refused('wrong-school'),
    () => undefined,
  );
  yield changed(
    'UB-MN05',
    'ma-rieng-truong-khac.xlsx',
    'Tệp mang mã riêng của MN Thanh Sơn nhưng ghi mã trường của MN Đồng Chanh.',
    refused('wrong-school'),
    async (workbook) => changeService(workbook, 'token', serviceIn((await makeForm('UB-MN06')).workbook).token),
  );
  yield changed(
    'UB-MN06',
    'ma-rieng-la.xlsx',
    'Mã riêng trong tệp không phải mã đã cấp cho trường (biểu mẫu của một sổ khác).',
    refused('wrong-token'),
    (workbook) => changeService(workbook, 'token', 'ma-rieng-cua-so-khac'),
  );
  yield changed(
    'UB-MN04',
    'sua-sau-khi-chot.xlsx',
    'Trường đã chốt số liệu rồi một con số bị sửa: không còn khớp với dấu chốt.',
    refused('stamp-mismatch'),
    (workbook) => typeOver(workbook, 'MN_MG5_hocSinh', Number(figureIn(workbook, 'MN_MG5_hocSinh')) + 1),
  );
  yield await nameMisspelt(save, makeForm);
  yield* twoOfOneSchool(save, makeForm);
}

type Change = (workbook: Workbook) => void | Promise<void>;

async function lastMonthRenamed(save: Save<Workbook>, makeForm: FormMaker): Promise<DirtyFile> {
  const { workbook } = await makeForm('UB-MN07', { period: SAMPLE_PERIODS.october });
  const wrong = 'Tệp tháng 10/2021 đổi tên thành tháng 11: ô Kỳ báo cáo bên trong vẫn là Tháng 10/2021.';
  return single({ path: fileNameOf('UB-MN07'), wrong, end: refused('other-period') }, await save(workbook));
}

/** The very hidden sheet and the school's code are lost; what is left is a misspelt name. */
async function nameMisspelt(save: Save<Workbook>, makeForm: FormMaker): Promise<DirtyFile> {
  const { workbook } = await makeForm('UB-THCS01');
  const saved = readWorkbook(await save(workbook));
  dropServiceSheet(saved);
  changeVisibleSchool(saved, () => 'Trường THCS Trung Vương');
  const wrong =
    'Tệp mất mã trường, tên trường viết sai thành “Trung Vương” (đúng là Trưng Vương): nhận theo tên, cần người xem.';
  return single({ path: 'trung-vuong.xlsx', wrong, ...PROPOSED }, await save(saved));
}

async function* twoOfOneSchool(save: Save<Workbook>, makeForm: FormMaker): AsyncGenerator<DirtyFile> {
  const wrong = 'Hai tệp khác nhau của MN Điền Công trong cùng một lần gửi; không biết tệp nào đúng.';
  for (const [index, path] of ['mn-dien-cong.xlsx', 'mn-dien-cong (1).xlsx'].entries()) {
    const { workbook } = await makeForm('UB-MN03');
    if (index === 1) typeOver(workbook, 'MN_MG4_hocSinh', Number(figureIn(workbook, 'MN_MG4_hocSinh')) + 3);
    yield single({ path, wrong, end: refused('duplicate-school') }, await save(workbook));
  }
}

function school(code: string): SampleSchool {
  const found = sampleSchools().find((one) => one.code === code);
  if (!found) throw new Error(`no sample school: ${code}`);
  return found;
}

function fileNameOf(code: string): string {
  return schoolFileName(school(code), periodOf(SAMPLE_PERIODS.november));
}

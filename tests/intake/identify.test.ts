import { otherSchoolInName } from '../../src/intake/identify';
import { DIEN_CONG, LE_LOI, SCHOOLS, TRUNG_VUONG } from './forms';

test.each([
  ['TH-Le-Loi_2021-11.xlsx', LE_LOI, undefined],
  ['Tải về/TH-Le-Loi_2021-11 (1).xlsx', LE_LOI, undefined],
  ['TH-THCS-Dien-Cong_2021-11.xlsx', DIEN_CONG, undefined],
  ['bao cao thang 11.xlsx', LE_LOI, undefined],
  ['Le-Loi_2021-11.xlsx', TRUNG_VUONG, undefined],
  ['TH-Le-Loi_2021-11.xlsx', TRUNG_VUONG, 'tên tệp là của Trường TH Lê Lợi (TH03)'],
  ['xa.zip › THCS-Trung-Vuong_2021-11.xlsx', LE_LOI, 'tên tệp là của Trường THCS Trưng Vương (CS01)'],
])('%s with the form of one school names another only when it says so', (path, school, told) => {
  const said = otherSchoolInName(path, school, SCHOOLS);
  if (told === undefined) expect(said).toBeUndefined();
  else expect(said).toContain(told);
});

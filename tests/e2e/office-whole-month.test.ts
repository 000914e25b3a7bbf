/** One month of an office from an empty workbook to the report: its book, its forms filled in by 44 schools, dirty files among them, Word. */
import { readFile } from 'node:fs/promises';
import { unzipSync, zipSync } from 'fflate';
import { displayName } from '../../src/reporting/schools/names';
import { archiveFiles } from '../../src/sample/dirty/archives';
import { notWorkbooks } from '../../src/sample/dirty/not-workbooks';
import { sampleSchools } from '../../src/sample/schools';
import { fillForm } from '../../src/sheets/school/fill';
import { readWorkbook } from '../../src/spreadsheet/xlsx/read';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { schoolFileName } from '../../src/workflows/file-names';
import { novemberFigures, NOVEMBER } from '../sample-files';
import { saveInHost } from '../sample/saving';
import { readDocx } from '../word/read-docx';
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(240_000);

const desk = aDesk();
const MONTH = { id: NOVEMBER, year: 2021, firstMonth: 11, lastMonth: 11 };

/** The forms of the .zip as the schools send them back: one by one filled in, and packed again. */
function filledIn(forms: Record<string, Uint8Array>): Uint8Array {
  const sent: Record<string, Uint8Array> = {};
  for (const school of sampleSchools()) {
    const name = schoolFileName(school, MONTH);
    const form = readWorkbook(forms[name]);
    fillForm(form, novemberFigures(school.code), new Map());
    sent[name] = writeWorkbook(form);
  }
  return zipSync(sent, { level: 0 });
}

test('from an empty workbook to the report in Word, dirty files refused by name', async () => {
  const list = sampleSchools().map((school) => [school.code, displayName(school), school.commune].join('\t'));
  let pane = await desk.pane('[role=status] h1');
  const press = (name: string | RegExp) => pane.getByRole('button', { name, exact: true }).last().click();
  await press('Tạo sổ tổng hợp');
  await pane.getByLabel('Năm học').fill('2021-2022');
  await pane.getByLabel('Địa danh').fill('Uông Bí');
  await press('Tiếp tục');
  await pane.getByLabel('Hoặc dán từ Excel').fill(['Mã trường\tTên trường\tXã/phường', ...list].join('\r\n'));
  await press('Dùng phần đã dán');
  await press('Tiếp tục');
  await press('Tạo sổ');
  pane = await desk.pane('nav');
  await pane.getByLabel('Kỳ báo cáo').selectOption(NOVEMBER);

  await showScreen(pane, 'Gửi biểu mẫu');
  const [forms] = await Promise.all([desk.page.waitForEvent('download', { timeout: 120_000 }), press('Tạo biểu mẫu')]);
  const sent = filledIn(unzipSync(await readFile(await forms.path())));
  const dirty: { path: string; bytes: Uint8Array }[] = [{ path: 'cut.xlsx', bytes: sent.slice(0, 20_000) }];
  for await (const file of notWorkbooks(saveInHost)) dirty.push(file);
  for await (const file of archiveFiles(saveInHost)) if (file.path === 'bom-nen.xlsx') dirty.push(file);

  await showScreen(pane, 'Tiếp nhận báo cáo');
  await pane.getByLabel(/^Thời điểm nhận/).fill('2021-11-28T16:00');
  await pane.locator('[data-pick=files]').setInputFiles(
    [{ path: 'bao-cao.zip', bytes: sent }, ...dirty].map(({ path, bytes }) => ({
      name: path.replaceAll('/', ' '),
      mimeType: '',
      buffer: Buffer.from(bytes),
    })),
  );
  const part = (name: RegExp) => pane.getByRole('group', { name: 'Các tệp đã đọc' }).getByRole('button', { name });
  await part(/^Sẽ ghi \(44\)/).waitFor();
  await part(new RegExp(`^Không ghi \\(${dirty.length}\\)`)).waitFor();
  await press('Ghi 44 báo cáo vào sổ');
  await pane.getByText(/đã nộp 44\/44 trường/).waitFor();

  await showScreen(pane, 'Số liệu từng trường');
  const approve = pane.getByRole('button', { name: /^Duyệt \d+ trường/ });
  await approve.click();
  await pane
    .getByRole('group', { name: /^Duyệt/ })
    .getByRole('button', { name: /^Duyệt/ })
    .click();
  await pane.getByText(/^Duyệt: \d+ trường/).waitFor();

  await showScreen(pane, 'Lập báo cáo');
  await pane.getByRole('heading', { name: 'Đã có báo cáo của 44/44 trường' }).waitFor();
  await press('Lập báo cáo');
  await pane.getByText(/Đã lập xong/).waitFor();
  await desk.page.getByRole('tab', { name: 'Báo cáo 11-2021', selected: true }).waitFor();
  const [word] = await Promise.all([desk.page.waitForEvent('download'), press('Tải bản Word (.docx)')]);
  const said = readDocx(await readFile(await word.path())).paragraphs.join('\n');
  for (const figures of ['Tổng số lớp: 326; Tổng số học sinh: 12.843', 'Tổng số lớp: 268; Tổng số trẻ: 6.640'])
    expect(said).toContain(figures);
});

/** Đối chiếu: an export with two schools that differ and one nobody knows; the map is offered again; the sentence goes into the report. */
import { novemberFigures } from '../sample-files';
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const desk = aDesk();

const NAMES: Record<string, string> = { 'UB-TH03': 'TRƯỜNG TIỂU HỌC LÊ LỢI', 'UB-TH04': 'Tiểu học Trần Phú' };

/** A row a grade; the first grade of each school has one pupil less than it reported. */
function exported(): Buffer {
  const rows = Object.entries(NAMES).flatMap(([code, name]) => {
    const figures = novemberFigures(code);
    return [1, 2, 3, 4, 5].map((grade) => {
      const pupils = Number(figures.get(`TH_${grade}_hocSinh`)) - (grade === 1 ? 1 : 0);
      return [name, `Khối ${grade}`, figures.get(`TH_${grade}_lop`), pupils];
    });
  });
  const lines = [
    ['BÁO CÁO SĨ SỐ'],
    ['Tên trường', 'Khối', 'Số lớp', 'Sĩ số'],
    ...rows,
    ['TH Không Có', 'Khối 1', 2, 60],
  ];
  return Buffer.from(`\ufeff${lines.map((cells) => cells.join(';')).join('\r\n')}`);
}

test('figures of other software are held against the reports, and acted on', async () => {
  await desk.openSample(/đã lập báo cáo/);
  const pane = await desk.pane('nav');
  await showScreen(pane, 'Đối chiếu');
  await desk.paneIsSound(320);
  const file = { name: 'smas.csv', mimeType: 'text/csv', buffer: exported() };
  await pane.locator('[data-pick=export]').setInputFiles(file);
  await pane.getByLabel('Tên phần mềm').fill('SMAS');
  expect(await pane.getByLabel('Khối, độ tuổi').inputValue()).toBe('1');
  await desk.paneIsSound(320);
  await pane.getByRole('button', { name: 'Đối chiếu', exact: true }).last().click();
  await pane
    .getByText('2 trường có báo cáo tháng 11/2021 và có trong SMAS: 2 trường có chênh lệch; 2 số liệu khớp.')
    .waitFor();
  await pane.getByRole('heading', { name: 'Chưa biết là trường nào (1)' }).waitFor();
  await pane.getByLabel('“TH Không Có” (1 dòng)').selectOption({ label: 'Không phải trường của Phòng' });
  await pane.getByRole('heading', { name: /^Chưa biết là trường nào/ }).waitFor({ state: 'detached' });
  await pane
    .getByText(/^Tiểu học: Học sinh: báo cáo [\d.]+, SMAS [\d.]+ \(Lớp 1: \d+ và \d+\)$/)
    .first()
    .waitFor();
  await desk.paneIsSound(320);
  await pane.getByRole('button', { name: 'Tin nhắn gửi Trường TH Lê Lợi' }).click();
  expect(await pane.getByRole('textbox', { name: 'Tin nhắn gửi Trường TH Lê Lợi' }).inputValue()).toMatch(/đối chiếu báo cáo tháng 11\/2021/); // prettier-ignore
  await pane.getByRole('button', { name: /^Đưa vào mục/ }).click();
  await pane.getByText('Đã có trong Nội dung của kỳ này.').waitFor();

  await pane.getByRole('button', { name: 'Tệp khác' }).click();
  expect(await pane.getByLabel('Tệp lấy từ').inputValue()).toBe('SMAS');
  // The columns and the name that is no school's are known by now.
  await pane.locator('[data-pick=export]').setInputFiles(file);
  await pane.getByLabel('Khối, độ tuổi').waitFor();
  await pane.getByRole('button', { name: 'Đối chiếu', exact: true }).last().click();
  await pane.getByText('Tên đã chọn trường (1)').click();
  await pane.getByText('“TH Không Có”: Không phải trường của Phòng').waitFor();
  expect(await pane.getByRole('heading', { name: /^Chưa biết là trường nào/ }).count()).toBe(0);
  await desk.paneIsSound(320);
  await showScreen(pane, 'Họp và nhiệm vụ');
  await pane.getByRole('tab', { name: /^Nội dung/ }).click();
  await pane
    .getByRole('group', { name: /^Nội dung \d+$/ })
    .getByText('Số liệu của 02 đơn vị còn có sự chênh lệch giữa báo cáo và SMAS: Trường TH Lê Lợi, Trường TH Trần Phú.')
    .waitFor();
});

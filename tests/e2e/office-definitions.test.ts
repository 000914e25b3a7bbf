/** Chỉ tiêu và quy tắc: an indicator of the office's own, a rule tried on the month's figures before it is written, a target. */
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const desk = aDesk();

test('an indicator, a rule and a target are added from the pane, each with what comes of it said before', async () => {
  await desk.openSample(/đã lập báo cáo/);
  const pane = await desk.pane('nav');
  await showScreen(pane, 'Chỉ tiêu và quy tắc');
  const save = pane.getByRole('button', { name: 'Ghi vào sổ' });
  await pane.getByRole('tab', { name: /^Chỉ tiêu/ }).waitFor();
  await desk.paneIsSound(320);
  await pane.getByRole('button', { name: 'Thêm chỉ tiêu' }).click();
  expect(await save.isDisabled()).toBe(true);
  await pane.getByLabel('Tên chỉ tiêu').fill('Ủng hộ quỹ vắc xin');
  expect(await pane.getByLabel('Mã', { exact: true }).inputValue()).toBe('ungHoQuyVacXin');
  await pane.getByLabel('Kiểu').selectOption('money');
  await pane.getByLabel('Từ kỳ').selectOption('2021-12');
  await pane.getByText('kỳ bắt đầu sau kỳ kết thúc.').waitFor();
  await pane.getByLabel('Đến kỳ').selectOption('2021-12');
  await pane.getByText('44 trường phải báo cáo trong tháng 12/2021.').waitFor();
  await pane.getByText(/^- Ủng hộ quỹ vắc xin: [\d.]+ đồng\.$/).waitFor();
  await desk.paneIsSound(320);
  await save.click();
  await pane.getByText('Đã ghi chỉ tiêu “Ủng hộ quỹ vắc xin”.').waitFor();
  await pane.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }).fill('ung ho quy');
  await pane.getByRole('button', { name: /^Ủng hộ quỹ vắc xin/ }).waitFor();
  await pane.getByRole('combobox', { name: 'Lọc' }).selectOption({ label: 'Đơn vị tự thêm' });
  await pane.getByRole('combobox', { name: 'Cấp học' }).selectOption('THPT');
  await pane.getByText('0 dòng').waitFor();
  await pane.getByRole('combobox', { name: 'Cấp học' }).selectOption('TH');
  await pane.getByRole('button', { name: /^Ủng hộ quỹ vắc xin/ }).waitFor();
  await pane.getByRole('combobox', { name: 'Lọc' }).selectOption({ label: 'Tất cả' });
  await pane.getByRole('searchbox', { name: 'Tìm chỉ tiêu' }).fill('tham gia');
  await pane
    .getByRole('button', { name: /· thamGia ·|thamGia/ })
    .first()
    .click();
  await pane.getByLabel('Đang dùng').uncheck();
  await pane.getByText(/^Bỏ dùng thì số liệu/).waitFor();
  await desk.paneIsSound(350);
  await pane.getByRole('button', { name: 'Dùng hết tháng 11/2021 rồi ngừng' }).click();
  expect(await pane.getByLabel('Đang dùng').isChecked()).toBe(true);
  expect(await pane.getByLabel('Đến kỳ').inputValue()).toBe('2021-11');
  await pane.getByRole('button', { name: 'Thôi' }).click();

  await pane.getByRole('tab', { name: /^Quy tắc/ }).click();
  await desk.paneIsSound(320);
  await pane.getByRole('button', { name: 'Thêm quy tắc' }).click();
  await pane.getByLabel('Tên quy tắc').fill('Mỗi trường không quá 400 học sinh');
  await pane.getByLabel('Vế trái').fill('tong.hocSin');
  await pane.getByLabel('Vế phải').fill('400');
  await pane.getByText('Còn 1 chỗ phải sửa trước khi ghi.').waitFor();
  await pane.getByLabel('Vế trái').fill('tong.hocSinh');
  await pane.getByText(/^\d+\/44 trường đã nộp tháng 11\/2021 sẽ bị nhắc\.$/).waitFor();
  await desk.paneIsSound(320);
  await save.click();
  await pane.getByText('Đã ghi quy tắc “Mỗi trường không quá 400 học sinh”.').waitFor();

  await pane.getByRole('tab', { name: /^Mục tiêu/ }).click();
  const number = await pane.getByRole('group', { name: /^Mục tiêu \d/ }).count();
  await pane.getByRole('button', { name: 'Thêm mục tiêu' }).click();
  const target = pane.getByRole('group', { name: `Mục tiêu ${number + 1}` });
  await target.getByLabel('Chỉ tiêu').fill('Số học sinh');
  await target.getByLabel('Mục tiêu', { exact: true }).fill('30000');
  await target.getByText(/^Hiện đạt: /).waitFor();
  await desk.paneIsSound(320);
  await save.click();
  await pane.getByText('Đã ghi vào sổ.', { exact: true }).waitFor();
  await pane.getByRole('tab', { name: `Mục tiêu (${number + 1})` }).waitFor();
});

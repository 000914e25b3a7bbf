/** So sánh in the workbench: the largest changes, what is above the norm, the targets, and the way to the school. */
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const desk = aDesk();

test('what stands out in the month, each a press from its school', async () => {
  await desk.openSample(/đã lập báo cáo/);
  const pane = await desk.pane('nav');
  await showScreen(pane, 'So sánh');
  await pane.getByText('So với tháng 10/2021, chỉ tính các trường có số liệu ở cả hai kỳ.').waitFor();
  await pane.getByRole('heading', { name: /^Sĩ số vượt quy định \([1-9]\d*\)$/ }).waitFor();
  await pane.getByText(/Mục tiêu 91,0% trở lên; thực hiện 86,4%/).waitFor();
  await desk.paneIsSound(350);
  await pane.getByLabel('Sắp xếp').last().selectOption({ label: 'Theo tỷ lệ' });
  const first = pane.getByRole('listitem').first();
  expect(await first.innerText()).toMatch(/\([+-][\d.,]+%\)|\+\d/);
  const name = await first.getByRole('button', { name: /^Xem / }).innerText();
  await first.getByRole('button', { name: /^Xem / }).click();
  await pane.getByRole('heading', { name, exact: true }).waitFor();
});

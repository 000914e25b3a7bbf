/** What only the office can say of the month: attendance that must add up, a task from a school's proposal, in the report at once. */
import { aDesk } from './desk';
import { showScreen } from './office-screens';

jest.setTimeout(180_000);

const desk = aDesk();

test('a group is added and mended, a proposal becomes a task, and the report has both', async () => {
  await desk.openSample(/đã lập báo cáo/);
  const pane = await desk.pane('nav');
  await showScreen(pane, 'Họp và nhiệm vụ');
  await pane.getByRole('tab', { name: 'Dự họp (3)' }).waitFor();
  await pane.getByRole('button', { name: 'Thêm thành phần' }).click();
  const group = pane.getByRole('group', { name: 'Thành phần 4' });
  await group.getByLabel('Thành phần').fill('Khách mời');
  await group.getByLabel('Triệu tập').fill('3');
  await group.getByLabel('Có mặt').fill('2');
  await group.getByText('Có mặt 2 + vắng 0 = 2, khác triệu tập 3.').waitFor();
  const save = pane.getByRole('button', { name: 'Ghi vào sổ' });
  expect(await save.isDisabled()).toBe(true);
  await group.getByLabel('Vắng', { exact: true }).fill('1');
  await desk.paneIsSound(350);

  await pane.getByRole('tab', { name: /^Nội dung/ }).click();
  await desk.paneIsSound(350);
  await pane.getByRole('tab', { name: /^Kiến nghị/ }).click();
  await pane.getByRole('button', { name: 'Thành nhiệm vụ: Trường TH Lê Lợi' }).click();
  await pane.getByRole('textbox', { name: 'Trả lời Trường TH Lê Lợi' }).fill('Phòng đã báo cáo Sở.');
  await desk.paneIsSound(350);
  await pane.getByRole('tab', { name: 'Nhiệm vụ (5)' }).click();
  await pane.getByRole('group', { name: 'Nhiệm vụ 5' }).getByLabel('Chủ trì').fill('Tổ chức cán bộ');
  await desk.paneIsSound(350);
  await save.click();
  await pane.getByText('Đã ghi vào sổ.').waitFor();

  await showScreen(pane, 'Lập báo cáo');
  await pane.getByRole('heading', { name: 'Đã có báo cáo của 44/44 trường' }).waitFor();
  await pane.getByRole('button', { name: 'Lập báo cáo', exact: true }).last().click();
  // Drawn again, the report says what it says otherwise than before.
  const changed = pane
    .getByRole('paragraph')
    .filter({ hasText: /^- Khách mời\. Có mặt: 2\/3 đồng chí\. Vắng mặt: 01\.$/ });
  await changed.waitFor();
  await pane.getByRole('listitem').filter({ hasText: 'Giải quyết kiến nghị của Trường TH Lê Lợi' }).first().waitFor();
});

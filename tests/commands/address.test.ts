import { addressWith, outcomeInAddress, type ToldOutcome } from '../../src/commands/dialog/address';

const PAGE = 'https://localhost:3000/commands.html?_host_info=Excel#et';
const told: ToldOutcome = {
  language: 'vi',
  outcome: { tone: 'attention', title: 'Còn 2 lỗi', lines: ['Đã đưa đến ô Nhập liệu!D9.', 'Sửa “12,843”?'] },
};

test('an outcome comes through the address as it was, whatever Excel adds to it', () => {
  const address = addressWith(PAGE, told);
  expect(address).toMatch(/^https:\/\/localhost:3000\/commands\.html\?/);
  expect(outcomeInAddress(`${address}&_host_info=Excel$Win32$16.01`)).toEqual(told);
});

test('the longest messages leave the address below 2.048 characters', () => {
  const lines = Array.from({ length: 9 }, () => 'ưỡ'.repeat(150));
  const address = addressWith(PAGE, { ...told, outcome: { ...told.outcome, lines } });
  expect(address.length).toBeLessThan(2048);
  expect(outcomeInAddress(address)?.outcome.lines.at(-1)).toMatch(/…$/);
});

test.each([PAGE, `${PAGE.split('?')[0]}?ket-qua=abc`, `${PAGE.split('?')[0]}?ket-qua=e30`])(
  'the page of commands itself tells nothing: %s',
  (address) => {
    expect(outcomeInAddress(address)).toBeUndefined();
  },
);

import type { Finding } from '../../../src/reporting/rules/finding';
import { reminderMessage, returnMessage } from '../../../src/reporting/submissions/messages';
import { standingsOf } from '../../../src/reporting/submissions/standing';
import { NOVEMBER, office, school, submission } from '../books';

const schools = [
  school('T1', ['TH'], { name: 'TH Lê Lợi' }),
  school('M1', ['MN'], { name: 'MN Nam Khê' }),
  school('C1', ['THCS'], { name: 'THCS Bắc Sơn' }),
  school('C2', ['THCS'], { name: 'THCS Nguyễn Trãi' }),
];
const DEADLINE = { key: 'hanNop', value: '28/11/2021 17g00' };
const settings = [DEADLINE, { key: 'hanNop', school: 'C2', value: '29/11/2021 10g00' }];
const returned = submission(NOVEMBER, 'T1', { state: 'returned', reason: 'Sĩ số lớp 3 lệch.' });
const BEFORE = '2021-11-27T08:00';
const AFTER = '2021-11-28T17:01';

const reminder = (more: Parameters<typeof office>[2], now = BEFORE) => {
  const book = office(schools, {}, more);
  return reminderMessage(book, NOVEMBER, standingsOf(book, NOVEMBER), now);
};

test('names month, deadline, the missing with their extensions, and the returned with the reason', () => {
  expect(reminder({ settings, submissions: [returned, submission(NOVEMBER, 'M1')] })).toBe(
    [
      'Kính gửi các đồng chí Hiệu trưởng,',
      'Phòng GD&ĐT chưa nhận được báo cáo số liệu tháng 11/2021 của 02 trường sau (hạn nộp: 17g00 ngày 28/11/2021):',
      '1. Trường THCS Bắc Sơn',
      '2. Trường THCS Nguyễn Trãi (được gia hạn: 10g00 ngày 29/11/2021)',
      'Phòng GD&ĐT đã trả lại báo cáo số liệu tháng 11/2021 của 01 trường sau, đề nghị sửa và gửi lại:',
      '1. Trường TH Lê Lợi (lý do: Sĩ số lớp 3 lệch)',
      'Đề nghị các trường gửi đúng hạn để Phòng GD&ĐT kịp tổng hợp. Trân trọng!',
    ].join('\n'),
  );
});

test('says when the deadline has passed, and nothing of one that is not set', () => {
  expect(reminder({ settings }, AFTER)).toContain('Đã quá hạn nộp, đề nghị các trường gửi ngay');
  expect(reminder({}, AFTER)).toContain('của 04 trường sau:\n1. Trường TH Lê Lợi');
});

test('writes times as the office does', () => {
  expect(reminder({ settings: [DEADLINE, { key: 'kieuGio', value: '17h00' }] })).toContain('17h00 ngày 28/11/2021');
});

test('there is nothing to remind of once all are in', () => {
  expect(reminder({ submissions: schools.map(({ code }) => submission(NOVEMBER, code)) })).toBeUndefined();
});

test('a returned report: what, why, where to look and by when', () => {
  const book = office(schools, {}, { settings, submissions: [submission(NOVEMBER, 'T1')] });
  const [standing] = standingsOf(book, NOVEMBER);
  const finding = (severity: Finding['severity'], message: string, explanation?: string): Finding => ({
    rule: 'x',
    severity,
    keys: [],
    value: null,
    message,
    ...(explanation && { explanation }),
  });
  const findings = [
    finding('error', 'Tiểu học, Lớp 3: nữ 20 nhiều hơn học sinh 18.'),
    finding('warning', 'Đã giải trình.', 'Tách lớp'),
    finding('note', 'Chỉ lưu ý.'),
  ];
  expect(returnMessage(book, NOVEMBER, standing, ' Sĩ số lớp 3 lệch ', findings, BEFORE)).toBe(
    [
      'Kính gửi Trường TH Lê Lợi,',
      'Phòng GD&ĐT trả lại báo cáo số liệu tháng 11/2021 của trường (tệp T1.xlsx, nhận lúc 10g00 ngày 28/11/2021).',
      'Lý do: Sĩ số lớp 3 lệch.',
      'Các chỗ đề nghị trường xem lại, sửa hoặc ghi giải trình:',
      '1. Tiểu học, Lớp 3: nữ 20 nhiều hơn học sinh 18.',
      'Đề nghị trường sửa vào biểu mẫu, chốt lại số liệu và gửi về Phòng GD&ĐT trước 17g00 ngày 28/11/2021. Trân trọng!',
    ].join('\n'),
  );
  expect(returnMessage(book, NOVEMBER, standing, 'Lệch', [], AFTER)).toContain('ngay trong hôm nay');
});

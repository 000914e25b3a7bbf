/**
 * Reasons that schools usually give, by what was warned about: to pick and to complete. Vietnamese in either language of
 * the pane, for they are printed in the office's report.
 */
import type { Finding } from '../../../reporting/rules/finding';

const MOVEMENTS = [
  'Tháng trước chưa trừ học sinh đã chuyển đi; tháng này điều chỉnh lại theo sổ đăng bộ.',
  'Có học sinh chuyển đến đang học tại trường, hồ sơ chuyển trường chưa hoàn tất.',
  'Tháng trước ghi nhầm số học sinh; số tháng này đúng theo sổ đăng bộ.',
];
const CLASS_SIZE = [
  'Số học sinh đúng tuyến tăng, trường chưa đủ phòng học để tách lớp.',
  'Trường thiếu giáo viên nên chưa tách được lớp.',
  'Giữ số lớp theo kế hoạch phát triển giáo dục đã được phê duyệt cho năm học.',
];
const NURSERY_SIZE = [
  'Nhu cầu gửi trẻ trên địa bàn tăng, trường chưa đủ phòng để mở thêm nhóm, lớp.',
  'Trường thiếu giáo viên nên chưa mở thêm được nhóm, lớp.',
];
const ROOMS = [
  'Có lớp học ở phòng mượn của điểm trường hoặc cơ sở khác.',
  'Có phòng học đang sửa chữa, tạm thời học ở phòng chức năng.',
];
const INSURANCE = [
  'Số thẻ BHYT lấy theo danh sách đầu năm học, chưa trừ học sinh đã chuyển đi.',
  'Số thẻ BHYT tính cả học sinh chuyển đến chưa ghi ở số học sinh.',
];
const STANDARD = [
  'Được công nhận theo quy định cũ, trước các Thông tư 17, 18, 19/2018/TT-BGDĐT.',
  'Đã đánh giá ngoài, đang chờ quyết định công nhận kiểm định chất lượng giáo dục.',
];
const RENEWAL = [
  'Đang hoàn thiện hồ sơ đề nghị công nhận lại.',
  'Đã nộp hồ sơ, đang chờ đánh giá ngoài.',
  'Đã đánh giá ngoài, đang chờ quyết định công nhận lại.',
];
const STAFF = [
  'Có người nghỉ hưu hoặc chuyển công tác trong tháng.',
  'Có người được tuyển dụng hoặc tiếp nhận trong tháng.',
  'Tháng trước ghi nhầm; số tháng này đúng theo danh sách của trường.',
];
const PUPILS = [
  'Có học sinh chuyển đến, chuyển đi trong tháng như đã ghi ở mục Biến động.',
  'Tách, nhập lớp trong tháng.',
  'Tháng trước ghi nhầm; số tháng này đúng theo sổ đăng bộ.',
];
const ANY = ['Đã kiểm tra lại, số liệu đúng thực tế.', 'Tháng trước ghi nhầm; số tháng này đúng.'];

/** The usual ones first for the rule, then what fits any figure. */
export function usualReasons({ rule, keys }: Pick<Finding, 'rule' | 'keys'>): readonly string[] {
  if (rule === 'can-doi-bien-dong') return MOVEMENTS;
  if (rule.startsWith('si-so-')) return keys.some((key) => key.startsWith('MN_')) ? NURSERY_SIZE : CLASS_SIZE;
  if (rule === 'lop-khong-qua-phong-hoc') return ROOMS;
  if (rule === 'bhyt-khong-qua-hoc-sinh') return INSURANCE;
  if (rule === 'chuan-quoc-gia-can-kiem-dinh') return STANDARD;
  if (rule === 'het-han-cong-nhan') return RENEWAL;
  if (rule === 'thay-doi-qua-nguong' || rule === 'khac-thuong') return ofChange(keys[0] ?? '');
  return ANY;
}

function ofChange(key: string): readonly string[] {
  if (/(^|_)(cbql|nhanVien|giaoVien|gvDatChuan|bienChe)$/.test(key)) return STAFF;
  return /_(lop|hocSinh|nu|danToc|khuyetTat|haiBuoi|banTru)$/.test(key) ? PUPILS : ANY;
}

/** The settings an office can make, in the order of its settings sheet. */

export interface SettingDefinition {
  key: string;
  label: string;
  /** What to type, for the remark column of the settings sheet. */
  hint: string;
  /** Taken when no row of `tblThietLap` says otherwise; absent: the setting has no default. */
  default?: string;
}

const DEFINITIONS = [
  { key: 'namHoc', label: 'Năm học', hint: 'Ví dụ: 2021-2022' },
  { key: 'coQuanChuQuan', label: 'Cơ quan chủ quản', hint: 'In trên cùng bên trái', default: '' },
  {
    key: 'coQuanBanHanh',
    label: 'Cơ quan ban hành',
    hint: 'Từ 01/7/2025 có thể là Phòng Văn hóa - Xã hội',
    default: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
  },
  { key: 'tenNganCoQuan', label: 'Tên gọi trong bài', hint: 'Ví dụ: Phòng GD&ĐT', default: 'Phòng GD&ĐT' },
  { key: 'diaDanh', label: 'Địa danh', hint: 'Trước ngày tháng, ví dụ: Uông Bí', default: '' },
  { key: 'phamVi', label: 'Phạm vi', hint: 'Cách gọi cả địa bàn trong bài', default: 'toàn thành phố' },
  { key: 'loaiVanBan', label: 'Loại văn bản', hint: 'THÔNG BÁO hoặc BÁO CÁO', default: 'THÔNG BÁO' },
  { key: 'soKyHieu', label: 'Số, ký hiệu', hint: 'Để trống số: "/TB-PGDĐT"', default: '/TB-PGDĐT' },
  {
    key: 'trichYeu',
    label: 'Trích yếu',
    hint: 'Dùng được {thang}: tháng họp, {ky}: kỳ số liệu',
    default: 'Kết luận Hội nghị giao ban Hiệu trưởng các trường học {thang}',
  },
  {
    key: 'moDau',
    label: 'Đoạn mở đầu',
    hint: 'Dùng được {ngayHop} {coQuan} {kyDai} {thangDai}',
    default:
      '{ngayHop}, {coQuan} tổ chức Hội nghị giao ban với Hiệu trưởng các trường học trực thuộc nhằm đánh giá kết quả ' +
      'thực hiện công tác {kyDai}, đồng thời triển khai các nhiệm vụ trọng tâm {thangDai}.',
  },
  { key: 'ngayHop', label: 'Ngày họp', hint: 'Ví dụ: 02/12/2021; đặt theo kỳ', default: '' },
  { key: 'ngayVanBan', label: 'Ngày văn bản', hint: 'Trống: chừa chỗ điền ngày', default: '' },
  {
    key: 'thanhPhan',
    label: 'Câu dẫn thành phần',
    hint: 'Đứng trước danh sách dự họp',
    default: 'Thành phần dự họp:',
  },
  {
    key: 'ketLuan',
    label: 'Câu dẫn kết luận',
    hint: 'Đứng sau danh sách dự họp',
    default:
      'Sau khi nghe các ý kiến tham gia phát biểu và thảo luận tại Hội nghị, đồng chí Trưởng phòng kết luận như sau:',
  },
  {
    key: 'ketThuc',
    label: 'Đoạn kết',
    hint: 'Tự thêm "./." ở cuối',
    default:
      'Trên đây là đánh giá kết quả thực hiện nhiệm vụ {kyDai}, phương hướng, nhiệm vụ công tác {thangDai}. {coQuan} yêu cầu ' +
      'Hiệu trưởng các trường nêu cao tinh thần trách nhiệm, phát huy dân chủ cơ sở, chỉ đạo thực hiện tốt các nhiệm vụ nêu trên. ' +
      'Trong quá trình triển khai, nếu có vướng mắc cần kịp thời báo cáo với Lãnh đạo Phòng để phối hợp giải quyết',
  },
  { key: 'quyenKy', label: 'Quyền ký', hint: 'Trống, TM., KT., TL. hoặc TUQ.', default: '' },
  { key: 'chucVuKy', label: 'Chức vụ người ký', hint: 'Hai dòng cách nhau bằng |', default: 'TRƯỞNG PHÒNG' },
  { key: 'nguoiKy', label: 'Họ tên người ký', hint: '', default: '' },
  {
    key: 'noiNhan',
    label: 'Nơi nhận',
    hint: 'Các dòng cách nhau bằng |',
    default: 'Lãnh đạo Phòng GD&ĐT (c/đ); | Các bộ phận công tác PGD&ĐT; | Các trường học trực thuộc; | Lưu: VT.',
  },
  {
    key: 'hanNop',
    label: 'Hạn nộp',
    hint: '28/11/2021 17g00; hoặc chung mọi tháng: ngày 28 lúc 17g00. Ghi Mã trường để gia hạn riêng',
  },
  { key: 'kyKhongBaoCao', label: 'Kỳ không báo cáo', hint: 'Các tháng nghỉ, ví dụ: 7|8', default: '' },
  { key: 'kyGop', label: 'Kỳ gộp', hint: 'Ví dụ: 6-7', default: '' },
  { key: 'kieuGio', label: 'Kiểu viết giờ', hint: '17g00 hoặc 17h00', default: '17g00' },
  {
    key: 'tiemChung',
    label: 'Bảng tiêm chủng',
    hint: 'Không; Có; hoặc các nhóm, ví dụ: covid19_12t17',
    default: 'Không',
  },
  { key: 'tinhDocLap', label: 'Tính cơ sở GDMN độc lập', hint: 'Có: cộng vào số lớp, số trẻ', default: 'Có' },
  {
    key: 'anChiTieuNhayCam',
    label: 'Ẩn khuyết tật, bỏ học của từng trường',
    hint: 'Có: không in trong phụ lục ban hành',
    default: 'Có',
  },
  {
    key: 'inGiaiTrinh',
    label: 'In giải trình đã chấp nhận',
    hint: 'Có: giải trình của báo cáo đã duyệt in thành chú thích',
    default: 'Không',
  },
] as const satisfies readonly SettingDefinition[];

export type SettingKey = (typeof DEFINITIONS)[number]['key'];
export const SETTING_KEYS: readonly (SettingDefinition & { key: SettingKey })[] = DEFINITIONS;

export function isSettingKey(text: string): text is SettingKey {
  return SETTING_KEYS.some((known) => known.key === text);
}

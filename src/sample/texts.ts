/** Settings, meeting, tasks, targets and staff's lines of the sample office, after a published notice of December 2021. */
import type { Attendance, OutsideFigure, Setting, StaffLine, Target, Task } from '../reporting/book/book';
import { SAMPLE_PERIODS } from './figures';

const period = SAMPLE_PERIODS.november;

const SAMPLE_SCHOOL_YEAR = '2021-2022';

export function sampleSettings(): Setting[] {
  const general: Record<string, string> = {
    namHoc: SAMPLE_SCHOOL_YEAR,
    coQuanChuQuan: 'UBND THÀNH PHỐ UÔNG BÍ',
    coQuanBanHanh: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    tenNganCoQuan: 'Phòng GD&ĐT Uông Bí',
    diaDanh: 'Uông Bí',
    phamVi: 'toàn thành phố',
    loaiVanBan: 'THÔNG BÁO',
    soKyHieu: '/TB-PGDĐT',
    chucVuKy: 'TRƯỞNG PHÒNG',
    nguoiKy: 'Phan Hồng Anh',
    noiNhan:
      'Lãnh đạo Phòng GD&ĐT (c/đ); | Các bộ phận công tác PGD&ĐT; | Các trường học trực thuộc; | Cổng TTĐT ngành; | Lưu: VT, TĐ-TH.',
    hanNop: 'ngày 28 lúc 17g00',
    tiemChung: 'covid19_12t17',
  };
  const monthly: Record<string, string> = { ngayHop: '02/12/2021', ngayVanBan: '' };
  return [
    ...Object.entries(general).map(([key, value]) => ({ key, value })),
    ...Object.entries(monthly).map(([key, value]) => ({ key, period, value })),
  ];
}

export function sampleAttendance(): Attendance[] {
  const row = (group: string, invited: number, present: number, absentees: string): Attendance => ({
    period,
    group,
    invited,
    present,
    absent: invited - present,
    absentees,
  });
  return [
    row(
      'Lãnh đạo Phòng GD&ĐT, chuyên viên Phòng GD&ĐT',
      12,
      11,
      'đ/c Nguyễn Thị Tuyết Mai – do tham gia tổ chức Hội thi GVDG cấp Thành phố',
    ),
    row('Lãnh đạo Liên đoàn Lao động thành phố', 1, 0, 'đ/c Vũ Đức Quyền – Phó chủ tịch LĐLĐ'),
    row('Hiệu trưởng các trường mầm non, tiểu học, THCS, TH&THCS trên địa bàn thành phố', 44, 44, ''),
  ];
}

/** Two doses given outside the office's schools: 11.014 = 6.010 (schools) + 5.004. */
export function sampleOutside(): OutsideFigure[] {
  return [
    { period, indicator: 'tiem_covid19_12t17_mui2', source: 'Trung tâm Y tế thành phố: khối THPT, GDTX', value: 5004 },
  ];
}

export function sampleTargets(): Target[] {
  return [
    { indicator: 'chuanMucDo', scope: 'ALL', year: '2021', target: '91,0% trở lên' },
    { indicator: 'haiBuoi', scope: 'TH', year: '2021-2022', target: '100%' },
  ];
}

export function sampleTasks(): Task[] {
  const row = (lead: string, support: string, content: string, deadline: string): Task => ({
    period,
    lead,
    support,
    content,
    deadline,
    state: 'Đang thực hiện',
  });
  return [
    row(
      'Chuyên môn THCS',
      'Các trường THCS, TH&THCS',
      'Tổ chức kỳ thi chọn học sinh giỏi lớp 9 cấp Thành phố',
      '2021-12-18',
    ),
    row(
      'Chuyên môn mầm non',
      'Trường MN Phương Đông, MN Điền Công',
      'Hoàn thiện hồ sơ tự đánh giá, đón đoàn đánh giá ngoài của Sở GD&ĐT',
      '2021-12-20',
    ),
    row(
      'Kế hoạch - Tài chính',
      'Các trường học trực thuộc',
      'Hoàn thành phê duyệt các đề án ngoài giờ chính khóa',
      '2021-12-31',
    ),
    row(
      'Phổ cập - GDTX',
      'UBND các xã, phường',
      'Hoàn thiện hồ sơ công nhận kết quả phổ cập giáo dục, xóa mù chữ năm 2021',
      '2021-12-25',
    ),
  ];
}

export function sampleLines(): StaffLine[] {
  return Object.entries(LINES).flatMap(([field, texts]) => texts.map((text) => ({ period, field, text })));
}

const LINES: Record<string, string[]> = {
  '1': [
    'Chỉ đạo các đơn vị điều tra, rà soát số trẻ ra lớp, huy động trẻ đến trường mầm non.',
    'Cử đại biểu tham gia các lớp bồi dưỡng chuyên môn do Bộ GD&ĐT tổ chức về nội dung hướng dẫn xây dựng, sử dụng tài liệu, học liệu trực tuyến để hướng dẫn phụ huynh nuôi dưỡng, chăm sóc, giáo dục trẻ tại nhà.',
  ],
  '2': [
    'Chỉ đạo các đơn vị thực hiện đúng chương trình dạy và học (từ tuần 9 đến tuần 12); thực hiện nghiêm túc thời khóa biểu theo quy định và kế hoạch giáo dục của đơn vị.',
    'Tổ chức thành công Hội nghị chuyên đề cấp thành phố về dạy học Tiếng Việt theo Chương trình giáo dục phổ thông 2018.',
    'Tham gia tổng kết Hội thi giáo viên chủ nhiệm lớp giỏi cấp tỉnh năm học 2020-2021: toàn thành phố có 14/14 giáo viên tham gia và được công nhận danh hiệu.',
    'Qua kiểm tra, số liệu của một số đơn vị trên phần mềm SMAS và cơ sở dữ liệu ngành còn có sự chênh lệch; bộ phận chuyên môn đã yêu cầu các đơn vị rà soát, điều chỉnh cho đúng thực tế.',
  ],
  '3': [
    'Tổ chức thành công chuyên đề cấp Thành phố môn Lịch sử và Địa lí 6 tại trường THCS Bắc Sơn, tập trung vào đổi mới hình thức kiểm tra, đánh giá.',
    'Chỉ đạo các đơn vị tổ chức dạy học trực tuyến để phòng dịch từ 05-13/11/2021 (các trường Phương Đông, Phương Nam, Trưng Vương, Nguyễn Trãi từ 05-20/11/2021).',
    'Điều chỉnh thời gian thi học sinh giỏi cấp Thành phố sang tháng 12, tổ chức thi 9 môn/đợt.',
  ],
  '4': [
    'Tham mưu UBND Thành phố góp ý dự thảo Kế hoạch thực hiện Đề án Xây dựng xã hội học tập giai đoạn 2021-2030 trên địa bàn tỉnh.',
    'Tham gia tập huấn đánh giá cộng đồng học tập ngày 12/11/2021 theo hình thức trực tuyến, 10/10 xã, phường có đủ thành phần tham dự.',
  ],
  '5': [
    'Hướng dẫn các đơn vị lập danh sách tiêm vắc xin phòng COVID-19 cho trẻ từ đủ 12 đến 18 tuổi gửi trạm y tế xã, phường và Phòng GD&ĐT để tổng hợp.',
    'Phối hợp cùng Phòng Y tế chuẩn bị thiết bị, hướng dẫn các trường học thực hiện test nhanh COVID-19 cho học sinh theo chỉ đạo của UBND thành phố.',
  ],
  '6': [
    'Tham mưu với UBND thành phố phê duyệt các khoản thu dịch vụ phục vụ, hỗ trợ hoạt động giáo dục năm học 2021-2022 đối với các đơn vị.',
    'Tổng hợp số thu học phí kỳ I năm học 2021-2022 trình UBND thành phố cấp hỗ trợ cho các đơn vị.',
  ],
  '7': [
    'Trong tháng, Phòng GD&ĐT đã tiến hành kiểm tra 05 trường học theo Kế hoạch (gồm: Tiểu học Lý Thường Kiệt, Tiểu học Lê Lợi, Tiểu học Trần Phú, THCS Bắc Sơn, THCS Trưng Vương): có thông báo kết quả gửi các đơn vị.',
  ],
  '8': [
    'Hướng dẫn các trường học tổ chức các hoạt động chào mừng ngày Nhà giáo Việt Nam (20/11).',
    'Xây dựng Báo cáo kết quả thực hiện công tác cải cách hành chính, quy chế dân chủ trong ngành giáo dục năm 2021.',
  ],
  '9': [
    'Tham mưu với UBND thành phố điều động 06 giáo viên từ trường thừa sang trường thiếu, trong đó 05 giáo viên THCS, 01 giáo viên tiểu học.',
  ],
  '10': [
    'Rà soát, đánh giá chỉ tiêu xây dựng trường chuẩn quốc gia năm 2021 theo Nghị quyết của Ban Chấp hành Đảng bộ thành phố.',
    'UBND tỉnh Quảng Ninh đã có Quyết định công nhận Trường THCS Trưng Vương đạt Chuẩn quốc gia mức độ 2 và Kiểm định chất lượng giáo dục cấp độ 3.',
  ],
  '11': [
    'Phòng GD&ĐT đã kịp thời ban hành các văn bản hướng dẫn, chỉ đạo theo từng lĩnh vực công tác; cán bộ, giáo viên cơ bản đã thực hiện nghiêm túc các quy định của pháp luật, của địa phương và ngành giáo dục.',
    'Tuy nhiên do diễn biến của dịch COVID-19 nên một số hoạt động chuyên môn đã phải điều chỉnh (chuyển sang hình thức trực tuyến, lùi sang tháng sau).',
  ],
  II: [
    'Toàn ngành tiếp tục phối hợp thực hiện tốt công tác phòng, chống dịch bệnh COVID-19; đánh giá mức độ an toàn của trường học trong phòng, chống dịch.',
    'Tăng cường các nội dung tuyên truyền giáo dục về văn hóa ứng xử, đạo đức nhà giáo, công tác đảm bảo an ninh trật tự trường học, an toàn giao thông, an toàn thực phẩm, phòng cháy, chữa cháy.',
    'Chỉ đạo các trường tập trung duy trì tốt sĩ số; làm tốt công tác huy động trẻ ra lớp đối với bậc mầm non.',
    'Tiếp tục động viên cán bộ, nhà giáo học tập nâng chuẩn đào tạo theo Nghị định 71/2020/NĐ-CP.',
  ],
};

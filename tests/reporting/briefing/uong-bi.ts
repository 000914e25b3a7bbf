/** A small Uông Bí: a few schools per level that come to the totals of its notice of December 2021. */
import type { OfficeBook } from '../../../src/reporting/book/book';
import { standardCatalogue, STANDARD_VACCINATIONS } from '../../../src/reporting/catalogue/standard';
import type { Figures, FigureValue } from '../../../src/reporting/figures/figure';
import { NOVEMBER, office, scale, school, type Reports } from '../books';

export const MUI2 = 'tiem_covid19_12t17_mui2';

export function uongBi(more: Partial<OfficeBook> = {}): OfficeBook {
  const schools = [
    school('M1', ['MN'], { name: 'MN Phương Đông', ownership: 'private' }),
    school('T1', ['TH'], { name: 'TH Lê Lợi' }),
    school('T2', ['TH'], { name: 'Trường TH ví dụ 01' }),
    school('L1', ['TH', 'THCS'], { name: 'TH&THCS Điền Công' }),
    school('C1', ['THCS'], { name: 'THCS Trưng Vương' }),
  ];
  return office(schools, reports(), {
    catalogue: { ...standardCatalogue(), vaccinations: STANDARD_VACCINATIONS },
    settings: Object.entries(SETTINGS).map(([key, value]) => ({ key, value })),
    outside: [
      { period: '2021-10', indicator: MUI2, source: 'THPT, GDTX', value: 5004 },
      { period: '2021-11', indicator: MUI2, source: 'THPT, GDTX', value: 5004 },
    ],
    attendance: [
      {
        period: NOVEMBER.id,
        group: 'Lãnh đạo Phòng GD&ĐT, chuyên viên Phòng GD&ĐT',
        invited: 12,
        present: 11,
        absent: 1,
        absentees: 'đ/c Nguyễn Thị Tuyết Mai – do tham gia tổ chức Hội thi GVĐG cấp Thành phố',
      },
      { period: NOVEMBER.id, group: 'Hiệu trưởng các trường', invited: 44, present: 44, absent: 0, absentees: '' },
    ],
    targets: [
      { indicator: 'chuanMucDo', scope: 'ALL', year: '2021', target: '91,0% trở lên' },
      { indicator: 'haiBuoi', scope: 'TH', year: '2021-2022', target: '100%' },
      { indicator: 'phongHoc', scope: 'ALL', year: '2020', target: '300 phòng học/1 vạn dân' },
    ],
    lines: [
      { period: NOVEMBER.id, field: '2', text: 'Chỉ đạo dạy học từ tuần 9 đến tuần 12.\n- Tổ chức tập huấn.' },
      { period: NOVEMBER.id, field: '11', text: 'Các đơn vị hoàn thành nhiệm vụ.' },
      { period: NOVEMBER.id, field: '11b', text: 'Một số hoạt động phải lùi sang tháng sau.' },
      { period: NOVEMBER.id, field: 'II', text: 'Toàn ngành phòng, chống dịch.\nTổ chức kiểm tra học kỳ I.' },
      { period: '2021-10', field: '2', text: 'Việc của tháng trước.' },
    ],
    tasks: [
      {
        period: NOVEMBER.id,
        lead: 'Bộ phận Tiểu học',
        support: 'Các trường',
        content: 'Kiểm tra học kỳ I',
        deadline: '2022-01-07',
        state: 'Đang làm',
      },
    ],
    ...more,
  });
}

const SETTINGS = {
  coQuanChuQuan: 'UBND THÀNH PHỐ UÔNG BÍ',
  diaDanh: 'Uông Bí',
  soKyHieu: '05/TB-PGDĐT',
  ngayHop: '02/12/2021',
  ngayVanBan: '2021-12-02',
  quyenKy: 'KT.',
  chucVuKy: 'TRƯỞNG PHÒNG | PHÓ TRƯỞNG PHÒNG',
  nguoiKy: 'Phan Hồng Anh',
};

function reports(): Reports {
  const primary = { TH_1_haiBuoi: 4000 };
  const october: Record<string, Figures> = {
    M1: scale('MN', 268, 6640),
    T1: scale('TH', 150, 6000, primary),
    T2: scale('TH', 144, 5600, primary),
    L1: merge(scale('TH', 32, 1243), scale('THCS', 20, 800)),
    C1: scale('THCS', 168, 7610, { chuanMucDo: 1, kdclCapDo: 2, [MUI2]: 5210 }),
  };
  const november: Record<string, Figures> = {
    M1: merge(october.M1, { chuanMucDo: 0, hoSoChuan: 'Chờ đánh giá ngoài', kienNghi: 'Đề nghị bổ sung giáo viên.' }),
    T1: merge(scale('TH', 150, 6002, primary), { thamGia: true, soTien: 51_000_000, chuanMucDo: 1 }),
    T2: merge(scale('TH', 144, 5598, primary), { thamGia: false, chuanMucDo: 0 }),
    L1: merge(october.L1, { thamGia: true, soTien: 760_000, chuanMucDo: 1, [MUI2]: 800 }),
    C1: merge(scale('THCS', 168, 7611), {
      thamGia: true,
      chuanMucDo: 2,
      kdclCapDo: 3,
      soQuyetDinh: '4123/QĐ-UBND',
      ngayCongNhan: '2021-11-15',
      [MUI2]: 5210,
    }),
  };
  return { '2021-10': october, '2021-11': november };
}

function merge(figures: Figures | undefined, more: Figures | Record<string, FigureValue>): Figures {
  return new Map([...(figures ?? []), ...(more instanceof Map ? more : Object.entries(more))]);
}

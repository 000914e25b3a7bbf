/**
 * The registry of the sample set: 44 schools of Uông Bí. Twenty names are of real schools, as a published notice of
 * December 2021 writes them; the others are plainly samples. Codes, communes, mail addresses and sizes are invented.
 */
import type { Level } from '../reporting/levels/level';
import type { School } from '../reporting/schools/school';

/** Classes of each school by level: the sums are those of the published notice (268, 326, 188). */
export interface SampleSchool extends School {
  classes: Partial<Record<Level, number>>;
}

export function sampleSchools(): SampleSchool[] {
  return [
    ...rows('MN', ['MN'], MN),
    ...rows('TH', ['TH'], TH),
    ...rows('THCS', ['THCS'], THCS),
    ...rows('LC', ['TH', 'THCS'], TH_THCS),
  ];
}

type Row = [name: string, commune: string, classes: number[], isPrivate?: boolean];

const MN: Row[] = [
  ['MN Nam Khê', 'Phường Nam Khê', [20]],
  ['MN Phương Đông', 'Phường Phương Đông', [19]],
  ['MN Điền Công', 'Phường Trưng Vương', [14]],
  ['MN Vàng Danh', 'Phường Vàng Danh', [18]],
  ['MN Đồng Chanh', 'Phường Nam Khê', [12]],
  ['MN Thanh Sơn', 'Phường Thanh Sơn', [20]],
  ['MN Hoa Lan', 'Phường Quang Trung', [9], true],
  ['MN Ví dụ 01', 'Phường Quang Trung', [17]],
  ['MN Ví dụ 02', 'Phường Yên Thanh', [16]],
  ['MN Ví dụ 03', 'Phường Bắc Sơn', [16]],
  ['MN Ví dụ 04', 'Phường Phương Nam', [15]],
  ['MN Ví dụ 05', 'Phường Trưng Vương', [15]],
  ['MN Ví dụ 06', 'Xã Thượng Yên Công', [14]],
  ['MN Ví dụ 07', 'Phường Vàng Danh', [14]],
  ['MN Ví dụ 08', 'Phường Quang Trung', [13], true],
  ['MN Ví dụ 09', 'Phường Thanh Sơn', [13], true],
  ['MN Ví dụ 10', 'Phường Yên Thanh', [12], true],
  ['MN Ví dụ 11', 'Phường Nam Khê', [11], true],
];

const TH: Row[] = [
  ['TH Lê Hồng Phong', 'Phường Thanh Sơn', [28]],
  ['TH Lý Thường Kiệt', 'Phường Quang Trung', [26]],
  ['TH Lê Lợi', 'Phường Yên Thanh', [25]],
  ['TH Trần Phú', 'Phường Quang Trung', [24]],
  ['TH Trần Hưng Đạo', 'Phường Trưng Vương', [27]],
  ['TH Nguyễn Bá Ngọc', 'Phường Vàng Danh', [22]],
  ['TH Phương Đông B', 'Phường Phương Đông', [21]],
  ['TH Ví dụ 01', 'Phường Nam Khê', [23]],
  ['TH Ví dụ 02', 'Phường Bắc Sơn', [22]],
  ['TH Ví dụ 03', 'Phường Phương Nam', [20]],
  ['TH Ví dụ 04', 'Phường Phương Đông', [20]],
  ['TH Ví dụ 05', 'Phường Thanh Sơn', [18]],
  ['TH Ví dụ 06', 'Phường Yên Thanh', [18]],
];

const THCS: Row[] = [
  ['THCS Trưng Vương', 'Phường Trưng Vương', [24]],
  ['THCS Bắc Sơn', 'Phường Bắc Sơn', [20]],
  ['THCS Nguyễn Văn Cừ', 'Phường Vàng Danh', [22]],
  ['THCS Lý Tự Trọng', 'Phường Thanh Sơn', [20]],
  ['THCS Nguyễn Trãi', 'Phường Quang Trung', [21]],
  ['THCS Phương Đông', 'Phường Phương Đông', [17]],
  ['THCS Phương Nam', 'Phường Phương Nam', [16]],
  ['THCS Ví dụ 01', 'Phường Yên Thanh', [15]],
  ['THCS Ví dụ 02', 'Phường Nam Khê', [13]],
];

const TH_THCS: Row[] = [
  ['TH&THCS Điền Công', 'Phường Trưng Vương', [9, 6]],
  ['TH&THCS Ví dụ 01', 'Xã Thượng Yên Công', [8, 5]],
  ['TH&THCS Ví dụ 02', 'Xã Thượng Yên Công', [8, 5]],
  ['TH&THCS Ví dụ 03', 'Phường Phương Nam', [7, 4]],
];

function rows(prefix: string, levels: readonly Level[], list: readonly Row[]): SampleSchool[] {
  return list.map(([name, commune, classes, isPrivate], index) => {
    const code = `UB-${prefix}${String(index + 1).padStart(2, '0')}`;
    return {
      code,
      name: `Trường ${name}`,
      levels,
      commune,
      ownership: isPrivate ? 'private' : 'public',
      email: `${code.toLowerCase()}@vidu.edu.vn`,
      classes: Object.fromEntries(levels.map((level, position) => [level, classes[position]])),
    };
  });
}

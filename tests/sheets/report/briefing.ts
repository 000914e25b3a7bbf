/** A small briefing made by hand, and words to fill it with. */
import type { Annex, AnnexRow, Briefing, BriefingBlock } from '../../../src/reporting/briefing/document';

export const WORDS =
  'Chỉ đạo các đơn vị thực hiện nghiêm túc kế hoạch giáo dục; rà soát, điều chỉnh số liệu theo thực tế của đơn vị '
    .repeat(40)
    .split(' ');

export function paragraph(words: number): BriefingBlock {
  return { kind: 'paragraph', text: `${WORDS.slice(0, words).join(' ')}.` };
}

export function briefingOf(blocks: BriefingBlock[], change: Partial<Briefing> = {}): Briefing {
  return {
    period: '2021-11',
    header: {
      parentBody: 'UBND THÀNH PHỐ UÔNG BÍ',
      issuingBody: 'PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
      number: 'Số: 05/TB-PGDĐT',
      placeAndDate: 'Uông Bí, ngày 02 tháng 12 năm 2021',
      kind: 'THÔNG BÁO',
      subject: 'Kết luận Hội nghị giao ban Hiệu trưởng các trường học tháng 12/2021',
      basis: 'Số liệu tháng 11/2021 (giao ban tháng 12/2021)',
    },
    blocks,
    footnotes: [],
    restatements: [],
    signature: { lines: ['KT. TRƯỞNG PHÒNG', 'PHÓ TRƯỞNG PHÒNG'], name: 'Phan Hồng Anh', recipients: ['- Lưu: VT.'] },
    annexes: [],
    ...change,
  };
}

/** Two groups of schools with their sums; `values[school][column]`. */
export function annexOf(values: (number | null)[][], more: Partial<Annex> = {}): Annex {
  const width = values[0]?.length ?? 0;
  const half = Math.ceil(values.length / 2);
  const rows: AnnexRow[] = [];
  const text = (label: string): (string | number | null)[] => [null, label];
  const own: number[][] = [[], []];
  for (const [group, id] of ['MN', 'TH'].entries()) {
    rows.push({ kind: 'group', id, cells: [...text(id), ...Array<null>(width).fill(null)] });
    values.slice(group * half, group * half + half).forEach((cells, index) => {
      own[group].push(rows.length);
      rows.push({ kind: 'school', id: `${id}${index}`, cells: [String(index + 1), `Trường ${id} ${index}`, ...cells] });
    });
    rows.push({ kind: 'subtotal', id, cells: [...text('Cộng'), ...sums(rows, own[group], width)], adds: own[group] });
  }
  const all = own.flat();
  rows.push({ kind: 'total', id: 'ALL', cells: [...text('Tổng cộng'), ...sums(rows, all, width)], adds: all });
  const columns: Annex['columns'] = [
    { key: 'tt', label: 'TT', kind: 'text', weight: 4 },
    { key: 'truong', label: 'Trường', kind: 'text', weight: 20 },
    ...Array.from({ length: width }, (_, i) => ({
      key: `chiTieu${i}`,
      label: `Chỉ tiêu số ${i}`,
      kind: 'count' as const,
      weight: 8,
    })),
  ];
  const head = { code: 'PL1' as const, label: 'Phụ lục I', title: 'Quy mô', attachedTo: '(Kèm theo Thông báo số 05)' };
  return { ...head, columns, rows, ...more };
}

function sums(rows: readonly AnnexRow[], adds: readonly number[], width: number): (number | null)[] {
  return Array.from({ length: width }, (_, column) => {
    const parts = adds.map((row) => rows[row].cells[column + 2]).filter((cell) => typeof cell === 'number');
    return parts.length === 0 ? null : parts.reduce((total, part) => total + part, 0);
  });
}

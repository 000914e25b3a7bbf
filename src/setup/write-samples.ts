/**
 * Writes the workbench's sample data into the folder given: the office's book before and after November's receipt, forms of
 * schools that are filled in, forms of December still to fill, and a list of them. Made by the commands an office would
 * give, not kept in the repository.
 */
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { templates } from '../cli/commands/books';
import { receive } from '../cli/commands/receive';
import { report } from '../cli/commands/report';
import { review } from '../cli/commands/review';
import { sample } from '../cli/commands/sample';

interface Listed {
  file: string;
  group: 'office' | 'school';
  title: { vi: string; en: string };
}

const FILLED = 'thang-11';
const TO_FILL = 'thang-12';

const SCHOOLS: readonly [folder: string, file: string, vi: string, en: string][] = [
  [FILLED, 'MN-Nam-Khe_2021-11.xlsx', 'MN Nam Khê, tháng 11 (đã điền)', 'MN Nam Khê, November (filled in)'],
  [FILLED, 'TH-Le-Loi_2021-11.xlsx', 'TH Lê Lợi, tháng 11 (đã điền)', 'TH Lê Lợi, November (filled in)'],
  [
    FILLED,
    'THCS-Trung-Vuong_2021-11.xlsx',
    'THCS Trưng Vương, tháng 11 (đã điền)',
    'THCS Trưng Vương, November (filled in)',
  ],
  [
    FILLED,
    'TH-THCS-Dien-Cong_2021-11.xlsx',
    'TH&THCS Điền Công, tháng 11 (đã điền)',
    'TH&THCS Điền Công, November (filled in)',
  ],
  [TO_FILL, 'TH-Le-Loi_2021-12.xlsx', 'TH Lê Lợi, tháng 12 (chưa điền)', 'TH Lê Lợi, December (to fill in)'],
  [TO_FILL, 'MN-Hoa-Lan_2021-12.xlsx', 'MN Hoa Lan, tháng 12 (chưa điền)', 'MN Hoa Lan, December (to fill in)'],
];

async function writeSamples(into: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'giaoban-samples-'));
  try {
    const book = join(work, 'so-tong-hop.xlsx');
    const month = { book, period: '2021-11' };
    await mkdir(into, { recursive: true });
    await sample({ out: work });
    await copyFile(book, join(into, 'So-tong-hop_truoc-khi-nhan.xlsx'));
    await receive([join(work, FILLED)], { ...month, at: '2021-11-28T10:00' });
    await review('approve', { ...month, school: 'all' });
    await report(month);
    await copyFile(book, join(into, 'So-tong-hop_2021-11.xlsx'));
    await templates({ book, period: '2021-12', out: join(work, TO_FILL) });
    const list: Listed[] = [
      {
        file: 'So-tong-hop_2021-11.xlsx',
        group: 'office',
        title: { vi: 'Uông Bí, tháng 11/2021, đã lập báo cáo', en: 'Uông Bí, November 2021, with the report' },
      },
      {
        file: 'So-tong-hop_truoc-khi-nhan.xlsx',
        group: 'office',
        title: { vi: 'Uông Bí, trước khi nhận báo cáo tháng 11', en: "Uông Bí, before November's receipt" },
      },
    ];
    for (const [folder, file, vi, en] of SCHOOLS) {
      await copyFile(join(work, folder, file), join(into, basename(file)));
      list.push({ file, group: 'school', title: { vi, en } });
    }
    await writeFile(join(into, 'danh-sach.json'), JSON.stringify(list, null, 2));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

void writeSamples(process.argv[2]);

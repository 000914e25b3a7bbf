import { carryFigures, enterFigures } from '../../workflows/enter-figures';
import { localSecond } from '../../workflows/moment';
import { undoReceipt } from '../../workflows/undo-receipt';
import { withBookFile } from '../book-file';
import { readAssignment, readMoment } from '../options';
import { EXIT, type Outcome } from '../outcome';
import { linesOfBoard, tellCoverage, tellFinding } from '../telling';

interface BookOptions {
  book: string;
  out?: string;
}

export interface EnterOptions extends BookOptions {
  period: string;
  school: string;
  set: string[];
  source: string;
  at?: string;
}

/** Nhập hộ. */
export async function enter(options: EnterOptions): Promise<Outcome> {
  const { period, school, source } = options;
  const values = options.set.map(readAssignment);
  const receivedAt = readMoment(options.at);
  const entered = await withBookFile(
    options.book,
    options.out,
    () => enterFigures({ period, school, values, source, receivedAt, now: localSecond() }),
    () => true,
  );
  const errors = entered.findings.filter(({ severity }) => severity === 'error');
  return {
    exit: errors.length > 0 ? EXIT.findings : EXIT.done,
    document: {
      ...entered,
      findings: entered.findings.map(tellFinding),
      coverage: tellCoverage(entered.coverage),
    },
    lines: [
      `Đã nhập hộ ${school}, lô ${entered.lot}.`,
      ...errors.map(({ message }) => `    lỗi: ${message}`),
      ...linesOfBoard(entered.coverage),
    ],
  };
}

/** Tạm lấy số tháng trước. */
export async function carry(options: BookOptions & { period: string; school: string }): Promise<Outcome> {
  const { period, school } = options;
  const carried = await withBookFile(
    options.book,
    options.out,
    () => carryFigures({ period, school, now: localSecond() }),
    () => true,
  );
  return {
    exit: EXIT.done,
    document: { ...carried, coverage: tellCoverage(carried.coverage) },
    lines: [
      `Đã tạm lấy số tháng trước cho ${school}, lô ${carried.lot}; báo cáo sẽ ghi chú việc này.`,
      ...linesOfBoard(carried.coverage),
    ],
  };
}

/** Hoàn tác. */
export async function undo(options: BookOptions & { lot: string }): Promise<Outcome> {
  const undone = await withBookFile(
    options.book,
    options.out,
    () => undoReceipt({ lot: options.lot, now: localSecond() }),
    () => true,
  );
  return {
    exit: EXIT.done,
    document: undone,
    lines: [`Đã hoàn tác lô ${undone.lot}: ${undone.schools.length} báo cáo (${undone.schools.join(', ')}).`],
  };
}

/** A whole month of a big office, as the command line does it: forms out, filled in, received, and the report. */
import { installHost, openHost, type EmbeddedHost } from '../../src/host/embedded-host';
import { startNodeReader } from '../../src/cli/node-reader';
import type { Figures } from '../../src/reporting/figures/figure';
import { SAMPLE_PERIODS, sampleFigures } from '../../src/sample/figures';
import { fillForm } from '../../src/sheets/school/fill';
import { writeWorkbook } from '../../src/spreadsheet/xlsx/write';
import { compileReport } from '../../src/workflows/compile-report';
import { makeTemplates } from '../../src/workflows/make-templates';
import { receiveFiles } from '../../src/workflows/receive-files';
import { templateOf } from '../../src/workflows/templates/make-template';
import { planTemplates } from '../../src/workflows/templates/plan-templates';
import { bigBook } from './big-book';
import { table } from './timing';

const PERIOD = SAMPLE_PERIODS.november;
const NOW = '2021-11-28T10:00:00';
/** Readers at once: as many as the command line starts on two processors. */
const READERS = 2;

export interface FilledForm {
  path: string;
  bytes: Uint8Array;
}

export async function benchThousands(count: number): Promise<string> {
  const rows: (string | number)[][] = [];
  const host = openHost(bigBook(count, [SAMPLE_PERIODS.october]));
  installHost(host);
  const step = async (name: string, work: () => Promise<{ syncs: { fixed: number; payload: number } }>) => {
    host.traffic.reset();
    globalThis.gc?.();
    const memory = watchedMemory();
    const start = performance.now();
    const { syncs } = await work();
    const seconds = (performance.now() - start) / 1000;
    rows.push([name, seconds, (seconds * 1000) / count, syncs.fixed, syncs.payload, largest(host), memory()]);
  };
  let bytes = 0;
  await step('gửi biểu mẫu', () =>
    makeTemplates({ period: PERIOD, deliver: (file) => void (bytes += file.bytes.length) }),
  );
  const files = await filledForms();
  const receive = () =>
    receiveFiles({
      period: PERIOD,
      receivedAt: NOW.slice(0, 16),
      files,
      now: NOW,
      startReader: (expectations, options) => startNodeReader(expectations, options, READERS),
    });
  await step('tiếp nhận', receive);
  await step('… nhận lại đúng các tệp ấy', receive);
  await step('lập báo cáo', () => compileReport({ period: PERIOD, now: NOW }));
  host.close();
  const head = [
    `một tháng, ${count} trường`,
    'giây',
    'ms/trường',
    'sync cố định',
    'sync dữ liệu',
    'lượt lớn nhất MB (giới hạn 5)',
    'bộ nhớ cao nhất MB',
  ];
  return `${table(head, rows)}\n(biểu mẫu: ${(bytes / 1e6).toFixed(0)} MB; ${READERS} luồng đọc)`;
}

/** The open book's forms of the month, filled in with the sample's figures: not a part of what is measured. */
export async function filledForms(): Promise<FilledForm[]> {
  const { common, templates } = await planTemplates(PERIOD);
  const figures = sampleFigures(PERIOD);
  return templates.map(({ school, fileName, token, history }) => {
    const model = templateOf(common, school, common.period, token, history);
    // "UB-TH05-12" is the twelfth copy of "UB-TH05".
    const own: Figures = figures.get(school.code.replace(/-\d+$/, '')) ?? new Map();
    fillForm(model, own, new Map());
    return { path: fileName, bytes: writeWorkbook(model) };
  });
}

function largest({ traffic }: EmbeddedHost): number {
  const sizes = traffic.perBatch.flatMap(({ requestBytes, responseBytes }) => [requestBytes, responseBytes]);
  return Math.max(0, ...sizes) / (1024 * 1024);
}

/** The process at its largest until the answer is asked for. */
function watchedMemory(): () => number {
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 50);
  return () => {
    clearInterval(timer);
    return Math.round(Math.max(most, process.memoryUsage.rss()) / 1e6);
  };
}

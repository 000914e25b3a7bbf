/** What receiving and compiling cost as the book grows: time, syncs, bytes over the bridge. */
import { installHost, openHost, type EmbeddedHost } from '../../src/host/embedded-host';
import { sampleForm } from '../../src/sample/forms';
import { sampleSchools } from '../../src/sample/schools';
import { compileReport } from '../../src/workflows/compile-report';
import { schoolFileName } from '../../src/workflows/file-names';
import { receiveFiles } from '../../src/workflows/receive-files';
import { bigBook, YEAR_MONTHS } from './big-book';
import { table } from './timing';

const NOW = '2021-11-28T10:00:00';

/** `report` for November at growing numbers of schools, October and November in the book. */
export async function benchReport(counts: readonly number[]): Promise<string> {
  const rows = [];
  let first: number | undefined;
  for (const count of counts) {
    const host = open(bigBook(count, ['2021-10', '2021-11']));
    const { milliseconds, result } = await measured(() => compileReport({ period: '2021-11', now: NOW }));
    first ??= milliseconds / count;
    const { syncs } = result;
    rows.push([
      `${count} trường`,
      milliseconds,
      milliseconds / count,
      milliseconds / count / first,
      syncs.fixed,
      syncs.payload,
      ...bytesOf(host),
    ]);
    host.close();
  }
  const head = ['lập báo cáo', 'ms', 'ms/trường', 'so với 44', 'sync cố định', 'sync dữ liệu', 'gửi MB', 'nhận MB'];
  return table(head, rows);
}

/** Twelve months in the book: fixed syncs must not depend on the number of schools. */
export async function benchFullYear(counts: readonly number[]): Promise<string> {
  const rows = [];
  for (const count of counts) {
    const months = YEAR_MONTHS.slice(0, -1);
    const [last] = YEAR_MONTHS.slice(-1);
    // Before the book: opening a host takes the place of the one before.
    const files = await formsFor(last);
    const host = open(bigBook(count, months));
    const received = await measured(() =>
      receiveFiles({ period: last, receivedAt: '2022-08-28T10:00', files, now: NOW, acceptChanged: true }),
    );
    rows.push([
      `tiếp nhận 44 tệp, ${count} trường`,
      received.milliseconds,
      ...costs(received.result.syncs),
      ...bytesOf(host),
    ]);
    host.traffic.reset();
    const compiled = await measured(() => compileReport({ period: last, now: NOW }));
    rows.push([
      `lập báo cáo, ${count} trường`,
      compiled.milliseconds,
      ...costs(compiled.result.syncs),
      ...bytesOf(host),
    ]);
    host.close();
  }
  return table(['đủ 12 tháng trong sổ', 'ms', 'sync cố định', 'sync dữ liệu', 'gửi MB', 'nhận MB'], rows);
}

async function formsFor(period: string): Promise<{ path: string; bytes: Uint8Array }[]> {
  const files = [];
  for (const { code } of sampleSchools()) {
    const { school, workbook } = await sampleForm(code, { period });
    const host = openHost(workbook);
    files.push({ path: schoolFileName(school, { id: period }), bytes: host.save() });
    host.close();
  }
  return files;
}

function open(model: ReturnType<typeof bigBook>): EmbeddedHost {
  const host = openHost(model);
  installHost(host);
  return host;
}

async function measured<T>(work: () => Promise<T>): Promise<{ milliseconds: number; result: T }> {
  globalThis.gc?.();
  const start = performance.now();
  const result = await work();
  return { milliseconds: performance.now() - start, result };
}

function costs({ fixed, payload }: { fixed: number; payload: number }): number[] {
  return [fixed, payload];
}

function bytesOf({ traffic }: EmbeddedHost): number[] {
  return [traffic.requestBytes / 1e6, traffic.responseBytes / 1e6];
}

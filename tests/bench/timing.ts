/** Processor time, best and median of several runs: machines are shared, so only ratios within one run mean anything. */
export interface Timing {
  best: number;
  median: number;
}

/** @param warmUp runs before those that count: a batch of thousands runs compiled code */
export async function time(runs: number, work: () => unknown, warmUp = 1): Promise<Timing> {
  const taken: number[] = [];
  for (let run = 1 - warmUp; run <= runs; run++) {
    globalThis.gc?.();
    const start = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(start);
    if (run > 0) taken.push((user + system) / 1000);
  }
  taken.sort((a, b) => a - b);
  return { best: taken[0], median: taken[taken.length >> 1] };
}

export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const texts = [head, ...rows].map((row) => row.map((cell) => (typeof cell === 'number' ? round(cell) : cell)));
  const widths = head.map((_, i) => Math.max(...texts.map((row) => row[i].length)));
  return texts
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  '))
    .join('\n');
}

function round(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return value < 10 ? value.toFixed(2) : value.toFixed(0);
}

import type { Outcome } from './outcome';

/** One JSON document, or lines for people; waits until the text is out, because the process ends next. */
export async function printOutcome({ document, lines, exit }: Outcome, json: boolean): Promise<void> {
  if (json) return write(process.stdout, `${JSON.stringify(document, null, 2)}\n`);
  const target = exit === 2 ? process.stderr : process.stdout;
  if (lines.length > 0) await write(target, `${lines.join('\n')}\n`);
}

/** Progress and remarks: on stderr, so that stdout stays for the result. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

let lastShown = 0;

/** A counter in place on a terminal; on a pipe only its last line. */
export function progress(label: string, done: number, total?: number): void {
  const isLast = total !== undefined && done === total;
  if (!process.stderr.isTTY && !isLast) return;
  const now = Date.now();
  if (!isLast && now - lastShown < 100) return;
  lastShown = now;
  const text = `${label} ${done}${total === undefined ? '' : `/${total}`}`;
  process.stderr.write(process.stderr.isTTY ? `\r${text}${isLast ? '\n' : ''}` : `${text}\n`);
}

function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => stream.write(text, (error) => (error ? reject(error) : resolve())));
}

/** Runs one command in this process, as the launcher does, and keeps what it printed. */
import { main } from '../../src/cli/main';

export interface Run {
  exit: number;
  stdout: string;
  stderr: string;
}

export async function giaoban(...argv: string[]): Promise<Run> {
  const printed = { stdout: '', stderr: '' };
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    jest.spyOn(process[name], 'write').mockImplementation((text, ...rest: unknown[]) => {
      printed[name] += String(text);
      const done = rest.find((one) => typeof one === 'function');
      if (typeof done === 'function') done();
      return true;
    }),
  );
  try {
    return { exit: await main(argv), ...printed };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

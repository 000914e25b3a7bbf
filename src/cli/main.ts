/** The command line's composition root: one program, one host, exit codes. */
import { CommanderError } from 'commander';
import { makeProgram } from './program';
import { EXIT, failureOf, type Outcome } from './outcome';
import { printOutcome } from './print';

/**
 * Runs one command. Exit codes: 0 done; 1 done, with findings of severity lỗi or refused files; 2 unusable input.
 * With `--json` stdout gets one JSON document and nothing else, also for a failure.
 */
export async function main(argv: readonly string[]): Promise<number> {
  const json = argv.includes('--json');
  let outcome: Outcome | undefined;
  const program = makeProgram((result) => (outcome = result), json);
  try {
    await program.parseAsync(argv as string[], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.done;
    outcome = failureOf(error);
  }
  if (!outcome) return EXIT.done;
  await printOutcome(outcome, json);
  return outcome.exit;
}

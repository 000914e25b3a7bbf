/** One file in, named results out: sniffed, opened, read. */
import type { IntakeExpectations, ReadOptions } from './expectations';
import { UnreadableFile } from './formats/form-source';
import { openForm } from './formats/open';
import { type IntakeResult, setAside } from './outcome';
import { packageReason } from './package-reason';
import { readForm } from './read-form';
import { setAsideByFormat } from './set-aside';
import { sniffKind } from './sniff';
import { newBudget, unpack } from './unpack';

/**
 * All results of one file as sent: several for an archive. Never throws for what is in the file.
 * Files of one school inside an archive are not held against each other here: that is `readFiles`.
 */
export async function readSchoolFile(
  name: string,
  bytes: Uint8Array,
  expectations: IntakeExpectations,
  options: ReadOptions = {},
): Promise<IntakeResult[]> {
  const results: IntakeResult[] = [];
  for (const item of unpack({ path: name, bytes }, newBudget())) {
    results.push('kind' in item ? item : await readOneFile(item.path, item.bytes, expectations, options));
  }
  return results;
}

/** A file that is not an archive of files. Never throws for what is in it. */
export async function readOneFile(
  path: string,
  bytes: Uint8Array,
  expectations: IntakeExpectations,
  options: ReadOptions = {},
): Promise<IntakeResult> {
  const format = sniffKind(path, bytes);
  const aside = setAsideByFormat({ path, bytes, format });
  if (aside) return aside;
  try {
    const source = await openForm(bytes, format);
    return await readForm({ path, format, source }, expectations, options);
  } catch (error) {
    if (error instanceof UnreadableFile) return setAside(path, 'refused', error.reason, { detail: error.detail });
    const { reason, detail } = packageReason(error);
    return setAside(path, 'refused', reason, { detail });
  }
}

/** One file in, a named result out: sniffed, opened, read. */
import type { IntakeExpectations, ReadOptions } from './expectations';
import { UnreadableFile } from './formats/form-source';
import { openForm } from './formats/open';
import { type IntakeResult, setAside } from './outcome';
import { packageReason } from './package-reason';
import { readForm } from './read-form';
import { setAsideByFormat } from './set-aside';
import { sniffKind } from './sniff';

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

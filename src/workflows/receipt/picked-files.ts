/** Files a person chose in a browser, as intake takes them. */
import { MAX_ARCHIVE_BYTES } from '../../intake/limits';
import type { SentFile } from '../../intake/unpack';

/** Of the browser's `File`, what is needed. */
export interface PickedFile {
  /** How it is shown: its name, inside folders with the way to it. */
  path: string;
  file: Pick<File, 'size' | 'arrayBuffer'>;
}

/** Reads the files one by one, as they are asked for. What cannot be read says why; intake names it, the others go on. */
export async function* readPickedFiles(picked: readonly PickedFile[]): AsyncGenerator<SentFile> {
  const nothing = new Uint8Array();
  for (const { path, file } of picked) {
    if (file.size > MAX_ARCHIVE_BYTES) {
      const detail = `${Math.round(MAX_ARCHIVE_BYTES / 1_048_576)} MB`;
      yield { path, bytes: nothing, unread: { reason: 'too-large', detail } };
      continue;
    }
    try {
      yield { path, bytes: new Uint8Array(await file.arrayBuffer()) };
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      yield { path, bytes: nothing, unread: { reason: 'unreadable-file', detail } };
    }
  }
}

/** A ZIP file written piece by piece: entries that are packed already (workbooks) are stored as they are. */
import { Zip, ZipPassThrough } from 'fflate';

export class ZipWriter {
  private readonly zip: Zip;

  /** @param emit is given the pieces of the file in their order */
  constructor(emit: (piece: Uint8Array<ArrayBuffer>) => void) {
    this.zip = new Zip((error, piece) => {
      if (error) throw error;
      emit(piece as Uint8Array<ArrayBuffer>);
    });
  }

  /** Names in any script: they are marked as UTF-8. */
  add(name: string, bytes: Uint8Array): void {
    const entry = new ZipPassThrough(name);
    entry.mtime = new Date(1980, 0, 1);
    this.zip.add(entry);
    entry.push(bytes, true);
  }

  /** Writes the directory; nothing may be added after it. */
  end(): void {
    this.zip.end();
  }
}

/** Schools' workbooks put into one .zip as they come, in any order: the file has them in registry order all the same. */
import { ZipWriter } from '../../spreadsheet/zip-writer';

export class TemplatePack {
  private readonly pieces: Uint8Array<ArrayBuffer>[] = [];
  private readonly early = new Map<number, { name: string; bytes: Uint8Array }>();
  private readonly writer = new ZipWriter((piece) => this.pieces.push(piece));
  private next = 0;

  /** @param at place in the file, from 0 without gaps */
  add(at: number, name: string, bytes: Uint8Array): void {
    this.early.set(at, { name, bytes });
    for (let file = this.early.get(this.next); file; file = this.early.get(this.next)) {
      this.early.delete(this.next++);
      this.writer.add(file.name, file.bytes);
    }
  }

  /** The whole file, in pieces. @throws when a place before the last was left out */
  finish(): Uint8Array<ArrayBuffer>[] {
    if (this.early.size > 0) throw new Error(`file ${this.next} is missing`);
    this.writer.end();
    return this.pieces;
  }
}

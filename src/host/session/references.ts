/** Ranges that outlive a batch: Office.js keeps them by reference id, and they follow their cells. */
import type { Handle, RangeAreasSelf, RangeSelf, WorkbookRangeAreasSelf } from '../members/selves';
import { ExcelError } from '../protocol/errors';

export class References {
  private readonly kept = new Map<string, Handle>();
  private readonly ids = new WeakMap<object, string>();
  private next = 1;

  keep(handle: Handle): void {
    if (this.ids.has(handle.self as object)) return;
    const id = `ref-${this.next++}`;
    this.ids.set(handle.self as object, id);
    this.kept.set(id, handle);
  }

  idOf(handle: Handle): string | undefined {
    return this.ids.get(handle.self as object);
  }

  find(id: string): Handle {
    const handle = this.kept.get(id);
    if (!handle)
      throw new ExcelError('InvalidObjectPath', 'The object path is not valid for what you are trying to do.');
    return handle;
  }

  remove(id: string): void {
    this.kept.delete(id);
  }

  clear(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  /** The kept ranges, so that inserting and deleting cells can move them. */
  *ranges(): Iterable<RangeSelf> {
    for (const handle of this.kept.values()) if (handle.type === 'Range') yield handle.self as RangeSelf;
  }

  /** The same for kept groups of areas. */
  *areas(): Iterable<RangeAreasSelf> {
    for (const handle of this.kept.values())
      if (handle.type === 'RangeAreas') yield handle.self as RangeAreasSelf;
      else if (handle.type === 'WorkbookRangeAreas') yield* (handle.self as WorkbookRangeAreasSelf).parts;
  }
}

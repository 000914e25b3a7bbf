/** Stable ids of sheets, tables and columns for the life of a session, as Excel gives them. */
import type { Sheet } from '../../spreadsheet/model';

export class Identity {
  private readonly sheets = new WeakMap<Sheet, string>();
  private readonly numbers = new WeakMap<object, string>();
  private tabs: WeakMap<Sheet, number> | undefined;
  private nextTab = 1;
  private nextSheet = 1;
  private nextNumber = 1;

  ofSheet(sheet: Sheet): string {
    const known = this.sheets.get(sheet);
    if (known) return known;
    // The shape of Excel's ids: a GUID in braces.
    const id = `{00000000-0001-0000-${(this.nextSheet++).toString(16).toUpperCase().padStart(4, '0')}-000000000000}`;
    this.sheets.set(sheet, id);
    return id;
  }

  /**
   * The number the file knows the sheet by; a new sheet gets the next.
   *
   * @param fromFile of the sheets that came from a file, by their parts
   */
  tabOf(sheet: Sheet, sheets: readonly Sheet[], fromFile: () => Map<string, number>): number {
    if (!this.tabs) {
      this.tabs = new WeakMap();
      const stored = fromFile();
      this.nextTab = Math.max(0, ...stored.values()) + 1;
      for (const each of sheets) {
        const id = each.part === undefined ? undefined : stored.get(each.part);
        if (id !== undefined) this.tabs.set(each, id);
      }
    }
    for (const each of sheets) if (!this.tabs.has(each)) this.tabs.set(each, this.nextTab++);
    return this.tabs.get(sheet) ?? 0;
  }

  /** Tables, columns, charts, conditional formats: a number as text. */
  of(thing: object): string {
    const known = this.numbers.get(thing);
    if (known) return known;
    const id = String(this.nextNumber++);
    this.numbers.set(thing, id);
    return id;
  }
}

/**
 * The add-in's settings. With the add-in's id they are kept in the workbook as Excel keeps them, among what add-ins store
 * there; without it nobody could tell later whose they are, so they last as long as the session.
 */
import type { AddInData, Workbook } from '../../spreadsheet/model';

export interface AddInIdentity {
  /** As in the manifest. */
  id: string;
  version: string;
}

export class Settings {
  private readonly ofSession: AddInData = { id: '', version: '', settings: {} };

  constructor(
    private readonly workbook: Workbook,
    private readonly addIn: AddInIdentity | undefined,
  ) {}

  keys(): string[] {
    return Object.keys(this.stored?.settings ?? {});
  }

  has(key: string): boolean {
    return Object.hasOwn(this.stored?.settings ?? {}, key);
  }

  get(key: string): unknown {
    const text = this.has(key) ? this.stored?.settings[key] : undefined;
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text) as unknown;
    } catch {
      // Other programs may have written plain text.
      return text;
    }
  }

  set(key: string, value: unknown): void {
    this.kept().settings[key] = JSON.stringify(value ?? null);
  }

  delete(key: string): void {
    if (this.stored) delete this.stored.settings[key];
  }

  private get stored(): AddInData | undefined {
    const { addIn } = this;
    if (!addIn) return this.ofSession;
    return this.workbook.addIns?.find(({ id }) => id.toLowerCase() === addIn.id.toLowerCase());
  }

  private kept(): AddInData {
    if (this.stored || !this.addIn) return this.stored ?? this.ofSession;
    const data = { ...this.addIn, settings: {} };
    (this.workbook.addIns ??= []).push(data);
    return data;
  }
}

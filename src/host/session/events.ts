/** Events: who listens to what, and what has happened since the last reply. */
import type { Area, Sheet } from '../../spreadsheet/model';
import { areaAddress } from '../../spreadsheet/address';

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  columnSorted: 20,
  singleClicked: 21,
  rowHiddenChanged: 22,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

export type EventKind = keyof typeof EVENT;

/** `[category, type, target, json, id]`, as it goes on the wire. */
export type EventEntry = [number, number, string, string, number];

/** Events of collections go to this target. */
export const WORKBOOK_TARGET = 'Workbook';

const EVENT_CATEGORY = 65536;

/** What caused the last of the pending events to be: a person, or code through the API. */
export type TriggerSource = 'Unknown' | 'ThisLocalAddin';

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export class Events {
  enabled = true;
  trigger: TriggerSource = 'ThisLocalAddin';
  private readonly registered = new Map<string, number>();
  private pending: EventEntry[] = [];
  private readonly changedRanges = new Map<string, { sheet: Sheet; area: Area }>();
  private next = 1;

  register(kind: EventKind, target: string): void {
    const key = `${kind}|${target}`;
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(kind: EventKind, target: string): void {
    const key = `${kind}|${target}`;
    const count = (this.registered.get(key) ?? 0) - 1;
    if (count > 0) this.registered.set(key, count);
    else this.registered.delete(key);
  }

  heard(kind: EventKind, target: string): boolean {
    return this.enabled && this.registered.has(`${kind}|${target}`);
  }

  /** Queues an event for each target that is listened to. */
  raise(kind: EventKind, targets: readonly string[], detail: Record<string, unknown>): void {
    for (const target of targets)
      if (this.heard(kind, target))
        this.pending.push([EVENT_CATEGORY, EVENT[kind], target, JSON.stringify(detail), this.next++]);
  }

  /** A change of cells: the event carries a way back to them. */
  raiseChange(
    kind: 'changed' | 'tableChanged',
    range: { sheet: Sheet; area: Area },
    targets: readonly string[],
    detail: Record<string, unknown>,
  ): void {
    if (!targets.some((target) => this.heard(kind, target))) return;
    const referenceId = `changed-${this.next++}`;
    this.changedRanges.set(referenceId, range);
    this.raise(kind, targets, {
      address: areaAddress(range.area),
      source: 'Local',
      triggerSource: this.trigger,
      changeType: 'RangeEdited' satisfies ChangeType,
      shiftDirection: 'None',
      referenceId,
      ...detail,
    });
  }

  /** The range an event told of. */
  changedRange(referenceId: string): { sheet: Sheet; area: Area } | undefined {
    return this.changedRanges.get(referenceId);
  }

  take(): EventEntry[] {
    const taken = this.pending;
    this.pending = [];
    return taken;
  }
}

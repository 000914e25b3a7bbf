/**
 * Events: what is listened to, and what has happened since the last reply. Every frame of the add-in is told everything;
 * its client library sorts out what it listens to.
 */
import type { Area, Sheet } from '../../spreadsheet/model';
import { localAddress } from '../grid/areas';

/** The numbers of the events on the wire. Below 10: those of the first Office API, which nobody registers for in a batch. */
export const EVENT = {
  settingsChanged: 1,
  documentSelectionChanged: 2,
  bindingSelectionChanged: 3,
  bindingDataChanged: 4,
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
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
  autoSaveSettingChanged: 2200,
  workbookActivated: 2203,
} as const;

export type EventKind = keyof typeof EVENT;

/** Events of the first Office API: told always. */
export type PlainEventKind =
  'settingsChanged' | 'documentSelectionChanged' | 'bindingSelectionChanged' | 'bindingDataChanged';

/** `[category, type, target, json, id]`, as it goes on the wire. */
export type EventEntry = [number, number, string, string, number];

/** Events of collections go to this target. */
export const WORKBOOK_TARGET = 'Workbook';

const EVENT_CATEGORY = 65536;
/** Events older than this no longer lead back to their cells. */
const CHANGED_RANGES_KEPT = 1000;

/** What caused an event, as an add-in is told: its own call, or anything else. */
export type TriggerSource = 'Unknown' | 'ThisLocalAddin';

export type ChangeType =
  'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export class Events {
  /** `context.runtime.enableEvents`. */
  enabled = true;
  /** Set while a batch runs; otherwise a person is at work. */
  trigger: TriggerSource = 'Unknown';
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

  heard(kind: EventKind, targets: readonly string[]): boolean {
    return this.enabled && targets.some((target) => this.registered.has(`${kind}|${target}`));
  }

  /** Queues an event for each target that is listened to. */
  raise(kind: EventKind, targets: readonly string[], detail: Record<string, unknown>): void {
    for (const target of targets) if (this.heard(kind, [target])) this.queue(EVENT[kind], target, detail);
  }

  /** @param target a binding's id; "" for the document's own events. */
  raisePlain(kind: PlainEventKind, target: string, detail: Record<string, unknown>): void {
    if (this.enabled) this.queue(EVENT[kind], target, detail);
  }

  private queue(type: number, target: string, detail: Record<string, unknown>): void {
    this.pending.push([EVENT_CATEGORY, type, target, JSON.stringify(detail), this.next++]);
  }

  /** A change of cells: the event carries a way back to them. */
  raiseChange(
    kind: 'changed' | 'tableChanged' | 'formatChanged',
    range: { sheet: Sheet; area: Area },
    targets: readonly string[],
    detail: Record<string, unknown>,
  ): void {
    if (!this.heard(kind, targets)) return;
    const referenceId = `changed-${this.next++}`;
    this.changedRanges.set(referenceId, range);
    for (const oldest of this.changedRanges.keys()) {
      if (this.changedRanges.size <= CHANGED_RANGES_KEPT) break;
      this.changedRanges.delete(oldest);
    }
    this.raise(kind, targets, {
      address: localAddress(range.area),
      source: 'Local',
      triggerSource: this.trigger,
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

/** Declaring what one can listen to: `listens: listening(…)` in a type's declaration. */
import type { Listened } from '../protocol/registry';
import type { EventKind } from '../session/events';
import type { Session } from '../session/session';

/** The event and the stem of its hidden registering methods, as the client library spells it. */
type Wiring = readonly [kind: EventKind, wire?: string];

/** @param events by documented name. @param target whom the event is sent to, as the client library asks. */
export function listening<Self>(
  events: Record<string, Wiring>,
  target: (self: Self, session: Session) => string,
): Record<string, Listened<Self>> {
  const listens: Record<string, Listened<Self>> = {};
  for (const [name, [kind, wire]] of Object.entries(events))
    listens[name] = { kind, target, ...(wire !== undefined && { wire }) };
  return listens;
}

/** What both a worksheet and the collection of worksheets tell of. */
export const SHEET_EVENTS = {
  onActivated: ['activated', 'ActivatedEvent'],
  onCalculated: ['calculated', 'CalculatedEvent'],
  onChanged: ['changed', 'DataChangedEvent'],
  onColumnSorted: ['columnSorted', 'ColumnSortedEvent'],
  onDeactivated: ['deactivated', 'DeactivatedEvent'],
  onFormatChanged: ['formatChanged', 'FormatChangedEvent'],
  onFormulaChanged: ['formulaChanged', 'FormulaChangedEvent'],
  onNameChanged: ['nameChanged', 'EventNameChanged'],
  onProtectionChanged: ['protectionChanged', 'ProtectionChangedEvent'],
  onRowHiddenChanged: ['rowHiddenChanged', 'RowHiddenChangedEvent'],
  onRowSorted: ['rowSorted', 'RowSortedEvent'],
  onSelectionChanged: ['selectionChanged', 'SelectionChangedEvent'],
  onSingleClicked: ['singleClicked', 'SingleClickedEvent'],
  onVisibilityChanged: ['visibilityChanged', 'EventVisibilityChanged'],
} as const satisfies Record<string, Wiring>;

/** The hidden methods behind `onChanged.add(…)` and its like. */
import type { Args } from '../protocol/args';
import type { EventKind } from '../session/events';
import type { Session } from '../session/session';

type Method<Self> = (self: Self, args: Args, session: Session) => void;

/** @param wires the stem of the wire methods ("DataChangedEvent") and what each tells of. */
export function listening<Self>(
  wires: Record<string, EventKind>,
  target: (self: Self, session: Session) => string,
): Record<string, Method<Self>> {
  const methods: Record<string, Method<Self>> = {};
  for (const [stem, kind] of Object.entries(wires)) {
    methods[`_Register${stem}`] = (self, _args, session) => session.events.register(kind, target(self, session));
    methods[`_Unregister${stem}`] = (self, _args, session) => session.events.unregister(kind, target(self, session));
  }
  return methods;
}

/** What both a worksheet and the collection of worksheets tell of. */
export const SHEET_EVENTS = {
  ActivatedEvent: 'activated',
  CalculatedEvent: 'calculated',
  DataChangedEvent: 'changed',
  DeactivatedEvent: 'deactivated',
  FormatChangedEvent: 'formatChanged',
  SelectionChangedEvent: 'selectionChanged',
  ProtectionChangedEvent: 'protectionChanged',
  EventNameChanged: 'nameChanged',
  EventVisibilityChanged: 'visibilityChanged',
} as const satisfies Record<string, EventKind>;

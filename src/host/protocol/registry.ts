/** What a type of the object model is: a declaration, so that the list of supported members can be read off the code. */
import type { Handle, Selves, TypeName } from '../members/selves';
import type { EventKind } from '../session/events';
import type { Session } from '../session/session';
import type { Args } from './args';

export interface Scalar<Self> {
  get?: (self: Self, session: Session) => unknown;
  set?: (self: Self, value: unknown, session: Session) => void;
  /** A wire name of its own that the documentation does not list (e.g. `Gridlines`). */
  internal?: true;
}

type ObjectMember<Self> = {
  [N in TypeName]: readonly [type: N, get: (self: Self, session: Session) => Selves[N] | null];
}[TypeName];

export type MakingMethod<Self> = {
  [N in TypeName]: readonly [type: N, make: (self: Self, args: Args, session: Session) => Selves[N] | null];
}[TypeName];

type Collection<Self> = {
  [N in TypeName]: {
    readonly of: N;
    readonly all: (self: Self, session: Session) => Selves[N][];
    /** By name or by the id given on instantiation; `null` when there is none. */
    readonly find?: (self: Self, key: unknown, session: Session) => Selves[N] | null;
  };
}[TypeName];

/** An event one can add handlers to. */
export interface Listened<Self> {
  kind: EventKind;
  /** The stem of the hidden methods that register for it: "DataChangedEvent"; absent: nobody needs to register. */
  wire?: string;
  target: (self: Self, session: Session) => string;
}

/** Names are camelCase, as documented; on the wire their first letter is upper case. */
export interface TypeSpec<Self> {
  scalars?: Record<string, Scalar<Self>>;
  objects?: Record<string, ObjectMember<Self>>;
  /** Methods that return an object; `null` is the null object of an `…OrNullObject` method. */
  makes?: Record<string, MakingMethod<Self>>;
  /** For methods that return an object and are not among `makes`. */
  otherwise?: (member: string) => MakingMethod<Self>;
  /** Methods that return a plain value or nothing. */
  does?: Record<string, (self: Self, args: Args, session: Session) => unknown>;
  /** By documented name ("onChanged"); see `listening`. */
  listens?: Record<string, Listened<Self>>;
  collection?: Collection<Self>;
  /** Methods that only the library itself sends, under names no documentation lists. */
  wireOnly?: readonly string[];
  /** The id under which later batches address the object. */
  id?: { field: 'Id' | '_Id'; of: (self: Self, session: Session) => string | number };
}

const types = new Map<TypeName, TypeSpec<never>>();

export function defineType<N extends TypeName>(name: N, spec: TypeSpec<Selves[N]>): void {
  const { listens } = spec;
  types.set(name, (listens ? { ...spec, does: { ...registrations(listens), ...spec.does } } : spec) as TypeSpec<never>);
}

/** The hidden methods behind `onChanged.add(…)`, `remove()` and their like. */
function registrations<Self>(listens: Record<string, Listened<Self>>): NonNullable<TypeSpec<Self>['does']> {
  const methods: NonNullable<TypeSpec<Self>['does']> = {};
  for (const { kind, wire, target } of Object.values(listens)) {
    if (wire === undefined) continue;
    methods[`_Register${wire}`] = (self, _args, session) => session.events.register(kind, target(self, session));
    methods[`_Unregister${wire}`] = (self, _args, session) => session.events.unregister(kind, target(self, session));
  }
  return methods;
}

export function specOf(handle: Handle): TypeSpec<unknown> | undefined {
  return types.get(handle.type) as TypeSpec<unknown> | undefined;
}

/** "RowIndex" → "rowIndex"; "_ReferenceId" stays. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** "rowIndex" → "RowIndex"; "_ReferenceId" stays. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

export interface MemberListing {
  type: TypeName;
  member: string;
  kind: 'property' | 'readOnlyProperty' | 'object' | 'method' | 'event' | 'collection';
}

/** Every documented member the host has, for the table in the documentation. */
export function listMembers(): MemberListing[] {
  const listing: MemberListing[] = [];
  for (const [type, spec] of [...types].sort(([a], [b]) => a.localeCompare(b))) {
    for (const [member, scalar] of Object.entries(spec.scalars ?? {}))
      if (!scalar.internal && !member.startsWith('_'))
        listing.push({ type, member, kind: scalar.set ? 'property' : 'readOnlyProperty' });
    for (const member of Object.keys(spec.objects ?? {})) listing.push({ type, member, kind: 'object' });
    for (const member of [...Object.keys(spec.makes ?? {}), ...Object.keys(spec.does ?? {})])
      if (!member.startsWith('_') && !spec.wireOnly?.includes(member)) listing.push({ type, member, kind: 'method' });
    for (const member of Object.keys(spec.listens ?? {})) listing.push({ type, member, kind: 'event' });
    if (spec.collection) listing.push({ type, member: 'items', kind: 'collection' });
  }
  return listing;
}

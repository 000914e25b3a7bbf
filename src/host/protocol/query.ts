/** Answering `load` and `retrieve`: the properties asked for, nested as they were asked. */
import type { Handle } from '../members/selves';
import type { Session } from '../session/session';
import documented from '../requirement-sets/documented.json';
import { apiNotFound } from './errors';
import { located } from './location';
import type { Query } from './envelope';
import { specOf, wireName } from './registry';

type Answer = Record<string, unknown>;

/** Property names split at their slashes; `all` stands for every scalar. */
interface Wanted {
  all: boolean;
  members: Map<string, Wanted>;
}

/** @param wire PascalCase names for `load`; `retrieve` wants the documented camelCase. */
export function answerQuery(handle: Handle, query: Query, session: Session, wire = wireName): unknown {
  const wanted = wantedMembers(query);
  return answerObject(handle, wanted, session, wire, query);
}

export function identify(handle: Handle, session: Session): Answer {
  const id = specOf(handle)?.id;
  return id ? { [id.field]: id.of(handle.self, session) } : {};
}

function answerObject(handle: Handle, wanted: Wanted, session: Session, wire: typeof wireName, page: Query): Answer {
  const spec = specOf(handle);
  if (!spec) throw apiNotFound(handle.type);
  if (spec.collection) return answerCollection(handle, wanted, session, wire, page);
  // `retrieve` gives what was asked and nothing else.
  const identity = wire === wireName ? identify(handle, session) : {};
  return { ...identity, ...answerMembers(handle, wanted, session, wire) };
}

function answerCollection(
  handle: Handle,
  wanted: Wanted,
  session: Session,
  wire: typeof wireName,
  page: Query,
): Answer {
  const spec = specOf(handle);
  const collection = spec?.collection;
  if (!collection) return {};
  const own: Wanted = { all: false, members: new Map() };
  const ofItems: Wanted = { all: wanted.all, members: new Map() };
  for (const [name, inner] of wanted.members) (spec.scalars?.[name] ? own : ofItems).members.set(name, inner);
  const all = (collection.all as (self: unknown, session: Session) => unknown[])(handle.self, session);
  const from = page.Skip ?? 0;
  const items = page.Top === undefined && from === 0 ? all : all.slice(from, from + (page.Top ?? all.length));
  const answer = answerMembers(handle, own, session, wire);
  if (own.members.size > 0 && ofItems.members.size === 0 && !wanted.all) return answer;
  answer[wire === wireName ? '_Items' : 'items'] = items.map((self) => {
    const item = { type: collection.of, self } as Handle;
    return { ...identify(item, session), ...answerObject(item, ofItems, session, wire, {}) };
  });
  return answer;
}

function answerMembers(handle: Handle, wanted: Wanted, session: Session, wire: typeof wireName): Answer {
  const spec = specOf(handle);
  const answer: Answer = {};
  if (wanted.all)
    for (const [name, scalar] of Object.entries(spec?.scalars ?? {}))
      if (scalar.get && !scalar.internal) answer[wire(name)] = read(handle, name, scalar.get, session);
  for (const [name, inner] of wanted.members) {
    const scalar = spec?.scalars?.[name];
    if (scalar?.get) {
      answer[wire(name)] = read(handle, name, scalar.get, session);
      continue;
    }
    const member = spec?.objects?.[name];
    if (!member) {
      if (isDocumented(handle.type, name)) throw located(apiNotFound(`${handle.type}.${name}`), handle, name);
      continue;
    }
    const self = (member[1] as (self: unknown, session: Session) => unknown)(handle.self, session);
    answer[wire(name)] =
      self === null ? { _IsNull: true } : answerObject({ type: member[0], self } as Handle, inner, session, wire, {});
  }
  return answer;
}

/**
 * Excel lets a name fall that no object of the kind has: Microsoft's samples load "no-properties-needed" to learn only
 * whether a thing is there. What is documented and not here fails.
 */
function isDocumented(type: string, name: string): boolean {
  return Object.hasOwn((documented as Record<string, Record<string, string>>)[type] ?? {}, name);
}

type Getter = (self: unknown, session: Session) => unknown;

function read(handle: Handle, name: string, get: Getter, session: Session): unknown {
  try {
    return get(handle.self, session);
  } catch (error) {
    throw located(error, handle, name);
  }
}

function wantedMembers(query: Query): Wanted {
  const wanted: Wanted = { all: false, members: new Map() };
  const select = query.Select ?? [];
  if (select.length === 0) wanted.all = true;
  for (const path of select) want(wanted, path.split(/[/.]/));
  for (const path of query.Expand ?? []) want(wanted, [...path.split(/[/.]/), '*']);
  return wanted;
}

function want(wanted: Wanted, path: string[]): void {
  let at = wanted;
  for (const [index, name] of path.filter((step) => step !== '' && step !== 'items').entries()) {
    if (name === '*' || name === '$all' || name === '$none') {
      if (name !== '$none') at.all = true;
      return;
    }
    const camel = name.charAt(0).toLowerCase() + name.slice(1);
    const next = at.members.get(camel) ?? { all: false, members: new Map() };
    // The last step of a path that is an object means its scalars.
    if (index === path.length - 1) next.all = true;
    at.members.set(camel, next);
    at = next;
  }
}

/** Object paths: from the ids of a request to objects of the host, each evaluated once per batch. */
import type { Handle, TypeName } from '../members/selves';
import type { Session } from '../session/session';
import { Args, ObjectArgument } from './args';
import { PATH, type Arguments, type PathInfo } from './envelope';
import { ExcelError, apiNotFound, itemNotFound } from './errors';
import { located } from './location';
import { memberName, specOf } from './registry';

export class ObjectPaths {
  private readonly known = new Map<number, Handle | null>();

  constructor(
    private readonly infos: Record<string, PathInfo>,
    private readonly session: Session,
  ) {}

  /** The object at the end of the path; `null` is a null object. A path that makes something makes it once. */
  resolve(id: number): Handle | null {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const info = this.infos[id];
    if (!info) throw invalidPath();
    const found = this.evaluate(info);
    this.known.set(id, found);
    return found;
  }

  args(info: Arguments | undefined): Args {
    const given = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    return new Args(given.map((argument, index) => this.argument(argument, ids?.[index] ?? 0)));
  }

  private argument(argument: unknown, id: unknown): unknown {
    if (Array.isArray(argument) && Array.isArray(id))
      return argument.map((inner, index) => this.argument(inner, id[index]));
    if (typeof id !== 'number' || id === 0) return this.withObjects(argument);
    const handle = this.resolve(id);
    if (!handle) throw itemNotFound();
    return new ObjectArgument(handle);
  }

  /** Objects among the options of a method, or inside what a property is set to, come as `{_ObjectPathId: 7}`. */
  withObjects(argument: unknown): unknown {
    if (typeof argument !== 'object' || argument === null || Array.isArray(argument)) return argument;
    const given = argument as Record<string, unknown>;
    const id = given['_ObjectPathId'];
    if (typeof id === 'number') return this.argument(undefined, id);
    return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, this.withObjects(value)]));
  }

  private evaluate(info: PathInfo): Handle | null {
    if (info.ObjectPathType === PATH.root) return { type: 'Workbook', self: this.session };
    if (info.ObjectPathType === PATH.nothing) return null;
    if (info.ObjectPathType === PATH.reference) return this.session.references.find(info.Name);
    if (info.ObjectPathType === PATH.newObject) throw apiNotFound(info.Name);
    if (info.ParentObjectPathId === undefined) throw invalidPath();
    const parent = this.resolve(info.ParentObjectPathId);
    // A member of a null object is a null object too, so that chains of …OrNullObject need one sync.
    if (!parent) return null;
    if (info.ObjectPathType === PATH.property) return this.property(parent, info);
    if (info.ObjectPathType === PATH.method) return this.method(parent, info);
    if (info.ObjectPathType === PATH.indexer) return this.item(parent, info.ArgumentInfo?.Arguments?.[0]);
    throw invalidPath();
  }

  private property(parent: Handle, info: PathInfo): Handle | null {
    const member = specOf(parent)?.objects?.[memberName(info.Name)];
    if (!member) throw apiNotFound(`${parent.type}.${memberName(info.Name)}`);
    return handleOf(member[0], call(member[1], parent.self, this.session));
  }

  private method(parent: Handle, info: PathInfo): Handle | null {
    const name = memberName(info.Name);
    const spec = specOf(parent);
    try {
      const making = spec?.makes?.[name] ?? spec?.otherwise?.(name);
      const args = this.args(info.ArgumentInfo);
      if (making) return handleOf(making[0], call(making[1], parent.self, args, this.session));
      const byPosition = itemAt(parent, name, args, this.session);
      if (byPosition === undefined) throw apiNotFound(`${parent.type}.${name}`);
      return byPosition;
    } catch (error) {
      throw located(error, parent, name);
    }
  }

  private item(parent: Handle, key: unknown): Handle {
    const collection = specOf(parent)?.collection;
    if (!collection?.find) throw apiNotFound(`${parent.type}.getItem`);
    const found = call(collection.find, parent.self, key, this.session);
    if (found === null || found === undefined) throw itemNotFound();
    return handleOf(collection.of, found) as Handle;
  }
}

/** Every collection counts and gives its items by position and key, unless it says otherwise. */
function itemAt(parent: Handle, name: string, args: Args, session: Session): Handle | null | undefined {
  const collection = specOf(parent)?.collection;
  if (!collection) return undefined;
  if (name === 'getItemAt') {
    const items = call(collection.all, parent.self, session) as unknown[];
    const item = items[args.integer(0)];
    if (item === undefined) throw itemNotFound();
    return handleOf(collection.of, item);
  }
  if (!collection.find || (name !== 'getItem' && name !== 'getItemOrNullObject')) return undefined;
  const found = call(collection.find, parent.self, args.raw(0), session);
  if ((found === null || found === undefined) && name === 'getItem') throw itemNotFound();
  return handleOf(collection.of, found);
}

function handleOf(type: TypeName, self: unknown): Handle | null {
  return self === null || self === undefined ? null : ({ type, self } as Handle);
}

/** The registry keeps each type's functions together with its own type; the pairing is checked where it is declared. */
function call(member: unknown, ...args: unknown[]): unknown {
  return (member as (...args: unknown[]) => unknown)(...args);
}

function invalidPath(): ExcelError {
  return new ExcelError('InvalidObjectPath', 'The object path is not valid for what you are trying to do.');
}

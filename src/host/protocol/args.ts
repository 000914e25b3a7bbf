/** Reading a method's arguments: the proxies send JSON, so every argument is checked before it is used. */
import type { Handle, Selves, TypeName } from '../members/selves';
import { invalidArgument } from './errors';

export class Args {
  constructor(private readonly given: readonly unknown[]) {}

  get all(): readonly unknown[] {
    return this.given;
  }

  /** Whether the argument was given: trailing `undefined` and `null` count as left out. */
  has(index: number): boolean {
    return this.given[index] !== undefined && this.given[index] !== null;
  }

  raw(index: number): unknown {
    return this.given[index] ?? undefined;
  }

  string(index: number): string {
    const value = this.given[index];
    if (typeof value !== 'string') throw invalidArgument();
    return value;
  }

  optionalString(index: number): string | undefined {
    return this.has(index) ? this.string(index) : undefined;
  }

  /** One of the members of an Excel enumeration. */
  choice<T extends string>(index: number, choices: readonly T[], fallback?: T): T {
    if (!this.has(index) && fallback !== undefined) return fallback;
    const value = choices.find((choice) => choice === this.given[index]);
    if (value === undefined) throw invalidArgument();
    return value;
  }

  integer(index: number, fallback?: number): number {
    if (!this.has(index) && fallback !== undefined) return fallback;
    const value = this.given[index];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw invalidArgument();
    return value;
  }

  boolean(index: number, fallback?: boolean): boolean {
    if (!this.has(index) && fallback !== undefined) return fallback;
    const value = this.given[index];
    if (typeof value !== 'boolean') throw invalidArgument();
    return value;
  }

  /** A plain object such as the options of a method. */
  record(index: number): Record<string, unknown> {
    return asRecord(this.given[index]);
  }

  array(index: number): unknown[] {
    const value = this.given[index];
    if (!Array.isArray(value)) throw invalidArgument();
    return value;
  }

  is(index: number, type: TypeName): boolean {
    const value = this.given[index];
    return value instanceof ObjectArgument && value.handle.type === type;
  }

  object<N extends TypeName>(index: number, type: N): Selves[N] {
    const value = this.given[index];
    if (!(value instanceof ObjectArgument) || value.handle.type !== type) throw invalidArgument();
    return value.handle.self as Selves[N];
  }
}

/** An argument that is an object of the host, found through its path id. */
export class ObjectArgument {
  constructor(readonly handle: Handle) {}
}

export function asRecord(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Record<string, unknown>;
}

/** Where an error arose ("Range.values"), for `debugInfo.errorLocation`. */
import type { Handle } from '../members/selves';
import { ExcelError } from './errors';

const locations = new WeakMap<ExcelError, string>();

/** The same error, remembering the member that raised it first. */
export function located(error: unknown, handle: Handle, member: string): unknown {
  if (error instanceof ExcelError && !locations.has(error)) locations.set(error, `${handle.type}.${member}`);
  return error;
}

export function locationOf(error: ExcelError): string | undefined {
  return locations.get(error);
}

/**
 * What was typed and is not in the book yet is kept on this machine, until it is written or dropped: a pane that goes away
 * (Excel closed, the pane loaded again, another month chosen) offers it when the same form is shown again.
 */
import { useEffect, useRef, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';

export interface Unwritten<Kept> {
  /** Kept from before; until it is taken or dropped. */
  offered?: Kept;
  /** It is typed again: the caller puts it into its fields. */
  taken(): void;
  /** Nothing is kept any more. */
  drop(): void;
}

/**
 * @param place which form of the book, e.g. "hop:2021-11"
 * @param unwritten what would be lost, as plain data; `undefined`: nothing is typed, or all of it is written
 * @param isKept storage may hold what an older version wrote
 */
export function useUnwritten<Kept>(
  book: OfficeBook,
  place: string,
  unwritten: Kept | undefined,
  isKept: (kept: unknown) => kept is Kept,
): Unwritten<Kept> {
  const name = `giao-ban-unwritten:${book.schoolYear.start}:${book.schools[0]?.code ?? ''}:${place}`;
  const [offer, setOffer] = useState(() => ({ name, kept: load(name, isKept) }));
  if (offer.name !== name) setOffer({ name, kept: load(name, isKept) });
  const keptAs = useRef<string>(undefined);
  const text = unwritten === undefined ? undefined : JSON.stringify(unwritten);
  useEffect(() => {
    if (text !== undefined) {
      keptAs.current = name;
      store(name, text);
    } else if (keptAs.current === name) {
      keptAs.current = undefined;
      store(name, undefined);
    }
  }, [name, text]);
  const answered = (): void => setOffer({ name, kept: undefined });
  return {
    ...(offer.name === name && offer.kept !== undefined && { offered: offer.kept }),
    taken: answered,
    drop: () => {
      answered();
      store(name, undefined);
    },
  };
}

function load<Kept>(name: string, isKept: (kept: unknown) => kept is Kept): Kept | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null');
    return isKept(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

function store(name: string, text: string | undefined): void {
  try {
    if (text === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, text);
  } catch {
    // No storage, or it is full: what was typed is still in the pane.
  }
}

/** Whether something from storage is an object with these fields, each a list where `lists` says so. */
export function hasFields(kept: unknown, fields: readonly string[], lists: readonly string[] = []): boolean {
  if (typeof kept !== 'object' || kept === null) return false;
  const record = kept as Record<string, unknown>;
  return fields.every((field) => field in record) && lists.every((field) => Array.isArray(record[field]));
}

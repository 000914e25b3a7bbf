/** A list and the form of one of its records: which is shown, and what was last written. */
import { useState } from 'react';

export interface Opened<Item> {
  /** Absent: the list is shown. Without an item: a new record is being made. */
  form?: { item?: Item };
  done?: string;
  open: (item?: Item) => void;
  back: () => void;
  /** Back to the list, which says what was written. */
  finish: (done: string) => void;
}

export function useOpened<Item>(): Opened<Item> {
  const [form, setForm] = useState<{ item?: Item }>();
  const [done, setDone] = useState<string>();
  return {
    form,
    done,
    open: (item) => {
      setDone(undefined);
      setForm({ item });
    },
    back: () => setForm(undefined),
    finish: (said) => {
      setDone(said);
      setForm(undefined);
    },
  };
}

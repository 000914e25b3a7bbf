/** What every field of the form is drawn from, and what can be done with it. */
import { createContext, useContext } from 'react';
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import { MISSING_RULE } from '../../../reporting/rules/special/missing';
import type { FormFinding, Place, SchoolForm } from '../../../workflows/school/school-form';
import type { EntryDesk, EntryState } from './desk';

export interface EntryDeeds {
  confirmCarried(keys: readonly string[]): void;
  goTo(place: Place): void;
  /** Writes the Giải trình of a row; "" takes it away. */
  explain(row: string, text: string): Promise<unknown>;
  /** Past the last field of a section, or before the first. @returns whether there is a field there */
  leaveSection(id: string, towards: 'next' | 'previous'): boolean;
  /** Said to screen readers and shown for a while. */
  say(text: string): void;
}

export interface Entry {
  state: EntryState;
  form: SchoolForm;
  desk: EntryDesk;
  slots: ReadonlyMap<string, FigureSlot>;
  /** Findings by the figure that is to be mended, worst first. */
  findingsOf: ReadonlyMap<string, readonly FormFinding[]>;
  /** Finalised: shown, but nothing can be changed. */
  isLocked: boolean;
  deeds: EntryDeeds;
}

export const EntryContext = createContext<Entry | undefined>(undefined);

export function useEntry(): Entry {
  const entry = useContext(EntryContext);
  if (!entry) throw new Error('a field outside the form');
  return entry;
}

/** The id of a field's element. */
export function fieldId(key: string): string {
  return `field-${key}`;
}

/** By the first of their figures: there the mending begins. A blank needs no telling at its field: it is seen, and counted. */
export function byFigure(findings: readonly FormFinding[]): Map<string, FormFinding[]> {
  const all = new Map<string, FormFinding[]>();
  for (const finding of findings) {
    if (finding.rule === MISSING_RULE) continue;
    const [key] = finding.keys;
    if (key === undefined) continue;
    const known = all.get(key);
    if (known) known.push(finding);
    else all.set(key, [finding]);
  }
  return all;
}

/** The parts of the pane, each fetched only where it is shown; the one likely to be asked for while Office gets ready. */
import type { ComponentType } from 'react';
import type { FormCells } from '../../workflows/school/recognise';
import type { OtherBookProps } from './OtherBookPage';

export interface Parts {
  school: ComponentType<{ cells: FormCells }>;
  office: ComponentType;
  other: ComponentType<OtherBookProps>;
}

export type PartName = keyof Parts;

const FETCH: { [Name in PartName]: () => Promise<{ default: Parts[Name] }> } = {
  school: () => import('../school/SchoolPage'),
  office: () => import('../office/OfficePage'),
  other: () => import('./OtherBookPage'),
};

export async function fetchPart<Name extends PartName>(name: Name): Promise<Parts[Name]> {
  return (await FETCH[name]()).default;
}

/** A person at a school opens forms, one at an office its book: what was shown last is likely to be shown next. */
const KEY = 'giao-ban-pane-part';

export function fetchLikelyPart(): void {
  // A failure is told when the part is really wanted.
  fetchPart(lastPart()).catch(() => undefined);
}

export function rememberPart(name: PartName): void {
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // A web view without storage: schools are the many.
  }
}

function lastPart(): PartName {
  try {
    return localStorage.getItem(KEY) === 'office' ? 'office' : 'school';
  } catch {
    return 'school';
  }
}

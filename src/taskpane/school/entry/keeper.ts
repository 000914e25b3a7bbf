/** Keeps on this machine what was typed and is not in the workbook yet; only that, and only until it is written. */
import type { SchoolForm, TypedFigure } from '../../../workflows/school/school-form';

export interface Keeper {
  load(form: SchoolForm): TypedFigure[];
  save(form: SchoolForm, figures: readonly TypedFigure[]): void;
}

/** In the web view's storage, by school and period; where there is none, nothing is kept. */
export const storageKeeper: Keeper = {
  load(form) {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(nameOf(form)) ?? '[]');
      return Array.isArray(kept) ? kept.filter(isTypedFigure) : [];
    } catch {
      return [];
    }
  },
  save(form, figures) {
    try {
      if (figures.length === 0) localStorage.removeItem(nameOf(form));
      else localStorage.setItem(nameOf(form), JSON.stringify(figures));
    } catch {
      // No storage, or it is full: the figures are still in the pane and are tried again.
    }
  },
};

function nameOf({ school, period }: SchoolForm): string {
  return `giao-ban-unwritten:${school.code}:${period.id}`;
}

function isTypedFigure(kept: unknown): kept is TypedFigure {
  if (typeof kept !== 'object' || kept === null) return false;
  const { key, typed } = kept as Partial<TypedFigure>;
  return typeof key === 'string' && typeof typed === 'string';
}

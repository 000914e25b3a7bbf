/** Finding one's way among the parts of the form. */
import type { FormSection } from '../../../workflows/school/school-form';

/** Every figure of a section that has a field or a total in it. */
export function figuresOf(section: FormSection): string[] {
  if (section.kind === 'list') return section.keys;
  const fields = section.rows.flatMap(({ keys }) => keys.filter((key) => key !== null));
  return [...fields, ...section.columns.flatMap(({ totalKey }) => totalKey ?? [])];
}

/** Those that can be typed, in the order they are walked with Enter. */
export function fieldsOf(section: FormSection): string[] {
  if (section.kind === 'list') return section.keys;
  return section.columns.flatMap((_, column) => section.rows.flatMap(({ keys }) => keys[column] ?? []));
}

export function sectionOf(sections: readonly FormSection[], key: string): FormSection | undefined {
  return sections.find((section) => figuresOf(section).includes(key));
}

/** Where the work goes on: the first that is not complete, else the first. */
export function firstOpen(sections: readonly FormSection[]): FormSection | undefined {
  return sections.find(({ progress }) => progress.given < progress.required) ?? sections[0];
}

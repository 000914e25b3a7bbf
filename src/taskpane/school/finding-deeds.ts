/** What can be done about a finding from any step of the page. */
import type { FormFinding } from '../../workflows/school/school-form';
import type { FindingDeeds } from './findings/FindingItem';
import { fieldOf } from './findings/listing';
import type { StepProps } from './SchoolPage';

export function findingDeeds({ form, desk, act, onField }: StepProps, onHistory: (key: string) => void): FindingDeeds {
  return {
    onGoTo: ({ place, keys }: FormFinding) => {
      const field = fieldOf(keys[0], form.slots);
      if (field !== undefined) onField(field);
      // Excel may be busy; the field in the pane is reached all the same.
      if (place) act((session) => session.goTo(place)).catch(() => undefined);
    },
    // As if it were typed: it waits while Excel is busy, and Ctrl+Z takes it back.
    onMend: async (figures) => desk.commit(figures),
    onExplain: (row, text) => act((session) => session.explain(row, text)),
    onHistory,
  };
}

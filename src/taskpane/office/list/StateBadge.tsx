import { Badge, type BadgeProps } from '@fluentui/react-components';
import type { SubmissionState } from '../../../reporting/submissions/submission';
import { useWords } from '../../language';
import { LIST_WORDS } from './words';

const COLOR: Record<SubmissionState, BadgeProps['color']> = {
  missing: 'warning',
  submitted: 'brand',
  returned: 'danger',
  approved: 'success',
  locked: 'success',
  carried: 'informative',
};

/** The state of a report, in its word; colour only helps. */
export function StateBadge({ state }: { state: SubmissionState }) {
  const words = useWords(LIST_WORDS);
  return (
    <Badge appearance={state === 'locked' ? 'filled' : 'tint'} color={COLOR[state]} shape="rounded">
      {words.states[state]}
    </Badge>
  );
}

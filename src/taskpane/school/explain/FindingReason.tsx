import type { FormFinding } from '../../../workflows/school/school-form';
import { ExplanationEditor, type ExplanationEditorProps } from './ExplanationEditor';
import { usualReasons } from './reasons';

/** The editor of one warning's Giải trình, with the reasons usual for it and what else it answers for. */
export default function FindingReason(
  props: Pick<ExplanationEditorProps, 'onSave' | 'onClose'> & { finding: FormFinding },
) {
  const { finding, onSave, onClose } = props;
  return (
    <ExplanationEditor
      text={finding.explanation ?? ''}
      reasons={usualReasons(finding)}
      alsoFor={finding.sharesReasonWith ?? []}
      onSave={onSave}
      onClose={onClose}
    />
  );
}

/** What must be seen whichever step is open: the office's remarks on a returned file, and what was done to the template. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { repairForm } from '../../workflows/school/repair-form';
import { RemarksNotice } from './repair/RemarksNotice';
import { RepairNotice } from './repair/RepairNotice';
import type { StepProps } from './SchoolPage';

const useStyles = makeStyles({
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
});

export default function FormNotices({ form, act }: Pick<StepProps, 'form' | 'act'>) {
  const styles = useStyles();
  return (
    <div className={styles.notices}>
      <RemarksNotice
        remarks={form.remarks}
        onGoTo={(place) => void act((session) => session.goTo(place)).catch(() => undefined)}
      />
      <RepairNotice repairs={form.repairs} onAgree={() => act(repairForm)} />
    </div>
  );
}

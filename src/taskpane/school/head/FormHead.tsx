import { Badge, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Edit16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useId } from 'react';
import { periodLabel } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import type { SchoolForm } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { timeLeft } from '../finalise/time-left';
import { useNow } from '../finalise/use-now';
import { FINALISE_WORDS } from '../finalise/words';
import { SCHOOL_WORDS } from '../words';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  time: { fontWeight: tokens.fontWeightSemibold },
  pressing: { color: tokens.colorStatusDangerForeground3 },
});

const BADGES = {
  none: { icon: <Edit16Regular />, color: 'informative' },
  valid: { icon: <CheckmarkCircle16Filled />, color: 'success' },
  'changed-since': { icon: <Warning16Filled />, color: 'danger' },
} as const;

/** Whose month it is, which, how it stands, and until when it must be sent. */
export function FormHead({ form, onPeriod }: { form: SchoolForm; onPeriod(period: Period): void }) {
  const words = useWords(SCHOOL_WORDS);
  const styles = useStyles();
  const periodId = useId();
  const badge = BADGES[form.stamp];
  // The form's month may be one its calendar leaves out.
  const periods = form.periods.some(({ id }) => id === form.period.id) ? form.periods : [form.period, ...form.periods];
  return (
    <header className={styles.head}>
      <div className={styles.line}>
        <h1 className={styles.name}>{form.school.name}</h1>
        <Badge appearance="tint" color={badge.color} icon={badge.icon}>
          {words.state[form.stamp]}
        </Badge>
      </div>
      <div className={styles.line}>
        <label htmlFor={periodId}>{words.period}</label>
        <Select
          id={periodId}
          size="small"
          value={form.period.id}
          disabled={form.stamp !== 'none'}
          onChange={(_event, { value }) => {
            const period = periods.find(({ id }) => id === value);
            if (period) onPeriod(period);
          }}
        >
          {periods.map((period) => (
            <option key={period.id} value={period.id}>
              {periodLabel(period)}
            </option>
          ))}
        </Select>
      </div>
      <Deadline deadline={form.deadline} isDone={form.stamp === 'valid'} />
    </header>
  );
}

function Deadline({ deadline, isDone }: { deadline: SchoolForm['deadline']; isDone: boolean }) {
  const words = useWords(SCHOOL_WORDS);
  const { timeLeft: leftInWords } = useWords(FINALISE_WORDS);
  const styles = useStyles();
  const now = useNow();
  if (!deadline) return <div>{words.noDeadline}</div>;
  const left = timeLeft(deadline.at, now);
  const isPressing = !isDone && (left.isLate || left.days === 0);
  return (
    <div>
      {words.deadline(deadline.text)}
      {' · '}
      <span className={mergeClasses(styles.time, isPressing && styles.pressing)}>{leftInWords(left)}</span>
    </div>
  );
}

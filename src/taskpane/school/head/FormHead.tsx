import { Badge, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Edit16Regular, Warning16Filled } from '@fluentui/react-icons';
import { useEffect, useId, useState } from 'react';
import { periodLabel } from '../../../reporting/periods/calendar';
import type { Period } from '../../../reporting/periods/period';
import { localMinute } from '../../../workflows/moment';
import type { SchoolForm } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { SCHOOL_WORDS } from '../words';
import { timeLeft } from './time-left';

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
  close: { color: tokens.colorStatusDangerForeground1 },
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
      <Deadline deadline={form.deadline} isSent={form.stamp === 'valid'} />
    </header>
  );
}

function Deadline({ deadline, isSent }: { deadline: SchoolForm['deadline']; isSent: boolean }) {
  const words = useWords(SCHOOL_WORDS);
  const styles = useStyles();
  const now = useMinute();
  if (!deadline) return <div>{words.noDeadline}</div>;
  const left = timeLeft(now, deadline.at);
  return (
    <div>
      {words.deadline(deadline.text)}
      {left && (
        <>
          {' · '}
          <span className={mergeClasses(styles.time, !isSent && (left.isPast || left.isClose) && styles.close)}>
            {(left.isPast ? words.late : words.left)(left.days, left.hours, left.minutes)}
          </span>
        </>
      )}
    </div>
  );
}

/** The office's local time, anew every half minute. */
function useMinute(): string {
  const [now, setNow] = useState(() => localMinute());
  useEffect(() => {
    const timer = setInterval(() => setNow(localMinute()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

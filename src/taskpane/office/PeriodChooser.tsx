import { Label, makeStyles, Select, tokens, useId } from '@fluentui/react-components';
import { periodLabel } from '../../reporting/periods/calendar';
import type { Period } from '../../reporting/periods/period';
import { useWords } from '../language';
import { OFFICE_WORDS } from './words';

const useStyles = makeStyles({
  chooser: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, maxWidth: '220px' },
});

/** Kỳ báo cáo: the month all screens are about. */
export function PeriodChooser(props: {
  periods: readonly Period[];
  period: Period;
  onChoose: (period: Period) => void;
}) {
  const words = useWords(OFFICE_WORDS);
  const styles = useStyles();
  const id = useId('period');
  return (
    <div className={styles.chooser}>
      <Label htmlFor={id} size="small">
        {words.period}
      </Label>
      <Select
        id={id}
        size="small"
        className={styles.select}
        value={props.period.id}
        onChange={(_, { value }) => {
          const period = props.periods.find((one) => one.id === value);
          if (period) props.onChoose(period);
        }}
      >
        {props.periods.map((one) => (
          <option key={one.id} value={one.id}>
            {periodLabel(one)}
          </option>
        ))}
      </Select>
    </div>
  );
}

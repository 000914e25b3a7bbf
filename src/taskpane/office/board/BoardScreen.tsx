import { makeStyles, tokens } from '@fluentui/react-components';
import { levelInfo, type Level } from '../../../reporting/levels/level';
import { boardOf } from '../../../reporting/submissions/board';
import type { ScreenProps } from '../screen';

const useStyles = makeStyles({ page: { padding: tokens.spacingHorizontalM } });

export default function BoardScreen({ reading, period }: ScreenProps) {
  const styles = useStyles();
  return (
    <ul className={styles.page}>
      {Object.entries(boardOf(reading.book, period)).map(([place, { received, expected }]) => (
        <li key={place}>
          {place === 'ALL' ? 'Tất cả' : levelInfo(place as Level).label}: {received}/{expected}
        </li>
      ))}
    </ul>
  );
}

import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronLeftRegular, ChevronRightRegular, TextBulletListRegular } from '@fluentui/react-icons';
import type { Standing } from '../../../reporting/submissions/standing';
import { useWords } from '../../language';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  stepper: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  list: { marginRight: 'auto' },
});

/** From school to school in registry order, through those listed; also from one that is no longer listed itself. */
export function SchoolStepper(props: {
  standings: readonly Standing[];
  listed: readonly Standing[];
  current: Standing;
  onStep: (to: Standing) => void;
  onList: () => void;
}) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const { standings, listed, current, onStep } = props;
  const order = new Map(standings.map(({ school }, at) => [school.code, at]));
  const orderOf = ({ school }: Standing): number => order.get(school.code) ?? -1;
  const here = orderOf(current);
  const before = listed.filter((one) => orderOf(one) < here);
  const after = listed.find((one) => orderOf(one) > here);
  const previous = before.at(-1);
  const isListed = listed.some((one) => orderOf(one) === here);
  return (
    <nav className={styles.stepper} aria-label={words.list}>
      <Button className={styles.list} size="small" icon={<TextBulletListRegular />} onClick={props.onList}>
        {words.backToList}
      </Button>
      <Button
        size="small"
        icon={<ChevronLeftRegular />}
        aria-label={words.previous}
        title={words.previous}
        disabledFocusable={!previous}
        onClick={() => previous && onStep(previous)}
      />
      {isListed && <Text size={200}>{words.position(before.length + 1, listed.length)}</Text>}
      <Button
        size="small"
        icon={<ChevronRightRegular />}
        aria-label={words.next}
        title={words.next}
        disabledFocusable={!after}
        onClick={() => after && onStep(after)}
      />
    </nav>
  );
}

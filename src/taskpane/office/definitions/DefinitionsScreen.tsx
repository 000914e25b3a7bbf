/** Chỉ tiêu và quy tắc: what is asked, what is checked, what is aimed at. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { indicatorEntries } from '../../../workflows/definitions/indicator-entry';
import { useWords } from '../../language';
import { PartTabs } from '../forms/PartTabs';
import type { ScreenProps } from '../screen';
import { IndicatorPart } from './IndicatorPart';
import { RulePart } from './RulePart';
import { TargetPart } from './TargetPart';
import { DEFINITION_WORDS } from './words';

const useStyles = makeStyles({
  screen: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  hidden: { display: 'none' },
});

const PARTS = ['indicators', 'rules', 'targets'] as const;
type Part = (typeof PARTS)[number];

export default function DefinitionsScreen(props: ScreenProps) {
  const words = useWords(DEFINITION_WORDS);
  const styles = useStyles();
  const [part, setPart] = useState<Part>('indicators');
  const { book, entries } = props.reading;
  const counts: Record<Part, number> = {
    indicators: indicatorEntries(entries).length,
    rules: book.rules.length,
    targets: book.targets.length,
  };
  return (
    <div className={styles.screen}>
      <PartTabs
        label={words.partsLabel}
        parts={PARTS.map((one) => [one, words.parts[one](counts[one])])}
        part={part}
        onPart={setPart}
      />
      {/* What is half typed in one part stays while another is looked at. */}
      <div className={part === 'indicators' ? undefined : styles.hidden}>
        <IndicatorPart {...props} />
      </div>
      <div className={part === 'rules' ? undefined : styles.hidden}>
        <RulePart {...props} />
      </div>
      <div className={part === 'targets' ? undefined : styles.hidden}>
        <TargetPart {...props} />
      </div>
    </div>
  );
}

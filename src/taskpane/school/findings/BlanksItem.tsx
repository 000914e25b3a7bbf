import { Button, Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import { slotLabel } from '../../../reporting/catalogue/slots';
import type { FormFinding } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { SeverityIcon } from './SeverityIcon';
import { FINDINGS_WORDS } from './words';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    listStyleType: 'none',
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  fold: { alignSelf: 'flex-start' },
  cells: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  cell: { textAlign: 'start', overflowWrap: 'anywhere' },
});

export interface BlanksItemProps {
  findings: readonly FormFinding[];
  slots: readonly FigureSlot[];
  onGoTo(finding: FormFinding): void;
}

/** Figures still blank, in one entry with the way to each. */
export function BlanksItem({ findings, slots, onGoTo }: BlanksItemProps) {
  const words = useWords(FINDINGS_WORDS);
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const listId = useId();
  const [first] = findings;
  const severity = first?.severity ?? 'error';
  const label = ({ keys, message }: FormFinding) => {
    const slot = slots.find((one) => one.key === keys[0]);
    return slot ? slotLabel(slot) : message;
  };
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <SeverityIcon severity={severity} />
        <Text weight="semibold">
          {words.severity[severity]}: {words.blanks(findings.length)}
        </Text>
      </div>
      <Text>{words.blanksDetail}</Text>
      <Button
        className={styles.fold}
        size="small"
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? words.hideBlanks : words.showBlanks}
      </Button>
      <ul id={listId} className={styles.cells} hidden={!isOpen}>
        {isOpen &&
          findings.map((finding) => (
            <li key={finding.keys.join()}>
              <Link as="button" className={styles.cell} onClick={() => onGoTo(finding)}>
                {label(finding)}
              </Link>
            </li>
          ))}
      </ul>
    </li>
  );
}

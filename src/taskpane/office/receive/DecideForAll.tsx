/** Decisions that many files wait for, taken once for all of them. */
import { Button, Caption1, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';
import type { ConflictChoice, ReceiptChoices } from '../../../workflows/receipt/choices';
import { openQuestions, type ListedFile } from './listing';
import { RECEIVE_WORDS } from './words';

const useStyles = makeStyles({
  decisions: { display: 'grid', gap: tokens.spacingVerticalS, justifyItems: 'start' },
});

const CONFLICT_CHOICES: readonly ConflictChoice[] = ['keep', 'replace', 'newer'];

export function DecideForAll({
  listed,
  choices,
  onChoose,
}: {
  listed: readonly ListedFile[];
  choices: ReceiptChoices;
  onChoose: (change: Partial<ReceiptChoices>) => void;
}) {
  const words = useWords(RECEIVE_WORDS);
  const styles = useStyles();
  const { repairs, conflicts } = openQuestions(listed);
  const inConflict = listed.filter(({ file }) => file.inPlace && file.inPlace.state !== 'returned');
  const isAskingConflicts = conflicts.length > 0 || (choices.conflicts !== undefined && inConflict.length > 0);
  if (repairs.length === 0 && !isAskingConflicts) return null;
  return (
    <div className={styles.decisions}>
      {repairs.length > 0 && (
        <>
          <Button
            size="small"
            onClick={() => onChoose({ repairs: new Set([...choices.repairs, ...repairs.map(({ index }) => index)]) })}
          >
            {words.agreeAllRepairs(repairs.length)}
          </Button>
          <Caption1>{words.agreeAllRepairsHint}</Caption1>
        </>
      )}
      {isAskingConflicts && (
        <Field label={words.conflicts(inConflict.length)}>
          <RadioGroup
            value={choices.conflicts ?? ''}
            onChange={(_, { value }) => onChoose({ conflicts: CONFLICT_CHOICES.find((one) => one === value) })}
          >
            {CONFLICT_CHOICES.map((choice) => (
              <Radio key={choice} value={choice} label={words.conflictChoice[choice]} />
            ))}
          </RadioGroup>
        </Field>
      )}
    </div>
  );
}

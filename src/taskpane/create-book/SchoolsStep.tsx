/** Step 2: the list of schools, its columns, and what is wrong in it. */
import { Body1, Body1Strong, Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { RegistryLine } from '../../workflows/create-book/list-of-schools';
import { useWords } from '../language';
import { ColumnMatcher } from './ColumnMatcher';
import { LinesRead } from './LinesRead';
import { ListSource } from './ListSource';
import { type ChosenList, chosenList, onSheet } from './registry';
import { CREATE_WORDS } from './words';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

export function SchoolsStep(props: {
  list: ChosenList | undefined;
  lines: readonly RegistryLine[];
  onList: (list: ChosenList | undefined) => void;
}) {
  const { list, lines, onList } = props;
  const words = useWords(CREATE_WORDS);
  const styles = useStyles();
  if (!list) return <ListSource onList={(name, sheets) => onList(chosenList(name, sheets))} />;
  return (
    <>
      <div className={styles.head}>
        <Body1>{words.source(list.name, list.sheets[list.sheet]?.rows.length ?? 0)}</Body1>
        <Button size="small" onClick={() => onList(undefined)}>
          {words.another}
        </Button>
      </div>
      {list.sheets.length > 1 && (
        <Field label={words.sheet}>
          <Select value={list.sheet} onChange={(_event, { value }) => onList(onSheet(list, Number(value)))}>
            {list.sheets.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <LinesRead lines={lines} leavesOut={list.leavesOut} onLeaveOut={(leavesOut) => onList({ ...list, leavesOut })} />
      <Body1Strong>{words.columns}</Body1Strong>
      <Body1>{words.columnsHint}</Body1>
      <ColumnMatcher list={list} onChoice={(choice) => onList({ ...list, choice, leavesOut: false })} />
    </>
  );
}

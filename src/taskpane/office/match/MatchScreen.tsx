/** Đối chiếu: figures exported from other software beside the month's, and what to do about what differs. */
import { Body1, Button, Field, makeStyles, Select, Spinner, tokens } from '@fluentui/react-components';
import { Document20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { periodInSentence } from '../../../reporting/periods/calendar';
import { type ListSheet, readListFile } from '../../../workflows/create-book/list-of-schools';
import { type ExportChoice, proposeExport, savedMap, savedMaps } from '../../../workflows/match/export-columns';
import type { ExportDecisions } from '../../../workflows/match/read-export';
import { savedSchools } from '../../../workflows/match/saved-schools';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import type { ScreenProps } from '../screen';
import { ExportColumns } from './ExportColumns';
import { Matched } from './Matched';
import { MATCH_WORDS } from './words';

const useStyles = makeStyles({
  screen: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  start: { justifySelf: 'start' },
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
});

/** A file that was chosen, and what was said of it so far. */
export interface ChosenExport {
  file: string;
  sheets: readonly ListSheet[];
  sheet: number;
  /** Name of the software: of the saved map, and in messages. */
  source: string;
  choice: ExportChoice;
  decisions: ExportDecisions;
  /** The columns were looked at. */
  isConfirmed: boolean;
}

export default function MatchScreen(props: ScreenProps) {
  const { book } = props.reading;
  const words = useWords(MATCH_WORDS);
  const styles = useStyles();
  const doing = useDoing();
  const picker = useRef<HTMLInputElement>(null);
  const maps = savedMaps(book.settings);
  const [source, setSource] = useState(maps[0] ?? '');
  const [chosen, setChosen] = useState<ChosenExport>();
  const propose = (sheets: readonly ListSheet[], sheet: number, name: string) => ({
    choice: proposeExport(sheets[sheet]?.rows ?? [], book.catalogue, savedMap(book.settings, name)),
    decisions: { schools: savedSchools(book.settings, name) },
    isConfirmed: false,
  });
  const take = (file: File | undefined): void => {
    if (!file) return;
    void doing.run(async () => {
      const sheets = await readListFile({ path: file.name, file }, 'số liệu');
      const found = sheets.map(({ rows }) => proposeExport(rows, book.catalogue, savedMap(book.settings, source)));
      const count = ({ places, figures }: ExportChoice) => Object.keys({ ...places, ...figures }).length;
      const best = Math.max(...found.map(count));
      const sheet = Math.max(0, found.findIndex((one) => count(one) === best)); // prettier-ignore
      setChosen({ file: file.name, sheets, sheet, source, ...propose(sheets, sheet, source) });
    });
  };
  return (
    <div className={styles.screen}>
      <Failure text={doing.failure} />
      {!chosen && (
        <>
          <Body1>{words.intro(periodInSentence(props.period))}</Body1>
          {maps.length > 0 && (
            <Field label={words.savedMap} className={styles.field}>
              <Select value={source} onChange={(_event, { value }) => setSource(value)}>
                {maps.map((name) => (
                  <option key={name} value={name}>
                    {name}
                  </option>
                ))}
                <option value="">{words.newMap}</option>
              </Select>
            </Field>
          )}
          <Button
            appearance="primary"
            className={styles.start}
            icon={<Document20Regular />}
            disabledFocusable={doing.isRunning}
            onClick={() => picker.current?.click()}
          >
            {words.choose}
          </Button>
          <Body1>{words.kinds}</Body1>
          <input
            ref={picker}
            type="file"
            hidden
            accept=".xlsx,.xlsm,.xls,.xlsb,.ods,.csv,.txt"
            data-pick="export"
            onChange={({ currentTarget }) => {
              take(currentTarget.files?.[0]);
              currentTarget.value = '';
            }}
          />
          {doing.isRunning && <Spinner size="tiny" className={styles.start} label={words.reading} role="status" />}
        </>
      )}
      {chosen && !chosen.isConfirmed && (
        <ExportColumns
          {...props}
          chosen={chosen}
          onSheet={(sheet) => setChosen({ ...chosen, sheet, ...propose(chosen.sheets, sheet, chosen.source) })}
          onChange={(change) => setChosen({ ...chosen, ...change })}
          onBack={() => setChosen(undefined)}
        />
      )}
      {chosen?.isConfirmed && (
        <Matched
          {...props}
          chosen={chosen}
          onChange={(change) => setChosen({ ...chosen, ...change })}
          onAnother={() => {
            setSource(chosen.source);
            setChosen(undefined);
          }}
        />
      )}
    </div>
  );
}

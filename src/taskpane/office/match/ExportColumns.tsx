/** Which column is what, proposed, with the map's name to save it under. */
import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  Select,
  tokens,
} from '@fluentui/react-components';
import { matchable } from '../../../reporting/matching/differences';
import { activeSchools } from '../../../reporting/schools/registry';
import { type ExportChoice, headingsOf, isMapName, mapChanges, PLACE_FIELDS } from '../../../workflows/match/export-columns'; // prettier-ignore
import { localSecond } from '../../../workflows/moment';
import { saveSettings } from '../../../workflows/settings/save-settings';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import type { ChosenExport } from './MatchScreen';
import { MATCH_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  field: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function ExportColumns(
  props: Pick<ScreenProps, 'reading' | 'period' | 'reread'> & {
    chosen: ChosenExport;
    onSheet: (sheet: number) => void;
    onChange: (change: Partial<ChosenExport>) => void;
    onBack: () => void;
  },
) {
  const { chosen, onChange, period } = props;
  const { book } = props.reading;
  const words = useWords(MATCH_WORDS);
  const styles = useStyles();
  const doing = useDoing();
  const { choice, source } = chosen;
  const rows = chosen.sheets[chosen.sheet]?.rows ?? [];
  const columns = headingsOf(rows, choice.headerRow).filter(({ heading }) => heading !== '');
  const indicators = matchable(book.catalogue);
  const shown = indicators.filter(({ code }) => code in choice.figures);
  const choose = (change: Partial<ExportChoice>): void => onChange({ choice: { ...choice, ...change } });
  const needsSchool = choice.places.school === undefined && choice.places.code === undefined;
  const isReady =
    (!needsSchool || chosen.decisions.wholeFile !== undefined) &&
    (shown.length > 0 || choice.places.class !== undefined) &&
    isMapName(source);
  const goOn = (): void => {
    void doing.run(async () => {
      const changes = mapChanges(book.settings, source, choice, columns);
      const { changed } = await saveSettings({ changes, now: localSecond() });
      if (changed) await shownAgain(props.reread);
      onChange({ isConfirmed: true });
    });
  };
  const options = columns.map(({ index, heading }) => (
    <option key={index} value={index}>
      {heading}
    </option>
  ));
  return (
    <div className={styles.part}>
      <Body1>{words.file(chosen.file, rows.length)}</Body1>
      {chosen.sheets.length > 1 && (
        <Field label={words.sheet} className={styles.field}>
          <Select value={chosen.sheet} onChange={(_event, { value }) => props.onSheet(Number(value))}>
            {chosen.sheets.map(({ name }, index) => (
              <option key={name} value={index}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={words.source}
        hint={words.sourceHint}
        {...(source !== '' && !isMapName(source) && { validationState: 'error', validationMessage: words.badSource })}
      >
        <Input value={source} list="match-sources" onChange={(_event, { value }) => onChange({ source: value })} />
      </Field>
      <datalist id="match-sources">
        {['SMAS', 'vnEdu', 'CSDL ngành'].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Body1Strong>{words.columns}</Body1Strong>
      <Caption1>{words.columnsHint}</Caption1>
      {PLACE_FIELDS.map((field) => (
        <Field key={field} label={words.places[field]} className={styles.field}>
          <Select
            value={choice.places[field] ?? ''}
            onChange={(_event, { value }) => {
              const places = { ...choice.places };
              if (value === '') delete places[field];
              else places[field] = Number(value);
              choose({ places });
            }}
          >
            <option value="">{words.notThere}</option>
            {options}
          </Select>
        </Field>
      ))}
      {needsSchool && (
        <Field label={words.wholeFile} className={styles.field}>
          <Select
            value={chosen.decisions.wholeFile ?? ''}
            onChange={(_event, { value }) =>
              onChange({ decisions: { ...chosen.decisions, ...(value === '' ? {} : { wholeFile: value }) } })
            }
          >
            <option value="">{words.chooseSchool}</option>
            {activeSchools(book.schools, period).map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {shown.map(({ code, label }) => (
        <Field key={code} label={label} className={styles.field}>
          <Select
            value={choice.figures[code]}
            onChange={(_event, { value }) => {
              const others = Object.entries(choice.figures).filter(([one]) => one !== code);
              choose({ figures: Object.fromEntries(value === '' ? others : [...others, [code, Number(value)]]) });
            }}
          >
            <option value="">{words.notCompared}</option>
            {options}
          </Select>
        </Field>
      ))}
      <Field label={words.addFigure} className={styles.field}>
        <Select
          value=""
          onChange={(_event, { value }) =>
            value !== '' && choose({ figures: { ...choice.figures, [value]: columns[0]?.index ?? 0 } })
          }
        >
          <option value="">{words.chooseFigure}</option>
          {indicators
            .filter(({ code }) => !(code in choice.figures))
            .map(({ code, label }) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
        </Select>
      </Field>
      {choice.places.class !== undefined && !('lop' in choice.figures) && <Caption1>{words.countsRows}</Caption1>}
      <Failure text={doing.failure} />
      {!isReady && <Body1>{source === '' ? words.needsSource : words.needsColumns}</Body1>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={!isReady || doing.isRunning} onClick={goOn}>
          {words.compare}
        </Button>
        <Button disabled={doing.isRunning} onClick={props.onBack}>
          {words.another}
        </Button>
      </div>
    </div>
  );
}

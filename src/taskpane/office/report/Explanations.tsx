/** Which of the schools' reasons the report prints as footnotes, chosen one by one. */
import { Body1, Caption1, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { OfficeBook } from '../../../reporting/book/book';
import { choiceOf, type Explanation } from '../../../reporting/briefing/explanations';
import type { Period } from '../../../reporting/periods/period';
import { localSecond } from '../../../workflows/moment';
import { saveSettings } from '../../../workflows/settings/save-settings';
import { ownValue } from '../../../workflows/settings/settings-rows';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { REPORT_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS }, // prettier-ignore
});

export function Explanations(props: {
  book: OfficeBook;
  period: Period;
  explanations: readonly Explanation[];
  reread: ScreenProps['reread'];
}) {
  const { book, period, explanations } = props;
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const doing = useDoing();
  if (explanations.length === 0) return null;
  const choose = ({ school, text }: Explanation, isPrinted: boolean): void => {
    const own = explanations
      .filter((one) => one.school.code === school.code)
      .map((one) => (one.text === text ? { ...one, isPrinted } : one));
    const place = { key: 'inGiaiTrinh', period: period.id, school: school.code };
    void doing.run(async () => {
      const change = {
        ...place,
        before: ownValue(book.settings, place),
        after: choiceOf(book.settings, period.id, own),
      };
      await saveSettings({ changes: [change], now: localSecond() });
      await shownAgain(props.reread);
    });
  };
  return (
    <details>
      <summary>
        <Body1>
          {words.explanations(explanations.length, explanations.filter(({ isPrinted }) => isPrinted).length)}
        </Body1>
      </summary>
      <div className={styles.part}>
        <Caption1>{words.explanationsHint}</Caption1>
        {explanations.map((one) => (
          <Checkbox
            key={`${one.school.code} ${one.keys.join(' ')}`}
            label={one.text}
            checked={one.isPrinted}
            disabled={doing.isRunning}
            onChange={(_event, { checked }) => choose(one, checked === true)}
          />
        ))}
        <Failure text={doing.failure} />
      </div>
    </details>
  );
}

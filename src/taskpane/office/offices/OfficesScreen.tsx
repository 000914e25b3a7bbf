/** Tổng hợp nhiều đơn vị: books of other offices in, looked at, what does not fit decided, written as lots, and taken back. */
import { Body1, Button, makeStyles, MessageBar, MessageBarBody, Spinner, Switch, tokens } from '@fluentui/react-components'; // prettier-ignore
import { useState } from 'react';
import { periodInSentence } from '../../../reporting/periods/calendar';
import { useWords } from '../../language';
import { Failure } from '../Failure';
import { ChooseFiles } from '../receive/ChooseFiles';
import { Reading } from '../receive/Reading';
import type { ScreenProps } from '../screen';
import { OfficesPreviewPage } from './OfficesPreviewPage';
import { useOffices } from './use-offices';
import { OFFICES_WORDS } from './words';

const useStyles = makeStyles({
  screen: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  start: { justifySelf: 'start' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

export default function OfficesScreen({ reading, period, go, reread }: ScreenProps) {
  const words = useWords(OFFICES_WORDS);
  const styles = useStyles();
  const offices = useOffices(reread);
  const [earlier, setEarlier] = useState(true);
  const { step, plan } = offices;
  const month = periodInSentence(period);
  return (
    <div className={styles.screen}>
      <Failure text={offices.failure} />
      {step.is === 'choosing' && (
        <>
          <Body1>{words.intro(month)}</Body1>
          <Switch
            className={styles.start}
            label={words.earlier}
            checked={earlier}
            onChange={(_event, { checked }) => setEarlier(checked)}
          />
          <ChooseFiles kinds={words.kinds} onPick={(picked) => offices.read(picked, period.id, earlier)} />
        </>
      )}
      {step.is === 'reading' && <Reading progress={step.progress} onCancel={offices.cancel} />}
      {(step.is === 'previewing' || step.is === 'writing') && plan && (
        <OfficesPreviewPage
          plan={plan}
          month={periodInSentence(step.preview.request.period)}
          choices={offices.choices}
          isWriting={step.is === 'writing'}
          onChoose={offices.choose}
          onCommit={offices.commit}
          onDrop={offices.startOver}
        />
      )}
      {step.is === 'undoing' && <Spinner size="tiny" className={styles.start} label={words.undoing} role="status" />}
      {step.is === 'written' && (
        <>
          <MessageBar intent="success" layout="multiline" role="status">
            <MessageBarBody>
              {words.written(
                step.received.lots.reduce((sum, { reports }) => sum + reports, 0),
                step.received.newSchools,
              )}{' '}
              {words.board(
                step.received.coverage.ALL.received,
                step.received.coverage.ALL.expected,
                periodInSentence(step.period),
              )}
            </MessageBarBody>
          </MessageBar>
          <ul className={styles.list}>
            {step.received.lots.map(({ lot, office, reports }) => (
              <li key={lot}>
                <Body1>{words.lot(lot, office, reports)}</Body1>
              </li>
            ))}
          </ul>
          <div className={styles.buttons}>
            <Button appearance="primary" onClick={() => go('report')}>
              {words.toReport}
            </Button>
            <Button onClick={offices.startOver}>{words.more}</Button>
            {step.received.lots.length > 0 && (
              <Button onClick={() => offices.undo(step, reading.book.submissions)}>{words.undo}</Button>
            )}
          </div>
        </>
      )}
      {step.is === 'undone' && (
        <>
          <MessageBar intent="success" layout="multiline" role="status">
            <MessageBarBody>{words.undone(step.schools)}</MessageBarBody>
          </MessageBar>
          <Button className={styles.start} appearance="primary" onClick={offices.startOver}>
            {words.more}
          </Button>
        </>
      )}
    </div>
  );
}

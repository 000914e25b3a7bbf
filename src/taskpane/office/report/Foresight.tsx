/** What the report would cover, say and leave out. */
import {
  Body1,
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  ProgressBar,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { copyText } from '../../copy-text';
import { useWords } from '../../language';
import type { ReportForesight } from '../../../workflows/foresee-report';
import type { ScreenProps } from '../screen';
import { SchoolNames } from './SchoolNames';
import { Sentences } from './Sentences';
import { REPORT_WORDS } from './words';

const useStyles = makeStyles({
  foresight: { display: 'grid', gap: tokens.spacingVerticalM },
  covered: { display: 'grid', gap: tokens.spacingVerticalXS },
  title: { margin: 0 },
  list: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
  },
  lines: { display: 'grid', gap: tokens.spacingVerticalXS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function Foresight({ foresight, go }: { foresight: ReportForesight; go: ScreenProps['go'] }) {
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const { coverage, missing, returned, carried, unapproved, sentences, footnotes, restatements } = foresight;
  const { received, expected } = coverage.ALL;
  const isShort = missing.length + returned.length > 0;
  return (
    <div className={styles.foresight}>
      <div className={styles.covered}>
        <Subtitle2 as="h2" className={styles.title}>
          {words.covered(received, expected)}
        </Subtitle2>
        <ProgressBar
          thickness="large"
          value={received}
          max={Math.max(expected, 1)}
          aria-label={words.covered(received, expected)}
        />
      </div>
      <div className={styles.lines}>
        {isShort ? (
          <>
            <Body1>{words.leftOut}:</Body1>
            <SchoolNames title={words.missing(missing.length)} schools={missing} />
            <SchoolNames title={words.returned(returned.length)} schools={returned} />
          </>
        ) : (
          carried.length === 0 && <Body1>{words.allIn}</Body1>
        )}
        <SchoolNames title={words.carried(carried.length)} schools={carried} />
        <SchoolNames title={words.unapproved(unapproved.length)} schools={unapproved} />
      </div>
      {isShort && (
        <div className={styles.buttons}>
          <Button size="small" onClick={() => go('receive')}>
            {words.receive}
          </Button>
          <Button size="small" onClick={() => go('board')}>
            {words.board}
          </Button>
        </div>
      )}
      {foresight.disagreement !== undefined && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>
            <MessageBarTitle>{words.disagreement}</MessageBarTitle>
            {foresight.disagreement}
          </MessageBarBody>
        </MessageBar>
      )}
      <Sentences
        title={words.sentences(sentences.length)}
        hint={words.sentencesHint}
        sentences={sentences}
        month={foresight.month}
      >
        {footnotes.length > 0 && (
          <>
            <Body1>{words.footnotes}</Body1>
            <ul className={styles.list}>
              {footnotes.map((text, at) => (
                <li key={at}>{text}</li>
              ))}
            </ul>
          </>
        )}
      </Sentences>
      <Restatements restatements={restatements} />
    </div>
  );
}

/** Figures of earlier, printed months that are other now. */
export function Restatements({ restatements }: Pick<ReportForesight, 'restatements'>) {
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const [said, setSaid] = useState('');
  if (restatements.length === 0) return null;
  const copy = (): void =>
    void copyText(restatements.map(({ text }) => text).join('\n')).then(
      () => setSaid(words.restatementsCopied),
      () => setSaid(words.cannotCopy),
    );
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.restatements(restatements.length)}</MessageBarTitle>
        {words.restatementsHint}
        <ul className={styles.list}>
          {restatements.map(({ text }, at) => (
            <li key={at}>{text}</li>
          ))}
        </ul>
        <Button size="small" onClick={copy}>
          {words.copyRestatements}
        </Button>{' '}
        <span role="status">{said}</span>
      </MessageBarBody>
    </MessageBar>
  );
}

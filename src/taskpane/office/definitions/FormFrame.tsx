/** What every form of a definition has around its fields: the way back, its name, what is wrong, and the buttons. */
import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowLeft16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../language';
import type { Doing } from '../doing';
import { Failure } from '../Failure';
import { DEFINITION_WORDS } from './words';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  start: { justifySelf: 'start' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
    overflowWrap: 'anywhere',
  },
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function FormFrame(props: {
  title: string;
  children: ReactNode;
  /** Names of fields that must be filled in first. */
  missing: readonly string[];
  /** How many fields say what is wrong with them. */
  wrong: number;
  isReady: boolean;
  /** The book holds another definition by now than the one this began from. */
  isOvertaken: boolean;
  doing: Doing;
  onSave: () => void;
  onBack: () => void;
}) {
  const { missing, wrong, doing } = props;
  const words = useWords(DEFINITION_WORDS);
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.form}>
      <Button
        className={styles.start}
        size="small"
        appearance="subtle"
        icon={<ArrowLeft16Regular />}
        onClick={props.onBack}
      >
        {words.back}
      </Button>
      <h2 className={styles.title} ref={heading} tabIndex={-1}>
        {props.title}
      </h2>
      {props.children}
      <div className={styles.bar}>
        {props.isOvertaken && !doing.isRunning && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.overtaken}</MessageBarBody>
          </MessageBar>
        )}
        <Failure text={doing.failure} />
        {missing.length > 0 ? (
          <Body1>{words.missing(missing)}</Body1>
        ) : (
          wrong > 0 && <Body1 role="status">{words.wrong(wrong)}</Body1>
        )}
        <div className={styles.buttons}>
          <Button appearance="primary" disabled={!props.isReady || doing.isRunning} onClick={props.onSave}>
            {words.save}
          </Button>
          <Button disabled={doing.isRunning} onClick={props.onBack}>
            {words.leave}
          </Button>
        </div>
      </div>
    </div>
  );
}

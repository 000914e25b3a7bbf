/** What every form of a definition has around its fields: the way back, its name, what is wrong, and the buttons. */
import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../language';
import type { Doing } from '../doing';
import { Failure } from '../Failure';
import { ActionBar, Buttons } from '../forms/ActionBar';
import { FormHead } from '../forms/FormHead';
import { KeptNotice } from '../forms/KeptNotice';
import type { Unwritten } from '../forms/use-unwritten';
import { DEFINITION_WORDS } from './words';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
});

export function FormFrame<Kept>(props: {
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
  kept: Unwritten<Kept>;
  onTake: (kept: Kept) => void;
  onSave: () => void;
  onBack: () => void;
}) {
  const { missing, wrong, doing } = props;
  const words = useWords(DEFINITION_WORDS);
  const styles = useStyles();
  const leave = (): void => {
    props.kept.drop();
    props.onBack();
  };
  return (
    <div className={styles.form}>
      <FormHead title={props.title} back={words.back} onBack={leave} />
      <KeptNotice of={props.kept} onTake={props.onTake} />
      {props.children}
      <ActionBar>
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
        <Buttons>
          <Button appearance="primary" disabled={!props.isReady || doing.isRunning} onClick={props.onSave}>
            {words.save}
          </Button>
          <Button disabled={doing.isRunning} onClick={leave}>
            {words.leave}
          </Button>
        </Buttons>
      </ActionBar>
    </div>
  );
}

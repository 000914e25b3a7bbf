import { Button, Caption1, MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { Doing } from '../doing';
import { Failure } from '../Failure';
import { ActionBar, Buttons } from './ActionBar';

/** The foot of what is typed over rows of the book: how it stands, and to write it or to drop it. */
export function DraftBar(props: {
  doing: Doing;
  isChanged: boolean;
  /** Nothing that was typed is wrong. */
  isReady: boolean;
  isOvertaken: boolean;
  /** How it stands: "…chưa ghi", "Đã ghi vào sổ.", or nothing. */
  said: string;
  words: { save: string; discard: string; changedMeanwhile: string };
  onSave: () => void;
  onDiscard: () => void;
}) {
  const { doing, isChanged, words } = props;
  return (
    <ActionBar isQuiet={!isChanged && doing.failure === undefined}>
      {props.isOvertaken && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.changedMeanwhile}</MessageBarBody>
        </MessageBar>
      )}
      <Failure text={doing.failure} />
      <Caption1 role="status">{props.said}</Caption1>
      {isChanged && (
        <Buttons>
          <Button appearance="primary" disabled={doing.isRunning || !props.isReady} onClick={props.onSave}>
            {words.save}
          </Button>
          <Button
            disabled={doing.isRunning}
            onClick={() => {
              doing.forget();
              props.onDiscard();
            }}
          >
            {words.discard}
          </Button>
        </Buttons>
      )}
    </ActionBar>
  );
}

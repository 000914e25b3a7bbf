import { MessageBar, MessageBarBody } from '@fluentui/react-components';

/** Why something could not be done: the message says what happened and what to do. */
export function Failure({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}

/** What the page says while a command runs, and when it did not end well. */
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { AddIn, AddInState } from './add-in';
import { WORDS } from './words';

export function CommandFailure({ addIn, state }: { addIn: AddIn; state: AddInState }) {
  const words = WORDS[addIn.language];
  if (state.running !== undefined) return <Spinner size="tiny" label={words.running(state.running)} />;
  if (!state.failure) return null;
  const { button, outcome } = state.failure;
  const name = button.action.kind === 'executeFunction' ? button.action.functionName : '';
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{words.failed[outcome](button.label, name)}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={words.dismiss}
            onClick={() => addIn.dismissFailure()}
          />
        }
      />
    </MessageBar>
  );
}

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { type InLanguages, useWords } from '../../language';
import type { Deed } from './use-deed';

const WORDS: InLanguages<{ dismiss: string }> = { vi: { dismiss: 'Đóng thông báo' }, en: { dismiss: 'Dismiss' } };

/** Says why the last thing was not done; nothing while all is well. */
export function DeedFailure({ deed }: { deed: Pick<Deed, 'failure' | 'dismiss'> }) {
  const words = useWords(WORDS);
  if (deed.failure === undefined) return null;
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>{deed.failure}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={words.dismiss}
            onClick={deed.dismiss}
          />
        }
      />
    </MessageBar>
  );
}

import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { type InLanguages, useWords } from '../../language';
import { SheetPassword } from './SheetPassword';
import type { Deed } from './use-deed';

const WORDS: InLanguages<{ dismiss: string }> = { vi: { dismiss: 'Đóng thông báo' }, en: { dismiss: 'Dismiss' } };

type Failed = Pick<Deed, 'failure' | 'dismiss'> & Partial<Pick<Deed, 'code' | 'again'>>;

/** Says why the last thing was not done, and takes the sheet's password where that is all it wants; else nothing. */
export function DeedFailure({ deed }: { deed: Failed }) {
  const words = useWords(WORDS);
  if (deed.failure === undefined) return null;
  return (
    <>
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
      {deed.code === 'sheet-password' && <SheetPassword onAgain={() => void deed.again?.()} />}
    </>
  );
}

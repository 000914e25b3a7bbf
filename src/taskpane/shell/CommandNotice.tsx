import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { type CommandOutcome, hearCommands } from '../../workflows/command-outcome';
import { useWords } from '../language';
import { SHELL_WORDS } from './words';

const INTENT = { good: 'success', attention: 'warning', failed: 'error' } as const;

const useStyles = makeStyles({ notice: { margin: tokens.spacingHorizontalS }, empty: { display: 'contents' } });

/** What a button of the ribbon found or did, said here because a ribbon button has no place of its own to speak. */
export function CommandNotice({ workbook }: { workbook: string | undefined }) {
  const words = useWords(SHELL_WORDS);
  const styles = useStyles();
  const [outcome, setOutcome] = useState<CommandOutcome>();
  useEffect(() => (workbook === undefined ? undefined : hearCommands(workbook, setOutcome)), [workbook]);
  return (
    <div role="status" className={styles.empty}>
      {outcome && (
        <MessageBar className={styles.notice} intent={INTENT[outcome.tone]} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{outcome.title}</MessageBarTitle>
            {outcome.lines.map((line) => (
              <Text key={line} block>
                {line}
              </Text>
            ))}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<Dismiss16Regular />}
                aria-label={words.dismiss}
                onClick={() => setOutcome(undefined)}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}

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
import type { CommandOutcome } from '../../workflows/command-outcome';
import { useWords } from '../language';
import { SHELL_WORDS } from './words';

const INTENT = { good: 'success', attention: 'warning', failed: 'error' } as const;

const useStyles = makeStyles({ notice: { margin: tokens.spacingHorizontalS } });

export interface CommandBarProps {
  outcome: CommandOutcome;
  onDismiss(): void;
}

export default function CommandBar({ outcome, onDismiss }: CommandBarProps) {
  const words = useWords(SHELL_WORDS);
  const styles = useStyles();
  return (
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
          <Button appearance="transparent" icon={<Dismiss16Regular />} aria-label={words.dismiss} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}

import { makeStyles } from '@fluentui/react-components';
import { type ComponentType, useEffect, useState } from 'react';
import { type CommandOutcome, hearCommands } from '../../workflows/command-outcome';
import type { CommandBarProps } from './CommandBar';

const useStyles = makeStyles({ empty: { display: 'contents' } });

interface Said {
  outcome: CommandOutcome;
  /** Undefined where the bar could not be fetched: the bare words say it as well. */
  Bar: ComponentType<CommandBarProps> | undefined;
}

/**
 * What a button of the ribbon found or did, said here because a ribbon button has no place of its own to speak. It comes
 * with its bar already fetched: what is below moves once, not a second time under the person's finger.
 */
export function CommandNotice({ workbook }: { workbook: string | undefined }) {
  const styles = useStyles();
  const [said, setSaid] = useState<Said>();
  useEffect(() => {
    if (workbook === undefined) return;
    return hearCommands(workbook, (outcome) => {
      void import('./CommandBar').then(
        ({ default: Bar }) => setSaid({ outcome, Bar }),
        () => setSaid({ outcome, Bar: undefined }),
      );
    });
  }, [workbook]);
  return (
    <div role="status" className={styles.empty}>
      {said &&
        (said.Bar ? <said.Bar outcome={said.outcome} onDismiss={() => setSaid(undefined)} /> : said.outcome.title)}
    </div>
  );
}

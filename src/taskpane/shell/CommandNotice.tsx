import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useState } from 'react';
import { type CommandOutcome, hearCommands } from '../../workflows/command-outcome';

const CommandBar = lazy(() => import('./CommandBar'));

const useStyles = makeStyles({ empty: { display: 'contents' } });

/** What a button of the ribbon found or did, said here because a ribbon button has no place of its own to speak. */
export function CommandNotice({ workbook }: { workbook: string | undefined }) {
  const styles = useStyles();
  const [outcome, setOutcome] = useState<CommandOutcome>();
  useEffect(() => (workbook === undefined ? undefined : hearCommands(workbook, setOutcome)), [workbook]);
  return (
    <div role="status" className={styles.empty}>
      {outcome && (
        <Suspense fallback={outcome.title}>
          <CommandBar outcome={outcome} onDismiss={() => setOutcome(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

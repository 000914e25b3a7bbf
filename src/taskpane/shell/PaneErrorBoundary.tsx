import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Component, useContext, type ReactNode } from 'react';
import { LanguageContext } from '../language';
import { Notice } from './Notice';
import { SHELL_WORDS } from './words';

/** Catches whatever breaks while a part is drawn. Nothing is lost by it: figures live in cells, not in the pane. */
export class PaneErrorBoundary extends Component<{ children: ReactNode }, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <PaneFailure error={error} onAgain={() => this.setState({ error: undefined })} />;
  }
}

const useStyles = makeStyles({
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

/** Says in the reader's words what happened and offers to try again. */
export function PaneFailure({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const words = SHELL_WORDS[useContext(LanguageContext)];
  const styles = useStyles();
  return (
    <Notice role="alert" title={words.failed} text={words.failedDetail}>
      <Button appearance="primary" onClick={onAgain}>
        {words.again}
      </Button>
      <details className={styles.detail}>
        <summary>{words.technical}</summary>
        {error instanceof Error ? error.message : String(error)}
      </details>
    </Notice>
  );
}

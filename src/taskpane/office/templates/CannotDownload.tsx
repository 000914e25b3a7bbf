import { Body1, Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../language';
import { openInBrowser, workbenchAddress } from './downloads';
import { TEMPLATES_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, justifyItems: 'start', overflowWrap: 'anywhere' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** Excel for Mac and iPad: says so before minutes of work are spent on a file that cannot be saved, and how to go on. */
export function CannotDownload() {
  const words = useWords(TEMPLATES_WORDS);
  const styles = useStyles();
  const [isShowing, setShowing] = useState(false);
  const address = workbenchAddress(location.href);
  return (
    <div className={styles.page}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{words.cannotDownload}</MessageBarBody>
      </MessageBar>
      <ol className={styles.list}>
        {words.goOn.map((line) => (
          <li key={line}>
            <Body1>{line}</Body1>
          </li>
        ))}
      </ol>
      <Button onClick={() => setShowing(!openInBrowser(address))}>{words.openWorkbench}</Button>
      {isShowing && (
        <Body1 role="status">
          {words.workbenchAt} {address}
        </Body1>
      )}
    </div>
  );
}

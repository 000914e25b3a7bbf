/** After the report was drawn again: what it says otherwise than before, and the texts written by hand that stayed. */
import { Body1, Button, Caption1, makeStyles, MessageBar, MessageBarBody, Subtitle2, tokens } from '@fluentui/react-components'; // prettier-ignore
import { useState } from 'react';
import type { CompiledReport } from '../../../workflows/compile-report';
import { useWords } from '../../language';
import { EditTexts } from './HandEdits';
import { REPORT_WORDS } from './words';

const useStyles = makeStyles({
  title: { margin: 0 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
  more: { justifySelf: 'start' },
});

const SHOWN = 10;

export function DrawnAgain({ drawn }: { drawn: CompiledReport }) {
  const words = useWords(REPORT_WORDS);
  const styles = useStyles();
  const { changes, kept, setAside } = drawn;
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? changes : changes.slice(0, SHOWN);
  return (
    <>
      {setAside !== undefined && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.setAside(setAside)}</MessageBarBody>
        </MessageBar>
      )}
      {changes.length > 0 && (
        <>
          <Subtitle2 as="h2" className={styles.title}>
            {words.changes(changes.length)}
          </Subtitle2>
          <ul className={styles.list}>
            {shown.map(({ before, after }, index) => (
              <li key={index}>
                <Caption1 className={styles.quiet}>{words.before}</Caption1>
                <Body1 as="p" block className={styles.title}>
                  {before === '' ? words.wasNotThere : before}
                </Body1>
                <Caption1 className={styles.quiet}>{words.now}</Caption1>
                <Body1 as="p" block className={styles.title}>
                  {after === '' ? words.noLongerThere : after}
                </Body1>
              </li>
            ))}
          </ul>
          {shown.length < changes.length && (
            <Button size="small" className={styles.more} onClick={() => setWhole(true)}>
              {words.showAllChanges(changes.length)}
            </Button>
          )}
        </>
      )}
      {kept.length > 0 && (
        <>
          <Subtitle2 as="h2" className={styles.title}>
            {words.keptTexts(kept.length)}
          </Subtitle2>
          <ul className={styles.list}>
            {kept.map((edit) => (
              <li key={edit.id}>
                <EditTexts edit={edit} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

import { Body1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: 0 },
});

/** A page that says one thing, and what can be done about it. */
export function Notice(props: { title: string; text?: string; role?: 'alert' | 'status'; children?: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.notice} role={props.role}>
      <Subtitle2 as="h1" className={styles.title}>
        {props.title}
      </Subtitle2>
      {props.text && <Body1>{props.text}</Body1>}
      {props.children}
    </section>
  );
}

/** The foot of a form, in sight however long it is: what holds the writing up, then the buttons. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { borderTopStyle: 'none', padding: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** @param isQuiet there is nothing to do: no line is drawn, no room taken */
export function ActionBar({ isQuiet = false, children }: { isQuiet?: boolean; children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.bar, isQuiet && styles.quiet)}>{children}</div>;
}

export function Buttons({ children }: { children: ReactNode }) {
  return <div className={useStyles().buttons}>{children}</div>;
}

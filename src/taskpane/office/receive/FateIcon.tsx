import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowSwap16Regular,
  CheckmarkCircle16Regular,
  ErrorCircle16Regular,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import { isWaiting, type Fate } from '../../../workflows/receipt/choices';

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  asks: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Told by shape as well as by colour; the words stand beside it. */
export function FateIcon({ fate }: { fate: Fate }) {
  const styles = useStyles();
  const look = (name: 'good' | 'asks' | 'bad' | 'quiet') => ({
    className: mergeClasses(styles.icon, styles[name]),
    'aria-hidden': true,
  });
  if (fate === 'takes') return <CheckmarkCircle16Regular {...look('good')} />;
  if (fate === 'replaces') return <ArrowSwap16Regular {...look('good')} />;
  if (isWaiting(fate)) return <QuestionCircle16Regular {...look('asks')} />;
  if (fate === 'aside') return <ErrorCircle16Regular {...look('bad')} />;
  return <SubtractCircle16Regular {...look('quiet')} />;
}

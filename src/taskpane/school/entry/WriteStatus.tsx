import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  ArrowUndo16Regular,
  CheckmarkCircle16Regular,
  Clock16Regular,
  Edit16Regular,
  ErrorCircle16Filled,
} from '@fluentui/react-icons';
import { useEffect } from 'react';
import { useWords } from '../../language';
import { useEntry } from './entry';
import { ENTRY_WORDS } from './words';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    marginTop: 'auto',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    minHeight: '32px',
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  text: {
    flexGrow: 1,
    flexBasis: '60%',
    display: 'flex',
    gap: tokens.spacingHorizontalXS,
    alignItems: 'center',
    minWidth: 0,
  },
  icon: { flexShrink: 0 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  small: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
});

const SAID_FOR_MS = 6_000;

/** Whether what is typed is in the workbook, what became of the last paste, and the way back. */
export function WriteStatus({ said, onSaid }: { said?: string; onSaid: () => void }) {
  const { state, desk, isLocked } = useEntry();
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(onSaid, SAID_FOR_MS);
    return () => clearTimeout(timer);
  }, [said, onSaid]);
  const { unwritten, isWaiting, recovered, canUndo } = state;
  const refused = [...unwritten.values()].filter(({ refusal }) => refusal !== undefined).length;
  if (isLocked && unwritten.size === 0 && recovered.length === 0) return null;

  const trouble =
    recovered.length > 0
      ? { text: words.recovered(recovered.length), Icon: Clock16Regular, look: styles.bad }
      : isWaiting
        ? { text: words.waitingForExcel(unwritten.size), Icon: Clock16Regular, look: styles.bad }
        : refused > 0
          ? { text: words.refusedCount(refused), Icon: ErrorCircle16Filled, look: styles.bad }
          : undefined;
  const routine = state.editing
    ? { text: words.typing, Icon: Edit16Regular, look: undefined }
    : unwritten.size > 0
      ? { text: words.writing, Icon: Clock16Regular, look: undefined }
      : { text: words.written, Icon: CheckmarkCircle16Regular, look: styles.good };
  const { text, Icon, look } = trouble ?? routine;
  return (
    <div className={styles.bar}>
      <div className={styles.text}>
        <Icon className={mergeClasses(styles.icon, look)} aria-hidden />
        {/* Told aloud is only what is worth an interruption: not that every single figure was written. */}
        <span role="status">{trouble?.text ?? said}</span>
        {!trouble && said === undefined && <span>{text}</span>}
      </div>
      {recovered.length > 0 ? (
        <>
          <Button size="small" appearance="primary" className={styles.small} onClick={() => desk.takeRecovered()}>
            {words.writeNow}
          </Button>
          <Button size="small" className={styles.small} onClick={() => desk.dropRecovered()}>
            {words.drop}
          </Button>
        </>
      ) : refused > 0 ? (
        <>
          <Button size="small" appearance="primary" className={styles.small} onClick={() => desk.retry()}>
            {words.retry}
          </Button>
          <Button size="small" className={styles.small} onClick={() => desk.giveUp()}>
            {words.giveUp}
          </Button>
        </>
      ) : (
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndo16Regular />}
          className={styles.small}
          title={words.undoTip}
          disabled={!canUndo || isLocked}
          onClick={() => desk.undo()}
        >
          {words.undo}
        </Button>
      )}
    </div>
  );
}

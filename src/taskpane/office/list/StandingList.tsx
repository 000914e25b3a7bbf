/** The list of schools with how each stands: on the board, and to choose one from. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Standing } from '../../../reporting/submissions/standing';
import type { SignedCopy } from '../../../reporting/submissions/submission';
import type { TimeStyle } from '../../../reporting/wording/dates';
import { useWords } from '../../language';
import { SignedCopyMenu } from './SignedCopyMenu';
import { StateBadge } from './StateBadge';
import { standingDetail } from './standing-detail';
import { LIST_WORDS } from './words';
import { WindowedGrid, type CellFocus } from './WindowedGrid';

const ROW_HEIGHT = 60;

const useStyles = makeStyles({
  row: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  main: { minWidth: 0, height: '100%' },
  open: {
    width: '100%',
    height: '100%',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    display: 'grid',
    alignContent: 'center',
    rowGap: '2px',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold },
  detail: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  aside: { display: 'grid', justifyItems: 'end', rowGap: '2px' },
  /** Takes the focus when there is nothing to press. */
  nothing: {
    minHeight: '24px',
    minWidth: '24px',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  label: string;
  standings: readonly Standing[];
  timeStyle: TimeStyle;
  onOpen: (standing: Standing) => void;
  /** Absent: the signed copy is not to be changed here. */
  onSignedCopy?: (standing: Standing, signedCopy: SignedCopy) => void;
  /** What else to say of a school, e.g. how many warnings. */
  remarkOf?: (standing: Standing) => string | undefined;
}

export function StandingList({ label, standings, ...rest }: Props) {
  return (
    <WindowedGrid
      label={label}
      rows={standings}
      keyOf={({ school }) => school.code}
      rowHeight={ROW_HEIGHT}
      columns={rest.onSignedCopy ? 2 : 1}
    >
      {(standing, focus) => <StandingRow standing={standing} focus={focus} {...rest} />}
    </WindowedGrid>
  );
}

type RowProps = Omit<Props, 'label' | 'standings'> & { standing: Standing; focus: (column: number) => CellFocus };

function StandingRow({ standing, focus, timeStyle, onOpen, onSignedCopy, remarkOf }: RowProps) {
  const words = useWords(LIST_WORDS);
  const styles = useStyles();
  const { school, submission, state } = standing;
  const detail = [remarkOf?.(standing), standingDetail(standing, timeStyle, words)].filter(Boolean).join(' · ');
  const canSign = submission !== undefined && state !== 'carried';
  return (
    <div className={styles.row}>
      <div role="gridcell" className={styles.main}>
        <button
          type="button"
          className={styles.open}
          title={`${school.name} (${school.code})`}
          onClick={() => onOpen(standing)}
          {...focus(0)}
        >
          <span className={mergeClasses(styles.line, styles.name)}>{school.name}</span>
          <span className={mergeClasses(styles.line, styles.detail)}>{detail}</span>
        </button>
      </div>
      <div role={onSignedCopy ? 'gridcell' : undefined} className={styles.aside}>
        <StateBadge state={state} />
        {onSignedCopy &&
          (canSign ? (
            <SignedCopyMenu
              school={school.name}
              signedCopy={submission.signedCopy}
              onChoose={(signedCopy) => onSignedCopy(standing, signedCopy)}
              focus={focus(1)}
            />
          ) : (
            <span className={styles.nothing} {...focus(1)} />
          ))}
      </div>
    </div>
  );
}

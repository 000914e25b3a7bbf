import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Clock12Regular, ErrorCircle12Filled, Info12Regular, Warning12Filled } from '@fluentui/react-icons';
import { memo } from 'react';
import type { Severity } from '../../../reporting/rules/finding';
import { fieldId } from './entry';
import type { FieldHandlers } from './use-walk';

const useStyles = makeStyles({
  cell: {
    position: 'relative',
    padding: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  notAsked: { backgroundColor: tokens.colorNeutralBackground4 },
  field: {
    display: 'block',
    boxSizing: 'border-box',
    width: '100%',
    height: '30px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: 'none',
    borderRadius: 0,
    margin: 0,
    textAlign: 'right',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    outlineStyle: 'none',
    cursor: 'cell',
    ':focus': {
      outline: `2px solid ${tokens.colorBrandStroke1}`,
      outlineOffset: '-2px',
    },
    '::selection': { backgroundColor: tokens.colorBrandBackground2Hover, color: 'inherit' },
  },
  isReadOnly: { color: tokens.colorNeutralForeground2, cursor: 'default' },
  isSelected: { backgroundColor: tokens.colorBrandBackground2 },
  isCarried: {
    fontStyle: 'italic',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textUnderlineOffset: '3px',
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  note: {},
  icon: { position: 'absolute', left: '2px', top: '9px', display: 'flex', pointerEvents: 'none' },
  errorIcon: { color: tokens.colorStatusDangerForeground1 },
  warningIcon: { color: tokens.colorStatusWarningForeground3 },
  noteIcon: { color: tokens.colorNeutralForeground3 },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

export interface GridCellProps {
  figure: string;
  label: string;
  text: string;
  /** "" for nothing to say. */
  notes: string;
  severity?: Severity;
  isCarried: boolean;
  isUnwritten: boolean;
  isSelected: boolean;
  isReadOnly: boolean;
  handlers: FieldHandlers;
}

const ICONS = { error: ErrorCircle12Filled, warning: Warning12Filled, note: Info12Regular };

/** One figure of a grid. Everything about it is in plain props: it is drawn anew only when it changes. */
const Cell = memo(function GridCell(props: GridCellProps) {
  const { figure, label, text, notes, severity, isCarried, isUnwritten, isSelected, isReadOnly, handlers } = props;
  const styles = useStyles();
  const notesId = `${fieldId(figure)}-notes`;
  const Icon = severity && ICONS[severity];
  return (
    <td className={mergeClasses(styles.cell, severity && styles[severity])}>
      {isUnwritten ? (
        <span className={styles.icon}>
          <Clock12Regular aria-hidden />
        </span>
      ) : (
        Icon && (
          <span className={mergeClasses(styles.icon, severity && styles[`${severity}Icon`])}>
            <Icon aria-hidden />
          </span>
        )
      )}
      <input
        id={fieldId(figure)}
        data-figure={figure}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-invalid={severity === 'error'}
        {...(notes !== '' && { 'aria-describedby': notesId })}
        readOnly={isReadOnly}
        value={text}
        style={{ minWidth: roomFor(text, severity !== undefined || isUnwritten) }}
        className={mergeClasses(
          styles.field,
          isReadOnly && styles.isReadOnly,
          isCarried && styles.isCarried,
          isSelected && styles.isSelected,
        )}
        {...handlers}
      />
      {notes !== '' && (
        <span id={notesId} className={styles.unseen}>
          {notes}
        </span>
      )}
    </td>
  );
});

/** The column grows with its longest figure, and its mark. */
function roomFor(text: string, isMarked: boolean): string {
  return `calc(${Math.min(text.length, 14)}ch + ${isMarked ? 24 : 10}px)`;
}

function NotAsked() {
  const styles = useStyles();
  return <td className={mergeClasses(styles.cell, styles.notAsked)} />;
}

export const GridCell = Object.assign(Cell, { NotAsked });

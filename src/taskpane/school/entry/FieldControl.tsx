import {
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import { useWords } from '../../language';
import { fieldText } from '../figures/display';
import { fieldId, useEntry } from './entry';
import { notesOf, notesText } from './FieldNotes';
import type { Walk } from './use-walk';
import { ENTRY_WORDS } from './words';

const useStyles = makeStyles({
  number: { width: '92px', minWidth: '92px', '& input': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } },
  part: { width: '76px', minWidth: '76px' },
  money: { width: '132px', minWidth: '132px' },
  date: { width: '132px', minWidth: '132px' },
  line: { width: '100%' },
  text: { width: '100%' },
  choice: { width: '100%' },
  yesNo: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  error: { backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { backgroundColor: tokens.colorStatusWarningBackground1 },
  note: {},
  isCarried: { '& input': { fontStyle: 'italic' } },
  isSelected: { backgroundColor: tokens.colorBrandBackground2 },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Texts of the report are told at length; others in a line. */
const LONG_TEXTS = 'thuyetMinh';

/** The field of one figure, of its own kind. */
export function FieldControl({ slot, walk, labelId }: { slot: FigureSlot; walk: Walk; labelId: string }) {
  const entry = useEntry();
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  const { key, indicator } = slot;
  const { state, form, desk } = entry;
  const figure = form.figures.get(key);
  const isReadOnly = entry.isLocked || figure?.place === undefined;
  const notes = notesOf(entry, key);
  const said = notesText(notes, words);
  const notesId = `${fieldId(key)}-notes`;
  const severity = notes.findings[0]?.severity;
  const common = {
    id: fieldId(key),
    'data-figure': key,
    'aria-invalid': severity === 'error',
    ...(said !== '' && { 'aria-describedby': notesId }),
  };
  const look = mergeClasses(
    severity && styles[severity],
    notes.isCarried && styles.isCarried,
    walk.selected.has(key) && styles.isSelected,
  );
  const typed = {
    ...common,
    value: state.editing?.key === key ? state.editing.text : fieldText(slot, figure),
    readOnly: isReadOnly,
    autoComplete: 'off',
    spellCheck: false,
    ...walk.handlers,
  };
  const choose = (text: string): void => desk.commit([{ key, typed: text }]);
  const { onKeyDown, onFocus, onBlur, onCopy, onCut, onPaste } = walk.handlers;
  const walked = { onKeyDown, onFocus, onBlur, onCopy, onCut, onPaste };
  const shown = desk.typedOf(key);

  return (
    <>
      {indicator.kind === 'yesNo' ? (
        <RadioGroup
          layout="horizontal"
          className={mergeClasses(styles.yesNo, look)}
          aria-labelledby={labelId}
          disabled={isReadOnly}
          value={figure?.value === true ? 'yes' : figure?.value === false ? 'no' : ''}
          onChange={(_event, { value }) => choose(value === 'yes' ? 'Có' : 'Không')}
        >
          <Radio {...common} {...walked} value="yes" label={words.yes} />
          <Radio {...walked} data-figure={key} value="no" label={words.no} />
        </RadioGroup>
      ) : indicator.kind === 'choice' ? (
        <Select
          {...common}
          {...walked}
          className={mergeClasses(styles.choice, look)}
          disabled={isReadOnly}
          value={typeof figure?.value === 'string' ? figure.value : shown}
          onChange={(_event, { value }) => choose(value)}
        >
          <option value="">{words.none}</option>
          {[
            ...new Set([...(indicator.choices ?? []), ...(shown === '' ? [] : [choiceShown(figure?.value, shown)])]),
          ].map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </Select>
      ) : indicator.kind === 'text' && indicator.section === LONG_TEXTS ? (
        <Textarea {...typed} className={mergeClasses(styles.text, look)} resize="vertical" rows={3} />
      ) : indicator.kind === 'text' ? (
        <Input {...typed} className={mergeClasses(styles.line, look)} />
      ) : indicator.kind === 'date' ? (
        <Input {...typed} className={mergeClasses(styles.date, look)} placeholder={words.datePlaceholder} />
      ) : (
        <Input
          {...typed}
          inputMode={indicator.kind === 'percent' ? 'decimal' : 'numeric'}
          className={mergeClasses(
            styles.number,
            slot.part && styles.part,
            indicator.kind === 'money' && styles.money,
            look,
          )}
        />
      )}
      {said !== '' && (
        <span id={notesId} className={styles.unseen}>
          {said}
        </span>
      )}
    </>
  );
}

/** What stands in the cell and is no choice is shown as it stands: a finding says so. */
function choiceShown(value: unknown, shown: string): string {
  return typeof value === 'string' ? value : shown;
}

import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { indicatorLabel } from '../../../reporting/catalogue/slots';
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import type { FormSection } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { differenceText, previousText, unitOf } from '../figures/display';
import { fieldId, useEntry } from './entry';
import { FieldControl } from './FieldControl';
import { FieldNotes } from './FieldNotes';
import { useWalk, type Walk } from './use-walk';
import { ENTRY_WORDS } from './words';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column' },
  field: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  label: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    fontSize: tokens.fontSizeBase200,
  },
  unit: { color: tokens.colorNeutralForeground2 },
  before: {
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    lineHeight: tokens.lineHeightBase200,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  change: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  partLabel: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

type ListSection = Extract<FormSection, { kind: 'list' }>;

/** Fields one below the other: label, field, unit, last month and the difference. */
export function FieldList({ section }: { section: ListSection }) {
  const { slots } = useEntry();
  const styles = useStyles();
  const lattice = useMemo(() => inRows(section.keys, slots), [section.keys, slots]);
  const walk = useWalk(section.id, lattice);
  return (
    <div className={styles.list}>
      {lattice.map((keys) => (
        <FieldRow key={keys[0]} keys={keys} walk={walk} />
      ))}
    </div>
  );
}

function FieldRow({ keys, walk }: { keys: readonly string[]; walk: Walk }) {
  const { slots } = useEntry();
  const styles = useStyles();
  const [key = ''] = keys;
  const slot = slots.get(key);
  if (!slot) return null;
  const label = indicatorLabel(slot.indicator, slot.level);
  const labelId = `${fieldId(key)}-label`;
  const isPair = keys.length > 1;
  return (
    <div className={styles.field} {...(isPair && { role: 'group', 'aria-labelledby': labelId })}>
      {isPair ? (
        <span id={labelId} className={styles.label}>
          {label}
        </span>
      ) : (
        <label id={labelId} htmlFor={fieldId(key)} className={styles.label}>
          {label}
        </label>
      )}
      <div className={styles.line}>
        {isPair ? (
          <PairParts keys={keys} walk={walk} slots={slots} />
        ) : (
          <FieldControl slot={slot} walk={walk} labelId={labelId} />
        )}
        {unitOf(slot) && <span className={styles.unit}>{unitOf(slot)}</span>}
        <Before keys={keys} slot={slot} />
      </div>
      {keys.map((one) => (
        <FieldNotes key={one} figure={one} />
      ))}
    </div>
  );
}

/** "k / N": two fields, each with the name of its number. */
function PairParts(props: { keys: readonly string[]; walk: Walk; slots: ReadonlyMap<string, FigureSlot> }) {
  const styles = useStyles();
  return props.keys.map((key, index) => {
    const slot = props.slots.get(key);
    if (!slot) return null;
    const labelId = `${fieldId(key)}-label-part`;
    const { indicator } = slot;
    const name = indicator.partLabels?.[slot.part ?? 'k'] ?? (slot.part === 'N' ? 'tổng số' : 'số đạt');
    return (
      <div key={key} className={styles.part}>
        <label id={labelId} htmlFor={fieldId(key)} className={styles.partLabel}>
          {index > 0 && '/ '}
          {name}
        </label>
        <FieldControl slot={slot} walk={props.walk} labelId={labelId} />
      </div>
    );
  });
}

function Before({ keys, slot }: { keys: readonly string[]; slot: FigureSlot }) {
  const { form, slots } = useEntry();
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  const figures = keys.map((key) => form.figures.get(key));
  if (figures.every((figure) => figure?.place === undefined))
    return <span className={styles.before}>{words.noCell}</span>;
  // Last month's long texts are another month's story.
  if (slot.indicator.kind === 'text' || figures.every((figure) => figure?.previous === undefined)) return null;
  const previous = keys.map((key) => previousText(slots.get(key), form.figures.get(key)?.previous)).join('/');
  const difference = keys.length === 1 ? differenceText(figures[0]?.value, figures[0]?.previous) : undefined;
  return (
    <span className={styles.before}>
      {words.lastMonth}: {previous}
      {difference !== undefined && (
        <>
          {' '}
          · {words.difference}: <span className={styles.change}>{difference}</span>
        </>
      )}
    </span>
  );
}

/** One field a row; both numbers of a pair in one. */
function inRows(keys: readonly string[], slots: ReadonlyMap<string, FigureSlot>): string[][] {
  const rows: string[][] = [];
  for (const key of keys) {
    const last = rows.at(-1);
    const [slot, before] = [slots.get(key), last && slots.get(last[0] ?? '')];
    const isSecond = slot?.part === 'N' && before?.part === 'k' && before.indicator === slot.indicator;
    if (last && isSecond) last.push(key);
    else rows.push([key]);
  }
  return rows;
}

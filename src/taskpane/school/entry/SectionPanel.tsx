import { AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons';
import type { FormSection } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { SeverityIcon } from '../findings/SeverityIcon';
import { useEntry } from './entry';
import { FieldList } from './FieldList';
import { FigureGrid } from './FigureGrid';
import { figuresOf } from './sections';
import { ENTRY_WORDS } from './words';

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  header: { '& button': { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS } },
  title: { flexGrow: 1, textAlign: 'left', minWidth: 0, lineHeight: tokens.lineHeightBase200 },
  counts: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    marginLeft: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    flexShrink: 0,
  },
  done: { color: tokens.colorStatusSuccessForeground1 },
  panel: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  confirm: { alignSelf: 'flex-start', fontWeight: tokens.fontWeightRegular },
});

/** One part of the form: its name, how much of it is filled in, what is wrong in it; opened, its fields. */
export function SectionPanel({ section, isOpen }: { section: FormSection; isOpen: boolean }) {
  const { form, findingsOf, isLocked, deeds } = useEntry();
  const words = useWords(ENTRY_WORDS);
  const styles = useStyles();
  const figures = figuresOf(section);
  const findings = figures.flatMap((key) => findingsOf.get(key) ?? []);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  const carried = figures.filter((key) => form.figures.get(key)?.isCarried);
  const { given, required } = section.progress;
  const isDone = required > 0 && given === required && errors === 0;
  return (
    <AccordionItem value={section.id} className={styles.item}>
      <AccordionHeader as="h2" size="medium" className={styles.header} expandIconPosition="start">
        <span className={styles.title}>{section.title}</span>
        <span className={styles.counts}>
          {errors + warnings > 0 && (
            <span role="img" aria-label={words.findings(errors, warnings)} title={words.findings(errors, warnings)}>
              <SeverityIcon severity={errors > 0 ? 'error' : 'warning'} />
            </span>
          )}
          {isDone && <CheckmarkCircle16Filled className={styles.done} aria-label={words.done} />}
          {required > 0 && (
            <span role="img" aria-label={words.progress(given, required)}>
              {given}/{required}
            </span>
          )}
        </span>
      </AccordionHeader>
      {isOpen && (
        // Unfolding slowly would have the browser lay the page out twice before the form can be used.
        <AccordionPanel className={styles.panel} collapseMotion={null}>
          {carried.length > 1 && !isLocked && (
            <Button size="small" className={styles.confirm} onClick={() => deeds.confirmCarried(carried)}>
              {words.confirmAll(carried.length)}
            </Button>
          )}
          {section.kind === 'grid' ? <FigureGrid section={section} /> : <FieldList section={section} />}
        </AccordionPanel>
      )}
    </AccordionItem>
  );
}

import { makeStyles, Subtitle2, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { CheckmarkCircle24Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import type { Severity } from '../../../reporting/rules/finding';
import type { FormFinding } from '../../../workflows/school/school-form';
import { useWords } from '../../language';
import { BlanksItem } from './BlanksItem';
import { FindingItem, type FindingDeeds } from './FindingItem';
import { countFindings, findingId, listFindings, SEVERITIES } from './listing';
import { SeverityIcon } from './SeverityIcon';
import { FINDINGS_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  list: { margin: 0, padding: 0 },
  allWell: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
});

export interface FindingsListProps extends FindingDeeds {
  findings: readonly FormFinding[];
  slots: readonly FigureSlot[];
  /** Finalised: shown, but nothing can be changed. */
  isLocked: boolean;
}

/** Kiểm tra: what is wrong or unusual, worst first, each with the way to its cell and to its mend. */
export function FindingsList({ findings, slots, isLocked, ...deeds }: FindingsListProps) {
  const words = useWords(FINDINGS_WORDS);
  const styles = useStyles();
  const page = useRef<HTMLElement>(null);
  const keepFocus = (): void =>
    void requestAnimationFrame(() => {
      if (document.activeElement === document.body) page.current?.focus();
    });
  const [chosen, choose] = useState<Severity | 'all'>('all');
  const counts = countFindings(findings);
  // What was filtered for may be mended away: then everything is shown again.
  const filter = chosen !== 'all' && counts[chosen] === 0 ? 'all' : chosen;
  const shown = filter === 'all' ? findings : findings.filter(({ severity }) => severity === filter);

  return (
    <section ref={page} tabIndex={-1} className={styles.page} aria-label={words.title}>
      <Subtitle2 as="h2" className={styles.title}>
        {words.title}
      </Subtitle2>
      <Text role="status">{words.left(counts)}</Text>
      {findings.length === 0 ? (
        <div className={styles.allWell}>
          <CheckmarkCircle24Regular className={styles.good} aria-hidden />
          <div>
            <Text block weight="semibold">
              {words.allWell}
            </Text>
            <Text block>{words.allWellDetail}</Text>
          </div>
        </div>
      ) : (
        <>
          {SEVERITIES.filter((severity) => counts[severity] > 0).length > 1 && (
            <div className={styles.filters} role="group" aria-label={words.filter}>
              <ToggleButton size="small" checked={filter === 'all'} onClick={() => choose('all')}>
                {words.all(findings.length)}
              </ToggleButton>
              {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
                <ToggleButton
                  key={severity}
                  size="small"
                  icon={<SeverityIcon severity={severity} />}
                  checked={filter === severity}
                  onClick={() => choose(filter === severity ? 'all' : severity)}
                >
                  {words.count(severity, counts[severity])}
                </ToggleButton>
              ))}
            </div>
          )}
          <ul className={styles.list}>
            {listFindings(shown).map((listed) =>
              listed.is === 'one' ? (
                <FindingItem
                  key={findingId(listed.finding)}
                  finding={listed.finding}
                  slots={slots}
                  isLocked={isLocked}
                  {...deeds}
                  onMended={keepFocus}
                />
              ) : (
                <BlanksItem key="blanks" findings={listed.findings} slots={slots} onGoTo={deeds.onGoTo} />
              ),
            )}
          </ul>
        </>
      )}
    </section>
  );
}

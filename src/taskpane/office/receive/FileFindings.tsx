import { Body1, Body1Strong, Caption1, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useWords } from '../../language';
import type { Finding, Severity } from '../../../reporting/rules/finding';
import { FILE_WORDS } from './file-words';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const ORDER: Severity[] = ['error', 'warning', 'note'];
/** Of one file; more are told by their number. */
const MOST = 60;

/** What the checks found: errors first. They do not keep a file out: the office decides to return it or not. */
export function FileFindings({ findings }: { findings: readonly Finding[] }) {
  const words = useWords(FILE_WORDS);
  const styles = useStyles();
  if (findings.length === 0) return <Body1>{words.noFindings}</Body1>;
  const sorted = ORDER.flatMap((severity) => findings.filter((one) => one.severity === severity));
  const counts = ORDER.map((severity) => [severity, sorted.filter((one) => one.severity === severity).length] as const);
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" className={styles.title}>
        {counts
          .filter(([, count]) => count > 0)
          .map(([severity, count]) => `${words.findings[severity]}: ${count}`)
          .join(' · ')}
      </Subtitle2>
      <ul className={styles.list}>
        {sorted.slice(0, MOST).map(({ severity, message, explanation }, at) => (
          <li key={at}>
            <Body1>
              <Body1Strong>{words.findings[severity]}. </Body1Strong>
              {message}
            </Body1>
            {explanation && (
              <Caption1 block className={styles.quiet}>
                {words.explanation}: {explanation}
              </Caption1>
            )}
          </li>
        ))}
      </ul>
      {sorted.length > MOST && <Caption1>{words.moreShown(sorted.length - MOST)}</Caption1>}
    </section>
  );
}

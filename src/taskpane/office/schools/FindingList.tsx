import { Badge, makeStyles, Text, tokens, type BadgeProps } from '@fluentui/react-components';
import type { Finding, Severity } from '../../../reporting/rules/finding';
import { useWords } from '../../language';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalS },
  finding: { display: 'grid', gap: tokens.spacingVerticalXXS, justifyItems: 'start' },
  reason: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    overflowWrap: 'anywhere',
  },
});

const COLOR: Record<Severity, BadgeProps['color']> = { error: 'danger', warning: 'warning', note: 'informative' };

/** What the rules found, worst first, each with the reason the school gave for it. */
export function FindingList({ findings, hasReport }: { findings: readonly Finding[]; hasReport: boolean }) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  if (findings.length === 0) return <Text size={200}>{hasReport ? words.noFindings : words.noReport}</Text>;
  return (
    <ul className={styles.list}>
      {findings.map(({ severity, message, explanation }, at) => (
        <li key={at} className={styles.finding}>
          <Badge appearance="tint" color={COLOR[severity]} shape="rounded">
            {words.severities[severity]}
          </Badge>
          <Text size={200}>{message}</Text>
          {explanation && (
            <Text size={200} className={styles.reason}>
              {words.schoolSays(explanation)}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}

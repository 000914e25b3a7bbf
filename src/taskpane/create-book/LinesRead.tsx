/** What the list came to: how many schools, and every line that is not as it should be. */
import { Body1, Body1Strong, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { LEVELS } from '../../reporting/levels/level';
import type { RegistryLine } from '../../workflows/create-book/list-of-schools';
import { useWords } from '../language';
import { SeverityIcon } from '../school/findings/SeverityIcon';
import { isUnusable, schoolsIn } from './registry';
import { CREATE_WORDS } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS },
  title: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'center' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** More than these nobody reads one by one: the list itself is mended. */
const SHOWN = 20;

export function LinesRead(props: {
  lines: readonly RegistryLine[];
  leavesOut: boolean;
  onLeaveOut: (agreed: boolean) => void;
}) {
  const { lines, leavesOut, onLeaveOut } = props;
  const words = useWords(CREATE_WORDS);
  const styles = useStyles();
  const schools = schoolsIn(lines);
  const unusable = lines.filter(isUnusable);
  const of = (severity: 'error' | 'warning' | 'note') =>
    lines.flatMap(({ problems }) => problems.filter((problem) => problem.severity === severity));
  const perLevel = LEVELS.flatMap((level) => {
    const count = schools.filter(({ levels }) => levels.includes(level)).length;
    return count === 0 ? [] : [`${level} ${count}`];
  });
  return (
    <div className={styles.part}>
      <Body1 role="status">
        <Body1Strong>{words.taken(schools.length)}.</Body1Strong>{' '}
        {perLevel.length > 0 && `${words.byLevel} ${perLevel.join(', ')}.`}
      </Body1>
      {unusable.length > 0 && (
        <>
          <Problems severity="error" title={words.errors(unusable.length)} messages={of('error')} />
          <Body1>{words.mendThem}</Body1>
          <Checkbox
            label={words.leaveOut(unusable.length)}
            checked={leavesOut}
            onChange={(_event, { checked }) => onLeaveOut(checked === true)}
          />
        </>
      )}
      <Problems severity="warning" title={words.warnings(of('warning').length)} messages={of('warning')} />
      <Problems severity="note" title={words.notes(of('note').length)} messages={of('note')} />
    </div>
  );
}

function Problems(props: {
  severity: 'error' | 'warning' | 'note';
  title: string;
  messages: readonly { message: string }[];
}) {
  const words = useWords(CREATE_WORDS);
  const styles = useStyles();
  const { severity, title, messages } = props;
  if (messages.length === 0) return null;
  return (
    <section className={styles.part} aria-label={title}>
      <Body1Strong className={styles.title}>
        <SeverityIcon severity={severity} /> {title}
      </Body1Strong>
      <ul className={styles.list}>
        {messages.slice(0, SHOWN).map(({ message }, index) => (
          <li key={index}>
            <Body1>{message}</Body1>
          </li>
        ))}
        {messages.length > SHOWN && <li>{words.more(messages.length - SHOWN)}</li>}
      </ul>
    </section>
  );
}

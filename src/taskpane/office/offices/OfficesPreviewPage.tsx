/** What the books would bring: book by book, what no book is, and what a person must decide before anything is written. */
import { Body1, Button, Caption1, Checkbox, makeStyles, MessageBar, MessageBarBody, Subtitle2, tokens } from '@fluentui/react-components'; // prettier-ignore
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { OfficesChoices } from '../../../workflows/offices/clashes';
import { hasAnything, openClashes, type OfficesPlan, type PlannedBook } from '../../../workflows/offices/plan';
import { useWords } from '../../language';
import { ActionBar, Buttons } from '../forms/ActionBar';
import { Clashes } from './Clashes';
import { OFFICES_WORDS } from './words';

const useStyles = makeStyles({
  page: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  cards: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS }, // prettier-ignore
  card: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  lines: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'grid' },
});

export function OfficesPreviewPage(props: {
  plan: OfficesPlan;
  /** "tháng 11/2021": the month the books were read for. */
  month: string;
  choices: OfficesChoices;
  isWriting: boolean;
  onChoose: (choices: OfficesChoices) => void;
  onCommit: () => void;
  onDrop: () => void;
}) {
  const { plan, choices, isWriting, onChoose } = props;
  const words = useWords(OFFICES_WORDS);
  const styles = useStyles();
  const open = openClashes(plan).length;
  const reports = plan.lots.reduce((sum, lot) => sum + lot.reports.length, 0);
  const isAnything = hasAnything(plan);
  const toggle = <Item,>(all: ReadonlySet<Item>, one: Item, isIn: boolean): Set<Item> =>
    new Set(isIn ? [...all, one] : [...all].filter((item) => item !== one));
  return (
    <div className={styles.page}>
      <Body1>{words.forMonth(props.month)}</Body1>
      <section className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {words.books(plan.books.length)}
        </Subtitle2>
        <ul className={styles.cards}>
          {plan.books.map((book) => (
            <li key={book.index} className={styles.card}>
              <Checkbox
                label={book.name}
                checked={!choices.leftOut.has(book.index)}
                onChange={(_event, { checked }) =>
                  onChoose({ ...choices, leftOut: toggle(choices.leftOut, book.index, checked !== true) })
                }
              />
              <Caption1 className={styles.quiet}>{book.path}</Caption1>
              {!choices.leftOut.has(book.index) && <BookFacts book={book} />}
            </li>
          ))}
        </ul>
      </section>
      {plan.aside.length > 0 && (
        <section className={styles.part}>
          <Subtitle2 as="h2" className={styles.title}>
            {words.aside(plan.aside.length)}
          </Subtitle2>
          <ul className={styles.lines}>
            {plan.aside.map(({ path, message }) => (
              <li key={path}>
                <Body1>{path}</Body1>
                <Caption1 block>{message}</Caption1>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Clashes plan={plan} choices={choices} onChoose={onChoose} />
      {plan.foreign.length > 0 && (
        <section className={styles.part}>
          <Subtitle2 as="h2" className={styles.title}>
            {words.foreign(plan.foreign.length)}
          </Subtitle2>
          <Caption1>{words.foreignHint}</Caption1>
          {plan.foreign.map(({ code, label, canAdd }) =>
            canAdd ? (
              <Checkbox
                key={code}
                label={words.addIndicator(label)}
                checked={choices.addedIndicators.has(code)}
                onChange={(_event, { checked }) =>
                  onChoose({ ...choices, addedIndicators: toggle(choices.addedIndicators, code, checked === true) })
                }
              />
            ) : (
              <Body1 key={code}>{words.cannotAdd(label)}</Body1>
            ),
          )}
        </section>
      )}
      <ActionBar>
        {open > 0 && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{words.open(open)}</MessageBarBody>
          </MessageBar>
        )}
        <Body1 role="status">
          {isWriting ? words.writing : isAnything ? words.will(reports, plan.schools.added.length) : words.nothingNew}
        </Body1>
        <Buttons>
          <Button appearance="primary" disabled={isWriting || open > 0 || !isAnything} onClick={props.onCommit}>
            {words.write}
          </Button>
          <Button disabled={isWriting} onClick={props.onDrop}>
            {words.leave}
          </Button>
        </Buttons>
      </ActionBar>
    </div>
  );
}

function BookFacts({ book }: { book: PlannedBook }) {
  const words = useWords(OFFICES_WORDS);
  const styles = useStyles();
  const count = (standing: PlannedBook['reports'][number]['standing']) =>
    book.reports.filter((report) => report.standing === standing).length;
  const { outside } = book;
  const lines = [
    ...(['new', 'changed', 'same', 'locked', 'kept', 'waits', 'left-out'] as const)
      .map((standing) => [standing, count(standing)] as const)
      .filter(([, number]) => number > 0)
      .map(([standing, number]) => words.standings[standing](number)),
    ...(book.newSchools > 0 ? [words.newSchools(book.newSchools)] : []),
    ...(book.differing.length > 0 ? [words.differing(book.differing.map(({ ours }) => ours.name))] : []),
    ...book.dropped.map(([label, number]) => words.dropped(label, number)),
    ...book.withdrawn.map(({ school, period }) => words.withdrawn(school.name, periodInSentence(period))),
    ...(outside.added + outside.changed > 0 ? [words.outside(outside.added + outside.changed)] : []),
    ...outside.withdrawn.map((row) => words.outsideGone(row)),
    ...(book.rules.length > 0 ? [words.rules(book.rules.length)] : []),
    ...book.problems,
  ];
  return (
    <>
      <Caption1>{words.schools(book.schools)}</Caption1>
      <ul className={styles.lines}>
        {lines.map((line) => (
          <li key={line}>
            <Caption1>{line}</Caption1>
          </li>
        ))}
      </ul>
    </>
  );
}

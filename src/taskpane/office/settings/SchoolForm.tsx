/** One school of the registry, and what happens to it. What comes of it is said before it is written. */
import { Body1, Button, Checkbox, Field, Input, makeStyles, MessageBar, MessageBarBody, Radio, RadioGroup, tokens } from '@fluentui/react-components'; // prettier-ignore
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { saysTheSame } from '../../../reporting/book/says-the-same';
import { periodInSentence } from '../../../reporting/periods/calendar';
import type { School } from '../../../reporting/schools/school';
import { localSecond } from '../../../workflows/moment';
import { changeRegistry } from '../../../workflows/settings/change-registry';
import { registryAfter, reportsLost } from '../../../workflows/settings/registry-changes';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { ActionBar, Buttons } from '../forms/ActionBar';
import { FormHead } from '../forms/FormHead';
import { KeptNotice } from '../forms/KeptNotice';
import { hasFields, useUnwritten } from '../forms/use-unwritten';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { askedFor, DEEDS, type Deed, fieldsOf, firstState, type FormState, withDeed } from './school-change';
import { SchoolFields } from './SchoolFields';
import { SchoolSearch } from './SchoolSearch';
import { SETTINGS_WORDS } from './words';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', gap: tokens.spacingVerticalXS },
  item: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** Months that would lose reports are named one by one up to here. */
const LOST_SHOWN = 5;

interface Typed {
  /** The row it was typed over: another person may have changed the book since. */
  seen?: School;
  state: FormState;
  reason: string;
}

function wasTyped(kept: unknown): kept is Typed {
  return (
    hasFields(kept, ['state', 'reason']) &&
    hasFields((kept as Typed).state, ['deed', 'draft', 'day', 'others'], ['others'])
  );
}

export function SchoolForm(props: {
  book: OfficeBook;
  seen: School | undefined;
  reread: ScreenProps['reread'];
  onBack: () => void;
  onDone: (said: string) => void;
}) {
  const { book } = props;
  const [seen, setSeen] = useState(props.seen);
  const words = useWords(SETTINGS_WORDS);
  const styles = useStyles();
  const [state, setState] = useState(() => firstState(seen));
  const [reason, setReason] = useState('');
  const isTyped = reason !== '' || !saysTheSame(state, firstState(seen));
  const place = props.seen ? `${props.seen.code}:${props.seen.validFrom ?? ''}` : '';
  const kept = useUnwritten<Typed>(
    book,
    `truong:${place}`,
    isTyped ? { ...(seen && { seen }), state, reason } : undefined,
    wasTyped,
  );
  const [acceptLost, setAcceptLost] = useState(false);
  const doing = useDoing();
  const asked = useMemo(() => askedFor(state, seen), [state, seen]);
  const { change } = asked;
  const outcome = useMemo(() => change && registryAfter(book.schools, change), [book, change]);
  const next = outcome && 'schools' in outcome ? outcome.schools : undefined;
  const lost = useMemo(() => (next ? reportsLost(book, next) : []), [book, next]);
  const isSame = change?.kind === 'correct' && saysTheSame(change.seen, change.school);
  const isReady = next !== undefined && !isSame && (lost.length === 0 || acceptLost);
  const put = (part: Partial<typeof state>): void => setState((before) => ({ ...before, ...part }));
  const { deed } = state;
  const missing = [
    ...(deed !== 'add' && deed !== 'correct' && state.day.trim() === ''
      ? [deed === 'close' ? words.lastDay : words.fromDay]
      : []),
    ...fieldsOf(state)
      .filter((field) => asked.problems[field] !== undefined && state.draft[field].trim() === '')
      .map((field) => words.fields[field].label),
  ];
  const isMerged = (school: School) => [seen, ...state.others].some((one) => one && saysTheSame(one, school));
  const save = (): void => {
    if (!change) return;
    void doing.run(async () => {
      await changeRegistry({ change, acceptLost, reason: reason.trim(), now: localSecond() });
      await shownAgain(props.reread);
      kept.drop();
      props.onDone(words.written[deed](seen?.name ?? state.draft.name.trim()));
    });
  };
  const leave = (): void => {
    kept.drop();
    props.onBack();
  };
  return (
    <div className={styles.form}>
      <FormHead title={seen ? `${seen.name} (${seen.code})` : words.addSchool} back={words.backToList} onBack={leave} />
      <KeptNotice
        of={kept}
        onTake={(typed) => {
          setSeen(typed.seen);
          setState(typed.state);
          setReason(typed.reason);
        }}
      />
      {seen && (
        <Field label={words.whatToDo}>
          <RadioGroup
            value={deed}
            onChange={(_event, { value }) => {
              setAcceptLost(false);
              setState((before) => withDeed(before, value as Deed, seen));
            }}
          >
            {DEEDS.map((one) => (
              <Radio key={one} value={one} label={words.deeds[one]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Body1>{words.deedHints[deed]}</Body1>
      {(deed === 'rename' || deed === 'close' || deed === 'merge') && (
        <Field
          label={deed === 'close' ? words.lastDay : words.fromDay}
          hint={words.dayHint}
          {...(asked.dayProblem && { validationState: 'error', validationMessage: words.badDay })}
        >
          <Input value={state.day} onChange={(_event, { value }) => put({ day: value })} />
        </Field>
      )}
      {deed === 'merge' && seen && (
        <>
          {state.others.length > 0 && (
            <ul className={styles.list} aria-label={words.mergedWith}>
              {state.others.map((school) => (
                <li key={school.code} className={styles.item}>
                  <Body1>{school.name}</Body1>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={<Dismiss16Regular />}
                    aria-label={words.notMerged(school.name)}
                    title={words.notMerged(school.name)}
                    onClick={() => put({ others: state.others.filter((one) => one !== school) })}
                  />
                </li>
              ))}
            </ul>
          )}
          <SchoolSearch
            label={words.mergedWith}
            schools={book.schools.filter((school) => !isMerged(school))}
            onChoose={(school) => put({ others: [...state.others, school] })}
          />
          <Field label={words.becomes}>
            <RadioGroup
              value={state.goesOn ? 'goesOn' : 'new'}
              onChange={(_event, { value }) =>
                put({ goesOn: value === 'new' ? undefined : book.schools.find((school) => !isMerged(school)) })
              }
            >
              <Radio value="new" label={words.becomesNew} />
              <Radio value="goesOn" label={words.becomesOld} />
            </RadioGroup>
          </Field>
          {state.goesOn && (
            <>
              <Body1 role="status">{words.goesOn(state.goesOn.name, state.goesOn.code)}</Body1>
              <SchoolSearch
                label={words.another}
                schools={book.schools.filter((school) => !isMerged(school))}
                onChoose={(school) => put({ goesOn: school })}
              />
            </>
          )}
        </>
      )}
      <SchoolFields
        fields={fieldsOf(state)}
        draft={state.draft}
        problems={asked.problems}
        onDraft={(draft) => put({ draft })}
      />
      <Field label={words.reason} hint={words.reasonHint}>
        <Input value={reason} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {outcome && 'problem' in outcome && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{outcome.problem}</MessageBarBody>
        </MessageBar>
      )}
      {lost.length > 0 && (
        <>
          <MessageBar intent="warning" layout="multiline" role="alert">
            <MessageBarBody>
              {words.lost(
                lost.slice(0, LOST_SHOWN).map(({ school, period }) => `${school.name} (${periodInSentence(period)})`),
                lost.length - LOST_SHOWN,
              )}
            </MessageBarBody>
          </MessageBar>
          <Checkbox
            label={words.acceptLost}
            checked={acceptLost}
            onChange={(_event, { checked }) => setAcceptLost(checked === true)}
          />
        </>
      )}
      <ActionBar>
        <Failure text={doing.failure} />
        {missing.length > 0 && <Body1>{words.missing(missing)}</Body1>}
        <Buttons>
          <Button appearance="primary" disabled={!isReady || doing.isRunning} onClick={save}>
            {words.save}
          </Button>
          <Button disabled={doing.isRunning} onClick={leave}>
            {words.leave}
          </Button>
        </Buttons>
      </ActionBar>
    </div>
  );
}

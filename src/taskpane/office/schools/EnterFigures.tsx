/** Nhập hộ: the office types what a school told it by phone or on paper. */
import { Button, Field, Input, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import type { FigureSlot } from '../../../reporting/catalogue/indicator';
import type { Period } from '../../../reporting/periods/period';
import { displayName } from '../../../reporting/schools/names';
import type { School } from '../../../reporting/schools/school';
import { enterFigures } from '../../../workflows/enter-figures';
import { localMinute, localSecond, parseLocalMinute } from '../../../workflows/moment';
import { seenReports } from '../../../workflows/seen-reports';
import type { FigureLines } from '../../../workflows/school-lines';
import { asTyped, typingProblem } from '../../../workflows/typed-figures';
import { useWords } from '../../language';
import { useDoing } from '../doing';
import { Failure } from '../Failure';
import { ActionBar, Buttons } from '../forms/ActionBar';
import { KeptNotice } from '../forms/KeptNotice';
import { hasFields, useUnwritten } from '../forms/use-unwritten';
import { shownAgain } from '../open-book';
import type { ScreenProps } from '../screen';
import { EnterGroup } from './EnterGroup';
import { SCHOOLS_WORDS } from './words';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
});

/** What is kept of the form until it is written. */
interface Typed {
  typed: [key: string, text: string][];
  source: string;
  receivedAt: string;
}

export function EnterFigures(props: {
  period: Period;
  school: School;
  book: OfficeBook;
  groups: readonly FigureLines[];
  reread: ScreenProps['reread'];
  onClose: (isDone: boolean) => void;
}) {
  const words = useWords(SCHOOLS_WORDS);
  const styles = useStyles();
  const { period, school, groups } = props;
  const first = useMemo(() => typedAtFirst(groups), [groups]);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const [source, setSource] = useState('');
  const [receivedAt, setReceivedAt] = useState(localMinute);
  const [isAsked, setAsked] = useState(false);
  const doing = useDoing();
  // What stood there when the form was opened, however often the book is read again meanwhile.
  const [seen, setSeen] = useState(() => seenReports(props.book, period));
  const values = [...typed].flatMap(([key, text]) => (text === first.get(key)?.text ? [] : [{ key, typed: text }]));
  const problems = new Map(
    values.flatMap(({ key, typed: text }) => {
      const slot = first.get(key)?.slot;
      const problem = slot && typingProblem(slot, text);
      return problem ? [[key, problem] as const] : [];
    }),
  );
  const isTyped = values.length > 0 || source.trim() !== '';
  const unwritten = isTyped ? { typed: [...typed], source, receivedAt } : undefined;
  const kept = useUnwritten<Typed>(props.book, `nhap-ho:${period.id}:${school.code}`, unwritten, wasTyped);
  const moment = parseLocalMinute(receivedAt);
  const save = async (): Promise<void> => {
    setAsked(true);
    if (source.trim() === '' || !moment || problems.size > 0 || values.length === 0) return;
    const done = await doing.run(async () => {
      const request = { period: period.id, school: school.code, values, source, receivedAt: moment, seen };
      try {
        await enterFigures({ ...request, now: localSecond() });
      } catch (error) {
        // What stands there now is shown, and typing over it is the person's decision.
        const now = await props.reread().catch(() => undefined);
        if (now) setSeen(seenReports(now.book, period));
        throw error;
      }
      await shownAgain(props.reread);
      return true;
    });
    if (!done) return;
    kept.drop();
    props.onClose(true);
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Subtitle2 as="h2" className={styles.title}>
        {words.enterTitle}: {displayName(school)}
      </Subtitle2>
      <KeptNotice
        of={kept}
        onTake={(before) => {
          setTyped(new Map(before.typed));
          setSource(before.source);
          setReceivedAt(before.receivedAt);
        }}
      />
      <Text size={200}>{words.enterIntro}</Text>
      <Field
        label={words.source}
        hint={words.sourceHint}
        required
        validationMessage={isAsked && source.trim() === '' ? words.sourceNeeded : undefined}
      >
        <Input value={source} onChange={(_, { value }) => setSource(value)} />
      </Field>
      <Field
        label={words.receivedAt}
        required
        validationMessage={isAsked && !moment ? words.receivedAtNeeded : undefined}
      >
        <Input type="datetime-local" value={receivedAt} onChange={(_, { value }) => setReceivedAt(value)} />
      </Field>
      {groups.map((group) => (
        <EnterGroup
          key={group.title}
          group={group}
          textOf={(key) => typed.get(key) ?? first.get(key)?.text ?? ''}
          problems={problems}
          onType={(key, text) => setTyped((before) => new Map(before).set(key, text))}
        />
      ))}
      <ActionBar>
        <Failure text={doing.failure} />
        <Text size={200} role="status">
          {doing.isRunning
            ? words.saving
            : !isAsked
              ? ''
              : problems.size > 0
                ? words.mend(problems.size)
                : values.length === 0
                  ? words.nothingTyped
                  : source.trim() === ''
                    ? words.sourceNeeded
                    : ''}
        </Text>
        <Buttons>
          <Button type="submit" appearance="primary" disabled={doing.isRunning}>
            {words.save(values.length)}
          </Button>
          <Button
            disabled={doing.isRunning}
            onClick={() => {
              kept.drop();
              props.onClose(false);
            }}
          >
            {words.cancel}
          </Button>
        </Buttons>
      </ActionBar>
    </form>
  );
}

function typedAtFirst(groups: readonly FigureLines[]): Map<string, { slot: FigureSlot; text: string }> {
  return new Map(
    groups.flatMap(({ lines }) =>
      lines.flatMap(({ key, slot, current }) => (slot ? [[key, { slot, text: asTyped(slot, current) }] as const] : [])),
    ),
  );
}

function wasTyped(kept: unknown): kept is Typed {
  if (!hasFields(kept, ['typed', 'source', 'receivedAt'], ['typed'])) return false;
  return (kept as Typed).typed.every((one) => Array.isArray(one) && one.length === 2);
}

/** Where the books do not fit together: each question with what stands on either side, and one answer for all of a kind. */
import {
  Body1,
  Button,
  Caption1,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { type Clash, type ClashOption, bookOf, decideAll, type OfficesChoices } from '../../../workflows/offices/clashes'; // prettier-ignore
import type { OfficesPlan } from '../../../workflows/offices/plan';
import { useWords } from '../../language';
import { OFFICES_WORDS, type PlainOption } from './words';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  clash: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

export function Clashes(props: {
  plan: OfficesPlan;
  choices: OfficesChoices;
  onChoose: (choices: OfficesChoices) => void;
}) {
  const { plan, choices, onChoose } = props;
  const words = useWords(OFFICES_WORDS);
  const styles = useStyles();
  const kinds = [...new Set(plan.clashes.map(({ kind }) => kind))];
  const nameOf = (index: number | undefined) => plan.books.find((book) => book.index === index)?.name ?? '';
  const pathOf = (index: number | undefined) => plan.books.find((book) => book.index === index)?.path ?? '';
  return kinds.map((kind) => {
    const clashes = plan.clashes.filter((clash) => clash.kind === kind);
    return (
      <section key={kind} className={styles.part}>
        <Subtitle2 as="h2" className={styles.title}>
          {words.clashes[kind].title(clashes.length)}
        </Subtitle2>
        <Caption1>{words.clashes[kind].detail}</Caption1>
        {clashes.length > 1 && (
          <div className={styles.buttons}>
            {sharedOptions(clashes).map((option) => (
              <Button
                key={option}
                size="small"
                onClick={() => onChoose(decideAll(plan.clashes, kind, option, choices))}
              >
                {words.forAll(words.options[option](undefined))}
              </Button>
            ))}
          </div>
        )}
        {clashes.map((clash) => (
          <Question
            key={clash.id}
            clash={clash}
            // Two books of one name are told by their files.
            nameOf={kind === 'same-office' ? pathOf : nameOf}
            onDecide={(option) => onChoose({ ...choices, decided: new Map([...choices.decided, [clash.id, option]]) })}
          />
        ))}
      </section>
    );
  });
}

function Question(props: {
  clash: Clash;
  nameOf: (index: number | undefined) => string;
  onDecide: (option: ClashOption) => void;
}) {
  const { clash, nameOf, onDecide } = props;
  const words = useWords(OFFICES_WORDS);
  const styles = useStyles();
  const label = (option: ClashOption): string => {
    const book = bookOf(option);
    return book === undefined ? words.options[option as PlainOption](clash.apartCode) : words.takeBook(nameOf(book));
  };
  return (
    <div className={styles.clash}>
      <Field
        label={
          clash.kind === 'same-office'
            ? words.sameOffice(clash.code, clash.books.map(nameOf))
            : words.between(clash.theirs, nameOf(clash.books.at(-1)), clash.ours)
        }
      >
        <RadioGroup value={clash.decided ?? ''} onChange={(_event, { value }) => onDecide(value as ClashOption)}>
          {clash.options.map((option) => (
            <Radio key={option} value={option} label={label(option)} />
          ))}
        </RadioGroup>
      </Field>
      {clash.isRemembered && <Body1>{words.remembered}</Body1>}
    </div>
  );
}

/** Answers that every question of the kind offers, but those that name a book. */
function sharedOptions(clashes: readonly Clash[]): PlainOption[] {
  const plain = clashes[0].options.filter((option): option is PlainOption => bookOf(option) === undefined);
  return plain.filter((option) => clashes.every(({ options }) => options.includes(option)));
}

/** Where books of several offices do not fit together without a person's word: what is asked, and what was answered. */

/**
 * `other-name`: a school's code stands for another name already. `levels`: the same school, with a level more.
 * `same-name`: a school of that name and place stands under another code. `two-books`: two books have the school's report.
 * `same-office`: two books call their office the same. `own-report`: this book has a report of its own, not from a book.
 * `older`: the report was received before the one that is in. `indicator`: the code means something else here.
 */
export type ClashKind =
  'other-name' | 'levels' | 'same-name' | 'two-books' | 'same-office' | 'own-report' | 'older' | 'indicator';

/** `book:2`: what the third book says. */
export type ClashOption = 'ours' | 'theirs' | 'apart' | 'leave-out' | `book:${number}`;

export interface Clash {
  /** The same for the same question, also when the plan is worked out again. */
  id: string;
  kind: ClashKind;
  /** Places of the books it is about; the first is the one that brings it. */
  books: readonly number[];
  /** Of the school or the indicator; of `same-office` the office's name. */
  code: string;
  /** What stands in this book (or in the book before), and what the other says: names, for people. */
  ours: string;
  theirs: string;
  /** For `apart`: the code it would get. */
  apartCode?: string;
  options: readonly ClashOption[];
  /** Absent: waits for the person. */
  decided?: ClashOption;
  /** Decided so at an earlier receipt. */
  isRemembered?: boolean;
}

export interface OfficesChoices {
  /** By `Clash.id`. */
  decided: ReadonlyMap<string, ClashOption>;
  /** Codes of indicators of other offices that this book is to have too. */
  addedIndicators: ReadonlySet<string>;
  /** Places of books that are not taken. */
  leftOut: ReadonlySet<number>;
}

export const NO_OFFICES_CHOICES: OfficesChoices = {
  decided: new Map(),
  addedIndicators: new Set(),
  leftOut: new Set(),
};

/** The person's word, else what was decided before; an answer that is no longer offered is none. */
export function withDecision(clash: Clash, choices: OfficesChoices, remembered?: ClashOption): Clash {
  const said = choices.decided.get(clash.id);
  if (said !== undefined && clash.options.includes(said)) return { ...clash, decided: said };
  if (remembered !== undefined && clash.options.includes(remembered))
    return { ...clash, decided: remembered, isRemembered: true };
  return clash;
}

/** The same answer for all questions of a kind that offer it. */
export function decideAll(
  clashes: readonly Clash[],
  kind: ClashKind,
  option: ClashOption,
  choices: OfficesChoices,
): OfficesChoices {
  const ids = clashes.filter((clash) => clash.kind === kind && clash.options.includes(option)).map(({ id }) => id);
  return { ...choices, decided: new Map([...choices.decided, ...ids.map((id) => [id, option] as const)]) };
}

export function bookOption(index: number): ClashOption {
  return `book:${index}`;
}

/** The place of the book an answer names. */
export function bookOf(option: ClashOption | undefined): number | undefined {
  return option?.startsWith('book:') ? Number(option.slice('book:'.length)) : undefined;
}

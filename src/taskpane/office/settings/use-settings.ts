/** Settings as the book has them, and as the person is changing them: nothing is written before the button. */
import { useState } from 'react';
import type { OfficeBook } from '../../../reporting/book/book';
import { hasFields, type Unwritten, useUnwritten } from '../forms/use-unwritten';
import { settingOfText, textOfSetting } from '../../../workflows/settings/settings-fields';
import { ownValue, placeId, settingProblem, type SettingChange, type SettingPlace } from '../../../workflows/settings/settings-rows'; // prettier-ignore

/** As typed; `text` absent: what is less particular is to hold again. */
interface Typed extends SettingPlace {
  before: string | undefined;
  text: string | undefined;
  /** Chosen from a list: "" then means that it is to be blank. */
  isExact: boolean;
}

export interface SettingsDraft {
  /** What is in the field; `undefined`: this row is not, or no longer, there. */
  textOf(place: SettingPlace): string | undefined;
  type(place: SettingPlace, text: string | undefined): void;
  choose(place: SettingPlace, value: string | undefined): void;
  problemOf(place: SettingPlace): string | undefined;
  changes: readonly SettingChange[];
  hasProblems: boolean;
  /** The book holds something else by now in a place that is being changed. */
  isOvertaken: boolean;
  discard(): void;
  kept: Unwritten<Typed[]>;
  restore(typed: readonly Typed[]): void;
}

export function useSettings(book: OfficeBook): SettingsDraft {
  const [typed, setTyped] = useState<ReadonlyMap<string, Typed>>(new Map());
  const held = (place: SettingPlace) => ownValue(book.settings, place);
  const changeOf = ({ key, period, school, before, text, isExact }: Typed): SettingChange => ({
    key,
    ...(period !== undefined && { period }),
    ...(school !== undefined && { school }),
    before,
    after: text === undefined || isExact ? text : settingOfText(key, text),
  });
  const changes = [...typed.values()]
    .map(changeOf)
    .filter((change) => change.after !== change.before && change.after !== held(change));
  const put = (place: SettingPlace, text: string | undefined, isExact: boolean): void =>
    setTyped((old) => {
      const id = placeId(place);
      const { key, period, school } = place;
      const before = old.has(id) ? old.get(id)?.before : held(place);
      return new Map([...old, [id, { key, period, school, before, text, isExact }]]);
    });
  const kept = useUnwritten(book, 'thiet-lap', changes.length > 0 ? [...typed.values()] : undefined, isTyped);
  const problem = (change: SettingChange | undefined) => change && settingProblem(book, change);
  return {
    textOf: (place) => {
      const draft = typed.get(placeId(place));
      if (draft) return draft.text;
      const value = held(place);
      return value === undefined ? undefined : textOfSetting(place.key, value);
    },
    type: (place, text) => put(place, text, false),
    choose: (place, value) => put(place, value, true),
    problemOf: (place) => problem(changes.find((change) => placeId(change) === placeId(place))),
    changes,
    hasProblems: changes.some((change) => problem(change) !== undefined),
    isOvertaken: changes.some((change) => held(change) !== change.before),
    discard: () => setTyped(new Map()),
    kept,
    restore: (before) => setTyped(new Map(before.map((one) => [placeId(one), one]))),
  };
}

function isTyped(kept: unknown): kept is Typed[] {
  return Array.isArray(kept) && kept.every((one) => hasFields(one, ['key', 'isExact']));
}

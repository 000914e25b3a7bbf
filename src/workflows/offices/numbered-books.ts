/** The books of a receipt that are taken, each with its place among the files and a name of its own. */
import { type Clash, bookOf, bookOption, type OfficesChoices, withDecision } from './clashes';
import type { OfficeFile, SentBook } from './sent-book';

export interface NumberedBook extends SentBook {
  /** Place among the files. */
  index: number;
}

/**
 * Two books of one name may be two versions of one office's book, of which one may be taken, or two offices that have not
 * said who they are. Until that is said, neither is taken.
 */
export function numberedBooks(
  files: readonly OfficeFile[],
  choices: OfficesChoices,
): { books: NumberedBook[]; clashes: Clash[] } {
  const all = files.flatMap((file, index) =>
    file.kind === 'book' && !choices.leftOut.has(index) ? [{ ...file, index }] : [],
  );
  const byName = new Map<string, NumberedBook[]>();
  for (const book of all) byName.set(book.name, [...(byName.get(book.name) ?? []), book]);
  const clashes: Clash[] = [];
  const books = all.flatMap((book) => {
    const namesakes = byName.get(book.name) ?? [];
    if (namesakes.length < 2) return [book];
    const known = clashes.find(({ code }) => code === book.name);
    const clash =
      known ??
      withDecision(
        {
          id: `same-office|${book.name}`,
          kind: 'same-office',
          books: namesakes.map(({ index }) => index),
          code: book.name,
          ours: namesakes[0].path,
          theirs: namesakes.slice(1).map(({ path }) => path).join(', '), // prettier-ignore
          options: [...namesakes.map(({ index }) => bookOption(index)), 'apart'],
        },
        choices,
      );
    if (!known) clashes.push(clash);
    if (clash.decided === 'apart') return [{ ...book, name: `${book.name} (${book.path})` }];
    return bookOf(clash.decided) === book.index ? [book] : [];
  });
  return { books, clashes };
}

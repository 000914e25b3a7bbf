/** Which school of this book each school of the other books is: the same, a new one, or for a person to say. Pure. */
import type { OfficeBook } from '../../reporting/book/book';
import type { Period } from '../../reporting/periods/period';
import { activeSchools, overlap } from '../../reporting/schools/registry';
import type { School } from '../../reporting/schools/school';
import { bookOf, bookOption, type Clash, type ClashOption, type OfficesChoices, withDecision } from './clashes';
import { type Join, joinKey, joinLines } from './log-lines';
import type { NumberedBook } from './numbered-books';
import { byCode, codeWithPlace, differs, identityOf, lackingLevels, told, twinOf, withPlace } from './school-identity';

export interface MatchedSchools {
  /** Our code of a school of a book; `undefined`: not taken, or not decided yet. */
  codeOf: (book: number, code: string) => string | undefined;
  /** Whether a question about the school is open. */
  isWaiting: (book: number, code: string) => boolean;
  /** The registry as it will be. */
  schools: School[];
  /** Rows to add, in order, and rows to write over. */
  added: School[];
  corrected: { seen: School; school: School }[];
  /** Decisions to be remembered. */
  joins: Join[];
  clashes: Clash[];
  /** Schools whose row in another book says something else than ours, though it is the same school: told, not written. */
  differing: { book: number; ours: School; theirs: School }[];
}

/** @param period the month received: a school is what it is then */
export function matchSchools(
  ours: Pick<OfficeBook, 'schools' | 'log'>,
  books: readonly NumberedBook[],
  period: Period,
  choices: OfficesChoices,
): MatchedSchools {
  const matching = new Matching(ours, period, choices);
  for (const book of books) for (const rows of byCode(book.book.schools)) matching.match(book, rows);
  return matching.result();
}

/** A school of a book while it is being matched. */
interface Theirs {
  book: NumberedBook;
  code: string;
  /** All its rows; `now` is the one that holds in the month. */
  rows: readonly School[];
  now: School;
  isActive: boolean;
  /** Our code for it as decided at an earlier receipt; "": left out. */
  before: string | undefined;
}

class Matching {
  /** Rows by our code: this book's, then those added. */
  readonly #rows = new Map<string, School[]>();
  /** Rows by what their names say: twins are looked up, not compared pair by pair. */
  readonly #named = new Map<string, School[]>();
  /** Codes that stand in this book already. */
  readonly #own: ReadonlySet<string>;
  readonly #remembered: ReadonlyMap<string, string>;
  /** The book that gives a code of ours its report. */
  readonly #claims = new Map<string, Theirs>();
  readonly #targets = new Map<string, string>();
  readonly #waiting = new Set<string>();
  readonly #added: { school: School; book: number }[] = [];
  readonly #corrected: MatchedSchools['corrected'] = [];
  readonly #joins: Join[] = [];
  readonly #clashes: Clash[] = [];
  readonly #differing: MatchedSchools['differing'] = [];

  constructor(
    readonly ours: Pick<OfficeBook, 'schools' | 'log'>,
    readonly period: Period,
    readonly choices: OfficesChoices,
  ) {
    for (const rows of byCode(ours.schools)) this.#rows.set(rows[0].code, rows);
    ours.schools.forEach((school) => this.#name(school));
    this.#own = new Set(this.#rows.keys());
    this.#remembered = joinLines(ours.log);
  }

  match(book: NumberedBook, rows: readonly School[]): void {
    const active = activeSchools(rows, this.period)[0];
    const now = active ?? rows[rows.length - 1];
    const { code, name } = now;
    const before = this.#remembered.get(joinKey({ office: book.name, code, name }));
    const theirs: Theirs = { book, code, rows, now, isActive: active !== undefined, before };
    const there = this.#rowsAt(code);
    if (!there) this.#matchNew(theirs);
    else if (rows.some((row) => there.some((one) => identityOf(row) === identityOf(one)))) this.#matchSame(theirs);
    else this.#matchOther(theirs);
  }

  result(): MatchedSchools {
    const { ours } = this;
    const added = this.#addedRows();
    const kept = ours.schools.map((one) => this.#corrected.find(({ seen }) => seen === one)?.school ?? one);
    return {
      codeOf: (book, code) => this.#targets.get(at(book, code)),
      isWaiting: (book, code) => this.#waiting.has(at(book, code)),
      schools: [...kept, ...added],
      added,
      corrected: this.#corrected,
      joins: this.#joins,
      clashes: this.#clashes,
      differing: this.#differing,
    };
  }

  /** Nothing stands under its code. */
  #matchNew(theirs: Theirs): void {
    const { now, code, before, book } = theirs;
    const twin = twinOf(withPlace(now, book.place), this.#named.get(identityOf(now)) ?? []);
    if (!twin) return this.#claim(theirs, code, theirs.rows);
    const clash = this.#ask(
      'same-name',
      theirs,
      {
        ours: told(twin),
        theirs: told(now),
        apartCode: code,
        options: [...this.#mayBe(twin, now), 'apart', 'leave-out'],
      },
      before === twin.code ? 'ours' : before === '' ? 'leave-out' : undefined,
    );
    if (clash.decided === 'ours') this.#join(theirs, twin.code, clash);
    else if (clash.decided === 'apart') this.#claim(theirs, code, theirs.rows);
    else this.#leave(theirs, clash);
  }

  /** The same name stands under its code: the same school, unless it was told apart before or two books have it. */
  #matchSame(theirs: Theirs): void {
    const { now, code, before, book } = theirs;
    if (before !== undefined && before !== code && before !== '' && this.#rows.has(before))
      return this.#claim(theirs, before, []);
    const there = this.#rowNow(code);
    const lacking = lackingLevels(there, now);
    if (lacking.length > 0) return this.#askLevels(theirs, there);
    const placed = withPlace(now, book.place);
    if (differs(there, placed)) this.#differing.push({ book: book.index, ours: there, theirs: placed });
    // A school that moved, or changed its name from a day on, has a row for each time; rows that are there stand.
    this.#claim(theirs, code, theirs.rows);
  }

  /** Another name stands under its code. */
  #matchOther(theirs: Theirs): void {
    const { now, code, before } = theirs;
    const there = this.#rowNow(code);
    const apartCode = before !== undefined && before !== '' && before !== code ? before : this.#freeCode(theirs);
    const clash = this.#ask(
      'other-name',
      theirs,
      {
        ours: told(there),
        theirs: told(now),
        apartCode,
        options: [...this.#mayBe(there, now), ...this.#mayCorrect(code), 'apart', 'leave-out'],
      },
      before === undefined ? undefined : before === '' ? 'leave-out' : before === code ? 'ours' : 'apart',
    );
    if (clash.decided === 'ours') this.#join(theirs, code, clash);
    else if (clash.decided === 'theirs') this.#correct(theirs, there);
    else if (clash.decided === 'apart') this.#apart(theirs, apartCode, clash);
    else this.#leave(theirs, clash);
  }

  #askLevels(theirs: Theirs, there: School): void {
    const { now, code } = theirs;
    const clash = this.#ask('levels', theirs, {
      ours: `${told(there)}: ${there.levels.join(', ')}`,
      theirs: `${told(now)}: ${now.levels.join(', ')}`,
      options: [...this.#mayCorrect(there.code), 'leave-out'],
    });
    if (clash.decided === 'theirs') this.#correct(theirs, there);
    else if (clash.decided === undefined) this.#waiting.add(at(theirs.book.index, code));
  }

  /** Its report is that of our code `to`, unless another book gives that one already. */
  #claim(theirs: Theirs, to: string, rows: readonly School[]): void {
    const rival = this.#claims.get(to);
    if (rival && rival.isActive && theirs.isActive && rival.book !== theirs.book)
      return this.#askBooks(theirs, rival, to);
    this.#take(theirs, to, rows);
  }

  #take(theirs: Theirs, to: string, rows: readonly School[]): void {
    const { book, code, isActive } = theirs;
    this.#addRows(book, rows);
    this.#targets.set(at(book.index, code), to);
    if (isActive || !this.#claims.has(to)) this.#claims.set(to, theirs);
  }

  #askBooks(theirs: Theirs, rival: Theirs, to: string): void {
    const { book, now } = theirs;
    const apartCode = this.#freeCode(theirs);
    const clash = this.#ask('two-books', theirs, {
      books: [rival.book.index, book.index],
      ours: told(withPlace(rival.now, rival.book.place)),
      theirs: told(withPlace(now, book.place)),
      apartCode,
      options: [bookOption(rival.book.index), bookOption(book.index), 'apart'],
    });
    if (clash.decided === 'apart') return this.#apart(theirs, apartCode, clash);
    const chosen = bookOf(clash.decided);
    if (chosen === rival.book.index) return;
    this.#targets.delete(at(rival.book.index, rival.code));
    if (chosen === book.index) return this.#take(theirs, to, []);
    this.#waiting.add(at(rival.book.index, rival.code)).add(at(book.index, theirs.code));
  }

  /** A school of its own, under another code. */
  #apart(theirs: Theirs, to: string, clash: Clash): void {
    const rows = theirs.rows.map((row) => ({ ...row, code: to }));
    const there = this.#rowsAt(to) && this.#rowNow(to);
    if (there && lackingLevels(there, theirs.now).length > 0) return this.#askLevels(theirs, there);
    this.#remember(theirs, to, clash);
    this.#claim(theirs, to, rows);
  }

  #join(theirs: Theirs, to: string, clash: Clash): void {
    this.#remember(theirs, to, clash);
    this.#claim(theirs, to, []);
  }

  #leave(theirs: Theirs, clash: Clash): void {
    if (clash.decided === undefined) this.#waiting.add(at(theirs.book.index, theirs.code));
    else this.#remember(theirs, '', clash);
  }

  #remember({ book, code, now, before }: Theirs, to: string, { isRemembered }: Clash): void {
    if (!isRemembered && before !== to) this.#joins.push({ office: book.name, code, name: now.name, to });
  }

  /** Our row says from now on what theirs says; its time and what only ours knows stay. */
  #correct(theirs: Theirs, seen: School): void {
    const { name, levels, ownership, independentNursery, commune } = withPlace(theirs.now, theirs.book.place);
    const school: School = { ...seen, name, levels, ownership, commune: commune || seen.commune };
    if (independentNursery) school.independentNursery = true;
    else delete school.independentNursery;
    this.#corrected.push({ seen, school });
    const rows = this.#rowsAt(seen.code) ?? [];
    this.#rows.set(seen.code, rows.map((row) => (row === seen ? school : row))); // prettier-ignore
    this.#claim(theirs, seen.code, []);
  }

  #addRows(book: NumberedBook, rows: readonly School[]): void {
    for (const row of rows) {
      const there = this.#rowsAt(row.code) ?? [];
      if (there.some((one) => overlap(one, row))) continue;
      const school = withPlace(row, book.place);
      this.#rows.set(row.code, [...there, school]);
      this.#name(school);
      this.#added.push({ school, book: book.index });
    }
  }

  /** Schools they came from bear our codes; one that is not taken is left off. */
  #addedRows(): School[] {
    return this.#added.map(({ school: { formerCodes, ...school }, book }) => {
      const codes = (formerCodes ?? [])
        .map((code) => this.#targets.get(at(book, code)) ?? code)
        .filter((code) => this.#rows.has(code));
      return codes.length > 0 ? { ...school, formerCodes: codes } : school;
    });
  }

  #name(school: School): void {
    const identity = identityOf(school);
    const namesakes = this.#named.get(identity);
    if (namesakes) namesakes.push(school);
    else this.#named.set(identity, [school]);
  }

  #ask(
    kind: Clash['kind'],
    { book, code }: Theirs,
    clash: Pick<Clash, 'ours' | 'theirs' | 'options' | 'apartCode'> & { books?: number[] },
    remembered?: ClashOption,
  ): Clash {
    const asked = { id: `${kind}|${book.path}|${code}`, kind, books: [book.index], code, ...clash };
    const found = withDecision(asked, this.choices, remembered);
    this.#clashes.push(found);
    return found;
  }

  /** Ours may be the school only when it has all its levels: figures of another would find no place. */
  #mayBe(there: School, now: School): ClashOption[] {
    return lackingLevels(there, now).length === 0 ? ['ours'] : [];
  }

  /** Only what stands in this book is corrected, and once. */
  #mayCorrect(code: string): ClashOption[] {
    return this.#own.has(code) && !this.#corrected.some(({ seen }) => seen.code === code) ? ['theirs'] : [];
  }

  #freeCode({ code, book: { place, name } }: Theirs): string {
    return codeWithPlace(code, place || name, (free) => this.#rows.has(free));
  }

  #rowsAt(code: string): School[] | undefined {
    return this.#rows.get(code);
  }

  /** The row of a code that stands, as it is in the month. */
  #rowNow(code: string): School {
    const rows = this.#rows.get(code) ?? [];
    return activeSchools(rows, this.period)[0] ?? rows[rows.length - 1];
  }
}

const at = (book: number, code: string): string => `${book}\u0000${code}`;

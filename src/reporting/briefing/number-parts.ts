/** What a number of a sentence is added up from, line by line, each with the place in the book it was read from. */
import type { Attendance, OutsideFigure } from '../book/book';
import { totalKey } from '../catalogue/slots';
import { countOf, type Amount } from '../consolidation/amounts';
import { OUTSIDE, placesOf } from '../consolidation/contributions';
import { amountOf, type Measure, measuresFor } from '../consolidation/measures';
import { isLevel, levelInfo, type Level } from '../levels/level';
import { displayName } from '../schools/names';
import type { School } from '../schools/school';
import { currentSubmissions, isReceived } from '../submissions/states';
import type { SubmissionState } from '../submissions/submission';
import { attendanceOf } from './attendance';
import type { LinkedNumber } from './document';
import { answersAt, type Place, type ReportMonth } from './month';
import { waitingSchools } from './national-standard';
import { unitAnswers } from './unit-share';

/** Where a part stands in the book. */
export type PartPlace =
  /** `key` as in `FigureSlot.key`, or of a total: "TH_tong_hocSinh". */
  | { kind: 'figure'; school: string; key: string }
  | { kind: 'submission'; school: string }
  | { kind: 'outside'; row: OutsideFigure }
  | { kind: 'attendance'; row: Attendance };

export interface NumberPart {
  /** The school, with the level where it has several; the source of an outside figure; the group at the meeting. */
  name: string;
  /** What it brings to the number; `null`: asked, but gave nothing. */
  amount: Amount | null;
  /** Counts in the denominator only because it was asked. */
  isBlank?: boolean;
  place?: PartPlace;
}

export interface NumberParts {
  /** How a part reads: as an amount, a change, an answer (có/không), or whether figures are there. */
  kind: 'amount' | 'change' | 'answer' | 'presence';
  parts: NumberPart[];
}

/**
 * The parts' amounts add up to the number (of a percentage: to its k and N). Schools in registry order, but the largest
 * changes first (none that are 0), and of "k of N" those first that are not among the k.
 */
export function partsOf(number: Pick<LinkedNumber, 'figure'>, month: ReportMonth): NumberParts {
  const { kind, parts } = unsorted(number, month);
  if (kind === 'amount') return { kind, parts };
  const rank = ({ amount }: NumberPart): number => {
    const count = Math.abs(countOf(amount ?? 0));
    return kind === 'change' ? -count : count;
  };
  return { kind, parts: [...parts].sort((a, b) => rank(a) - rank(b)) };
}

function unsorted({ figure }: Pick<LinkedNumber, 'figure'>, month: ReportMonth): NumberParts {
  if (figure.startsWith('hop.')) return { kind: 'amount', parts: attendanceParts(figure, month) };
  if (figure.startsWith('board.')) return { kind: 'presence', parts: boardParts(figure.slice('board.'.length), month) };
  if (figure.startsWith('school:')) return { kind: 'amount', parts: schoolPart(figure, month) };
  const [head = '', code = '', aspect] = figure.split('.');
  const place: Place = isLevel(head) ? head : 'ALL';
  if (aspect === undefined && (code === 'coverage' || code === 'carried'))
    return givers(month, place, ['lop', 'hocSinh'], code);
  switch (aspect) {
    case undefined:
      return totalParts(month, place, code);
    case 'real':
      return { kind: 'change', parts: changeParts(month, place, code) };
    case 'outside':
      return { kind: 'amount', parts: outsideParts(month, place, code) };
    case 'coverage':
    case 'carried':
      return givers(month, place, [code], aspect);
    case 'cho':
      return { kind: 'presence', parts: waitingSchools(month).map((school) => one(school, 'hoSoChuan')) };
    default:
      return shareParts(month, place, code, aspect);
  }
}

function totalParts(month: ReportMonth, place: Place, code: string): NumberParts {
  const measures = measuresFor(month.book.catalogue, month.period);
  let isAnswer = false;
  const ofSchools = month.units.flatMap((school) =>
    measures(school)
      .filter((measure) => measure.code === code && stands(measure, place))
      .map((measure): NumberPart => {
        const figures = month.figures.get(school.code);
        const amount = figures ? amountOf(measure, figures) : null;
        const isYesNo = measure.indicator.kind === 'yesNo';
        isAnswer ||= isYesNo;
        return {
          name: nameOf(school, place, measure.level),
          amount: amount ?? (isYesNo ? { k: 0, n: 1 } : null),
          ...(amount === null ? { isBlank: true } : { place: figurePlace(school, measure) }),
        };
      }),
  );
  return { kind: isAnswer ? 'answer' : 'amount', parts: [...ofSchools, ...outsideParts(month, place, code)] };
}

function changeParts(month: ReportMonth, place: Place, code: string): NumberPart[] {
  const measures = measuresFor(month.book.catalogue, month.period);
  const schools = new Map(month.units.map((school) => [school.code, school]));
  return month.changes.flatMap((change): NumberPart[] => {
    const { unit, level, delta, like } = change;
    if (change.code !== code || !like || delta === null || countOf(delta) === 0) return [];
    const school = schools.get(unit);
    if (!placesOf({ level, outside: !school }).includes(place)) return [];
    const measure = school && measures(school).find((one) => one.code === code && one.level === level);
    if (!measure) return [{ name: unit.slice(OUTSIDE.length), amount: delta }];
    return [{ name: nameOf(school, place, level), amount: delta, place: figurePlace(school, measure) }];
  });
}

function outsideParts({ book, period }: ReportMonth, place: Place, code: string): NumberPart[] {
  const named = place === 'ALL' ? code : `${place}.${code}`;
  return book.outside
    .filter((row) => row.period === period.id && row.indicator === named)
    .map((row) => ({ name: row.source, amount: row.value, place: { kind: 'outside', row } }));
}

/** `carried`: those whose figures of last month stand in; `coverage`: everybody asked, those with their own figures counted. */
function givers(
  month: ReportMonth,
  place: Place,
  codes: readonly string[],
  aspect: 'coverage' | 'carried',
): NumberParts {
  const parts = answersAt(month, place, codes).flatMap(({ school, by, asked }): NumberPart[] => {
    if (aspect === 'carried' && by !== 'carried') return [];
    const amount = aspect === 'carried' ? 1 : { k: by === 'own' ? 1 : 0, n: 1 };
    return [
      {
        name: nameOf(school, place),
        amount,
        ...(by === undefined ? { isBlank: true } : { place: figurePlace(school, asked[0]) }),
      },
    ];
  });
  return { kind: 'presence', parts };
}

/** Of "k of N units" every unit asked, of a pair its parts; `reported`: those that answered. */
function shareParts(month: ReportMonth, place: Place, code: string, aspect: string): NumberParts {
  const indicator = month.book.catalogue.indicators.find((one) => one.code === code);
  if (!indicator || indicator.kind === 'pair') {
    const total = totalParts(month, place, code);
    return aspect === 'reported' ? { kind: 'presence', parts: reporting(month, place, code) } : total;
  }
  const answers = unitAnswers(month, indicator, place);
  const parts = answers.map(({ school, keys, isReported, isYes }): NumberPart => ({
    name: nameOf(school, place),
    amount: { k: isYes ? 1 : 0, n: 1 },
    ...(isReported ? { place: { kind: 'figure', school: school.code, key: keys[0] } } : { isBlank: true }),
  }));
  if (aspect !== 'reported') return { kind: 'answer', parts };
  return { kind: 'presence', parts: parts.filter(({ isBlank }) => !isBlank).map((part) => ({ ...part, amount: 1 })) };
}

/** Units that gave a pair, or a vaccination figure, in all their levels. */
function reporting(month: ReportMonth, place: Place, code: string): NumberPart[] {
  return answersAt(month, place, [code])
    .filter(({ by }) => by !== undefined)
    .map(({ school, asked }) => ({
      name: nameOf(school, place),
      amount: 1,
      place: figurePlace(school, asked[0]),
    }));
}

function attendanceParts(figure: string, month: ReportMonth): NumberPart[] {
  const [, index, aspect] = figure.split('.');
  const row = attendanceOf(month)[Number(index) - 1];
  if (!row) return [];
  const amount = aspect === 'vang' ? row.absent : { k: row.present, n: row.invited };
  return [{ name: row.group, amount, place: { kind: 'attendance', row } }];
}

const COUNTED: Record<string, (state: SubmissionState, late: boolean) => boolean> = {
  onTime: (state, late) => isReceived(state) && !late,
  late: (state, late) => isReceived(state) && late,
  returned: (state) => state === 'returned',
};

/** `received`: everybody expected; the others: those counted. */
function boardParts(what: string, month: ReportMonth): NumberPart[] {
  const submissions = currentSubmissions(month.book.submissions, month.period.id);
  return month.units.flatMap((school): NumberPart[] => {
    const submission = submissions.get(school.code);
    const place = submission && { place: { kind: 'submission' as const, school: school.code } };
    const name = displayName(school);
    if (what === 'received') {
      const isIn = submission !== undefined && isReceived(submission.state);
      return [{ name, amount: { k: isIn ? 1 : 0, n: 1 }, ...(!isIn && { isBlank: true }), ...place }];
    }
    const isCounted =
      what === 'missing'
        ? !submission || !(isReceived(submission.state) || submission.state === 'returned')
        : submission !== undefined && (COUNTED[what]?.(submission.state, submission.late) ?? false);
    return isCounted ? [{ name, amount: 1, ...(place ?? { isBlank: true }) }] : [];
  });
}

function schoolPart(figure: string, month: ReportMonth): NumberPart[] {
  const [code = '', key = ''] = figure.slice('school:'.length).split(/\.(?=[^.]*$)/);
  const school = month.units.find((unit) => unit.code === code);
  const value = month.figures.get(code)?.get(key);
  return school && typeof value === 'number' ? [{ ...one(school, key), amount: value }] : [];
}

function one(school: School, key: string): NumberPart {
  return { name: displayName(school), amount: 1, place: { kind: 'figure', school: school.code, key } };
}

/** A figure over the grades stands in no cell: its total names the cells. */
function figurePlace({ code: school }: School, { level, code, indicator, keys }: Measure): PartPlace {
  const isOverGrades = level !== undefined && indicator.scope === 'grade' && indicator.kind !== 'pair';
  return { kind: 'figure', school, key: isOverGrades ? totalKey(level, code) : keys[0] };
}

function stands({ level }: Measure, place: Place): boolean {
  return placesOf({ level, outside: false }).includes(place);
}

function nameOf(school: School, place: Place, level?: Level): string {
  const name = displayName(school);
  return place === 'ALL' && level && school.levels.length > 1 ? `${name} (${levelInfo(level).label})` : name;
}

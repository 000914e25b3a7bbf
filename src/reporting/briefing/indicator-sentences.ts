/** The sentences of single indicators: from their templates, and a plain one for the office's own without a template. */
import type { Indicator, VaccinationGroup } from '../catalogue/indicator';
import { indicatorLabel, vaccinationKey } from '../catalogue/slots';
import type { Total } from '../consolidation/total';
import { levelInfo, type Level } from '../levels/level';
import { periodInSentence } from '../periods/calendar';
import { countPiece, joinPieces, moneyPiece, pairPiece, percentPiece, type Piece } from '../wording/sentence';
import { coveragePieces, inParentheses, type SentenceSetting } from '../wording/sentences';
import { beforeStop, fillTemplate, PAIR } from '../wording/template';
import type { BriefingBlock } from './document';
import { givenAt, levelsOfMonth, totalAt, unitWord, type Place, type ReportMonth } from './month';
import { unitShare } from './unit-share';

/** The generated sentences of one field (1–11), in the catalogue's order; each starts with "- ". */
export function indicatorSentences(month: ReportMonth, field: number): BriefingBlock[] {
  return subjects(month, field).flatMap((subject) => {
    const sentence = sentenceOf(month, subject);
    return sentence ? [{ kind: 'figures', section: String(field), ...joinPieces(['- ', ...sentence]), notes: [] }] : [];
  });
}

interface Subject {
  indicator: Indicator;
  place: Place;
  /** Code in the totals. */
  code: string;
  /** Said first when several vaccination rows would read the same. */
  opening: string;
}

/** Levels whose figures stand under fields 1–4. */
const FIELD_LEVELS: Record<number, readonly Level[]> = { 1: ['MN'], 2: ['TH'], 3: ['THCS', 'THPT'], 4: ['GDTX'] };

function subjects(month: ReportMonth, field: number): Subject[] {
  const { indicators, vaccinations } = month.book.catalogue;
  return indicators
    .filter((indicator) => fieldsOf(indicator).includes(field))
    .flatMap((indicator): Subject[] => {
      if (indicator.scope === 'vaccination')
        return vaccinations.map((group) => vaccinationSubject(indicator, group, vaccinations.length > 1));
      return placesIn(month, indicator, field).map((place, _, places) => ({
        indicator,
        place,
        code: indicator.code,
        opening: places.length > 1 && place !== 'ALL' ? `Cấp ${levelInfo(place).label}: ` : '',
      }));
    });
}

function vaccinationSubject(indicator: Indicator, group: VaccinationGroup, several: boolean): Subject {
  return {
    indicator,
    place: 'ALL',
    code: vaccinationKey(group.vaccine, group.age, indicator.code),
    opening: several ? `${group.vaccineLabel} ${group.ageLabel}: ` : '',
  };
}

const FIELD_OF_SECTION: Record<Indicator['section'], number> = {
  quyMo: 8,
  bienDong: 8,
  doiNgu: 9,
  coSoVatChat: 6,
  yTe: 5,
  truongChuan: 10,
  phongTrao: 5,
  hinhThuc: 8,
  thuyetMinh: 8,
  khac: 8,
};

/** A template names its field; the office's own indicator without one stands under its levels, or its section's field. */
function fieldsOf(indicator: Indicator): number[] {
  if (indicator.report) return [indicator.report.field];
  if (!indicator.custom) return [];
  if (indicator.scope === 'school' || indicator.scope === 'vaccination') return [FIELD_OF_SECTION[indicator.section]];
  return [1, 2, 3, 4].filter((field) => FIELD_LEVELS[field]?.some((level) => indicator.levels.includes(level)));
}

function placesIn(month: ReportMonth, indicator: Indicator, field: number): Place[] {
  const levels = FIELD_LEVELS[field];
  if (!levels || indicator.scope === 'school') return ['ALL'];
  return levelsOfMonth(month).filter((level) => levels.includes(level) && indicator.levels.includes(level));
}

function sentenceOf(month: ReportMonth, subject: Subject): Piece[] | undefined {
  const { indicator, opening } = subject;
  const template = indicator.report?.template ?? plainTemplate(indicator, subject.place);
  const sentence = template === undefined ? undefined : fillTemplate(template, (name) => fill(month, subject, name));
  if (!sentence) return undefined;
  const added = [...outsidePieces(month, subject), ...coverage(month, subject, template ?? '')];
  return opening === '' ? beforeStop(sentence, added) : [opening, ...beforeStop(sentence, added)];
}

/** The sentence of an indicator of the office that has none of its own; `undefined`: nothing is said of such a figure. */
function plainTemplate(indicator: Indicator, place: Place): string | undefined {
  const label = indicatorLabel(indicator, place === 'ALL' ? undefined : place);
  if (indicator.kind === 'pair') return `${label}: {k}/{N} {donVi} ({tyLe}).`;
  if (indicator.kind === 'yesNo') return `${label}: {k}/{N} đơn vị.`;
  if (indicator.kind === 'money') return `${label}: {tong}.`;
  return indicator.kind === 'count' && indicator.aggregation === 'sum'
    ? `${label}: {tong} {donVi}{thayDoi}.`
    : undefined;
}

function fill(month: ReportMonth, subject: Subject, name: string): readonly Piece[] | undefined {
  const { indicator, place, code } = subject;
  const total = totalAt(month, place, code);
  const share = shareOf(month, subject);
  const figure = `${place}.${code}`;
  switch (name) {
    case 'tong':
      return totalPieces(indicator, total, figure);
    case 'k':
      return share && [countPiece(share.k, `${figure}.k`)];
    case 'N':
      return share && [countPiece(share.n, `${figure}.N`)];
    case PAIR:
      return share && [pairPiece(share.k, share.n, isPairIn(total) ? figure : `${figure}.share`)];
    case 'tyLe':
      return share && share.n > 0 ? [percentPiece((100 * share.k) / share.n, `${figure}.tyLe`)] : undefined;
    case 'soDonVi':
      return share && [countPiece(share.reported, `${figure}.reported`)];
    case 'donVi':
      return [unitOf(indicator, place)];
    case 'thayDoi':
      return inParentheses(
        [{ total, unit: unitOf(indicator, place), figure }],
        `${figure}.coverage`,
        setting(month, subject),
      );
    case 'ky':
      return [periodInSentence(month.period)];
    case 'kyTruoc':
      return month.since === undefined ? undefined : [month.since];
    default: {
      const other = month.book.catalogue.indicators.find((one) => one.code === name);
      return other && totalPieces(other, totalAt(month, place, name), `${place}.${name}`);
    }
  }
}

/** A pair's total is the pair itself; of a count it is how many units have any. */
function isPairIn({ current }: Total): boolean {
  return current !== null && typeof current !== 'number';
}

function totalPieces(indicator: Indicator, { current }: Total, figure: string): Piece[] | undefined {
  if (current === null) return undefined;
  if (typeof current !== 'number') return [pairPiece(current.k, current.n, figure)];
  return [indicator.kind === 'money' ? moneyPiece(current, figure) : countPiece(current, figure)];
}

/** A pair's own parts; else units that answered yes, or gave more than 0, of those it concerns. */
function shareOf(month: ReportMonth, { indicator, place, code }: Subject) {
  const { current, reported } = totalAt(month, place, code);
  if (indicator.kind !== 'pair' && indicator.scope !== 'vaccination') return unitShare(month, indicator, place);
  return current === null || typeof current === 'number' ? undefined : { ...current, reported };
}

function unitOf(indicator: Indicator, place: Place): string {
  return indicator.unit ?? (place === 'ALL' ? 'học sinh' : levelInfo(place).pupil);
}

function setting(month: ReportMonth, { place, code }: Subject): SentenceSetting {
  return {
    unitWord: unitWord(month, place),
    given: givenAt(month, place, [code]),
    ...(month.since !== undefined && { since: month.since }),
  };
}

/** Says how much of the total comes from outside the office's schools. */
function outsidePieces(month: ReportMonth, { indicator, place, code }: Subject): Piece[] {
  const outside = totalAt(month, place, code).outside;
  if (outside === undefined) return [];
  const number = countPiece(outside, `${place}.${code}.outside`);
  return [' (trong đó ', number, ` ${unitOf(indicator, place)} ngoài các trường trực thuộc)`];
}

/** Says when some of those asked have not given the figure, unless the sentence says it: a yes/no has them in its denominator. */
function coverage(month: ReportMonth, subject: Subject, template: string): Piece[] {
  const { indicator, place, code } = subject;
  const said =
    template.includes('{thayDoi}') ||
    (template.includes('{soDonVi}') && template.includes('{N}')) ||
    indicator.kind === 'yesNo' ||
    indicator.aggregation !== 'sum';
  const pieces = said ? [] : coveragePieces(`${place}.${code}.coverage`, setting(month, subject));
  return pieces.length === 0 ? [] : [' (', ...pieces, ')'];
}

/** An indicator as a person types it into a form, and what comes of it. Pure. */
import type {
  Aggregation,
  Frequency,
  Indicator,
  IndicatorKind,
  IndicatorScope,
  Ownership,
  Section,
} from '../../reporting/catalogue/indicator';
import { normalizeText } from '../../reporting/figures/text';
import { LEVELS, type Level } from '../../reporting/levels/level';
import type { PeriodId } from '../../reporting/periods/period';
import type { IndicatorEntry } from './indicator-entry';

/** Texts as typed; what the form does not show stays as it was. */
export interface IndicatorDraft {
  on: boolean;
  code: string;
  label: string;
  unit: string;
  section: Section;
  kind: IndicatorKind;
  scope: IndicatorScope;
  levels: readonly Level[];
  ownership: Ownership | 'both';
  required: boolean;
  frequency: Frequency;
  aggregation: Aggregation;
  /** One to a line. */
  choices: string;
  partK: string;
  partN: string;
  max: string;
  /** "": from the start, without end. */
  from: PeriodId | '';
  until: PeriodId | '';
  /** Field of the report, "1"…"11"; "": the program's own sentence, or none. */
  field: string;
  template: string;
  absolute: string;
  /** In percent. */
  relative: string;
  sensitive: boolean;
  carriesOver: boolean;
}

export interface DraftProblem {
  field: keyof Indicator | 'on';
  message: string;
}

/** Asked of all levels there are, in one month. */
export function newDraft(levels: readonly Level[], period: PeriodId): IndicatorDraft {
  const blank = { code: '', label: '', section: 'khac', kind: 'count', scope: 'school', required: false } as const;
  const indicator: Indicator = { ...blank, levels, aggregation: 'sum', frequency: 'month', custom: true };
  return { ...draftOf({ on: true, indicator }), from: period, until: period };
}

export function draftOf({ on, indicator }: IndicatorEntry): IndicatorDraft {
  const { report, changeThreshold, ownership, partLabels } = indicator;
  return {
    on,
    code: indicator.code,
    label: indicator.label,
    unit: indicator.unit ?? '',
    section: indicator.section,
    kind: indicator.kind,
    scope: indicator.scope,
    levels: indicator.levels,
    ownership: ownership?.length === 1 ? ownership[0] : 'both',
    required: indicator.required,
    frequency: indicator.frequency,
    aggregation: indicator.aggregation,
    choices: (indicator.choices ?? []).join('\n'),
    partK: partLabels?.k ?? '',
    partN: partLabels?.N ?? '',
    max: indicator.max === undefined ? '' : String(indicator.max),
    from: indicator.from ?? '',
    until: indicator.until ?? '',
    field: report ? String(report.field) : '',
    template: report?.template ?? '',
    absolute: changeThreshold ? String(changeThreshold.absolute) : '',
    relative: changeThreshold ? asPercent(changeThreshold.relative) : '',
    sensitive: indicator.sensitive ?? false,
    carriesOver: indicator.carriesOver ?? false,
  };
}

/** Kinds that are added up unless the office says otherwise; the others cannot be. */
export const ADDED_KINDS: readonly IndicatorKind[] = ['count', 'money', 'pair', 'yesNo'];
const NUMBERS: readonly IndicatorKind[] = ['count', 'money', 'percent', 'pair'];

/** Another kind, with what goes with it. */
export function withKind(draft: IndicatorDraft, kind: IndicatorKind): IndicatorDraft {
  const added = ADDED_KINDS.includes(kind);
  const unit = kind === 'money' ? 'đồng' : draft.unit === 'đồng' ? '' : draft.unit;
  return { ...draft, kind, unit, aggregation: added ? 'sum' : 'none' };
}

/**
 * The entry the draft stands for, and what of it could not be read; whether it may be written is for
 * `indicatorChangeProblems` to say.
 */
export function entryOf(
  draft: IndicatorDraft,
  before?: IndicatorEntry,
): { entry: IndicatorEntry; problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const { kind } = draft;
  const isNumber = NUMBERS.includes(kind);
  const indicator: Indicator = {
    ...(before?.indicator ?? { custom: true }),
    code: draft.code.trim(),
    label: oneLine(draft.label),
    section: draft.section,
    kind,
    scope: draft.scope,
    levels: LEVELS.filter((level) => draft.levels.includes(level)),
    required: draft.required,
    aggregation: ADDED_KINDS.includes(kind) ? draft.aggregation : 'none',
    frequency: draft.frequency,
  };
  const put = <Key extends keyof Indicator>(key: Key, value: Indicator[Key] | undefined): void => {
    if (value === undefined) delete indicator[key];
    else indicator[key] = value;
  };
  put('unit', oneLine(draft.unit) || undefined);
  put('ownership', draft.ownership === 'both' ? undefined : [draft.ownership]);
  put('choices', kind === 'choice' ? lines(draft.choices) : undefined);
  put('partLabels', partLabels(draft));
  put('from', draft.from || undefined);
  put('until', draft.until || undefined);
  put('sensitive', draft.sensitive || undefined);
  put('carriesOver', draft.carriesOver || undefined);
  put('max', isNumber ? numberIn(draft.max, 'max', problems) : undefined);
  put('changeThreshold', isNumber ? threshold(draft, problems) : undefined);
  put('report', reportOf(draft, problems));
  return { entry: { on: draft.on, indicator }, problems };
}

function partLabels({ kind, partK, partN }: IndicatorDraft): Indicator['partLabels'] {
  const [k, N] = [oneLine(partK), oneLine(partN)];
  return kind === 'pair' && (k !== '' || N !== '') ? { k, N } : undefined;
}

/** Both say when a change is worth a question; one alone is enough. */
function threshold(
  { absolute, relative }: Pick<IndicatorDraft, 'absolute' | 'relative'>,
  problems: DraftProblem[],
): Indicator['changeThreshold'] {
  const by = numberIn(absolute, 'changeThreshold', problems);
  const share = numberIn(relative, 'changeThreshold', problems);
  if (by === undefined && share === undefined) return undefined;
  return { absolute: by ?? 0, relative: Number(((share ?? 0) / 100).toPrecision(12)) };
}

function reportOf({ field, template }: IndicatorDraft, problems: DraftProblem[]): Indicator['report'] {
  const text = oneLine(template);
  if (field === '') return undefined;
  if (text === '')
    problems.push({ field: 'report', message: 'chưa có câu cho báo cáo; viết câu, hoặc chọn “Tự động”.' });
  return { field: Number(field), template: text };
}

/** "12,5", "1.200", "20 %" → a number from 0; blank → none. */
function numberIn(typed: string, field: DraftProblem['field'], problems: DraftProblem[]): number | undefined {
  const text = typed.replace(/[\s%]/g, '');
  if (text === '') return undefined;
  const plain = /^\d{1,3}(\.\d{3})+$/.test(text) ? text.replaceAll('.', '') : text.replace(',', '.');
  if (/^\d+(\.\d+)?$/.test(plain)) return Number(plain);
  problems.push({ field, message: `“${typed}” không phải là số; ghi số từ 0 trở lên, hoặc để trống.` });
  return undefined;
}

function asPercent(relative: number): string {
  return String(Number((relative * 100).toPrecision(12))).replace('.', ',');
}

function oneLine(text: string): string {
  return normalizeText(text).replace(/\s+/g, ' ');
}

function lines(text: string): string[] {
  return text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '');
}

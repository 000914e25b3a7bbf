/** The parts of the form as the pane shows them: a grid per level, lists by section, the vaccination table. */
import type { Catalogue, FigureSlot } from '../../reporting/catalogue/indicator';
import { totalKey } from '../../reporting/catalogue/slots';
import type { Figures } from '../../reporting/figures/figure';
import { type Level, levelInfo } from '../../reporting/levels/level';
import { indicatorWords, SECTION_LABEL, VACCINATION_TITLE, vaccinationWords } from '../../sheets/school/wordings';
import type { FormSection, GridColumn, GridRow } from './school-form';

export interface SectionInput {
  slots: readonly FigureSlot[];
  figures: Figures;
  previous?: Figures;
  catalogue: Catalogue;
}

export function sectionsOf(input: SectionInput): FormSection[] {
  const { slots } = input;
  const levels = [...new Set(slots.flatMap(({ level }) => (level ? [level] : [])))];
  const sections = levels.flatMap((level) => {
    const own = slots.filter((slot) => slot.level === level);
    return [
      ...gridOf(
        input,
        own.filter((slot) => slot.grade !== undefined),
        level,
      ),
      ...listsOf(
        input,
        own.filter((slot) => slot.grade === undefined),
        level,
      ),
    ];
  });
  return [
    ...sections,
    ...listsOf(
      input,
      slots.filter((slot) => slot.level === undefined),
    ),
  ];
}

function gridOf(input: SectionInput, slots: readonly FigureSlot[], level: Level): FormSection[] {
  if (slots.length === 0) return [];
  const info = levelInfo(level);
  const rows = info.grades
    .filter(({ code }) => slots.some(({ grade }) => grade === code))
    .map(({ code, label }) => ({ id: `${level}_${code}`, label, own: slots.filter(({ grade }) => grade === code) }));
  return [
    {
      id: `${level}.quyMo`,
      section: 'quyMo',
      level,
      title: `${info.label}: ${SECTION_LABEL.quyMo}`,
      progress: progressOf(input, slots),
      kind: 'grid',
      ...gridParts(input, slots, rows, level),
    },
  ];
}

function vaccinationOf(input: SectionInput, slots: readonly FigureSlot[]): FormSection[] {
  if (slots.length === 0) return [];
  const rows = [...new Set(slots.map(({ vaccination }) => vaccination))].flatMap((group) =>
    group
      ? [
          {
            id: `tiem_${group.vaccine}_${group.age}`,
            label: vaccinationWords(group),
            own: slots.filter(({ vaccination }) => vaccination === group),
          },
        ]
      : [],
  );
  return [
    {
      id: 'truong.yTe.tiem',
      section: 'yTe',
      title: VACCINATION_TITLE,
      progress: progressOf(input, slots),
      kind: 'grid',
      ...gridParts(input, slots, rows),
    },
  ];
}

function gridParts(
  input: SectionInput,
  slots: readonly FigureSlot[],
  rows: readonly { id: string; label: string; own: readonly FigureSlot[] }[],
  level?: Level,
): { columns: GridColumn[]; rows: GridRow[] } {
  const firsts = new Map<string, FigureSlot>();
  for (const slot of slots) if (!firsts.has(codeOf(slot))) firsts.set(codeOf(slot), slot);
  const columns = [...firsts].map(([code, slot]): GridColumn => {
    const column = slots.filter((one) => codeOf(one) === code);
    const label = indicatorWords(slot);
    const isComplete = column.every(({ key }) => typeof input.figures.get(key) === 'number');
    if (!level) return { code, label, isComplete };
    const also = input.slots.filter((one) => one.level === level && !one.grade && one.indicator.addsTo === code);
    const total = sumOf(input.figures, [...column, ...also]);
    const previousTotal = input.previous && sumOf(input.previous, [...column, ...also]);
    return {
      code,
      label,
      totalKey: totalKey(level, code),
      ...(total !== undefined && { total }),
      isComplete,
      ...(previousTotal !== undefined && { previousTotal }),
    };
  });
  const codes = [...firsts.keys()];
  return {
    columns,
    rows: rows.map(({ id, label, own }) => ({
      id,
      label,
      keys: codes.map((code) => own.find((slot) => codeOf(slot) === code)?.key ?? null),
    })),
  };
}

function listsOf(input: SectionInput, slots: readonly FigureSlot[], level?: Level): FormSection[] {
  const sections = [...new Set(slots.map(({ indicator }) => indicator.section))];
  return sections.flatMap((section): FormSection[] => {
    const own = slots.filter(({ indicator }) => indicator.section === section);
    const single = own.filter(({ vaccination }) => !vaccination);
    // The grid of the level has the section's own name.
    const isBeside = level !== undefined && section === 'quyMo';
    const title = `${SECTION_LABEL[section]}${isBeside ? ' (toàn cấp)' : ''}`;
    const list: FormSection[] =
      single.length === 0
        ? []
        : [
            {
              id: `${level ?? 'truong'}.${section}${isBeside ? '.toanCap' : ''}`,
              section,
              ...(level && { level }),
              title: level ? `${levelInfo(level).label}: ${title}` : title,
              progress: progressOf(input, single),
              kind: 'list',
              keys: single.map(({ key }) => key),
            },
          ];
    return [
      ...list,
      ...vaccinationOf(
        input,
        own.filter(({ vaccination }) => vaccination),
      ),
    ];
  });
}

function progressOf({ figures }: SectionInput, slots: readonly FigureSlot[]): FormSection['progress'] {
  const required = slots.filter(({ indicator }) => indicator.required);
  return { given: required.filter(({ key }) => figures.has(key)).length, required: required.length };
}

/** `undefined` while none is given: blank is not 0. */
function sumOf(figures: Figures, slots: readonly FigureSlot[]): number | undefined {
  const numbers = slots.map(({ key }) => figures.get(key)).filter((value) => typeof value === 'number');
  return numbers.length === 0 ? undefined : numbers.reduce((sum, value) => sum + value, 0);
}

function codeOf(slot: FigureSlot): string {
  return slot.part ? `${slot.indicator.code}_${slot.part}` : slot.indicator.code;
}

/** Schools, months and a custom indicator that the tests of the school workbook share. */
import type { Catalogue, FigureSlot, Indicator } from '../../../src/reporting/catalogue/indicator';
import { slotsOf } from '../../../src/reporting/catalogue/slots';
import { standardCatalogue, STANDARD_VACCINATIONS } from '../../../src/reporting/catalogue/standard';
import type { FigureValue } from '../../../src/reporting/figures/figure';
import type { Level } from '../../../src/reporting/levels/level';
import { makeCalendar, parsePeriod } from '../../../src/reporting/periods/calendar';
import type { Period } from '../../../src/reporting/periods/period';
import { STANDARD_RULES } from '../../../src/reporting/rules/standard';
import type { School } from '../../../src/reporting/schools/school';
import type { SchoolWorkbookInput } from '../../../src/sheets/school/build';
import type { Sheet, Workbook } from '../../../src/spreadsheet/model';

const TEST_KIT: Indicator = {
  code: 'testNhanh',
  label: 'Số bộ test nhanh còn lại, kể cả bộ được cấp thêm trong tháng',
  section: 'khac',
  kind: 'count',
  scope: 'school',
  levels: ['MN', 'TH', 'THCS', 'THPT', 'GDTX'],
  unit: 'bộ',
  required: false,
  aggregation: 'sum',
  frequency: 'month',
  custom: true,
};

export const CATALOGUE: Catalogue = {
  ...standardCatalogue(),
  indicators: [...standardCatalogue().indicators, TEST_KIT],
  vaccinations: STANDARD_VACCINATIONS,
};

export const SCHOOLS = {
  nursery: school('MN01', 'MN Nam Khê', ['MN'], 'private'),
  primary: school('TH01', 'TH Lê Lợi', ['TH']),
  both: school('LC01', 'TH&THCS Điền Công', ['TH', 'THCS']),
  continuing: school('GD01', 'TT GDNN-GDTX Uông Bí', ['GDTX']),
};

export const CALENDAR = makeCalendar({ start: 2021 }, { combined: [[6, 7]], notReporting: [8] });

export function period(id: string): Period {
  const found = parsePeriod(id);
  if (!found) throw new Error(id);
  return found;
}

export function formInput(of: School, more: Partial<SchoolWorkbookInput> = {}): SchoolWorkbookInput {
  return {
    school: of,
    schoolYear: { start: 2021 },
    calendar: CALENDAR,
    period: period('2021-11'),
    catalogue: CATALOGUE,
    rules: STANDARD_RULES,
    token: '00e1',
    officeName: 'Phòng Giáo dục và Đào tạo thành phố Uông Bí',
    ...more,
  };
}

export function slotsFor(of: School, at = '2021-11'): readonly FigureSlot[] {
  return slotsOf(CATALOGUE, of, period(at));
}

/** A different value for every slot, so that a mix-up shows. */
export function distinctFigures(slots: readonly FigureSlot[]): Map<string, FigureValue> {
  return new Map(slots.map((slot, index) => [slot.key, distinctValue(slot, index)]));
}

export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function distinctValue({ indicator }: FigureSlot, index: number): FigureValue {
  switch (indicator.kind) {
    case 'yesNo':
      return index % 2 === 0;
    case 'choice':
      return indicator.choices?.[index % indicator.choices.length] ?? '';
    case 'text':
      return `Nội dung ${index}\ndòng hai`;
    case 'date':
      return `2021-11-${String((index % 28) + 1).padStart(2, '0')}`;
    default:
      return indicator.max === undefined ? 1000 + index : index % (indicator.max + 1);
  }
}

function school(code: string, name: string, levels: Level[], ownership: School['ownership'] = 'public'): School {
  return { code, name, levels, commune: 'Trưng Vương', ownership };
}

/** The kinds of columns the office's tables are made of. */
import { foldText, normalizeText } from '../../reporting/figures/text';
import { type Level } from '../../reporting/levels/level';
import { parsePeriod } from '../../reporting/periods/calendar';
import { dayOfSerial, momentOfSerial, serialOfDay, serialOfMoment } from '../../reporting/periods/days';
import type { PeriodId } from '../../reporting/periods/period';
import { parseLevels } from '../../reporting/schools/registry';
import { isCellError, type CellValue } from '../../spreadsheet/model';
import { parseDay, parseMoment } from './moments';
import { COUNT_FORMAT } from '../looks/styles';
import type { Column, Reading } from './layout';

/** Keeps "001", "10/10" and "2021-11" what they are when a person types them. */
export const TEXT_FORMAT = '@';

type Options = Partial<Pick<Column<never>, 'width' | 'aliases' | 'prompt'>>;

/** Text that must be there. */
export function text(header: string, options: Options = {}): Column<string> {
  return {
    width: 16,
    numberFormat: TEXT_FORMAT,
    ...options,
    header,
    write: (value) => value,
    read: (cell) =>
      withText(cell, (value) => (value === '' ? no(`Cột “${header}” đang trống; hãy điền vào.`) : yes(value))),
  };
}

/** Text that may be empty. */
export function freeText(header: string, options: Options = {}): Column<string> {
  return {
    width: 24,
    numberFormat: TEXT_FORMAT,
    ...options,
    header,
    fallback: '',
    write: (value) => (value === '' ? null : value),
    read: (cell) => withText(cell, yes),
  };
}

/** Text whose absence means something: an empty cell is no value. */
export function optionalText(header: string, options: Options = {}): Column<string | undefined> {
  return {
    ...freeText(header, options),
    fallback: undefined,
    write: (value) => value ?? null,
    read: (cell) => withText(cell, (value) => yes(value === '' ? undefined : value)),
  };
}

/** One of a few words, kept as a code. Read by word, ignoring case and marks, or by code. */
export function choice<K extends string>(
  header: string,
  labels: Record<K, string>,
  options: Options & { fallback?: K; blank?: K } = {},
): Column<K> {
  const codes = Object.keys(labels) as K[];
  const byWord = new Map(
    codes.flatMap((one) => [labels[one], foldText(labels[one]), one.toLowerCase()].map((word) => [word, one])),
  );
  return {
    width: 14,
    ...options,
    header,
    choices: codes.map((code) => labels[code]),
    write: (value) => labels[value],
    read: (cell) =>
      withText(cell, (value) => {
        if (value === '' && options.blank !== undefined) return yes(options.blank);
        const code = byWord.get(value) ?? byWord.get(value.toLowerCase()) ?? byWord.get(foldText(value));
        if (code) return yes(code);
        const words = codes.map((one) => `“${labels[one]}”`).join(', ');
        return no(`Cột “${header}” ghi “${value}”; hãy chọn một trong: ${words}.`);
      }),
  };
}

/** Có / Không; an empty cell is `blank`. */
export function yesNo(header: string, blank: boolean): Column<boolean> {
  const inner = choice<'co' | 'khong'>(header, { co: 'Có', khong: 'Không' }, { blank: blank ? 'co' : 'khong' });
  return {
    ...inner,
    width: 10,
    fallback: blank,
    write: (value) => (value ? 'Có' : 'Không'),
    read: (cell) => {
      if (typeof cell === 'boolean') return yes(cell);
      const reading = inner.read(cell);
      return reading.ok ? yes(reading.value === 'co') : reading;
    },
  };
}

/** A whole number ≥ 0, also as text with dots ("12.843"). */
export function wholeNumber(header: string, options: Options = {}): Column<number> {
  return {
    width: 12,
    numberFormat: COUNT_FORMAT,
    ...options,
    header,
    write: (value) => value,
    read: (cell) => {
      const reading = readNumber(header, cell);
      if (!reading.ok) return reading;
      if (reading.value === undefined) return no(`Cột “${header}” đang trống; hãy điền số.`);
      return Number.isInteger(reading.value) && reading.value >= 0
        ? yes(reading.value)
        : no(`Cột “${header}” ghi ${reading.value}; cần số nguyên không âm.`);
    },
  };
}

/** A number, or nothing. */
export function optionalNumber(header: string, options: Options = {}): Column<number | undefined> {
  return {
    width: 12,
    numberFormat: COUNT_FORMAT,
    ...options,
    header,
    fallback: undefined,
    write: (value) => value ?? null,
    read: (cell) => readNumber(header, cell),
  };
}

/** Kỳ: "2021-11", "Tháng 11/2021", also the date Excel makes of them. */
export function period(header = 'Kỳ'): Column<PeriodId> {
  const inner = optionalPeriod(header);
  return {
    ...inner,
    write: (value) => value,
    read: (cell) => {
      const reading = inner.read(cell);
      if (!reading.ok) return reading;
      return reading.value === undefined
        ? no(`Cột “${header}” đang trống; hãy ghi kỳ, ví dụ 2021-11.`)
        : yes(reading.value);
    },
  };
}

export function optionalPeriod(header = 'Kỳ'): Column<PeriodId | undefined> {
  return {
    header,
    width: 11,
    numberFormat: TEXT_FORMAT,
    prompt: 'Ghi kỳ báo cáo dạng năm-tháng, ví dụ 2021-11; kỳ ghép: 2022-06..07.',
    write: (value) => value ?? null,
    read: (cell) => {
      const typed = typeof cell === 'number' ? (dayOfSerial(cell)?.slice(0, 7) ?? '') : cell;
      return withText(typed, (value) => {
        if (value === '') return yes(undefined);
        const known = parsePeriod(value);
        return known ? yes(known.id) : no(`Cột “${header}” ghi “${value}”; cần kỳ báo cáo dạng 2021-11.`);
      });
    },
  };
}

/** A day, kept as "YYYY-MM-DD" and shown as 28/11/2021. */
export function day(header: string): Column<string | undefined> {
  return {
    header,
    width: 12,
    numberFormat: 'dd/mm/yyyy',
    fallback: undefined,
    write: (value) => (value === undefined ? null : (serialOfDay(value) ?? value)),
    read: (cell) => {
      if (typeof cell === 'number') return yesOr(dayOfSerial(cell), `Cột “${header}”: ${cell} không phải là ngày.`);
      return withText(cell, (value) =>
        value === '' ? yes(undefined) : yesOr(parseDay(value), `Cột “${header}” ghi “${value}”; cần ngày/tháng/năm.`),
      );
    },
  };
}

/** Local time (UTC+7), kept as "YYYY-MM-DDTHH:MM" or with seconds, shown as 28/11/2021 10:00. */
export function moment(header: string, options: { seconds?: boolean } = {}): Column<string> {
  const { seconds = false } = options;
  return {
    header,
    width: 19,
    numberFormat: seconds ? 'dd/mm/yyyy hh:mm:ss' : 'dd/mm/yyyy hh:mm',
    fallback: '',
    write: (value) => (value === '' ? null : (serialOfMoment(value) ?? value)),
    read: (cell) => {
      if (typeof cell === 'number')
        return yesOr(
          momentOfSerial(cell, seconds ? 'second' : 'minute'),
          `Cột “${header}”: ${cell} không phải thời điểm.`,
        );
      return withText(cell, (value) =>
        value === ''
          ? yes('')
          : yesOr(parseMoment(value, seconds), `Cột “${header}” ghi “${value}”; cần ngày giờ, ví dụ 28/11/2021 10:00.`),
      );
    },
  };
}

/** Levels as "TH;THCS"; the blank list when nothing stands there. */
export function levels(header = 'Cấp học'): Column<readonly Level[]> {
  return {
    header,
    width: 12,
    numberFormat: TEXT_FORMAT,
    prompt: 'Mã cấp học cách nhau bằng dấu chấm phẩy: MN, TH, THCS, THPT, GDTX. Ví dụ: TH;THCS.',
    write: (value) => (value.length === 0 ? null : value.join(';')),
    read: (cell) =>
      withText(cell, (value) =>
        value === ''
          ? yes([])
          : yesOr(parseLevels(value), `Cột “${header}” ghi “${value}”; cần mã cấp học như TH hoặc TH;THCS.`),
      ),
  };
}

/** Words separated by semicolons. */
export function list(header: string, options: Options = {}): Column<readonly string[]> {
  return {
    width: 20,
    numberFormat: TEXT_FORMAT,
    ...options,
    header,
    fallback: [],
    write: (value) => (value.length === 0 ? null : value.join('; ')),
    read: (cell) =>
      withText(cell, (value) =>
        yes(
          value
            .split(';')
            .map((part) => part.trim())
            .filter((part) => part !== ''),
        ),
      ),
  };
}

export function yes<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function no<T>(message: string): Reading<T> {
  return { ok: false, message };
}

function yesOr<T>(value: T | undefined, message: string): Reading<T> {
  return value === undefined ? no(message) : yes(value);
}

function withText<T>(cell: CellValue, use: (value: string) => Reading<T>): Reading<T> {
  if (isCellError(cell)) return no(`Ô đang báo lỗi ${cell.error}; hãy gõ lại giá trị.`);
  if (typeof cell === 'boolean') return use(cell ? 'Có' : 'Không');
  return use(cell === null ? '' : normalizeText(String(cell)));
}

function readNumber(header: string, cell: CellValue): Reading<number | undefined> {
  if (typeof cell === 'number') return yes(cell);
  return withText(cell, (value) => {
    if (value === '') return yes(undefined);
    const plain = value
      .replace(/\s/g, '')
      .replace(/\.(?=\d{3}(?:\D|$))/g, '')
      .replace(',', '.');
    return /^-?\d+(\.\d+)?$/.test(plain) ? yes(Number(plain)) : no(`Cột “${header}” ghi “${value}”; cần một số.`);
  });
}

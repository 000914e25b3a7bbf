/** The whole sample set, file by file. */
import { buildRegistryWorkbook } from '../sheets/office/registry-file';
import type { Workbook } from '../spreadsheet/model';
import { schoolFileName } from '../workflows/file-names';
import { sampleBook } from './book';
import { dirtySet } from './dirty/set';
import { SAMPLE_PERIODS } from './figures';
import { periodOf, sampleForm } from './forms';
import { sampleScenario } from './scenario';
import { sampleSchools } from './schools';

export interface SampleFile {
  /** Below the sample's folder, with "/". */
  path: string;
  bytes: Uint8Array;
}

/** Calculates the formulas and gives the file's bytes: what Excel does when a person saves. */
type Save = (workbook: Workbook) => Promise<Uint8Array>;

export async function* sampleSet(save: Save): AsyncGenerator<SampleFile> {
  yield* sampleMonth(save);
  for await (const { path, bytes } of dirtySet(save)) yield { path: `loi/${path}`, bytes };
}

/** The registry, the book, every school's file of November, and the scenario: all but the dirty files. */
export async function* sampleMonth(save: Save): AsyncGenerator<SampleFile> {
  yield { path: 'danh-muc-truong.xlsx', bytes: await save(buildRegistryWorkbook(sampleSchools())) };
  yield { path: 'so-tong-hop.xlsx', bytes: await save(await sampleBook()) };
  const files = new Map<string, string>();
  for (const { code } of sampleSchools()) {
    const { school, workbook } = await sampleForm(code);
    const name = schoolFileName(school, periodOf(SAMPLE_PERIODS.november));
    files.set(code, name);
    yield { path: `thang-11/${name}`, bytes: await save(workbook) };
  }
  yield { path: 'kich-ban.json', bytes: jsonBytes(sampleScenario(files)) };
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

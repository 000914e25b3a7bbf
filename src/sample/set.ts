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

/** `save` calculates the formulas and gives the file's bytes: what Excel does when a person saves. */
export async function* sampleSet(save: (workbook: Workbook) => Promise<Uint8Array>): AsyncGenerator<SampleFile> {
  yield { path: 'danh-muc-truong.xlsx', bytes: await save(buildRegistryWorkbook(sampleSchools())) };
  yield { path: 'so-tong-hop.xlsx', bytes: await save(await sampleBook()) };
  const files = new Map<string, string>();
  for (const { code } of sampleSchools()) {
    const { school, workbook } = await sampleForm(code);
    const name = schoolFileName(school, periodOf(SAMPLE_PERIODS.november));
    files.set(code, name);
    yield { path: `thang-11/${name}`, bytes: await save(workbook) };
  }
  for await (const { path, bytes } of dirtySet(save)) yield { path: `loi/${path}`, bytes };
  yield { path: 'kich-ban.json', bytes: jsonBytes(sampleScenario(files)) };
}

export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

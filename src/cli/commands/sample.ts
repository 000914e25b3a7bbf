import { join } from 'node:path';
import { openHost } from '../../host/embedded-host';
import { sampleSet } from '../../sample/set';
import { writeWhole } from '../book-file';
import { EXIT, type Outcome } from '../outcome';
import { progress } from '../print';

/** Writes the sample set, every workbook calculated and saved by the host. */
export async function sample(options: { out: string }): Promise<Outcome> {
  const files: string[] = [];
  const save = async (workbook: Parameters<typeof openHost>[0]) => {
    const host = openHost(workbook);
    try {
      return host.save();
    } finally {
      host.close();
    }
  };
  for await (const { path, bytes } of sampleSet(save)) {
    await writeWhole(join(options.out, path), bytes);
    files.push(path);
    progress('Đang tạo dữ liệu ví dụ', files.length);
  }
  return {
    exit: EXIT.done,
    document: { folder: options.out, files },
    lines: [`Đã tạo ${files.length} tệp dữ liệu ví dụ trong ${options.out}.`],
  };
}

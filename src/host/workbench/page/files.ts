/** Files in and out of the page. */

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function isWorkbookName(name: string): boolean {
  return /\.xls[xm]$/i.test(name);
}

/** Hands the bytes to the browser as a download. */
export function download(bytes: Uint8Array, name: string): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** A workbook that comes with the page. */
export interface SampleFile {
  /** Relative to the list's folder. */
  file: string;
  group: 'office' | 'school';
  title: { vi: string; en: string };
}

const SAMPLES = 'vi-du/';

/** None when the page was built without them. */
export async function sampleFiles(): Promise<SampleFile[]> {
  try {
    const answer = await fetch(`${SAMPLES}danh-sach.json`);
    return answer.ok ? ((await answer.json()) as SampleFile[]) : [];
  } catch {
    return [];
  }
}

export async function sampleBytes({ file }: SampleFile): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(SAMPLES + file);
  if (!answer.ok) throw new Error(`${answer.status} ${file}`);
  return new Uint8Array(await answer.arrayBuffer());
}

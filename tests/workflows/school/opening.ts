/** A sample school's workbook opened in the host, with the session that the pane works through. */
import type { Figures } from '../../../src/reporting/figures/figure';
import type { EmbeddedHost } from '../../../src/host/embedded-host';
import { parseArea } from '../../../src/spreadsheet/address';
import type { Place } from '../../../src/workflows/school/school-form';
import type { FormSession } from '../../../src/workflows/school/form-session';
import { openForm } from '../../../src/workflows/school/open-form';
import { makeForm, openInHost } from '../../sample-files';

export interface OpenedSample {
  host: EmbeddedHost;
  session: FormSession;
}

/** Trường TH Lê Lợi unless said otherwise; without `figures` filled as in the sample. */
export async function openSample(
  code = 'UB-TH03',
  options: { period?: string; figures?: Figures } = {},
): Promise<OpenedSample> {
  const { bytes } = await makeForm(code, options);
  return openBytes(bytes);
}

export async function openBytes(bytes: Uint8Array): Promise<OpenedSample> {
  const host = openInHost(bytes);
  return { host, session: await openSession() };
}

/** Of the workbook that is open. */
export async function openSession(): Promise<FormSession> {
  const opened = await openForm();
  if (opened.kind !== 'school') throw new Error(`not a school's form: ${JSON.stringify(opened)}`);
  return opened.session;
}

/** Until events have been heard and what they tell has been read. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 150));

export function cellAt(host: EmbeddedHost, place: Place | undefined): unknown {
  const area = place && parseArea(place.address);
  const sheet = host.workbook.sheets.find(({ name }) => name === place?.sheet);
  return area && sheet?.rows[area.top]?.[area.left]?.value;
}

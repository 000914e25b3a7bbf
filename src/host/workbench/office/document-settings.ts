/** `Office.context.document.settings`: the same settings of the workbook that `workbook.settings` shows. */
import { Batch } from './batches';
import type { OfficePort } from './port';

/** Key and JSON of the value. */
export type StoredSetting = readonly [key: string, json: string];

export async function readSettings(port: OfficePort, frame: string): Promise<StoredSetting[]> {
  const batch = new Batch();
  const settings = batch.property(batch.root, 'Settings');
  const all = batch.query(settings, { Select: ['key', 'value'] });
  const answer = (await batch.send(port, frame)).get(all) as { _Items?: { Key: string; Value: unknown }[] };
  return (answer._Items ?? []).map(({ Key, Value }) => [Key, JSON.stringify(Value ?? null)]);
}

/** Afterwards the workbook has these settings and no other. */
export async function saveSettings(port: OfficePort, frame: string, settings: readonly StoredSetting[]): Promise<void> {
  const kept = new Set(settings.map(([key]) => key));
  const before = await readSettings(port, frame);
  const batch = new Batch();
  const collection = batch.property(batch.root, 'Settings');
  for (const [key] of before) if (!kept.has(key)) batch.call(batch.made(collection, 'GetItem', key), 'Delete');
  const old = new Map(before);
  for (const [key, json] of settings)
    if (old.get(key) !== json) batch.added(collection, 'Add', key, JSON.parse(json) as unknown);
  await batch.send(port, frame);
}

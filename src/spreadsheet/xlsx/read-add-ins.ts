/** What Office add-ins keep in the workbook: xl/webextensions, reached from the package's list of task panes. */
import type { AddInData } from '../model';
import { child, childrenOf, parseXml } from '../xml';
import { type Parts, readText, relationshipsOf } from './package';

export function readAddIns(parts: Parts): AddInData[] {
  const panes = relationshipsOf(parts, '').find((each) => each.type === 'webextensiontaskpanes')?.target;
  if (panes === undefined) return [];
  return relationshipsOf(parts, panes).flatMap(({ type, target }) => {
    const part = type === 'webextension' ? parts.find(target) : undefined;
    const text = part === undefined ? undefined : readText(parts, part);
    if (part === undefined || text === undefined) return [];
    const root = parseXml(text, part);
    const reference = child(root, 'reference')?.attributes;
    if (reference?.id === undefined) return [];
    const settings = childrenOf(child(root, 'properties'), 'property').map(
      ({ attributes: { name = '', value = '' } }) => [name, value] as const,
    );
    return { id: reference.id, version: reference.version ?? '', settings: Object.fromEntries(settings), part };
  });
}

/**
 * The objects of Office.js that belong to the page and not to the workbook: the ribbon (`Office.ribbon.requestUpdate`) and the
 * add-in's runtime (`Office.addin.showAsTaskpane`, `hide`). Excel on the web answers for them in the page, too: office.js
 * marks such batches "WacPartition".
 */
import {
  ACTION,
  PATH,
  type ActionInfo,
  type PathInfo,
  type RequestBody,
  type ResponseBody,
} from '../../protocol/envelope';
import { ExcelError, apiNotFound, invalidArgument } from '../../protocol/errors';
import { memberName } from '../../protocol/registry';

export const PAGE_PARTITION = 'WacPartition';

/** What the page does when the add-in asks. */
export interface PageObjects {
  /** @returns whether there is such a control. */
  setControlEnabled(id: string, enabled: boolean): boolean;
  /** @returns whether there is such a tab. */
  setTabVisible(id: string, visible: boolean): boolean;
  /** Absent when the add-in has no shared runtime, which alone can outlive its pane. */
  runtime?: { isVisible(): boolean; setVisible(on: boolean): void };
}

/** A thing of the page that a path leads to. */
type PageHandle =
  | { kind: 'ribbon' }
  | { kind: 'button'; id: string }
  | { kind: 'tab'; id: string }
  | { kind: 'internal' }
  | { kind: 'runtime'; runtime: NonNullable<PageObjects['runtime']> };

/** One batch: its actions in order, up to the first that fails. */
export function runPageBatch(body: RequestBody, page: PageObjects): ResponseBody {
  const response: ResponseBody = { Results: [] };
  const traces = body.Actions.filter((action) => action.ActionType === ACTION.trace).map((action) => action.Id);
  if (traces.length > 0) response.TraceIds = traces;
  for (const [ActionIndex, action] of body.Actions.entries()) {
    try {
      response.Results.push({ ActionId: action.Id, Value: run(action, body.ObjectPaths, page) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      response.Error = { Code: error.code, Message: error.message, ActionIndex, HttpStatusCode: 400 };
      break;
    }
  }
  return response;
}

function run(action: ActionInfo, paths: Record<string, PathInfo>, page: PageObjects): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const handle = resolve(action.ObjectPathId, paths, page);
  const name = memberName(action.Name);
  const [argument] = action.ArgumentInfo?.Arguments ?? [];
  if (action.ActionType === ACTION.instantiate) return {};
  if (action.ActionType === ACTION.setProperty && handle.kind === 'button' && name === 'enabled')
    return must(page.setControlEnabled(handle.id, argument === true), handle.id);
  if (action.ActionType === ACTION.method && handle.kind === 'tab' && name === 'setVisibility')
    return must(page.setTabVisible(handle.id, argument === true), handle.id);
  // office.js says so in every page that starts; whoever needs to know sees the page register for commands.
  if (action.ActionType === ACTION.method && handle.kind === 'internal' && name === 'notifyActionHandlerReady')
    return null;
  if (action.ActionType === ACTION.method && handle.kind === 'runtime') {
    if (name === 'getAppRuntimeState') return handle.runtime.isVisible() ? 'Visible' : 'Background';
    if (name === 'setAppRuntimeState') {
      if (argument !== 'Visible' && argument !== 'Background') throw invalidArgument();
      handle.runtime.setVisible(argument === 'Visible');
      return null;
    }
  }
  throw apiNotFound(`${handle.kind}.${name}`);
}

function must(found: boolean, id: string): null {
  if (!found) throw new ExcelError('ControlIdNotFound', `There is no control "${id}" on the ribbon.`);
  return null;
}

function resolve(id: number, paths: Record<string, PathInfo>, page: PageObjects): PageHandle {
  const path = paths[id];
  if (path?.ObjectPathType === PATH.newObject) {
    if (path.Name === 'Microsoft.DynamicRibbon.DynamicRibbon') return { kind: 'ribbon' };
    if (path.Name === 'Microsoft.InternalService.AddinInternalService') return { kind: 'internal' };
    if (path.Name === 'Microsoft.AppRuntime.AppRuntimeService') {
      if (page.runtime) return { kind: 'runtime', runtime: page.runtime };
      throw new ExcelError('SharedRuntimeNotAvailable', 'The add-in is not configured to use a shared runtime.');
    }
  }
  if (path?.ObjectPathType === PATH.method && path.ParentObjectPathId !== undefined) {
    const parent = resolve(path.ParentObjectPathId, paths, page);
    const key = String(path.ArgumentInfo?.Arguments?.[0] ?? '');
    if (parent.kind === 'ribbon' && path.Name === 'GetButton') return { kind: 'button', id: key };
    if (parent.kind === 'ribbon' && path.Name === 'GetTab') return { kind: 'tab', id: key };
  }
  throw apiNotFound(path?.Name ?? `ObjectPath ${id}`);
}

/** One request: its actions in order, up to the first that fails. */
import type { Handle } from '../members/selves';
import type { Session } from '../session/session';
import { asRecord } from './args';
import { ACTION, type ActionInfo, type ActionResult, type RequestBody, type ResponseBody } from './envelope';
import { ExcelError, apiNotFound } from './errors';
import { located, locationOf } from './location';
import { ObjectPaths } from './paths';
import { answerQuery, identify } from './query';
import { memberName, specOf } from './registry';

/** Called before each action; may throw to make it fail. */
export type BeforeAction = () => void;

export function runBatch(body: RequestBody, session: Session, before: BeforeAction = () => {}): ResponseBody {
  const paths = new ObjectPaths(body.ObjectPaths, session);
  const response: ResponseBody = { Results: [] };
  const traces: number[] = [];
  session.events.trigger = 'ThisLocalAddin';
  try {
    for (const [index, action] of body.Actions.entries()) {
      try {
        before();
        const result = run(action, paths, session);
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        if (result) response.Results.push(result);
      } catch (error) {
        response.Error = describe(error, index);
        break;
      }
    }
    if (traces.length > 0) response.TraceIds = traces;
    session.endOfBatch();
    return response;
  } finally {
    session.events.trigger = 'Unknown';
  }
}

function run(action: ActionInfo, paths: ObjectPaths, session: Session): ActionResult | undefined {
  if (action.ActionType === ACTION.trace) return { ActionId: action.Id, Value: null };
  const handle = paths.resolve(action.ObjectPathId);
  const result = (Value: unknown): ActionResult => ({ ActionId: action.Id, Value });
  switch (action.ActionType) {
    case ACTION.instantiate:
      return result(handle && instantiated(handle, session));
    case ACTION.query:
      return result(handle && answerQuery(handle, action.QueryInfo ?? {}, session));
    case ACTION.queryAsJson:
      return result(handle ? answerQuery(handle, action.QueryInfo ?? {}, session, (name) => name) : { _IsNull: true });
    case ACTION.setProperty:
      setProperty(handle, memberName(action.Name), paths.args(action.ArgumentInfo).all[0], session);
      return result(null);
    case ACTION.update:
      update(handle, asRecord(paths.withObjects(action.ObjectState ?? {})), session);
      return result(null);
    case ACTION.method:
      return result(invoke(handle, action, paths, session));
    default:
      throw apiNotFound(`ActionType ${action.ActionType}`);
  }
}

function instantiated(handle: Handle, session: Session): Record<string, unknown> {
  const answer = identify(handle, session);
  if (handle.type === 'Range' || handle.type === 'RangeAreas' || handle.type === 'WorkbookRangeAreas') {
    const reference = session.references.idOf(handle);
    if (reference) answer['_ReferenceId'] = reference;
  }
  return answer;
}

/** What is asked of a null object is let fall, as in Excel: `getItemOrNullObject(…).delete()` needs no sync before. */
function setProperty(handle: Handle | null, name: string, value: unknown, session: Session): void {
  if (!handle) return;
  const set = specOf(handle)?.scalars?.[name]?.set;
  if (!set) throw located(apiNotFound(`${handle.type}.${name}`), handle, name);
  try {
    set(handle.self, value, session);
  } catch (error) {
    throw located(error, handle, name);
  }
}

/** `update({…})`: scalars are set, objects are updated in turn. */
function update(handle: Handle | null, state: Record<string, unknown>, session: Session): void {
  if (!handle) return;
  for (const [name, value] of Object.entries(state)) {
    const member = specOf(handle)?.objects?.[name];
    if (!member) {
      setProperty(handle, name, value, session);
      continue;
    }
    const self = (member[1] as (self: unknown, session: Session) => unknown)(handle.self, session);
    update({ type: member[0], self } as Handle, asRecord(value), session);
  }
}

function invoke(handle: Handle | null, action: ActionInfo, paths: ObjectPaths, session: Session): unknown {
  const name = memberName(action.Name);
  if (name === '_KeepReference') return void (handle && session.references.keep(handle));
  // What is asked of a null object is let fall, so that `getItemOrNullObject(…).delete()` needs no question before it.
  if (!handle) return { _IsNull: true };
  const spec = specOf(handle);
  const method = spec?.does?.[name];
  try {
    if (method) return method(handle.self, paths.args(action.ArgumentInfo), session) ?? null;
    if (name === 'getCount' && spec?.collection)
      return (spec.collection.all as (self: unknown, session: Session) => unknown[])(handle.self, session).length;
    throw apiNotFound(`${handle.type}.${name}`);
  } catch (error) {
    throw located(error, handle, name);
  }
}

function describe(error: unknown, index: number): ResponseBody['Error'] {
  if (!(error instanceof ExcelError)) throw error;
  const location = locationOf(error);
  return {
    Code: error.code,
    Message: error.message,
    ...(location !== undefined && { Location: location }),
    ActionIndex: index,
    HttpStatusCode: error.code === 'ItemNotFound' || error.code === 'ApiNotFound' ? 404 : 400,
  };
}

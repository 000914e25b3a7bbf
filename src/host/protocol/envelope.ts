/** The messages Office.js exchanges with its host, as seen on the wire. */

export const MESSAGE_REQUEST = 1;
export const MESSAGE_RESPONSE = 2;
export const MESSAGE_EVENT = 3;

/** Set by `Excel.run({delayForCellEdit: true}, …)`: wait for the person to leave the cell instead of failing. */
export const FLAG_DELAY_FOR_CELL_EDIT = 64;

export const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  queryAsJson: 7,
  update: 9,
} as const;

export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface Arguments {
  Arguments?: unknown[];
  /** Beside each argument: the path id of an object argument, 0 for a literal; nested for arrays. */
  ReferencedObjectPathIds?: unknown[];
}

export interface PathInfo {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: Arguments;
}

export interface Query {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface ActionInfo {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: Arguments;
  QueryInfo?: Query;
  ObjectState?: Record<string, unknown>;
}

export interface RequestBody {
  Actions: ActionInfo[];
  ObjectPaths: Record<string, PathInfo>;
}

export interface RequestMessage {
  id: number;
  type: number;
  flags: number;
  message: { url?: string; body: RequestBody };
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ResponseBody {
  Results: ActionResult[];
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location?: string; ActionIndex?: number; HttpStatusCode: number };
}

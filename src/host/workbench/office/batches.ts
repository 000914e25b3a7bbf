/** Small batches of the page's own, in the shape office.js sends them: what older parts of Office.js ask for is in the workbook. */
import {
  ACTION,
  FLAG_DELAY_FOR_CELL_EDIT,
  PATH,
  type ActionInfo,
  type PathInfo,
  type Query,
  type ResponseBody,
} from '../../protocol/envelope';
import type { OfficePort } from './port';

// A person in a cell makes these wait: nothing of the page is lost because somebody types.
const FLAG_READ = FLAG_DELAY_FOR_CELL_EDIT;
const FLAG_WRITE = 1 | FLAG_DELAY_FOR_CELL_EDIT;

/** The batch failed, with Excel's code. */
export class BatchError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'BatchError';
  }
}

export class Batch {
  private readonly paths: Record<string, PathInfo> = { 1: { Id: 1, ObjectPathType: PATH.root, Name: '' } };
  private readonly actions: ActionInfo[] = [];
  private next = 2;
  private flags = FLAG_READ;

  /** The workbook. */
  readonly root = 1;

  property(parent: number, name: string): number {
    return this.path({ ObjectPathType: PATH.property, Name: name, ParentObjectPathId: parent });
  }

  /** An object that a method of the parent returns. */
  made(parent: number, name: string, ...args: unknown[]): number {
    return this.path({
      ObjectPathType: PATH.method,
      Name: name,
      ParentObjectPathId: parent,
      ArgumentInfo: { Arguments: args },
    });
  }

  /** The same when the method adds it. */
  added(parent: number, name: string, ...args: unknown[]): number {
    this.flags = FLAG_WRITE;
    return this.made(parent, name, ...args);
  }

  query(path: number, query: Query): number {
    return this.act({ ActionType: ACTION.query, Name: '', ObjectPathId: path, QueryInfo: query });
  }

  call(path: number, name: string, ...args: unknown[]): number {
    this.flags = FLAG_WRITE;
    return this.act({
      ActionType: ACTION.method,
      Name: name,
      ObjectPathId: path,
      ArgumentInfo: { Arguments: args },
    });
  }

  set(path: number, name: string, value: unknown): number {
    this.flags = FLAG_WRITE;
    return this.act({
      ActionType: ACTION.setProperty,
      Name: name,
      ObjectPathId: path,
      ArgumentInfo: { Arguments: [value] },
    });
  }

  /**
   * @returns the values of the actions, by the number each gave.
   * @throws BatchError
   */
  async send(port: OfficePort, frame: string): Promise<Map<number, unknown>> {
    const body = JSON.stringify({ Actions: this.actions, ObjectPaths: this.paths });
    const reply = await port.officeRequest(frame, { flags: this.flags, body });
    const answer = JSON.parse(reply.body) as ResponseBody & { error?: { code: string; message: string } };
    if (answer.error) throw new BatchError(answer.error.code, answer.error.message);
    if (answer.Error) throw new BatchError(answer.Error.Code, answer.Error.Message);
    return new Map(answer.Results.map((result) => [result.ActionId, result.Value]));
  }

  private path(info: Omit<PathInfo, 'Id'>): number {
    const Id = this.next++;
    this.paths[Id] = { Id, ...info };
    this.act({ ActionType: ACTION.instantiate, Name: '', ObjectPathId: Id });
    return Id;
  }

  private act(info: Omit<ActionInfo, 'Id'>): number {
    const Id = this.next++;
    this.actions.push({ Id, ...info });
    return Id;
  }
}

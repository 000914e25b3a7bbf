/** Runs the functions that ribbon buttons name, in the add-in's function file, until they say `event.completed()`. */
import type { OfficeFrame } from './frame';
import { OFFICE_ERROR } from './messages';

/** Excel gives a function five minutes. */
const COMMAND_LIMIT = 300_000;
/** A page may associate its functions a moment after office.js is ready; until then there is no such function. */
const ASSOCIATION_LIMIT = 2_000;
const ASSOCIATION_STEP = 100;

export interface CommandCall {
  functionName: string;
  /** The control's id, which the function sees as `event.source.id`. */
  controlId: string;
}

/** `not-found`: the function file has no such function. `timeout`: it never said that it was done. */
export type CommandOutcome = 'completed' | 'not-found' | 'timeout';

export class Commands {
  private readonly running = new Map<string, (status: number) => void>();
  private readonly inFrame = new Map<OfficeFrame, number>();

  /**
   * @param open gives the frame commands run in; asked for each call.
   * @param isKept whether the frame outlives its commands (a shared runtime does).
   * @param limit milliseconds.
   */
  constructor(
    private readonly open: () => OfficeFrame,
    private readonly isKept: boolean,
    private readonly limit = COMMAND_LIMIT,
  ) {}

  /** Office.js in the frame says how the call ended. */
  completed(id: string, status: number): void {
    this.running.get(id)?.(status);
  }

  async run(call: CommandCall): Promise<CommandOutcome> {
    const frame = this.open();
    this.inFrame.set(frame, (this.inFrame.get(frame) ?? 0) + 1);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const outOfTime = new Promise<CommandOutcome>((resolve) => {
      timer = setTimeout(resolve, this.limit, 'timeout');
    });
    try {
      return await Promise.race([this.attempt(frame, call), outOfTime]);
    } finally {
      clearTimeout(timer);
      this.left(frame);
    }
  }

  private async attempt(frame: OfficeFrame, call: CommandCall): Promise<CommandOutcome> {
    await frame.whenRegistered('appCommandInvoked');
    const until = Date.now() + ASSOCIATION_LIMIT;
    while ((await this.invoke(frame, call)) !== OFFICE_ERROR.none) {
      if (Date.now() > until) return 'not-found';
      await new Promise((resolve) => setTimeout(resolve, ASSOCIATION_STEP));
    }
    return 'completed';
  }

  private invoke(frame: OfficeFrame, { functionName, controlId }: CommandCall): Promise<number> {
    const id = crypto.randomUUID();
    return new Promise((resolve) => {
      this.running.set(id, (status) => {
        this.running.delete(id);
        resolve(status);
      });
      frame.tell('appCommandInvoked', [id, functionName, JSON.stringify({ source: { id: controlId } })]);
    });
  }

  private left(frame: OfficeFrame): void {
    const others = (this.inFrame.get(frame) ?? 1) - 1;
    this.inFrame.set(frame, others);
    if (others > 0 || this.isKept) return;
    this.inFrame.delete(frame);
    frame.close();
  }
}

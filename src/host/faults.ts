/** Faults for tests: the n-th request or action from now fails, is late, or is never answered. */
import { ExcelError } from './protocol/errors';

export type RequestFault =
  { kind: 'fail'; code: string; message: string } | { kind: 'delay'; milliseconds: number } | { kind: 'drop' };

export class FaultPort {
  private requests = 0;
  private actions = 0;
  private readonly requestFaults = new Map<number, RequestFault>();
  private readonly actionFaults = new Map<number, ExcelError>();

  /** @param n 1 is the next request. Nothing of a failed request is done. */
  failRequest(n: number, code: string, message = `Lỗi thử nghiệm ở yêu cầu thứ ${n}.`): void {
    this.requestFaults.set(this.requests + n, { kind: 'fail', code, message });
  }

  /** The request is done at once and answered late. */
  delayRequest(n: number, milliseconds: number): void {
    this.requestFaults.set(this.requests + n, { kind: 'delay', milliseconds });
  }

  /** The request is done and never answered, as when Excel is closed under an add-in. */
  dropRequest(n: number): void {
    this.requestFaults.set(this.requests + n, { kind: 'drop' });
  }

  /** @param n 1 is the next action. What ran before it in the batch stays done. */
  failAction(n: number, code: string, message = `Lỗi thử nghiệm ở thao tác thứ ${n}.`): void {
    this.actionFaults.set(this.actions + n, new ExcelError(code, message));
  }

  clear(): void {
    this.requestFaults.clear();
    this.actionFaults.clear();
  }

  forRequest(): RequestFault | undefined {
    const fault = this.requestFaults.get(++this.requests);
    this.requestFaults.delete(this.requests);
    return fault;
  }

  beforeAction(): void {
    const fault = this.actionFaults.get(++this.actions);
    if (!fault) return;
    this.actionFaults.delete(this.actions);
    throw fault;
  }
}

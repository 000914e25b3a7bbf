/** What went over the wire: one `context.sync()` that sends something is one batch. */

export interface BatchTraffic {
  /** UTF-8 bytes of the message. */
  requestBytes: number;
  /** UTF-8 bytes of the answer's body. */
  responseBytes: number;
  actions: number;
  /** 0 or 4 for reading, odd for writing. */
  flags: number;
}

export class Traffic {
  private list: BatchTraffic[] = [];

  record(batch: BatchTraffic): void {
    this.list.push(batch);
  }

  get batches(): number {
    return this.list.length;
  }

  get requestBytes(): number {
    return this.list.reduce((sum, batch) => sum + batch.requestBytes, 0);
  }

  get responseBytes(): number {
    return this.list.reduce((sum, batch) => sum + batch.responseBytes, 0);
  }

  get perBatch(): readonly BatchTraffic[] {
    return this.list;
  }

  reset(): void {
    this.list = [];
  }
}

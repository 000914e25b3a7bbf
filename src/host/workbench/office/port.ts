/**
 * The add-in's way to the workbook: what the page that holds the add-in's frames asks of the engine. All of it passes
 * through `postMessage`, so the engine may run in a worker.
 */
import { byteLength, type DeskReply, type RequestDesk } from '../../protocol/desk';
import type { RequestBody } from '../../protocol/envelope';
import type { EventEntry } from '../../session/events';

/** One batch as Office.js sent it. */
export interface OfficeRequest {
  flags: number;
  /** JSON of `{Actions, ObjectPaths}`. */
  body: string;
}

export interface OfficePort {
  /**
   * Answers one batch of a frame (a pane, a dialog, the function file; each has a name of its own). The promise settles
   * when the batch is done, which for one that waits for a cell's editor to close may be long; a batch that a fault drops
   * is never answered, nor is one of a workbook that was closed meanwhile.
   *
   * A batch's own failure is part of the answer, never a rejection.
   */
  officeRequest(frame: string, request: OfficeRequest): Promise<DeskReply>;
  /**
   * What happened in the workbook, after the reply to the batch that caused it.
   *
   * @returns what ends the listening.
   */
  onOfficeEvents(listener: (entries: EventEntry[]) => void): () => void;
}

/** The port of a desk on the same side, for an engine to expose or to use directly. */
export function portOf(desk: RequestDesk): OfficePort {
  return {
    officeRequest: (_frame, { flags, body }) =>
      new Promise((resolve) =>
        desk.take({ flags, body: JSON.parse(body) as RequestBody, bytes: byteLength(body) }, resolve),
      ),
    onOfficeEvents: (listener) => desk.onEvents(listener),
  };
}

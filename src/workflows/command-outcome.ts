/**
 * How a ribbon command ended, told to the add-in's own pane where it is open. Commands and pane are two pages of one origin
 * without a shared runtime; a broadcast channel reaches from one to the other, and to no page of anybody else's.
 */

export interface CommandOutcome {
  tone: 'good' | 'attention' | 'failed';
  title: string;
  /** Paragraphs. */
  lines: string[];
}

const CHANNEL = 'giao-ban-command-outcome';
/** A pane answers at once; one that is not there never does. */
const WAIT_MS = 400;

interface Told {
  is: 'told';
  id: string;
  workbook: string;
  outcome: CommandOutcome;
}
type Message = Told | { is: 'heard'; id: string };

/**
 * @param workbook `Office.context.document.url`: panes of other workbooks do not listen to it
 * @returns whether a pane shows it
 */
export function tellPane(workbook: string, outcome: CommandOutcome): Promise<boolean> {
  const channel = new BroadcastChannel(CHANNEL);
  const id = crypto.randomUUID();
  return new Promise<boolean>((resolve) => {
    const timer = setTimeout(resolve, WAIT_MS, false);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.is !== 'heard' || data.id !== id) return;
      clearTimeout(timer);
      resolve(true);
    };
    channel.postMessage({ is: 'told', id, workbook, outcome } satisfies Message);
  }).finally(() => channel.close());
}

/** @returns stops listening */
export function hearCommands(workbook: string, listener: (outcome: CommandOutcome) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.is !== 'told' || data.workbook !== workbook) return;
    channel.postMessage({ is: 'heard', id: data.id } satisfies Message);
    listener(data.outcome);
  };
  return () => channel.close();
}

/** What the pane and its workers say to each other when workbooks are made. */
import type { CommonTemplate, PlannedTemplate } from '../../../workflows/templates/make-template';

/** A worker makes workbooks, or packs what others made; it is told by what it is sent. */
export type TemplateRequest =
  | { kind: 'common'; common: CommonTemplate }
  | { kind: 'make'; at: number; planned: PlannedTemplate }
  | { kind: 'list'; common: CommonTemplate; templates: Omit<PlannedTemplate, 'history'>[] }
  | { kind: 'pack'; at: number; name: string; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'finish' };

export type TemplateReply =
  | { kind: 'made'; at: number; bytes: Uint8Array<ArrayBuffer> }
  | { kind: 'finished'; zip: Blob }
  | { kind: 'failed'; message: string };

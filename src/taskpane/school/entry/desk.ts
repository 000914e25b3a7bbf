/**
 * Between a person who types and the cells of the workbook. What is typed shows its findings at once, and is written when
 * its field is left. While Excel cannot take it (somebody edits a cell) it is kept, shown as not yet written, and tried
 * again; it is kept on this machine too, so that a pane that dies loses nothing.
 */
import type { FormSession } from '../../../workflows/school/form-session';
import type { SchoolForm, TypedFigure } from '../../../workflows/school/school-form';
import type { Keeper } from './keeper';

export interface Unwritten {
  typed: string;
  /** Why Excel did not take it; absent: it waits for its turn and is tried again. */
  refusal?: string;
}

export interface EntryState {
  /** As it would be with everything that is typed, written or not. */
  form: SchoolForm;
  editing?: { key: string; text: string };
  unwritten: ReadonlyMap<string, Unwritten>;
  /** Somebody edits a cell in Excel: what is typed waits until that cell is left. */
  isWaiting: boolean;
  canUndo: boolean;
  /** Left over from a pane that was closed before it could write. */
  recovered: readonly TypedFigure[];
  /** The workbook can no longer be worked on, and why. */
  unusable?: string;
}

/** What the desk needs of the session. */
export type DeskSession = Pick<FormSession, 'form' | 'preview' | 'type' | 'changed'>;

const TRY_AGAIN_MS = 800;
const MOST_UNDONE = 100;

export class EntryDesk {
  #state: EntryState;
  #isWriting = false;
  #isFramePlanned = false;
  #undo: TypedFigure[][] = [];
  #retry: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #stopHearing: () => void;

  /** @param nextFrame when to work the findings out anew after a keystroke */
  constructor(
    private readonly session: DeskSession,
    private readonly keeper: Keeper,
    private readonly nextFrame: (work: () => void) => void = (work) => void requestAnimationFrame(work),
  ) {
    const { form } = session;
    const recovered = keeper.load(form).filter((figure) => this.#isOther(figure));
    this.#state = { form, unwritten: new Map(), isWaiting: false, canUndo: false, recovered };
    this.#stopHearing = session.changed((heard) => {
      if ('kind' in heard) this.#become({ unusable: heard.message });
      else this.refresh();
    });
  }

  get state(): EntryState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#stopHearing();
    this.#listeners.clear();
  }

  /** What a person would see on editing the field. */
  typedOf(key: string): string {
    const { editing, unwritten } = this.#state;
    if (editing?.key === key) return editing.text;
    return unwritten.get(key)?.typed ?? this.session.form.figures.get(key)?.typed ?? '';
  }

  edit(key: string, text: string): void {
    this.#become({ editing: { key, text } });
    this.#keep();
    this.#previewSoon();
  }

  /** Gives up what is being typed: what stood there stands there again. */
  restore(): void {
    this.#stopEditing();
    this.#previewSoon();
  }

  /** The field is left: what was typed is written. */
  leave(): void {
    const { editing } = this.#state;
    if (!editing) return;
    this.#stopEditing();
    this.commit([{ key: editing.key, typed: editing.text }]);
  }

  /** Writes figures at once: a paste, an emptied block, a choice. Only what differs is written, and can be undone. */
  commit(figures: readonly TypedFigure[]): void {
    const changed = figures.filter(({ key, typed }) => typed !== this.typedOf(key));
    if (changed.length > 0) {
      this.#undo.push(changed.map(({ key }) => ({ key, typed: this.typedOf(key) })));
      this.#undo = this.#undo.slice(-MOST_UNDONE);
    }
    this.#put(changed);
  }

  /** Takes the last write back. @returns the first field that changed */
  undo(): string | undefined {
    const figures = this.#undo.pop();
    if (!figures) return undefined;
    this.#put(figures);
    return figures[0]?.key;
  }

  /** Tries again what Excel refused. */
  retry(): void {
    const unwritten = new Map([...this.#state.unwritten].map(([key, { typed }]) => [key, { typed }]));
    this.#become({ unwritten });
    void this.#write();
  }

  /** Gives up what Excel refused. */
  giveUp(): void {
    this.#become({ unwritten: new Map([...this.#state.unwritten].filter(([, { refusal }]) => refusal === undefined)) });
    this.#keep();
    this.refresh();
  }

  takeRecovered(): void {
    const { recovered } = this.#state;
    this.#become({ recovered: [] });
    this.commit(recovered);
  }

  dropRecovered(): void {
    this.#become({ recovered: [] });
    this.#keep();
  }

  /** After anything else was done to the workbook through the session. */
  refresh(): void {
    const form = this.#typedFigures().length > 0 ? this.session.preview(this.#typedFigures()) : this.session.form;
    this.#become({ form });
  }

  #put(figures: readonly TypedFigure[]): void {
    if (figures.length === 0) return;
    const unwritten = new Map(this.#state.unwritten);
    for (const { key, typed } of figures) unwritten.set(key, { typed });
    this.#become({ unwritten });
    this.#keep();
    this.refresh();
    void this.#write();
  }

  async #write(): Promise<void> {
    if (this.#isWriting) return;
    clearTimeout(this.#retry);
    const figures = [...this.#state.unwritten].flatMap(([key, { typed, refusal }]) =>
      refusal === undefined ? [{ key, typed }] : [],
    );
    if (figures.length === 0) return this.#become({ isWaiting: false });
    this.#isWriting = true;
    try {
      const isBusy = await this.#writeAll(figures);
      this.#become({ isWaiting: isBusy });
      if (isBusy) this.#retry = setTimeout(() => void this.#write(), TRY_AGAIN_MS);
    } finally {
      this.#isWriting = false;
      this.#keep();
      this.refresh();
    }
    // What was typed in the meantime.
    if (!this.#state.isWaiting) void this.#write();
  }

  /** Together; where Excel refuses one of them, each for itself. @returns whether they have to wait */
  async #writeAll(figures: readonly TypedFigure[]): Promise<boolean> {
    try {
      await this.session.type(figures);
      this.#settle(figures);
    } catch (error) {
      if (isBusy(error)) return true;
      if (figures.length === 1) this.#settle(figures, messageOf(error));
      else for (const figure of figures) if (await this.#writeAll([figure])) return true;
    }
    return false;
  }

  /** What was typed anew while it was being written stays to be written. */
  #settle(figures: readonly TypedFigure[], refusal?: string): void {
    const unwritten = new Map(this.#state.unwritten);
    for (const { key, typed } of figures) {
      if (unwritten.get(key)?.typed !== typed) continue;
      if (refusal === undefined) unwritten.delete(key);
      else unwritten.set(key, { typed, refusal });
    }
    this.#become({ unwritten });
  }

  #stopEditing(): void {
    const state = { ...this.#state };
    delete state.editing;
    this.#state = state;
    this.#keep();
    this.#tell();
  }

  #previewSoon(): void {
    if (this.#isFramePlanned) return;
    this.#isFramePlanned = true;
    this.nextFrame(() => {
      this.#isFramePlanned = false;
      this.refresh();
    });
  }

  #typedFigures(): TypedFigure[] {
    const { editing, unwritten } = this.#state;
    const all = new Map([...unwritten].map(([key, { typed }]) => [key, typed]));
    if (editing) all.set(editing.key, editing.text);
    return [...all].map(([key, typed]) => ({ key, typed }));
  }

  /** Recovered figures are kept until the person has decided about them. */
  #keep(): void {
    this.keeper.save(this.session.form, [...this.#state.recovered, ...this.#typedFigures()]);
  }

  /** Whether the cell holds something else than what was typed. */
  #isOther(figure: TypedFigure): boolean {
    const { form } = this.session;
    const [now, then] = [form.figures.get(figure.key), this.session.preview([figure]).figures.get(figure.key)];
    return now !== undefined && then !== undefined && (now.value !== then.value || now.typed !== then.typed);
  }

  #become(change: Partial<EntryState>): void {
    this.#state = { ...this.#state, ...change, canUndo: this.#undo.length > 0 };
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'workbook-busy';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** All frames of the add-in in the page: opens them, answers them, and tells them what happens. */
import type { EventEntry } from '../../session/events';
import { appContext, type AddInContext } from './activation';
import { Batch } from './batches';
import { Dialogs } from './dialogs';
import { readSettings } from './document-settings';
import { OfficeFrame, type FrameAddress } from './frame';
import { ACT, CHANNEL_ERROR, OFFICE_ERROR, replyTo, type FrameRequest } from './messages';
import { executeMethod, type MethodTools } from './methods';
import type { PageObjects } from './page-objects';
import type { OfficePort } from './port';
import type { Language } from '../language';

/** Where the keyboard goes when it leaves a frame: on (or back) in the page, or to the sheet. */
export type FocusLeaving = 'forward' | 'back' | 'sheet';

export interface FramesOptions {
  port: OfficePort;
  context: AddInContext;
  /** Shown on dialogs. */
  addInName: string;
  language: Language;
  /** Origins of the add-in: its pages' own and its manifest's AppDomains. */
  origins: readonly string[];
  page: PageObjects;
  commandCompleted: MethodTools['commandCompleted'];
  onFocusLeaves?: (frame: OfficeFrame, how: FocusLeaving) => void;
  /** A key with Ctrl, Alt, Shift or the command key that the frame did not use itself. */
  onShortcut?: (keys: {
    keyCode: number;
    ctrlKey: boolean;
    shiftKey: boolean;
    altKey: boolean;
    metaKey: boolean;
  }) => void;
}

/** `OSF.AgaveHostAction`: where the focus goes. */
const LEAVING: Record<number, FocusLeaving> = {
  5: 'forward',
  6: 'back',
  13: 'forward',
  14: 'back',
  15: 'sheet',
  16: 'sheet',
  17: 'forward',
  18: 'back',
};
const KEYBOARD_SHORTCUT = 39;

/** Registered by the page for itself, to tell frames of the selection the old way. */
const PAGE = 'page';
const SELECTION_TYPES = [11, 14];
const EVENTS_OF_FRAMES = new Set([
  'appCommandInvoked',
  'dialogMessageReceived',
  'dialogNotificationShown',
  'dialogParentMessageReceived',
  'documentSelectionChanged',
  'richApiMessage',
  'settingsChanged',
]);

export class OfficeFrames {
  private readonly frames = new Set<OfficeFrame>();
  private readonly dialogs: Dialogs;
  private readonly stopListening: () => void;
  private selectionIsHeard = false;

  constructor(
    private readonly options: FramesOptions,
    private readonly window: Window = globalThis.window,
  ) {
    const { addInName, language, origins } = options;
    this.dialogs = new Dialogs({
      language,
      title: addInName,
      origins,
      open: (address, place, onClose) => this.open(address, place, onClose),
    });
    const listener = (event: MessageEvent): void => void this.receive(event);
    window.addEventListener('message', listener);
    const stopEvents = options.port.onOfficeEvents((entries) => this.tellEvents(entries));
    this.stopListening = () => {
      window.removeEventListener('message', listener);
      stopEvents();
    };
  }

  /**
   * Puts a frame into the page. It runs until `close()` of it or of all.
   *
   * @param onStart called each time office.js starts in it.
   */
  open(
    address: FrameAddress,
    place: HTMLElement,
    onClose: () => void = () => {},
    onStart: () => void = () => {},
  ): OfficeFrame {
    const { context, origins } = this.options;
    const frame: OfficeFrame = new OfficeFrame({
      ...address,
      context,
      origins,
      place,
      onStart,
      onClose: () => {
        this.frames.delete(frame);
        this.dialogs.close(frame);
        onClose();
      },
    });
    this.frames.add(frame);
    return frame;
  }

  /** Tells every frame that asked for such events. */
  tell(name: string, data: unknown, except?: OfficeFrame): void {
    for (const frame of this.frames) if (frame !== except) frame.tell(name, data);
  }

  close(): void {
    this.stopListening();
    for (const frame of [...this.frames]) frame.close();
  }

  private async receive(event: MessageEvent): Promise<void> {
    for (const frame of this.frames) {
      const request = frame.requestIn(event);
      if (!request) continue;
      const answer = await this.answer(request, frame);
      frame.send(replyTo(request, answer.data, answer.error));
      if (request._actionType === ACT.register) frame.answered(request._actionName);
      return;
    }
  }

  private async answer(request: FrameRequest, frame: OfficeFrame): Promise<{ data: unknown; error?: number }> {
    if (request._actionType !== ACT.invoke) return { data: { Error: await this.registration(request, frame) } };
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        frame.started();
        return { data: await this.appContext(frame) };
      case 'ContextActivationManager_notifyHost':
        this.notified(request._data, frame);
        return { data: null };
      case 'ContextActivationManager_openWindowInHost':
        this.openWindow(request._data);
        return { data: null };
      case 'executeMethod': {
        const { port, context, page, commandCompleted } = this.options;
        const settingsSaved = (by: OfficeFrame): void => this.tell('settingsChanged', {}, by);
        const tools = { port, context, page, commandCompleted, dialogs: this.dialogs, settingsSaved };
        return { data: { Version: 1, ...(await executeMethod(request._data, frame, tools)) } };
      }
      default:
        return { data: null, error: CHANNEL_ERROR.handlingRequest };
    }
  }

  private async appContext(frame: OfficeFrame): Promise<unknown> {
    const { port, context } = this.options;
    const settings = await readSettings(port, frame.id);
    return appContext(frame.id, context, settings, this.window.location.protocol === 'https:');
  }

  private async registration(request: FrameRequest, frame: OfficeFrame): Promise<number> {
    const { _actionName: name, _actionType: act } = request;
    if (!EVENTS_OF_FRAMES.has(name)) return OFFICE_ERROR.operationNotSupported;
    if (name === 'dialogMessageReceived') {
      const target = String((request._data as { targetId?: unknown }).targetId);
      if (act === ACT.unregister) return this.dialogs.close(frame);
      const error = this.dialogs.show(frame, target);
      if (error !== OFFICE_ERROR.none) return error;
    }
    if (act === ACT.unregister) frame.registered.delete(name);
    else frame.registered.add(name);
    if (name === 'documentSelectionChanged' && act === ACT.register) await this.hearSelection();
    return OFFICE_ERROR.none;
  }

  private notified(data: unknown, frame: OfficeFrame): void {
    const [, action, detail] = Array.isArray(data) ? (data as unknown[]) : [];
    const leaving = LEAVING[Number(action)];
    if (leaving) this.options.onFocusLeaves?.(frame, leaving);
    if (action === KEYBOARD_SHORTCUT)
      this.options.onShortcut?.(detail as Parameters<NonNullable<FramesOptions['onShortcut']>>[0]);
  }

  /** `window.open` that the frame could not do by itself. */
  private openWindow(data: unknown): void {
    const { strUrl } = (data ?? {}) as { strUrl?: unknown };
    if (typeof strUrl === 'string' && /^https?:/i.test(strUrl)) this.window.open(strUrl, '_blank', 'noopener');
  }

  private tellEvents(entries: EventEntry[]): void {
    this.tell('richApiMessage', { ArrayData: entries.map((entry) => [...entry, false]) });
    if (entries.some(([, type, target]) => SELECTION_TYPES.includes(type) && target === 'Workbook'))
      this.tell('documentSelectionChanged', {});
  }

  private async hearSelection(): Promise<void> {
    if (this.selectionIsHeard) return;
    this.selectionIsHeard = true;
    const batch = new Batch();
    const sheets = batch.property(batch.root, 'Worksheets');
    batch.call(sheets, '_RegisterSelectionChangedEvent');
    batch.call(sheets, '_RegisterActivatedEvent');
    await batch.send(this.options.port, PAGE);
  }
}

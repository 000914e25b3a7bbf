/**
 * Dialogs of the add-in (`Office.context.ui.displayDialogAsync` with `displayInIframe`): a frame over the page, one at a time
 * for each frame that opens one. Those without `displayInIframe` are windows that office.js opens and talks to by itself.
 */
import type { Language } from '../language';
import { OFFICE_ERROR } from './messages';
import type { FrameAddress, OfficeFrame } from './frame';

/** What office.js sends as the dialog's identity: its options. */
interface DialogOptions {
  url: string;
  /** Percent of the page, or pixels with `useDeviceIndependentPixels`. */
  width: number;
  height: number;
  hideTitle?: boolean;
  useDeviceIndependentPixels?: boolean;
}

export interface DialogsOptions {
  language: Language;
  title: string;
  /** The add-in's own domains; other addresses open no dialog. */
  origins: readonly string[];
  open(address: FrameAddress, place: HTMLElement, onClose: () => void): OfficeFrame;
}

const MESSAGE_FROM_DIALOG = 0;
const MESSAGE_FROM_PARENT = 1;
const CLOSE = { vi: 'Đóng', en: 'Close' };

export class Dialogs {
  private readonly open = new Map<OfficeFrame, { frame: OfficeFrame; shell: HTMLDialogElement }>();

  constructor(private readonly options: DialogsOptions) {}

  /** @returns one of Office's error codes. */
  show(parent: OfficeFrame, target: string): number {
    const dialog = JSON.parse(target) as DialogOptions;
    if (this.open.has(parent)) return OFFICE_ERROR.dialogAlreadyOpened;
    if (!this.options.origins.includes(new URL(dialog.url).origin)) return OFFICE_ERROR.dialogOutsideAppDomains;
    const page = parent.element.ownerDocument;
    const shell = dialogShell(page, dialog, this.options, () => this.dismissed(parent));
    page.body.append(shell);
    const address: FrameAddress = { kind: 'dialog', url: dialog.url, title: this.options.title };
    const frame = this.options.open(address, shell, () => shell.remove());
    Object.assign(frame.element.style, { flex: '1', width: '100%', border: '0' });
    this.open.set(parent, { frame, shell });
    shell.showModal();
    return OFFICE_ERROR.none;
  }

  /** The parent closes its dialog; nobody is told. */
  close(parent: OfficeFrame): number {
    const dialog = this.open.get(parent);
    if (!dialog) return OFFICE_ERROR.dialogClosed;
    this.open.delete(parent);
    dialog.frame.close();
    return OFFICE_ERROR.none;
  }

  /** `messageParent` of a dialog. */
  toParent(from: OfficeFrame, message: unknown, targetOrigin: unknown): void {
    for (const [parent, { frame }] of this.open)
      if (frame === from && mayHear(parent, from, targetOrigin))
        parent.tell('dialogMessageReceived', {
          messageType: MESSAGE_FROM_DIALOG,
          messageContent: message,
          messageOrigin: from.pageOrigin,
        });
  }

  /** `messageChild` of the frame that opened a dialog. */
  toChild(from: OfficeFrame, message: unknown, targetOrigin: unknown): void {
    const dialog = this.open.get(from);
    if (dialog && mayHear(dialog.frame, from, targetOrigin))
      dialog.frame.tell('dialogParentMessageReceived', {
        messageType: MESSAGE_FROM_PARENT,
        messageContent: message,
        messageOrigin: from.pageOrigin,
      });
  }

  private dismissed(parent: OfficeFrame): void {
    if (this.close(parent) !== OFFICE_ERROR.none) return;
    parent.tell('dialogMessageReceived', { messageType: OFFICE_ERROR.dialogClosed });
    parent.element.focus();
  }
}

/** Without a target, only a page of the same origin hears. */
function mayHear(to: OfficeFrame, from: OfficeFrame, targetOrigin: unknown): boolean {
  if (targetOrigin === '*') return true;
  if (typeof targetOrigin !== 'string' || targetOrigin === '') return to.pageOrigin === from.pageOrigin;
  return new URL(targetOrigin).origin === to.pageOrigin;
}

function dialogShell(
  page: Document,
  dialog: DialogOptions,
  { title, language }: DialogsOptions,
  onDismiss: () => void,
): HTMLDialogElement {
  const shell = page.createElement('dialog');
  shell.className = 'office-dialog';
  shell.setAttribute('aria-label', title);
  const unit = dialog.useDeviceIndependentPixels ? ['px', 'px'] : ['vw', 'vh'];
  Object.assign(shell.style, {
    width: `${dialog.width}${unit[0]}`,
    height: `${dialog.height}${unit[1]}`,
    maxWidth: '99vw',
    maxHeight: '99vh',
    boxSizing: 'border-box',
    padding: '0',
    border: '1px solid #8a8886',
    borderRadius: '4px',
    boxShadow: '0 8px 32px rgb(0 0 0 / 30%)',
    overflow: 'hidden',
    background: 'Canvas',
    color: 'CanvasText',
    display: 'flex',
    flexDirection: 'column',
  });
  const bar = page.createElement('div');
  Object.assign(bar.style, {
    display: 'flex',
    alignItems: 'center',
    padding: '0 4px 0 12px',
    minHeight: dialog.hideTitle ? '0' : '36px',
    font: "600 14px 'Segoe UI', system-ui, sans-serif",
    position: dialog.hideTitle ? 'absolute' : 'static',
    right: '0',
  });
  const name = page.createElement('span');
  name.style.flex = '1';
  name.textContent = dialog.hideTitle ? '' : title;
  const close = page.createElement('button');
  close.type = 'button';
  close.textContent = '✕';
  close.title = CLOSE[language];
  close.setAttribute('aria-label', CLOSE[language]);
  Object.assign(close.style, {
    border: '0',
    background: 'transparent',
    color: 'inherit',
    padding: '8px 12px',
    cursor: 'pointer',
  });
  close.addEventListener('click', onDismiss);
  shell.addEventListener('cancel', (event) => {
    event.preventDefault();
    onDismiss();
  });
  bar.append(name, close);
  shell.append(bar);
  return shell;
}

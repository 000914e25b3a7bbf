/** One frame of the add-in (a pane, the function file, a dialog) and the conversation office.js in it holds with the page. */
import { frameName, type AddInContext, type FrameKind } from './activation';
import { eventMessage, notification, parseRequest, type FrameRequest } from './messages';

/** `OSF.AgaveHostAction`, as far as the page says it: the focus goes into the frame. */
const TAB_IN = 11;

export interface FrameAddress {
  kind: FrameKind;
  url: string;
  /** What screen readers call the frame. */
  title: string;
}

/** What a frame is opened with. */
export interface FrameOpening extends FrameAddress {
  context: AddInContext;
  /** Origins the add-in may move to, its own among them. */
  origins: readonly string[];
  /** Where the frame stands in the page. Moving it elsewhere would load it again. */
  place: HTMLElement;
  onStart: () => void;
  onClose: () => void;
}

export class OfficeFrame {
  /** The frame's name towards the engine and office.js; no two frames of any time have the same. */
  readonly id: string;
  readonly kind: FrameKind;
  readonly element: HTMLIFrameElement;
  /** Events office.js asked for. */
  readonly registered = new Set<string>();
  private origin: string;
  private isClosed = false;
  private readonly listening = new Set<string>();
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(private readonly opening: FrameOpening) {
    const { kind, url, title, context, place } = opening;
    const page = place.ownerDocument;
    const address = new URL(url, page.baseURI);
    this.id = `${kind}-${crypto.randomUUID()}`;
    this.kind = kind;
    this.origin = address.origin;
    this.element = page.createElement('iframe');
    // office.js reads the name when it loads: it must be there before the page is.
    this.element.name = frameName(this.id, kind, context, page.location.origin);
    this.element.title = title;
    this.element.allow = 'clipboard-read; clipboard-write';
    this.element.src = address.href;
    place.append(this.element);
  }

  get url(): string {
    return this.opening.url;
  }

  /** The origin the add-in's page had when it last spoke. */
  get pageOrigin(): string {
    return this.origin;
  }

  /** @returns the request, when the message comes from this frame, from where the add-in may be, in this conversation. */
  requestIn(event: MessageEvent): FrameRequest | undefined {
    if (event.source !== this.element.contentWindow || !this.opening.origins.includes(event.origin)) return undefined;
    const request = parseRequest(event.data);
    if (request?._conversationId !== this.id) return undefined;
    this.origin = event.origin;
    return request;
  }

  send(message: string): void {
    if (!this.isClosed) this.element.contentWindow?.postMessage(message, this.origin);
  }

  /** Sends what happened if the frame asked to be told. */
  tell(name: string, data: unknown): void {
    if (this.registered.has(name)) this.send(eventMessage(this.id, name, data));
  }

  /** The page in the frame starts (again): what an earlier one registered is gone with it. */
  started(): void {
    this.registered.clear();
    this.listening.clear();
    this.opening.onStart();
  }

  /** office.js has its answer: only from then on does it pass such events on to whoever wanted them. */
  answered(name: string): void {
    if (!this.registered.has(name)) return;
    for (const resume of this.waiting.get(name) ?? []) resume();
    this.waiting.delete(name);
    this.listening.add(name);
  }

  /** Resolves once office.js in the frame listens to this. */
  whenRegistered(name: string): Promise<void> {
    if (this.listening.has(name)) return Promise.resolve();
    return new Promise((resolve) => this.waiting.set(name, [...(this.waiting.get(name) ?? []), resolve]));
  }

  /** Puts the keyboard focus on the first thing in the frame. */
  focus(): void {
    this.element.focus();
    this.send(notification(this.id, this.element.ownerDocument.location.origin, [TAB_IN]));
  }

  close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.registered.clear();
    this.element.remove();
    this.opening.onClose();
  }
}

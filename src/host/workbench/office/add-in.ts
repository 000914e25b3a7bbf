/** The add-in as the page runs it: its frames, its pane, its commands, and how its ribbon stands just now. */
import type { Language } from '../language';
import type { AddInContext } from './activation';
import { Commands, type CommandOutcome } from './commands';
import { OfficeFrames, type FramesOptions } from './frames';
import type { FrameAddress, OfficeFrame } from './frame';
import type { AddInManifest, CommandAction, RibbonButton } from './manifest';
import type { PageObjects } from './page-objects';
import type { OfficePort } from './port';

export interface AddInOptions extends Pick<FramesOptions, 'onFocusLeaves' | 'onShortcut'> {
  port: OfficePort;
  manifest: AddInManifest;
  /** Language of what the page itself says. */
  language: Language;
  context: Omit<AddInContext, 'hasSharedRuntime'>;
  /** Milliseconds a command may take; Excel's five minutes when absent. */
  commandLimit?: number;
}

export interface PaneState {
  isOpen: boolean;
  taskpaneId: string;
  title: string;
  url: string;
  /** `silent`: the pane's page has not asked for the workbook in good time; it may not have loaded, or without office.js. */
  life: 'starting' | 'started' | 'silent';
}

/** How things stand, for the page to draw; a new object whenever something changes. */
export interface AddInState {
  pane: PaneState;
  /** Controls the add-in enabled or disabled, against what its manifest says. */
  enabled: ReadonlyMap<string, boolean>;
  hiddenTabs: ReadonlySet<string>;
  /** Label of the command that runs now. */
  running?: string;
  /** The last command that did not end well. */
  failure?: { button: RibbonButton; outcome: Exclude<CommandOutcome, 'completed'> };
}

export class AddIn {
  readonly manifest: AddInManifest;
  readonly language: Language;
  private readonly frames: OfficeFrames;
  private readonly commands: Commands;
  private readonly listeners = new Set<() => void>();
  private current: AddInState;
  private pane: OfficeFrame | undefined;
  private paneElement: HTMLElement | undefined;

  constructor(options: AddInOptions) {
    const { manifest, port, context, language, commandLimit } = options;
    this.manifest = manifest;
    this.language = language;
    this.current = {
      pane: {
        isOpen: false,
        taskpaneId: '',
        title: manifest.name,
        url: manifest.sharedRuntime ?? manifest.paneUrl,
        life: 'starting',
      },
      enabled: new Map(),
      hiddenTabs: new Set(),
    };
    const isShared = manifest.sharedRuntime !== undefined;
    this.commands = new Commands(() => this.commandFrame(), isShared, commandLimit);
    this.frames = new OfficeFrames({
      port,
      language,
      addInName: manifest.name,
      context: { ...context, hasSharedRuntime: isShared },
      origins: originsOf(manifest),
      page: this.pageObjects(isShared),
      commandCompleted: (id, status) => this.commands.completed(id, status),
      onFocusLeaves: options.onFocusLeaves,
      onShortcut: options.onShortcut,
    });
  }

  get state(): AddInState {
    return this.current;
  }

  /** @returns what ends the listening. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** Where the pane's frame goes. The element must stay in the page, hidden or not, as long as the add-in runs. */
  standIn(element: HTMLElement): () => void {
    this.paneElement = element;
    if (this.current.pane.isOpen) this.openPane();
    return () => {
      this.pane?.close();
      this.paneElement = undefined;
    };
  }

  /** What a button does. */
  async press(button: RibbonButton): Promise<void> {
    const { action } = button;
    if (action.kind === 'showTaskpane') return this.showTaskpane(action);
    this.change({ running: button.label, failure: undefined });
    const outcome = await this.commands.run({ functionName: action.functionName, controlId: button.id });
    this.change({ running: undefined, failure: outcome === 'completed' ? undefined : { button, outcome } });
  }

  /** Shows the pane the button names, or without one the pane as it was left. */
  showTaskpane(action?: Extract<CommandAction, { kind: 'showTaskpane' }>): void {
    const { pane } = this.current;
    const isShared = this.manifest.sharedRuntime !== undefined;
    const next: PaneState = {
      ...pane,
      isOpen: true,
      taskpaneId: action?.taskpaneId ?? pane.taskpaneId,
      title: action?.title ?? this.manifest.name,
      url: isShared ? pane.url : (action?.url ?? pane.url),
    };
    if (next.url !== pane.url || next.taskpaneId !== pane.taskpaneId) if (!isShared) this.pane?.close();
    this.change({ pane: next });
    this.openPane();
    this.tellVisibility(true);
  }

  /** Closes the pane; what ran in it ends, unless the add-in has a shared runtime. */
  hideTaskpane(): void {
    if (this.manifest.sharedRuntime === undefined) this.pane?.close();
    this.change({ pane: { ...this.current.pane, isOpen: false } });
    this.tellVisibility(false);
  }

  /** Loads the pane's page anew. */
  reloadPane(): void {
    this.pane?.close();
    if (this.current.pane.isOpen) this.openPane();
  }

  /** Another frame of the add-in beside its pane, for as long as it is not closed. */
  openBeside(address: FrameAddress, place: HTMLElement): OfficeFrame {
    return this.frames.open(address, place);
  }

  focusPane(): void {
    this.pane?.focus();
  }

  dismissFailure(): void {
    this.change({ failure: undefined });
  }

  /** Ends every frame of the add-in. */
  close(): void {
    this.frames.close();
    this.listeners.clear();
  }

  private openPane(): void {
    if (this.pane || !this.paneElement) return;
    const { title, url } = this.current.pane;
    const lives = (life: PaneState['life']): void => this.change({ pane: { ...this.current.pane, life } });
    lives('starting');
    const timer = setTimeout(lives, PANE_LIMIT, 'silent');
    const ended = (): void => {
      clearTimeout(timer);
      this.pane = undefined;
    };
    this.pane = this.frames.open({ kind: 'pane', url, title }, this.paneElement, ended, () => {
      clearTimeout(timer);
      lives('started');
    });
  }

  /** The pane's own frame with a shared runtime, else a hidden one that runs the function file. */
  private commandFrame(): OfficeFrame {
    if (this.manifest.sharedRuntime !== undefined) {
      this.openPane();
      if (this.pane) return this.pane;
    }
    const place = document.createElement('div');
    place.hidden = true;
    document.body.append(place);
    const url = this.manifest.functionFile ?? this.manifest.paneUrl;
    return this.frames.open({ kind: 'commands', url, title: this.manifest.name }, place, () => place.remove());
  }

  private pageObjects(isShared: boolean): PageObjects {
    const { manifest } = this;
    const controls = manifest.tabs.flatMap((tab) =>
      tab.groups.flatMap((group) =>
        group.controls.flatMap((one) => (one.kind === 'menu' ? [one, ...one.items] : [one])),
      ),
    );
    return {
      setControlEnabled: (id, enabled) => {
        if (!controls.some((control) => control.id === id)) return false;
        this.change({ enabled: new Map(this.current.enabled).set(id, enabled) });
        return true;
      },
      setTabVisible: (id, visible) => {
        if (!manifest.tabs.some((tab) => tab.id === id)) return false;
        const hiddenTabs = new Set(this.current.hiddenTabs);
        if (visible) hiddenTabs.delete(id);
        else hiddenTabs.add(id);
        this.change({ hiddenTabs });
        return true;
      },
      ...(isShared && {
        runtime: {
          isVisible: () => this.current.pane.isOpen,
          setVisible: (on: boolean) => (on ? this.showTaskpane() : this.hideTaskpane()),
        },
      }),
    };
  }

  /** `Office.addin.onVisibilityModeChanged`: an event of the runtime, not of the workbook. */
  private tellVisibility(on: boolean): void {
    const detail = JSON.stringify({ visibility: on ? 'Visible' : 'Hidden' });
    this.frames.tell('richApiMessage', { ArrayData: [[CATEGORY_EVENT, VISIBILITY_CHANGED, '', detail, 0, false]] });
  }

  private change(part: Partial<AddInState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of [...this.listeners]) listener();
  }
}

/** Milliseconds; office.js starts in half a second. */
const PANE_LIMIT = 15_000;

const CATEGORY_EVENT = 65536;
const VISIBILITY_CHANGED = 65539;

function originsOf(manifest: AddInManifest): string[] {
  const addresses = [manifest.paneUrl, manifest.functionFile, manifest.sharedRuntime, ...manifest.appDomains];
  return [...new Set(addresses.flatMap((url) => (url ? [new URL(url).origin] : [])))];
}

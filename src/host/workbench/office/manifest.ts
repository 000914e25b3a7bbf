/** The add-in's manifest.xml: what it puts on the ribbon, in the user's language and with its addresses where the page is. */

/** The little of a DOM element that reading needs; the browser's own elements are such. */
export interface XmlElement {
  readonly localName: string;
  readonly children: Iterable<XmlElement>;
  readonly textContent: string | null;
  /** By qualified name, "xsi:type". */
  getAttribute(name: string): string | null;
}

export interface AddInManifest {
  id: string;
  version: string;
  name: string;
  description: string;
  icon: string;
  /** Where the pane opens when no button says otherwise. */
  paneUrl: string;
  /** Origins beside the pages' own that the add-in may go to. */
  appDomains: string[];
  /** The page that runs commands without a pane. */
  functionFile?: string;
  /** The one page that runs pane and commands alike, for as long as the workbook is open. */
  sharedRuntime?: string;
  /** Own tabs, and groups on Excel's tabs (`id` "TabHome", no label). */
  tabs: RibbonTab[];
}

export interface RibbonTab {
  id: string;
  label?: string;
  groups: RibbonGroup[];
}

export interface RibbonGroup {
  id: string;
  label: string;
  icons: Icons;
  controls: RibbonControl[];
}

/** By size in pixels: 16, 32 and 80 at least. */
export type Icons = Record<number, string>;

export type RibbonControl = RibbonButton | RibbonMenu;

export interface RibbonButton {
  kind: 'button';
  id: string;
  label: string;
  tip: Tip;
  icons: Icons;
  isEnabled: boolean;
  action: CommandAction;
}

export interface RibbonMenu {
  kind: 'menu';
  id: string;
  label: string;
  tip: Tip;
  icons: Icons;
  items: RibbonButton[];
}

export interface Tip {
  title: string;
  description: string;
}

export type CommandAction =
  | { kind: 'showTaskpane'; taskpaneId: string; url: string; title?: string }
  | { kind: 'executeFunction'; functionName: string };

export interface ManifestPlace {
  /** "vi-VN"; `<Override>`s for it, or for its language, are taken. */
  locale: string;
  /** Where the add-in's pages are served now, ending in "/": takes the place of the manifest's own base. */
  base: string;
}

/** The text is not an add-in's manifest, or refers to something it does not hold. */
export class ManifestError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ManifestError';
  }
}

/**
 * @param root the document element of manifest.xml.
 * @throws ManifestError
 */
export function parseManifest(root: XmlElement, place: ManifestPlace): AddInManifest {
  if (root.localName !== 'OfficeApp') throw new ManifestError('Tệp không phải manifest của một phần bổ trợ Office.');
  const source = value(must(child(must(child(root, 'DefaultSettings'), 'DefaultSettings'), 'SourceLocation')), place);
  const rebase = rebasing(source, place.base);
  const overrides = newestOverrides(root);
  const resources = new Resources(overrides && child(overrides, 'Resources'), place, rebase);
  const form = overrides && formFactor(overrides);
  const host = overrides && workbookHost(overrides);
  const functionFile = form && child(form, 'FunctionFile');
  const runtime = [...children(host && child(host, 'Runtimes'), 'Runtime')].find(
    (one) => one.getAttribute('lifetime') === 'long',
  );
  return {
    id: text(root, 'Id'),
    version: text(root, 'Version'),
    name: value(must(child(root, 'DisplayName'), 'DisplayName'), place),
    description: value(must(child(root, 'Description'), 'Description'), place),
    icon: rebase(value(must(child(root, 'IconUrl'), 'IconUrl'), place)),
    paneUrl: rebase(source),
    appDomains: [...children(child(root, 'AppDomains'), 'AppDomain')].map((one) => one.textContent?.trim() ?? ''),
    functionFile: functionFile && resources.of(functionFile),
    sharedRuntime: runtime && resources.of(runtime),
    tabs: [...children(form, 'ExtensionPoint')]
      .filter((point) => point.getAttribute('xsi:type') === 'PrimaryCommandSurface')
      .flatMap((point) => [...point.children])
      .filter((tab) => tab.localName === 'CustomTab' || tab.localName === 'OfficeTab')
      .map((tab) => readTab(tab, resources)),
  };
}

function readTab(tab: XmlElement, resources: Resources): RibbonTab {
  const label = child(tab, 'Label');
  return {
    id: tab.getAttribute('id') ?? '',
    ...(label && { label: resources.of(label) }),
    groups: [...children(tab, 'Group')].map((group) => ({
      id: group.getAttribute('id') ?? '',
      label: resources.of(must(child(group, 'Label'), 'Label')),
      icons: readIcons(group, resources),
      controls: [...children(group, 'Control')].map((control) => readControl(control, resources)),
    })),
  };
}

function readControl(control: XmlElement, resources: Resources): RibbonControl {
  if (control.getAttribute('xsi:type') !== 'Menu') return readButton(control, resources);
  const { id, label, tip, icons } = readFace(control, resources);
  const items = [...children(child(control, 'Items'), 'Item')].map((item) => readButton(item, resources));
  return { kind: 'menu', id, label, tip, icons, items };
}

function readButton(button: XmlElement, resources: Resources): RibbonButton {
  const isEnabled = child(button, 'Enabled')?.textContent?.trim() !== 'false';
  const action = readAction(must(child(button, 'Action'), 'Action'), resources);
  return { kind: 'button', ...readFace(button, resources), isEnabled, action };
}

function readFace(control: XmlElement, resources: Resources): Pick<RibbonButton, 'id' | 'label' | 'tip' | 'icons'> {
  const tip = must(child(control, 'Supertip'), 'Supertip');
  return {
    id: control.getAttribute('id') ?? '',
    label: resources.of(must(child(control, 'Label'), 'Label')),
    tip: {
      title: resources.of(must(child(tip, 'Title'), 'Title')),
      description: resources.of(must(child(tip, 'Description'), 'Description')),
    },
    icons: readIcons(control, resources),
  };
}

function readAction(action: XmlElement, resources: Resources): CommandAction {
  if (action.getAttribute('xsi:type') === 'ExecuteFunction')
    return { kind: 'executeFunction', functionName: text(action, 'FunctionName') };
  const title = child(action, 'Title');
  return {
    kind: 'showTaskpane',
    taskpaneId: child(action, 'TaskpaneId')?.textContent?.trim() ?? '',
    url: resources.of(must(child(action, 'SourceLocation'), 'SourceLocation')),
    ...(title && { title: resources.of(title) }),
  };
}

function readIcons(parent: XmlElement, resources: Resources): Icons {
  const icons: Icons = {};
  for (const image of children(child(parent, 'Icon'), 'Image'))
    icons[Number(image.getAttribute('size'))] = resources.of(image);
  return icons;
}

/** `<Resources>`: images, addresses and words by id. */
class Resources {
  private readonly values = new Map<string, string>();

  constructor(resources: XmlElement | undefined, place: ManifestPlace, rebase: (url: string) => string) {
    for (const kind of resources?.children ?? [])
      for (const one of kind.children) {
        const found = value(one, place);
        const isAddress = kind.localName === 'Images' || kind.localName === 'Urls';
        this.values.set(one.getAttribute('id') ?? '', isAddress ? rebase(found) : found);
      }
  }

  /** What the element's `resid` leads to. */
  of(element: XmlElement): string {
    const id = element.getAttribute('resid') ?? '';
    const found = this.values.get(id);
    if (found === undefined)
      throw new ManifestError(
        `manifest.xml: <${element.localName}> dùng tài nguyên "${id}" nhưng không có trong <Resources>.`,
      );
    return found;
  }
}

/** The innermost `<VersionOverrides>`: each newer version stands inside the older one, which older programs read. */
function newestOverrides(root: XmlElement): XmlElement | undefined {
  const overrides = child(root, 'VersionOverrides');
  return overrides && (newestOverrides(overrides) ?? overrides);
}

function workbookHost(overrides: XmlElement): XmlElement | undefined {
  return [...children(child(overrides, 'Hosts'), 'Host')].find((host) => host.getAttribute('xsi:type') === 'Workbook');
}

function formFactor(overrides: XmlElement): XmlElement | undefined {
  const host = workbookHost(overrides);
  return host && child(host, 'DesktopFormFactor');
}

/** `DefaultValue`, or the override for the locale or for its language. */
function value(element: XmlElement, { locale }: ManifestPlace): string {
  const overrides = [...children(element, 'Override')];
  const wanted = locale.toLowerCase();
  const language = wanted.split('-')[0];
  const of = (one: XmlElement): string => one.getAttribute('Locale')?.toLowerCase() ?? '';
  const override =
    overrides.find((one) => of(one) === wanted) ?? overrides.find((one) => of(one).split('-')[0] === language);
  return (override?.getAttribute('Value') ?? element.getAttribute('DefaultValue') ?? '').trim();
}

function rebasing(source: string, base: string): (url: string) => string {
  const own = new URL('.', source).href;
  return (url) => (url.startsWith(own) ? new URL(url.slice(own.length), base).href : url);
}

function* children(parent: XmlElement | undefined, name: string): Iterable<XmlElement> {
  for (const one of parent?.children ?? []) if (one.localName === name) yield one;
}

function child(parent: XmlElement, name: string): XmlElement | undefined {
  return [...children(parent, name)][0];
}

function text(parent: XmlElement, name: string): string {
  return must(child(parent, name), name).textContent?.trim() ?? '';
}

function must(element: XmlElement | undefined, name = 'SourceLocation'): XmlElement {
  if (!element) throw new ManifestError(`manifest.xml: thiếu <${name}>.`);
  return element;
}

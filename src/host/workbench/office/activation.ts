/** What a frame is told when office.js starts in it: which program this is, which workbook, what it can do. */

export interface AddInContext {
  /** The highest ExcelApi set the workbook's side has all members of, e.g. "1.14". */
  excelApi: string;
  /** "vi-VN": the language of Excel's own words. */
  displayLanguage: string;
  /** The language of numbers and dates. */
  contentLanguage: string;
  /** Where the workbook is kept; `Office.context.document.url`. */
  documentUrl: string;
  /** The add-in shares one runtime between its pane and its commands (`<Runtimes>` in its manifest). */
  hasSharedRuntime: boolean;
}

export type FrameKind = 'pane' | 'commands' | 'dialog';

const VERSION = '16.0.18000.10000';
/** Excel on the web. */
const APP_NAME = 16;
const READ_WRITE = 1;

/** The name a frame must have from its creation: office.js reads there that it runs in Excel on the web, and whom to ask. */
export function frameName(frame: string, kind: FrameKind, context: AddInContext, pageOrigin: string): string {
  const isDialog = kind === 'dialog' ? 'isDialog' : '';
  return JSON.stringify({
    baseFrameName: frame,
    hostInfo: `Excel$Web$16.01$${context.displayLanguage}$${frame}$${isDialog}$$0`,
    xdmInfo: `${frame}|${frame}|${pageOrigin}`,
    serializerVersion: '1',
  });
}

/** @param settings key and JSON of each of the document's settings. */
export function appContext(
  frame: string,
  context: AddInContext,
  settings: readonly (readonly [string, string])[],
  isSecure: boolean,
): Record<string, unknown> {
  const sets = requirementSets(context, isSecure);
  return {
    _id: frame,
    _appName: APP_NAME,
    _appVersion: '16.0',
    _appUILocale: context.displayLanguage,
    _dataLocale: context.contentLanguage,
    _docUrl: context.documentUrl,
    _clientMode: READ_WRITE,
    _settings: settings,
    _reason: 'documentOpened',
    _osfControlType: 1,
    _eToken: '',
    _correlationId: frame,
    _appInstanceId: frame,
    _hostFullVersion: VERSION,
    _requirementMatrix: JSON.stringify(sets),
    _clientWindowWidth: globalThis.innerWidth,
    _clientWindowHeight: globalThis.innerHeight,
  };
}

/** Only what is wholly there: office.js answers `isSetSupported` from this and refuses members of other sets itself. */
function requirementSets(context: AddInContext, isSecure: boolean): Record<string, string> {
  return {
    ExcelApi: context.excelApi,
    AddinCommands: '1.1',
    RibbonApi: '1.1',
    DocumentEvents: '1.1',
    Selection: '1.1',
    Settings: '1.1',
    MatrixCoercion: '1.1',
    TextCoercion: '1.1',
    ...UNDOCUMENTED,
    // office.js opens no dialog at an address that is not https.
    ...(isSecure && { DialogApi: '1.2', DialogOrigin: '1.1' }),
    ...(context.hasSharedRuntime && { SharedRuntime: '1.1' }),
  };
}

/** What office.js asks for before it uses a part of the protocol: waiting for a cell's editor, `update`, `retrieve`, all flags. */
const UNDOCUMENTED = { DelayForCellEdit: '1.1', RichApiRuntime: '1.2', RichApiRuntimeFlag: '1.2' };

/** A small add-in made for the tests: its manifest and its pages. */

const page = (title: string, script: string): string => `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<script src="/office/office.js"></script></head>
<body style="font-family:sans-serif"><h1>${title}</h1><button id="first">Nút đầu</button>
<script>${script}</script></body></html>`;

const pane = page(
  'Ngăn thử',
  `window.told = [];
   window.ready = Office.onReady((info) => (window.info = info));`,
);

/** "write" is a global function, "count" an associated action, "never" does not say that it is done. */
const commands = page(
  'Lệnh',
  `window.write = (event) => Excel.run(async (context) => {
     context.workbook.worksheets.getFirst().getRange('F1').values = [[event.source.id]];
     await context.sync();
   }).then(() => event.completed());
   Office.onReady(() => setTimeout(() => {
     Office.actions.associate('count', (event) => Excel.run(async (context) => {
       const cell = context.workbook.worksheets.getFirst().getRange('F2').load('values');
       await context.sync();
       cell.values = [[Number(cell.values[0][0]) + 1]];
       await context.sync();
     }).then(() => event.completed()));
     Office.actions.associate('never', () => {});
   }, 150));`,
);

const dialog = page(
  'Hộp thoại',
  `window.heard = [];
   window.ready = Office.onReady(() => {
     Office.context.ui.addHandlerAsync(Office.EventType.DialogParentMessageReceived, (event) => {
       window.heard.push(event.message);
       Office.context.ui.messageParent('nghe: ' + event.message);
     }, () => Office.context.ui.messageParent('sẵn sàng'));
   });`,
);

const button = (id: string, action: string, kind: 'Control' | 'Item' = 'Control'): string => `
  <${kind} ${kind === 'Control' ? 'xsi:type="Button" ' : ''}id="${id}">
    <Label resid="${id}.Label"/>
    <Supertip><Title resid="${id}.Label"/><Description resid="Tip"/></Supertip>
    <Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/><bt:Image size="80" resid="I80"/></Icon>
    ${action}
  </${kind}>`;
const runs = (name: string): string =>
  `<Action xsi:type="ExecuteFunction"><FunctionName>${name}</FunctionName></Action>`;
const shows = (id: string, url: string): string =>
  `<Action xsi:type="ShowTaskpane"><TaskpaneId>${id}</TaskpaneId><SourceLocation resid="${url}"/></Action>`;
const word = (id: string, vi: string, en: string): string =>
  `<bt:String id="${id}" DefaultValue="${vi}"><bt:Override Locale="en-US" Value="${en}"/></bt:String>`;

/** @param runtime whether pane and commands share one page. */
export const manifest = (runtime = false): string => `<?xml version="1.0" encoding="UTF-8"?>
<OfficeApp xmlns="http://schemas.microsoft.com/office/appforoffice/1.1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:bt="http://schemas.microsoft.com/office/officeappbasictypes/1.0" xsi:type="TaskPaneApp">
  <Id>00000000-0000-0000-0000-000000000001</Id><Version>1.0.0.0</Version><ProviderName>Thử</ProviderName>
  <DefaultLocale>vi-VN</DefaultLocale>
  <DisplayName DefaultValue="Phần bổ trợ thử"><Override Locale="en-US" Value="Test add-in"/></DisplayName>
  <Description DefaultValue="Để thử"/>
  <IconUrl DefaultValue="https://localhost:3000/app/assets/icon-32.png"/>
  <AppDomains><AppDomain>https://login.example.test</AppDomain></AppDomains>
  <Hosts><Host Name="Workbook"/></Hosts>
  <DefaultSettings><SourceLocation DefaultValue="https://localhost:3000/app/pane.html"/></DefaultSettings>
  <Permissions>ReadWriteDocument</Permissions>
  <VersionOverrides xmlns="http://schemas.microsoft.com/office/taskpaneappversionoverrides" xsi:type="VersionOverridesV1_0">
    <Hosts><Host xsi:type="Workbook">
      ${runtime ? '<Runtimes><Runtime resid="Shared.Url" lifetime="long"/></Runtimes>' : ''}
      <DesktopFormFactor>
      <FunctionFile resid="${runtime ? 'Shared.Url' : 'Commands.Url'}"/>
      <ExtensionPoint xsi:type="PrimaryCommandSurface">
        <OfficeTab id="TabHome"><Group id="Home.Group"><Label resid="Group.Label"/>
          <Icon><bt:Image size="16" resid="I16"/></Icon>
          ${button('Open', shows('Pane', runtime ? 'Shared.Url' : 'Pane.Url'))}
        </Group></OfficeTab>
        <CustomTab id="Test.Tab"><Group id="Test.Group"><Label resid="Group.Label"/>
          <Icon><bt:Image size="16" resid="I16"/></Icon>
          ${button('Write', runs('write'))}
          ${button('Count', runs('count'))}
          ${button('Never', runs('never'))}
          ${button('Missing', runs('missing'))}
          <Control xsi:type="Menu" id="Menu">
            <Label resid="Menu.Label"/><Supertip><Title resid="Menu.Label"/><Description resid="Tip"/></Supertip>
            <Icon><bt:Image size="16" resid="I16"/><bt:Image size="32" resid="I32"/></Icon>
            <Items>${button('Menu.Count', runs('count'), 'Item')}${button('Menu.Open', shows('Second', 'Second.Url'), 'Item')}</Items>
          </Control>
        </Group><Label resid="Tab.Label"/></CustomTab>
      </ExtensionPoint>
    </DesktopFormFactor></Host></Hosts>
    <Resources>
      <bt:Images>
        <bt:Image id="I16" DefaultValue="https://localhost:3000/app/assets/icon-16.png"/>
        <bt:Image id="I32" DefaultValue="https://localhost:3000/app/assets/icon-32.png"/>
        <bt:Image id="I80" DefaultValue="https://localhost:3000/app/assets/icon-80.png"/>
      </bt:Images>
      <bt:Urls>
        <bt:Url id="Pane.Url" DefaultValue="https://localhost:3000/app/pane.html"/>
        <bt:Url id="Second.Url" DefaultValue="https://localhost:3000/app/pane.html?second"/>
        <bt:Url id="Shared.Url" DefaultValue="https://localhost:3000/app/commands.html"/>
        <bt:Url id="Commands.Url" DefaultValue="https://localhost:3000/app/commands.html"/>
      </bt:Urls>
      <bt:ShortStrings>
        ${word('Tab.Label', 'Thử', 'Test')}${word('Group.Label', 'Nhóm thử', 'Test group')}
        ${word('Open.Label', 'Mở ngăn', 'Open pane')}${word('Write.Label', 'Ghi', 'Write')}
        ${word('Count.Label', 'Đếm', 'Count')}${word('Never.Label', 'Không xong', 'Never done')}
        ${word('Missing.Label', 'Không có', 'Missing')}${word('Menu.Label', 'Thêm', 'More')}
        ${word('Menu.Count.Label', 'Đếm thêm', 'Count more')}${word('Menu.Open.Label', 'Ngăn hai', 'Second pane')}
      </bt:ShortStrings>
      <bt:LongStrings>${word('Tip', 'Lời giải thích dài hơn của nút.', 'A longer explanation.')}</bt:LongStrings>
    </Resources>
  </VersionOverrides>
</OfficeApp>`;

/** By path under the page's folder. */
export const pages: Record<string, string> = {
  'manifest.xml': manifest(),
  'shared.xml': manifest(true),
  'silent.xml': manifest().replaceAll('/pane.html', '/silent.html'),
  'pane.html': pane,
  'commands.html': commands,
  'dialog.html': dialog,
  'silent.html': '<!doctype html><title>Không có office.js</title>',
};

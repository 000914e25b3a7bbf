/**
 * The looks of what surrounds the canvas. Colours are the theme's of the page around (Fluent's), so that light, dark and
 * high contrast come from one place.
 */

const SURFACE = 'var(--colorNeutralBackground1, Canvas)';
const CHROME = 'var(--colorNeutralBackground3, Canvas)';
const INK = 'var(--colorNeutralForeground1, CanvasText)';
const LINE = 'var(--colorNeutralStroke2, GrayText)';
const ACCENT = 'var(--colorCompoundBrandStroke, Highlight)';
const HOVER = 'var(--colorNeutralBackground1Hover, Canvas)';
const SHADOW = 'var(--shadow8, 0 2px 8px rgb(0 0 0 / 25%))';

export const STYLE = `
.gbGrid { display: flex; flex-direction: column; width: 100%; height: 100%; min-height: 0; background: ${CHROME};
  color: ${INK}; font: 13px/1.4 "Segoe UI", system-ui, sans-serif; }
.gbGridBar button, .gbGridFoot button { font: inherit; color: inherit; }
.gbGridBar { display: flex; align-items: stretch; gap: 2px; padding: 3px 4px; border-bottom: 1px solid ${LINE}; }
.gbGridName { width: 110px; flex: none; height: 24px; align-self: flex-start; }
.gbGridName, .gbGridFormula { box-sizing: border-box; border: 1px solid ${LINE}; border-radius: 2px;
  background: ${SURFACE}; color: ${INK}; font: inherit; padding: 2px 6px; }
.gbGridFormula { flex: 1; min-width: 0; resize: vertical; line-height: 18px; min-height: 24px; }
.gbGridBarButton, .gbGridTabBar > button, .gbGridZoom button { border: 0; background: none; border-radius: 3px;
  min-width: 24px; height: 24px; padding: 0 4px; cursor: pointer; }
:is(.gbGridBar, .gbGridFoot) button:hover:not(:disabled) { background: ${HOVER}; }
.gbGridBarButton:disabled { opacity: .4; cursor: default; }
.gbGridFx { align-self: center; padding: 0 6px; font-style: italic; }
:is(.gbGridBar, .gbGridFoot) :is(input, textarea, button):focus-visible { outline: 2px solid ${ACCENT}; outline-offset: -1px; }
.gbGridHost { position: relative; flex: 1; min-height: 0; overflow: hidden; touch-action: pan-x pan-y; }
.gbGridCanvas { position: absolute; left: 0; top: 0; }
.gbGridScroller { position: absolute; inset: 0; overflow: scroll; overscroll-behavior: contain; outline: none; }
.gbGrid .gbGridEditor { position: absolute; box-sizing: border-box; margin: 0; padding: 0 2px; border: 0; line-height: 1.2;
  resize: none; overflow: hidden; white-space: pre-wrap; overflow-wrap: anywhere; background: transparent;
  outline: none; opacity: 0; pointer-events: none; }
.gbGrid .gbGridEditor.gbGridEditing { opacity: 1; pointer-events: auto; background: #fff; overflow: auto;
  outline: 2px solid #107c41; outline-offset: -1px; box-shadow: 0 1px 4px rgb(0 0 0 / 30%); forced-color-adjust: none;
  caret-color: #000; }
.gbGridHost:has(.gbGridEditor:focus:not(.gbGridEditing)) .gbGridCanvas { outline: none; }
.gbGridFoot { border-top: 1px solid ${LINE}; }
.gbGridTabBar { display: flex; align-items: stretch; min-width: 0; height: 30px; }
.gbGridTabBar > button { align-self: center; }
.gbGridTabs { display: flex; overflow-x: auto; scrollbar-width: none; min-width: 0; }
.gbGridTabs::-webkit-scrollbar { display: none; }
.gbGridTabs > button { flex: none; border: 0; border-right: 1px solid ${LINE}; border-bottom: 3px solid transparent;
  border-top: 3px solid transparent; background: none; padding: 0 14px; cursor: pointer; white-space: nowrap; }
.gbGridTabs svg { margin-left: 4px; vertical-align: -3px; width: 14px; height: 14px; }
.gbGridTabs > button[aria-selected=true] { background: ${SURFACE}; border-top-color: #107c41; font-weight: 600; }
.gbGridStatus { display: flex; align-items: center; gap: 16px; justify-content: flex-end;
  padding: 0 8px; height: 26px; white-space: nowrap; border-top: 1px solid ${LINE}; font-size: 12px; }
.gbGridStatus > span:first-child { margin-right: auto; }
.gbGridSums { display: flex; gap: 16px; overflow: hidden; }
.gbGridZoom { display: flex; align-items: center; }
.gbGridZoom input { width: 110px; accent-color: #107c41; }
.gbGridPercent { min-width: 52px; text-align: right; }
.gbGridChoices { position: absolute; z-index: 3; margin: 0; padding: 1px 0; list-style: none; overflow: auto;
  background: ${SURFACE}; color: ${INK}; border: 1px solid ${LINE}; box-shadow: ${SHADOW}; box-sizing: border-box; }
.gbGridChoices li { padding: 3px 10px; line-height: 20px; cursor: default; white-space: nowrap; }
.gbGridChoices li:hover { background: ${HOVER}; }
.gbGridChoices li[aria-selected=true] { background: #107c41; color: #fff; }
.gbGridTip { position: absolute; z-index: 2; max-width: 240px; padding: 6px 10px; background: #fffbe6; color: #242424;
  border: 1px solid #c8b560; box-shadow: ${SHADOW}; font-size: 12px; pointer-events: none; white-space: pre-wrap; }
.gbGridRefusal { position: absolute; z-index: 4; width: 360px; max-width: calc(100% - 8px); box-sizing: border-box;
  padding: 12px 16px; background: ${SURFACE}; color: ${INK}; border: 1px solid ${LINE}; border-top: 3px solid #c50f1f;
  border-radius: 4px; box-shadow: ${SHADOW}; }
.gbGridRefusal p { margin: 6px 0 12px; white-space: pre-wrap; }
.gbGridRefusalButtons { display: flex; flex-wrap: wrap; gap: 8px; }
.gbGridUnseen { position: absolute; width: 1px; height: 1px; margin: 0; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
@media (forced-colors: active) {
  .gbGridTabs > button[aria-selected=true], .gbGridChoices li[aria-selected=true] {
    forced-color-adjust: none; background: Highlight; color: HighlightText; border-top-color: Highlight; }
}
`;

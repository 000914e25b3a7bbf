/** The page of a command, opened in a dialog: says how the command ended. */
import { COMMAND_WORDS } from '../words';
import type { ToldOutcome } from './address';

const MARKS = { good: '✔', attention: '⚠', failed: '✖' };

/** Plain elements: the dialog shows at once, without the libraries of the pane. */
export function showOutcome({ outcome, language }: ToldOutcome): void {
  const words = COMMAND_WORDS[language];
  document.documentElement.lang = language;
  document.title = outcome.title;
  const title = document.createElement('h1');
  const mark = document.createElement('span');
  mark.ariaHidden = 'true';
  mark.className = `mark ${outcome.tone}`;
  mark.textContent = MARKS[outcome.tone] ?? '';
  title.append(mark, ` ${outcome.title}`);
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = words.close;
  close.addEventListener('click', () => Office.context.ui.messageParent('close'));
  const main = document.createElement('main');
  main.append(title, ...outcome.lines.map(paragraph), close);
  document.body.replaceChildren(main);
  close.focus();
}

function paragraph(text: string): HTMLParagraphElement {
  const line = document.createElement('p');
  line.textContent = text;
  return line;
}

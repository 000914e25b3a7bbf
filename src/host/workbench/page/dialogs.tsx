/** What the page asks before something is lost. */
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { Language } from '../language';
import { PAGE_WORDS } from './words';

export type SaveAnswer = 'save' | 'discard' | 'cancel';

export interface SaveQuestion {
  name: string;
  onAnswer(answer: SaveAnswer): void;
}

/** Another workbook is about to take the place of one with unsaved work. Closed while there is no question. */
export function AskSave({ question, language }: { question: SaveQuestion | undefined; language: Language }) {
  const words = PAGE_WORDS[language];
  const answer = (what: SaveAnswer): void => question?.onAnswer(what);
  // Stays in the page: a dialog that is taken away while open leaves the rest hidden from screen readers.
  return (
    <Dialog open={question !== undefined} modalType="alert" onOpenChange={() => answer('cancel')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.askSave(question?.name ?? '')}</DialogTitle>
          <DialogContent>{words.askSaveDetail}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => answer('save')}>
              {words.save}
            </Button>
            <Button onClick={() => answer('discard')}>{words.dontSave}</Button>
            <Button onClick={() => answer('cancel')}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

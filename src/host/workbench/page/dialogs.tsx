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

export interface AskSaveProps {
  name: string;
  language: Language;
  onAnswer(answer: SaveAnswer): void;
}

/** Another workbook is about to take the place of one with unsaved work. */
export function AskSave({ name, language, onAnswer }: AskSaveProps) {
  const words = PAGE_WORDS[language];
  return (
    <Dialog open modalType="alert" onOpenChange={() => onAnswer('cancel')}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.askSave(name)}</DialogTitle>
          <DialogContent>{words.askSaveDetail}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={() => onAnswer('save')}>
              {words.save}
            </Button>
            <Button onClick={() => onAnswer('discard')}>{words.dontSave}</Button>
            <Button onClick={() => onAnswer('cancel')}>{words.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

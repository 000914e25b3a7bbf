/** Opening and saving, with the questions and notices that go with it. */
import { useEffect, useRef, useState } from 'react';
import type { WorkbookView } from '../engine/api';
import { handedOver, type RemoteEngine } from '../engine/remote';
import type { Language } from '../language';
import type { SaveAnswer, SaveQuestion } from './dialogs';
import { download, isWorkbookName, sampleBytes, type SampleFile } from './files';
import { PAGE_WORDS } from './words';

export interface Notice {
  key: string;
  intent: 'info' | 'success' | 'warning' | 'error';
  title?: string;
  text: string;
  actions?: { label: string; run(): void }[];
}

export interface OpenedFiles {
  /** Grows with each workbook that is opened. */
  opening: number;
  notices: readonly Notice[];
  /** What must be answered before another workbook takes this one's place. */
  question?: SaveQuestion;
  openFile(file: File): Promise<void>;
  openSample(sample: SampleFile): Promise<void>;
  openBlank(): Promise<void>;
  save(): Promise<void>;
  dismiss(key: string): void;
}

export function useOpenedFiles(
  remote: RemoteEngine,
  view: WorkbookView,
  language: Language,
  greeting: string | undefined,
): OpenedFiles {
  const { engine } = remote;
  const words = PAGE_WORDS[language];
  const [opening, setOpening] = useState(0);
  const [question, setQuestion] = useState<OpenedFiles['question']>();
  const [notices, setNotices] = useState<Notice[]>(
    greeting === undefined ? [] : [{ key: 'greeting', intent: 'info', text: greeting }],
  );
  const current = useRef(view);
  useEffect(() => void (current.current = view), [view]);

  const dismiss = (key: string): void => setNotices((all) => all.filter((notice) => notice.key !== key));
  const say = (notice: Notice): void => setNotices((all) => [...all.filter(({ key }) => key !== notice.key), notice]);

  const save = async (): Promise<void> => {
    const { name } = current.current;
    download(await engine.file(true), name);
    say({ key: 'file', intent: 'success', text: words.saved(name) });
  };

  /** @returns whether the open workbook may go. */
  const mayReplace = async (): Promise<boolean> => {
    if (!current.current.isDirty) return true;
    const answer = await new Promise<SaveAnswer>((answered) =>
      setQuestion({ name: current.current.name, onAnswer: answered }),
    );
    setQuestion(undefined);
    if (answer === 'save') await save();
    return answer !== 'cancel';
  };

  const open = async (name: string, read: () => Promise<Uint8Array<ArrayBuffer>>): Promise<void> => {
    if (!isWorkbookName(name))
      return say({ key: 'file', intent: 'error', title: words.cannotOpen(name), text: words.onlyXlsx });
    if (!(await mayReplace())) return;
    say({ key: 'file', intent: 'info', text: words.opening(name) });
    try {
      const result = await engine.openFile(handedOver(await read()), name);
      if (!result.opened)
        return say({ key: 'file', intent: 'error', title: words.cannotOpen(name), text: result.problem.message });
      setOpening((count) => count + 1);
      setNotices([]);
    } catch (error) {
      say({ key: 'file', intent: 'error', title: words.cannotOpen(name), text: String(error) });
    }
  };

  useEffect(() => {
    void engine.abandoned().then((left) => {
      for (const { window, name, at } of left.slice(0, 3))
        say({
          key: window,
          intent: 'warning',
          text: words.leftBehind(name, new Date(at).toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB')),
          actions: [
            {
              label: words.restore,
              run: () => {
                void mayReplace().then(async (may) => {
                  if (!may || !(await engine.restore(window))) return;
                  dismiss(window);
                  setOpening((count) => count + 1);
                });
              },
            },
            {
              label: words.discard,
              run: () => {
                dismiss(window);
                void engine.forget(window);
              },
            },
          ],
        });
    });
    // Once: what other windows left does not change while this one is open.
  }, []);

  return {
    opening,
    notices,
    ...(question && { question }),
    dismiss,
    save,
    openFile: (file) => open(file.name, async () => new Uint8Array(await file.arrayBuffer())),
    openSample: (sample) => open(sample.file, () => sampleBytes(sample)),
    openBlank: async () => {
      if (!(await mayReplace())) return;
      await engine.openBlank(words.blankName);
      setOpening((count) => count + 1);
      setNotices([]);
    },
  };
}

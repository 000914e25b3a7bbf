import { commandLanguage } from '../../src/commands/language';
import { keepLanguage } from '../../src/workflows/language';

const kept = new Map<string, string>();
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
};

function shownIn(displayLanguage: string, localStorage: object | undefined = storage): void {
  Object.assign(globalThis, { Office: { context: { displayLanguage } }, localStorage });
}

beforeEach(() => kept.clear());

test.each([
  ['vi-VN', 'vi'],
  ['en-US', 'en'],
  ['fr-FR', 'vi'],
])('until a language was chosen in the pane, commands speak as Excel does: %s → %s', (displayLanguage, spoken) => {
  shownIn(displayLanguage);
  expect(commandLanguage()).toBe(spoken);
});

test('what was chosen in the pane holds for the commands too', () => {
  shownIn('vi-VN');
  keepLanguage('en');
  expect(commandLanguage()).toBe('en');
  keepLanguage('vi');
  shownIn('en-US');
  expect(commandLanguage()).toBe('vi');
});

test('a web view without storage speaks as Excel does', () => {
  const refusing = {
    getItem: () => {
      throw new Error('denied');
    },
    setItem: () => {
      throw new Error('denied');
    },
  };
  shownIn('en-US', refusing);
  keepLanguage('vi');
  expect(commandLanguage()).toBe('en');
});

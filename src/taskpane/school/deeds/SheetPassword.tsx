import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useContext, useState } from 'react';
import { type InLanguages, useWords } from '../../language';
import { SheetPasswordContext } from './sheet-password';

interface Words {
  label: string;
  hint: string;
  again: string;
}

const WORDS: InLanguages<Words> = {
  vi: {
    label: 'Mật khẩu bảo vệ trang Nhập liệu',
    hint: 'Chỉ dùng để mở trang trong lúc làm rồi khóa lại bằng chính mật khẩu này; không lưu ở đâu.',
    again: 'Mở trang và làm tiếp',
  },
  en: {
    label: 'Password of the sheet Nhập liệu',
    hint: 'Used only to unlock the sheet while it is written, then to lock it again; it is kept nowhere.',
    again: 'Unlock and go on',
  },
};

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, alignItems: 'flex-start' },
});

/** Somebody protected the form with a password: who knows it can go on, and the sheet is locked again with the same. */
export function SheetPassword({ onAgain }: { onAgain(): void }) {
  const words = useWords(WORDS);
  const styles = useStyles();
  const take = useContext(SheetPasswordContext);
  const [password, setPassword] = useState('');
  if (!take) return null;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        take(password);
        onAgain();
      }}
    >
      <Field label={words.label} hint={words.hint}>
        <Input
          type="password"
          autoComplete="off"
          value={password}
          onChange={(_event, { value }) => setPassword(value)}
        />
      </Field>
      <Button type="submit" disabledFocusable={password === ''}>
        {words.again}
      </Button>
    </form>
  );
}

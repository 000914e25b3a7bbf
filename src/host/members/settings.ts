/** `workbook.settings`. */
import { defineType } from '../protocol/registry';
import type { Session } from '../session/session';
import { listening } from './listening';

defineType('SettingCollection', {
  collection: {
    of: 'Setting',
    all: (session) => session.settings.keys().map((key) => ({ key })),
    find: (session, key) => (typeof key === 'string' && session.settings.has(key) ? { key } : null),
  },
  makes: {
    add: [
      'Setting',
      (session, args) => {
        const key = args.string(0);
        session.settings.set(key, args.raw(1) ?? null);
        changed(session);
        return { key };
      },
    ],
  },
  listens: listening<Session>({ onSettingsChanged: ['settingsChanged'] }, () => ''),
});

defineType('Setting', {
  scalars: {
    key: { get: (setting) => setting.key },
    value: {
      get: (setting, session) => session.settings.get(setting.key) ?? null,
      set: (setting, value, session) => {
        session.settings.set(setting.key, value);
        changed(session);
      },
    },
  },
  does: {
    delete: (setting, _args, session) => {
      session.settings.delete(setting.key);
      changed(session);
    },
  },
  id: { field: '_Id', of: (setting) => setting.key },
});

function changed(session: Session): void {
  session.isDirty = true;
  session.events.raisePlain('settingsChanged', '', {});
}

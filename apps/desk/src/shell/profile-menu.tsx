import { useNavigate } from '@tanstack/react-router';
import { Keyboard, LogOut, MessageSquareText, UserRound } from 'lucide-react';
import { useMe } from '../api/people.ts';
import { type Theme, usePreference, useSetPreference } from '../api/preferences.ts';
import { languageNames, languages, useTranslate } from '../i18n/index.ts';
import { runAction } from '../keys/registry.ts';
import { useKeysOf } from '../keys/use-bindings.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Menu, MenuCheck, MenuGroup, MenuItem, MenuSeparator } from '../ui/menu.tsx';
import { chooseLanguage, choosePresence, presenceStates, signOut } from './profile.ts';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

export function ProfileMenu() {
  const t = useTranslate();
  const me = useMe();
  const navigate = useNavigate();
  const theme = usePreference('theme');
  const setPreference = useSetPreference();
  const keysKeys = useKeysOf('goKeys');
  const presenceKeys = useKeysOf('presence');
  const signOutKeys = useKeysOf('signOut');
  return (
    <Menu
      align="end"
      side="right"
      trigger={
        <button
          type="button"
          aria-label={t('core.nav.profile', { name: me.name })}
          className="rounded-full p-1"
        >
          <Avatar name={me.name} size={28} presence={me.presence} />
        </button>
      }
    >
      <p className="px-2 pt-1.5 font-medium">{me.name}</p>
      <p className="px-2 pb-1 text-quiet text-sm">{me.email}</p>
      {me.presenceReason && (
        <p className="max-w-60 px-2 pb-1 text-ink-2 text-sm">
          {t(`core.presence.${me.presence}`)}: {me.presenceReason}
        </p>
      )}
      <MenuSeparator />
      <MenuGroup label={t('core.presence')}>
        {presenceStates.map((state) => (
          <MenuCheck key={state} checked={me.presence === state} onChange={() => choosePresence(state)}>
            {t(`core.presence.${state}`)}
          </MenuCheck>
        ))}
        <MenuItem icon={MessageSquareText} keys={presenceKeys} onSelect={() => runAction('presence')}>
          {t('core.presence.reasonAction')}
        </MenuItem>
      </MenuGroup>
      <MenuGroup label={t('core.theme')}>
        {themes.map((entry) => (
          <MenuCheck key={entry} checked={theme === entry} onChange={() => setPreference('theme', entry)}>
            {t(`core.theme.${entry}`)}
          </MenuCheck>
        ))}
      </MenuGroup>
      <MenuGroup label={t('core.language')}>
        {languages.map((language) => (
          <MenuCheck
            key={language}
            checked={me.language === language}
            onChange={() => chooseLanguage(language)}
          >
            {languageNames[language]}
          </MenuCheck>
        ))}
      </MenuGroup>
      <MenuSeparator />
      <MenuItem icon={UserRound} onSelect={() => navigate({ to: '/account' })}>
        {t('core.account')}
      </MenuItem>
      <MenuItem icon={Keyboard} keys={keysKeys} onSelect={() => navigate({ to: '/account/keys' })}>
        {t('core.keys')}
      </MenuItem>
      <MenuItem icon={LogOut} keys={signOutKeys} onSelect={signOut}>
        {t('core.signOut')}
      </MenuItem>
    </Menu>
  );
}

import { useQuery } from '@tanstack/react-query';
import type { Profile, Purpose } from '@throughline/sdk';
import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { useChannelTypes } from '../../api/channels.ts';
import { changeWishes, profileSettingsQuery } from '../../api/profiles.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Switch } from '../../ui/checkbox.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { QuietHours } from './quiet-hours.tsx';

const ConsentDialog = lazy(() => import('./consent-dialog.tsx'));

interface ContactSectionProps {
  customerId: string;
  profile: Profile;
  mayChange: boolean;
}

/** Whether, where and when somebody wants to be written to, and what they agreed to. */
export function ContactSection({ customerId, profile, mayChange }: ContactSectionProps) {
  const t = useTranslate();
  const language = useLanguage();
  const types = useChannelTypes().filter(({ capabilities }) => capabilities.outbound);
  const { data: settings } = useQuery(profileSettingsQuery);
  const { wishes, learnedChannel } = profile;
  const [asked, setAsked] = useState<Purpose | null>(null);
  const nameOf = (type: string) => types.find((each) => each.type === type)?.names[language] ?? type;
  const change = (next: Partial<Profile['wishes']>) => void changeWishes(customerId, profile, next);
  return (
    <>
      <div className="flex min-h-7 items-center">
        <Switch
          checked={wishes.doNotContact}
          disabled={!mayChange}
          onChange={(doNotContact) => change({ doNotContact })}
        >
          {t('profiles.doNotContact')}
        </Switch>
      </div>
      {wishes.doNotContact && <p className="pb-1 text-quiet text-sm">{t('profiles.doNotContact.help')}</p>}
      <div className="flex min-h-7 items-center gap-2">
        <span className="w-20 shrink-0 text-quiet text-sm">{t('profiles.prefers')}</span>
        <div className="min-w-0 flex-1">
          <Select
            quiet
            disabled={!mayChange}
            label={t('profiles.prefers')}
            value={wishes.preferredChannel ?? 'none'}
            options={[
              { value: 'none', label: t('profiles.prefers.none') },
              ...types.map(({ type }) => ({ value: type, label: nameOf(type) })),
            ]}
            onChange={(value) => change({ preferredChannel: value === 'none' ? null : value })}
          />
        </div>
      </div>
      {learnedChannel && (
        <p className="pb-1 text-quiet text-sm">
          {t('profiles.learned', {
            channel: nameOf(learnedChannel.channelType),
            answers: learnedChannel.answers,
            of: learnedChannel.of,
          })}
        </p>
      )}
      <QuietHours
        quietHours={wishes.quietHours}
        mayChange={mayChange}
        onChange={(quietHours) => change({ quietHours })}
      />
      <ul aria-label={t('profiles.consents')} className="pt-1">
        {settings?.purposes.map((purpose) => (
          <li key={purpose.key}>
            <ConsentLine profile={profile} purpose={purpose} onOpen={() => setAsked(purpose)} />
          </li>
        ))}
      </ul>
      <Suspense>
        {asked && (
          <ConsentDialog
            customerId={customerId}
            profile={profile}
            purpose={asked}
            mayRecord={mayChange}
            onClose={() => setAsked(null)}
          />
        )}
      </Suspense>
    </>
  );
}

interface ConsentLineProps {
  profile: Profile;
  purpose: Purpose;
  onOpen: () => void;
}

/** What was said last of a purpose; it opens everything that was said, with its proof. */
function ConsentLine({ profile, purpose, onOpen }: ConsentLineProps) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const last = profile.consents.find((each) => each.purpose === purpose.key);
  const tone =
    last?.state === 'given' ? 'text-good' : last?.state === 'withdrawn' ? 'text-risk' : 'text-quiet';
  return (
    <button
      type="button"
      className="-mx-2 flex min-h-7 w-[calc(100%+16px)] items-center gap-2 rounded-md px-2 text-left hover:bg-ground-3"
      onClick={onOpen}
    >
      <span className="min-w-0 flex-1 truncate">{purpose.name}</span>
      <span className={`shrink-0 text-sm ${tone}`}>
        {last
          ? t(`profiles.consent.${last.state}`, { when: stampText(Date.parse(last.at), now, language, t) })
          : t(purpose.needsConsent ? 'profiles.consent.missing' : 'profiles.consent.notNeeded')}
      </span>
      <Icon as={ChevronRight} size={13} className="text-ink-3" />
    </button>
  );
}

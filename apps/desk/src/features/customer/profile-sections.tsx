import { useQuery } from '@tanstack/react-query';
import type { Profile } from '@throughline/sdk';
import { useCan } from '../../api/permissions.ts';
import { profileQuery } from '../../api/profiles.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { ChannelIcon } from '../../ui/channel-icon.tsx';
import { useOpenConversation } from '../queue/open-conversation.ts';
import { stampText } from '../queue/times.ts';
import { useNow } from '../queue/use-now.ts';
import { ContactSection } from './contact-section.tsx';
import { PanelSection } from './panel-section.tsx';

/** How they want to be written to, when they turned to us, and what other systems say of them. */
export default function ProfileSections({ customerId }: { customerId: string }) {
  const t = useTranslate();
  const may = useCan()('customers:write');
  const { data: profile } = useQuery(profileQuery(customerId));
  return (
    <>
      <PanelSection id="contact" title={t('profiles.contact')}>
        {profile ? (
          <ContactSection key={customerId} customerId={customerId} profile={profile} mayChange={may} />
        ) : (
          <Waiting lines={4} />
        )}
      </PanelSection>
      <PanelSection id="history" title={t('profiles.history')} count={profile?.contacts.length}>
        {profile ? <History contacts={profile.contacts} /> : <Waiting lines={2} />}
      </PanelSection>
      {profile && profile.facts.length > 0 && (
        <PanelSection id="facts" title={t('profiles.facts')} count={profile.facts.length} folded>
          <Facts facts={profile.facts} />
        </PanelSection>
      )}
    </>
  );
}

/** Room for what is on its way, so that nothing jumps when it comes. */
function Waiting({ lines }: { lines: number }) {
  return <div aria-hidden="true" style={{ height: `${lines * 28}px` }} />;
}

/** When they turned to us, over all channels; each opens its conversation. */
function History({ contacts }: { contacts: Profile['contacts'] }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const open = useOpenConversation();
  if (contacts.length === 0) return <p className="text-quiet">{t('profiles.history.none')}</p>;
  return (
    <ol className="border-line border-l pl-3">
      {contacts.map((contact) => (
        <li key={contact.messageId} className="relative">
          <span className="absolute top-2 -left-[19px] bg-ground py-0.5 text-ink-3">
            <ChannelIcon type={contact.channelType} size={12} />
          </span>
          <a
            href={`/c/${contact.conversationId}`}
            className="-mx-1.5 flex min-h-7 items-center gap-2 rounded-md px-1.5 hover:bg-ground-3"
            onClick={(event) => {
              if (event.metaKey || event.ctrlKey) return;
              event.preventDefault();
              open(contact.conversationId);
            }}
          >
            <span className="min-w-0 flex-1 truncate">
              <bdi>{contact.text || t('queue.noText')}</bdi>
            </span>
            <span className="shrink-0 text-quiet text-sm">
              {stampText(Date.parse(contact.at), now, language, t)}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Facts({ facts }: { facts: Profile['facts'] }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = useNow();
  const textOf = (value: Profile['facts'][number]['value']) =>
    typeof value === 'boolean'
      ? t(value ? 'profiles.yes' : 'profiles.no')
      : typeof value === 'number'
        ? value.toLocaleString(language)
        : value;
  return (
    <dl>
      {facts.map(({ name, value, source, at }) => (
        <div key={`${source} ${name}`} className="flex min-h-6 items-start gap-2">
          <dt title={name} className="w-28 shrink-0 truncate text-quiet text-sm leading-6">
            {name.replaceAll('_', ' ')}
          </dt>
          <dd className="min-w-0 flex-1 break-words leading-6">
            {textOf(value)}{' '}
            <span className="text-quiet text-sm">
              {source}, {stampText(Date.parse(at), now, language, t)}
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

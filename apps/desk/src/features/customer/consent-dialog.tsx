import type { Profile, Purpose } from '@throughline/sdk';
import { type FormEvent, useState } from 'react';
import { useChannelTypes } from '../../api/channels.ts';
import { describeError } from '../../api/describe-error.ts';
import { recordConsent } from '../../api/profiles.ts';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input, TextArea } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { showToast } from '../../ui/toast.tsx';
import { fullMoment } from '../queue/times.ts';

interface ConsentDialogProps {
  customerId: string;
  profile: Profile;
  purpose: Purpose;
  mayRecord: boolean;
  onClose: () => void;
}

/** Everything somebody said of a purpose with its proof, and the next thing they say. Nothing is ever changed. */
export default function ConsentDialog(props: ConsentDialogProps) {
  const { profile, purpose, mayRecord, onClose } = props;
  const t = useTranslate();
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('profiles.consent.title', { purpose: purpose.name })}
      description={t('profiles.consent.text')}
    >
      <div className="flex flex-col gap-5 pb-1">
        <Said profile={profile} purpose={purpose} />
        {mayRecord && <Recording {...props} />}
      </div>
    </Dialog>
  );
}

function Said({ profile, purpose }: Pick<ConsentDialogProps, 'profile' | 'purpose'>) {
  const t = useTranslate();
  const language = useLanguage();
  const types = useChannelTypes();
  const said = profile.consents.filter((each) => each.purpose === purpose.key);
  if (said.length === 0) return <p className="text-quiet">{t('profiles.consent.nothing')}</p>;
  return (
    <ol className="flex flex-col gap-3">
      {said.map((each) => (
        <li key={each.id} className="border-l-2 border-line pl-3">
          <p className="font-medium">
            {t(`profiles.consent.${each.state}`, { when: fullMoment(Date.parse(each.at), language) })}
            {each.channelType !== null && (
              <span className="font-normal text-quiet">
                {' '}
                · {types.find(({ type }) => type === each.channelType)?.names[language] ?? each.channelType}
              </span>
            )}
          </p>
          {each.wording !== '' && (
            <p className="text-ink-2 [overflow-wrap:anywhere]">
              “{each.wording}”{each.version !== '' && ` (${each.version})`}
            </p>
          )}
          <p className="text-quiet text-sm">
            {t('profiles.consent.proof', {
              place: each.place || '–',
              name: each.recordedByName,
              when: fullMoment(Date.parse(each.recordedAt), language),
            })}
          </p>
        </li>
      ))}
    </ol>
  );
}

const everywhere = 'every';

function Recording({ customerId, profile, purpose, onClose }: ConsentDialogProps) {
  const t = useTranslate();
  const language = useLanguage();
  const types = useChannelTypes().filter(({ capabilities }) => capabilities.outbound);
  const last = profile.consents.find((each) => each.purpose === purpose.key);
  const [state, setState] = useState<'given' | 'withdrawn'>(last?.state === 'given' ? 'withdrawn' : 'given');
  const [channel, setChannel] = useState(everywhere);
  const [place, setPlace] = useState('');
  const [wording, setWording] = useState(last?.wording ?? '');
  const [version, setVersion] = useState(last?.version ?? '');
  const [problems, setProblems] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const lacking = {
      ...(place.trim() === '' ? { place: t('profiles.consent.needsPlace') } : {}),
      ...(state === 'given' && wording.trim() === '' ? { wording: t('profiles.consent.needsWording') } : {}),
    };
    setProblems(lacking);
    if (Object.keys(lacking).length > 0) return;
    setBusy(true);
    try {
      const channelType = channel === everywhere ? null : channel;
      await recordConsent(customerId, {
        purpose: purpose.key,
        channelType,
        state,
        place,
        wording: state === 'given' ? wording : '',
        version: state === 'given' ? version : '',
      });
      showToast({ text: t('profiles.done.consent') });
      onClose();
    } catch (error) {
      setProblems({ general: describeError(error, t) });
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-3 border-t pt-4">
      <h3 className="font-medium">{t('profiles.consent.record')}</h3>
      <div className="flex flex-wrap gap-3">
        <Field label={t('profiles.consent.what')}>
          <Select
            value={state}
            options={(['given', 'withdrawn'] as const).map((value) => ({
              value,
              label: t(`profiles.consent.say.${value}`),
            }))}
            onChange={setState}
          />
        </Field>
        <Field label={t('profiles.consent.channel')}>
          <Select
            value={channel}
            options={[
              { value: everywhere, label: t('profiles.consent.everywhere') },
              ...types.map(({ type, names }) => ({ value: type, label: names[language] })),
            ]}
            onChange={setChannel}
          />
        </Field>
      </div>
      <Field
        label={t('profiles.consent.place')}
        help={t('profiles.consent.place.help')}
        error={problems.place}
      >
        <Input
          value={place}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setPlace(event.target.value)}
        />
      </Field>
      {state === 'given' && (
        <>
          <Field label={t('profiles.consent.wording')} error={problems.wording}>
            <TextArea
              value={wording}
              maxLength={4000}
              onChange={(event) => setWording(event.currentTarget.value)}
            />
          </Field>
          <Field label={t('profiles.consent.version')}>
            <Input
              value={version}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setVersion(event.target.value)}
            />
          </Field>
        </>
      )}
      <p role="alert" className="text-risk empty:hidden">
        {problems.general}
      </p>
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          {t('profiles.consent.save')}
        </Button>
      </div>
    </form>
  );
}

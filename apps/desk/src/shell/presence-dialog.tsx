import { type FormEvent, useState } from 'react';
import { useMe } from '../api/people.ts';
import { useTranslate } from '../i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field, Input } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { choosePresence, presenceStates } from './profile.ts';

/** Presence and the reason for it, in the agent's own words. */
export default function PresenceDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  const me = useMe();
  const [presence, setPresence] = useState(me.presence);
  const [reason, setReason] = useState(me.presenceReason);
  const save = (event: FormEvent) => {
    event.preventDefault();
    void choosePresence(presence, reason.trim());
    onClose();
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} size="small" title={t('core.presence.title')}>
      <form onSubmit={save} className="flex flex-col gap-4 pb-1">
        <Field label={t('core.presence')}>
          <Select
            value={presence}
            label={t('core.presence')}
            options={presenceStates.map((state) => ({ value: state, label: t(`core.presence.${state}`) }))}
            onChange={setPresence}
          />
        </Field>
        <Field label={t('core.presence.reason')} help={t('core.presence.reasonHelp')}>
          <Input
            value={reason}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button variant="ghost" onClick={onClose}>
            {t('core.cancel')}
          </Button>
          <Button type="submit" variant="primary">
            {t('core.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

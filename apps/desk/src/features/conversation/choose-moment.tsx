import { type FormEvent, useState } from 'react';
import { useLanguage, useTranslate } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field, Input } from '../../ui/field.tsx';
import { parseMoment } from '../moments/parse-moment.ts';
import { fullMoment } from '../queue/times.ts';

interface ChooseMomentProps {
  title: string;
  label: string;
  /** Text of the button that takes it. */
  action: string;
  onClose: () => void;
  onChoose: (at: Date) => void;
}

/** Asks for a moment to come, in words or by the calendar; what the words mean is shown before it counts. */
export function ChooseMoment({ title, label, action, onClose, onChoose }: ChooseMomentProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState('');
  const now = new Date();
  const at = words.trim() === '' ? dateOf(picked) : parseMoment(words, language, now);
  const isFuture = at !== null && at.getTime() > now.getTime();
  const problem =
    words.trim() !== '' && at === null
      ? t('moment.notUnderstood')
      : at && !isFuture
        ? t('conversation.snooze.past')
        : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!at || !isFuture) return;
    onClose();
    onChoose(at);
  };
  return (
    <Dialog
      open
      size="small"
      onOpenChange={(next) => !next && onClose()}
      title={title}
      actions={
        <Button variant="primary" type="submit" form="moment" disabled={!isFuture}>
          {action}
        </Button>
      }
    >
      <form id="moment" onSubmit={submit} className="flex flex-col gap-3">
        <Field
          label={label}
          help={at && isFuture ? fullMoment(at.getTime(), language) : t('moment.examples')}
          error={problem}
        >
          <Input
            value={words}
            autoComplete="off"
            placeholder={t('moment.placeholder')}
            onChange={(event) => setWords(event.target.value)}
          />
        </Field>
        <Field label={t('moment.calendar')}>
          <Input
            type="datetime-local"
            value={picked}
            onChange={(event) => {
              setPicked(event.target.value);
              setWords('');
            }}
          />
        </Field>
      </form>
    </Dialog>
  );
}

const dateOf = (value: string): Date | null => (value === '' ? null : new Date(value));

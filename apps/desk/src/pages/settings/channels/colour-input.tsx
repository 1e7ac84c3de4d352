import { useTranslate } from '../../../i18n/index.ts';
import { Input } from '../../../ui/field.tsx';

/** A colour as text, with a swatch that opens the system's own picker. */
export function ColourInput({
  value,
  label,
  disabled,
  onChange,
}: {
  value: string;
  label: string;
  disabled: boolean;
  onChange: (value: string) => void;
}) {
  const t = useTranslate();
  const valid = /^#[0-9a-f]{6}$/i.test(value);
  return (
    <div className="flex items-center gap-2">
      <input
        type="color"
        aria-label={t('settings.channel.pickColour', { label })}
        value={valid ? value : '#000000'}
        disabled={disabled}
        onChange={(event) => onChange(event.target.value)}
        className="size-8 shrink-0 rounded-md border border-line-strong bg-ground p-0.5"
      />
      <Input
        value={value}
        disabled={disabled}
        spellCheck={false}
        className="max-w-32"
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

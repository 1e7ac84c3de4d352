import type { Skill } from '@throughline/sdk';
import { ChevronDown } from 'lucide-react';
import { useTranslate } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Menu, MenuCheck } from '../../../ui/menu.tsx';

/** The skills a step no longer asks for without fail; who has them still comes first. */
export function PreferredSkills({
  skills,
  chosen,
  disabled,
  error,
  onChange,
}: {
  skills: readonly Skill[];
  chosen: readonly string[];
  disabled: boolean;
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}) {
  const t = useTranslate();
  const label = t('routing.steps.prefer');
  const names = skills.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const text = names.join(', ') || t('routing.steps.prefer.none');
  return (
    <Field label={label} error={error}>
      <Menu
        trigger={
          <Button
            icon={ChevronDown}
            disabled={disabled}
            aria-label={`${label}: ${text}`}
            className="max-w-56"
          >
            <span className="truncate">{text}</span>
          </Button>
        }
      >
        {skills.map(({ id, name }) => (
          <MenuCheck
            key={id}
            closes={false}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((each) => each !== id))}
          >
            {name}
          </MenuCheck>
        ))}
      </Menu>
    </Field>
  );
}

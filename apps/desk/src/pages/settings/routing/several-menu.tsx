import { ChevronDown } from 'lucide-react';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Menu, MenuCheck } from '../../../ui/menu.tsx';

/** Several of a list, in the room of one field: the button names what is chosen, the menu ticks it. */
export function SeveralMenu({
  label,
  none,
  options,
  chosen,
  disabled,
  error,
  onChange,
}: {
  label: string;
  /** What stands there while nothing is chosen. */
  none: string;
  options: readonly { id: string; name: string }[];
  chosen: readonly string[];
  disabled: boolean;
  error: string | undefined;
  onChange: (chosen: string[]) => void;
}) {
  const names = options.filter(({ id }) => chosen.includes(id)).map(({ name }) => name);
  const text = names.join(', ') || none;
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
        {options.map(({ id, name }) => (
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

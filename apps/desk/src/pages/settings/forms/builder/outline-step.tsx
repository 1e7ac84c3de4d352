import type { FormStep } from '@throughline/sdk';
import { Copy, EllipsisVertical, GitBranch, MoveDown, MoveUp, Plus, Trash2 } from 'lucide-react';
import { useTranslate } from '../../../../i18n/index.ts';
import { Button, IconButton } from '../../../../ui/button.tsx';
import { Icon } from '../../../../ui/icon.tsx';
import { Menu, MenuItem } from '../../../../ui/menu.tsx';
import type { Place } from '../model/edit-definition.ts';
import { kindFacts, kinds, maxFields, maxSteps } from '../model/kinds.ts';
import { hasProblem } from '../model/problems.ts';
import type { Selection } from '../model/selection.ts';
import { useBuilder } from './context.ts';
import { OutlineRow, ProblemDot } from './outline-row.tsx';
import type { OutlineMoves } from './use-outline-moves.ts';

/** One step with its questions. */
export function OutlineStep({ step, at, moves }: { step: FormStep; at: number; moves: OutlineMoves }) {
  const t = useTranslate();
  const { definition, problems, disabled } = useBuilder();
  const name = moves.stepName(at);
  const steps = definition.steps.length;
  const onDrop = (dragged: Selection, after: boolean) => {
    if (dragged.kind === 'step') moves.moveStepTo(dragged.step, dragged.step < at && !after ? at - 1 : at);
    if (dragged.kind === 'field')
      moves.moveFieldTo({ step: dragged.step, field: dragged.field }, { step: at, field: 0 });
  };
  return (
    <li>
      <OutlineRow
        selection={{ kind: 'step', step: at }}
        name={name}
        onMove={(by) => moves.moveStepTo(at, at + by)}
        onDelete={() => moves.deleteStep(at)}
        accepts={(dragged) => dragged.kind !== 'form'}
        onDrop={onDrop}
        menu={
          !disabled && (
            <RowMenu
              name={name}
              onUp={at > 0 && (() => moves.moveStepTo(at, at - 1))}
              onDown={at < steps - 1 && (() => moves.moveStepTo(at, at + 1))}
              onDuplicate={steps < maxSteps && (() => moves.duplicateStep(at))}
              onDelete={steps > 1 && (() => moves.deleteStep(at))}
            />
          )
        }
      >
        <span className="min-w-0 flex-1 truncate text-left font-semibold text-sm">{name}</span>
        {step.when && <Conditional />}
        <ProblemDot shown={hasProblem(problems, { kind: 'step', step: at })} />
      </OutlineRow>
      <ol>
        {step.fields.map((_, f) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may change while they are typed.
          <OutlineField key={f} at={{ step: at, field: f }} moves={moves} />
        ))}
      </ol>
      {step.fields.length === 0 && <p className="px-2 py-1 text-quiet text-sm">{t('forms.step.empty')}</p>}
      {!disabled && (
        <Menu
          align="start"
          trigger={
            <Button variant="ghost" size="small" icon={Plus} disabled={step.fields.length >= maxFields}>
              {t('forms.field.add')}
              <span className="sr-only">: {name}</span>
            </Button>
          }
        >
          {kinds.map((kind) => (
            <MenuItem key={kind} icon={kindFacts[kind].icon} onSelect={() => moves.addField(at, kind)}>
              {t(`forms.kind.${kind}`)}
            </MenuItem>
          ))}
        </Menu>
      )}
    </li>
  );
}

function OutlineField({ at, moves }: { at: Place; moves: OutlineMoves }) {
  const t = useTranslate();
  const { definition, problems, disabled } = useBuilder();
  const fields = definition.steps[at.step]?.fields ?? [];
  const field = fields[at.field];
  if (!field) return null;
  const name = moves.fieldName(at);
  const first = at.step === 0 && at.field === 0;
  const last = at.step === definition.steps.length - 1 && at.field === fields.length - 1;
  return (
    <li>
      <OutlineRow
        selection={{ kind: 'field', ...at }}
        name={name}
        onMove={(by) => moves.moveFieldBy(at, by)}
        onDelete={() => moves.deleteField(at)}
        accepts={(dragged) => dragged.kind === 'field'}
        onDrop={(dragged, after) =>
          dragged.kind === 'field' &&
          moves.moveFieldTo(
            { step: dragged.step, field: dragged.field },
            { step: at.step, field: at.field + (after ? 1 : 0) },
          )
        }
        menu={
          !disabled && (
            <RowMenu
              name={name}
              onUp={!first && (() => moves.moveFieldBy(at, -1))}
              onDown={!last && (() => moves.moveFieldBy(at, 1))}
              onDuplicate={fields.length < maxFields && (() => moves.duplicateField(at))}
              onDelete={() => moves.deleteField(at)}
            />
          )
        }
      >
        <Icon as={kindFacts[field.kind].icon} size={14} className="shrink-0 text-ink-3" />
        <span className="min-w-0 truncate text-left">{name}</span>
        {field.required && (
          <span className="text-risk" title={t('forms.field.required')}>
            <span aria-hidden="true">*</span>
            <span className="sr-only">{t('forms.field.required')}</span>
          </span>
        )}
        <span className="flex-1" />
        {field.when && <Conditional />}
        <ProblemDot shown={hasProblem(problems, { kind: 'field', ...at })} />
      </OutlineRow>
    </li>
  );
}

function Conditional() {
  const t = useTranslate();
  return (
    <span title={t('forms.when')} className="shrink-0 text-ink-3">
      <Icon as={GitBranch} size={14} />
      <span className="sr-only">{t('forms.when')}</span>
    </span>
  );
}

interface RowMenuProps {
  name: string;
  onUp: false | (() => void);
  onDown: false | (() => void);
  onDuplicate: false | (() => void);
  onDelete: false | (() => void);
}

function RowMenu({ name, onUp, onDown, onDuplicate, onDelete }: RowMenuProps) {
  const t = useTranslate();
  return (
    <Menu trigger={<IconButton icon={EllipsisVertical} label={t('forms.menu', { name })} />}>
      {onUp && (
        <MenuItem icon={MoveUp} onSelect={onUp}>
          {t('forms.menu.up')}
        </MenuItem>
      )}
      {onDown && (
        <MenuItem icon={MoveDown} onSelect={onDown}>
          {t('forms.menu.down')}
        </MenuItem>
      )}
      {onDuplicate && (
        <MenuItem icon={Copy} onSelect={onDuplicate}>
          {t('forms.menu.duplicate')}
        </MenuItem>
      )}
      {onDelete && (
        <MenuItem icon={Trash2} danger onSelect={onDelete}>
          {t('forms.menu.delete')}
        </MenuItem>
      )}
    </Menu>
  );
}

import type { RuleCondition } from '@throughline/sdk';
import { useChannels } from '../../../api/channels.ts';
import { FilterBar } from '../../../features/filter/filter-bar.tsx';
import { useTranslate } from '../../../i18n/index.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { inputClass } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { AddMenu, ListInput, Part } from './parts.tsx';
import { conditionKinds, newCondition } from './rule-values.ts';

type Change = (condition: RuleCondition) => void;

/** What must hold; without any, the rule runs each time. */
export function ConditionFields({
  conditions,
  disabled,
  problem,
  onChange,
}: {
  conditions: readonly RuleCondition[];
  disabled: boolean;
  problem: (place: string) => string | undefined;
  onChange: (conditions: RuleCondition[]) => void;
}) {
  const t = useTranslate();
  return (
    <>
      {conditions.length === 0 && <p className="text-quiet">{t('automation.always')}</p>}
      {conditions.map((condition, index) => (
        <Part
          // biome-ignore lint/suspicious/noArrayIndexKey: conditions have no other name, and none moves.
          key={index}
          name={t(`automation.if.${condition.kind}`)}
          problem={problem(`conditions.${index}`)}
          disabled={disabled}
          onRemove={() => onChange(conditions.filter((_, at) => at !== index))}
        >
          <ConditionField
            condition={condition}
            onChange={(next) => onChange(conditions.map((each, at) => (at === index ? next : each)))}
          />
        </Part>
      ))}
      {!disabled && conditions.length < 20 && (
        <AddMenu
          label={t('automation.addCondition')}
          kinds={conditionKinds}
          nameOf={(kind) => t(`automation.if.${kind}`)}
          onAdd={(kind) => onChange([...conditions, newCondition[kind]])}
        />
      )}
    </>
  );
}

function ConditionField({ condition, onChange }: { condition: RuleCondition; onChange: Change }) {
  const t = useTranslate();
  const channels = useChannels();
  switch (condition.kind) {
    case 'filter':
      return (
        <div className="rounded-md border border-line-strong [&>div]:border-b-0">
          <FilterBar text={condition.filter} onChange={(filter) => onChange({ ...condition, filter })} />
        </div>
      );
    case 'words':
      return (
        <>
          <PlaceSelect value={condition.in} onChange={(place) => onChange({ ...condition, in: place })} />
          <ListInput
            label={t('automation.words')}
            values={condition.words}
            onChange={(words) => onChange({ ...condition, words })}
          />
          <Not condition={condition} onChange={onChange} />
        </>
      );
    case 'pattern':
      return (
        <>
          <PlaceSelect value={condition.in} onChange={(place) => onChange({ ...condition, in: place })} />
          <input
            aria-label={t('automation.if.pattern')}
            placeholder="\bR-\d{6}\b"
            className={`${inputClass} font-mono`}
            spellCheck={false}
            maxLength={500}
            value={condition.pattern}
            onChange={(event) => onChange({ ...condition, pattern: event.target.value })}
          />
          <Not condition={condition} onChange={onChange} />
        </>
      );
    case 'sender':
      return (
        <>
          <ListInput
            label={t('automation.addresses')}
            placeholder="@supplier.example, anna@shop.example"
            values={condition.addresses}
            onChange={(addresses) => onChange({ ...condition, addresses })}
          />
          <Not condition={condition} onChange={onChange} />
        </>
      );
    case 'channel':
      return (
        <>
          {channels.map((channel) => (
            <Checkbox
              key={channel.id}
              checked={condition.channelIds.includes(channel.id)}
              onChange={(on) =>
                onChange({
                  ...condition,
                  channelIds: on
                    ? [...condition.channelIds, channel.id]
                    : condition.channelIds.filter((id) => id !== channel.id),
                })
              }
            >
              {channel.name}
            </Checkbox>
          ))}
          <Not condition={condition} onChange={onChange} />
        </>
      );
    case 'attribute':
      return (
        <>
          <div className="flex gap-2">
            <input
              aria-label={t('automation.attributeName')}
              placeholder={t('automation.attributeName')}
              className={inputClass}
              value={condition.name}
              onChange={(event) => onChange({ ...condition, name: event.target.value })}
            />
            <input
              aria-label={t('automation.attributeValue')}
              placeholder={t('automation.attributeValue')}
              className={inputClass}
              value={condition.value}
              onChange={(event) => onChange({ ...condition, value: event.target.value })}
            />
          </div>
          <Not condition={condition} onChange={onChange} />
        </>
      );
    case 'hours':
      return (
        <Select
          label={t('automation.if.hours')}
          value={condition.open ? 'open' : 'closed'}
          options={[
            { value: 'closed', label: t('automation.hours.closed') },
            { value: 'open', label: t('automation.hours.open') },
          ]}
          onChange={(value) => onChange({ ...condition, open: value === 'open' })}
        />
      );
    case 'automatic':
      return (
        <Select
          label={t('automation.if.automatic')}
          value={condition.is ? 'machine' : 'person'}
          options={[
            { value: 'person', label: t('automation.automatic.person') },
            { value: 'machine', label: t('automation.automatic.machine') },
          ]}
          onChange={(value) => onChange({ ...condition, is: value === 'machine' })}
        />
      );
  }
}

function PlaceSelect({
  value,
  onChange,
}: {
  value: 'text' | 'subject' | 'both';
  onChange: (place: 'text' | 'subject' | 'both') => void;
}) {
  const t = useTranslate();
  return (
    <Select
      label={t('automation.place')}
      value={value}
      options={(['both', 'subject', 'text'] as const).map((place) => ({
        value: place,
        label: t(`automation.place.${place}`),
      }))}
      onChange={onChange}
    />
  );
}

function Not<Condition extends RuleCondition & { not: boolean }>({
  condition,
  onChange,
}: {
  condition: Condition;
  onChange: (condition: Condition) => void;
}) {
  const t = useTranslate();
  return (
    <Checkbox checked={condition.not} onChange={(not) => onChange({ ...condition, not })}>
      {t('automation.not')}
    </Checkbox>
  );
}

import { useQuery } from '@tanstack/react-query';
import { purposesQuery } from '../../api/privacy.ts';
import { useTranslate } from '../../i18n/index.ts';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';

/** For what it is done, where the company asks for it; nothing otherwise. */
export function PurposeField(props: {
  of: 'exports' | 'erasures';
  value: string | null;
  onChange: (purpose: string | null) => void;
}) {
  const t = useTranslate();
  const policy = useQuery(purposesQuery).data;
  if (!policy?.[props.of]) return null;
  return (
    <div className="w-full max-w-xs">
      <Field label={t('privacy.purpose')} help={t('privacy.purposeHelp')}>
        <Select
          value={props.value ?? ''}
          label={t('privacy.purpose')}
          options={[
            { value: '', label: t('privacy.purposeChoose') },
            ...policy.offered.map((value) => ({ value, label: value })),
          ]}
          onChange={(value) => props.onChange(value === '' ? null : value)}
        />
      </Field>
    </div>
  );
}

/** Whether something is still missing before it can be done. */
export function useLacksPurpose(of: 'exports' | 'erasures', value: string | null): boolean {
  const policy = useQuery(purposesQuery).data;
  return policy?.[of] === true && value === null;
}

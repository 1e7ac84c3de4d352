import { useQuery } from '@tanstack/react-query';
import { customerFields, factFields, segmentField } from '@throughline/filter';
import { useMemo } from 'react';
import { useChannelTypes } from '../../api/channels.ts';
import { customerWordsQuery } from '../../api/customer-words.ts';
import { useLabels } from '../../api/labels.ts';
import type { FilterLanguage } from '../../features/filter/language.ts';

/** What filters of customers may say here, as far as it is loaded. Segments do not name segments. */
export function useCustomerLanguage(of: 'list' | 'segment'): FilterLanguage {
  const { data: words } = useQuery(customerWordsQuery);
  const types = useChannelTypes();
  const labels = useLabels();
  return useMemo(
    () => ({
      fields: [
        ...customerFields,
        ...(of === 'list' ? [segmentField] : []),
        ...factFields(words?.facts ?? []),
      ],
      names: {
        agents: [],
        teams: [],
        channels: [],
        types: types.map(({ type }) => type),
        labels,
        segments: words?.segments ?? [],
        tiers: words?.tiers ?? [],
        purposes: words?.purposes ?? [],
      },
    }),
    [of, words, types, labels],
  );
}

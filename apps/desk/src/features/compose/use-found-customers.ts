import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FoundCustomer } from '@throughline/sdk';
import { useDeferredValue, useState } from 'react';
import { api } from '../../api/client.ts';

const none: readonly FoundCustomer[] = [];

/** Customers by the start of a name or address that is being typed. */
export function useFoundCustomers(): {
  customers: readonly FoundCustomer[];
  typed: string;
  onType: (text: string) => void;
} {
  const [text, onType] = useState('');
  const typed = useDeferredValue(text.trim());
  const isEnough = typed.length > 1;
  const { data } = useQuery({
    queryKey: ['customers-found', typed],
    queryFn: ({ signal }) => api.findCustomers(typed, signal),
    enabled: isEnough,
    placeholderData: keepPreviousData,
  });
  return { customers: isEnough ? (data?.items ?? none) : none, typed, onType };
}

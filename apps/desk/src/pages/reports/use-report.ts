import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { calendarsQuery } from '../../api/calendars.ts';
import { type Days, dayIn, daysOf } from '../../features/reports/periods.ts';
import type { ReportSearch } from './search.ts';

/** What every report of the page is asked with. */
export interface ReportQuery extends Days {
  channel?: string[];
  team?: string[];
  agent?: string[];
  label?: string[];
  language?: ('en' | 'de' | 'pl' | 'nl' | 'none')[];
}

/** The page's question as the address says it; null until it is known what day it is where the company is. */
export function useReportQuery(search: ReportSearch): { query: ReportQuery; timeZone: string } | null {
  const company = useQuery(calendarsQuery).data?.[0];
  const [openedAt] = useState(Date.now);
  if (!company) return null;
  const { from, to, period = 'days28', channels, teams, agents, labels, languages } = search;
  const days = from && to ? { from, to } : daysOf(period, dayIn(company.timeZone, openedAt));
  return {
    timeZone: company.timeZone,
    query: {
      ...days,
      ...(channels && { channel: channels }),
      ...(teams && { team: teams }),
      ...(agents && { agent: agents }),
      ...(labels && { label: labels }),
      ...(languages && { language: languages as NonNullable<ReportQuery['language']> }),
    },
  };
}

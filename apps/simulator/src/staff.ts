import type { Language } from '@throughline/sdk';

/** Who works at the demo company. Everybody has the same password: it guards nothing but invented data. */
export interface Employee {
  name: string;
  email: string;
  role: 'administrator' | 'team_lead' | 'agent';
  language: Language;
  teams: string[];
}

export const companyName = 'Möbelhaus Linden';
export const companyDomain = 'moebelhaus-linden.example';
export const password = 'linden-demo-2026';

export const teamNames = ['Kundenservice', 'Retouren & Reklamation', 'Lieferung & Montage'] as const;
const [service, returns, delivery] = teamNames;

const employee = (
  name: string,
  address: string,
  role: 'administrator' | 'team_lead' | 'agent',
  language: Language,
  ...teams: string[]
): Employee => ({ name, email: `${address}@${companyDomain}`, role, language, teams });

/** The first one founds the company. */
export const administrator = employee('Miriam Linden', 'miriam', 'administrator', 'de');

export const employees: Employee[] = [
  employee('Jonas Becker', 'jonas', 'team_lead', 'de', service, returns),
  employee('Aylin Demir', 'aylin', 'agent', 'de', service),
  employee('Lukas Hoffmann', 'lukas', 'agent', 'de', service, delivery),
  employee('Agnieszka Nowak', 'agnieszka', 'agent', 'pl', service, returns),
  employee('Piotr Zieliński', 'piotr', 'agent', 'pl', delivery),
  employee('Sanne de Vries', 'sanne', 'agent', 'nl', service, returns),
  employee('Emily Carter', 'emily', 'agent', 'en', service, delivery),
];

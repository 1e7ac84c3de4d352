import type { Language } from '@throughline/sdk';

/** Texts that come with the pages and parts that say them; all others are there from the start. */
export type Area =
  | 'account'
  | 'audit'
  | 'automation'
  | 'bulk'
  | 'calendars'
  | 'compose'
  | 'connectors'
  | 'conversation'
  | 'filter'
  | 'flood'
  | 'forms'
  | 'identity'
  | 'imports'
  | 'incidents'
  | 'levels'
  | 'mentions'
  | 'moments'
  | 'offers'
  | 'operation'
  | 'outside'
  | 'people'
  | 'privacy'
  | 'profiles'
  | 'replies'
  | 'reports'
  | 'retention'
  | 'roles'
  | 'routing'
  | 'search'
  | 'sending'
  | 'sentences'
  | 'settings'
  | 'supervision'
  | 'systems'
  | 'waiting'
  | 'welcome';

const files = import.meta.glob<Record<string, object>>(
  './{account,audit,automation,bulk,calendars,compose,connectors,conversation,filter,flood,forms,identity,imports,incidents,levels,mentions,moments,offers,operation,outside,people,privacy,profiles,replies,reports,retention,roles,routing,search,sending,sentences,settings,supervision,systems,waiting,welcome}/*.ts',
);

/** The texts of an area in a language. Rejects when the server cannot be reached. */
export async function areaTexts(area: Area, language: Language): Promise<object> {
  const module = await files[`./${area}/${language}.ts`]?.();
  return module?.[language] ?? {};
}

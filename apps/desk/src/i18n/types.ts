import type { en as account } from './account/en.ts';
import type { en as audit } from './audit/en.ts';
import type { en as automation } from './automation/en.ts';
import type { en as bulk } from './bulk/en.ts';
import type { en as calendars } from './calendars/en.ts';
import type { en as compose } from './compose/en.ts';
import type { en as connectors } from './connectors/en.ts';
import type { en as conversation } from './conversation/en.ts';
import type { en as filter } from './filter/en.ts';
import type { en as flood } from './flood/en.ts';
import type { en as forms } from './forms/en.ts';
import type { en as identity } from './identity/en.ts';
import type { en as imports } from './imports/en.ts';
import type { en as incidents } from './incidents/en.ts';
import type { catalog } from './languages/en.ts';
import type { en as levels } from './levels/en.ts';
import type { en as mentions } from './mentions/en.ts';
import type { en as moments } from './moments/en.ts';
import type { en as offers } from './offers/en.ts';
import type { en as operation } from './operation/en.ts';
import type { en as outside } from './outside/en.ts';
import type { en as people } from './people/en.ts';
import type { en as privacy } from './privacy/en.ts';
import type { en as profiles } from './profiles/en.ts';
import type { en as replies } from './replies/en.ts';
import type { en as reports } from './reports/en.ts';
import type { en as retention } from './retention/en.ts';
import type { en as roles } from './roles/en.ts';
import type { en as routing } from './routing/en.ts';
import type { en as search } from './search/en.ts';
import type { en as sending } from './sending/en.ts';
import type { en as sentences } from './sentences/en.ts';
import type { en as settings } from './settings/en.ts';
import type { en as supervision } from './supervision/en.ts';
import type { en as systems } from './systems/en.ts';
import type { en as waiting } from './waiting/en.ts';
import type { en as welcome } from './welcome/en.ts';

/** Texts that are there from the start. English is the type: a language that lacks a key does not compile. */
export type Messages = Record<keyof typeof catalog, string>;

/** Every text of the desk. */
export type MessageKey =
  | keyof typeof catalog
  | keyof typeof account
  | keyof typeof audit
  | keyof typeof automation
  | keyof typeof bulk
  | keyof typeof calendars
  | keyof typeof compose
  | keyof typeof connectors
  | keyof typeof conversation
  | keyof typeof filter
  | keyof typeof flood
  | keyof typeof forms
  | keyof typeof levels
  | keyof typeof identity
  | keyof typeof imports
  | keyof typeof incidents
  | keyof typeof mentions
  | keyof typeof moments
  | keyof typeof offers
  | keyof typeof operation
  | keyof typeof outside
  | keyof typeof people
  | keyof typeof privacy
  | keyof typeof profiles
  | keyof typeof replies
  | keyof typeof reports
  | keyof typeof retention
  | keyof typeof roles
  | keyof typeof routing
  | keyof typeof search
  | keyof typeof sending
  | keyof typeof sentences
  | keyof typeof settings
  | keyof typeof waiting
  | keyof typeof supervision
  | keyof typeof systems
  | keyof typeof welcome;

/** What a text's placeholders are filled with. */
export type MessageValues = Record<string, string | number>;

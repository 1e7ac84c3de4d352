import { createPublicKey } from 'node:crypto';
import { sentence } from '../../../platform/errors/index.ts';
import type { Language, SettingProblem } from '../../contract/index.ts';
import { isOriginPattern } from './origin.ts';

export interface ChatSettings {
  /** Replaces the widget's own greeting in that language. */
  greeting: Partial<Record<Language, string>>;
  /** `#rrggbb` */
  accent: string;
  /** Origins such as `https://shop.example` or `https://*.shop.example`; empty: any. */
  allowedOrigins: string[];
  /** Whose presence decides, within opening hours, between live and away; null: the channel's own team. */
  hoursTeamId: string | null;
  /** After so many minutes of waiting, or when so many are expected, another way is offered. */
  offerAfterMinutes: number;
  identitySecret: string | null;
  /** What an HMAC is computed over. Fixed here, so that a user *named* like an address is not that address. */
  identitySubject: 'user_id' | 'email';
  /** PEM; RSA for RS256, P-256 for ES256. */
  identityPublicKey: string | null;
  /** Expected `aud` of a JWT; null: the channel's id. */
  identityAudience: string | null;
}

export const DEFAULT_ACCENT = '#3b5bdb';
export const GREETING_FIELDS: Record<Language, string> = {
  en: 'greetingEn',
  de: 'greetingDe',
  pl: 'greetingPl',
  nl: 'greetingNl',
};
export const DEFAULT_OFFER_AFTER = 3;
const MIN_SECRET_LENGTH = 16;

/** Reads the flat values of `settingFields`; every problem names its field. */
export function readSettings(input: unknown): { settings: ChatSettings } | { problems: SettingProblem[] } {
  const values = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
  const problems: SettingProblem[] = [];
  const refuse = (field: string, message: string) => problems.push({ field, message });

  const text = (field: string, maxLength: number): string | null => {
    const value = values[field];
    if (value === undefined || value === null || value === '') return null;
    if (typeof value !== 'string') refuse(field, sentence('not_text'));
    else if (value.length > maxLength) refuse(field, sentence('too_long', { limit: maxLength }));
    else return value.trim() || null;
    return null;
  };

  const greeting: ChatSettings['greeting'] = {};
  for (const [language, field] of Object.entries(GREETING_FIELDS) as [Language, string][]) {
    const value = text(field, 300);
    if (value) greeting[language] = value;
  }
  const accent = (text('accent', 7) ?? DEFAULT_ACCENT).toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(accent)) refuse('accent', sentence('not_colour'));

  const hoursTeamId = text('hoursTeamId', 36);
  if (hoursTeamId && !/^[0-9a-f-]{36}$/i.test(hoursTeamId)) refuse('hoursTeamId', sentence('not_team'));

  const offerAfterMinutes = values.offerAfterMinutes ?? DEFAULT_OFFER_AFTER;
  if (typeof offerAfterMinutes !== 'number' || !Number.isInteger(offerAfterMinutes) || offerAfterMinutes < 0)
    refuse('offerAfterMinutes', sentence('not_whole_number'));

  const identitySecret = text('identitySecret', 500);
  if (identitySecret && identitySecret.length < MIN_SECRET_LENGTH)
    refuse('identitySecret', sentence('too_short', { limit: MIN_SECRET_LENGTH }));

  const identitySubject = values.identitySubject ?? 'user_id';
  if (identitySubject !== 'user_id' && identitySubject !== 'email')
    refuse('identitySubject', sentence('not_one_of', { choices: 'user_id, email' }));

  const identityPublicKey = text('identityPublicKey', 10_000);
  const keyProblem = identityPublicKey && publicKeyProblem(identityPublicKey);
  if (keyProblem) refuse('identityPublicKey', keyProblem);

  const settings: ChatSettings = {
    greeting,
    accent,
    allowedOrigins: readOrigins(values.allowedOrigins, refuse),
    hoursTeamId,
    offerAfterMinutes: Number(offerAfterMinutes),
    identitySecret,
    identitySubject: identitySubject === 'email' ? 'email' : 'user_id',
    identityPublicKey,
    identityAudience: text('identityAudience', 500),
  };
  return problems.length > 0 ? { problems } : { settings };
}

function readOrigins(value: unknown, refuse: (field: string, message: string) => void): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (!Array.isArray(value)) {
    refuse('allowedOrigins', sentence('not_list_of_addresses'));
    return [];
  }
  const origins = value.map((entry) => String(entry).trim().toLowerCase().replace(/\/$/, '')).filter(Boolean);
  const bad = origins.find((origin) => !isOriginPattern(origin));
  if (bad) refuse('allowedOrigins', sentence('not_origin', { value: bad }));
  return origins;
}

function publicKeyProblem(pem: string): string | null {
  if (pem.includes('PRIVATE KEY')) return sentence('private_key');
  try {
    const key = createPublicKey(pem);
    if (key.asymmetricKeyType === 'rsa') return null;
    if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1') return null;
    return sentence('wrong_key_kind');
  } catch {
    return sentence('not_public_key');
  }
}

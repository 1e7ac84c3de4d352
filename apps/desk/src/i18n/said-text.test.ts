import type { Said } from '@throughline/sdk';
import { beforeAll, expect, it, vi } from 'vitest';
import { activateLanguage, loadTexts, translate } from './index.ts';
import { saidText } from './said-text.ts';

beforeAll(async () => {
  vi.stubGlobal('localStorage', { setItem: () => {} });
  vi.stubGlobal('document', { documentElement: {} });
  await activateLanguage('de');
  await loadTexts(['sentences']);
});

const say = (said: Said | null) => saidText({ message: '550 user unknown', said }, translate);

it('says a sentence of the server’s in the reader’s language, and what is in it too', () => {
  expect(say({ code: 'reception_open', params: { port: 2525 }, detail: null })).toBe('Empfang auf Port 2525');
  const params = { detail: 'the folder does not exist', seconds: 5 };
  expect(say({ code: 'retry_later', params, detail: { code: 'folder_missing', params: {} } })).toBe(
    'Der Ordner existiert nicht; nächster Versuch in 5 s',
  );
});

it('leaves words of others as they are', () => {
  expect(say(null)).toBe('550 user unknown');
  expect(say({ code: 'reception_closed', params: { detail: 'EADDRINUSE' }, detail: null })).toBe(
    'Der Mailempfang ist geschlossen: EADDRINUSE',
  );
});

import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './index.ts';

test.each([
  [{ SMTP_TLS_KEY_FILE: 'mx.key' }, 'SMTP_TLS_CERT_FILE'],
  [{ SMTP_TLS_CERT_FILE: 'mx.crt' }, 'SMTP_TLS_KEY_FILE'],
])('%j alone names the one that is missing', (environment, missing) => {
  const read = () => readConfig(environment);
  expect(read).toThrow(ConfigError);
  expect(read).toThrow(missing);
});

test('key and certificate of mail reception come as a pair', () => {
  expect(readConfig({}).smtpTls).toBeNull();
  expect(readConfig({ SMTP_TLS_KEY_FILE: 'mx.key', SMTP_TLS_CERT_FILE: 'mx.crt' }).smtpTls).toEqual({
    keyFile: 'mx.key',
    certFile: 'mx.crt',
  });
});

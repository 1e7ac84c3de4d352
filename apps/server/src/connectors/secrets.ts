import type { InstanceKey } from '../platform/crypto/index.ts';
import type { Secrets } from './types.ts';

export function sealSecrets(secrets: Secrets, key: InstanceKey): string | null {
  return secrets.signIn === null && secrets.webhook === null ? null : key.encrypt(JSON.stringify(secrets));
}

export function openSecrets(sealed: string | null, key: InstanceKey): Secrets {
  return sealed === null ? { signIn: null, webhook: null } : JSON.parse(key.decrypt(sealed));
}

import type { InstanceKey } from '../../platform/crypto/index.ts';
import { openSecrets } from '../secrets.ts';
import type { Connector, Secrets } from '../types.ts';
import { type Gate, openGate } from './gate.ts';
import { openTokens, type Tokens } from './tokens.ts';

/** A connector that can be called: what it is, what it signs in with, and how it fares. */
export interface System {
  connector: Connector;
  secrets: Secrets;
  gate: Gate;
  /** Of OAuth 2 only. */
  tokens: Tokens | null;
  now(): Date;
}

/** Of every connector one, for this process: how it fares is known to all who call it. */
export interface Systems {
  of(connector: Connector): System;
}

export function openSystems(key: InstanceKey, now: () => Date): Systems {
  const open = new Map<string, System>();
  return {
    of(connector) {
      const known = open.get(connector.id);
      if (known?.connector.version === connector.version) return known;
      // Another configuration may be what was wanting: it starts unburdened.
      const fresh = openSystem(connector, openSecrets(connector.sealed, key), now);
      open.set(connector.id, fresh);
      return fresh;
    },
  };
}

export function openSystem(connector: Connector, secrets: Secrets, now: () => Date): System {
  const { signIn, limits, allowPrivate } = connector.config;
  const bounds = { timeout: limits.timeoutMs, allowPrivate };
  return {
    connector,
    secrets,
    now,
    gate: openGate(limits, now),
    tokens: signIn.kind === 'oauth2' ? openTokens(signIn, secrets.signIn, bounds, now) : null,
  };
}

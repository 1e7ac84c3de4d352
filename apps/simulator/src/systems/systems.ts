/** The three systems of the demo company, open on this machine. */
import { randomUUID } from 'node:crypto';
import { createChance } from '../random.ts';
import { type BackOffice, openBackOffice } from './back-office.ts';
import { billingRoutes } from './billing.ts';
import { crmRoutes } from './crm.ts';
import { type Fault, noFault } from './faults.ts';
import { logisticsRoutes } from './logistics.ts';
import { openService, type Service } from './service.ts';
import { byApiKey, byClientCredentials, byPassword } from './sign-ins.ts';
import {
  openPost,
  type Post,
  type Signer,
  sendsToken,
  signsBody,
  signsTimeAndBody,
  webhookRoute,
} from './webhooks.ts';

export const systemNames = ['crm', 'billing', 'logistics'] as const;
export type SystemName = (typeof systemNames)[number];

/** They guard invented data on this machine, and nothing else. */
export const systemSecrets = {
  crm: { key: 'crm-demo-key-2026' },
  billing: { id: 'throughline', secret: 'billing-demo-secret-2026' },
  logistics: { user: 'linden', password: 'logistics-demo-2026' },
};

export interface SystemsOptions {
  seed: number;
  /** The demo's first day: what happened is dated from it. */
  today: Date;
  /** Ports wanted; others are taken when they are not free. */
  ports?: Partial<Record<SystemName, number>>;
  faults?: Partial<Record<SystemName, Fault>>;
  now?(): Date;
  onTrouble?(error: Error): void;
}

export type System = Service & { post: Post };
export type Systems = Record<SystemName, System> & { office: BackOffice; close(): Promise<void> };

export async function openSystems(options: SystemsOptions): Promise<Systems> {
  const { seed, today, now = () => new Date(), onTrouble = () => {} } = options;
  const office = openBackOffice(seed, today);
  const opened: System[] = [];
  const post = (sign: Signer) => openPost({ sign, now: () => now().getTime(), newId: randomUUID, onTrouble });
  async function open(
    name: SystemName,
    by: Signer,
    what: Omit<Parameters<typeof openService>[0], 'chance' | 'fault' | 'routes'>,
    routes: typeof crmRoutes,
  ): Promise<System> {
    const own = post(by);
    const service = await openService(
      {
        ...what,
        routes: [...routes(office, own.tell, now), webhookRoute(own)],
        chance: createChance(seed).branch(`faults of ${name}`),
        fault: options.faults?.[name] ?? noFault,
      },
      options.ports?.[name] ?? 0,
    );
    const system = { ...service, post: own };
    opened.push(system);
    return system;
  }

  const { crm, billing, logistics } = systemSecrets;
  const close = async () => {
    await Promise.all(opened.map((system) => system.close()));
  };
  try {
    return {
      crm: await open(
        'crm',
        signsBody,
        {
          title: 'Linden CRM',
          description: 'Customers, orders and returns of the shop.',
          signIn: byApiKey(crm.key),
        },
        crmRoutes,
      ),
      billing: await open(
        'billing',
        signsTimeAndBody,
        {
          title: 'Linden Billing',
          description: 'Invoices, reminders and refunds. Amounts are in cents.',
          signIn: byClientCredentials(billing.id, billing.secret, () => now().getTime(), randomUUID),
        },
        billingRoutes,
      ),
      logistics: await open(
        'logistics',
        sendsToken,
        {
          title: 'Nordkurier',
          description: 'Shipments and their events.',
          signIn: byPassword(logistics.user, logistics.password),
        },
        logisticsRoutes,
      ),
      office,
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

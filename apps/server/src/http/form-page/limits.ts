import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '../../platform/errors/index.ts';

/** Bytes of one file in a form. */
export const maxFormFileBytes = 10 * 1024 * 1024;

/** Requests a minute. An address may be a whole office; a visitor is one browser. */
export interface FormLimits {
  pagesPerAddress: number;
  sentPerAddress: number;
  savesPerAddress: number;
  savesPerVisitor: number;
}

export const defaultLimits: FormLimits = {
  pagesPerAddress: 300,
  sentPerAddress: 60,
  savesPerAddress: 1_200,
  savesPerVisitor: 240,
};

export type FormLimiters = ReturnType<typeof formLimiters>;

/** Each throws AppError `too_many_requests` when its limit is reached. */
export function formLimiters(app: FastifyInstance, limits: FormLimits) {
  const visitors = new WeakMap<FastifyRequest, string>();
  const minute = (max: number, keyGenerator: (request: FastifyRequest) => string) => {
    const check = app.createRateLimit({ max, timeWindow: '1 minute', keyGenerator });
    return async (request: FastifyRequest): Promise<void> => {
      const outcome = await check(request);
      if (!outcome.isAllowed && outcome.isExceeded) throw new AppError('too_many_requests');
    };
  };
  const byAddress = (request: FastifyRequest) => request.ip;
  const saves = minute(limits.savesPerVisitor, (request) => visitors.get(request) ?? '');
  return {
    page: minute(limits.pagesPerAddress, byAddress),
    sent: minute(limits.sentPerAddress, byAddress),
    save: minute(limits.savesPerAddress, byAddress),
    visitor(request: FastifyRequest, visitorId: string): Promise<void> {
      visitors.set(request, visitorId);
      return saves(request);
    },
  };
}

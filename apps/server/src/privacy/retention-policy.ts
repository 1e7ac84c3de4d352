import {
  audit,
  auditNothing,
  changesBetween,
  keepAuditFor,
  readAuditPolicy,
} from '../platform/audit/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { AppError, sentence } from '../platform/errors/index.ts';
import { readSetting, writeSetting } from '../platform/settings/index.ts';
import {
  byChannelType,
  type RetentionReach,
  type RetentionRule,
  type RetentionRun,
} from './retention-types.ts';
import type { PrivacyDeps } from './types.ts';

const setting = 'retention';
const lastRun = 'retention_run';
const day = 86_400_000;

/** What goes by itself, and after how long. Of the audit log its own policy says it. */
export async function readRetention(db: Reader): Promise<RetentionRule[]> {
  const stored = ((await readSetting(db, setting)) as { rules?: RetentionRule[] } | null)?.rules ?? [];
  const { keepDays } = await readAuditPolicy(db);
  return [
    ...stored,
    ...(keepDays === null ? [] : [{ kind: 'audit' as const, channelType: null, days: keepDays }]),
  ];
}

/** @throws AppError `invalid_input` [rules] when two are about the same */
export async function changeRetention(deps: PrivacyDeps, rules: RetentionRule[]): Promise<void> {
  checkRules(rules);
  await deps.database.transaction(async (tx) => {
    const before = await readRetention(tx);
    const changes = changesBetween(named(before), named(rules));
    if (Object.keys(changes).length === 0) return auditNothing('it is kept as long already');
    await writeSetting(tx, setting, { rules: rules.filter(({ kind }) => kind !== 'audit') });
    await keepAuditFor(tx, rules.find(({ kind }) => kind === 'audit')?.days ?? null);
    await audit(tx, 'retention.changed', { id: setting, name: '' }, changes);
  });
}

const named = (rules: RetentionRule[]): Record<string, number> =>
  Object.fromEntries(
    rules.map(({ kind, channelType, days }) => [
      channelType === null ? kind : `${kind} ${channelType}`,
      days,
    ]),
  );

/** @throws AppError `invalid_input` [rules.N] */
export function checkRules(rules: readonly RetentionRule[]): void {
  rules.forEach(({ kind, channelType }, index) => {
    const twice = rules.some(
      (other, at) => at < index && other.kind === kind && other.channelType === channelType,
    );
    if (twice || (channelType !== null && !byChannelType.has(kind)))
      throw new AppError('invalid_input', {
        fields: [{ field: `rules.${index}.channelType`, message: sentence('taken') }],
      });
  });
}

/** What each rule is about; one for all types leaves out those that have their own. */
export const reachesOf = (rules: readonly RetentionRule[], now: Date): RetentionReach[] =>
  rules.map(({ kind, channelType, days }) => ({
    kind,
    channelType,
    exceptTypes: rules.flatMap((other) =>
      other.kind === kind && other.channelType !== null ? [other.channelType] : [],
    ),
    before: new Date(now.getTime() - days * day),
    now,
  }));

export async function readLastRun(db: Reader): Promise<RetentionRun | null> {
  return (await readSetting(db, lastRun)) as RetentionRun | null;
}

export const writeLastRun = (db: Reader, run: RetentionRun): Promise<void> => writeSetting(db, lastRun, run);

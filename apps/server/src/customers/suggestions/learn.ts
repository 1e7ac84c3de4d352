import { Worker } from 'node:worker_threads';
import type { Database } from '../../platform/db/index.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import type { Logger } from '../../platform/log/index.ts';
import { judgePair } from './judge-pair.ts';
import { type KnownCustomer, knownPerson } from './known-person.ts';
import { type KeptModel, type Learned, learnedFrom } from './learned.ts';
import { keepModel, latestModel } from './model-store.ts';
import { countCustomers, readKnown, sampleKnown } from './person-store.ts';
import { forgetPair, markScore, pairsAfter } from './suggestion-store.ts';
import type { Pair } from './types.ts';

const job = 'learn-customers';
const hour = 3600_000;
/** Of fewer customers nothing is to be learned. */
const fewest = 50;
/** So many customers say how fields agree; more of them say the same. */
const sampleSize = 20_000;
/** By so much the company has grown when it is looked at anew, and so old the model is at most, milliseconds. */
const growth = 1.2;
const oldest = 7 * 24 * hour;

export interface LearningDeps {
  database: Database;
  log: Logger;
  now(): Date;
}

/** Looks once an hour whether there is something new to learn. */
export async function startLearning(deps: LearningDeps, jobs: Jobs): Promise<void> {
  await jobs.handle(job, async () => {
    await learnAnew(deps);
    await jobs.at(job, new Date(deps.now().getTime() + hour), {}, 'hourly');
  });
  await jobs.at(job, new Date(deps.now().getTime() + 60_000), {}, 'hourly');
}

/**
 * Learns from the company's own customers how much each agreement tells, and judges by it what is suggested already.
 * @returns false when the model is young and the company has not grown
 */
export async function learnAnew({ database, log, now }: LearningDeps): Promise<boolean> {
  const [latest, people] = await Promise.all([latestModel(database.db), countCustomers(database.db)]);
  if (people < fewest) return false;
  const young = latest && now().getTime() - latest.learnedAt.getTime() < oldest;
  if (latest && young && people < latest.people * growth) return false;
  const sample = await sampleKnown(database.db, Math.min(100, (sampleSize / people) * 100));
  if (sample.length < fewest) return false;
  const kept = await learnAside(sample);
  await database.transaction((tx) => keepModel(tx, kept, people, now()));
  const judged = await judgeAnew(database, learnedFrom(kept), now());
  log.info({ people, sample: sample.length, judged }, 'learned who of the customers may be one person');
  return true;
}

function learnAside(sample: readonly KnownCustomer[]): Promise<KeptModel> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./learn-worker.ts', import.meta.url), { workerData: sample });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`learning ended with ${code}`)));
  });
}

const batch = 200;

/** What is suggested, by another model. @returns how many pairs were looked at */
async function judgeAnew(database: Database, learned: Learned, now: Date): Promise<number> {
  let looked = 0;
  let after: Pair | null = null;
  for (;;) {
    const pairs: Pair[] = await pairsAfter(database.db, after, batch);
    after = pairs.at(-1) ?? null;
    if (after === null) return looked;
    looked += pairs.length;
    await database.transaction(async (tx) => {
      const ids = [...new Set(pairs.flatMap(({ oneId, otherId }) => [oneId, otherId]))];
      const people = new Map((await readKnown(tx, ids)).map((each) => [each.id, knownPerson(each)]));
      for (const pair of pairs) {
        const [one, other] = [people.get(pair.oneId), people.get(pair.otherId)];
        const found = one && other ? judgePair(learned, one, other) : null;
        if (found) await markScore(tx, { ...pair, ...found }, now);
        else await forgetPair(tx, pair);
      }
    });
  }
}

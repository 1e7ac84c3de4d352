import { z } from 'zod';
import { setLabels } from '../../conversations/index.ts';
import { type ActionKind, done, nothing } from './action.ts';

const labels = z.array(z.string().trim().min(1).max(60)).max(20);
const schema = z
  .object({ kind: z.literal('label'), add: labels.default([]), remove: labels.default([]) })
  .refine(({ add, remove }) => add.length + remove.length > 0, { path: ['add'], message: 'names no label' });

export const label: ActionKind<typeof schema> = {
  schema,
  plan(action, facts) {
    const added = [...new Set(action.add)].filter((each) => !facts.labels.includes(each));
    const removed = facts.labels.filter((each) => action.remove.includes(each) && !action.add.includes(each));
    if (added.length + removed.length === 0) return nothing(facts);
    const kept = facts.labels.filter((each) => !removed.includes(each));
    return done({ ...facts, labels: [...kept, ...added] }, { added, removed });
  },
  async carryOut(action, { tx, facts, actor, now, circumstances }) {
    await setLabels(tx, facts.id, label.plan(action, facts, circumstances).facts.labels, actor, now);
    return {};
  },
};

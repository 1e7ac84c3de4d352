import type { Channel, ChannelType } from '@throughline/sdk';

/** How far a channel type is: not there, there but switched off, there but failing, or there. */
export type StepState = 'missing' | 'off' | 'failing' | 'connected';

export interface Step {
  type: ChannelType;
  channels: Channel[];
  state: StepState;
  /** The one to do next. */
  due: boolean;
  /** Live channels come when the others run: they need people who are there. */
  later: boolean;
}

/**
 * The order in which to open channels: those that can wait for an answer first, those that cannot after all of them.
 * Exactly one step is due until everything is connected.
 */
export function advise(types: readonly ChannelType[], channels: readonly Channel[]): Step[] {
  const steps = types
    .toSorted(
      (a, b) => Number(a.capabilities.live) - Number(b.capabilities.live) || a.adviceRank - b.adviceRank,
    )
    .map((type) => {
      const own = channels.filter((channel) => channel.type === type.type);
      return { type, channels: own, state: stateOf(own) };
    });
  const due = steps.find((step) => step.state !== 'connected');
  return steps.map((step) => ({
    ...step,
    due: step === due,
    later: step.type.capabilities.live && step.state === 'missing' && step !== due,
  }));
}

function stateOf(channels: readonly Channel[]): StepState {
  const on = channels.filter((channel) => channel.enabled);
  if (channels.length === 0) return 'missing';
  if (on.length === 0) return 'off';
  return on.some((channel) => channel.health?.ok === false) ? 'failing' : 'connected';
}

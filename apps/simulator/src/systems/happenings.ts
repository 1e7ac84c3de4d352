/** What happens in the systems by itself while the demo runs: parcels arrive, invoices fall due, returns are settled. */
import type { Chance } from '../random.ts';
import { pause, type Timers } from '../timers.ts';
import { showInvoice } from './billing.ts';
import { showReturn } from './crm.ts';
import { showParcel } from './logistics.ts';
import type { Order, Records } from './records.ts';
import type { SystemName, Systems } from './systems.ts';
import type { Happening } from './webhooks.ts';

export interface HappeningsOptions {
  systems: Pick<Systems, SystemName | 'office'>;
  chance: Chance;
  timers: Timers;
  signal: AbortSignal;
  /** Divides every wait. */
  haste: number;
  /** How many of the row of customers have come: nothing happens to others. */
  known(): number;
}

/** One thing now and then, about every minute and a half, until the signal ends it or nothing is left to happen. */
export async function letThingsHappen(options: HappeningsOptions): Promise<void> {
  const { systems, chance, timers, signal, haste } = options;
  while (!signal.aborted) {
    await pause(timers, (chance.between(60, 120) * 1000) / haste, signal);
    if (signal.aborted) return;
    const next = nextHappening(systems.office.all.slice(0, options.known() + 1), chance);
    if (next) systems[next.system].post.tell(next.happen(new Date(timers.now())));
  }
}

interface Candidate {
  system: SystemName;
  /** Changes the records and says what is told of it. */
  happen(now: Date): Happening;
}

/** @param among the story's customer first, then the row */
export function nextHappening(among: Records[], chance: Chance): Candidate | null {
  const candidates = among.flatMap((of) => of.orders.flatMap((order) => candidatesOf(of, order)));
  return candidates.length === 0 ? null : chance.pick(candidates);
}

function candidatesOf(of: Records, order: Order): Candidate[] {
  const { email } = of.person;
  const found: Candidate[] = [];
  if (order.parcel.state === 'announced' || order.parcel.state === 'in_transit')
    found.push({
      system: 'logistics',
      happen(now) {
        const arrives = order.parcel.state === 'in_transit';
        order.parcel.state = arrives ? 'delivered' : 'in_transit';
        order.state = arrives ? 'delivered' : 'shipped';
        const [place, code, text] = arrives
          ? [of.person.city, 'delivered', 'Zugestellt']
          : ['Köln', 'picked_up', 'Beim Versender abgeholt'];
        order.parcel.events.unshift({ at: now.toISOString(), place, code, text });
        return {
          type: arrives ? 'shipment.delivered' : 'shipment.in_transit',
          email,
          data: showParcel(of, order),
        };
      },
    });
  const { invoice } = order;
  if (invoice.paidCents < invoice.cents)
    found.push({
      system: 'billing',
      happen(now) {
        // Who was reminded three times pays.
        const pays = invoice.dunning >= 3;
        if (pays) invoice.paidCents = invoice.cents;
        else invoice.dunning++;
        return { type: pays ? 'invoice.paid' : 'invoice.overdue', email, data: showInvoice(order, now) };
      },
    });
  const back = order.giveBack;
  if (back && back.state !== 'refunded')
    found.push({
      system: 'crm',
      happen() {
        back.state = back.state === 'requested' ? 'approved' : 'refunded';
        return { type: `return.${back.state}`, email, data: { ...showReturn(order)[0] } };
      },
    });
  return found;
}

/**
 * Who a touchpoint counts for, as it stands now: visitors become customers when they are recognised, customers who are
 * joined are one, and parted they are two again. Rows move under a new change, so that journeys are read anew.
 */
import { customerFamily, customersOfDevices, devicesOf, standingOf } from '../../customers/index.ts';
import { appendEvents, type Consumer } from '../../platform/events/index.ts';
import { moveFamily, moveVisitors, nextChange, unsettledIn } from './touchpoint-store.ts';

export const touchpointFollower: Consumer = {
  name: 'touchpoint-customers',
  types: ['touchpoint.changed', 'identity.added', 'customer.joined', 'customer.parted'],
  async handle(events, tx) {
    const recognised: string[] = [];
    const moved = new Set<string>();
    const changes: number[] = [];
    for (const { type, customerId, data } of events) {
      if (type === 'touchpoint.changed') changes.push(Number(data.change));
      else if (customerId !== null && type === 'identity.added') recognised.push(customerId);
      else if (customerId !== null && typeof data.from === 'string') moved.add(customerId).add(data.from);
    }
    const { visitors, told } = await unsettledIn(tx, changes);
    const stand = await standingOf(tx, [...moved, ...told.map(({ homeId }) => homeId)]);
    for (const { homeId, customerId } of told) if (stand.get(homeId) !== customerId) moved.add(homeId);
    const devices = [...visitors, ...(await devicesOf(tx, recognised))];

    const change = await nextChange(tx);
    let rows = await moveVisitors(tx, await customersOfDevices(tx, devices), change);
    for (const root of new Set([...moved].map((id) => stand.get(id)).filter((id) => id !== undefined)))
      rows += await moveFamily(tx, await customerFamily(tx, root), root, change);
    if (rows > 0) await appendEvents(tx, [{ type: 'touchpoint.changed', data: { change } }]);
  },
};

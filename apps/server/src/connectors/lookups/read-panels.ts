import type { Reader } from '../../platform/db/index.ts';
import type { ConnectorConfig, PanelConfig } from '../config/index.ts';
import type { ConnectorDirectory } from '../directory.ts';
import { type Names, namesOf } from '../mapping/names.ts';
import type { PanelData } from '../mapping/types.ts';
import type { Problem } from '../requests/problem.ts';
import type { Connector } from '../types.ts';
import { type Reading, type ReadingState, selectReadings } from './reading-store.ts';
import type { Refresher } from './refresher.ts';
import type { LookedUp } from './run-lookup.ts';

export interface Panel {
  connectorId: string;
  connectorName: string;
  key: string;
  kind: PanelConfig['kind'];
  title: Names;
  state: ReadingState;
  data: PanelData | null;
  fetchedAt: Date | null;
  /** Not null: what is shown is the last answer there was, and asking fails since then. */
  staleSince: Date | null;
  refreshing: boolean;
  problem: Problem | null;
  identity: LookedUp | null;
}

export interface PanelDeps {
  db: Reader;
  directory: ConnectorDirectory;
  refresher: Refresher;
  now(): Date;
}

/**
 * What systems know of a customer, as far as it is here: no system is waited for. What is due is asked in the
 * background.
 * @param customerId of a customer who stands for themself
 * @param fresh asks also for what is not due yet
 */
export async function readPanels(
  { db, directory, refresher, now }: PanelDeps,
  customerId: string,
  fresh: { connectorId: string | null } | null = null,
): Promise<Panel[]> {
  const readings = await selectReadings(db, customerId);
  return directory.all().flatMap((connector) => {
    const shown = new Map(
      neededLookups(connector.config).map((lookup) => {
        const reading = readings.find(
          (each) => each.connectorId === connector.id && each.lookup === lookup.key,
        );
        const wanted = fresh !== null && [null, connector.id].includes(fresh.connectorId);
        const asked = isDue(reading, connector, now(), wanted);
        if (asked) refresher.start(connector, lookup, customerId);
        const refreshing = asked || (reading?.claimedUntil ?? new Date(0)) > now();
        return [lookup.key, { reading, refreshing }] as const;
      }),
    );
    return connector.config.panels.map((panel) => show(connector, panel, shown.get(panel.lookup)));
  });
}

/** Those that something is made of. */
const neededLookups = ({ lookups, panels, facts, actions }: ConnectorConfig) =>
  lookups.filter(({ key }) => [...panels, ...facts, ...actions].some((each) => each.lookup === key));

function isDue(reading: Reading | undefined, connector: Connector, now: Date, wanted: boolean): boolean {
  if (!reading) return true;
  if (reading.claimedUntil && reading.claimedUntil > now) return false;
  // Where it fails, asking again waits, also for who would like to know it now.
  if (
    reading.problem?.retryAt &&
    new Date(reading.problem.retryAt) > now &&
    reading.version === connector.version
  )
    return false;
  return wanted || reading.dueAt <= now || reading.version !== connector.version;
}

function show(
  connector: Connector,
  panel: PanelConfig,
  found: { reading: Reading | undefined; refreshing: boolean } | undefined,
): Panel {
  const reading = found?.reading;
  const { data = null } = reading?.content?.panels[panel.key] ?? {};
  return {
    connectorId: connector.id,
    connectorName: connector.name,
    key: panel.key,
    kind: panel.kind,
    title: namesOf(panel.title),
    state: reading?.state ?? 'waiting',
    // Of another kind since it was configured anew, until it is asked again.
    data: data?.kind === panel.kind ? data : null,
    fetchedAt: reading?.fetchedAt ?? null,
    staleSince: reading?.fetchedAt ? reading.failingSince : null,
    refreshing: found?.refreshing ?? false,
    problem: reading?.problem ?? mappingProblem(reading, panel.key),
    identity: reading?.identity ?? null,
  };
}

/** An answer came, and not all of it could be mapped. */
function mappingProblem(reading: Reading | undefined, panel: string): Problem | null {
  const [first] = reading?.content?.panels[panel]?.problems ?? [];
  if (!first || !reading?.fetchedAt) return null;
  const detail = `${panel}.${first.field}: ${first.message}`;
  return { code: 'mapping', detail, at: reading.fetchedAt.toISOString(), retryAt: null };
}

import type { Reader } from '../../platform/db/index.ts';
import type { ActionConfig, ActionField } from '../config/index.ts';
import type { ConnectorDirectory } from '../directory.ts';
import { type Reading, selectReadings } from '../lookups/reading-store.ts';
import { namesOf } from '../mapping/names.ts';
import type { FormValues } from '../mapping/types.ts';
import type { Connector } from '../types.ts';
import { mayRun } from './prepare.ts';
import type { OfferedAction, Runner } from './types.ts';

/** What systems can be made to do for a customer, with what is known of them filled in. */
export async function offerActions(
  db: Reader,
  directory: ConnectorDirectory,
  customerId: string,
  runner: Runner,
): Promise<OfferedAction[]> {
  const readings = await selectReadings(db, customerId);
  return directory.all().flatMap((connector) =>
    connector.config.actions.map((action) => {
      const reading = readings.find(
        (each) => each.connectorId === connector.id && each.lookup === action.lookup,
      );
      return offer(connector, action, reading, runner);
    }),
  );
}

function offer(
  connector: Connector,
  action: ActionConfig,
  reading: Reading | undefined,
  runner: Runner,
): OfferedAction {
  const available = action.lookup === null || reading?.state === 'ready';
  const form = reading?.content?.forms[action.key];
  return {
    connectorId: connector.id,
    connectorName: connector.name,
    key: action.key,
    name: namesOf(action.name),
    description: action.description ? namesOf(action.description) : null,
    sensitive: action.permission === 'actions:run_sensitive',
    allowed: mayRun(action, runner),
    available,
    unavailable: available ? null : 'no_data',
    fields: action.fields.map((field) => ({
      key: field.key,
      label: namesOf(field.label),
      help: field.help ? namesOf(field.help) : null,
      kind: field.kind,
      required: field.required,
      min: field.min ?? null,
      max: field.max ?? null,
      maxLength: field.maxLength ?? null,
      choices: choicesOf(field, form),
      preset: form?.presets[field.key] ?? null,
    })),
  };
}

function choicesOf(field: ActionField, form: FormValues | undefined) {
  if (field.kind !== 'choice') return null;
  const choices = field.choices ?? form?.choices[field.key] ?? [];
  return choices.map(({ value, label }) => ({ value, label: namesOf(label) }));
}

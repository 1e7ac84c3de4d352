/** Writes the tables of docs/api/errors.md and docs/guides/settings.md from the code they describe. */
import { writeFileSync } from 'node:fs';
import { variables } from '../apps/server/src/platform/config/variables.ts';
import { errorRegistry } from '../apps/server/src/platform/errors/registry.ts';

const errors = Object.entries(errorRegistry).map(
  ([code, { status, title }]) => `| \`${code}\` | ${status} | ${title} |`,
);
writeFileSync(
  'docs/api/errors.md',
  `# Errors

Every error is an \`application/problem+json\` document (RFC 9457) with a stable \`code\`. \`fields\` names bad input,
\`detail\` says more where there is more to say. A request that failed has changed nothing.

| code | status | meaning |
|---|---|---|
${errors.join('\n')}
`,
);

const settings = variables.map(
  ({ name, default: value, description }) => `| \`${name}\` | ${value} | ${description} |`,
);
writeFileSync(
  'docs/guides/settings.md',
  `# Settings

Taken from the environment, then from \`throughline.config.json\` in the data folder (an object of the same names), then
the default. A bad value stops the start and names the variable.

| name | default | what |
|---|---|---|
${settings.join('\n')}
`,
);

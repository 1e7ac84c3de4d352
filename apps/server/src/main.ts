import { startApp } from './app.ts';
import { ConfigError, readConfig } from './platform/config/index.ts';
import { createLogger } from './platform/log/index.ts';

const demo = process.argv.includes('--demo');

try {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const app = await startApp(config, log, { demo });
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping: finishing what is under way');
    app.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  log.info({ address: app.address, smtpPort: config.smtpPort, dataDir: config.dataDir }, 'Throughline is up');
  process.send?.({
    ready: true,
    address: app.address,
    databaseUrl: app.databaseUrl,
    smtpPort: config.smtpPort,
    // Whoever founds the demo company needs it; nobody else is told.
    setupToken: demo ? app.setupToken : null,
  });
  process.stdout.write(`\n  Throughline is ready at ${config.publicUrl}\n`);
  if (app.setupToken !== null && !demo) {
    process.stdout.write(
      `  Set it up here (works once): ${config.publicUrl}/setup?token=${app.setupToken}\n`,
    );
  }
  process.stdout.write('\n');
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

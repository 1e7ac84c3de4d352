import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** What the figures were taken on, and how busy it was with other things. */
export function describeMachine() {
  const cores = cpus();
  const machine = {
    processor: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    load: loadavg()[0] ?? 0,
  };
  return {
    ...machine,
    description: `${machine.cores} × ${machine.processor}, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}, load ${machine.load.toFixed(1)}`,
  };
}

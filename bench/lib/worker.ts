/** Runs a part of the load in a process of its own, so that its work is not taken for the server's slowness. */
import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import { root } from './server.ts';

export interface Worker<Task, Answer> {
  /** One task at a time. Rejects when the process failed. */
  ask(task: Task): Promise<Answer>;
  stop(): Promise<void>;
}

/** @param file below bench/ */
export function startWorker<Task, Answer>(file: string): Worker<Task, Answer> {
  const child: ChildProcess = fork(path.join(root, 'bench', file), { cwd: root, serialization: 'advanced' });
  return {
    ask(task) {
      return new Promise((resolve, reject) => {
        const ended = (code: number | null) => reject(new Error(`${file} ended with ${code}`));
        child.once('exit', ended);
        child.once('message', (message) => {
          child.off('exit', ended);
          const { answer, error } = message as { answer: Answer; error?: string };
          if (error === undefined) resolve(answer);
          else reject(new Error(`${file}: ${error}`));
        });
        child.send({ task } as object);
      });
    },
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null) return resolve();
        child.once('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
}

/** The other side: answers one task after another until it is told to go. */
export function work<Task, Answer>(perform: (task: Task) => Promise<Answer>): void {
  process.on('message', (message) => {
    perform((message as { task: Task }).task).then(
      (answer) => process.send?.({ answer }),
      (error: Error) => process.send?.({ error: error.stack ?? error.message }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}

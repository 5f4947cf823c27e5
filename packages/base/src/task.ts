/**
 * What long work receives: a seed, a place to report progress, a signal to stop.
 * The same code runs in a test with `quietTask(seed)` and in a program with a progress bar.
 */
export interface Task {
  readonly seed: number;
  readonly signal: AbortSignal | null;
  /** @param fraction done, 0 to 1 @param message what is being done, for people */
  progress(fraction: number, message: string): void;
}

/** A task that nobody watches. */
export function quietTask(seed: number = 1): Task {
  return { seed, signal: null, progress: () => {} };
}

/** A part of a task: its progress from 0 to 1 is the parent's from `from` to `to`. */
export function partOf(task: Task, from: number, to: number): Task {
  return {
    seed: task.seed,
    signal: task.signal,
    progress: (fraction, message) => task.progress(from + (to - from) * fraction, message),
  };
}

/** Call between slices of work. @throws the signal's reason when the user has cancelled */
export function throwIfCancelled(task: Task): void {
  task.signal?.throwIfAborted();
}

import type { Plan } from './plan.ts';
import { UNIT } from './sums.ts';

/** Sums over trajectories of the fraction of a window spent in a state, and of its square, in units of 2^−24. */
interface StateSums {
  first: number;
  second: number;
}

/** Per window, by state: a text with `1` or `0` for every shown node. */
export type StateWindows = readonly Map<string, StateSums>[];

/** Time spent in each whole state of the shown nodes, per window. */
export class StateTable {
  readonly windows: StateWindows;
  private readonly plan: Plan;
  private readonly state: Uint8Array;
  private readonly shown: readonly number[];
  private readonly isShown: Uint8Array;
  private readonly inWindow = new Map<string, number>();
  private key = '';
  private since = 0;
  private window = 0;

  constructor(plan: Plan, shown: readonly number[], state: Uint8Array) {
    this.plan = plan;
    this.state = state;
    this.shown = shown;
    this.isShown = new Uint8Array(state.length);
    for (const node of shown) this.isShown[node] = 1;
    this.windows = Array.from({ length: plan.windows }, () => new Map());
  }

  begin(): void {
    this.inWindow.clear();
    this.since = 0;
    this.window = 0;
    this.key = this.keyOfState();
  }

  /** The node has just changed. */
  flip(node: number, time: number): void {
    if (this.isShown[node] === 0) return;
    this.stayUntil(time);
    this.key = this.keyOfState();
  }

  finish(): void {
    this.stayUntil(Infinity);
  }

  private stayUntil(time: number): void {
    const { timeTick, windows } = this.plan;
    while (this.window < windows) {
      const end = (this.window + 1) * timeTick;
      const stay = Math.min(time, end) - this.since;
      if (stay > 0) this.inWindow.set(this.key, (this.inWindow.get(this.key) ?? 0) + stay);
      if (time < end) {
        this.since = time;
        return;
      }
      this.closeWindow();
      this.since = end;
    }
  }

  private closeWindow(): void {
    const sums = this.windows[this.window] as Map<string, StateSums>;
    for (const [key, time] of this.inWindow) {
      const fraction = time / this.plan.timeTick;
      let sum = sums.get(key);
      if (sum === undefined) {
        sum = { first: 0, second: 0 };
        sums.set(key, sum);
      }
      sum.first += Math.round(fraction * UNIT);
      sum.second += Math.round(fraction * fraction * UNIT);
    }
    this.inWindow.clear();
    this.window += 1;
  }

  private keyOfState(): string {
    let key = '';
    for (const node of this.shown) key += this.state[node] === 1 ? '1' : '0';
    return key;
  }
}

/** The tables of several blocks as one. */
export function mergeStateWindows(blocks: readonly StateWindows[]): StateWindows {
  const length = blocks[0]?.length ?? 0;
  return Array.from({ length }, (_, window) => {
    const merged = new Map<string, StateSums>();
    for (const block of blocks) {
      for (const [key, { first, second }] of block[window] ?? []) {
        const sum = merged.get(key) ?? { first: 0, second: 0 };
        merged.set(key, { first: sum.first + first, second: sum.second + second });
      }
    }
    return merged;
  });
}

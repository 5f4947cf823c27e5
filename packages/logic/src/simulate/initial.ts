import { NodeRandom } from './node-random.ts';
import type { InitialGroup } from './options.ts';
import type { Plan } from './plan.ts';

/** A group of the options in numbers. */
interface Group {
  readonly members: readonly number[];
  readonly alternatives: InitialGroup['alternatives'];
  readonly total: number;
}

/**
 * Draws the states in which trajectories begin. Each node or group has random numbers of its own, by name, so that a
 * node starts the same in every network, and another probability changes the start of as few trajectories as can be.
 */
export class InitialStates {
  private readonly plan: Plan;
  private readonly random: NodeRandom;
  private readonly groups: readonly Group[];
  private readonly grouped: Uint8Array;

  constructor(plan: Plan, seed: number) {
    this.plan = plan;
    this.random = new NodeRandom(plan.network, seed, 'initial');
    this.groups = plan.groups.map(({ nodes, alternatives }) => ({
      members: nodes.map((name) => plan.network.nodeNumbers.get(name) as number),
      // a weight of 0 must not win by rounding
      alternatives: alternatives.filter(({ weight }) => weight > 0),
      total: alternatives.reduce((sum, { weight }) => sum + weight, 0),
    }));
    this.grouped = new Uint8Array(plan.network.nodes.length);
    for (const { members } of this.groups) for (const node of members) this.grouped[node] = 1;
  }

  /** @param trajectory its number @param state is overwritten */
  draw(trajectory: number, state: Uint8Array): void {
    this.random.begin(trajectory);
    for (let node = 0; node < state.length; node += 1) {
      if (this.grouped[node] === 1) continue;
      const probability = this.plan.initial[node] as number;
      if (probability === 0 || probability === 1) state[node] = probability;
      else state[node] = this.random.nextUniform(node) < probability ? 1 : 0;
    }
    for (const { members, alternatives, total } of this.groups) {
      let chosen = 0;
      if (alternatives.length > 1) {
        // the number of the group is that of its first node
        let rest = this.random.nextUniform(members[0] as number) * total - (alternatives[0]?.weight as number);
        while (rest >= 0 && chosen < alternatives.length - 1) {
          chosen += 1;
          rest -= alternatives[chosen]?.weight as number;
        }
      }
      const values = alternatives[chosen]?.values as readonly (0 | 1)[];
      for (const [i, node] of members.entries()) state[node] = values[i] as number;
    }
  }
}

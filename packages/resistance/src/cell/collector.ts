import { exp } from '@countermove/base';
import type { SimulationResult } from '@countermove/logic';
import type { CellModel } from './network.ts';

/** Per simulated cell: what read-outs are made from. Cell k of one run is cell k of every other run with the same seed. */
export interface CellRun {
  readonly cells: number;
  readonly hours: number;
  /** Phenotype (state) → time on while alive, weighted by survival; hours. */
  readonly aliveTimeOn: ReadonlyMap<string, Float64Array>;
  readonly aliveTime: Float64Array;
  /** Hours cycling had the cell lived all the time. */
  readonly cyclingHours: Float64Array;
  /** Phenotype (death) → cumulative hazard. */
  readonly hazard: ReadonlyMap<string, Float64Array>;
  /** Probability to be alive at the end. */
  readonly survival: Float64Array;
  /** Mean share of time on, and its variance over cells, by node of the modules. */
  readonly nodes: Readonly<Record<string, number>>;
  readonly variance: Readonly<Record<string, number>>;
}

/** Adds up the phases of a read-out. */
export interface Collector {
  readonly deaths: readonly string[];
  readonly tracked: readonly string[];
  add(phase: SimulationResult): void;
  finish(hours: number): CellRun;
}

/** Which nodes are followed: all of the modules, or only what phenotypes are read from (faster). */
export type Detail = 'all-nodes' | 'phenotypes';

export function createCollector(model: CellModel, cells: number, detail: Detail): Collector {
  const { states, deaths } = model.network;
  const nodes = detail === 'all-nodes' ? model.network.nodes : [];
  const tracked = [...new Set([...states.values(), ...nodes.map((node) => node.id)])];
  const deathNodes = [...deaths.values()];
  const zeros = (names: Iterable<string>): Map<string, Float64Array> =>
    new Map([...names].map((name) => [name, new Float64Array(cells)]));
  const timeOn = zeros(tracked);
  const aliveTimeOn = zeros(states.values());
  const hazard = zeros(deathNodes);
  const aliveTime = new Float64Array(cells);
  const survival = new Float64Array(cells).fill(1);

  return {
    deaths: deathNodes,
    tracked,
    add: (phase) => {
      for (const [node, sum] of timeOn) addTo(sum, column(phase.timeOn, node), null);
      for (const [node, sum] of aliveTimeOn) addTo(sum, column(phase.aliveTimeOn, node), survival);
      addTo(aliveTime, phase.aliveTime, survival);
      // Survival to the start of the phase weighs it; only then does the phase's own hazard count.
      for (const [node, sum] of hazard) {
        const added = column(phase.cumulativeHazard, node);
        addTo(sum, added, null);
        for (let k = 0; k < cells; k += 1) survival[k] = survival[k]! * exp(-added[k]!);
      }
    },
    finish: (hours) => ({
      cells,
      hours,
      aliveTimeOn: named(states, aliveTimeOn),
      aliveTime,
      cyclingHours: named(states, timeOn).get('proliferation') ?? new Float64Array(cells),
      hazard: named(deaths, hazard),
      survival,
      ...sharesOf(
        nodes.map((node) => node.id),
        timeOn,
        hours,
      ),
    }),
  };
}

function addTo(sum: Float64Array, values: Float64Array, weights: Float64Array | null): void {
  for (let k = 0; k < sum.length; k += 1) sum[k] = sum[k]! + values[k]! * (weights === null ? 1 : weights[k]!);
}

/** Columns by phenotype instead of by node. */
function named(
  phenotypes: ReadonlyMap<string, string>,
  columns: ReadonlyMap<string, Float64Array>,
): Map<string, Float64Array> {
  return new Map([...phenotypes].map(([phenotype, node]) => [phenotype, columns.get(node) ?? new Float64Array(0)]));
}

/** Mean share of time on, and its variance over cells, by node. */
function sharesOf(
  ids: readonly string[],
  timeOn: ReadonlyMap<string, Float64Array>,
  hours: number,
): Pick<CellRun, 'nodes' | 'variance'> {
  const nodes: Record<string, number> = {};
  const variance: Record<string, number> = {};
  for (const id of ids) {
    const on = timeOn.get(id) ?? new Float64Array(0);
    let sum = 0;
    let squares = 0;
    for (const time of on) {
      sum += time / hours;
      squares += (time / hours) ** 2;
    }
    const mean = sum / on.length;
    nodes[id] = mean;
    variance[id] = Math.max(0, squares / on.length - mean * mean);
  }
  return { nodes, variance };
}

function column(columns: Readonly<Record<string, Float64Array>>, name: string): Float64Array {
  const values = columns[name];
  if (values === undefined) throw new Error(`the run kept no values of ${name}`);
  return values;
}

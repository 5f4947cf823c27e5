import type { SimulationSettings } from './settings.ts';

/** Settings as a .cfg file of MaBoSS, in the part of its grammar that every version reads. */
export function exportCfg(settings: SimulationSettings): string {
  const lines: string[] = [];
  for (const [name, value] of Object.entries(settings.parameters)) lines.push(`$${name} = ${value}`);
  for (const [name, probability] of Object.entries(settings.initial)) {
    if (probability === 0 || probability === 1) lines.push(`${name}.istate = ${probability}`);
    else lines.push(`[${name}].istate = ${1 - probability} [0], ${probability} [1]`);
  }
  for (const { nodes, alternatives } of settings.groups) {
    const drawn = alternatives.map(({ weight, values }) => `${weight} [${values.join(', ')}]`);
    lines.push(`[${nodes.join(', ')}].istate = ${drawn.join(', ')}`);
  }
  for (const name of settings.internal) lines.push(`${name}.is_internal = 1`);
  lines.push(
    `time_tick = ${settings.timeTick}`,
    `max_time = ${settings.maxTime}`,
    `sample_count = ${settings.sampleCount}`,
    `discrete_time = ${settings.discreteTime ? 1 : 0}`,
    'use_physrandgen = 0',
    `seed_pseudorandom = ${settings.seed}`,
  );
  return lines.map((line) => `${line};\n`).join('');
}

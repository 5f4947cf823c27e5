import type { DosePhase, RegimenDrug } from '../regimen.ts';

/** One drug with its dosing in the canonical spelling, readable again: `osimertinib 80 mg qd`. */
export function formatDrug({ drug, dosing }: RegimenDrug): string {
  if (dosing.kind === 'standard') return drug;
  if (dosing.kind === 'occupancy') return `${drug}@${dosing.occupancy}`;
  const { phases, cycleDays } = dosing;
  const [only] = phases;
  if (only !== undefined && phases.length === 1) {
    const simple = formatSimple(only, cycleDays);
    if (simple !== null) return `${drug} ${formatDose(only)} ${simple}`;
  }
  const written = phases.map((phase) => {
    const days = phase.firstDay === phase.lastDay ? `d${phase.firstDay}` : `d${phase.firstDay}-${phase.lastDay}`;
    const often = phase.intervalHours === 24 ? '' : ` ${formatInterval(phase.intervalHours)}`;
    return `${formatDose(phase)}${often} ${days}`;
  });
  return `${drug} ${written.join(' + ')} ${formatCycle(cycleDays)}`;
}

/** `qd`, `bid`, `q36h`, `q3d`. */
export function formatInterval(intervalHours: number): string {
  const word = { 24: 'qd', 12: 'bid', 8: 'tid', 6: 'qid' }[intervalHours];
  if (word !== undefined) return word;
  return intervalHours > 24 && intervalHours % 24 === 0 ? formatCycle(intervalHours / 24) : `q${intervalHours}h`;
}

function formatDose({ doseMilligrams }: DosePhase): string {
  return `${doseMilligrams} mg`;
}

/** A schedule of one word (or two); null when the days must be named. */
function formatSimple({ intervalHours, firstDay, lastDay }: DosePhase, cycleDays: number): string | null {
  if (firstDay !== 1) return null;
  if (intervalHours > 24) return lastDay === cycleDays ? `q${intervalHours}h` : null;
  if (lastDay !== 1) return null;
  if (cycleDays === 1) return formatInterval(intervalHours);
  return intervalHours === 24 ? formatCycle(cycleDays) : `${formatInterval(intervalHours)} ${formatCycle(cycleDays)}`;
}

function formatCycle(cycleDays: number): string {
  if (cycleDays === 7) return 'weekly';
  return cycleDays % 7 === 0 ? `q${cycleDays / 7}w` : cycleDays === 1 ? '1-day cycle' : `q${cycleDays}d`;
}

import { type Check, problemAt } from './check.ts';

/** A mechanism without evidence is either a leftover or waiting for its claims. */
export const checkUnused: Check = (records) => {
  const used = new Set(records.evidence.map(({ record }) => record.mechanism));
  return records.mechanism
    .filter(({ record }) => !used.has(record.id))
    .map((place) => problemAt(place, 'warning', 'unused-mechanism', place.record.id));
};

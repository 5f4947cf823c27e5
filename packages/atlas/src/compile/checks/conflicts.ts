import { type Check, problemAt } from './check.ts';

/** Records that disagree name each other: a reader of either must see both. */
export const checkConflicts: Check = (records) => {
  const conflictsOf = new Map(records.evidence.map(({ record }) => [record.id, record.conflicts]));
  return records.evidence.flatMap((place) =>
    place.record.conflicts.flatMap((other) => {
      const back = conflictsOf.get(other);
      if (back === undefined) return [problemAt(place, 'error', 'unknown-conflict', other)];
      if (back.includes(place.record.id)) return [];
      return [
        problemAt(place, 'error', 'one-sided-conflict', other, { hint: `${other} must name ${place.record.id}` }),
      ];
    }),
  );
};

import type { Case } from '@countermove/case';
import type { z } from 'zod';
import { initiatingDriver } from '../cell/genotype.ts';
import { alterationFacts, type ResistanceModel } from '../model.ts';
import type { caseSummarySchema } from '../schema/shared.ts';

/** A case as documents carry it. */
export function summariseCase(model: ResistanceModel, tumourCase: Case): z.infer<typeof caseSummarySchema> {
  const facts = alterationFacts(model, tumourCase.cancer.code);
  const driver = initiatingDriver(tumourCase.alterations, facts);
  return {
    id: tumourCase.id,
    cancer: { code: tumourCase.cancer.code, name: tumourCase.cancer.name },
    alterations: tumourCase.alterations.map((one) => ({
      text: one.text,
      label: one.label,
      kind: one.kind,
      role: roleOf(one, one === driver, facts),
    })),
    tested: tumourCase.tested === null ? null : [...tumourCase.tested],
    treatments: tumourCase.treatments.map((one) => ({
      drugs: [...one.drugs],
      from: one.from,
      to: one.to,
      best: one.best,
      status: one.status,
      reason: one.reason,
    })),
    medication: tumourCase.medication.map((one) => one.text),
  };
}

function roleOf(
  alteration: Case['alterations'][number],
  isDriver: boolean,
  facts: ReturnType<typeof alterationFacts>,
): string {
  if (isDriver) return 'driver';
  if (facts.isActivating(alteration)) return 'activating';
  if (alteration.kind === 'protein-variant' && !facts.isKnown(alteration)) return 'unknown effect';
  return 'recorded';
}

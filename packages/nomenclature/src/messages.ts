/** Every text that this package says to people, by subject. Codes are stable: scripts rely on them. */
import { createProblem, type Problem } from '@countermove/base';

const didYouMean = (names: readonly string[]): string | null =>
  names.length === 0 ? null : `did you mean ${names.join(' or ')}?`;

// Any text

export function emptyText(what: string): Problem {
  return createProblem('error', 'empty', '', { expected: what });
}

export function textTooLong(text: string, most: number): Problem {
  return createProblem('error', 'text-too-long', text, { expected: `at most ${most} characters` });
}

// Names

export function unknownName(kind: 'gene' | 'drug' | 'cancer', written: string, nearest: readonly string[]): Problem {
  const expected = { gene: 'a gene symbol', drug: 'a drug', cancer: 'an OncoTree code or a common name' }[kind];
  return createProblem('error', `unknown-${kind}`, written, { expected, hint: didYouMean(nearest) });
}

export function aliasRead(written: string, symbol: string): Problem {
  return createProblem('notice', 'alias', written, { hint: `read as ${symbol}` });
}

export function uncuratedGene(symbol: string): Problem {
  return createProblem('notice', 'uncurated-gene', symbol, {
    hint: 'the gene is known by name only: no evidence is held on it',
  });
}

// Alterations

const examples = 'a protein variant (L858R), a class (exon 19 deletion), a fusion, "amplification", "up" or the like';

export function cannotRead(text: string, nearest: readonly string[]): Problem {
  return createProblem('error', 'cannot-read', text, { expected: examples, hint: didYouMean(nearest) });
}

export function nothingSaid(text: string): Problem {
  return createProblem('error', 'no-change-named', text, {
    expected: `after the gene, ${examples}`,
    hint: 'say what was found',
  });
}

export function geneMissing(text: string): Problem {
  return createProblem('error', 'gene-missing', text, {
    expected: 'a gene before the change',
    hint: `for example "EGFR ${text.trim()}"`,
  });
}

export function tooVague(text: string, hint: string): Problem {
  return createProblem('error', 'too-vague', text, { expected: 'which change was found', hint });
}

export function absenceStated(text: string, gene: string): Problem {
  return createProblem('error', 'absence-stated', text, {
    expected: 'a change that was found',
    hint: `list ${gene} under "tested": what was looked for and is not listed counts as absent`,
  });
}

export function dnaNotation(text: string): Problem {
  return createProblem('error', 'dna-notation-not-read', text, {
    expected: 'the change of the protein',
    hint: 'give the protein change of the report (p.…); a polymorphism is written like "ABCB1 1199G>A"',
  });
}

export function severalAlterations(text: string, labels: readonly string[]): Problem {
  return createProblem('error', 'several-alterations', text, {
    expected: 'one alteration',
    hint: `give them one by one: ${labels.join('; ')}`,
  });
}

export function readAsPolymorphism(text: string): Problem {
  return createProblem('notice', 'read-as-polymorphism', text, {
    hint: 'a change of the coding DNA is taken as an inherited polymorphism; a mutation is given by its protein change',
  });
}

// Protein variants

export function noChange(text: string): Problem {
  return createProblem('error', 'no-change-named', text, {
    expected: 'what the residue becomes',
    hint: 'for example V600E, or V600? when the change is not known',
  });
}

export function noProtein(text: string): Problem {
  return createProblem('error', 'cannot-read', text, { expected: examples, hint: 'for a lost protein write "loss"' });
}

export function positionZero(text: string): Problem {
  return createProblem('error', 'bad-position', text, { expected: 'residues counted from 1' });
}

export function positionsReversed(text: string): Problem {
  return createProblem('error', 'bad-position', text, { expected: 'the first residue before the last' });
}

export function insertionNeedsTwo(text: string): Problem {
  return createProblem('error', 'bad-insertion', text, {
    expected: 'two neighbouring residues before "ins"',
    hint: 'an insertion is written D770_N771insG; a replacement of several residues is written delins',
  });
}

export function lengthDiffers(text: string, span: number, written: number): Problem {
  return createProblem('error', 'length-mismatch', text, {
    expected: `${span} residues`,
    hint: `the positions span ${span} residues, the letters ${written}`,
  });
}

export function beyondProtein(text: string, gene: string, length: number, offsetHint: string | null): Problem {
  return createProblem('error', 'beyond-protein', text, {
    expected: `a residue of ${gene} from 1 to ${length}`,
    hint: offsetHint ?? 'check the gene, the number of the residue and the isoform',
  });
}

export function referenceMismatch(
  text: string,
  expectation: { readonly gene: string; readonly residue: string; readonly position: number },
  hint: string | null,
): Problem {
  const { gene, residue, position } = expectation;
  return createProblem('error', 'reference-mismatch', text, {
    expected: `${residue} at residue ${position} of ${gene}`,
    hint,
  });
}

export function offsetFits(numbering: string, canonical: string): string {
  return `fits the numbering of ${numbering}: did you mean ${canonical}?`;
}

export function ifNumberRight(canonical: string): string {
  return `if the number is right: ${canonical}?`;
}

export function residuesSwapped(canonical: string): string {
  return `reference and new residue swapped? did you mean ${canonical}?`;
}

export function referenceUnchecked(gene: string, variant: string): Problem {
  return createProblem('notice', 'reference-unchecked', `${gene} ${variant}`, {
    hint: `no sequence of ${gene} is held: the reference residue was not checked`,
  });
}

export function rewritten(written: string, canonical: string): Problem {
  return createProblem('notice', 'rewritten', written, { hint: `the same change is called ${canonical} here` });
}

export function stopWrittenX(text: string): Problem {
  return createProblem('notice', 'x-read-as-stop', text, {
    hint: 'X is read as a stop codon; for "any residue" name the residue found',
  });
}

export function severalGenes(text: string): Problem {
  return createProblem('error', 'several-genes', text, { expected: 'variants of one gene in one line' });
}

export function phaseContradictory(text: string): Problem {
  return createProblem('error', 'contradictory', text, { expected: 'each variant once, either in cis or in trans' });
}

// Fusions, copies

export function ambiguousFusion(text: string, readings: readonly string[]): Problem {
  return createProblem('error', 'ambiguous-fusion', text, {
    expected: 'two genes',
    hint: `write ${readings.join(' or ')}`,
  });
}

export function intragenic(text: string, gene: string): Problem {
  return createProblem('error', 'intragenic-not-fusion', text, {
    expected: 'two different genes',
    hint: `an event within ${gene} is no fusion: name it, for example "${gene} KDD" or "${gene} exon 14 skipping"`,
  });
}

export function copiesContradict(text: string): Problem {
  return createProblem('error', 'contradictory', text, { expected: 'a copy number that agrees with the word' });
}

export function readAsSkipping(text: string, label: string): Problem {
  return createProblem('notice', 'read-as-skipping', text, { hint: `read as ${label}` });
}

// Regimens

const regimenExamples = '"osimertinib 80 mg qd", "cetuximab 900 mg q2w", "erlotinib 1200 mg d1-2 + 50 mg d3-7 weekly"';

export function drugMissing(text: string): Problem {
  return createProblem('error', 'drug-missing', text, { expected: `a drug before the dose: ${regimenExamples}` });
}

export function badDose(text: string, hint: string | null = null): Problem {
  return createProblem('error', 'bad-dose', text, { expected: 'a dose in mg, such as 80 mg', hint });
}

export function dosePerBody(text: string): Problem {
  return createProblem('error', 'dose-per-body', text, {
    expected: 'the dose taken, in mg',
    hint: 'multiply by the body weight or surface first',
  });
}

export function badSchedule(text: string, nearest: readonly string[] = []): Problem {
  return createProblem('error', 'bad-schedule', text, {
    expected: 'qd, bid, tid, q8h, qod, weekly, q2w, q3d, or days such as d1-5 with a cycle',
    hint: didYouMean(nearest),
  });
}

export function scheduleMissing(text: string): Problem {
  return createProblem('error', 'schedule-missing', text, { expected: `how often: ${regimenExamples}` });
}

export function cycleMissing(text: string): Problem {
  return createProblem('error', 'cycle-missing', text, {
    expected: 'a cycle after the days',
    hint: 'for example "weekly", "q3w" or "q28d"',
  });
}

export function usualInterval(drug: string, schedule: string): Problem {
  return createProblem('notice', 'usual-interval', drug, { hint: `no schedule given: taken ${schedule}, as usual` });
}

export function daysBeyondCycle(text: string, cycleDays: number): Problem {
  return createProblem('error', 'bad-schedule', text, { expected: `days from 1 to ${cycleDays}` });
}

export function daysOverlap(text: string): Problem {
  return createProblem('error', 'bad-schedule', text, { expected: 'each day of the cycle in one phase only' });
}

export function drugTwice(drug: string): Problem {
  return createProblem('error', 'drug-twice', drug, { expected: 'each drug once' });
}

export function badOccupancy(text: string): Problem {
  return createProblem('error', 'bad-occupancy', text, {
    expected: 'an occupancy between 0 and 1, such as osimertinib@0.9',
  });
}

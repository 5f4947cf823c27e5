import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalVariantName } from './biomarker/match-one.ts';
import { readProteinVariant } from './protein/read.ts';
import { readAlteration, readAlterations } from './read-alteration.ts';
import { readRegimen } from './read-regimen.ts';
import { inventedSequence, testVocabulary } from './testing.ts';

const vocabulary = testVocabulary();
const letters = 'ACDEFGHIKLMNPQRSTVWY';
const residue = fc.constantFrom(...letters);
const peptide = fc.string({ unit: residue, minLength: 1, maxLength: 6 });

const at = (position: number): string => `${inventedSequence[position - 1]}${position}`;
const range = (start: number, end: number): string => (start === end ? at(start) : `${at(start)}_${at(end)}`);

/** A change of a sequence, and what it leaves: the truth that names are compared with. */
const change = fc
  .tuple(
    fc.integer({ min: 2, max: 58 }),
    fc.integer({ min: 0, max: 4 }),
    peptide,
    fc.constantFrom('del', 'ins', 'delins', 'dup', 'sub'),
  )
  .map(([start, extra, incoming, kind]) => {
    const end = Math.min(59, start + extra);
    const span = range(start, end);
    const before = inventedSequence.slice(0, start - 1);
    const affected = inventedSequence.slice(start - 1, end);
    const after = inventedSequence.slice(end);
    switch (kind) {
      case 'del':
        return { text: `${span}del`, result: before + after };
      case 'dup':
        return { text: `${span}dup`, result: before + affected + affected + after };
      case 'delins':
        return { text: `${span}delins${incoming}`, result: before + incoming + after };
      case 'ins':
        return {
          text: `${at(start)}_${at(start + 1)}ins${incoming}`,
          result: inventedSequence.slice(0, start) + incoming + inventedSequence.slice(start),
        };
      default:
        return {
          text: `${at(start)}${incoming[0]}`,
          result: before + incoming[0] + inventedSequence.slice(start),
        };
    }
  });

function variantOf(text: string) {
  const read = readProteinVariant(vocabulary.findGene('FIX1')!, text);
  if (!read.ok) throw new Error(`${text}: ${JSON.stringify(read.problems)}`);
  return read.value;
}

/** The protein that a canonical change leaves. */
function apply(text: string): string {
  const { change } = variantOf(text);
  const before = inventedSequence.slice(0, change.start - 1);
  const after = inventedSequence.slice(change.end);
  const affected = inventedSequence.slice(change.start - 1, change.end);
  if (change.type === 'insertion') return before + affected[0] + change.inserted + affected[1] + after;
  if (change.type === 'duplication') return before + affected + change.inserted + after;
  return change.type === 'synonymous' ? inventedSequence : before + change.inserted + after;
}

describe('names of protein changes', () => {
  it('stand for the same protein before and after they are made canonical', () => {
    fc.assert(
      fc.property(change, ({ text, result }) => apply(text) === result),
      { numRuns: 2000 },
    );
  });
  it('are equal when the proteins are equal, for every short change of one piece', () => {
    const names = new Map<string, string>();
    const incoming = ['A', 'V', 'E', 'Q', 'G', 'AV', 'VA', 'EE', 'SV', 'GE', 'AVA', 'EEE', 'ASV'];
    for (let start = 2; start <= 57; start++) {
      for (let end = start; end <= start + 2; end++) {
        const written = [`${range(start, end)}del`, `${range(start, end)}dup`];
        for (const residues of incoming) written.push(`${range(start, end)}delins${residues}`);
        if (end === start + 1) for (const residues of incoming) written.push(`${range(start, end)}ins${residues}`);
        for (const text of written) {
          const left = apply(text);
          // Where nothing changes, the position is the author's.
          if (left === inventedSequence) continue;
          const name = variantOf(text).variant;
          expect(names.get(left) ?? name, text).toBe(name);
          names.set(left, name);
        }
      }
    }
    expect(names.size).toBeGreaterThan(1500);
  });
  it('are read back as the same change', () => {
    fc.assert(
      fc.property(change, ({ text }) => {
        const first = variantOf(text);
        expect({ ...variantOf(first.variant), text: '' }).toEqual({ ...first, text: '' });
      }),
    );
  });
  it('are the same in three-letter code', () => {
    const codes: Readonly<Record<string, string>> = {
      A: 'Ala',
      R: 'Arg',
      N: 'Asn',
      D: 'Asp',
      C: 'Cys',
      Q: 'Gln',
      E: 'Glu',
      G: 'Gly',
      H: 'His',
      I: 'Ile',
      L: 'Leu',
      K: 'Lys',
      M: 'Met',
      F: 'Phe',
      P: 'Pro',
      S: 'Ser',
      T: 'Thr',
      W: 'Trp',
      Y: 'Tyr',
      V: 'Val',
    };
    const spell = (text: string): string => text.replace(/[A-Z]/g, (letter) => codes[letter]!);
    fc.assert(fc.property(change, ({ text }) => variantOf(`p.${spell(text)}`).variant === variantOf(text).variant));
  });
  it('are idempotent for biomarkers', () => {
    const gene = vocabulary.findGene('FIX1')!;
    fc.assert(
      fc.property(change, ({ text }) => {
        const name = canonicalVariantName(gene, text);
        return canonicalVariantName(gene, name) === name;
      }),
    );
  });
});

const gene = fc.constantFrom('EGFR', 'MET', 'TP53', 'NKX2-1', 'HLA-A', 'circPIAS1', 'HER2', 'BIM', 'PD-L1');
const position = fc.integer({ min: 1, max: 999 });
const variant = fc.oneof(
  fc.tuple(residue, position, residue).map(([from, at, to]) => `${from}${at}${to}`),
  fc
    .tuple(residue, position, residue, fc.integer({ min: 1, max: 99 }))
    .map(([from, at, to, stop]) => `${from}${at}${to}fs*${stop}`),
  fc
    .tuple(residue, position, residue, fc.integer({ min: 1, max: 5 }), peptide)
    .map(([from, at, to, span, incoming]) => `${from}${at}_${to}${at + span}delins${incoming}`),
  fc
    .tuple(residue, position, residue, peptide)
    .map(([from, at, to, incoming]) => `${from}${at}_${to}${at + 1}ins${incoming}`),
  fc
    .tuple(residue, position, residue, fc.integer({ min: 1, max: 5 }))
    .map(([from, at, to, span]) => `${from}${at}_${to}${at + span}dup`),
  fc.tuple(residue, position).map(([from, at]) => `${from}${at}*`),
  position.map((at) => `X${at}_splice`),
);
const text = fc.oneof(
  fc.tuple(gene, variant).map((words) => words.join(' ')),
  fc.tuple(gene, variant, fc.constantFrom('cis', 'trans'), variant).map((words) => words.join(' ')),
  fc
    .tuple(
      gene,
      fc.constantFrom(
        'amp',
        'gain',
        'loss',
        'deletion',
        'neutral',
        'copy number 7.5',
        'up',
        'low',
        'ITD',
        'KDD',
        'vIII',
      ),
    )
    .map((words) => words.join(' ')),
  fc
    .tuple(gene, fc.integer({ min: 1, max: 30 }), fc.constantFrom('del', 'ins', 'skipping'))
    .map(([name, exon, what]) => `${name} ex${exon}${what}`),
  fc.tuple(gene, gene, fc.constantFrom('::', '--', '-')).map(([left, right, sign]) => `${left}${sign}${right} fusion`),
  fc
    .tuple(fc.constantFrom('CAF', 'T-cell', 'NK cell'), gene, fc.constantFrom('up', 'down'))
    .map((words) => words.join(' ')),
  fc.constantFrom(
    'hypoxia',
    'low glucose',
    'high fatty acids',
    'ROS high',
    'Treg down',
    'CAF-derived IL-6',
    'EMT',
    'BIM deletion polymorphism',
  ),
);

describe('labels of alterations', () => {
  it('are read back as the same alteration', () => {
    fc.assert(
      fc.property(text, (written) => {
        const first = readAlterations(written, vocabulary);
        fc.pre(first.ok);
        if (!first.ok) return;
        for (const alteration of first.value) {
          const again = readAlteration(alteration.label, vocabulary);
          expect(again.ok && { ...again.value, text: '' }).toEqual({ ...alteration, text: '' });
        }
      }),
      { numRuns: 2000 },
    );
  });
  it('or a problem come of any text, never an exception', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.tuple(gene, fc.string({ maxLength: 30 })).map((words) => words.join(' ')),
      fc
        .array(
          fc.constantFrom(
            'EGFR',
            'p.',
            '[',
            ']',
            ';',
            '(',
            ')',
            'cis',
            'T790M',
            '::',
            '-',
            'del',
            'ins',
            '_',
            '1',
            'fusion',
            ' ',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, (written) => {
        for (const read of [readAlterations(written, vocabulary), readRegimen(written, vocabulary)]) {
          expect(read.ok || read.problems.some(({ severity }) => severity === 'error')).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('labels of regimens', () => {
  const dose = fc.constantFrom('80 mg', '1.5 g', '500 µg', '1,200 mg');
  const schedule = fc.constantFrom(
    'qd',
    'bid',
    'tid',
    'q36h',
    'qod',
    'q48h',
    'weekly',
    'q2w',
    'bid q3d',
    'd1-2 weekly',
    'bid d1-5,8 q4w',
  );
  const part = fc.oneof(
    fc.tuple(dose, schedule).map((words) => ` ${words.join(' ')}`),
    fc.integer({ min: 1, max: 99 }).map((percent) => `@${percent / 100}`),
    fc.constant(''),
  );
  it('are read back as the same regimen', () => {
    const drugs = fc.uniqueArray(fc.constantFrom('osimertinib', 'Gleevec', 'CP-724,714', 'HER3-DXd', 'dabrafenib'), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(drugs, fc.array(part, { minLength: 3, maxLength: 3 }), (names, parts) => {
        const first = readRegimen(names.map((name, index) => `${name}${parts[index]}`).join(' + '), vocabulary);
        if (!first.ok) throw new Error(JSON.stringify(first.problems));
        const again = readRegimen(first.value.label, vocabulary);
        expect(again.ok && { ...again.value, text: '' }).toEqual({ ...first.value, text: '' });
      }),
    );
  });
});

describe('speed', () => {
  it('reads seven thousand variants without being felt', () => {
    const rows = fc.sample(fc.tuple(fc.constantFrom('EGFR', 'MET', 'TP53'), variant), { numRuns: 7000, seed: 1 });
    const started = performance.now();
    for (const [symbol, name] of rows) readProteinVariant(vocabulary.findGene(symbol)!, name);
    // Some 50 ms on a quiet machine; the bound only catches what is ten times worse.
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

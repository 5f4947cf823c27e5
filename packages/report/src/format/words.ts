import { therapyWords } from './therapy.ts';

const LEVEL_WORDS: Readonly<Record<string, string>> = {
  'trial-phase-3': 'phase 3 trial',
  'trial-phase-2': 'phase 2 trial',
  'trial-phase-1': 'phase 1 trial',
  patients: 'patients',
  'patient-samples': 'patient samples',
  'in-vivo': 'animals',
  'in-vitro': 'cell culture',
  review: 'stated in a review',
};

/** Before one therapy, and before drugs that are given together. */
const EFFECT_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  resistance: ['resistance to', 'resistance to'],
  sensitivity: ['sensitivity to', 'sensitivity to'],
  'restored-sensitivity': ['sensitivity restored by', 'sensitivity restored with'],
  'no-effect': ['no effect of', 'no effect with'],
  worse: ['worse course under', 'worse course with'],
  prognostic: ['course of the disease under', 'course of the disease with'],
  exposure: ['changed exposure to', 'changed exposure with'],
};

const TIER_WORDS: Readonly<Record<string, string>> = {
  supported: 'supported',
  extrapolated: 'extrapolated',
  'simulation-only': 'simulation only',
  contradicted: 'contradicted',
};

const PHENOTYPE_WORDS: Readonly<Record<string, string>> = {
  autophagy: 'protective autophagy',
  emt: 'EMT',
  immuneKilling: 'immune killing',
};

/** Position of a level of evidence, 0 = strongest; unknown words come last. */
export function levelRank(level: string): number {
  const index = Object.keys(LEVEL_WORDS).indexOf(level);
  return index < 0 ? Object.keys(LEVEL_WORDS).length : index;
}

export function levelWords(level: string): string {
  return LEVEL_WORDS[level] ?? plainWords(level);
}

/** What a finding says of its therapy, as "resistance to any EGFR-TKI" or "sensitivity restored with gefitinib + tepotinib". */
export function effectWords(effect: string, therapy: string): string {
  if (therapy === '') return plainWords(effect);
  const [one, together] = EFFECT_WORDS[effect] ?? [`${plainWords(effect)}:`, `${plainWords(effect)}:`];
  return `${therapy.includes(' + ') ? together : one} ${therapyWords(therapy)}`;
}

export function tierWords(tier: string): string {
  return TIER_WORDS[tier] ?? plainWords(tier);
}

export function phenotypeWords(phenotype: string): string {
  return PHENOTYPE_WORDS[phenotype] ?? plainWords(phenotype);
}

/** An identifier of hyphens or underscores as words. */
export function plainWords(identifier: string): string {
  return identifier.replaceAll(/[-_]+/g, ' ').trim();
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[], last: string = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** "1 option", "2 options". */
export function countOf(count: number, singular: string, plural: string = `${singular}s`): string {
  return `${count} ${count === 1 ? singular : plural}`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ends a text with a full stop unless it ends with a mark already. */
export function asSentence(text: string): string {
  const trimmed = capitalise(text.trim());
  return /[.!?…]$/.test(trimmed) || trimmed === '' ? trimmed : `${trimmed}.`;
}

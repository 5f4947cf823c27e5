/** Words of the grammar, one place for reading and for "did you mean". Patterns match a whole remainder, in any case. */
const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, 'i');

export const upPattern: RegExp = whole(
  '(?:m?rna |protein |expression |activity )?(?:up|high|↑|over[- ]?express(?:ion|ed)|up[- ]?regulat(?:ion|ed)|increased?|elevated|activat(?:ion|ed)|hyper[- ]?activat(?:ion|ed)|active)(?: expression| activity)?',
);
export const downPattern: RegExp = whole(
  '(?:m?rna |protein |expression |activity )?(?:down|low|↓|under[- ]?express(?:ion|ed)|down[- ]?regulat(?:ion|ed)|decreased?|reduced|silenc(?:ed|ing)|suppressed|inactive)(?: expression| activity)?|loss of expression|expression loss|lost expression|absent expression',
);
export const amplifiedPattern: RegExp = whole('(?:(?:high[- ]level|focal|gene) )?(?:amplification|amplified|amp)');
export const gainedPattern: RegExp = whole('(?:low[- ]level )?(?:copy(?:[- ]number)? )?(?:gain|gained|gains)');
export const lostPattern: RegExp = whole('(?:heterozygous |shallow )?(?:copy(?:[- ]number)? )?(?:loss|lost)');
export const deletedPattern: RegExp = whole(
  '(?:homozygous |deep |gene |whole[- ]gene )?(?:deletion|deleted|del)|hom(?:ozygous )?[- ]?del|homdel|homozygous loss',
);
export const neutralPattern: RegExp = whole('(?:copy[- ]number )?neutral|diploid|copy[- ]number normal');
export const hypermethylatedPattern: RegExp = whole(
  '(?:promoter )?(?:(?:dna )?(?:hyper)?methylat(?:ion|ed))|promoter (?:hyper)?methylat(?:ion|ed)',
);
export const hypomethylatedPattern: RegExp = whole('(?:promoter )?(?:dna )?(?:hypomethylat|demethylat)(?:ion|ed)');
export const fusionPattern: RegExp = whole(
  '(?:gene )?(?:fusions?|rearrange(?:ment|d)|translocat(?:ion|ed))(?: positive)?',
);
export const absentPattern: RegExp = whole(
  '(?:wild[- ]?type|wt|negative|not detected|unmutated|no mutation|normal|not found|none)',
);
export const vagueMutationPattern: RegExp = whole(
  '(?:(?:pathogenic|oncogenic|driver|somatic|known|gain[- ]of[- ]function|resistance|point|missense|exon \\d+) )*(?:mutations?|mutant|mutated|variants?|alterations?|altered)',
);
export const inactivatingPattern: RegExp = whole(
  '(?:inactivat(?:ing|ion|ed)|loss[- ]of[- ]function|lof)(?: (?:mutation|variant|alteration))?',
);

/** Words that a misspelt remainder is compared with. */
export const grammarWords: readonly string[] = [
  'amplification',
  'gain',
  'loss',
  'deletion',
  'up',
  'down',
  'overexpression',
  'hypermethylation',
  'hypomethylation',
  'promoter methylation',
  'fusion',
  'exon 19 deletion',
  'exon 20 insertion',
  'exon 14 skipping',
  'deletion polymorphism',
  'activating mutation',
  'truncating mutation',
  'small-cell transformation',
  'squamous transformation',
  'EMT',
  'hypoxia',
];

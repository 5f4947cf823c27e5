// One schema of biomarkers for the whole house: it belongs to the grammar of alterations.
export type { Biomarker } from '@countermove/nomenclature';
export { biomarkerSchema } from '@countermove/nomenclature/schema';

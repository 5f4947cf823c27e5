/** One- and three-letter codes of amino acids (IUPAC-IUB), with HGVS' `Ter` for a stop. */
const oneLetterOf: Readonly<Record<string, string>> = {
  ala: 'A',
  arg: 'R',
  asn: 'N',
  asp: 'D',
  cys: 'C',
  gln: 'Q',
  glu: 'E',
  gly: 'G',
  his: 'H',
  ile: 'I',
  leu: 'L',
  lys: 'K',
  met: 'M',
  phe: 'F',
  pro: 'P',
  sec: 'U',
  ser: 'S',
  ter: '*',
  thr: 'T',
  trp: 'W',
  tyr: 'Y',
  val: 'V',
  xaa: 'X',
};

/** Source of a regular expression for one three-letter code, in HGVS' letter case. */
export const threeLetterPattern: string = Object.keys(oneLetterOf)
  .map((code) => code[0]?.toUpperCase() + code.slice(1))
  .join('|');

/** Source of a regular expression for one one-letter code: the twenty, selenocysteine, any residue and stop. */
export const oneLetterPattern: string = '[ACDEFGHIKLMNPQRSTUVWXY*]';

/** One residue in either code, in any letter case. @throws on anything else: the caller has matched a pattern */
export function toOneLetter(residue: string): string {
  if (residue.length === 1) return residue.toUpperCase();
  const letter = oneLetterOf[residue.toLowerCase()];
  if (letter === undefined) throw new Error(`not a residue: ${residue}`);
  return letter;
}

/** Several residues, all in one code. */
export function residuesToOneLetter(residues: string, code: 'one' | 'three'): string {
  if (code === 'one') return residues.toUpperCase();
  return (residues.match(/.{3}/g) ?? []).map(toOneLetter).join('');
}

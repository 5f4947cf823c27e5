/** Written in capitals wherever they stand in an identifier; tokens that mix letters and digits (ROS1, G12C) follow by rule. */
const ACRONYMS: ReadonlySet<string> = new Set(
  'abl adc akt alk axl bcl bcr bet braf ctla dna egf egfr erbb erk fak fgfr hdac her hgf hsp jak kit kras mcl mek met mtor nras ntrk parp pd pdgfr pdl pkc ppar raf ras ret shp src tki trk vegf vegfr'.split(
    ' ',
  ),
);

/**
 * The identifier of a drug or of a class of drugs as people write it: `egfr-tki-third-generation` is third-generation EGFR-TKI,
 * `hqp8361` is HQP8361. What is no identifier stays as it is.
 */
export function drugWords(identifier: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(identifier)) return identifier;
  if (/^[a-z]{1,4}-?\d[\d-]*[a-z]?$/.test(identifier)) return identifier.toUpperCase();
  const qualified = /^(.+)-(first-generation|second-generation|third-generation|fourth-generation|irreversible)$/.exec(
    identifier,
  );
  if (qualified !== null) return `${qualified[2] ?? ''} ${drugWords(qualified[1] ?? '')}`;
  const conjugate = /^adc-(.+)$/.exec(identifier);
  if (conjugate !== null) return `antibody-drug conjugate against ${drugWords(conjugate[1] ?? '')}`;
  const tokens = identifier.split('-');
  return tokens.reduce((text, token, index) => {
    const before = tokens[index - 1];
    return before === undefined ? tokenWords(token) : `${text}${separator(before, token)}${tokenWords(token)}`;
  }, '');
}

/** Drugs that are given together, as "gefitinib + MET-TKI". */
export function drugsWords(identifiers: readonly string[]): string {
  return identifiers.map(drugWords).join(' + ');
}

/** A therapy as evidence puts it, with its classes readable: `any egfr-tki + any met-tki` is any EGFR-TKI + any MET-TKI. */
export function therapyWords(therapy: string): string {
  return therapy
    .split(' + ')
    .map((part) => (part.startsWith('any ') ? `any ${drugWords(part.slice(4))}` : part))
    .join(' + ');
}

/** Whether a therapy names a class, so that its drugs are not all named by it. */
export function namesClass(therapy: string): boolean {
  return therapy.split(' + ').some((part) => part.startsWith('any '));
}

function isCapital(token: string): boolean {
  return ACRONYMS.has(token) || /^[a-z]+\d+[a-z]?\d*$/.test(token);
}

function tokenWords(token: string): string {
  return isCapital(token) ? token.toUpperCase() : token;
}

/** EGFR-TKI, BCR-ABL, PD-1, CDK4/6, pan-HER and antibody-drug keep together; other hyphens become spaces. */
function separator(before: string, token: string): string {
  if (/^\d$/.test(token) && /\d$/.test(before)) return '/';
  if (ACRONYMS.has(before) && (ACRONYMS.has(token) || /^\d+$/.test(token))) return '-';
  if (isCapital(before) && token === 'tki') return '-';
  if (before === 'pan' || (before === 'antibody' && token === 'drug')) return '-';
  return ' ';
}

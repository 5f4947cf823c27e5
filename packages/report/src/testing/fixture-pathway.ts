import type { ReportDocument } from '@countermove/resistance/schema';

type Pathway = ReportDocument['pathway'];

// layer | id | title | genes | module | time on: untreated, osimertinib, osimertinib + savolitinib. Numbers are invented.
const NODES = `
0|EGF|Ambient EGF-family ligands|EGF|receptors|.35 .35 .35
0|NRG1|Ambient neuregulin|NRG1|receptors|.2 .2 .2
0|IGF1|Ambient insulin-like growth factor|IGF1|receptors|.4 .4 .4
0|HGF|HGF around the cell|HGF|surroundings|.3 .34 .33
0|GAS6|Ambient GAS6|GAS6|receptors|.15 .22 .2
0|IL6|IL-6 around the cell|IL6|surroundings|.3 .38 .36
0|TGFB1|TGF-beta around the cell|TGFB1|emt|.22 .25 .25
0|CAF|Fibroblasts near the cell||surroundings|.5 .5 .5
1|EGFR_2|EGFR, full signal|EGFR|receptors|.94 .11 .1
1|EGFR_1|EGFR, any signal|EGFR|receptors|.99 .2 .19
1|ERBB2_2|HER2, full signal|ERBB2|receptors|.12 .08 .08
1|MET_2|MET, full signal|MET|receptors|.9 .91 .07
1|IGF1R_1|IGF1R, ambient signal|IGF1R|receptors|.38 .4 .4
1|AXL_2|AXL signal|AXL|receptors|.1 .21 .24
1|ITGB1|Matrix on integrins|ITGB1|src-stat3-yap|.45 .45 .45
1|JAK|JAK1 on gp130|JAK1|src-stat3-yap|.28 .36 .35
2|ERBB3|HER3 phosphorylated by a partner|ERBB3|receptors|.82 .78 .14
2|GAB1|GAB1 docks|GAB1|receptors|.86 .8 .1
2|SOS1|SOS1 at the membrane with GRB2, full|SOS1 GRB2|ras-erk|.93 .72 .12
2|SHP2|SHP2 active|PTPN11|ras-erk|.88 .7 .15
2|IRS1|IRS1 present|IRS1|pi3k-akt-mtor|.5 .52 .55
2|FAK|FAK active|PTK2|src-stat3-yap|.42 .44 .43
2|SRC|SRC, raised signal|SRC|src-stat3-yap|.3 .28 .22
2|SMAD3|SMAD3 in the nucleus|SMAD3|emt|.2 .22 .22
3|RAS_2|Wild-type RAS, full|KRAS NRAS HRAS|ras-erk|.9 .66 .1
3|RAS_1|Wild-type RAS, some|KRAS NRAS HRAS|ras-erk|.97 .8 .24
3|NF1|NF1|NF1|ras-erk|.3 .3 .3
3|PI3K_2|Wild-type PI3K, full|PIK3CA PIK3R1|pi3k-akt-mtor|.88 .74 .12
3|PI3K_1|Wild-type PI3K, some|PIK3CA PIK3R1|pi3k-akt-mtor|.95 .82 .3
3|PTEN|PTEN|PTEN|pi3k-akt-mtor|.92 .92 .92
3|STAT3|STAT3 in the nucleus|STAT3|src-stat3-yap|.55 .5 .35
3|LATS1|LATS holds YAP|LATS1|src-stat3-yap|.4 .42 .5
4|RAF_2|RAF dimers, full|BRAF RAF1|ras-erk|.86 .6 .08
4|RAF_1|RAF dimers, some|BRAF RAF1|ras-erk|.94 .75 .2
4|PIP3_2|PIP3, high|PIK3CA|pi3k-akt-mtor|.7 .58 .08
4|PIP3_1|PIP3, some|PIK3CA|pi3k-akt-mtor|.9 .78 .28
4|YAP1|YAP in the nucleus|YAP1|src-stat3-yap|.48 .45 .36
4|SOCS3|SOCS3 made|SOCS3|src-stat3-yap|.5 .46 .32
4|SNAI1|SNAIL made|SNAI1|emt|.18 .2 .14
4|TWIST1|TWIST made|TWIST1|emt|.12 .14 .12
5|MEK_2|MEK, full|MAP2K1 MAP2K2|ras-erk|.84 .57 .07
5|MEK_1|MEK, some|MAP2K1 MAP2K2|ras-erk|.93 .72 .18
5|AKT_2|AKT, full|AKT1 AKT2|pi3k-akt-mtor|.72 .6 .08
5|AKT_1|AKT, some|AKT1 AKT2|pi3k-akt-mtor|.91 .8 .28
5|ZEB1|ZEB1 made|ZEB1|emt|.1 .12 .1
5|MIR200|miR-200 family|MIR200C|emt|.85 .83 .86
5|HDAC|Histone deacetylases|HDAC1 HDAC2|bcl2-family|.98 .98 .98
6|ERK_2|ERK, full|MAPK1 MAPK3|ras-erk|.8 .54 .06
6|ERK_1|ERK, some|MAPK1 MAPK3|ras-erk|.92 .7 .17
6|TSC2|TSC2 holds RHEB|TSC2|pi3k-akt-mtor|.1 .2 .75
6|MTORC1|mTORC1|MTOR RPTOR|pi3k-akt-mtor|.88 .77 .26
6|GSK3B|GSK3 beta active|GSK3B|pi3k-akt-mtor|.12 .22 .76
6|FOXO3|FOXO3 in the nucleus|FOXO3|pi3k-akt-mtor|.06 .15 .74
6|CDH1|E-cadherin at the membrane|CDH1|emt|.88 .86 .9
6|DUSP6|DUSP6 made|DUSP6|ras-erk|.75 .52 .07
7|RSK|RSK active|RPS6KA1|ras-erk|.78 .55 .08
7|S6K|S6 kinase|RPS6KB1|pi3k-akt-mtor|.86 .75 .24
7|MYC|MYC made|MYC|ras-erk|.8 .62 .14
7|CCND1|Cyclin D|CCND1|cell-cycle|.78 .6 .1
7|CDKN1B|p27|CDKN1B|cell-cycle|.08 .16 .7
7|BIM|BIM with its BH3 domain|BCL2L11|bcl2-family|.08 .2 .82
7|BAD|BAD unphosphorylated|BAD|bcl2-family|.1 .2 .7
7|PUMA|PUMA made|BBC3|bcl2-family|.06 .12 .6
7|MCL1|MCL-1|MCL1|bcl2-family|.86 .8 .34
7|BCLXL|BCL-XL|BCL2L1|bcl2-family|.7 .68 .5
8|CDK2|CDK2 with cyclin E|CDK2 CCNE1|cell-cycle|.72 .54 .07
8|RB1|RB holds E2F|RB1|cell-cycle|.2 .36 .88
8|BAX|BAX and BAK pores|BAX BAK1|bcl2-family|.05 .1 .58
8|CASP3|Executioner caspases|CASP3 CASP7|bcl2-family|.04 .09 .55
8|VEGFA|VEGF made|VEGFA|surroundings|.5 .47 .3
8|ANGIO|Vessels answer||surroundings|.46 .44
`;

const EDGES = `
EGF+EGFR_1 EGF+EGFR_2 NRG1+ERBB3 IGF1+IGF1R_1 HGF+MET_2 CAF+HGF CAF+TGFB1 GAS6+AXL_2 IL6+JAK TGFB1+SMAD3 CAF+IL6
EGFR_2+GAB1 EGFR_2+SOS1 EGFR_2+SHP2 EGFR_1+ERBB3 ERBB2_2+ERBB3 ERBB2_2+SOS1 MET_2+ERBB3 MET_2+GAB1 MET_2+SHP2 AXL_2+PI3K_1 IGF1R_1+IRS1
ITGB1+FAK JAK+STAT3 FAK+SRC EGFR_2+SRC SRC+STAT3 SMAD3+SNAI1 SMAD3+TWIST1 ERBB3+PI3K_2 ERBB3+PI3K_1 GAB1+PI3K_2 IRS1+PI3K_1 SOS1+RAS_2 SHP2+RAS_2 SOS1+RAS_1
NF1-RAS_2 NF1-RAS_1 PTEN-PIP3_2 PTEN-PIP3_1 RAS_2+RAF_2 RAS_1+RAF_1 RAS_2+PI3K_2 PI3K_2+PIP3_2 PI3K_1+PIP3_1 STAT3+SOCS3 SOCS3-JAK LATS1-YAP1 FAK-LATS1
RAF_2+MEK_2 RAF_1+MEK_1 PIP3_2+AKT_2 PIP3_1+AKT_1 SNAI1+ZEB1 TWIST1+ZEB1 ZEB1-MIR200 MIR200-ZEB1 ZEB1-CDH1 SNAI1-CDH1 STAT3+TWIST1
MEK_2+ERK_2 MEK_1+ERK_1 AKT_2-TSC2 AKT_1-TSC2 TSC2-MTORC1 AKT_2-GSK3B AKT_1-FOXO3 ERK_2+DUSP6 DUSP6-ERK_2 ERK_2-SOS1 ERK_2-TSC2
ERK_2+RSK ERK_2+MYC MTORC1+S6K S6K-IRS1 ERK_2+CCND1 MTORC1+CCND1 GSK3B-CCND1 FOXO3+CDKN1B MYC-CDKN1B FOXO3+BIM ERK_2-BIM ZEB1-BIM HDAC+ZEB1 AKT_2-BAD RSK-BAD FOXO3+PUMA
STAT3+MCL1 MTORC1+MCL1 YAP1+BCLXL STAT3+BCLXL CCND1-RB1 RB1-CDK2 CDKN1B-CDK2 MYC+CDK2 BIM+BAX BAD+BAX PUMA+BAX MCL1-BAX BCLXL-BAX BAX+CASP3 STAT3+VEGFA VEGFA+ANGIO FOXO3+ERBB3 FOXO3+IRS1 YAP1+AXL_2
`;

/** Network of the fixture: 71 nodes in layers 0 to 8. */
export function fixturePathway(): Pathway {
  return {
    nodes: nodeLines().map(([layer = '', id = '', title = '', genes = '', module = '']) => ({
      id,
      title,
      module,
      genes: genes === '' ? [] : genes.split(' '),
      layer: Number(layer),
    })),
    edges: EDGES.trim()
      .split(/\s+/)
      .map((text) => {
        const [, from = '', sign = '', to = ''] = /^(\w+)([+-])(\w+)$/.exec(text) ?? [];
        return { from, to, sign: sign === '+' ? '+' : '-' };
      }),
  };
}

/** Activities under the n-th condition. One node has no value under the last, as may happen. */
export function fixtureActivities(condition: number): Record<string, number> {
  return Object.fromEntries(
    nodeLines().flatMap(([, id = '', , , , values = '']) => {
      const value = values.split(' ')[condition];
      return value === undefined ? [] : [[id, Number(value)]];
    }),
  );
}

function nodeLines(): string[][] {
  return NODES.trim()
    .split('\n')
    .map((line) => line.split('|'));
}

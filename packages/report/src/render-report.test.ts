import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { escapeText } from './format/markup.ts';
import { renderReport } from './render-report.ts';
import { emptyReport, fixtureReport } from './testing/fixture.ts';
import { poisonedReport, stressReport } from './testing/stress.ts';

function open(page: string): Document {
  return parseHTML(page).document;
}

const POISON = '<script>alert(1)</script>"\'><img src=x onerror=alert(2)>&';

describe('the report', () => {
  it('says once, and only once, that it is for research', () => {
    expect(renderReport(fixtureReport()).match(/research use only/gi)).toHaveLength(1);
  });

  it('has at least five figures, each with title, caption, label and numbers', () => {
    const document = open(renderReport(fixtureReport()));
    const figures = [...document.querySelectorAll('figure')];
    expect(figures.length).toBeGreaterThanOrEqual(8);
    for (const figure of figures) {
      expect(figure.querySelector('.figure-title')?.textContent).not.toBe('');
      expect(figure.querySelector('figcaption')?.textContent?.length).toBeGreaterThan(60);
      expect(figure.querySelector('details.data table')).not.toBeNull();
      const pictures = [...figure.querySelectorAll('svg[role="img"]')];
      expect(pictures.length).toBeGreaterThan(0);
      for (const picture of pictures) expect(picture.getAttribute('aria-label')?.length).toBeGreaterThan(10);
    }
    expect(document.querySelectorAll('svg[role="img"]').length).toBeGreaterThanOrEqual(12);
  });

  it('has no text below 9 px in its figures', () => {
    const sizes = [...renderReport(fixtureReport()).matchAll(/font-size="([\d.]+)"/g)].map((match) => Number(match[1]));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  });

  it('needs nothing from outside; the only links there are DOIs among the sources', () => {
    const page = renderReport(fixtureReport());
    const document = open(page);
    const outside = [...document.querySelectorAll('a')].filter((link) => !link.getAttribute('href')?.startsWith('#'));
    expect(outside.map((link) => link.getAttribute('href'))).toEqual(['https://doi.org/10.5555/example']);
    expect(outside.every((link) => link.closest('#sources') !== null)).toBe(true);
    expect(page.match(/https?:/g)).toHaveLength(1);
    expect(page).not.toMatch(/\ssrc=|url\(|@import|<link|<script|<iframe|<object/i);
  });

  it('links only to places that exist, and every id is there once', () => {
    for (const report of [fixtureReport(), emptyReport(), stressReport()]) {
      const document = open(renderReport(report));
      const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
      expect(new Set(ids).size).toBe(ids.length);
      const inside = [...document.querySelectorAll('[href^="#"]')].map((element) =>
        element.getAttribute('href')?.slice(1),
      );
      expect(inside.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
    }
  });

  it('is the same to the byte for the same document', () => {
    const first = renderReport(fixtureReport());
    expect(renderReport(structuredClone(fixtureReport()))).toBe(first);
  });

  it('does not change its document', () => {
    const report = fixtureReport();
    renderReport(report);
    expect(report).toEqual(fixtureReport());
  });

  it.each([
    ['full', fixtureReport()],
    ['stress', stressReport()],
  ])('shows every finding, option, unsimulated option, scenario and caution of the %s document', (_, report) => {
    const page = renderReport(report);
    const document = open(page);
    const mechanisms = [...document.querySelectorAll('#findings .mechanism')].map((element) => element.textContent);
    expect([...mechanisms].sort()).toEqual(report.explain.findings.map((finding) => finding.mechanismName).sort());
    const options = [...document.querySelectorAll('.option h4')].map((element) => element.textContent ?? '');
    expect(options).toHaveLength(report.plan.options.length);
    for (const option of report.plan.options) expect(options.some((text) => text.includes(option.label))).toBe(true);
    for (const entry of report.plan.unsimulated) expect(page).toContain(escapeText(entry.drugs.join(' + ')));
    for (const scenario of [...report.explain.scenarios, ...report.plan.scenarios])
      expect(page).toContain(escapeText(scenario.assumption));
    for (const caution of report.cautions) expect(page).toContain(escapeText(caution));
    for (const statement of report.explain.findings.flatMap((finding) => finding.evidence))
      expect(page).toContain(escapeText(statement.statement));
    for (const problem of report.problems) expect(page).toContain(escapeText(problem.found));
    for (const input of report.provenance.inputs) expect(page).toContain(input.sha256);
    expect(page).toContain(escapeText(report.provenance.command));
  });

  it('gives the interval with the best option, in months and days', () => {
    const summary = open(renderReport(fixtureReport())).querySelector('#summary')?.textContent ?? '';
    expect(summary).toContain('11.3 months (8.8–14.2), that is 344 d (266–431)');
    expect(summary).toContain('MET kinase mutation');
  });

  it('names the therapy of a finding as its evidence does, with the drugs of a class in the title', () => {
    const effects = [...open(renderReport(fixtureReport())).querySelectorAll('#findings .effect')];
    const words = effects.map((effect) => effect.textContent);
    expect(words).toContain('Resistance to any first-generation EGFR-TKI');
    expect(words).toContain('Resistance to erlotinib + bevacizumab');
    const titled = effects.find((effect) => effect.textContent === 'Resistance to any first-generation EGFR-TKI');
    expect(titled?.getAttribute('title')).toBe('gefitinib, erlotinib, icotinib');
    expect(words.filter((text) => text?.includes(' or '))).toEqual([]);
  });

  it('writes classes of drugs readably among the countermeasures', () => {
    const drugs = [...open(renderReport(fixtureReport())).querySelectorAll('.countermeasures .drugs')];
    expect(drugs.map((entry) => entry.textContent)).toContain('EGFR-TKI + MET-TKI');
  });

  it('shows the names of mechanisms that defeat an option, never their ids', () => {
    const report = fixtureReport();
    const page = renderReport(report);
    for (const route of report.plan.options.flatMap((option) => option.escapes)) {
      expect(page).not.toContain(route.mechanism);
      expect(page.toLowerCase()).toContain(route.mechanismName.toLowerCase());
    }
  });

  it('names three routes at most in its summary and says where the others are', () => {
    const summary = open(renderReport(fixtureReport())).querySelector('#summary')?.textContent ?? '';
    expect(summary).toContain('MET kinase mutation (MET D1228N), in 44\u00a0% of simulated patients.');
    expect(summary).not.toContain('persisters');
    expect(summary).toContain('1 rarer route under Options.');
  });

  it('gives many untested biomarkers room: eight in the case, fifteen in the table, the rest folded', () => {
    const report = fixtureReport();
    const untested = Array.from({ length: 60 }, (_, index) => ({
      biomarker: `GENE${index} up`,
      why: `would explain resistance to osimertinib; not among the tested: GENE${index}`,
    }));
    const document = open(renderReport({ ...report, explain: { ...report.explain, untested } }));
    const inCase = document.querySelector('#case')?.textContent ?? '';
    expect(inCase).toContain('60 biomarkers');
    expect(inCase).toContain('GENE7 up');
    expect(inCase).not.toContain('GENE8 up');
    expect(document.querySelectorAll('#gaps .compact tbody tr')).toHaveLength(15);
    expect(document.querySelectorAll('#gaps .columns li')).toHaveLength(45);
    expect(document.querySelector('#gaps')?.textContent).toContain('Each would explain resistance to osimertinib.');
    expect(document.querySelector('#gaps .compact')?.textContent).toContain('Not among the tested');
  });

  it('cites under the title of a panel by number alone, with the place in the title of the link', () => {
    const marks = [...open(renderReport(fixtureReport())).querySelectorAll('#figure-exposure .panel-title .cite')];
    expect(marks.map((mark) => mark.textContent)).toEqual(['[4]', '[4]', '[4]']);
    expect(marks[0]?.getAttribute('title')).toBe('section 1');
  });

  it('marks options that evidence contradicts', () => {
    const report = fixtureReport();
    const document = open(renderReport(report));
    const contradicted = report.plan.options.filter((option) => option.tier === 'contradicted');
    expect(document.querySelectorAll('.comparison tr.against')).toHaveLength(contradicted.length);
    expect(document.querySelectorAll('.option.against')).toHaveLength(contradicted.length);
  });

  it('says how often the simulation looks when all times fall on its steps', () => {
    const report = fixtureReport();
    const stepped = report.plan.options.map((option) => ({
      ...option,
      timeToProgressionDays: { value: 140, low: 140, high: 154, reached: true },
    }));
    const page = renderReport({ ...report, plan: { ...report.plan, options: stepped } });
    expect(page).toContain('every 14 days (0.5 months)');
    expect(renderReport(report)).not.toContain('The simulation looks at the tumour every');
  });

  it('shows markup in a document as text, wherever it stands', () => {
    const clean = open(renderReport(fixtureReport()));
    const page = renderReport(poisonedReport(POISON));
    const document = open(page);
    expect(page).not.toMatch(/<script|<img/i);
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    expect(document.querySelectorAll('[onerror]')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent).toBe(`${POISON}Example 1: EGFR and MET`);
    expect(document.querySelectorAll('section').length).toBe(clean.querySelectorAll('section').length);
    expect(document.querySelectorAll('figure').length).toBe(clean.querySelectorAll('figure').length);
  });

  it('leaves a DOI that is none without a link', () => {
    const report = fixtureReport();
    const page = renderReport({
      ...report,
      sources: report.sources.map((source) => ({ ...source, doi: 'javascript:alert(1)' })),
    });
    expect(page).toContain('DOI javascript:alert(1)');
    expect(page).not.toMatch(/href="javascript/);
  });

  it('numbers a source that is cited but not described', () => {
    const report = fixtureReport();
    const page = renderReport({ ...report, sources: report.sources.slice(1) });
    const items = [...open(page).querySelectorAll('.sources li')].map((item) => item.textContent ?? '');
    expect(items).toHaveLength(report.sources.length);
    expect(items.at(-1)).toContain('example-review. not described in this document');
  });

  it('makes a page of an empty case', () => {
    const page = renderReport(emptyReport());
    expect(page).toContain('No option was simulated.');
    expect(page).toContain('No treatment is recorded');
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('never shows a number that is none', () => {
    expect(renderReport(fixtureReport())).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(renderReport(stressReport())).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  it('says so when nothing explains a failure', () => {
    const report = fixtureReport();
    const page = renderReport({ ...report, explain: { ...report.explain, findings: [], unexplained: true } });
    expect(page).toContain('Nothing that is known of this tumour explains why osimertinib failed.');
  });

  it('copes with treatments without dates and with a single day of simulation', () => {
    const report = fixtureReport();
    const undated = report.case.treatments.map((treatment) => ({ ...treatment, from: null, to: null }));
    const option = report.plan.options[0]!;
    const short = {
      ...option,
      course: { timeDays: [0], burden: { median: [0], low: [0], high: [0] }, clones: [] },
      escapes: [],
    };
    const page = renderReport({
      ...report,
      case: { ...report.case, treatments: undated },
      plan: { ...report.plan, options: [short] },
    });
    expect(page).toContain('dates are not given');
    expect(page).not.toMatch(/NaN|Infinity|undefined/);
  });
});

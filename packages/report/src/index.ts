// The report of a case as one HTML file.
export { renderReport } from './render-report.ts';

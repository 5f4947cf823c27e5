// Tumour data to a case. Reading from disk is in `@countermove/case/node`.

// What a case is.
export type {
  BestResponse,
  Case,
  Observation,
  SkippedRows,
  SourceFile,
  StopReason,
  Treatment,
  TreatmentStatus,
} from './case.ts';
// Readers: content in, case or problems out.
export { type CaseFileOptions, readCaseFile } from './file/read-case-file.ts';
export { type MafOptions, type MafReading, readMaf } from './maf/read-maf.ts';

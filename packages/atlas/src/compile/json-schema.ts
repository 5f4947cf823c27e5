/** Writes the JSON Schema of every kind of record to `schema/`, for editors; a test fails when they are out of date. */
import { join, resolve } from 'node:path';
import { writeFilesWhole } from '@countermove/base/node';
import { z } from 'zod';
import { KINDS } from './kinds.ts';

/** File name → text, one for each kind. Data files hold lists of records, or one record. */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(KINDS).map(([kind, schema]) => {
      const record = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
      return [`${kind}.json`, `${JSON.stringify({ title: kind, ...record }, null, 2)}\n`];
    }),
  );
}

if (import.meta.main) {
  const folder = resolve(import.meta.dirname, '../../schema');
  writeFilesWhole([...jsonSchemas()].map(([name, content]) => ({ path: join(folder, name), content })));
}

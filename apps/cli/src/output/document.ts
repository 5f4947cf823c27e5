/** What a document is checked by: the zod schemas of the packages are such. */
interface DocumentSchema<T> {
  safeParse(document: unknown): { success: true; data: T } | { success: false; error: { readonly message: string } };
}

/**
 * A document that keeps to its schema, with its fields in the schema's order.
 * @throws Error when it does not keep to it: a fault of ours, since users' input was checked before
 */
export function checkedDocument<T extends object>(schema: DocumentSchema<T>, document: T): T {
  const checked = schema.safeParse(document);
  if (!checked.success) throw new Error(`a document breaks its schema: ${checked.error.message}`);
  return checked.data;
}

/** Indented JSON that ends with a line feed; a list of numbers stands on one line. */
export function formatJson(document: object): string {
  const text = JSON.stringify(document, null, 2);
  // No text within quotes can match: JSON writes a line feed there as \n.
  return `${text.replace(/\[\n\s+-?[\d.eE+-]+(?:,\n\s+-?[\d.eE+-]+)*\n\s+\]/g, (list) => list.replace(/\s+/g, '').replaceAll(',', ', '))}\n`;
}

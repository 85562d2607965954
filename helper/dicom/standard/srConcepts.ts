import table from './srConcepts.json' with { type: 'json' };

/** What Table E.3.4-1 says of a content item: the Basic Profile's code, and the options that change it. */
export interface ConceptRow {
  code: string;
  options: Record<string, string>;
}

const rows = new Map<string, ConceptRow>();
for (const row of table.rows) {
  const [value = '', scheme = '', type = '', code = '', name = ''] = row.split('|');
  const options = Object.fromEntries(name.split(' ').slice(1).map((option) => option.split('=') as [string, string]));
  rows.set(`${value}|${scheme.replace(/\[.*$/, '')}|${type}`, { code, options });
}

/** Coding schemes that mean SNOMED CT in older objects. */
const SAME_SCHEME: Record<string, string> = { SRT: 'SCT', SNM3: 'SCT', '99SDM': 'SCT' };

/** The row of a concept for content items of a value type. */
export function conceptRow(codeValue: string, scheme: string, valueType: string): ConceptRow | undefined {
  return rows.get(`${codeValue}|${SAME_SCHEME[scheme] ?? scheme}|${valueType}`);
}

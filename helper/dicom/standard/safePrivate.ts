import table from './safePrivate.json' with { type: 'json' };

const rows = new Map<string, string>();
for (const row of table.rows) {
  const [tag = '', vr = ''] = row.split(' ', 2);
  rows.set(`${tag.slice(0, 4)}${tag.slice(6)} ${row.slice(12).trim().toUpperCase()}`, vr);
}

/** The VR of a private attribute that PS3.15 Table E.3.10-1 knows to be safe; undefined for any other. The block it lies in does not matter. */
export function safePrivateVr(tag: number, creator: string): string | undefined {
  const digits = tag.toString(16).toUpperCase().padStart(8, '0');
  return rows.get(`${digits.slice(0, 4)}${digits.slice(6)} ${creator.trim().toUpperCase()}`);
}

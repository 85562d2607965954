import type { Candidate, Page } from '../candidate.ts';
import type { Known } from '../known.ts';
import { initialsOf } from '../siteInitials.ts';
import { fold, isUpper } from '../tokens.ts';
import { MEDICAL_WORDS } from '../words/protected.ts';

/** Techniques and other capitals that may be the initials of an institution by chance. */
const NO_ACRONYMS = new Set(['ct', 'mr', 'mri', 'mrt', 'pet', 'tc', 'tac', 'rm', 'rmn', 'irm', 'tep', 'us', 'eco', 'rx', 'dxa', 'cr', 'dr', 'dx', 'nm', 'mg', 'spect', 'crm', 'cta', 'mra', 'mrcp', 'tdm', 'uiv', 'hsg', 'hta', 'hbp', 'hcc', 'hda', 'hdb', 'hiv', 'hsa', 'htp', 'hic', 'hsd', 'hpb']);

/** Least confidence of an institution whose initials are looked for. */
const SURE = 0.72;

/** `(HUNM)`, `(hereafter SRVAMC)`, `(the "CSRP")` right after a name. */
const INTRODUCED = /^\s{0,2}[([](?:the |hereafter |hereinafter |henceforth |en adelante,? |im Folgenden |nachfolgend |ci-après |di seguito |doravante |abbr\.? )?["“«']?(\p{Lu}{2,8})["”»']?[)\]]/u;

/** A patient comes from, goes to or lies in what these capitals stand for. */
const PLACED = /(?<!\p{L})(?:urgencias|[Dd]erivad[oa]|[Tt]raslad\p{L}+|[Ii]ngres\p{L}+|[Rr]emitid[oa]|[Pp]rocedente|[Aa]cud\p{L}+|UCI|REA) (?:del|al|en el|desde el) (H\p{Lu}{2,5}|C[SH]\p{Lu}{1,4})(?![\p{L}\p{N}-])/gu;

/** Initials of the institutions of the document and of the study, wherever they stand alone. */
export function findAcronyms({ tokens, text, matches }: Page, found: readonly Candidate[], known: readonly Known[]): Candidate[] {
  const acronyms = new Set<string>();
  for (const { text: name, kind } of known) if (kind === 'organisation') for (const initials of initialsOf(name)) acronyms.add(initials);
  for (const { label, confidence, start, end } of found) {
    if (label !== 'ORG' || confidence < SURE) continue;
    const all = initialsOf(text.slice(start, end));
    for (const initials of all) acronyms.add(initials);
    const introduced = INTRODUCED.exec(text.slice(end, end + 32))?.[1];
    if (introduced && (all.length === 0 || all.some((initials) => initials.includes(introduced.charAt(0))))) acronyms.add(introduced);
  }
  for (const match of matches(PLACED)) acronyms.add(match[1]!);
  if (acronyms.size === 0) return [];
  const isOne = (word: string): boolean => isUpper(word) && acronyms.has(word) && !MEDICAL_WORDS.has(fold(word)) && !NO_ACRONYMS.has(fold(word));
  return tokens.filter((token) => token.kind === 'word' && isOne(token.text)).map(({ start, end }) => ({
    start, end, label: 'ORG' as const, source: 'institution' as const, confidence: 0.75, reason: 'the initials of an institution named in the document',
  }));
}

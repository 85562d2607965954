import { fold, type Token } from './tokens.ts';

/** Languages whose tables the engine has; the first is the fallback. */
export const LANGUAGES = ['en', 'es', 'de', 'fr', 'pt', 'it'] as const;

/** Frequent words that few of the other languages share. Reports are short on grammar, so words of the trade count too. */
const TELLTALES: Record<(typeof LANGUAGES)[number], string> = {
  en: 'the of and with is was are no without for right left to in there patient findings impression normal has seen at by from study this',
  es: 'el la los las del y con sin en por se una un derecho derecha izquierdo izquierda hallazgos paciente fecha informe conclusion no para al su estudio lesion años',
  de: 'der die das und mit ohne kein keine im am den des bei rechts links befund beurteilung zum von nicht ist eine fur patient geb herr frau untersuchung',
  fr: 'le la les des du et avec sans une un au est pas sur droite gauche dans pour monsieur madame examen conclusion compte rendu patient par aux en',
  pt: 'o os as do da dos das e com sem em no na uma um nao direito direita esquerdo esquerda exame paciente ao pela pelo conclusao para lesao achados',
  it: 'il lo gli della del dei delle e con senza di da una un non destro destra sinistro sinistra esame paziente al nel alla conclusioni referto per sono si',
};

const SCORES = new Map<string, string[]>();
for (const lang of LANGUAGES) for (const word of fold(TELLTALES[lang]).split(' ')) SCORES.set(word, [...(SCORES.get(word) ?? []), lang]);

/** The language of most tell-tale words in the first 3,000 tokens; a word that several languages share counts a part for each. */
export function guessLanguage(tokens: readonly Token[]): string {
  const scores = new Map<string, number>();
  for (const token of tokens.slice(0, 3000)) {
    const langs = SCORES.get(token.key);
    if (langs) for (const lang of langs) scores.set(lang, (scores.get(lang) ?? 0) + 1 / langs.length);
  }
  let best: string = LANGUAGES[0];
  for (const lang of LANGUAGES) if ((scores.get(lang) ?? 0) > (scores.get(best) ?? 0)) best = lang;
  return best;
}

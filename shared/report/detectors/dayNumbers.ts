import type { Candidate, Page } from '../candidate.ts';
import { readForms, type Form } from '../form.ts';

/**
 * Days of the month that stand without their month: `the 27th`, `on 23rd`, `dado de alta el 8`, `départ le 15`, `am 15.`.
 * A bare number needs a word of coming, going or fixing a date before it; an ordinal needs an ending that no rib or percentile has.
 */
const FORMS: readonly (Form & { confidence: number })[] = [
  { pattern: /(?<![\p{L}\p{N}])(?:[Tt]he|[Oo]n|[Bb]y|[Uu]ntil|[Ff]rom|[Ss]ince|[Dd]ue|[Tt]ill|[Bb]efore|[Aa]fter|[Dd]ated|w\/[ec]|[Mm]on(?:day)?|[Tt]ues?(?:day)?|[Ww]ed(?:nesday)?|[Tt]hurs?(?:day)?|[Ff]ri(?:day)?|[Ss]at(?:urday)?|[Ss]un(?:day)?|THE|ON|BY) (?:the )?(\d{1,2}(?:st|nd|rd|th|ST|ND|RD|TH))(?=\s*(?:[.,;:)!?]|$|\n| (?:at|for|to|and|or|but|with|inst|ult|prox|of this|of the|in|if|before|after|from|so|because|when|AM|PM|a\.m|p\.m|AT|FOR|AND|IN)(?![\p{L}])))(?! of (?!this|the month))(?! (?:percentile|centile|rib|nerve|ventricle|grade))(?! (?:to|and|or|through|and the|to the) \d{1,2}(?:st|nd|rd|th) \p{Ll}{3,}(?<! (?:and|but|for|with|when|because|inst|prox|ult)))/gu, confidence: 0.8 },
  { pattern: /(?<![\p{L}\p{N}])(\d{1,2}(?:st|nd|rd|th))(?= (?:inst|ult|prox|instant|of this month|of the month)(?!\p{L}))/gu, confidence: 0.85 },
  { lang: 'es', pattern: /(?<!\p{L})(?:alta|ingres[aoó]\w*|nacid[ao]s?|operad[ao]|intervenid[ao]|cita(?:d[ao])?|control|revisi[oó]n|vuelve|volver[aá]|viene|acud\w+|regres[ao]\w*|marcha|sale|salida|llega\w*|fallec\w+|vist[ao]|realizad[ao]|caduca|hasta|desde|a \d[\d,.]*) (?:prevista? |para |de nuevo |médica |hospitalaria ){0,2}el (?:día )?(\d{1,2})(?=\s*(?:[.,;)]|$|\n| (?:con|a las?|por|en|de este|del|y|sin|para)(?!\p{L})))(?!\s*[.,]\d)/gu, confidence: 0.75 },
  { lang: 'es', pattern: /(?<!\p{L})el día (\d{1,2}|(?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|diecinueve|veinte|veinti\p{L}{2,8}|treinta(?: y uno)?))(?=\s*(?:[.,;)]|$|\n| (?:a las?|por|en|con|del mes|de este|del corriente)(?!\p{L})))/gu, confidence: 0.8 },
  { lang: 'es', pattern: /(?<![\p{L}\p{N}])(\d{1,2}(?: de los corrientes(?!\p{L}))?)(?= del corriente| del cte\.?| del actual| del presente| de este mes| del mes en curso|(?<=corrientes))/gu, confidence: 0.85 },
  { lang: 'fr', pattern: /(?<!\p{L})(?:[Dd]épart|retour|arriv\w+|sorti\w*|entrée?|rendez-vous|RDV|rdv|prévue?|vue?|opérée?|revient|revoir|contrôle|parti\w*|depuis|jusqu['’]au|née?|vacances|dès) le (\d{1,2})(?=\s*(?:[.,;)]|$|\n| (?:à|au|pour|avec|et)(?!\p{L})))(?!\s*[.,]\d)/gu, confidence: 0.75 },
  { lang: 'fr', pattern: /(?<![\p{L}\p{N}])(\d{1,2})(?= (?:courant|ct|du mois|de ce mois)(?!\p{L}))/gu, confidence: 0.8 },
  { lang: 'de', pattern: /(?<!\p{L})(?:am|vom|bis zum|ab dem|den) (\d{1,2}\.)(?= (?:d\. ?M|ds|dieses Monats|um|wieder|entlassen|operiert|aufgenommen|nochmals|erneut)(?!\p{L}))/gu, confidence: 0.75 },
  { lang: 'de', pattern: /(?<!\p{L})(?:[Uu]ntersuchung|[Aa]ufnahme|[Kk]ontrolle|CT|MRT?|Rö|OP|Befund|Bild(?:er)?) (?:vom|am) (\d{1,2}\.)(?=:|[,;)]| ?\n)/gu, confidence: 0.78 },
  // "la tarde del 24", "la nuit du 3", "the night of the 12th"
  { lang: 'es', pattern: /(?<!\p{L})(?:tarde|noche|mañana|madrugada|mediodía) del (?:día )?(\d{1,2})(?=\s*(?:[.,;)]|$|\n))(?!\s*[.,]\d)/gu, confidence: 0.78 },
  { lang: 'fr', pattern: /(?<!\p{L})(?:nuit|soir|soirée|matin|matinée|après-midi) du (\d{1,2})(?=\s*(?:[.,;)]|$|\n| au \d))(?!\s*[.,]\d)/gu, confidence: 0.78 },
  { lang: 'de', pattern: /(?<!\p{L})(?:Nacht (?:zum|vom|auf den)|Abend des|Morgen des|Nachmittag des) (\d{1,2}\.)(?! ?\d)/gu, confidence: 0.78 },
  { lang: 'it', pattern: /(?<!\p{L})(?:sera|notte|mattina|pomeriggio|serata) del (\d{1,2})(?=\s*(?:[.,;)]|$|\n))(?!\s*[.,]\d)/gu, confidence: 0.78 },
  { lang: 'pt', pattern: /(?<!\p{L})(?:tarde|noite|manhã|madrugada) d[oe] (?:dia )?(\d{1,2})(?=\s*(?:[.,;)]|$|\n))(?!\s*[.,]\d)/gu, confidence: 0.78 },
  // "dob may 10 95", "d o b 15 8 58": a birthday without its marks.
  { pattern: /(?<!\p{L})(?:d\.? ?o\.? ?b\.?|date of birth|born|geb\.?|geboren|nac\.?|nacid[oa]|f\.? ?nac\.?|nat[oa]|née?|nascid[oa])[ :]{1,3}(?:on |am |el |le |il )?((?:[a-z]{3,9} \d{1,2}|\d{1,2} \d{1,2}|\d{1,2} [a-z]{3,9}) (?:19|20)?\d{2})(?!\d|[.,/-]\d)/giu, confidence: 0.85 },
  { lang: 'it', pattern: /(?<!\p{L})(?:dimess[ao]|ricover\w+|operat[ao]|visita|controllo|appuntamento|prevista?|rientr\w+|part\w+|torn\w+|giorno|entro) il (?:giorno )?(\d{1,2})(?=\s*(?:[.,;)]|$|\n| (?:alle|per|con|e|u\.s|c\.m|p\.v)(?!\p{L})))(?!\s*[.,]\d)/gu, confidence: 0.75 },
  { lang: 'it', pattern: /(?<![\p{L}\p{N}])(\d{1,2})(?= (?:u\.s|c\.m|p\.v|corrente mese|del mese corrente))/gu, confidence: 0.8 },
  { lang: 'pt', pattern: /(?<!\p{L})(?:no|ao|do|até ao?|desde o) dia (\d{1,2})(?=\s*(?:[.,;)]|$|\n| (?:às?|pelas|para|com|e|deste|do corrente)(?!\p{L})))(?!\s*[.,]\d)/gu, confidence: 0.75 },
  // "eve of National Day", "el día de Andalucía": a feast that no calendar here has, after a word of time.
  { lang: 'en', pattern: /(?<=(?<!\p{L})(?:[Oo]n|[Bb]efore|[Aa]fter|[Ee]ve of|[Ss]ince|[Bb]y|[Uu]ntil|[Tt]ill|[Ff]rom|[Oo]ver|[Dd]uring)(?: the)? )(\p{Lu}[\p{L}'’]{2,16}(?: \p{Lu}[\p{L}'’]{2,16})? (?:Day|Eve|Weekend))(?! (?:[Ss]urgery|[Uu]nit|[Cc]are|[Cc]linic|[Cc]ase|[Hh]ospital)|\p{L})/gu, confidence: 0.75 },
  { lang: 'es', pattern: /(?<=(?<!\p{L})(?:el|del|al|desde el|hasta el|víspera del) )(día (?:de |del )(?:la |los |las )?\p{Lu}\p{Ll}{2,16}(?: \p{Lu}\p{Ll}{2,16})?)(?!\p{L})/gu, confidence: 0.72 },
  // "addendum #1 6/14": a correction by its number and its day
  { pattern: /(?<!\p{L})(?:[Aa]ddend(?:um|a)|ADDENDUM|[Aa]denda|ADENDA|[Nn]achtrag|[Aa]dendo) (?:#|[Nn][ro]?[.º°]? ?)?\d{1,2},? \(?(\d{1,2}\/\d{1,2})(?![\d/])/gu, confidence: 0.8 },
  // "6 (seis) de agosto de 2024": deeds say the day twice.
  { lang: 'es', pattern: /(?<![\p{L}\p{N}/.-])(\d{1,2}º? \(\p{L}{3,12}(?: y \p{L}{3,6})?\) (?:días del mes )?de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)(?:,? del? (?:año )?(?:19|20)\d{2})?)(?![\p{L}\p{N}])/giu, confidence: 0.95 },
  // "2025eko martxoaren 8a", "martxoaren 8an": Basque days.
  { pattern: /(?<![\p{L}\p{N}])((?:(?:19|20)\d{2}(?:e?ko) )?(?:urtarril|otsail|martxo|apiril|maiatz|ekain|uztail|abuztu|irail|urri|azaro|abendu)a?ren \d{1,2}(?:a|an|ko|koa|tik|ra)?)(?![\p{L}\p{N}])/giu, confidence: 0.95 },
  // "V-2023", "XII/22": a Roman month and its year.
  { pattern: /(?<![\p{L}\p{N}/.-])((?:I{1,3}|I?V|VI{1,3}|I?X|XI{1,2})[-/.](?:19|20)\d{2})(?![\p{L}\p{N}/-])/gu, confidence: 0.8 },
  // "18-3-'24": two digits of a year after an apostrophe.
  { pattern: /(?<![\p{L}\p{N}/.-])(\d{1,2}[-/.]\d{1,2}[-/.]['’]\d{2})(?![\p{L}\p{N}/-])/gu, confidence: 0.95 },
  // "W12/2024", "2024-W12", "KW 12/24", "Q3 2023": weeks and quarters.
  { pattern: /(?<![\p{L}\p{N}-])((?:19|20)\d{2}-?W(?:0[1-9]|[1-4]\d|5[0-3])(?:-[1-7])?|(?:KW|CW|[Ww]eek|[Ss]emana|[Ss]emaine|[Ss]ettimana|Woche) ?\d{1,2}(?:\/| of |, | de | )(?:20\d{2}))(?![\p{L}\p{N}-])/gu, confidence: 0.8 },
  { pattern: /(?<![\p{L}\p{N}-])(Q[1-4][ /-]?(?:20\d{2}|['’]\d{2})|(?:20)\d{2}[ -]?Q[1-4])(?![\p{L}\p{N}-])/gu, confidence: 0.75 },
];

/** Finds days of the month without their month, and dates in rarer forms. */
export function findDayNumbers(page: Page): Candidate[] {
  return readForms(page, FORMS).filter(({ value }) => mayBeDay(value)).map(({ start, end, form: { confidence } }) => ({
    start, end, label: 'DATE', source: 'date', confidence, reason: 'a day of the month or a period without the rest of its date',
  }));
}

/** Whether one or two digits that a value begins with, if any, are a day. */
function mayBeDay(value: string): boolean {
  const day = /^\d{1,2}(?!\d)/.exec(value)?.[0];
  return day === undefined || (Number(day) >= 1 && Number(day) <= 31);
}

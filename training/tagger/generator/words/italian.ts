/** Italian report text: fields, sentences with identifiers and sentences without. See `compose.ts` for the slots. */
import type { Language } from '../language.ts';

const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim()).filter((line) => line !== '');
const list = (text: string): string[] => text.trim().split(/\s*\|\s*/);

export const ITALIAN: Language = {
  code: 'it',
  fields: {
    '{Pfull}': list('Paziente|Nome e cognome|Cognome e nome|Nominativo|Nome|Oggetto|Assistito'),
    '{Pgiven}': list('Nome'),
    '{Pfamily}': list('Cognome'),
    '{MRN}': list('ID paziente|Cartella clinica|N. cartella|Nosologico|Codice paziente|N. archivio'),
    '{ACC}': list('N. esame|Accession|Richiesta n.|N. richiesta|Prenotazione|Accettazione|Protocollo|N. referto'),
    '{NID}': list('Codice fiscale|C.F.|CF|Cod. Fisc.|Passaporto|Carta d\'identità'),
    '{INS}': list('Tessera sanitaria|Polizza|N. tessera|STP|Polizza n.'),
    '{ACCT}': list('Fattura|Sinistro|Conto|Sinistro n.|R.G.|Iscrizione OMCeO'),
    '{ID}': list('N. di serie|S/N|Matricola|Lotto|Codice dispositivo'),
    '{D}': list('Data|Data di nascita|Nato il|Nata il|Data esame|Data referto|Esame del|Ricovero|Dimissione|Refertato il|Validato il|Precedente'),
    '{Cname}': list('Medico richiedente|Medico|Richiedente|Radiologo|Medico curante|Refertato da|TSRM|Firmato|Medico refertante|Prescrittore|Tecnico|Chirurgo|Alla c.a.|Il medico radiologo'),
    '{Rname}': list('Accompagnatore|Contatto|Madre|Padre|Coniuge|Tutore|Familiare|Avvocato'),
    '{ORG}': list('Ospedale|Struttura|Reparto|Provenienza|Centro|Istituto|Azienda|Sede'),
    '{ROOM}': list('Stanza|Letto|Camera'),
    '{ADDRESS}': list('Indirizzo|Residenza|Residente in|Domicilio'),
    '{PH}': list('Telefono|Tel.|Cell.|Cellulare|Recapito|Int.'),
    '{FAX}': list('Fax'),
    '{EMAIL}': list('E-mail|Email|Posta elettronica|PEC'),
    '{URL}': list('Sito|Portale|Immagini'),
    '{sexword}': list('Sesso'),
    '{age}': list('Età'),
    '{exam}': list('Esame|Indagine|Prestazione'),
    '{indication}': list('Quesito clinico|Quesito diagnostico|Indicazione|Anamnesi|Notizie cliniche|Motivo'),
    '{plainfield}': list('Tecnica|Mezzo di contrasto|Confronto|Apparecchio|Dose|Allergie|Creatinina|Peso'),
  },
  plainValues: list('{scanner}|{drug} {int} ml e.v.|Urgente|nessuno|{side}|{int} kg|{seq}|No|Sì|Senza mdc|Programmato'),
  sexes: list('M|F|Maschile|Femminile'),
  narrative: lines(`
    {P}, {age} anni, con {finding}.
    {P}, nato a {LOC} il {D}, inviato da {C}.
    La paziente {P} si presenta il {D} presso {ORG}.
    {Phon} riferisce dolore da {Dmonth}.
    {Phon} ha tollerato bene l'esame.
    Accompagnata dalla {rel} {Rname}.
    La {rel}, {Rname}, riferisce caduta il {D}.
    Confronto con esame del {D}.
    Confronto: {exam} del {D} ({ORG}).
    Invariato rispetto al {D}.
    Operato il {D} presso {ORG} da {C}.
    Risultato comunicato a {C} alle ore {time} del {D}.
    Discusso con {C}, int. {PH}.
    Richiesto da {C}, {ORG}.
    Trasferito da {ORG} il {D}.
    Residente in {ADDR}, {ZIP} {LOC}.
    {LOC}, {D}
    {LOC}, lì {D}
    Gentile {C},
    Egregio {C}, grazie per avermi inviato {P}.
    Cordiali saluti, {Cname}
    Distinti saluti, {C}
    Firmato digitalmente da {Cname} il {D} alle {time}
    Biopsia del {D} presso {ORG}: {finding}.
    Pacemaker matricola {ID} impiantato nel {Dmonth}.
    Paziente di {AGE90} anni, caduta accidentale.
    Fax {FAX}, e-mail {EMAIL}
    Immagini su {URL}
    Pratica {ACCT}, {LAW}
    C.F. {NID}, cartella {MRN}.
    {CinitSlash}
    {ORG} - {ADDR} - {ZIP} {LOC} - Tel. {PH}
    {C}
    {Plastfirst} {D} {MRN}
    Lavora presso {ORG}.
    Ricoverato in {ROOM}.
    Esame eseguito da {Cname}.
    Il medico radiologo {C}
  `),
  neutral: lines(`
    {anat} nei limiti.
    Non si osserva {finding}. Assenza di {finding} o {finding}.
    {severity} {finding} ({anat}).
    {severity} {finding} in {level}.
    {level}: protrusione discale senza conflitto radicolare.
    Cisti di {eponym} di {float} x {float} cm. Lesione di {eponym}.
    Morbo di {eponym}. Frattura di {eponym} tipo {roman}. Segno di {eponym} negativo. Sindrome di {eponym}. Ernia di {eponym}.
    Tecnica: {exam} dopo {int} ml di {drug} con {scanner}.
    Sequenze {seq} sagittali, {seq} assiali, {seq} coronali, 1,5 T.
    Serie {int}, immagine {int}. DLP {int} mGy.cm. {int} UH.
    Misura {float} x {float} x {float} cm, in precedenza {float} cm.
    {score}. Controllo tra {int} mesi.
    Conclusioni: non alterazioni acute.
    Fegato di dimensioni normali. Milza omogenea. Pancreas nei limiti. Reni senza dilatazione. Vescica distesa.
    La paziente ha tollerato bene l'esame. Il medico curante è stato informato.
    Paziente di {age} anni. Donna di {age} anni.
    Dal 2015. Intervento nel 2009.
    Unità Operativa di Radiologia. Pronto Soccorso. Pagina 1 di 2. Referto.
    Testa femorale. Collo. Mano. Piede. Gamba. Sostanza bianca. Rosso. Grasso di {eponym}. Lungo decorso. Costa. Stella. Bocca. Barba. Gallo.
    Rottura del sovraspinato. Menisco mediale. Legamento crociato anteriore. Gonartrosi.
    Criteri di Milano. Scala di Glasgow. Doppler. Valsalva. RECIST 1.1.
  `),
  exams: list('TC addome|TC torace|RM encefalo|RM lombare|RM ginocchio destro|Rx torace|ecografia addominale|mammografia bilaterale|angio-TC|scintigrafia ossea|PET-TC|colangio-RM|Rx mano'),
  indications: list('{finding}|dolore|caduta|sospetta {finding}|controllo|trauma|dispnea|stadiazione|screening|morbo di {eponym}'),
  anatomy: list('fegato|milza|pancreas|colecisti|rene sinistro|rene destro|surreni|aorta|cuore|mediastino|lobo superiore|lobo inferiore|pleura|esofago|stomaco|colon|appendice|vescica|prostata|utero|ovaio|cuffia dei rotatori|menisco|legamento crociato|rotula|tendine di Achille|astragalo|scafoide|radio|ulna|anca|ginocchio|spalla|polso|caviglia|piede|mano|gomito|torace|addome|pelvi|collo|testa|mammella|ascella|cervelletto|tiroide|carotide|rachide lombare'),
  findings: list('frattura|lussazione|versamento|addensamento|pneumotorace|embolia polmonare|nodulo|massa|cisti|calcificazione|emorragia|infarto|edema|stenosi|aneurisma|dissezione|trombosi|linfonodi|metastasi|atelettasia|enfisema|fibrosi|idronefrosi|litiasi|colecistite|pancreatite|appendicite|diverticolite|occlusione|ernia|ascite|ascesso|artrosi|rottura parziale|borsite|ernia discale|scoliosi|osteoporosi|meningioma|sinusite|gozzo|carcinoma|angioma|adenoma|steatosi|cardiomegalia|lipoma'),
  severities: list('lieve|moderata|severa|piccola|voluminosa|minima|diffusa|focale|stabile|cronica|acuta|Lieve|Modesta'),
  sides: list('sinistro|destro|sinistra|destra|bilaterale'),
  sexNouns: list('donna|uomo|paziente'),
  months: list('gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre'),
  monthsShort: list('gen|feb|mar|apr|mag|giu|lug|ago|set|ott|nov|dic'),
  weekdays: list('lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica'),
  holidays: list('giorno di Natale|Pasquetta|Ferragosto|Capodanno|vigilia di Natale'),
  dateOf: [''],
};

/** German report text: fields, sentences with identifiers and sentences without. See `compose.ts` for the slots. */
import type { Language } from '../language.ts';

const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim()).filter((line) => line !== '');
const list = (text: string): string[] => text.trim().split(/\s*\|\s*/);

export const GERMAN: Language = {
  code: 'de',
  fields: {
    '{Pfull}': list('Patient|Patientin|Name|Name, Vorname|Patientenname|Pat.|Betreff|Betr.'),
    '{Pgiven}': list('Vorname|Rufname'),
    '{Pfamily}': list('Nachname|Familienname|Geburtsname'),
    '{MRN}': list('Patienten-ID|Pat.-Nr.|PatID|Fallnummer|Fall-Nr.|Patientennummer|Aufnahmenr.|Archivnummer'),
    '{ACC}': list('Auftragsnummer|Auftrag|Untersuchungsnummer|Accession|Anforderungsnr.|Befundnummer|U-Nr.|Studien-Nr.'),
    '{NID}': list('Personalausweis|Ausweisnr.|Reisepass|Steuer-ID|SV-Nr.|AHV-Nr.'),
    '{INS}': list('Versichertennummer|KVNR|Versicherten-Nr.|Vers.-Nr.|Krankenkasse Nr.|Versichertennr.'),
    '{ACCT}': list('Rechnungsnr.|Aktenzeichen|Az.|Schadennummer|LANR|BSNR|Konto'),
    '{ID}': list('Seriennummer|Serien-Nr.|S/N|Gerätenummer|Chargennr.|Probanden-ID'),
    '{D}': list('Datum|Geburtsdatum|geb.|geb. am|Geb.-Datum|Untersuchungsdatum|Untersuchung vom|Befunddatum|Aufnahmedatum|Befund vom|Voruntersuchung|Diktiert am|Freigegeben am|Entlassung'),
    '{Cname}': list('Zuweiser|Überweiser|Überweisender Arzt|Hausarzt|Arzt|Radiologe|Befunder|Befundet von|Oberarzt|MTRA|Diktat|Freigabe|Untersucher|Anforderer|Gez.|Kopie an|z.Hd.|Chefarzt|Assistenz'),
    '{Rname}': list('Angehörige|Kontaktperson|Betreuer|Mutter|Ehemann|Ehefrau|Notfallkontakt|Rechtsanwalt|Zeuge'),
    '{ORG}': list('Klinik|Krankenhaus|Einrichtung|Praxis|Zuweisende Klinik|Institut|Abteilung|Arbeitgeber'),
    '{ROOM}': list('Station|Zimmer|Standort|Bett'),
    '{ADDRESS}': list('Adresse|Anschrift|Wohnort|wohnhaft'),
    '{PH}': list('Telefon|Tel.|Tel|Mobil|Durchwahl|Funk|Rückruf'),
    '{FAX}': list('Fax|Telefax'),
    '{EMAIL}': list('E-Mail|Mail'),
    '{URL}': list('Web|Portal|Internet'),
    '{sexword}': list('Geschlecht'),
    '{age}': list('Alter'),
    '{exam}': list('Untersuchung|Methode|Art der Untersuchung'),
    '{indication}': list('Indikation|Klinische Angaben|Fragestellung|Anamnese|Klinik'),
    '{plainfield}': list('Technik|Kontrastmittel|Vergleich|Gerät|Dosis|Allergien|Kreatinin|Gewicht|Priorität'),
  },
  plainValues: list('{scanner}|{drug} {int} ml i.v.|Routine|dringend|keine|{side}|0,9 mg/dl|{int} kg|{seq}|{float} mGy|unauffällig|keine vorliegend'),
  sexes: list('m|w|männlich|weiblich|M|W'),
  narrative: lines(`
    {P}, {age} Jahre, mit {finding}.
    {P}, geb. {D}, wurde von {C} zugewiesen.
    Sehr geehrter Herr Kollege, wir berichten über {P}, geb. am {D}.
    Sehr geehrte Frau {C},
    Sehr geehrter Herr {C},
    Herr {Plast} stellte sich am {D} in unserer Klinik vor.
    Frau {Plast} klagt über Schmerzen im Bereich {anat}.
    Die {rel} der Patientin, {Rname}, war anwesend.
    In Begleitung der {rel} {Rname}.
    Im Vergleich zur Voruntersuchung vom {D}.
    Vergleich: {exam} vom {D}, {ORG}.
    Gegenüber {D} unverändert.
    Z. n. OP am {D} in {ORG} durch {C}.
    Befund telefonisch an {C} um {time} Uhr mitgeteilt.
    Rücksprache mit {C} am {D}.
    Befundbesprechung mit {Cfamily}, Tel. {PH}.
    Aufklärung durch {C} am {D}.
    Überweisung durch {C}, {LOC}.
    Zuverlegung aus {ORG} am {D}.
    Wohnhaft {ADDR}, {ZIP} {LOC}.
    {LOC}, den {D}
    {LOC}, {D}
    Mit freundlichen kollegialen Grüßen {C}
    Mit freundlichen Grüßen {Cname}
    gez. {C}
    Elektronisch freigegeben durch {Cname} am {D} um {time}
    Kopie an: {C}, {ORG}
    Biopsie am {D} in {ORG}: {finding}.
    Sturz am {D} in {LOC}.
    Schrittmacher, Seriennummer {ID}, implantiert {Dmonth}.
    {AGE90}-jährige Patientin nach Sturz.
    Patient, {AGE90} Jahre, aus {ORG}.
    Fax {FAX}, E-Mail {EMAIL}
    Bilder unter {URL}
    Az. {ACCT}, {LAW}
    Versicherter bei Nr. {INS}, Fall {MRN}.
    {CinitSlash}
    {ORG} | {ADDR} | {ZIP} {LOC} | Tel. {PH}
    {C}
    {Plastfirst}, {D}, {MRN}
    Beschäftigt bei {ORG}.
    Untersucht von {Cname} an {scanner}.
    Liegt auf {ROOM}.
    Erneute Vorstellung am {Dweekday}, {D}.
  `),
  neutral: lines(`
    {anat} unauffällig.
    Kein Nachweis von {finding}.
    Keine {finding}, kein Hinweis auf {finding}.
    {severity} {finding} im Bereich {anat}.
    {severity} {finding} in Höhe {level}.
    Höhe {level}: Bandscheibenprotrusion ohne Nervenwurzelkompression.
    {eponym}-Zyste von {float} x {float} cm. {eponym}-Läsion der {anat}.
    Morbus {eponym}. {eponym}-Fraktur Typ {roman}. {eponym}-Zeichen negativ.
    Bekannter M. {eponym}. {eponym}-Syndrom. {eponym}-Knötchen.
    Technik: {exam} nach Gabe von {int} ml {drug} an {scanner}.
    Sequenzen: {seq} sagittal, {seq} axial, {seq} coronar, 1,5 T.
    Serie {int}, Bild {int}. DLP {int} mGy·cm. {int} HE.
    Größe {float} x {float} x {float} cm, zuvor {float} cm.
    {score}. Kontrolle in {int} Monaten empfohlen.
    Beurteilung: Befund: Keine akute Pathologie.
    Regelrechte Darstellung der großen Gefäße. Herz normal groß. Zwerchfell glatt begrenzt.
    Leber homogen. Milz nicht vergrößert. Pankreas zart. Nieren ohne Stau. Harnblase glatt.
    Zeitgerechte Darstellung. Altersentsprechender Befund. Degenerative Veränderungen. Kein Frakturnachweis.
    Die Patientin wurde aufgeklärt. Der Patient toleriert die Untersuchung gut. Der zuweisende Arzt wurde informiert.
    {age}-jähriger Patient. {age} Jahre alte Patientin.
    Seit 2015 bekannt. Operation 2009.
    Klinik für Radiologie. Notaufnahme. Intensivstation. Seite 1 von 2. Befundbericht.
    Kleiner Zehenstrahl. Großer Erguss. Langer Hebelarm. Kurze Sequenz. Weiße Substanz. Schwarzer Knochen. Graue Substanz. Kopf. Hals. Bein. Zahnstatus. Herzschatten.
    Osteochondrose, Spondylarthrose, Spinalkanalstenose. Rotatorenmanschette intakt. Innenmeniskushinterhorn. Vordere Kreuzband. Gelenkspalt. Weichteile.
    Schlankes Mediastinum. Keine Lymphknotenvergrößerungen. Keine pulmonalen Rundherde. Keine Infiltrate. Kein Pleuraerguss.
    Milan-Kriterien. Glasgow. RECIST 1.1. Ann-Arbor {roman}. Doppler. Valsalva. Hounsfield.
  `),
  exams: list('CT Abdomen|CT Thorax mit KM|MRT Kopf|MRT LWS|MRT des rechten Kniegelenks|Röntgen Thorax|Sonographie Abdomen|Mammographie bds.|CCT nativ|MRCP|Röntgen Hand links|Angio-CT|Szintigraphie|PET/CT|MRT Schulter'),
  indications: list('{finding}|Schmerzen|Sturz|Ausschluss {finding}|V. a. {finding}|Verlaufskontrolle|Trauma|Z. n. {finding}|Dyspnoe|Staging|M. {eponym}'),
  anatomy: list('Leber|Milz|Pankreas|Gallenblase|linke Niere|rechte Niere|Nebennieren|Aorta|Herz|Mediastinum|Oberlappen|Unterlappen|Pleura|Ösophagus|Magen|Dünndarm|Kolon|Appendix|Harnblase|Prostata|Uterus|Ovar|Rotatorenmanschette|Supraspinatussehne|Meniskus|Kreuzband|Patella|Achillessehne|Talus|Skaphoid|Radius|Ulna|Humeruskopf|Schenkelhals|Hüfte|Knie|Schulter|Handgelenk|Sprunggelenk|Fuß|Hand|Ellenbogen|Thorax|Abdomen|Becken|Hals|Kopf|Mamma|Axilla|Kleinhirn|Stammganglien|Schilddrüse|Halsschlagader|Lendenwirbelsäule'),
  findings: list('Fraktur|Luxation|Erguss|Infiltrat|Pneumothorax|Lungenembolie|Rundherd|Raumforderung|Zyste|Verkalkung|Blutung|Infarkt|Ödem|Stenose|Aneurysma|Dissektion|Thrombose|Lymphknoten|Metastasen|Atelektase|Emphysem|Fibrose|Harnstau|Nephrolithiasis|Cholezystolithiasis|Pankreatitis|Appendizitis|Divertikulitis|Ileus|Hernie|Aszites|Abszess|Arthrose|Teilruptur|Bursitis|Spondylose|Bandscheibenvorfall|Skoliose|Osteoporose|Meningeom|Sinusitis|Struma|Karzinom|Hämangiom|Adenom|Steatose|Kardiomegalie|Lipom|Ganglion'),
  severities: list('geringe|mäßige|ausgeprägte|kleine|große|diffuse|fokale|stabile|chronische|akute|Geringe|Mäßige|Leichte'),
  sides: list('links|rechts|beidseits|bds.|li.|re.'),
  sexNouns: list('Patientin|Patient|Frau|Mann'),
  months: list('Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember'),
  monthsShort: list('Jan.|Feb.|Mär.|Apr.|Mai|Jun.|Jul.|Aug.|Sep.|Okt.|Nov.|Dez.'),
  weekdays: list('Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag'),
  holidays: list('Heiligabend|Silvester|Ostersonntag|Karfreitag|1. Weihnachtstag'),
  dateOf: [''],
};

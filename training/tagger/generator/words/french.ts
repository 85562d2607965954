/** French report text: fields, sentences with identifiers and sentences without. See `compose.ts` for the slots. */
import type { Language } from '../language.ts';

const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim()).filter((line) => line !== '');
const list = (text: string): string[] => text.trim().split(/\s*\|\s*/);

export const FRENCH: Language = {
  code: 'fr',
  fields: {
    '{Pfull}': list('Patient|Patiente|Nom|Nom et prénom|Nom du patient|Concerne|Objet|NOM Prénom'),
    '{Pgiven}': list('Prénom|Prénoms'),
    '{Pfamily}': list('Nom de famille|Nom de naissance|Nom d\'usage|Nom'),
    '{MRN}': list('IPP|N° dossier|N° de dossier|Dossier|NIP|ID patient|Numéro patient|Nº dossier'),
    '{ACC}': list('N° examen|N° d\'examen|Accession|N° demande|Demande|NDA|N° de séjour|Référence|Venue'),
    '{NID}': list('N° INS|NIR|INS|N° SS|Passeport|CNI|NISS'),
    '{INS}': list('N° Sécurité sociale|Sécu|Mutuelle|N° adhérent|NAM|RAMQ|N° assuré'),
    '{ACCT}': list('Facture|N° facture|RPPS|ADELI|Dossier sinistre|N° RG|FINESS'),
    '{ID}': list('N° de série|S/N|Série|Lot|N° appareil|Code patient'),
    '{D}': list('Date|Date de naissance|Né le|Née le|DDN|Date d\'examen|Date de l\'examen|Examen du|Date du compte rendu|Dicté le|Validé le|Entrée|Sortie|Comparatif|Accident du'),
    '{Cname}': list('Médecin|Médecin prescripteur|Prescripteur|Médecin demandeur|Demandeur|Radiologue|Médecin traitant|Adressé par|Validé par|Compte rendu par|Manipulateur|Manip|Interne|Signé|Copie à|Correspondant|Secrétaire|À l\'attention de|Chirurgien'),
    '{Rname}': list('Personne de confiance|Contact|Mère|Père|Époux|Tuteur|Représentant légal|Accompagnant|Avocat|Personne à prévenir'),
    '{ORG}': list('Établissement|Hôpital|Clinique|Centre|Service|Provenance|Service demandeur|Employeur|Site'),
    '{ROOM}': list('Chambre|Lit|UF|Localisation'),
    '{ADDRESS}': list('Adresse|Domicile|Demeurant'),
    '{PH}': list('Téléphone|Tél.|Tél|Tel|Portable|Mobile|Poste'),
    '{FAX}': list('Fax|Télécopie'),
    '{EMAIL}': list('Courriel|Email|Mail|E-mail'),
    '{URL}': list('Site|Portail|Images'),
    '{sexword}': list('Sexe'),
    '{age}': list('Âge|Age'),
    '{exam}': list('Examen|Type d\'examen|Acte'),
    '{indication}': list('Indication|Motif|Renseignements cliniques|Contexte clinique|Antécédents'),
    '{plainfield}': list('Technique|Contraste|Comparaison|Appareil|Dose|Allergies|Créatinine|Poids|Incidences|PDL'),
  },
  plainValues: list('{scanner}|{drug} {int} ml IV|Urgent|aucun|{side}|{int} kg|{seq}|{float} mGy|non|oui|Aucune|Sans injection'),
  sexes: list('M|F|Masculin|Féminin|H'),
  narrative: lines(`
    {P}, {age} ans, adressé par {C} pour {finding}.
    {P}, né le {D}, consulte pour une douleur ({anat}).
    Cher confrère, merci de m'avoir adressé {P}.
    Chère consœur, j'ai vu {P} le {D}.
    Cher {C},
    Madame {Plast} a bénéficié d'une {exam} le {D}.
    Monsieur {Plast} présente {finding} depuis {Dmonth}.
    Accompagnée de sa {rel} {Rname}.
    Sa {rel}, {Rname}, rapporte une chute le {D}.
    Comparaison avec l'examen du {D}.
    Comparatif : {exam} du {D} ({ORG}).
    Par rapport au {D}, stabilité.
    Opéré le {D} à {ORG} par {C}.
    Résultat communiqué à {C} par téléphone à {time} le {D}.
    Discuté avec {C}, poste {PH}.
    Le {C} a été prévenu à {time}.
    Demande de {C}, {ORG}.
    Transféré de {ORG} le {D}.
    Demeurant {ADDR}, {ZIP} {LOC}.
    Fait à {LOC}, le {D}
    {LOC}, le {D}
    Confraternellement, {C}
    Bien cordialement, {Cname}
    Signé électroniquement par {Cname} le {D} à {time}
    Copie : {C}, {ORG}
    Biopsie du {D} à {ORG} : {finding}.
    Stimulateur n° de série {ID} posé en {Dmonth}.
    Patiente de {AGE90} ans, chute à domicile.
    Fax {FAX}, courriel {EMAIL}
    Images disponibles sur {URL}
    Dossier {ACCT}, {LAW}
    N° SS {INS}, IPP {MRN}.
    {CinitSlash}
    {ORG} - {ADDR} - {ZIP} {LOC} - Tél. {PH}
    {C}
    {Plastfirst} {D} {MRN}
    Travaille chez {ORG}.
    Examen réalisé par {Cname} sur {scanner}.
    Hospitalisé {ROOM}.
    Vu en RCP le {D} : {C}, {C}.
  `),
  neutral: lines(`
    {anat} sans particularité.
    Absence de {finding}. Pas de {finding} ni de {finding}.
    {severity} {finding} ({anat}).
    {severity} {finding} en {level}.
    {level} : protrusion discale sans conflit radiculaire.
    Kyste de {eponym} de {float} x {float} cm. Lésion de {eponym}.
    Maladie de {eponym}. Fracture de {eponym} type {roman}. Signe de {eponym} négatif.
    Syndrome de {eponym}. Nodule de {eponym}. Classification de {eponym}. Cul-de-sac de {eponym} libre.
    Technique : {exam} après injection de {int} ml de {drug} sur {scanner}.
    Séquences {seq} sagittale, {seq} axiale, {seq} coronale, 1,5 T.
    Série {int}, image {int}. PDL {int} mGy.cm. {int} UH.
    Mesure {float} x {float} x {float} cm, contre {float} cm.
    {score}. Contrôle dans {int} mois.
    Résultats. Conclusion : pas d'anomalie aiguë décelée.
    Foie homogène de taille normale. Rate normale. Pancréas sans anomalie. Reins sans dilatation. Vessie en réplétion.
    Silhouette cardiaque normale. Coupoles diaphragmatiques régulières. Pas d'épanchement pleural.
    La patiente a été informée. Le patient tolère bien l'examen. Le médecin prescripteur a été prévenu.
    Patient de {age} ans. Femme de {age} ans.
    Depuis 2015. Opéré en 2009.
    Service d'imagerie médicale. Urgences. Réanimation. Page 1 sur 2. Compte rendu.
    Petit épanchement. Grand axe. Substance blanche. Os noir. Rose. Pierre biliaire. Main gauche. Pied droit. Tête fémorale. Cœur. Cou. Corps calleux.
    Rupture transfixiante du supra-épineux. Ménisque interne. Ligament croisé antérieur. Gonarthrose. Coxarthrose. Arthrose.
    Critères de Milan. Score de Glasgow. Doppler. Valsalva. RECIST 1.1. Ann Arbor {roman}.
    Verre dépoli. Rayon de miel. Arbre en bourgeons. Ganglions infracentimétriques.
  `),
  exams: list('TDM abdomino-pelvienne|scanner thoracique|IRM cérébrale|IRM lombaire|IRM du genou droit|radiographie thoracique|échographie abdominale|mammographie bilatérale|angioscanner|cholangio-IRM|scintigraphie osseuse|TEP-TDM|arthro-scanner|radio de la main|ostéodensitométrie'),
  indications: list('{finding}|douleur|chute|recherche de {finding}|suspicion de {finding}|contrôle|traumatisme|dyspnée|bilan d\'extension|dépistage|maladie de {eponym}'),
  anatomy: list('foie|rate|pancréas|vésicule|rein gauche|rein droit|surrénales|aorte|cœur|médiastin|lobe supérieur|lobe inférieur|plèvre|œsophage|estomac|grêle|côlon|appendice|vessie|prostate|utérus|ovaire|coiffe des rotateurs|tendon supra-épineux|ménisque|ligament croisé|rotule|tendon d\'Achille|talus|scaphoïde|radius|ulna|tête humérale|col fémoral|hanche|genou|épaule|poignet|cheville|pied|main|coude|thorax|abdomen|bassin|cou|tête|sein|aisselle|cervelet|noyaux gris|thyroïde|carotide|rachis lombaire'),
  findings: list('fracture|luxation|épanchement|condensation|pneumothorax|embolie pulmonaire|nodule|masse|kyste|calcification|hémorragie|infarctus|œdème|sténose|anévrisme|dissection|thrombose|adénopathies|métastases|atélectasie|emphysème|fibrose|dilatation|lithiase|cholécystite|pancréatite|appendicite|diverticulite|occlusion|hernie|ascite|abcès|arthrose|rupture partielle|bursite|hernie discale|scoliose|ostéoporose|méningiome|sinusite|goitre|carcinome|angiome|adénome|stéatose|cardiomégalie|lipome'),
  severities: list('discrète|modérée|sévère|petite|volumineuse|minime|diffuse|focale|stable|chronique|aiguë|Discrète|Minime'),
  sides: list('gauche|droit|droite|bilatéral|bilatérale'),
  sexNouns: list('femme|homme|patient|patiente'),
  months: list('janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre'),
  monthsShort: list('janv.|févr.|mars|avr.|mai|juin|juil.|août|sept.|oct.|nov.|déc.'),
  weekdays: list('lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche'),
  holidays: list('jour de Noël|lundi de Pâques|14 juillet|Toussaint|réveillon'),
  dateOf: [''],
};

import type { Label } from '../../label.ts';
import { Phrases, wordSet } from '../phrases.ts';

/** Titles and forms of address before a name. A courtesy title tells no role: the patient, a relative or a surgeon may follow. */
export const TITLES = new Phrases<Label | 'COURTESY'>()
  .add('dr|dra|drs|dres|doctor|doctora|doktor|dr med|dr iur|dr jur|dr phil|dr rer nat|dr med dent|dr med univ|dr techn|mag|frau mag|herr mag|frau professor|frau professorin|herr professor|dr ssa|dott|dott ssa|dottssa|dottore|dottoressa|dottor|prof|prof dr|prof dr med|profa|professor|professeur|pr|professore|professoressa|docteur|doutor|doutora|pd dr|priv doz dr|kollege|kollegin|pi|sw|crc|coordinator|investigator|principal investigator|frau kollegin|herr kollege|enf|enfa|enfermera|enfermero|enfermeira|enfermeiro|infermiera|infermiere|nurse|sister matron|schwester|pfleger|midwife|matrona|obstetra|hebamme|ostetrica|ost|infirmiere|infirmier|sage femme|radiographer|sonographer|technologist|technician|tech|tsid|mtra|mtr|tsrm|radiologist|radiologo|radiologa|radiologe|radiologin|radiologue|surgeon|neurosurgeon|orthopod|cardiologist|oncologist|urologist|pathologist|anesthesiologist|anaesthetist|registrar|resident|residente|fellow|intern|chaplain|capellan|capellan p|fr chaplain|pa c|consultant|oberarzt|oberarztin|assistenzarzt|chefarzt|secretary|secretaria|transcriptionist|lic|licda|licdo|klga|klgo|mtro|mtra|rads|doc|dre|doctoresse|dr mrs|kd dr med|oa dr|prim|univ prof|uni prof|pd dr med|cns|np|rn|anp|pgy|msw|snr|hca|phlebotomist|paramedic|paramedico|paramedica|ambulancier|sanitater|sanitaterin|notarzt|notarztin|arzt|arztin|medico de guardia|cirujano|cirujana|intensivista|anestesista|traumatologo|traumatologa|neurocirujano|neurocirujana|cardiologa|cardiologo|oncologo|oncologa|urologo|urologa|pediatra|ginecologa|ginecologo|internista|neurologa|neurologo|chirurgo|chirurga|cirurgiao|cirurgia dra|chirurgien|chirurgienne|reanimateur|urgentiste|mtr frau', 'CLINICIAN')
  .add('mr|mrs|ms|miss|mx|mstr|master|sr|sra|srta|sres|don|dona|herr|herrn|frau|fr|m|mme|mlle|monsieur|madame|mademoiselle|sig|sig ra|sigra|sig na|signor|signora|signorina|senhor|senhora|sr d|sra d|sra dona|exma sra|senor|senora|senorita|gentleman named|el senor|la senora|gent ma|gent mo|egr|plaintiff|claimant|complainant|decedent|demandante|demandada|demandado|actora|klager|klagerin|demandeur|demanderesse|ricorrente|requerente', 'COURTESY')
  .add('me|maitre|atty|attorney|avv|avvocato|abogado|abogada|abog|rechtsanwalt|rechtsanwaltin|ra|rain|lcdo|lcda|ldo|lda|judge|justice|magistrada|magistrado|juez|richter|juge|sgt|sergeant|constable|pc|officer|detective|det|inspector|agent|agente|trooper|deputy|father|padre|pastor|rev|reverend|sheriff|rabbi|imam|coroner|notary|notario|notaria|perito|solicitor|barrister|teacher|coach|caseworker|landlord|witness|testigo|zeuge|temoin|testimone', 'RELATIVE')
  .add('cpl|corporal|lance corporal|lcpl|pte|spc|ssgt|sfc|msgt|csm|wo1|wo2|capt|captain|lieutenant|lt col|lt cdr|lt cmdr|colonel|maj|cdr|commander|surg cdr|surg capt|surg lt|sqn ldr|wing cdr|gp capt|flt lt|tpr|wpc|dci|det sgt|det insp|insp|sargento|sgto|teniente|tte|capitan|cdte|comandante|coronel|cabo primero|oficial|subinspector|subinspectora|maresciallo|feldwebel|hauptmann|oberst|marechal', 'RELATIVE')
  .add('becado|becada|attg|odontologa|odontologo|kinesiologa|kinesiologo|psicologa|psicologo|nutricionista|flebotomista', 'CLINICIAN')
  .add('sor|hna sor|lonko|machi', 'COURTESY')
  .add('viscountess|baroness|srita|smt|shri|shrimati|sou|thiru|tmt|kumari|hajiya|alhaji|mallam|oga|pani|hon', 'COURTESY');

/** Titles that stand before a name only with a dot or a capital, being words or letters of other use too. */
export const FRAGILE_TITLES = wordSet('mag sor lonko machi odontologa odontologo kinesiologa kinesiologo psicologa psicologo nutricionista flebotomista doctor doctora m me fr pr ra sr ms sig don dona master miss ost tech technician intern resident residente fellow consultant surgeon radiologist nurse agent agente officer father padre pastor judge justice witness registrar coroner inspector doctor doctora professor secretary secretaria lic doc prim rads pi sw crc coordinator investigator plaintiff claimant complainant decedent demandante demandada demandado actora klager klagerin demandeur demanderesse ricorrente requerente cns np rn anp msw hca snr pgy paramedic paramedico paramedica ambulancier sanitater sanitaterin notarzt notarztin arzt arztin cirujano cirujana intensivista anestesista traumatologo traumatologa neurocirujano neurocirujana cardiologa cardiologo oncologo oncologa urologo urologa pediatra ginecologa ginecologo internista neurologa neurologo chirurgo chirurga chirurgien chirurgienne reanimateur urgentiste phlebotomist mtra mtro pc capt captain lieutenant colonel maj commander cdr insp sargento teniente capitan comandante coronel oficial hauptmann oberst marechal corporal spc pte sou pani hon kumari rain detective teacher coach deputy gentleman perito enfermera infermiera radiologo radiologa testigo dres drs da cardiologist oncologist urologist pathologist technologist radiographer sonographer neurosurgeon midwife sister kollege kollegin mtr mtra tsid pfleger schwester matrona obstetra ostetrica doutora doutor det tsrm urologist');

/** Kin and companions: the name after them is not the patient's. */
export const KIN = new Phrases<true>()
  .add('widow of|widower of|viuda de|viudo de|witwe des|witwe von|witwer der|veuve de|veuf de|vedova di|vedovo di|viuva de|viuvo de', true)
  .add('mother|father|mum|mom|auntie|nan|nana|grandma|grandpa|granny|stepson|stepdaughter|sibling|significant other|poa|proxy|dad|daughter|son|wife|husband|spouse|partner|sister|brother|aunt|uncle|niece|nephew|great nephew|great niece|cousin|grandmother|grandfather|grandson|granddaughter|stepfather|stepmother|mother in law|father in law|sister in law|brother in law|son in law|daughter in law|fiance|fiancee|girlfriend|boyfriend|carer|caregiver|caretaker|neighbour|neighbor|friend|roommate|guardian|foster mother|foster father|next of kin|twin|twin brother|twin sister|boss|supervisor|union steward|shop steward|steward|liaison officer|foreman|attorney|lawyer|solicitor|interpreter|driver|social worker|parent|nok', true)
  .add('madre|padre|hija|hijo|hijos|esposa|esposo|mujer|marido|pareja|hermana|hermano|tia|tio|sobrina|sobrino|prima|primo|abuela|abuelo|nieta|nieto|nuera|yerno|suegra|suegro|cunada|cunado|cuidadora|cuidador|vecina|vecino|amiga|amigo|novia|novio|tutora|tutor|tia materna|abogada|abogado|interprete|companero|companera|encargado|encargada|capataz|delegado sindical|delegada sindical|delegado|educadora|educador|polola|pololo|jefe|jefa|conyuge|acompanante|hija de|hijo de|hijos de', true)
  .add('mutter|vater|tochter|sohn|ehefrau|ehemann|ehemannes|gattin|gatte|schwester|bruder|tante|onkel|nichte|neffe|cousine|oma|opa|grossmutter|grossvater|enkel|enkelin|schwiegertochter|schwiegersohn|schwiegermutter|lebensgefahrte|lebensgefahrtin|partnerin|nachbar|nachbarin|freundin|freund|betreuer|betreuerin|pflegerin', true)
  .add('mere|pere|fille|fils|epouse|epoux|mari|femme|compagne|compagnon|conjoint|soeur|frere|tante|oncle|niece|neveu|cousin|cousine|grand mere|grand pere|petite fille|petit fils|belle fille|gendre|belle mere|voisine|voisin|amie|ami|aidante', true)
  .add('mae|pai|filha|filho|esposa|esposo|marido|mulher|companheira|companheiro|irma|irmao|tia|tio|tia materna|sobrinha|sobrinho|prima|primo|avo|neta|neto|nora|genro|sogra|sogro|vizinha|vizinho|amiga|amigo|cuidadora', true)
  .add('madre|padre|figlia|figlio|moglie|marito|compagna|compagno|sorella|fratello|zia|zio|nipote|cugina|cugino|nonna|nonno|nuora|genero|suocera|suocero|vicina|vicino|badante|fidanzata|fidanzato|w o|s o|d o', true);

/** Qualifications after a clinician's name. */
export const CREDENTIALS = wordSet(`md m.d do phd mph frcr frcp frcpc frcs mrcp mrcs mbbs mbchb bsc msc rn rt rdms rvt rdcs cnmt crna np arnp aprn pa pac lpn cnm crnp dnp fnp dpm dds dmd dc dabr facr ccd dmrd dnb dm ms fracs franzcr franzcog pgy pgy1 pgy2 pgy3 pgy4 pgy5 st3 st4 st5 spr f1 f2 r1 r2 r3 r4 r5 mir fea facultativo chb mb fellow esq cmd mfm him bls ceng rrt rcis crgs rtr rpsgt fpcr fpsr facp facs faap facc facog fwacs fmcr fcps mmed mbbch bmbs mbchir frca frcog mrcgp mrcog frcem frcsc caq jd nnp pnp msn bsn ccrn cnor lmp fcrad frcpath fafs dch dmre np-c pa-c aprn-c fnp-c fesc febr edir fscai fsir facnm msk phlebotomist st1 st2 st6 st7 st8 ct1 ct2 ct3 fy1 fy2 sho pgy6 frcrad`);

/** Small words inside a name, written in lower case or not. */
export const PARTICLES = wordSet(`de del la las los da das do dos di della dello dalla degli dei el al ul bin ibn bint ben abu van von der den ter ten te zu zum zur af av le les du des y e i san santa st saint mac mc lo van't vande ni nic ap`);

/** Given names that are written short: `Dr. Md. Irfan` is Mohammed, no doctor's degree; `Ma. de los Ángeles`, `Mª`, `Fco. Javier`, `Wm. Byrd`. */
export const GIVEN_ABBREVIATIONS = wordSet('md ma fco fca gpe jph geo wm chas jos mh');

/** What may follow a name as part of it. */
export const NAME_SUFFIXES = wordSet('jr jnr sr ii iii iv junior filho neto');

/**
 * Ordinary words that end a name or are none, although they may be capitalised: function words, verbs of reports,
 * headings, roles and field names.
 */
export const NOT_NAMES = wordSet(`
 a an the and or but if of in on at by for with without from to is was are were be been has have had would should could can must not no yes this that these those there here he she it they we you i his her its their our your my me him them who which what when where as than then also
 all any some each other same new old left right upper lower mid both bilateral normal abnormal acute chronic mild moderate severe small large since after before during between within over under above below until up down out off again once today yesterday tomorrow tonight now
 patient patients pt name date time age sex male female born exam examination study scan report findings impression conclusion technique history indication comparison clinical information procedure diagnosis recommendation assessment addendum final preliminary signed dictated transcribed electronically reviewed approved verified read interpreted reported page paged called informed notified discussed spoke asked reports states denies presents seen
 dear hi hello thanks thank regards sincerely yours best kind cheers morning sent subject cc bcc re fw fwd attached please
 hospital clinic centre center medical department radiology imaging unit ward room bed floor service emergency trust health care nhs
 phone tel fax mobile cell email pager bleep ext mrn dob ssn acc accession id no number nr ref chart dos loc order account acct licence license gmc npi hcpc serial
 md do rn rt np pa phd frcr frcp mbbs dr dra prof mr mrs ms mbchb
 monday tuesday wednesday thursday friday saturday sunday january february september october november december ct mri us xr pet spect dxa xray radiograph ultrasound mammography iv series image images se im
 radiologist neuroradiologist musculoskeletal radiographer sonographer specialist consultant surgeon oncology urology neurology hepatology cardiology surgery orthopaedics orthopedics orthopaedic orthopedic admissions administration paediatrics pediatrics gynaecology gynecology obstetrics haematology hematology gastroenterology nephrology rheumatology dermatology pathology anaesthesia neurosurgery oncologia urologia neurologia cardiologia cirugia traumatologia pediatria ginecologia hematologia digestivo nefrologia reumatologia admision neurocirugia interna oncologie urologie neurologie kardiologie chirurgie orthopadie padiatrie gynakologie unfallchirurgie ortopedia chirurgia ostetricia nurse technologist technician secretary interpreter
 el la los las lo un una unos unas y o u ni pero si no en de del al con sin por para a ante bajo desde hasta entre segun sobre tras que quien cual cuando donde como se su sus mi tu le les me te nos es son era fue fueron ser estar esta estan estaba ha han habia hay muy mas menos ya tambien hoy ayer
 nombre apellidos fecha edad sexo varon mujer hombre paciente historia informe hallazgos conclusion tecnica motivo antecedentes exploracion estudio solicita remite firmado validado avisado informado enterada enterado acude refiere presenta acompana acompanada trae vive llamada comunicado hablado medico medica servicio centro urgencias planta cama habitacion sala consulta hora telefono movil correo dni nie nhc nass cip sip hc
 enero febrero marzo septiembre octubre noviembre diciembre lunes martes miercoles jueves viernes sabado domingo
 hola estimado estimada querido querida saludo saludos atentamente cordialmente gracias buenos buenas dias tardes
 der die das den dem des ein eine einer eines einem einen und oder aber mit ohne bei von vom zu zum zur im in am an auf aus fur uber unter nach vor seit bis ist war sind waren wird wurde werden hat haben hatte kann soll nicht kein keine er sie es wir ihr ihre sein seine sich auch nur noch wie als dass wenn
 befund beurteilung patientin untersuchung datum geboren geb name vorname frau herr sehr geehrte geehrter liebe lieber kollege kollegin telefon mobil klinik praxis krankenhaus abteilung station zimmer bett fragestellung technik anamnese operiert berichten links rechts
 le la les l un une des du de d et ou mais avec sans sous sur dans par pour chez vers depuis jusqu au aux ce cette ces son sa ses il elle ils nous vous est sont etait a ont avait sera ne pas plus tres
 nom prenom examen compte rendu resultat indication technique conclusion docteur madame monsieur cher chere bonjour merci cordialement service hopital clinique chambre lit ne nee le
 o a os as um uma e ou mas com sem em no na nos nas do da dos das ao aos por pelo pela para que se seu sua ele ela foi sao era esta nao mais muito
 nome exame laudo achados conclusao indicacao tecnica paciente utente doente data nascimento idade sexo medico hospital clinica sala quarto contacto
 il lo gli i un uno una e o ma con senza di da in su per tra fra che chi non si e sono era ha hanno al allo alla ai agli alle dal dallo dalla nel nella sul sulla del della
 nome cognome paziente esame referto conclusioni quesito tecnica nato nata data eta medico reparto ospedale stanza letto telefono gentile egregio caro cara ciao saluti accompagna avvisato comunicato
 localizacion descripcion tamano lateralidad location description size laterality lokalisation beschreibung grosse localisation taille localizacao descricao tamanho sede dimensioni grusse grussen gruss nac uoc radiodiagnostico radiodiagnostica radiologie radiologia radiologica abraço einladung angaben liegend stehend vergleich verlauf aufnahme kontrolle vorstellung termin study studio etude studie estudo case caso fall cas
 pte pcte pac obs study's per via vs ad hoc status post seccion unidad unit departamento correo electronico tfno nino nina individuo lactante neonato adolescente hombre child infant boy girl baby enfant kind saugling criança crianca bambino bambina alta ate ontem hoje amanha tera viene firma firmo oa oberarzt oberarztin assistenzarzt assistenzarztin facharzt facharztin chefarzt adjuster claims manager coordinator klinische angaben cro recien presentamos dott dottssa sgt crm gent egr fdo nb tsid manip auntie klagerin klager mutter vater sohn tochter son daughter mother father hija hijo madre padre fils fille mere pere filha filho mae pai figlia figlio moglie marito esposa esposo wife husband salut advised recommended suggested correlation garde guardia colega vorsitzende damen herren amities escala evolucion comentario valoracion comment trend baseline results resultado resultados wunsch limited noted nota performed obtained seen showed shows demonstrates
 secretariado secretariat sekretariat segreteria
 kaixo aupa bonsoir bonasera buonasera buonanotte moin gruezi gruss servus salve ola oi boas hej hoi shwmae ahoy hey greetings besten dank danke vielen herzlichen merci bien hartelijk groeten beste geachte kia ora aloha mabuhay
 abn cnpj cmp rne crm rqe coren rcm tsid plantao samu engr ced tec abstract result comments payor advantage adv inbox mdt fyi asap etc comma period coma punto aparte borra corrijo correction
`);

/** What only a person does, so that what stands before is somebody: an organ "has" and "shows", but nobody else "denies". */
export const PERSON_VERBS = wordSet(`
 says said told tells asks asked takes denies complains lives works smokes wants agreed refused prefers lived married rang phoned
 dice dijo refiere niega vive trabaja acude comenta fuma
 sagt berichtet nimmt lebt raucht klagt dit vit diz trabalha riferisce lavora`);

/** Verbs that help another: `has told`, `was seen`. */
export const HELPING_VERBS = wordSet('has had ha hat a also still');
export const BEING_VERBS = wordSet('is was were es esta estaba fue ist war wurde est etait e era foi');

/** What only people are or undergo, behind a verb of being. */
export const PERSON_STATES = wordSet(`
 well scanned told asked seen called referred admitted discharged happy worried anxious aware keen pregnant allergic asleep afraid deaf
 citada citado ingresada ingresado avisada avisado alergica alergico embarazada nerviosa nervioso contenta contento dormida dormido
 schwanger entlassen informiert enceinte prevenue prevenu gravida informata informato internada internado`);

/** Verbs, participles and roles that stand behind a name where no capital tells them from it. */
export const BEHIND_NAMES = wordSet(`
 queria quiso quiere pide pidio pon pone dijo manda mando avisa aviso confirma confirmo solicita informa colegiada colegiado rural corporativo adjunta adjunto guardia
 gesprochen informiert verstandigt ende absatz auswarts kommt meint wunscht entlassen telefoniert angerufen
 retient averti avertie prevenu prevenue prevenus prevenues appelle informe veut
 texted fix wants wanted called paged aware notified accepted recheck stat
 avvisato avvisata vuole chiede informato informata avisado avisada quer pediu ligou`);

/** First lines of letters and the words before a name that they leave: `Dear Dr Lamb`, `Hola, Blas`. */
export const GREETINGS = new Phrases<true>()
  .add('dear|hi|hello|hey|morning|good morning|good afternoon|afternoon|thanks|thank you|many thanks|cheers|dear colleague|hola|estimado|estimada|estimados|estimadas|querido|querida|apreciado|apreciada|buenos dias|buenas tardes|gracias|muchas gracias|liebe|lieber|sehr geehrte|sehr geehrter|hallo|danke|guten tag|cher|chere|bonjour|merci|salut|caro|cara|prezado|prezada|ola|bom dia|obrigado|obrigada|exmo|exma|ciao|gentile|egregio|gentilissimo|gentilissima|grazie|buongiorno|sali|salu|hoi|hej|moin|servus|gruezi|gruss gott|kaixo|aupa|bon dia|bona tarda', true);

/** Last lines of letters: the name stands after the comma or in the next line. */
export const CLOSINGS = new Phrases<true>()
  .add('regards|kind regards|best regards|best wishes|warm regards|with kind regards|sincerely|yours sincerely|yours faithfully|yours truly|sincerely yours|respectfully|respectfully submitted|cheers|many thanks|thanks|best|all the best|un saludo|saludos|saludos cordiales|un cordial saludo|atentamente|muy atentamente|cordialmente|un abrazo|abrazo|abrazos|fdo|firmado|gracias|mit freundlichen grussen|mit freundlichen kollegialen grussen|mit kollegialen grussen|mit besten grussen|freundliche grusse|viele grusse|beste grusse|liebe grusse|hochachtungsvoll|mfg|i v|i a|gez|bien confraternellement|confraternellement|bien cordialement|cordialement|amicalement|bien a vous|salutations distinguees|sentiments distingues|cumprimentos|com os melhores cumprimentos|melhores cumprimentos|atenciosamente|abraco|um abraco|cordiais saudacoes|cordiali saluti|distinti saluti|un caro saluto|un saluto|saluti|cari saluti|grazie', true);

/** Words after which a person stands who was told or did something: `discussed with`, `llamado a`. */
export const TOLD = new Phrases<true>()
  .add('the undersigned|i the undersigned|quien suscribe|el que suscribe|la que suscribe|el abajo firmante|la abajo firmante|je soussigne|je soussignee|il sottoscritto|la sottoscritta|o abaixo assinado|a abaixo assinada|der unterzeichnende|die unterzeichnende', true)
  .add('discussed with|reviewed with|spoke with|spoke to|spoken to|spoken with|communicated to|communicated with|relayed to|conveyed to|called to|phoned to|telephoned to|reported to|given to|handed to|notified to|paged to|faxed to|read back by|acknowledged by|confirmed by|accepted by|told by|informed|notified|called|paged|phoned|telephoned|emailed|texted|referred to|seen by|examined by|performed by|requested by|ordered by|reviewed by|checked by|reported by|dictated by|signed by|read by|interpreted by|transcribed by|typed by|identified by|consented by|collected by|accompanied by|merged by|picked up by|over read by|overread by|verified by|assisted by|supervised by|witnessed by|interpreted for|per|attn|with', true)
  .add('comunicado a|comunicado al|avisado|avisada|avisado a|avisada a|hablado con|comentado con|comentada con|informado a|informada a|entregado a|llamado a|telefoneado a|firmado por|solicitado por|remitido por|derivado por|derivada por|informado por|realizado por|revisado por|visto por|vista por|enterada la enfermera|enterado|enterada|acompanado por|acompanada por|acompanado de|identificado por|transcrito por|avisado el|se avisa a|se comunica a|operado por|operada por|atendido por|atendida por|confirmado por|discutido con|consultado con', true)
  .add('besprochen mit|mitgeteilt an|telefonisch an|informiert wurde|uberwiesen von|befundet von|unterschrieben von|operiert von|untersucht von|begleitet von|rucksprache mit|communique a|informe par|signe par|adresse par|vu par|accompagne par|accompagnee par|prevenu|transmis a|discute avec|appele|comunicado ao|comunicado a|informado o|falei com|discutido com|assinado por|pedido por|acompanhada por|acompanhado por|comunicato a|comunicato al|avvisato|discusso con|firmato da|inviato da|inviata da|accompagnato da|accompagnata da|eseguito da|refertato da', true);

/** Words before another name of the patient: a nickname, a former or a married name. */
export const ALIASES = new Phrases<true>()
  .add('registered at birth as|registered as|on file as|listed as|recorded as|tambien anotado como|anotado como|anotada como|inscrita como|inscrito como|aka|a k a|also known as|known as|goes by|nicknamed|nickname|formerly|nee|alias|conocida como|conocido como|la llaman|le llaman|llamada|llamado|apodada|apodado|de soltera|alias|fruher|geborene|geb|genannt|dite|dit|nee|epouse|connue sous le nom de|tambem conhecida como|conhecida como|conhecido como|cognome da sposata|da nubile|detta|detto|nata|nome de solteira|called baby|whom we call|al que llamaremos don|a la que llamaremos dona', true);

/** What a writer of a quoted message did, after the name: `Ben Achterberg wrote:`. */
export const WROTE = wordSet('wrote writes escribio escribe schrieb ecrit escreveu scritto');

/** Capitals and short words that are no initials of staff. */
export const NOT_INITIALS = wordSet('lf eva vas nrs ii iii vi vii viii ix xi xii end fin eof cc dra md phd rn np pa do frcr stop pacs ris fum fur fup fpp lmp edd ddr lnmp due hx rx dx tx sx ct mr mri us xr rx tc rm pet iv im po ap pa lat cc mlo dwi adc flair stir svc ivc sma smv lad rca lcx aaa cta mra ekg ecg ecmo icu nicu er ed or tbd wnl nad nil all none yes no la el de en se to of at on is it ok hu gb ml mm cm kg bpd afc ogd sbo dvt pe tb hcc crc mdt eod asap stat prn bid tid qid nbm npo dnr tnm who acr rads kub cxr axr lul rul lll rll rml rlq ruq llq luq bal egd avm svt pda vsd asd tof cad chf copd mi tia cva tbi sah sdh edh ich lp evd csf edt est cst cdt pst pdt mst utc gmt cet cest ast bst ist und der die das mit von est les des une con por del las los sin per nei gli che com dos das não ao os as um uma ist ein fur bei zur lta tac pet rmn irm tep echo eco usa eua uk eu nhs va hmo ppo med ref pdf fax tel zip dxa cr dr fna eus gp');

/** Abbreviations before a bar that pairs no initials: `AP/lat`, `MCP/pip`. */
export const NOT_PAIRED_INITIALS = wordSet('i v x xi ap pa cc mlo ct mr us vd tr te t hu ac bp mcp pip dip dp lat er pr her suv fev ast got alt');

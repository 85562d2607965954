/** English report text: fields, sentences with identifiers and sentences without. See `compose.ts` for the slots. */
import type { Language } from '../language.ts';

const lines = (text: string): string[] => text.trim().split('\n').map((line) => line.trim()).filter((line) => line !== '');
const list = (text: string): string[] => text.trim().split(/\s*\|\s*/);

export const ENGLISH: Language = {
  code: 'en',
  fields: {
    '{Pfull}': list('Patient|Patient Name|Name|Pt|Pt Name|PATIENT NAME|Patient\'s Name|RE|Re|Regarding|Client|Subject|Patient (Last, First)|Full name|PATIENT|Surname, First name'),
    '{Pgiven}': list('First Name|Given name|Forename|First|Preferred name'),
    '{Pfamily}': list('Last Name|Surname|Family name|Last|Maiden name'),
    '{MRN}': list('MRN|MR#|Medical Record Number|Med Rec No|Hospital No|Hospital number|Patient ID|Pt ID|PID|Unit No|Chart #|URN|UR number|CHI|Record #|HRN|EMPI|Medical Record #'),
    '{ACC}': list('Accession|Accession #|Accession Number|Acc#|ACC|Order #|Exam ID|Exam No|Study ID|Case #|Order Number|Requisition|RIS No|Exam #|Episode|Visit #|Encounter|FIN|CSN'),
    '{NID}': list('SSN|Social Security Number|SS#|NHS No|NHS Number|NHS|National ID|Passport|Driver\'s License|HCN|OHIP|NI Number|Medicare No'),
    '{INS}': list('Insurance|Insurance ID|Policy #|Member ID|Policy Number|Subscriber ID|Group #|Health plan|Medicaid ID|Payer ID'),
    '{ACCT}': list('Account|Account #|Acct|Acct No|Claim #|Claim Number|WC Claim|Invoice|License #|Cause No|Docket|Billing No|GMC|NPI|DEA'),
    '{ID}': list('Device S/N|Serial No|Implant serial|S/N|Study participant|Subject ID|UID|Lot|Protocol ID|Plate|Scanner S/N|Device ID|Badge|Trial ID'),
    '{D}': list('Date|DOB|D.O.B.|Date of Birth|Birth date|Exam Date|Date of Exam|Date of Study|DOS|Date of Service|Study date|Reported|Dictated|Signed|Transcribed|Date of report|Admission date|Received|Ordered|Performed|Verified|DATE OF EXAM|Comparison|COMPARISON|Prior|LMP|Date of injury|DOI|Discharged|Report date|Approved|D|T|Date/Time|Scan date|Collected|Printed'),
    '{Cname}': list('Referring Physician|Ref MD|Ordering Provider|Ordering Physician|Referring|Requested by|Radiologist|Attending|Technologist|Tech|Reported by|Dictated by|Signed by|Interpreting Physician|PCP|Consultant|Referrer|Sonographer|Resident|Fellow|Operator|Reading Radiologist|Transcribed by|Performed by|Electronically signed by|cc|CC|Verified by|Reviewed by|Physician|Provider|Primary care|GP|Approved by|Author|Surgeon|Anesthesiologist|Nurse|Copies to|Attn|To|From|Proceduralist|Assistant|Mammographer'),
    '{Rname}': list('Next of kin|NOK|Emergency contact|Mother|Spouse|Guardian|Contact|Parent|Attorney|Witness|Accompanied by|Interpreter|Mother\'s name|Father|Caregiver|Claimant\'s attorney|Husband|Wife|Employer contact|Adjuster'),
    '{ORG}': list('Facility|Hospital|Site|Location|Institution|Clinic|Practice|Performed at|Exam location|Referring facility|Department|Employer|School|Center|Insurance carrier|Ordering location|Trust|Sent from'),
    '{ROOM}': list('Room|Ward|Bed|Location|Unit|Loc|Patient location|Pt location'),
    '{ADDRESS}': list('Address|Home address|Addr|Mailing address|Street|ADDRESS|Residence|Lives at'),
    '{PH}': list('Phone|Tel|Telephone|Ph|Cell|Mobile|Contact no|Pager|Call back|Home phone|T|Direct line|Bleep|Ext|Callback #'),
    '{FAX}': list('Fax|FAX|Fax No|F'),
    '{EMAIL}': list('Email|E-mail|Mail'),
    '{URL}': list('Web|Website|Portal|Images at|Link|URL'),
    '{sexword}': list('Sex|Gender|Sex/Gender|SEX'),
    '{age}': list('Age|AGE'),
    '{exam}': list('Exam|Examination|Procedure|Study|EXAM|PROCEDURE|Exam description|Modality'),
    '{indication}': list('Indication|INDICATION|History|Clinical history|CLINICAL HISTORY|Reason for exam|Clinical information|Clinical details|REASON FOR EXAM|HISTORY'),
    '{plainfield}': list('Technique|TECHNIQUE|Contrast|Priority|Status|Laterality|Creatinine|Weight|Height|Allergies|Comparison|Protocol|Class|Scanner|Dose|CTDIvol|DLP|eGFR|Pregnant|Fasting|Body part|Views|Quality|Limitations|Patient class'),
  },
  plainValues: list('{scanner}|{drug} {int} mL IV|Routine|STAT|Final|Outpatient|Inpatient|{side}|0.9 mg/dL|{int} kg|NKDA|None|None available|{seq}|{float} mGy|{int} mGy·cm|>60|No|Yes|{anat}|Axial and sagittal|Limited by motion|None.|Emergency|Preliminary|Urgent|Non-contrast|{float} mSv|PA and lateral|AP portable|Good|Diagnostic'),
  sexes: list('M|F|Male|Female|male|female|FEMALE|MALE'),
  narrative: lines(`
    {P} is a {age}-year-old {sexnoun} with {finding}.
    {P} presented to {ORG} on {D} with {anat} pain.
    {P} was referred by {C} for evaluation of {anat}.
    {P}, {age}, {sexnoun}, with a history of {finding}.
    I reviewed the images with {C} on {D}.
    Findings were discussed with {C} by telephone at {time} on {D}.
    Critical results were communicated to {C} at {time} on {D} by {C}.
    Results called to {C} ({PH}) at {time}.
    These findings were conveyed to {Cfirst} in the ED at {time}.
    Discussed with nurse {Cname} on {ROOM} at {time}.
    Spoke with {Cname}, RN, at {time} regarding the {finding}.
    Paged {C} at {PH}, no answer; spoke to {Cfirst} instead.
    Message left with {Cfirst} at {C}'s office.
    Compared with the prior study of {D}.
    Comparison: {exam} dated {D} from {ORG}.
    Comparison is made with {D} and {D}.
    Comparison: {D}, {D}.
    COMPARISON: {exam} {D}.
    Comparison was made to the outside study from {ORG} dated {D}.
    Comparison: None. Outside images from {ORG} in {LOC} requested.
    Since {D}, the {finding} has increased in size.
    Unchanged since {D} and {D}, allowing for differences in technique.
    The {finding} in the {anat} measured {float} cm on {D}.
    {P} underwent {anat} surgery on {D} at {ORG} by {C}.
    Status post {eponym} procedure by {C} in {Dmonth}.
    {P}'s {rel} {Rname} reports that the pain began on {D}.
    The patient's {rel}, {Rname}, was present and consented.
    History obtained from {rel} {Rname} ({PH}).
    Her {rel} {Rname} can be reached at {PH}.
    {Rname}, the patient's {rel}, provided the history.
    Accompanied by {rel} {Rname}.
    Informed consent was obtained from {P} by {C}.
    Informed consent was obtained from the {rel}, {Rname}.
    The patient, {P}, tolerated the procedure well.
    {Phon} tolerated the examination well.
    {Phon} has a known {finding}.
    {Phon} was brought in by {rel} {Rname} after a fall at {ORG}.
    {Pfirst} is doing well after {drug}.
    {Plast} was seen in clinic by {C}.
    On {D} Mr {Plast} was involved in a motor vehicle accident near {LOC}.
    Thank you for referring {P} to {ORG}.
    Thank you, {C}, for this referral.
    Thank you for asking us to see {Phon}.
    Dear {C},
    Dear {C}, re: {P}, DOB {D}, MRN {MRN}
    Dear {Cfirst}
    Hi {Cfirst},
    Kind regards, {Cname}
    Many thanks, {Cfirst}
    Sincerely, {C}
    cc: {C}; {C}
    cc: {C}, {ORG}, {LOC}
    CC {C} / {C}
    RE: {P}, {D}, {MRN}
    Re: {Plastfirst} DOB {D}
    {Plastfirst} {MRN} {D}
    Patient {P} (MRN {MRN}) was scanned on {D}.
    Patient: {P} ({MRN})
    Electronically signed by {C} on {D} at {time}.
    Electronically signed: {Cname} {D} {time}
    Dictated by {Cname}, transcribed by {Cinit}.
    Dictated: {D} {time} {CinitSlash}
    {CinitSlash}
    {CinitSlash} D: {D} T: {D}
    Reported by {C}, Consultant Radiologist, {ORG}.
    I, {C}, have personally reviewed the images and agree with the findings.
    Resident: {C}. Attending: {C}.
    The study was performed by {Cname} on the {scanner}, serial number {ID}.
    Scanned by {Cfirst}.
    Images acquired by tech {Cname}.
    Transferred from {ORG}, {LOC}, on {D}.
    Lives in {LOC} and works at {ORG}.
    Employed by {ORG} as a forklift operator.
    Resides at {ADDR}, {LOC}.
    Referred from {ORG} under the care of {C}.
    Follow-up at {ORG} in 6 months.
    Please fax results to {FAX}.
    Please call {PH} with questions.
    Any queries, contact {Cname} on ext {PH} or {EMAIL}.
    Images are available at {URL}.
    Report sent to {EMAIL} and to {ORG}.
    The pacemaker (serial {ID}) was interrogated by {Cname}.
    Implant S/N {ID} placed {D} by {C}.
    Enrolled as participant {ID} in the {acronymplain} trial.
    Claim number {ACCT}, date of injury {D}, attorney {Rname} of {LAW}.
    At the request of {LAW}, attention {Rname}.
    Witnessed by {Rname}.
    The patient is a {AGE90}-year-old {sexnoun} from {LOC}.
    {AGE90} year old {sexnoun} with fall.
    {AGE90}F s/p fall, {anat} pain.
    Age: {AGE90} years
    {age} year old {sexnoun} with {finding}.
    {age}M with {anat} pain.
    Fell on {holiday}, now with {anat} pain.
    Seen on {Dweekday}, {D}.
    Last menstrual period {D}.
    Biopsy performed {D} at {ORG} showed {finding}.
    Scheduled for {exam} on {D}.
    The patient returned on {D} for additional views.
    Prior {exam} ({ORG}, {D}) reviewed.
    Per {C}'s note of {D}, the patient has {finding}.
    Per {Cfirst}, no prior surgery.
    Ordered by {C} of {ORG}.
    Wet read by {Cname} at {time}.
    Preliminary read: {Cname}. Final: {Cname}.
    Second opinion requested by {C}, {ORG}.
    Tumor board {D}: {C}, {C} and {C} in attendance.
    Images pushed to {ORG} PACS under accession {ACC}.
    Accession {ACC} MRN {MRN}
    Order {ACC} was addended by {Cname} on {D}.
    ADDENDUM {D} {time}: discussed with {C}.
    Addendum by {C}: the {side} side was labelled in error.
    Nickname: "{Pfirst}".
    Baby {Pfamily}, born {D}, weight {int} g.
    Infant of {Rname}.
    Twin A of {Rname}, MRN {MRN}.
    Father {Rname} at bedside in {ROOM}.
    Escorted by officer {Rname}.
    School nurse at {ORG} noted scoliosis.
    Coach {Rname} saw him fall.
    Interpreter {Rname} was used.
    Images uploaded from IP {IP} at {time}.
    SSN {NID}, insurance {INS}.
    Member {INS}, group {INS}.
    Technologist note: patient {Plast} unable to hold still.
    Dr. {Cfamily} notified.
    Drs. {Cfamily} and {Cfamily} were present.
    d/w {Cfamily} {time}
    d/w {C} @ {time} {D}
    Rad: {Cname}
    {Cname}, {cred}
    {Cname}
    {C}
    {D}
    {ORG}
    {ORG}, {ADDR}, {LOC} {ZIP}
    {ORG} | {ADDR} | {LOC}, {region} {ZIP} | {PH}
    {ADDR}, {LOC}, {region} {ZIP}
    {Pfull}   {D}   {MRN}
    {Pfull}, {sexshort}, {D}
    {Pfull} - {exam} - {D}
  `),
  neutral: lines(`
    The {anat} is unremarkable.
    The {anat} and {anat} are normal in appearance.
    There is a {float} cm {finding} in the {side} {anat}.
    There is {severity} {finding} of the {side} {anat}.
    There is no evidence of {finding}.
    No {finding} or {finding}.
    No acute {finding}.
    {severity} {finding} at {level}.
    At {level}, there is {severity} {finding} with {severity} {finding}.
    {level}: {severity} disc bulge without significant canal stenosis.
    {level}: Normal.
    Incidental {eponym} cyst measuring {float} x {float} cm.
    {eponym} lesion of the {anat}, unchanged.
    {eponym} type {int} fracture of the {side} {anat}.
    Findings consistent with {eponym} disease.
    {eponym} sign is present.
    {eponym}'s {anat} is intact.
    Negative {eponym} sign.
    {eponym} classification grade {roman}.
    {eponym} node at the inferior endplate of {level}.
    {eponym} deformity of the humeral head with {eponym} lesion.
    Small {eponym}'s cyst. {eponym} fat pad is edematous.
    {eponym} ligament, {eponym} space and {eponym} pouch are clear.
    Status post {eponym} procedure with expected postoperative change.
    Known {eponym} syndrome. History of {eponym} lymphoma.
    IMPRESSION: {score}.
    {score}. Recommend routine follow-up.
    {score}: probably benign. Short-interval follow-up in 6 months.
    TECHNIQUE: {exam} was performed on a {scanner} with {drug}.
    {exam} with and without contrast. Axial, coronal and sagittal reformats.
    {seq} and {seq} images were obtained on a 1.5 T {scanner}.
    Sagittal {seq}, axial {seq}, coronal {seq}.
    {int} mL of {drug} was administered intravenously.
    CONTRAST: {int} mL {drug}.
    CTDIvol {float} mGy, DLP {int} mGy·cm.
    Series {int} image {int}.
    See image {int}/{int}, series {int}.
    (series {int}, image {int})
    Measures {int} HU on the portal venous phase.
    Mean attenuation {int} HU, previously -{int} HU.
    Measures {float} x {float} x {float} cm, previously {float} x {float} cm.
    Slice thickness {float} mm, kVp 120, mAs {int}.
    The {anat} measures {int} mm in diameter.
    Ejection fraction {int}%. Resistive index 0.{int}.
    Blood pressure 120/80, heart rate {int}.
    Motor strength 4/5, pulses 2/4.
    {int}/{int} lymph nodes positive.
    Pain rated 7/10. Grade 3/6 murmur.
    The patient's hand was imaged in three views.
    May be related to prior trauma. May represent {finding}.
    Will need follow-up. Mark the site with a BB marker.
    March fracture of the second metatarsal.
    April showers of emboli. 
    The patient was unable to lie flat.
    Findings may reflect {finding} versus {finding}.
    Correlate clinically. Clinical correlation is recommended.
    Recommend follow-up {exam} in {int} months.
    Recommend MRI for further evaluation.
    IMPRESSION:
    FINDINGS:
    1. No acute cardiopulmonary process.
    2. Stable {finding}.
    3. {severity} {finding} in the {anat}.
    4. Additional findings as above.
    Lungs: Clear. Heart: Normal size. Bones: No acute fracture.
    Liver: Normal. Spleen: Normal. Pancreas: Unremarkable. Kidneys: No hydronephrosis.
    Lines and tubes: {side} internal jugular Swan-Ganz catheter tip in the main pulmonary artery.
    Nasogastric tube tip below the diaphragm. Foley catheter in place.
    Port-a-Cath with tip at the cavoatrial junction.
    Uncovertebral hypertrophy and facet arthropathy.
    Young woman with pelvic pain. Long segment stenosis. Short gastric varices.
    White matter disease. Gray-white differentiation is preserved. Brown tumor. Black blood imaging.
    Green bile was aspirated. Strong uptake. Sharp margins. Best seen on series {int}.
    Wolff-Parkinson-White. Swan neck deformity. Fish vertebra. Sail sign.
    Head and neck: normal. Foot and ankle series. Hand films. Bone window.
    {term} was noted. Assessment of {term}.
    {term}, {term} and {term}.
    Evaluation for {term}.
    History of {term}.
    {Term}: {severity}.
    {Term}
    {term} with {term} is seen in the {anat}.
    The {term} is {severity}.
    No {term}. No {term}.
    The radiologist reviewed the images. The attending physician was notified.
    Patient consent was obtained. The patient tolerated the procedure well.
    The referring physician was informed. The nurse was notified at the time of the exam.
    The patient's mother was present. Family history of breast cancer in the mother and a sister at age {int}.
    A {age} year old {sexnoun}. {age}-year-old.
    Emergency department patient. Intensive care unit. Operating room.
    Department of Radiology. Radiology report. Final report. Page 1 of 2.
    Since 2015 the patient has had {finding}. Surgery in 2009.
    Chest, two views. Abdomen and pelvis. Cervical spine.
    The study is limited by motion artifact and body habitus.
    Standard departmental protocol. ACR appropriateness criteria. Fleischner Society guidelines 2017.
    According to the TNM 8th edition. WHO grade {int}. NASCET criteria. ASPECTS 10.
    Milan criteria not met. Ann Arbor stage {roman}. Rotterdam criteria. Barcelona classification. Lugano 2014.
    Ottawa ankle rules. Denver shunt. Boston brace. Los Angeles grade B esophagitis. Toronto formula.
    Philips IntelliSpace. Siemens syngo.via. GE AW Server. Vitrea workstation. PowerScribe 360.
    {seq} hyperintensity in the {anat}, {seq} hypointense, with restricted diffusion.
    Voice recognition software was used; errors may occur.
    Images 12-45. Views: AP, lateral, oblique. 3/3 views.
    Sat 97% on room air. 12/24 ribs. 5 of 12 nodes. T 1.5. 2/3 of the {anat}.
    18G needle, 20 gauge, 4 Fr catheter, 0.035 Amplatz wire, Bard Max-Core.
    Wallstent, Dacron graft, Gore-Tex, Zimmer prosthesis, Stryker, Synthes plate, DePuy, Medtronic device.
    Doppler waveforms are triphasic. Valsalva maneuver. Hounsfield units.
    Clear cell. Small bowel. Large volume ascites. Rich vascular network. Hardy bone. Stout ligament.
    Hope for improvement. Grace period. Joy stick. Faith. Will follow. Frank hematuria. Mark on skin. Drew blood.
    Price of delay. Page 2. Case discussed at conference. Read time. Cross sectional. Ball of foot. Rod fixation. Pin. Screw.
  `),
  exams: list('CT ABDOMEN AND PELVIS WITH CONTRAST|CT chest|CT head without contrast|MRI brain|MRI lumbar spine|MRI right knee|MR Knee Left|XR chest 2 views|Chest X-ray|CXR|Ultrasound abdomen|US thyroid|Bilateral screening mammogram|Digital mammography|DEXA|PET/CT|bone scan|CT angiogram|CTPA|MRCP|MRA head and neck|fluoroscopy|barium swallow|VCUG|hysterosalpingogram|XR hand|XR pelvis|US renal|Doppler lower extremity|carotid duplex|MR enterography|CT-guided biopsy|US-guided FNA|portable chest radiograph|Left shoulder MRI|obstetric ultrasound|echocardiogram'),
  indications: list('{finding}|{anat} pain|rule out {finding}|fall|trauma|cough|s/p MVA|follow-up {finding}|screening|{age} y/o {sexnoun} with {finding}|history of {finding}|abdominal pain, nausea|? {finding}|headache x {int} days|SOB|staging|pre-op|{finding}, s/p {eponym} procedure'),
  anatomy: list('liver|spleen|pancreas|gallbladder|left kidney|right kidney|adrenal glands|aorta|heart|mediastinum|right upper lobe|left lower lobe|lingula|pleura|trachea|esophagus|stomach|small bowel|colon|appendix|bladder|prostate|uterus|ovary|rotator cuff|supraspinatus tendon|biceps tendon|labrum|anterior cruciate ligament|medial meniscus|patella|Achilles tendon|plantar fascia|talar dome|scaphoid|lunate|distal radius|ulna|humeral head|femoral neck|acetabulum|sacrum|vertebral body|spinal cord|cauda equina|cerebellum|pons|basal ganglia|frontal lobe|corpus callosum|pituitary|orbit|paranasal sinuses|mastoid air cells|thyroid|parotid gland|carotid artery|vertebral artery|jugular vein|subclavian vein|pulmonary artery|portal vein|inferior vena cava|iliac artery|hip|knee|shoulder|wrist|ankle|foot|hand|elbow|chest|abdomen|pelvis|neck|head|breast|axilla|chest wall|diaphragm|ribs|sternum|clavicle|first metacarpal|fifth metatarsal|calcaneus|TFCC|semimembranosus'),
  findings: list('fracture|dislocation|effusion|consolidation|pneumothorax|pulmonary embolism|nodule|mass|cyst|calcification|hemorrhage|infarct|edema|stenosis|aneurysm|dissection|thrombosis|lymphadenopathy|metastasis|atelectasis|emphysema|fibrosis|bronchiectasis|hydronephrosis|nephrolithiasis|cholelithiasis|cholecystitis|pancreatitis|appendicitis|diverticulitis|obstruction|hernia|ascites|abscess|osteomyelitis|osteoarthritis|tendinosis|partial-thickness tear|full-thickness tear|bursitis|synovitis|spondylosis|spondylolisthesis|disc protrusion|disc extrusion|neural foraminal narrowing|scoliosis|osteopenia|avascular necrosis|meningioma|glioma|hydrocephalus|sinusitis|mastoiditis|goiter|ductal carcinoma|fibroadenoma|hemangioma|adenoma|cirrhosis|steatosis|splenomegaly|cardiomegaly|pericardial effusion|hamartoma|lipoma|ganglion|stress reaction|bone contusion|chondromalacia|leiomyoma|endometrioma|varicocele|torsion'),
  severities: list('mild|moderate|severe|small|large|trace|minimal|diffuse|focal|stable|chronic|acute|marked|unchanged|Mild|Moderate|Severe|Small|Stable|No'),
  sides: list('left|right|bilateral|Left|Right|LEFT|RIGHT'),
  sexNouns: list('woman|man|female|male|lady|gentleman|boy|girl|patient|F|M'),
  months: list('January|February|March|April|May|June|July|August|September|October|November|December'),
  monthsShort: list('Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec'),
  weekdays: list('Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Mon|Tue|Wed|Thu|Fri'),
  holidays: list('Christmas Day|New Year\'s Eve|Thanksgiving|Easter Sunday|Independence Day|Labor Day|Boxing Day|Halloween|Valentine\'s Day|Memorial Day'),
  dateOf: ['', '', ' of'],
};

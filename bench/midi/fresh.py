"""The tables of `known.py` with other people, words and hiding places: no rule was made with these, so their score is a held-out one.

Once a miss of this set has been mended, write another: `MIDI_FRESH=1 npm run bench midi` is worth what it says only then.
This is the fifth such set. Its names are heaps of consonants or of vowels, joined and broken by marks, and none is a word; its labels are those of nuclear
medicine, angiography, radiotherapy, teeth and eyes in a dozen languages, glued by every kind of mark; it hides in tracers, drugs, views, segments and treatment.
"""
PEOPLE = [
    ("Razafimahaleotsoa", "Hanitriniaina", "Lala", "CHU/R-0093-77", "19720413", "Lot IVK 38 Ter, Ambatovolana Nord", "+261 20 5550144"),
    ("Gcwabaxhe", "Nqobizitha", "", "ZA0913/55/081", "19850922", "Stand 4471, Unit 6, Qhubekile Township", "+27 55 501 0188"),
    ("ap Prytherchwy", "Gwyddfarch", "Ll.", "D 00 71 44-w", "19360229", "Ty'n-y-Gwrych, Lon Brynglasfa, Llanfechwyn LX9 4QQ", "01632 555017"),
    ("Kaho'oilikanaka", "Leilehuaokalani", "", "HI~20417~3", "20011018", "47-0912 Ulupua Pl. Apt C, Waiho'olana", "808.555.0126"),
    ("Phrommachotirat", "Suphattharawadi", "", "HN 48-02917", "19991112", "88/14 Moo 9, Soi Sukjairak 3, Tambon Nong Bua Sorn", "+66 2 555 0163"),
    ("Mghvdlishvili", "Vepkhvia", "Tsotne", "01.055.019.3", "19641205", "Tskhratskaro Kucha 11, Sadarbazo 3, Bina 29", "+995 32 555 0109"),
    ("Qaumajuktuq", "Aviaqtailaaq", "", "NU_E5_0447", "20160731", "House 212B, Umingmak Crescent, Kangiqsualuk", "(867) 555-0151"),
    ("Dzhaksybergenkyzy", "Ulzhalgas", "Kuanyshovna", "IIN:480117:5508", "19480117", "mkr. Samalzhar-9, d. 27, kv. 118", "+7 7172 555 0199"),
    ("Quéméréuc-Le Guézén", "Tiphaéne", "", "NIP0800551937", "19430606", "4 venelle du Vieux Lavoir, 29999 Plouzévénan", "02 55 50 11 73"),
    ("Szeto-Auyeung", "Kwok-Hei", "", "D551204(A)", "19770325", "Flat 23F, Tower 5, Wah Lok Kok Estate", "+852 5550 1171"),
    ("Gebretsadkanu", "Tsehaynesh", "W/Gabriel", "MRN;0077.3-ET", "19280903", "Kebele 17, H.No. 1043, Addis Gebeya", "+251 11 555 0184"),
]
NAMED = [("Karunathillekage", "Upekkha"), ("Vainionmaki", "Pirkkoliisa"), ("Tawhiwhiorangi", "Hemiora")]
UNNAMED = [("Chukwuemekalu", "Obiageli"), ("Stjernqvistad", "Torbjorn"), ("Barzangiyan", "Shahrzad")]
HOSPITALS = ["Toroa Memorial Infirmary", "Krajska nemocnice Hrabenovice", "Sanatorio Madre del Quebrachal"]

DESCRIPTORS = {
    "StudyDescription": ["SPECT-CT parathyroid sestamibi {family}", "ORTHOPANTOMOGRAM [{id}] {family}", "Skelettszintigraphie_3Phasen_{family}", "Echo-Doppler tronc porte/{given} {family}",
                         "Rontgen heup rechts; {family} ({birthday})", "RTG kregoslupa szyjnego {family} ur. {birthday}", "OCT_MACULA_OD {given}.{family}", "Ressonancia joelho direito <{family}>", "PET-FDG vertex->thighs|{family}|{date}",
                         "DSA iliac runoff, Dr. {unnamed}", "USG dopplerowskie nerek~{id}", "Halsrygg slatrontgen {family}^{given}"],
    "SeriesDescription": ["t2_tse_dixon_cor_{family}", "CBCT mandible 0.2mm {family}^{given}", "Tc99m-MAA ANT/RPO={family}", "WATER: LAVA-Flex ax {given} {family}", "epicardial SAX cine @{id}", "scout lat {family}*{birthday}",
                          "RAO30 CRAN20 LCA inj#{id}", "Fundus FAF OS, {unnamed_given} {unnamed}", "importado {hospital} angio_venoso", "SWI mIP {date} [{family}]", "kVCT couch shift {family}, {given}", "boyun_aksiyel+C_{family}_{given}"],
    "ProtocolName": ["DaTSCAN striatum {family}", "{id}^Enterography^biphasic", "neonatal_babygram_{family}", "Becken a.p. ({given} {family})", "HN_IMRT_7field~{family}", "cone-beam TMJ open/closed {id}", "DEXA femur+forearm; {unnamed}",
                     "MIBI_stress&rest {family},{given}", "Lymphoscintigraphy sentinel:{family}", "keuhkot PA+sivu {family}"],
    "MedicalAlerts": ["VRE isolation / {given} {family}", "Pacemaker MR-conditional, {date}, {family}", "LATEX!! mobile {phone}", "eGFR 22, no gadolinium -- Dr. {unnamed}", "Hemofilia grave ({family})", "Metformin stop 48h; {id}"],
    "Allergies": ["Gadobutrol: urticaria {date}, {family}", "Penicillin/cephalosporin [{given} {family}]", "lateksi, nikkeli, teippi; {family}", "Pflaster + Jod, laut Dr. {unnamed}", "MARISCOS^POLEN^{family}"],
    "AdditionalPatientHistory": ["Tuberous sclerosis, refractory seizures, vagal stimulator off. Accompanied by sister of {given} {family}; mobile {phone}.",
                                 "{given} {family} * {birthday} # {id} -- papillary thyroid carcinoma pT2 N1a, radioiodine ablation {date}.",
                                 "Sickle cell crisis, splenic infarct. Referred by {hospital} {date}; Dr. {unnamed} asks to exclude osteonecrosis.",
                                 "Mechanical mitral valve, dyspnoea NYHA III. Resides: {address}. Report to Dr. {named_given} {named}.",
                                 "Gest. 31+4, polyhydramnios, twin B breech; mother {family}, {given}; home {address}.",
                                 "Dolor ciatico, parestesias pie izquierdo. {family} {given}, nac. {birthday}.",
                                 "Retinoblastoma OD, enucleated, carboplatin via port. Followed at {hospital} as {id}."],
    "PatientComments": ["Claustrophobic, sedated with midazolam. Next of kin {given} {family}, {phone}.", "Below-knee amputee, slide board. b. {birthday}; {address}.", "Interpreter needed, hearing aid out. Came from {hospital}, {id}.",
                        "Vasovagal after cannulation {date}, seen by {unnamed_given} {unnamed}.", "dyalizowany, cukrzyca typu 2 / {family} / {id}"],
    "ImageComments": ["Motion blur, {given} {family} unable to hold breath", "ROI drawn by Dr. {named} on {date}", "grid cutoff; rotated. {id} {family}", "Signal void from braces, Dr. {unnamed_given} {unnamed} informed",
                      "exposition insuffisante [{family}^{given}]"],
    "RequestedProcedureDescription": ["sialography parotid {family}", "TIPS revision {given} {family}", "PICC insertion/{id}", "arthro-TDM epaule {family}", "voiding cystourethrogram <{family}>"],
    "PerformedProcedureStepDescription": ["fibroid embolization {family}^{given}", "Zahnfilm 36 distal {id}", "bedside POCUS pleura {date} {family}", "HDR brachytherapy cylinder_{family}"],
    "AdmittingDiagnosesDescription": ["Pyelonephritis; {family}", "NSTEMI {date}", "Intussusception ({given} {family})", "Fractura pertrocanterica {family} {id}"],
    "ReasonForTheRequestedProcedure": ["r/o pulmonary embolism {given} {family}", "PSA rising, {date}", "thrombocytopenia, Dr. {unnamed}", "Scaphoid nonunion? [{id}] {family}", "Verdacht auf Gallensteine: {family}"],
    "DerivationDescription": ["subtraction, pixel shifted {family}", "attenuation corrected OSEM 4i8s {date}", "MinIP airway of {given} {family}", "stitched long-leg view ({id})"],
}
# The issuer depends on no object: all numbers of a patient come from one.
DIRECT = {
    "PatientBirthDate": "{birth}", "IssuerOfPatientID": "PROVINCIAL EMPI", "PatientMotherBirthName": "{family}^{given}", "OtherPatientIDs": "{id}", "RegionOfResidence": "{address}", "CountryOfResidence": "{address}", "MilitaryRank": "Sgt {family}",
    "PatientReligiousPreference": "Baptised as {given} {family}", "CurrentPatientLocation": "Bed 4, {hospital}", "PatientInstitutionResidence": "{address}", "PatientTransportArrangements": "Fetch {given} {family}, {phone}",
    "SpecialNeeds": "Diet of {family}, {id}", "ServiceEpisodeID": "EP{marker}", "ServiceEpisodeDescription": "Stay of {given} {family}", "ConfidentialityConstraintOnPatientDataDescription": "VIP: {given} {family}",
    "OperatorsName": "{unnamed}^{unnamed_given}", "PerformingPhysicianName": "{unnamed}^{unnamed_given}", "NameOfPhysiciansReadingStudy": "{unnamed}^{unnamed_given}", "NamesOfIntendedRecipientsOfResults": "{unnamed}^{unnamed_given}",
    "RequestingPhysician": "{unnamed}^{unnamed_given}", "ReviewerName": "{named}^{named_given}", "HumanPerformerOrganization": "{hospital}", "OrderEntererLocation": "W{marker}", "ScheduledStudyLocation": "Annex, {hospital}",
    "RequestedProcedureLocation": "{hospital}", "ReasonForStudy": "asked for by {given} {family}", "ReasonForVisit": "{family}, {given}: since {date}", "StudyID": "E{marker}", "PerformedStationName": "NM_{marker}", "PerformedLocation": "B2-{marker}",
    "DetectorID": "DX/{marker}", "GeneratorID": "{marker}.gen", "DeviceID": "DEV {marker}", "SecondaryCaptureDeviceID": "SC={marker}", "TreatmentMachineName": "LINAC{marker}", "UniqueDeviceIdentifier": "(21){marker}",
    "ClinicalTrialSponsorName": "Fund of {hospital}", "ClinicalTrialCoordinatingCenterName": "{hospital}", "ClinicalTrialSubjectID": "SUBJ.{id}", "RTPlanLabel": "P{marker}", "RTPlanDescription": "{given} {family}, * {birthday}, 25 fractions",
    "StructureSetDescription": "drawn for {family} ({id})", "TextComments": "{family} {given}, {address}, {phone}", "FrameComments": "shown to {given} {family} on {date}", "Impressions": "{given} {family} has improved.", "TopicAuthor": "{unnamed_given} {unnamed}",
    "InterpretationDiagnosisDescription": "{family}, {birthday}: no recurrence", "LabelText": "{family}, {given} / {id}", "PersonTelephoneNumbers": "{phone}", "PersonAddress": "{address}", "ContactDisplayName": "{given} {family}",
    "InstitutionName": "{hospital}", "InstitutionAddress": "{hospital}; {address}", "AccessionNumber": "{marker}~R", "StationName": "PX-{marker}", "PatientTelephoneNumbers": "{phone}", "PatientAddress": "{address}", "PatientBirthName": "{family}^{given}",
    "DeviceSerialNumber": "SN {marker}", "AdmissionID": "ADM:{marker}", "ContentCreatorName": "{named}^{named_given}", "RequestedProcedureID": "RP_{marker}", "PlacerOrderNumberImagingServiceRequest": "PLC{marker}", "ContentDescription": "{id} of {given} {family}",
    "ContrastBolusAgent": "Iomeron for {family}", "ResponsiblePerson": "{family}^{given}", "PhysiciansOfRecord": "{unnamed}^{unnamed_given}", "OrderCallbackPhoneNumber": "{phone}", "RequestingService": "Clinic 12, {hospital}",
}
NESTED = {
    "PersonName": "{family}^{given}", "VerifyingObserverName": "{unnamed}^{unnamed_given}", "VerifyingOrganization": "{hospital}", "HumanPerformerName": "{named}^{named_given}", "PersonAddress": "{address}", "PersonTelephoneNumbers": "{phone}",
    "InstitutionName": "{hospital}", "InstitutionalDepartmentName": "Hot lab, {hospital}", "OperatorsName": "{unnamed}^{unnamed_given}", "LocalNamespaceEntityID": "{hospital} MPI", "ContributionDescription": "pushed by {given} {family}",
    "LongCodeValue": "{family}-{birth}-{id}", "SegmentLabel": "tumour {family}", "SegmentDescription": "seen in {given} {family}, born {birthday}", "TrackingID": "{id}/{family}/2", "ContainerDescription": "jar of {given} {family}",
    "Radiopharmaceutical": "F18 dose for {family}", "InterventionDescription": "adenosine given to {given} {family}", "ScheduledProcedureStepLocation": "HL-{marker}", "DeviceSerialNumber": "Q#{marker}#", "RequestedProcedureComments": "Ring {given} {family}, {phone}",
    "CodeMeaning": "Caudal tilt [{family}^{given}]", "TextValue": "{family}, {given} signed on {date}", "StudyDescription": "former scan, {given} {family}", "SeriesDescription": "{id}__{family}", "AccessionNumber": "{marker}.N", "RetrieveURL": "https://wado.example/pid/{birth}/show",
    "ReasonForTheRequestedProcedure": "{given} {family} limps", "SpecimenIdentifier": "{id}:B2", "SpecimenDetailedDescription": "Polyp, {family} {given} ({birthday}), {hospital}", "PatientAddress": "{address}", "RequestingPhysician": "{unnamed}^{unnamed_given}",
}
PLACES = [["RadiopharmaceuticalInformationSequence", "RadionuclideCodeSequence"], ["ViewCodeSequence", "ViewModifierCodeSequence"], ["PatientOrientationCodeSequence", "PatientOrientationModifierCodeSequence"],
          ["InterventionSequence", "InterventionDrugCodeSequence"], ["PerformedProtocolCodeSequence", "ProtocolContextSequence", "ContentItemModifierSequence"], ["OpticalPathSequence", "IlluminationTypeCodeSequence"],
          ["PredecessorDocumentsSequence", "ReferencedSeriesSequence", "ReferencedSOPSequence"], ["ContributingEquipmentSequence", "PurposeOfReferenceCodeSequence"], ["SegmentSequence", "SegmentedPropertyTypeCodeSequence", "SegmentedPropertyTypeModifierCodeSequence"],
          ["AcquisitionDeviceTypeCodeSequence", "EquivalentCodeSequence"]]
WRONG_VRS = {"PatientTelephoneNumbers": ("UN", "{phone}"), "ImagingServiceRequestComments": ("LO", "{family}; ring {phone}"), "InterpretationText": ("UC", "{given} {family}, {id}, read on {date}"), "PatientBirthName": ("LO", "{given} {family}"),
             "CurrentPatientLocation": ("ST", "{hospital}, bed of {family}"), "PerformingPhysicianName": ("UT", "{unnamed_given} {unnamed}"), "ReferringPhysicianAddress": ("SH", "{phone}"), "MedicalRecordLocator": ("UN", "{id}"), "OtherPatientIDs": ("PN", "{id}"),
             "DischargeDate": ("LO", "2017/03/29"), "PerformedProcedureStepStartDate": ("SH", "20170329"), "AccessionNumber": ("UT", "{marker}/W"), "InstitutionAddress": ("LT", "{hospital}, {address}"), "VisitComments": ("UN", "{family} {birthday}")}
PRIVATE = [(0x01, "LO", "{given} {family}"), (0x12, "UN", "{family}|{id}|{birth}"), (0x1F, "UT", "{address}; {phone}; {given} {family}"), (0x3A, "OB", "{family}^{given}@{hospital}"), (0x4D, "PN", "{family}^{given}"), (0x66, "SQ", "{given} {family}, * {birthday}, {id}"),
           (0x8E, "LT", "{unnamed_given} {unnamed} saw {family} on {date}"), (0xA9, "ST", "{hospital} / {address}"), (0xD2, "UC", "{id}~{given}~{family}"), (0xFF, "SH", "{birth}")]
PRIVATE_CREATORS = [(0x7005, "TOSHIBA_MEC_CT3"), (0x7053, "Philips PET Private Group"), (0x2005, "Philips MR Imaging DD 005"), (0x0009, "FDMS 1.0"), (0x3253, "Varian Medical Systems VISION 3253"), (0x7E01, "HOLOGIC, Inc."), (0x0043, "GEMS_PARM_01"),
                    (0x5533, "TOROA_RIS/EXPORT^7")]
CONTENT = ["{given} {family}: left staghorn calculi, cortex thinned.", "Versus {hospital} {date}: pneumothorax smaller, drain in place.", "Foveal thickness increased; drusen. Dr. {unnamed}, pager {phone}.", "{id} / {family}, {given}: periapical lucency, tooth 46, no sequestrum.",
           "SUVmax 11.2, subcarinal node. Dr. {unnamed_given} {unnamed} notified {date}.", "Gross tumour volume contoured [{family}^{given}], isodose 95 percent."]

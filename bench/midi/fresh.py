"""The tables of `known.py` with other people, words and hiding places: no rule was made with these, so their score is a held-out one.

Once a miss of this set has been mended, write another: `MIDI_FRESH=1 npm run bench midi` is worth what it says only then.
This is the sixth such set. Its names begin with small particles, apostrophes and clusters no ear can spell, and stand in front of the words as often as behind; its labels are rare
interventions, rare sequences and rare anatomy in a dozen languages, cut by `::`, `//`, `>>`, `%` and `=`; it hides in mydriatics, afterloaders, waveforms, specimens and contrast.
"""
PEOPLE = [
    ("Xhaferllari-Gjyzeqari", "Shqiponjeza", "Xh.", "K-55.0 417/B", "19681119", "Rruga Hoxhe Shehula 14/3, Lagjja 9, Bubullimthi", "+355 69 555 0142"),
    ("Mac Giolla Phaidrigh", "Caoilfhionn", "", "IHI_8305 55 71Q", "19310704", "An Cnocan Rua, Bothar na gCloch, Baile Ui Dhuibhginn", "+353 91 555 018"),
    ("Ogbemudiaghae", "Efetobowhe", "Osas", "UHN//5550-331", "19910227", "Plot 9B, Ekpenoghale Close, off Isiuwa Rd, Uselughe", "0803 555 0177"),
    ("Thirugnanasambanthar", "Yazhiniyal", "K", "UHID 55-2090817", "20080814", "12/7B Kuzhanthai Velappar Koil St, Pudhuvayalur", "+91 55555 01382"),
    ("Tserenchimediin", "Enkhtuyaajar", "", "RD=UK55010388", "19550105", "Toot 71, Bair 40G, 6-r Khoroo, Shar Tolgoin Gudamj", "+976 5550 1179"),
    ("Xochiquetzaltecatl", "Citlalmina", "Itzel", "EXP*2255/00417*", "19790130", "Cda. Tlahuizcalli 6 Int. 2, Barrio Ixtlahuaquilpan", "55 5550 0183"),
    ("Przybyszczewicka", "Wszemila", "", "KG#43055501176", "19430915", "ul. Zdzblowska 5 m. 8, 00-055 Gzdowo Wlk.", "(22) 555-01-64"),
    ("Fa'amatuai-Lealaia", "Ma'ulupe", "", "nhi:ZZX0055", "20190503", "Fale 3, Vaiusuta Road, Faleasi'u Fou", "+685 555 0127"),
    ("d'Ysémbrouckx-Zéghers", "Maélle-Ysé", "", "NISS 84.05.55-017.93", "19840528", "Cour des Béguinettes 7 bte 12, 4999 Xhoffrémontaine", "+32 4 555 01 58"),
    ("Kyawswarhtwaye", "Hnin Pwintphyu", "", "12/ThaGaKa(N)055501", "19970620", "88C Shwehninsi Yeiktha, Ward 14, Tamwechaung", "09 5550 11723"),
    ("al-Mughayribiyy", "Dhu'n-Nurayn", "b. Sa'sa'a", "IQ2~5550~1834", "19601012", "Villa 30, Hayy al-Zuhayriyya, Tariq Umm Qusaybat", "+966 55 555 0106"),
]
NAMED = [("Thorgnysdottir", "Hrafnkatla"), ("Etxegoienburu", "Garbikunde"), ("Mkhwebanyanga", "Tlhalefang")]
UNNAMED = [("Zvirblevicienas", "Gintvydas"), ("Vlahogiannidou", "Chrysavgi"), ("N'Guettiakon", "Ahouefa")]
HOSPITALS = ["Kauriwhenua District Hospital", "Ospedale Beata Gherarda", "Lazarett Sankt Eskil Vikholmen"]

DESCRIPTORS = {
    "StudyDescription": ["{family} :: hysterosalpingography tubal patency", "Gammagrafia centinela//{given}//{family}", "dacryography OS %{id}% {family}", "Schluckakt_Videofluoroskopie+{family}+{birthday}",
                         "{id}_cisternography_In111_{family}", "MRCP sekretin ~ {given}~{family}", "TC torace ILD prono >> {family} n. {birthday}", "Arteriografia bronquial + embolizacao; Dr. {unnamed}",
                         "biparametric prostate PI-RADS^{family}^{date}", "echografie schildklier (<{given}> {family})", "fetal MRI 27wk, callosal agenesis={family}", "MR kolana lewego - {family} {id}"],
    "SeriesDescription": ["{family}_tirm_sag_LWS", "3D_SPACE_p3_iso {given}^{family}", "ASL perfusion CBF::{family}", "{id}|bolusChase 3steps|peripheral", "qDESS cartilage T2map ({family})", "VIBE-fs 20min hepatobiliary %{family},{given}",
                          "topography cornea OD, {unnamed_given} {unnamed}", "Ga68 DOTATATE mips rot {date} /{family}/", "MTT Tmax rCBV @{hospital}", "{birthday}*{family} rotational LAO roadmap", "bitewing sin molares {id}+{family}",
                          "reformat.curved.RCA.{family}.{given}"],
    "ProtocolName": ["{family}>ABUS breast L-LAT", "WB_DWIBS_b800_{family}", "pQCT tibia 4% [{id}]", "Gastric emptying solids|{given}|{family}", "VMAT_SBRT_spine_2arcs~{id}", "Neugeborenen^Schaedelsonographie {family}",
                     "leucocytes HMPAO 4h/24h; {unnamed}", "arthroMR wrist TFCC={given}={family}", "{id}::Cephalometric::profile", "halsens mjukdelar u/kontrast <<{family}>>"],
    "MedicalAlerts": ["{family}: ESBL carrier, contact gown", "Cochlear implant={date}={given} {family}", "G6PD deficiency, ring {phone}", "apixaban!! last dose unknown, Dr. {unnamed}", "myasthenia gravis ^{family}^", "{id} // difficult airway, videolaryngoscope"],
    "Allergies": ["{family}: iohexol -> bronchospasm {date}", "sulfa + codeine % {given} {family}", "huevo, soja, propofol [{family}]", "Chlorhexidin: Anaphylaxie, gemeldet Dr. {unnamed}", "arachide//kiwi//{family}"],
    "AdditionalPatientHistory": ["{given} {family} ({id}), prothrombin mutation, portal thrombosis treated {date}; varices banded twice.",
                                 "Moyamoya, bypass done. Brought by the father of {given} {family}; reachable {phone}.",
                                 "Osteogenesis imperfecta, rods in both tibiae. Sent by {hospital} {date}; Dr. {unnamed} wonders about basilar invagination.",
                                 "Lives at {address}. Sarcoidosis, hilar lymphadenopathy, chronic cough. Copy for Dr. {named_given} {named}.",
                                 "Placenta percreta suspected, previous caesarean; patient {family}, {given}; lodging {address}.",
                                 "{family} {given}, F.N. {birthday}: colica renal derecha, hematuria.",
                                 "Uveal melanoma, ruthenium plaque, now hepatic lesions. Registered with {hospital} under {id}."],
    "PatientComments": ["Tracheostomy, suction ready. Daughter of {given} {family} waits, {phone}.", "Halo vest, log roll only; {birthday}; {address}.", "Autism, needs quiet and headphones. Arrived from {hospital}, {id}.",
                        "Extravasation forearm {date}, inspected by {unnamed_given} {unnamed}.", "{family} / {id} / aveugle, marche avec canne"],
    "ImageComments": ["{given} {family} coughed, apex truncated", "Calipers placed by Dr. {named}, {date}", "ghosting along phase direction >> {id} {family}", "Susceptibility near aneurysm clip, Dr. {unnamed_given} {unnamed} aware",
                      "sottoesposta, ripetere [{family}^{given}]"],
    "RequestedProcedureDescription": ["nephrostomy exchange {family}", "{given} {family} :: osteoid thermoablation", "vertebroplasty/{id}", "IRM cardiaque rehaussement tardif {family}", "discografia lumbar <{family}>"],
    "PerformedProcedureStepDescription": ["chemosaturation {family}^{given}", "Aufbissaufnahme Oberkiefer {id}", "intraop cholangiogram {date} {family}", "{family}_electron_boost_scar"],
    "AdmittingDiagnosesDescription": ["Epiglottitis; {family}", "Rhabdomyolysis {date}", "Necrotising enterocolitis ({given} {family})", "{id} {family} ictus isquemico"],
    "ReasonForTheRequestedProcedure": ["exclude volvulus {given} {family}", "CA19-9 elevated, {date}", "proptosis unilateral, Dr. {unnamed}", "Meniscus rupture? [{id}] {family}", "{family}: Frage nach Sinusitis"],
    "DerivationDescription": ["nonrigid registered, b-spline {family}", "iterative denoised TrueX 3i21s {date}", "volume rendered bronchi of {given} {family}", "({id}) tomosynthesis slab 10mm"],
}
# The issuer depends on no object: all numbers of a patient come from one.
DIRECT = {
    "PatientBirthDate": "{birth}", "IssuerOfPatientID": "CANTONAL PIX", "OtherPatientNames": "{family}^{given}", "ConsultingPhysicianName": "{named}^{named_given}", "ReferringPhysicianTelephoneNumbers": "{phone}", "PatientTelecomInformation": "{phone} (mobile)",
    "PatientBirthDateInAlternativeCalendar": "{birthday}", "InsurancePlanIdentification": "{id}", "BranchOfService": "Barracks, {address}", "ResponsibleOrganization": "Guardians of {family}", "ClinicalTrialSiteID": "S-{marker}",
    "ClinicalTrialSiteName": "{hospital}", "ClinicalTrialSubjectReadingID": "READ{id}", "ClinicalTrialProtocolEthicsCommitteeName": "Board of {hospital}", "CameraOwnerName": "{given} {family}", "LensSerialNumber": "{marker}-L", "PlateID": "PL/{marker}",
    "CassetteID": "{marker}+24x30", "GantryID": "G.{marker}", "GridID": "GR {marker}", "AcquisitionComments": "{given} {family} was restless; ring {phone}", "StudyComments": "{family}, {given} ({birthday}), {address}", "IssuerOfAdmissionID": "{hospital}",
    "StudyIDIssuer": "Desk of {hospital}", "ScheduledPatientInstitutionResidence": "{address}", "DischargeDiagnosisDescription": "{given} {family} discharged {date}", "IssuerOfServiceEpisodeID": "{hospital}", "IdentifyingComments": "{family} {given}, {id}",
    "CommentsOnThePerformedProcedureStep": "done on {given} {family} by {unnamed_given} {unnamed}", "CommentsOnRadiationDose": "dose letter to {given} {family}, {address}", "ScheduledPerformingPhysicianName": "{unnamed}^{unnamed_given}",
    "ScheduledStationName": "CT_{marker}", "ScheduledProcedureStepID": "S:{marker}", "PerformedProcedureStepID": "P={marker}", "OrderEnteredBy": "{unnamed}^{unnamed_given}", "OrderCallbackTelecomInformation": "{phone}, ask for {unnamed}",
    "FillerOrderNumberImagingServiceRequest": "FIL-{marker}", "SpecimenAccessionNumber": "{marker}/PATH", "ContainerIdentifier": "{id}", "InterpretationRecorder": "{unnamed}^{unnamed_given}", "InterpretationTranscriber": "{unnamed}^{unnamed_given}",
    "InterpretationAuthor": "{named}^{named_given}", "PhysicianApprovingInterpretation": "{unnamed}^{unnamed_given}", "DistributionName": "{unnamed}^{unnamed_given}", "DistributionAddress": "{address}", "ResultsComments": "told {given} {family} by phone, {phone}",
    "InterpretationID": "I{marker}", "RadiationMachineName": "TB{marker}", "RTPlanName": "{given} {family}", "StructureSetName": "{family} {id}", "SourceSerialNumber": "Ir-{marker}", "TreatmentStatusComment": "{family}, {given} missed {date}",
    "RTPhysicianIntentNarrative": "cure of {given} {family}, born {birthday}", "UserContentLongLabel": "{id} {given}", "BarcodeValue": "{id}|{birth}", "TelephoneNumberTrial": "{phone}", "AddressTrial": "{address}", "VerbalSourceTrial": "{family}^{given}",
    "HangingProtocolCreator": "{named_given} {named}", "FilmSessionLabel": "{family} {given}",
    "PatientMotherBirthName": "{family}^{given}", "OtherPatientIDs": "{id}", "CountryOfResidence": "{address}", "PatientReligiousPreference": "Elder {family}", "CurrentPatientLocation": "Couch 2, {hospital}", "SpecialNeeds": "Hoist for {given} {family}",
    "ServiceEpisodeDescription": "Episode {family}, {id}", "OperatorsName": "{unnamed}^{unnamed_given}", "NameOfPhysiciansReadingStudy": "{unnamed}^{unnamed_given}", "PerformingPhysicianName": "{unnamed}^{unnamed_given}", "RequestingPhysician": "{unnamed}^{unnamed_given}",
    "ReasonForVisit": "{given} {family} walked in {date}", "StudyID": "X{marker}", "PerformedStationName": "US.{marker}", "TreatmentMachineName": "HDR{marker}", "UniqueDeviceIdentifier": "(11){birth}(21){marker}", "ClinicalTrialSubjectID": "{id}/arm",
    "TextComments": "{given} {family} :: {phone} :: {address}", "FrameComments": "{family}, {birthday}", "PersonAddress": "{address}", "InstitutionName": "{hospital}", "InstitutionAddress": "{address} // {hospital}", "AccessionNumber": "Q{marker}",
    "StationName": "{marker}-WS", "PatientTelephoneNumbers": "{phone}", "PatientAddress": "{address}", "PatientBirthName": "{family}^{given}", "DeviceSerialNumber": "{marker}/07", "AdmissionID": "{marker}.in", "ResponsiblePerson": "{family}^{given}",
    "PhysiciansOfRecord": "{unnamed}^{unnamed_given}", "ContentCreatorName": "{named}^{named_given}", "RequestingService": "Stroke team, {hospital}",
}
NESTED = {
    "ROIInterpreter": "{unnamed}^{unnamed_given}", "ROIDescription": "outlined for {given} {family}", "ScheduledPerformingPhysicianName": "{unnamed}^{unnamed_given}", "EvaluatorName": "{named}^{named_given}", "PersonTelecomInformation": "{phone}",
    "ContainerIdentifier": "{id}", "ContainerComponentID": "{marker}-lid", "SpecimenShortDescription": "core of {family}", "UniversalEntityID": "{hospital} register", "ContactURI": "https://desk.example/born/{birth}/call", "SourceSerialNumber": "{marker}::Co",
    "DeviceLabel": "{family}'s pump", "DeviceAlternateIdentifier": "{marker}%alt", "EntityLongLabel": "{given} {family}", "EntityDescription": "mask moulded for {given} {family}, {birthday}", "UnformattedTextValue": "{family}, {given}; {id}; {date}",
    "PrescriptionNotes": "{given} {family} prefers mornings, {phone}", "PatientSetupPhotoDescription": "face of {given} {family}", "AssertionComments": "asserted for {family} by {unnamed_given} {unnamed}", "ApprovalStatusFurtherDescription": "{family} {id} approved {date}",
    "PersonName": "{family}^{given}", "VerifyingObserverName": "{unnamed}^{unnamed_given}", "HumanPerformerName": "{named}^{named_given}", "PersonAddress": "{address}", "InstitutionName": "{hospital}", "InstitutionalDepartmentName": "Eye clinic, {hospital}",
    "OperatorsName": "{unnamed}^{unnamed_given}", "LongCodeValue": "{id}::{birth}::{family}", "CodeMeaning": "Tropicamide {family}, {given}", "TextValue": "{given} {family} initialled {date}", "SegmentDescription": "cyst of {family} ({id})",
    "StudyDescription": "outside film, {family} {given}", "AccessionNumber": "N={marker}", "SpecimenIdentifier": "{id}#3", "SpecimenDetailedDescription": "Biopsy of {given} {family}, {birthday}, from {hospital}", "ReasonForTheRequestedProcedure": "{family}, {given} vomits",
}
PLACES = [["MydriaticAgentSequence", "MydriaticAgentCodeSequence"], ["ApplicationSetupSequence", "ChannelSequence", "BrachyControlPointSequence"], ["ChannelDefinitionSequence", "ChannelSourceSequence", "ChannelSourceModifiersSequence"],
          ["SpecimenDescriptionSequence", "SpecimenPreparationSequence", "SpecimenPreparationStepContentItemSequence"], ["ContrastBolusAgentSequence", "ContrastBolusAdministrationRouteSequence", "AdditionalDrugSequence"],
          ["EnergyWindowInformationSequence", "EnergyWindowRangeSequence"], ["DerivationImageSequence", "DerivationCodeSequence"], ["PatientSetupSequence", "FixationDeviceSequence"], ["AnatomicRegionSequence", "AnatomicRegionModifierSequence"],
          ["RealWorldValueMappingSequence", "MeasurementUnitsCodeSequence"], ["TrackSetSequence", "TrackSetAnatomicalTypeCodeSequence"]]
WRONG_VRS = {"ReferringPhysicianTelephoneNumbers": ("UN", "{phone}"), "StudyComments": ("LO", "{family}; text {phone}"), "ResultsComments": ("UC", "{given} {family}, {id}, told {date}"), "OtherPatientNames": ("ST", "{given} {family}"),
             "DistributionAddress": ("LT", "{address}"), "InterpretationAuthor": ("UT", "{unnamed_given} {unnamed}"), "PatientTelecomInformation": ("SH", "{phone}"), "ContainerIdentifier": ("PN", "{id}"), "InsurancePlanIdentification": ("UN", "{id}"),
             "AdmittingDate": ("LO", "2016/11/08"), "ScheduledProcedureStepStartDate": ("SH", "20161108"), "FillerOrderNumberImagingServiceRequest": ("UT", "F/{marker}"), "PatientAddress": ("UC", "{address}"),
             "InstitutionAddress": ("UN", "{hospital}, {address}"), "PatientBirthName": ("UT", "{family}, {birthday}"), "PerformingPhysicianName": ("LO", "{unnamed_given} {unnamed}")}
PRIVATE = [(0x02, "UC", "{family}::{given}::{id}"), (0x10, "LT", "{unnamed_given} {unnamed} scanned {family} on {date}"), (0x2B, "PN", "{family}^{given}"), (0x38, "UN", "{id}%{family}%{birth}"), (0x51, "OB", "{hospital}>>{family}^{given}"),
           (0x77, "SQ", "{family} {given} ({birthday}) {id}"), (0x90, "ST", "{address} :: {hospital}"), (0xB4, "SH", "{birth}"), (0xE0, "UT", "{given} {family} = {phone} = {address}"), (0xFE, "LO", "{family} {given}")]
PRIVATE_CREATORS = [(0x0009, "SECTRA_Ident_01"), (0x0019, "SIEMENS MED SMS USG S2000"), (0x0031, "MITRA LINKED ATTRIBUTES 1.0"), (0x07A1, "ELSCINT1"), (0x2007, "Philips EV Imaging DD 022"), (0x700D, "CANON_MEC_MR3"), (0x0099, "NQHeader"),
                    (0x6B3D, "WHENUA-VNA::bridge 2")]
CONTENT = ["{given} {family}: horseshoe isthmus, calyceal diverticulum.", "Compared with {hospital} {date}: effusion resolved, tube removed.", "Cup-disc ratio widened, nerve fibre layer attenuated. Dr. {unnamed}, bleep {phone}.",
           "{id} / {family}, {given}: impacted canine, follicle intact.", "Ejection fraction 38, septal akinesia. Dr. {unnamed_given} {unnamed} phoned {date}.", "Planning target volume trimmed near chiasm [{family}^{given}], constraint met."]

"""The tables of `known.py` with other people, words and hiding places: no rule was made with these, so their score is a held-out one.

Once a miss of this set has been mended, write another: `MIDI_FRESH=1 npm run bench midi` is worth what it says only then.
This is the fourth such set. Its names have particles, apostrophes and two halves, or are ordinary words; its labels are those of departments
in six languages; it hides in specimens, contrast agents, orders and plates. Whoever issues the patients' numbers is one and the same.
"""
PEOPLE = [
    ("van den Hoogenband", "Sjoukje", "", "MDN 7.304.118", "19470926", "Kanaalkade 77 bis, 3999 ZX Veldermeer", "020 555 0144"),
    ("Tjoa", "Hwee Ling", "", "S8830417-K", "19880304", "Blk 319 Pasir Lorong 4 #07-22, Singapore", "+65 5550 1937"),
    ("N'Diayé", "Coumba", "Rokhaya", "IPP 004471829", "19660118", "12 ter rue des Filaos, Rufine", "+221 33 5550108"),
    ("Balasubramaniyam", "Thirunavukkarasu", "V", "UHID.2019.44107", "19530702", "Old No 6, New No 14, Kovil Street, Perunthurai", "+91 44 5550 1182"),
    ("Blackbird", "Autumn", "Sky", "ESK-77-0C4", "20040421", "PO Box 88, Antler Creek Road, Two Medicine", "(406) 555-0139"),
    ("de la Puente y Arrieta", "Itziar", "", "NHC-0661/29", "19310514", "Calle del Olmo 3, 2 izda, Zubialde", "+34 955 50 19 73"),
    ("Xhaferllari", "Qefsere", "", "P0014QX", "19791209", "Rruga e Ullirit 40, Shkalle", "+355 4 555 0127"),
    ("Al-Qudaihi", "Muhannad", "Saleh", "1-0055-1842", "20110827", "Villa 29, King Street, Al Rawdhat", "+966 55 501 0193"),
    ("Gudmundsdottir", "Hrafnhildur", "Osk", "110358-2269", "19580311", "Fifilbrekka 16, 899 Kaldavik", "555 0172"),
    ("Ilunga-Mwamba", "Pacifique", "Tshala", "HGR/2207/00914", "19930616", "8 avenue Lukusa, Kasavubile", "+243 555 019 220"),
    ("Wlodarczyk-Zbik", "Zdzislawa", "", "KS 19/3308", "19401031", "ul. Lipowa 5 m. 11, 99-998 Brzezowka", "22 555 01 86"),
]
NAMED = [("Oyelaran-Bright", "Temitope"), ("Szentgyorgyi", "Boglarka"), ("Fitzwarine", "Jocelyn")]
UNNAMED = [("Papakonstantis", "Eleni"), ("ter Braakhuis", "Hidde"), ("Druzhkin", "Vsevolod")]
HOSPITALS = ["Kreisklinik Hohenwarthe", "Al Rawdhat Specialist Hospital", "Policlinico Sant'Efisio"]

DESCRIPTORS = {
    "StudyDescription": ["HRCT thorax {family}", "IRM genou gauche {family}", "RM columna lumbar - {given} {family}", "Thorax liegend {family}, {given}", "{id} CTA head/neck", "MAMMO BILATERAL DIAG {family}",
                         "uterus transvaginal {family} *{birthday}", "TC addome {family}_{given}", "MRCP {given} {family} {date}"],
    "SeriesDescription": ["DWI b1000 {family}", "{family}^{given}^TOF", "Nierenphase {id}", "VIBE fatsat post Gd [{family}]", "MPR thin bone, {unnamed_given} {unnamed}", "topogram {family} {birthday}",
                          "mucosa prone {given} {family}", "outside films {hospital}", "delayed washout {date} {family}"],
    "ProtocolName": ["TAVI planning {family}", "{id}_wrist_prosthesis", "fetal HASTE {given} {family}", "hip/metal artifact {family}", "trauma polytrauma ({id})", "prostate multiparametric - {family}, {given}", "ribs oblique {unnamed}"],
    "MedicalAlerts": ["MRSA carrier ({family})", "Cochlear implant; Dr. {unnamed}", "Warfarin, INR pending. {phone}", "Aneurysm clip {date}, {family}"],
    "Allergies": ["Iohexol rash {date} {family}", "Sulfonamides, eggs - {given} {family}", "Codeine (Dr. {unnamed})"],
    "AdditionalPatientHistory": ["Known sarcoidosis, prednisone. Fell from ladder {date}, brought in by {given} {family}, phone {phone}.",
                                 "{family}, {given}, DOB {birthday}, MRN {id}. Hodgkin lymphoma, six cycles ABVD.",
                                 "Cirrhosis, ascites. Transferred from {hospital} on {date}. Dr. {unnamed} requests paracentesis.",
                                 "Hemoptysis, smoker. Address: {address}. Contact Dr. {named_given} {named} with results.",
                                 "G2P1, placenta previa. Patient {given} {family}. Lives at {address}."],
    "PatientComments": ["Wheelchair, insulin pump removed. Call {given} {family}, {phone}.", "Tracheostomy. Born {birthday}. Address: {address}.", "Deaf, lipreads. Transferred from {hospital}. {id}.", "Vertigo after contrast {date}. {unnamed_given} {unnamed}"],
    "ImageComments": ["Clipped at apex, repeat declined by {given} {family}", "Calipers by Dr. {named}, {date}", "Suboptimal inspiration. {family} {id}", "Aliasing, Dr. {unnamed_given} {unnamed} aware"],
    "RequestedProcedureDescription": ["barium swallow {family}", "hysterosalpingogram {given} {family}", "nephrostomy exchange ({id})"],
    "PerformedProcedureStepDescription": ["vertebroplasty {family}, {given}", "dacryocystography {id}", "portable chest {date} {family}"],
    "AdmittingDiagnosesDescription": ["Diverticulitis - {family}", "Subdural hematoma {date}", "Cholangitis, {given} {family}"],
    "ReasonForTheRequestedProcedure": ["Query appendicitis {given} {family}", "Restaging melanoma since {date}", "Raised creatinine, Dr. {unnamed}", "Osteomyelitis? {family} {id}"],
    "DerivationDescription": ["curved reformat {family}", "denoised, averaged {date}", "bone removal for {given} {family}"],
}
# The issuer depends on no object: all numbers of a patient come from one.
DIRECT = {
    "PatientBirthDate": "{birth}", "IssuerOfPatientID": "REGIONAL MPI", "PatientAddress": "{address}", "PatientTelephoneNumbers": "{phone}", "OtherPatientNames": "{given}^{family}", "PatientBirthName": "{family}^{given}", "ResponsiblePerson": "{family}^{given}",
    "ResponsibleOrganization": "{hospital}", "MedicalRecordLocator": "Shelf {id}", "InstitutionName": "{hospital}", "InstitutionAddress": "{hospital}, {address}", "InstitutionalDepartmentName": "Imaging, {hospital}",
    "AccessionNumber": "A-{marker}/X", "StationName": "CT0{marker}", "DeviceSerialNumber": "{marker}.KD", "PlateID": "PL{marker}", "CassetteID": "CAS-{marker}", "GantryID": "GNT{marker}", "RequestedProcedureID": "ORD-{marker}",
    "ScheduledProcedureStepID": "SPS-{marker}", "PerformedProcedureStepID": "PPS-{marker}", "AdmissionID": "FALL{marker}", "PlacerOrderNumberImagingServiceRequest": "PL#{marker}", "FillerOrderNumberImagingServiceRequest": "FI#{marker}",
    "ConsultingPhysicianName": "{unnamed}^{unnamed_given}", "PhysiciansOfRecord": "{unnamed}^{unnamed_given}", "ScheduledPerformingPhysicianName": "{unnamed}^{unnamed_given}", "OrderEnteredBy": "{unnamed}^{unnamed_given}",
    "OrderCallbackPhoneNumber": "{phone}", "ReferringPhysicianAddress": "{address}", "ReferringPhysicianTelephoneNumbers": "{phone}", "ContentCreatorName": "{named}^{named_given}",
    "PatientState": "Carried by {given} {family}", "PreMedication": "Lorazepam given to {family}", "ContrastBolusAgent": "Omnipaque {family}",
    "AcquisitionDeviceProcessingDescription": "{family} {given}", "ResultsComments": "Phoned to {given} {family} on {phone}, {date}", "InterpretationText": "{family} ({birthday}) has a cyst.", "DocumentTitle": "Letter to {given} {family}",
    "ClinicalTrialSiteName": "{hospital}", "RTPlanName": "{family} boost", "StructureSetName": "{given} {family}", "ContentDescription": "for {family}, {id}", "BarcodeValue": "{id}", "RequestingService": "Ward 9, {hospital}",
}
NESTED = {
    "ScheduledProcedureStepDescription": "tibia {family}, {given}", "RequestedProcedureDescription": "{id} sternum", "StudyDescription": "old films of {given} {family}", "SeriesDescription": "{family}_{birth}", "RequestedProcedureID": "NO-{marker}",
    "AccessionNumber": "N/{marker}", "CodeMeaning": "Oblique, {family} {given}", "TextValue": "{given} {family} refused, {date}", "SpecimenIdentifier": "{id}/A1", "SpecimenShortDescription": "core of {family}",
    "SpecimenDetailedDescription": "Left breast, {given} {family}, {birthday}, sent by {hospital}", "ContainerIdentifier": "{id}-BX", "ContrastBolusAgent": "Gadavist, {family}", "OrderEnteredBy": "{unnamed}^{unnamed_given}",
    "OrderCallbackPhoneNumber": "{phone}", "RequestingPhysician": "{unnamed}^{unnamed_given}", "ScheduledPerformingPhysicianName": "{named}^{named_given}", "ScheduledStationName": "XA-{marker}", "PatientAddress": "{address}",
    "ReasonForTheRequestedProcedure": "limp, {given} {family}", "ImagingServiceRequestComments": "porter to fetch {given} {family} from {hospital}", "RetrieveURL": "https://pacs.example/dob/{birth}", "DerivationDescription": "{family} flipped",
}
PLACES = [["AnatomicRegionSequence", "AnatomicRegionModifierSequence"], ["ProcedureCodeSequence", "EquivalentCodeSequence"], ["SourceImageSequence", "PurposeOfReferenceCodeSequence"],
          ["ContrastBolusAgentSequence", "ContrastBolusAdministrationRouteSequence"], ["ReferencedRequestSequence", "RequestedProcedureCodeSequence"], ["PrimaryAnatomicStructureSequence", "PrimaryAnatomicStructureModifierSequence"],
          ["StudiesContainingOtherReferencedInstancesSequence", "ReferencedSeriesSequence", "ReferencedInstanceSequence"], ["AcquisitionContextSequence", "ConceptCodeSequence"]]
WRONG_VRS = {"AcquisitionComments": ("UN", "{given} {family} coughed"), "RequestedProcedureComments": ("LO", "son of {family}, {phone}"), "CommentsOnThePerformedProcedureStep": ("UT", "Done with {given} {family}, {id}, {date}"),
             "StudyComments": ("SH", "{id}"), "PatientMotherBirthName": ("UN", "{family}^{given}"), "PhysiciansOfRecord": ("ST", "{unnamed_given} {unnamed}"), "VisitComments": ("UC", "{family} {birthday} {address}"), "OtherPatientNames": ("LT", "{given} {family}"),
             "AdmittingDate": ("SH", "20181105"), "ScheduledProcedureStepStartDate": ("LO", "2018-11-05"), "PatientAddress": ("UN", "{address}"), "StationName": ("LO", "ROOM{marker}"), "InstitutionName": ("PN", "{hospital}")}
PRIVATE = [(0x0B, "UN", "{given} {family}"), (0x09, "LT", "{family}, {given} * {birthday}; {phone}"), (0x21, "ST", "{id}|{family}"), (0x2E, "LO", "{family}"), (0x3C, "OB", "{hospital}#{id}#{given}"), (0x70, "SQ", "{family} {given} of {address} ({id})"),
           (0xB4, "UC", "{unnamed_given} {unnamed}, {hospital}"), (0xC8, "PN", "{family}^{given}"), (0xE7, "SH", "{birth}")]
PRIVATE_CREATORS = [(0x01F1, "ELSCINT1"), (0x0033, "MITRA OBJECT UTF8 ATTRIBUTES 1.0"), (0x0119, "SIEMENS Ultrasound SC2000"), (0x0051, "SIEMENS MR HEADER"), (0x0009, "SECTRA_Ident_01"), (0x0903, "GEIIS PACS"), (0x0031, "AGFA PACS Archive Mirroring 1.0"),
                    (0x3F17, "HOHENWARTHE KIS 2")]
CONTENT = ["{given} {family}: hepatic steatosis, otherwise unremarkable.", "Compared with {hospital} {date}: thrombus resolved.", "Ejection fraction preserved. Dr. {unnamed}, phone {phone}.", "{id} / {family}, {given}: spiculated mass, BIRADS category five.",
           "Hydronephrosis. Dr. {unnamed_given} {unnamed} called on {date}."]

"""The people, words and hiding places that rules were made with; `fresh.py` has the same tables for a held-out score."""
# Family name, given name, second name, number, birth date, address, telephone: all invented.
PEOPLE = [
    ("Okonjola", "Chiamaka", "Ruth", "77-410-932", "19610417", "1182 Quarry Bend Road, Elmsford", "(555) 014-8831"),
    ("Brandvold", "Torsten", "Emil", "00558217", "19490930", "27 Saltmarsh Lane, Penhollow", "555-013-4470"),
    ("Quiroz", "Marisela", "Inés", "MRN4471902", "19820612", "Calle Arrabal 14, Villacedro", "+34 600 555 121"),
    ("Takamori", "Haruka", "", "H-2209-118", "19750103", "305 Larkspur Terrace, Fairhaven", "+1 555 017 2265"),
    ("Featherstonehaugh", "Barnaby", "Lionel", "904417733", "19330822", "9 Gallows Green, Upper Stowell", "020 7946 0812"),
    ("Nwachukwu", "Obiageli", "Grace", "PX00917", "19980514", "4410 Juniper Hollow Drive, Maplewick", "(555) 019-6612"),
]
# Physicians and hospitals: the first are named in the headers too, the others in text alone.
NAMED = [("Vantongeren", "Pieter"), ("Marchetti", "Lucia"), ("Delacroix", "Simon")]
UNNAMED = [("Abernethy", "Rosalind"), ("Szymborski", "Kazimierz"), ("Halvorsen", "Ingrid")]
HOSPITALS = ["Lakeside Valley Medical Center", "Hospital San Telmo", "St. Brannoc's Hospital"]

# Keyword, and the templates that take turns. What stands outside the braces is clinical and must stay.
DESCRIPTORS = {
    "StudyDescription": ["CT chest {family}", "Follow-up liver {given} {family}", "Knee MRI {family}, {given}", "Thorax {id}", "chest_{family}_{given}", "abdomen DOB {birthday}", "{family}^{given} pelvis"],
    "SeriesDescription": ["axial lung {family}", "sagittal T2 {family} {given}", "venous phase {date}", "localizer {id}", "T1_axial_{family}", "coronal Dr. {unnamed}", "perfusion {hospital}"],
    "ProtocolName": ["thorax routine {family}", "brain standard {given} {family}", "abdomen {id}", "spine lumbar {family}, {given}", "knee_{id}", "shoulder {initial}. {family}"],
    "MedicalAlerts": ["Latex allergy, call {phone}", "Pacemaker; {given} {family}", "Fall risk. Sister of {given} {family}, {phone}"],
    "Allergies": ["Penicillin; {family}, {given}", "Iodine contrast, Dr. {unnamed} {date}"],
    "AdditionalPatientHistory": ["Headache for two weeks. Seen by Dr. {unnamed} on {date}. Lives at {address}.", "Cough and fever. MRN {id}, phone {phone}.",
                                 "{given} {family} had appendectomy. Referred by Dr. {named_given} {named}."],
    "PatientComments": ["Claustrophobia. Contact {given} {family} at {phone}.", "Diabetes, metformin. Address: {address}.", "Hypertension. Born {birthday}. Transferred from {hospital}."],
    "ImageComments": ["Motion artefact. Reviewed by Dr. {named}.", "Nodule marked {date} by Dr. {unnamed_given} {unnamed}."],
    "RequestedProcedureDescription": ["chest without contrast {family}", "angiography {given} {family}"],
    "PerformedProcedureStepDescription": ["abdomen pelvis {family}", "thorax {family}, {given}"],
    "AdmittingDiagnosesDescription": ["Pneumonia, {given} {family}", "Ischemic stroke {date}"],
    "ReasonForTheRequestedProcedure": ["Exclude pulmonary embolism in {given} {family}", "Follow-up of nodule seen on {date}"],
    "DerivationDescription": ["maximum intensity projection {family}", "subtraction for {given} {family}"],
}
# Attributes that must not keep their value, whatever stays of them.
DIRECT = {
    "PatientBirthDate": "{birth}", "PatientAddress": "{address}", "PatientTelephoneNumbers": "{phone}", "OtherPatientIDs": "{id}-B", "OtherPatientNames": "{family}^{given}",
    "InstitutionName": "{hospital}", "AccessionNumber": "ACC{marker}", "StationName": "STN{marker}", "DeviceSerialNumber": "SER{marker}", "RequestedProcedureID": "REQ{marker}",
}
# Items below a sequence: keyword and template.
NESTED = {
    "ScheduledProcedureStepDescription": "thorax nested {family}", "RequestedProcedureDescription": "angiography nested {given} {family}",
    "ReasonForTheRequestedProcedure": "Nested embolism, {given} {family}, MRN {id}", "RequestedProcedureID": "NREQ{marker}", "ScheduledProcedureStepID": "NSPS{marker}",
}
# The sequences that such an item lies in, outermost first.
PLACES = [["RequestAttributesSequence"]]
# Written with a VR that is not the attribute's own (only where the syntax writes VRs).
WRONG_VRS = {"RequestedProcedureComments": ("UN", "Dyspnea {family} {id}"), "AcquisitionComments": ("UT", "Breath hold, {given} {family}"), "CommentsOnThePerformedProcedureStep": ("LO", "Contrast 80 ml, Dr. {named}"),
             "PatientMotherBirthName": ("LO", "Ravensdale {family}"), "ScheduledProcedureStepStartDate": ("LO", "20240611")}
# Element in a private block, VR and template.
PRIVATE = [(0xE0, "LT", "Scanned for {given} {family}, {phone}"), (0xE1, "LO", "{id}"), (0xE2, "PN", "{family}^{given}")]
PRIVATE_CREATORS = [(0x0099, "EXAMPLE PRIVATE 1.0"), (0x0029, "SIEMENS CSA HEADER"), (0x2001, "Philips Imaging DD 001"), (0x0009, "GEMS_IDEN_01")]
CONTENT = ["Findings seen by {given} {family}: nodule unchanged.", "Compared with {date}. Discussed with Dr. {unnamed} by telephone {phone}.", "Patient {family}, {given}, MRN {id}: pneumonia resolved."]

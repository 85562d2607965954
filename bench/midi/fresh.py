"""Other people, words and hiding places than those of `seed.py`: no rule was made with these, so their score is a held-out one.

Once a miss of this set has been mended, write another: `MIDI_FRESH=1 npm run bench midi` is worth what it says only then.
This is the second such set. Its people have names that are words, parts and particles; its texts are short as technologists write them;
it hides in sequences three deep, in coded meanings, and in private attributes that the standard calls safe.
"""
PEOPLE = [
    ("Abernathy-Kowalczyk", "Philippa", "June", "0071-5523", "19470719", "Flat 3, 16 Cornmill Wharf, Easterbrook", "0117 496 0231"),
    ("van der Heyden", "Joost", "", "NL8834120", "19620205", "Korenmolenlaan 44, Oudewater", "+31 6 1555 2093"),
    ("Mbeki-Tshabalala", "Nomvula", "Rose", "ZA/5519/02", "19840911", "27 Protea Crescent, Hillbrow North", "(555) 018-2290"),
    ("Ziółkowski", "Wacław", "", "66083011945", "19660830", "ul. Lipowa 8, Nowa Wieś", "+48 555 210 884"),
    ("Fitzsimmons", "Declan", "Patrick", "E0093127", "19290204", "Rose Cottage, Ballymore Eustace", "01632 960 885"),
    ("Nakagomi", "Sayuri", "", "11-20934-7", "20110527", "3-14-7 Higashimachi, Nagaoka", "555 0142 9981"),
    ("Bergeron-Duplessis", "Thibault", "", "HD229107", "19731203", "118 rue des Tanneurs, Saint-Aubin", "05 55 01 42 77"),
]
NAMED = [("Ravindranath", "Sunil"), ("Eskildsen", "Marit"), ("Bonaventura", "Fabrizio")]
UNNAMED = [("Tumilty", "Siobhan"), ("Hatzopoulos", "Yannis"), ("Obermüller", "Gerlinde")]
HOSPITALS = ["Easterbrook Royal Infirmary", "Centre Hospitalier de Saint-Aubin", "Szpital Wojewódzki Nowa Wieś"]

DESCRIPTORS = {
    "StudyDescription": ["CT thorax abdomen {family}", "{given} {family} MR prostate", "US thyroid - {family}, {given}", "BRAIN/{family}", "wrist {id}", "XR hip right pt {family}", "mammogram {birthday} {family}"],
    "SeriesDescription": ["axial {family} diffusion", "t2 haste cor {given}_{family}", "{family}^{given}^ arterial", "delayed phase {date}", "scout {id}", "sag stir, Dr {unnamed}", "lung kernel {hospital}"],
    "ProtocolName": ["abdomen triphasic {family}", "{given}{family} head", "knee_{family}_sagittal", "whole spine for {family}", "pelvis {id} contrast", "cardiac perfusion [{family}]"],
    "MedicalAlerts": ["Contrast reaction 2019, mother {given} {family} tel {phone}", "Implant. Notify Dr. {unnamed}", "MRSA; {family}"],
    "Allergies": ["Nickel, told by {given} {family}", "Shellfish (see letter of {date})"],
    "AdditionalPatientHistory": ["Known lymphoma, relapse in spleen. GP Dr {unnamed_given} {unnamed}, {phone}.", "{family}, {given} ({id}) fell from ladder {date}; wrist swollen.",
                                 "Hysterectomy at {hospital}. Lives with daughter at {address}.", "hx per {given}: migraine, aura"],
    "PatientComments": ["Deaf; sign with {given}. Home {address}.", "Insulin pump. DOB {birthday}, {id}.", "Email via {phone}; escorted by {named}"],
    "ImageComments": ["Lesion arrowed, Dr. {named_given} {named} {date}", "{family} coughing, repeated", "compare with {hospital} film"],
    "RequestedProcedureDescription": ["hip arthrogram {given} {family}", "chest portable {family}"],
    "PerformedProcedureStepDescription": ["neck soft tissue {family} {given}", "shoulder {id} external rotation"],
    "AdmittingDiagnosesDescription": ["Appendicitis; {given} {family}", "Fracture of femur, {family}, {date}"],
    "ReasonForTheRequestedProcedure": ["Hematuria. {family} {given}, born {birthday}, lives {address}", "Query abscess, thanks Dr {unnamed}"],
    "DerivationDescription": ["thick slab {family}", "fused for {given} {family}"],
}
DIRECT = {
    "PatientBirthDate": "{birth}", "PatientAddress": "{address}", "PatientTelephoneNumbers": "{phone}", "OtherPatientIDs": "OLD-{id}", "OtherPatientNames": "{family}^{given}", "PatientBirthName": "{family}^Xenia",
    "InstitutionName": "{hospital}", "InstitutionAddress": "{address}", "InstitutionalDepartmentName": "Radiology {hospital}", "AccessionNumber": "E{marker}", "StationName": "CT{marker}", "DeviceSerialNumber": "{marker}-77",
    "RequestedProcedureID": "P{marker}", "ResponsiblePerson": "{given}^{family}", "ResponsibleOrganization": "{hospital}", "PatientReligiousPreference": "{family}", "PatientInsurancePlanCodeSequence": "",
    "ScheduledStudyLocation": "{hospital}", "AdmissionID": "ADM{marker}", "PatientTransportArrangements": "Ambulance with {given} {family}", "RequestingService": "{hospital} ward",
    "FillerOrderNumberImagingServiceRequest": "F{marker}", "PlacerOrderNumberImagingServiceRequest": "PL{marker}", "InterpretationText": "Seen by {given} {family}", "ConfidentialityConstraintOnPatientDataDescription": "VIP {family}",
    "PlateID": "PL{marker}", "CassetteID": "CAS{marker}", "GantryID": "G{marker}", "PerformedLocation": "{hospital}", "ContrastBolusAgent": "Iohexol for {family}", "SourceApplicationEntityTitle": "",
}
DIRECT = {keyword: template for keyword, template in DIRECT.items() if template}
NESTED = {
    "ScheduledProcedureStepDescription": "carotid {family} deep", "RequestedProcedureDescription": "enterography {given} {family} deep", "ReasonForTheRequestedProcedure": "{given} {family}, seen {date} deep",
    "RequestedProcedureID": "DQ{marker}", "RequestedProcedureComments": "ring {phone}, ask {given} {family}", "CodeMeaning": "Protocol of {given} {family}", "PersonName": "{family}^{given}", "TextValue": "{family} {id}",
    "InstitutionName": "{hospital}", "StationName": "DS{marker}", "AccessionNumber": "DA{marker}",
}
PLACES = [["RequestAttributesSequence"], ["RequestAttributesSequence", "ScheduledProtocolCodeSequence", "ProtocolContextSequence"], ["AcquisitionContextSequence", "ConceptCodeSequence"], ["ProcedureCodeSequence"],
          ["SourceImageSequence", "PurposeOfReferenceCodeSequence"], ["ReferencedImageSequence", "PurposeOfReferenceCodeSequence", "EquivalentCodeSequence"], ["AnatomicRegionSequence", "AnatomicRegionModifierSequence"]]
WRONG_VRS = {"RequestedProcedureComments": ("UN", "Tender {given} {family}"), "AcquisitionComments": ("SH", "{family}"), "CommentsOnThePerformedProcedureStep": ("LT", "Done by {named_given} {named}, {phone}"),
             "PatientMotherBirthName": ("UT", "{family} {given}"), "ScheduledProcedureStepStartDate": ("SH", "20190822"), "StudyComments": ("UC", "{given} {family} {id}"), "PatientAddress": ("UN", "{address}"),
             "InstitutionalDepartmentName": ("UN", "{hospital}"), "AdmittingDate": ("LO", "20190821")}
PRIVATE = [(0xE0, "UN", "Referred {given} {family}, {phone}"), (0xE1, "SH", "{family}"), (0xE2, "OB", "{id} {family}"), (0xE3, "SQ", "{given} {family} of {address}"), (0x27, "SH", "{family}"), (0x64, "SH", "{family}"), (0x9E, "LO", "{family} {given}")]
PRIVATE_CREATORS = [(0x0043, "GEMS_PARM_01"), (0x0019, "SIEMENS MR HEADER"), (0x0019, "GEMS_ACQU_01"), (0x2001, "Philips Imaging DD 001"), (0x0405, "LOCAL RIS BRIDGE")]
CONTENT = ["{given} {family} attended with her sister; spleen normal.", "Comparison: {hospital}, {date}. Aorta unchanged.", "Verbal report to Dr {unnamed_given} {unnamed} at ext. {phone}: no fracture.", "cc {named}; {family}/{id}"]

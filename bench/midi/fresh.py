"""Other people, words and hiding places than those of `seed.py`: no rule was made with these, so their score is a held-out one.

Once a miss of this set has been mended, write another: `MIDI_FRESH=1 npm run bench midi` is worth what it says only then.
"""
PEOPLE = [
    ("Wetherspool", "Cressida", "Anne", "4410927", "19550221", "78 Tannery Row, Kingsmere", "(555) 012-7719"),
    ("Ibarrondo", "Leocadio", "", "HC-883102", "19430608", "Avenida del Molino 5, Valdefuente", "+34 611 555 908"),
    ("Dettweiler", "Roswitha", "Maria", "00917733", "19681130", "Lindenweg 31, Oberhausbach", "+49 30 5550 1723"),
    ("Kaczorowska", "Bronislawa", "", "PL/2207/19", "19370915", "6 Cobbler Yard, Nether Ambley", "01632 960 114"),
    ("Thiruvengadam", "Meenakshi", "R", "UH5519028", "19910402", "1450 Sycamore Ridge Way, Port Alden", "555.016.3382"),
]
NAMED = [("Oyelaran", "Temitope"), ("Grauwinkel", "Detlef"), ("Castellvi", "Montserrat")]
UNNAMED = [("Pemberthy", "Alistair"), ("Zawadzki", "Zbigniew"), ("Lindqvist", "Annika")]
HOSPITALS = ["Kingsmere General Hospital", "Klinikum Oberhausbach", "Clinica Santa Eulalia"]

DESCRIPTORS = {
    "StudyDescription": ["MR brain for {given} {family}", "{family} knee", "CT pelvis ({family}, {given})", "Abdomen/{family}/{id}", "shoulder_{given}_{family}", "ankle {id} left"],
    "SeriesDescription": ["coronal STIR {family}^{given}", "diffusion {date}", "{family}_scout", "sagittal {given} {family} T1", "arterial phase Dr {unnamed}", "portal venous {id}"],
    "ProtocolName": ["{family}_brain_routine", "pelvis^{family}", "liver {given} {family} dynamic", "lumbar {id} spine", "cardiac_{id}"],
    "MedicalAlerts": ["Aneurysm clip, ask {given} {family} {phone}", "Asthma; contact Dr. {named}"],
    "Allergies": ["Gadolinium ({family})", "Latex, noted {date} by Dr. {unnamed}"],
    "AdditionalPatientHistory": ["Fall on {date}, fracture excluded. Referred from {hospital}.", "{family} {given}: chronic cough. DOB {birthday}.", "Melanoma resected by Dr. {unnamed_given} {unnamed}. Tel {phone}."],
    "PatientComments": ["Pacemaker. Wife of {named}; address {address}.", "Wheelchair. ID {id}.", "Dialysis at {hospital}."],
    "ImageComments": ["Repeat image, {family} moved.", "Marker placed by Dr. {named_given} {named}."],
    "RequestedProcedureDescription": ["spine {family}", "mammography {given} {family} bilateral"],
    "PerformedProcedureStepDescription": ["{family} thorax routine", "ultrasound abdomen {date}"],
    "AdmittingDiagnosesDescription": ["Stroke {family}", "Sepsis, {given} {family}, {date}"],
    "ReasonForTheRequestedProcedure": ["Exclude fracture, {family} {given}, born {birthday}", "Staging before surgery by Dr. {unnamed}"],
    "DerivationDescription": ["average projection {family}", "resampled for {given} {family}"],
}
DIRECT = {
    "PatientBirthDate": "{birth}", "PatientAddress": "{address}", "PatientTelephoneNumbers": "{phone}", "OtherPatientIDs": "{id}/7", "OtherPatientNames": "{given}^{family}", "PatientBirthName": "Nee^{family}",
    "InstitutionName": "{hospital}", "InstitutionAddress": "{address}", "AccessionNumber": "RIS{marker}", "StationName": "WS{marker}", "DeviceSerialNumber": "DSN{marker}", "RequestedProcedureID": "RQ{marker}",
    "CurrentPatientLocation": "Bed 4, {family}", "SpecialNeeds": "Interpreter for {given} {family}", "PatientState": "sedated, {family}", "ServiceEpisodeDescription": "Episode of {given} {family}", "VisitComments": "{family} seen {date}",
    "ReasonForStudy": "Pain, {given} {family}", "ImagingServiceRequestComments": "call {phone} for {family}", "CountryOfResidence": "{hospital}", "EthnicGroup": "{family}", "Occupation": "{given} {family}",
    "MilitaryRank": "{family}", "InsurancePlanIdentification": "{id}", "ContrastBolusAgent": "Agent for {family}", "AcquisitionDeviceProcessingDescription": "{given} {family} filter",
}
NESTED = {
    "ScheduledProcedureStepDescription": "pelvis {family} nested", "RequestedProcedureDescription": "dynamic {given} nested {family}", "ReasonForTheRequestedProcedure": "{family} {given}: nested pain since {date}",
    "RequestedProcedureID": "NR{marker}", "ScheduledProcedureStepID": "NS{marker}", "RequestedProcedureComments": "For {family}, phone {phone}",
}
WRONG_VRS = {"RequestedProcedureComments": ("UN", "Edema {given} {family}"), "AcquisitionComments": ("LO", "Held breath, {family}"), "CommentsOnThePerformedProcedureStep": ("UN", "Done for {family} by Dr. {named}"),
             "PatientMotherBirthName": ("SH", "{family}"), "ScheduledProcedureStepStartDate": ("SH", "20230307"), "StudyComments": ("UT", "{given} {family} {id}")}
PRIVATE_CREATORS = [(0x0043, "GEMS_PARM_01"), (0x0051, "SIEMENS MR HEADER"), (0x7005, "TOSHIBA_MEC_CT3"), (0x00E1, "ELSCINT1")]
CONTENT = ["{family} {given} was informed of the nodule.", "Prior of {date} from {hospital} was compared.", "Discussed with Dr. {unnamed_given} {unnamed}: stable effusion.", "Copy to Dr. {named}, {phone}."]

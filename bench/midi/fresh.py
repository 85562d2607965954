"""The tables of `known.py` with other people, words and hiding places: no rule was made with these, so their score is a held-out one.

Once a miss of this set has been mended, write another: `MIDI_FRESH=1 npm run bench midi` is worth what it says only then.
This is the third such set. Its numbers have letters and groups before their digits, as hospitals write them; its texts name people
where technologists do, after the region, in brackets, glued and in capitals; it hides in frames, layers, labels and profiles.
"""
PEOPLE = [
    ("Hollingberry", "Prudence", "Alma", "RX-204-7731", "19550214", "8 Tannery Yard, Wexcombe", "0118 496 0455"),
    ("Castellarnau", "Bernat", "", "SJD/88-14502", "19710630", "Passeig de la Ribera 51, Vallmoll", "+34 655 501 422"),
    ("Ostrovskaya", "Lyudmila", "", "K7-00391-B", "19381125", "44 Birchwood Rise, Eastmarch", "(555) 012-7730"),
    ("Adeyemi-Lund", "Folasade", "Ingrid", "GB 551 0972", "19900808", "3 Slipway Court, Port Ellery", "+44 1632 960 147"),
    ("Vandecasteele", "Reinhilde", "", "UZ2209.4471", "19280303", "Molenbergstraat 12, Oosterhove", "+32 455 50 14 22"),
    ("Gallardo", "Ximena", "Paz", "HCL-0093-X", "20150917", "Avenida Las Encinas 2290, Rengal", "555 019 4408"),
    ("Thorvaldsen", "Eirik", "", "NO100255388", "19630721", "Skipperveien 9, Nordvik", "+47 555 10 229"),
]
NAMED = [("Pemberton-Hale", "Rupert"), ("Iwamoto", "Keiko"), ("Saldanha", "Graciela")]
UNNAMED = [("Culverhouse", "Edmund"), ("Barzani", "Shirin"), ("Lindqvist", "Agneta")]
HOSPITALS = ["Wexcombe District Hospital", "Clinica Santa Engracia", "Nordvik Sykehus"]

DESCRIPTORS = {
    "StudyDescription": ["MRI cervical spine [{family}]", "XR FOOT LEFT {family} {given}", "CT sinuses - pt {given} {family}", "{id} angio carotid", "US kidney ({family})", "PET whole body {family}/{given}", "elbow {birthday}"],
    "SeriesDescription": ["sagittal STIR ({family})", "{family}_{given}_coronal", "arterial phase {id}", "axial FLAIR for Dr {unnamed}", "T2 haste {given} {family} repeat", "scout at {hospital}", "dynamic liver {date}"],
    "ProtocolName": ["pelvis contrast {id}", "{family} shoulder arthro", "cardiac cine [{given} {family}]", "ankle^{family}^{given}", "colon low dose {family}", "orbit {given} {family}"],
    "MedicalAlerts": ["Asthma; neighbour {given} {family} has key, {phone}", "Hip prosthesis, Dr. {unnamed} informed", "Anaphylaxis to gadolinium. {family}"],
    "Allergies": ["Aspirin ({family}, {given})", "Latex since {date}, Dr {unnamed}"],
    "AdditionalPatientHistory": ["Breast cancer 2016, mastectomy. Oncologist Dr {unnamed_given} {unnamed}, tel {phone}.", "Pt {given} {family} ({id}): renal colic, hematuria.",
                                 "Stroke on {date}, aphasia. Discharged from {hospital}. Home: {address}.", "Epilepsy. {family} {given}, born {birthday}."],
    "PatientComments": ["Needs oxygen. Daughter {given} {family}, {phone}.", "Hearing aid; address {address}.", "Transferred from {hospital}, {id}. Dementia."],
    "ImageComments": ["Lead marker wrong, corrected by {named}", "Breathing artefact, Dr. {unnamed} {date}", "fracture marked, {family}"],
    "RequestedProcedureDescription": ["lumbar puncture guided {family}", "sinus tract {given} {family}"],
    "PerformedProcedureStepDescription": ["thyroid scan {family} {given}", "cystogram {id}"],
    "AdmittingDiagnosesDescription": ["Sepsis ({family}, {given})", "Pancreatitis {date}"],
    "ReasonForTheRequestedProcedure": ["Rule out metastases, {given} {family}, {id}", "Persistent cough, asked by Dr {unnamed}"],
    "DerivationDescription": ["minimum intensity {family}", "registered to study of {date}"],
}
DIRECT = {
    "PatientBirthDate": "{birth}", "PatientAddress": "{address}", "PatientTelephoneNumbers": "{phone}", "OtherPatientNames": "{family}^{given}", "PatientMotherBirthName": "Quillfeather^{given}",
    "InstitutionName": "{hospital}", "InstitutionAddress": "{address}", "AccessionNumber": "WX{marker}", "StationName": "MR{marker}", "DeviceSerialNumber": "SN/{marker}", "DetectorID": "DET{marker}",
    "RequestedProcedureID": "RP{marker}", "AdmissionID": "V{marker}", "ServiceEpisodeID": "SE{marker}", "IssuerOfServiceEpisodeID": "{hospital}", "CurrentPatientLocation": "{hospital} ward 4", "PatientInstitutionResidence": "{address}",
    "RegionOfResidence": "{address}", "MilitaryRank": "Sgt {family}", "VisitComments": "Collected by {given} {family}, {phone}", "SpecialNeeds": "Interpreter for {given} {family}", "RequestingPhysician": "{unnamed}^{unnamed_given}",
    "NameOfPhysiciansReadingStudy": "{unnamed}^{unnamed_given}", "ImagingServiceRequestComments": "Fax {phone}, Dr. {unnamed}", "ReasonForTheImagingServiceRequest": "Lump, {family}", "FrameOfInterestDescription": "{family}",
    "WindowCenterWidthExplanation": "{given} {family}", "ScheduledPatientInstitutionResidence": "{address}", "TextComments": "{family} {given} {id}", "ScheduledStudyLocation": "{hospital}",
}
NESTED = {
    "ScheduledProcedureStepDescription": "bone scan {family} inner", "RequestedProcedureDescription": "biopsy {given} {family} inner", "RequestedProcedureComments": "ask {given} {family} at {phone}", "RequestedProcedureID": "IN{marker}",
    "ReasonForTheRequestedProcedure": "staging {given} {family} of {address}", "CodeMeaning": "View for {given} {family}", "PersonName": "{family}^{given}", "UnformattedTextValue": "{family} {id}", "FrameComments": "{given} {family} moved",
    "GraphicLayerDescription": "drawn for {given} {family}", "SegmentDescription": "lesion of {given} {family}", "InstitutionName": "{hospital}", "ContributionDescription": "sent for {given} {family}",
}
PLACES = [["PerformedProtocolCodeSequence", "ProtocolContextSequence"], ["RequestAttributesSequence", "ScheduledProtocolCodeSequence"], ["ViewCodeSequence", "ViewModifierCodeSequence"],
          ["ReferencedImageSequence", "PurposeOfReferenceCodeSequence"], ["DerivationCodeSequence", "EquivalentCodeSequence"], ["ReferencedInstanceSequence"]]
WRONG_VRS = {"AcquisitionComments": ("LO", "{family} restless"), "RequestedProcedureComments": ("UN", "Call {given} {family}"), "CommentsOnThePerformedProcedureStep": ("SH", "{family}"), "StudyComments": ("UN", "{given} {family} {id}"),
             "PatientBirthName": ("SH", "{family}"), "OperatorsName": ("LO", "{named_given} {named}"), "InstitutionalDepartmentName": ("ST", "Radiology, {hospital}"), "ScheduledProcedureStepEndDate": ("LO", "20200314"), "PatientTelephoneNumbers": ("UN", "{phone}")}
PRIVATE = [(0xD0, "LO", "{given} {family}"), (0xD1, "UN", "{family}^{given} {birthday}"), (0xD2, "OB", "tel {phone} {family}"), (0xD3, "SQ", "{id} {given} {family}, {address}"), (0x0F, "SH", "{family}"), (0x9E, "LO", "{family}, {given}"), (0x27, "SH", "{id}")]
PRIVATE_CREATORS = [(0x0019, "SIEMENS MR HEADER"), (0x0019, "GEMS_ACQU_01"), (0x0043, "GEMS_PARM_01"), (0x2005, "Philips MR Imaging DD 001"), (0x7005, "TOSHIBA_MEC_MR3"), (0x0777, "WEXCOMBE RIS")]
CONTENT = ["Spoke with {given} {family} about the lesion; biopsy advised.", "Prior of {date} from {hospital}: effusion smaller.", "Reported to Dr {unnamed}, bleep {phone}: pneumothorax.", "{family} ({id}): gallstones, no dilatation."]

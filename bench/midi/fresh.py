"""The tables of `known.py` with other people, words and hiding places: no rule was made with these, so their score is a held-out one.

Once a miss of this set has been mended, write another: `MIDI_FRESH=1 npm run bench midi` is worth what it says only then.
This is the eighth such set. Its names are of places and trades, tied by hyphens and apostrophes, of one syllable with a long tail or with a clan before them, and often cut down to the family name
and an initial behind it; its labels are everyday Catalan, Galician, Slovak, Slovene, Lithuanian, Latvian, Estonian, Icelandic, Malay, Filipino and Basque, cut by `~`, `=`, `:`, `<`, `>`, `%`, `!`
and `..`; it hides in tractography, axial lengths of eyes, contrast agents, setup devices, surfaces, references, positioning and real world values.
"""
PEOPLE = [
    ("Etxebarrigaraiko", "Maddialen", "", "EHU~41.77.3190", "19610717", "Errotaburualde Kalea 41, 3. ezk., Zaldumendi Goikoa", "943 550 164"),
    ("O'Shaughnessy-Tubridy", "Caoilfhionn", "Ite", "MRN:004177-3", "19480130", "41 Bohernacrusha Rd, Kilnamartyra Cross, Co. Limerick", "(061) 555 417"),
    ("Gudmundssteinsdottir", "Aldisbjork", "", "KT 300172-4179", "19720130", "Hraunbergsvegur 41, 710 Skeljavik", "+354 555 4177"),
    ("Tagumpaykalinaw", "Ligayamarie", "De", "PH=4177=20931", "19851105", "Blk 41 Lt 7 Sitio Malinawtubig, Brgy. Kaybagsik", "0917 555 4177"),
    ("Vanagaityteraudone", "Skaistburna", "", "LT%48411%0417", "19840411", "Pelkiu gatve 41-7, Baltaezeriai", "+370 655 41 770"),
    ("bin Wan Kechikperak", "Zulfadhlin", "", "IC 770417-41-5503", "19770417", "Lot 417 Jalan Batu Tengkorak, Kampung Sungai Kelip", "+60 15 5541 7702"),
    ("Kruusimaekivist", "Leelotaim", "", "EE>49104170041", "19910417", "Kadakavalja tee 41-7, Ulesoo kyla", "+372 5555 4177"),
    ("Podhradskaovciarkova", "Zdenkamila", "", "RC 415417/7703", "19410417", "Pod Krivou Lipou 417/41, Dolne Hrabovce", "+421 905 554 177"),
    ("Smith-Wheelwright", "Persephonia", "Joy", "UR<41770>", "20120817", "Flat 41c, The Maltkiln, Ossulby under Fell", "01632 554177"),
    ("Carballeiradacosta", "Xiadaneves", "", "SERG!4177!930", "19550630", "Rua do Muinovello 41 2 dta, Vilaradelle", "+34 981 554 177"),
    ("Ziemeliskalnina", "Rasmaliga", "", "PK 170441-10417", "19410417", "Gobusalas iela 41-17, Lielkrumi", "+371 2955 4177"),
    ("Ddungukasumba", "Nakimulipearl", "", "UG..4177..5510", "20090909", "Plot 417 Lubaawo Lane, Kyengeragabo", "+256 755 541 770"),
]
NAMED = [("Bostjanciczupan", "Vladimira"), ("Fiddes-Applewhaite", "Cosmo"), ("Iturriagabeitia", "Eneritz")]
UNNAMED = [("Hristodorovski", "Bisermarko"), ("Poldarkennack", "Jenniver"), ("Sigurjonshylur", "Thorfinna")]
HOSPITALS = ["Hospital Comarcal Sant Esmeragd", "Nemocnica Pod Sivou Skalou", "The Wrenbrook Cottage Infirmary"]

DESCRIPTORS = {
    "StudyDescription": ["RM genoll dret ~ {family} {initial}", "Ehografija scitnice: {family}: {id}", "CT krku s kontrastom = {given} {family}", "Kruutide rontgen <{family}, {given}>", "Dzemdes USG % {birthday} % {family}",
                         "Sneidmynd af kvid .. {family} .. {given}", "Imbasan tulang belakang! {family}!", "Belauneko erresonantzia ~{id}~ {family}", "Krutines lastos KT : {hospital} : {date}", "Ultrasound ng atay, Dr. {unnamed}",
                         "TC de abdome superior = {family} {initial} = {date}", "osteodensitometria bedrovej kosti <{id}> {family}"],
    "SeriesDescription": ["{family} {initial}~dixon~opposed", "ge3d_mdixon_tra : {given} : {family}", "cor STIR lumbosacral <{family}>", "{id}=delayed=10min", "fa map tractography % {family} {initial}", "MIP carotid right!{family}!",
                          "kernel H60 sharp lung .. {unnamed_given} {unnamed}", "radial k-space liver : {date} : {family}", "quantitative T1rho cartilage ~ {hospital}", "<{birthday}> {family} rest perfusion", "CBCT mandible {id}={family}",
                          "susceptibility SWI mIP % {family} % {given}", "PC flow aortic arch ={given} {family}= systolic", "hrudna chrbtica tenke rezy ~ {family}"],
    "ProtocolName": ["{family} : femur : lateral", "enterography_HASTE~{family}", "Buik spiraal dun <{id}>", "cisternogram {given}={family}", "SBRT adrenal 5fx %{id}%", "calcaneus axial !{family}!", "thyroid uptake 24h .. {unnamed}",
                     "elbow FABS ~ {given} ~ {family}", "{id}:sinuses:waters", "kolk boczna <{family} {initial}>", "polso carico; {family}"],
    "MedicalAlerts": ["cochlear implant left : {family}", "Needle phobia ~ {date} ~ {given} {family}", "thalassaemia major % {phone}", "apixaban stopped, Dr. {unnamed}", "hoist transfer <{family}>", "{id} = nickel free table", "MRSA izolacia !{family} {initial}!"],
    "Allergies": ["iopromide wheals : {family} {date}", "cefuroxime = sesame ~ {given} {family}", "ametlla i nous % {family} %", "joodi talumatus, Dr. {unnamed}", "udang:kacang:{family}", "trakovy plast <{family} {initial}> chlorhexidine"],
    "AdditionalPatientHistory": ["{family} {initial} ~ {id} ~ sigmoid volvulus, decompressed twice {date}; reducing.",
                                 "Tetralogy repaired, pulmonary regurgitation. Aunt <{given} {family}> {phone}.",
                                 "Acromegaly, arthropathy hips. {hospital} {date}; Dr. {unnamed} queries colonic polyps.",
                                 "Lives at {address}. Farmer lung, clubbing, desaturation; Dr. {named_given} {named}.",
                                 "Molar pregnancy evacuated, hormone plateau = {family} = {given} = {address}.",
                                 "<{given} {family}> {birthday} bolest bedra, krivanie.",
                                 "Glomus tumour embolised, tinnitus : {hospital} : {id}.",
                                 "{family} ~ {given} ! min i kne ! {phone}"],
    "PatientComments": ["Nephrostomy both sides; sister {given} {family}; {phone}.", "Halo vest ~ {birthday} ~ {address}.", "Blind, guide dog; {hospital} : {id}.", "Contrast extravasated forearm {date}, elevated; {unnamed_given} {unnamed}.", "<{family}> %{id}% ratastool, hapnik",
                        "{family} {initial} .. kan no estirarse"],
    "ImageComments": ["{given} {family} shivering; apex lost", "Scale bar missing ~ Dr. {named} ~ {date}", "cross talk artefact : {id} : {family}", "Photon starvation across shoulders; Dr. {unnamed_given} {unnamed}", "undereksponert, gjentatt <{family} {given}>",
                      "pohyb ! {family} {initial} !"],
    "RequestedProcedureDescription": ["jejunostomy exchange : {family}", "{given} {family} ~ chemoembolisation", "discography %{id}%", "MR urography = {family}", "ablacija ledvice <{family}>", "biopsia de mama ! {family} {initial}"],
    "PerformedProcedureStepDescription": ["microwave ablation ~ {family} ~ {given}", "zapastie sikmo <{id}>", "embolisation fibroid {date} {family}", "{family}:electron:scalp:bolus", "dakriocystografia = {family} {initial}"],
    "AdmittingDiagnosesDescription": ["Duodenal atresia ~ {family}", "Parametritis {date}", "Clostridial myonecrosis <{given} {family}>", "{id} : {family} : zapal mozgovych blan", "demam denggi ! {family} {initial}"],
    "ReasonForTheRequestedProcedure": ["query ureterocele : {given} {family}", "lactate climbing ~ {date}", "diplopia intermittent, Dr. {unnamed}", "pulley rupture? %{id}% {family}", "{family} ! kasel kuiv pikaajaline !", "hoste og feber <{family} {initial}>"],
    "DerivationDescription": ["elastic registered, cross correlation ~ {family}", "median denoised isotropic {date}", "average intensity slab : {given} {family}", "<{id}> streamline count 500", "shading corrected = {family} {initial}"],
    "ScheduledProcedureStepDescription": ["catheter suprapubic : {family}", "seroma aspiration ~ {id} ~ {family}", "koronarografia CT vapnik = {given} {family}", "gerinc kontroll <{family}>"],
    "VisitComments": ["Prolonged postictal state = {family} {initial}", "plasmapheresis weekly ~ {id}", "dizzy, clammy : {family} : {phone}", "nil by mouth since noon <{given} {family}>"],
}
# The issuer depends on no object: all numbers of a patient come from one.
DIRECT = {
    "PatientBirthDate": "{birth}", "IssuerOfPatientID": "LANTERN MPI 9", "CountryOfResidence": "{address}", "PatientMotherBirthName": "{unnamed}^{unnamed_given}", "OtherPatientNames": "{family}^{given}^Z",
    "EthnicGroup": "kin of {family}", "SpecialNeeds": "interpreter for {given} {family}", "PatientReligiousPreference": "chapel of {hospital}",
    "ResponsiblePerson": "{unnamed}^{unnamed_given}", "ResponsibleOrganization": "{hospital}", "NameOfPhysiciansReadingStudy": "{named}^{named_given}", "ConsultingPhysicianName": "{unnamed}^{unnamed_given}", "InstitutionAddress": "{address}", "InstitutionalDepartmentName": "Tower = {hospital}",
    "StationName": "ST{marker}", "GantryID": "GA:{marker}", "PlateID": "PLT~{marker}", "CassetteID": "CS~{marker}", "PerformedStationName": "PS{marker}", "PerformedProcedureStepID": "PP:{marker}",
    "CommentsOnThePerformedProcedureStep": "{given} {family} sat up = {phone}", "StudyComments": "{family} {initial} ~ {id} ~ reported {date}", "InterpretationAuthor": "{unnamed}^{unnamed_given}", "InterpretationTranscriber": "{named}^{named_given}", "InterpretationRecorder": "{unnamed}^{unnamed_given}",
    "PhysicianApprovingInterpretation": "{named}^{named_given}", "DistributionAddress": "{address}", "DistributionName": "{unnamed}^{unnamed_given}", "ReferringPhysicianTelephoneNumbers": "{phone}", "RequestingService": "{hospital}", "ReasonForVisit": "{given} {family} fell {date}",
    "AdmissionID": "AD:{marker}", "IssuerOfAdmissionID": "{hospital}", "CurrentPatientLocation": "Bay 4 = {hospital}", "RouteOfAdmissions": "ferry from {address}", "PatientState": "{given} {family} drowsy", "ScheduledPerformingPhysicianName": "{unnamed}^{unnamed_given}", "ScheduledStationName": "SS{marker}",
    "ScheduledProcedureStepID": "SP~{marker}", "ConfidentialityCode": "hush {family}", "OrderEnteredBy": "{unnamed}^{unnamed_given}", "AcquisitionComments": "{given} {family} <{birthday}>", "FrameComments": "{family} {initial} : coughs",
    "ContrastBolusAgent": "iohexol for {family}", "TransducerData": "probe of {hospital}", "AcquisitionDeviceProcessingDescription": "sharpen ~ {family} ~ {id}", "ProcessingFunction": "lut {family}",
    "PartialViewDescription": "heel of {given} {family} <{birthday}>", "ImplantName": "plate of {family}", "ImplantPartNumber": "IP:{marker}", "HangingProtocolName": "wall of {hospital}", "HangingProtocolDescription": "made by {unnamed_given} {unnamed} {date}",
    "HangingProtocolCreator": "{unnamed_given} {unnamed}", "StorageMediaFileSetID": "DISC{marker}", "TopicTitle": "Rounds ~ {given} {family}", "TopicAuthor": "{named_given} {named}", "Originator": "PRN{marker}", "OwnerID": "{id}", "FilmSessionLabel": "film {given} {family}",
    "RTPlanLabel": "PL:{marker}", "RTPlanName": "{family} hip", "RTPlanDescription": "boost = {given} {family} = {birthday}", "StructureSetName": "{given} {family} set", "StructureSetDescription": "drawn {family} <{given}>", "PrescriptionDescription": "{family} {initial}: ten from {date}",
    "TreatmentSites": "{family} brow", "BeamName": "{family} LAO", "SetupTechniqueDescription": "prone {given} {family} = {phone}", "ShieldingDeviceDescription": "collar of {family}", "FixationDeviceDescription": "mask cast {date} {family}", "FractionGroupDescription": "course {given} {family}",
    "BrachyAccessoryDeviceName": "tube of {family}", "ApplicatorDescription": "ring, {family} {initial}", "ReviewerName": "{unnamed}^{unnamed_given}", "DoseComment": "{id} ~ {family} ~ plan", "DoseReferenceDescription": "chiasm ~ {family}",
    "DeviceSerialNumber": "SN:{marker}", "DeviceDescription": "crutch of {family}", "LongDeviceDescription": "stent of {given} {family} ~{id}",
    "AnnotationGroupLabel": "{family} cells", "AnnotationGroupDescription": "counted for {given} {family} {date}", "ContainerIdentifier": "CT~{marker}", "BarcodeValue": "{marker}={family}", "LabelText": "{family}<{id}>{birth}",
    "TrackSetDescription": "bundle of {given} {family}", "TrackSetLabel": "TS:{marker}", "SurfaceComments": "mesh = {family} {initial}", "ProductName": "built for {hospital}", "ProductDescription": "lens of {given} {family}",
    "SubstanceAdministrationNotes": "cup for {given} {family} <{birthday}>", "ContentDescription": "lines on {family} : {id}", "ContentCreatorName": "{unnamed}^{unnamed_given}", "SourceOfPreviousValues": "{hospital}",
    "ModifyingSystem": "{hospital} bridge", "CommentsOnRadiationDose": "{family} had two ~ {date}", "PerformedProcedureTypeDescription": "third look = {family} = {id}", "RequestedProcedureComments": "{family} {initial} = {address} = {phone}", "ImagingServiceRequestComments": "{named_given} {named} begs ~ {family} {id}",
    "NamesOfIntendedRecipientsOfResults": "{unnamed}^{unnamed_given}", "PatientTransportArrangements": "taxi to {address} ~ {phone}", "RequestedProcedureLocation": "{hospital}", "PlacerOrderNumberImagingServiceRequest": "PN:{marker}", "FillerOrderNumberImagingServiceRequest": "FN:{marker}", "ReasonForStudy": "{given} {family} bled {date}",
    "ClinicalTrialSubjectID": "SU:{marker}", "ClinicalTrialSiteName": "{hospital}", "ClinicalTrialSiteID": "SI:{marker}", "ClinicalTrialSubjectReadingID": "RD~{marker}", "ClinicalTrialSponsorName": "{hospital}", "ClinicalTrialProtocolEthicsCommitteeName": "board of {hospital}",
    "UniversalEntityID": "{hospital}", "LocalNamespaceEntityID": "{hospital} gate", "TrackingID": "{family}={id}", "ContributionDescription": "burnt at {hospital} by {unnamed_given} {unnamed}", "PersonAddress": "{address}", "PersonTelephoneNumbers": "{phone}",
    "CameraOwnerName": "{unnamed_given} {unnamed}", "LensSerialNumber": "LE~{marker}", "WindowCenterWidthExplanation": "best for {family}",
    "AlgorithmName": "net of {hospital}", "AlgorithmDescription": "trained by {unnamed_given} {unnamed} {date}", "TextComments": "{family} {initial} ~ {phone}", "TextString": "{family}={given}={id}", "SlideIdentifier": "{marker}~slide", "ImageSetLabel": "{family} priors", "ResultsComments": "{given} {family} phoned {phone}",
}
NESTED = {
    "ReviewerName": "{named}^{named_given}", "PersonAddress": "{address}", "PersonTelephoneNumbers": "{phone}", "InstitutionName": "{hospital}", "InstitutionAddress": "{address}", "StationName": "SN{marker}", "DeviceSerialNumber": "DS:{marker}", "OperatorsName": "{unnamed}^{unnamed_given}",
    "ROIName": "{family} lymph", "ROIDescription": "seen by {unnamed_given} {unnamed} {date}", "ROIInterpreter": "{unnamed}^{unnamed_given}", "DeviceDescription": "splint, {family} {initial}", "DeviceID": "{marker}~dev", "ScheduledProcedureStepID": "{marker}:sps",
    "ScheduledPerformingPhysicianName": "{unnamed}^{unnamed_given}", "ContributionDescription": "routed by {hospital} {date}", "LabelText": "{given} {family} <{birthday}>", "ObservationDescription": "told {date} by {named_given} {named}", "ConceptualVolumeDescription": "margin of {family}",
    "BeamDescription": "{given} {family} vertex", "BeamName": "{family} PA", "SetupDeviceDescription": "cradle under {family}", "FiducialDescription": "clip in {given} {family}", "FiducialIdentifier": "FI:{marker}", "GraphicLayerDescription": "circles, {family} {initial}", "SegmentDescription": "kidney of {given} {family}",
    "SegmentLabel": "{family} aorta", "RetrieveURL": "https://pull.example/p/{id}/two", "URNCodeValue": "urn:example:born:{birth}", "LongCodeValue": "{marker}-CODE", "DoseReferenceDescription": "stem of {given} {family}", "TreatmentTechniqueNotes": "{given} {family} pained {phone}",
    "InterlockDescription": "hatch shut by {unnamed_given} {unnamed}", "ContainerDescription": "tray of {family} {date}", "SpecimenShortDescription": "core, {family}", "SpecimenDetailedDescription": "node of {given} {family} taken {date} at {hospital}", "SubstanceAdministrationNotes": "sip for {given} {family} {birthday}",
    "UnformattedTextValue": "{family}={given}={id}", "VerifyingOrganization": "{hospital}", "AccessionNumber": "AC{marker}", "RequestedProcedureDescription": "<{given} {family}> shunt", "PriorTreatmentDoseDescription": "{hospital} {date} {family}", "FrameComments": "{family}, {given} at {address}",
    "EntityDescription": "{given} {family} torso", "EntityLabel": "EL:{marker}", "EntityLongLabel": "{family} {initial} all", "RTPhysicianIntentNarrative": "spare {given} {family} the cord", "PatientSetupPhotoDescription": "photo of {family} {date}", "DisplacementReferenceLabel": "{given} {family}",
}
PLACES = [["AcquisitionContextSequence", "ConceptNameCodeSequence"], ["TrackSetSequence", "TrackSetAnatomicalTypeCodeSequence"], ["PositionerPositionSequence"],
          ["OphthalmicAxialMeasurementsRightEyeSequence", "OphthalmicAxialLengthMeasurementsSequence"], ["ContrastBolusAgentSequence", "ContrastBolusAdministrationRouteSequence"], ["PatientSetupSequence", "SetupDeviceSequence"], ["PatientSetupSequence", "FixationDeviceSequence"], ["SurfaceProcessingAlgorithmIdentificationSequence"], ["ReferencedInstanceSequence", "PurposeOfReferenceCodeSequence"],
          ["PrimaryAnatomicStructureSequence", "PrimaryAnatomicStructureModifierSequence"], ["ViewCodeSequence", "ViewModifierCodeSequence"], ["RealWorldValueMappingSequence", "QuantityDefinitionSequence"], ["SourceImageSequence", "PurposeOfReferenceCodeSequence"]]
WRONG_VRS = {"OrderCallbackPhoneNumber": ("UT", "{phone}"), "RequestedProcedureComments": ("UC", "{family} {initial} ~ {phone}"), "NamesOfIntendedRecipientsOfResults": ("LO", "{unnamed_given} {unnamed}"), "ResultsComments": ("UN", "{given} {family} = {id}"),
             "ReferringPhysicianAddress": ("LO", "{address}"), "ReviewerName": ("UN", "{unnamed}^{unnamed_given}"), "PersonTelephoneNumbers": ("UC", "{phone}"), "MedicalRecordLocator": ("UT", "{id}"), "TopicAuthor": ("PN", "{unnamed}^{unnamed_given}"),
             "AdmittingDate": ("SH", "17.04.2014"), "IssueDateOfImagingServiceRequest": ("LO", "2014-04-17"), "PatientInstitutionResidence": ("UN", "{address}"), "RegionOfResidence": ("UT", "{address} : {hospital}"), "StudyComments": ("PN", "{family}^{given}"),
             "InterpretationAuthor": ("LT", "{unnamed_given} {unnamed}"), "ScheduledStationAETitle": ("SH", "AE~{marker}"), "Occupation": ("UT", "wheelwright like {given} {family}"), "PatientSpeciesDescription": ("UN", "{family} <{id}>")}
PRIVATE = [(0x05, "UC", "{family}={given}={id}"), (0x14, "LT", "{unnamed_given} {unnamed} ~ {family} ~ {date}"), (0x2F, "PN", "{family}^{given}"), (0x3E, "OB", "{id}:{family}:{birth}"), (0x5B, "UN", "<{family} {given}> ~{hospital}"),
           (0x7D, "SQ", "{family} {initial} ~ {given} ~ {birthday} ~ {id}"), (0x94, "UT", "{address} = {hospital}"), (0xBA, "SH", "{birth}"), (0xF4, "ST", "{given} {family} ! {phone} ! {address}"), (0xFC, "LO", "{family}")]
PRIVATE_CREATORS = [(0x0027, "GEMS_IMAG_01"), (0x0051, "SIEMENS MR HEADER"), (0x2001, "Philips Imaging DD 001"), (0x7053, "Philips PET Private Group"), (0x0019, "Agfa ADC NX"), (0x3109, "Applicare/RadWorks/Version 6.0"), (0x0045, "GEMS_SENO_02"),
                    (0x6021, "LANTERN~relay 3"), (0x7FD1, "SIEMENS SYNGO ULTRA-SOUND TOYON DATA STREAMING")]
CONTENT = ["{family} {initial} ~ horseshoe kidney, isthmus anterior.", "{hospital} {date}; empyema loculated, drain flushed.", "Optic disc drusen, nerve fibre layer thin. Dr. {unnamed} = {phone}.",
           "{id} : {family} : {given} : impacted canine, follicle wide.", "Tricuspid annulus dilated, jets eccentric. Dr. {unnamed_given} {unnamed} ~ {date}.", "Organ at risk recontoured <{given} {family}> bowel displaced.",
           "Bipartite patella, marrow oedema ! {family} {birthday}"]

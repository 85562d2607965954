"""The tables of `known.py` with other people, words and hiding places: no rule was made with these, so their score is a held-out one.

Once a miss of this set has been mended, write another: `MIDI_FRESH=1 npm run bench midi` is worth what it says only then.
This is the seventh such set. Its names are joined of several words, carry clan syllables, prefixed small letters and patronymic tails, and are often cut down to an initial and a
family name; its labels are everyday Czech, Danish, Hungarian, Turkish, Finnish, Croatian, Romanian, Indonesian, Swahili and Afrikaans, cut by `;`, `#`, `&`, `"`, `$`, `?` and `--`; it hides in
orders, hanging protocols, refraction, dose records, ion beams, optical paths and implants.
"""
PEOPLE = [
    ("Kaleohanoikamakani", "Pualilinoe", "", "QX.5550.2719.w", "19520211", "92-555 Kuikuiwai Pl. Apt C, Waikapualani", "(808) 555-0116"),
    ("Mtsqerashvilidze", "Tsitsinatela", "", "GE55-001-88420", "19880903", "Tskhrajvris Shesakhvevi 5, sad. II, Gvirgvinauri", "+995 555 017 731"),
    ("ap Gwrtheyrnwy", "Llywarchen", "Rhun", "D55 501 7736 (WLS)", "19370629", "Bwthyn Eithinog, Lon Cwmsarnddu, Llanfihangel-y-Brwyn", "01555 550 149"),
    ("Andriantsimahavandro", "Ravakiniaina", "", "CIN 555.017.204.881", "20040117", "Lot II Y 55 Bis, Ambohitsaratelo Avaratra", "+261 55 01 555 38"),
    ("Kisszékelyhidyné", "Boriszlavka", "", "TAJ 055 501 796", "19450812", "Csipkebogyos dulo 55/a fsz. 2, Nagygerezdpuszta", "06 1 555 0193"),
    ("Chhaymongkul", "Sreypichdara", "", "KH/5550/ph-2218", "19991226", "Phteah 55Eo, Phlov Betong 9, Sangkat Toulsvayprey", "+855 55 501 628"),
    ("Karakethudaoglugil", "Gulsehernaz", "Nur", "PROT.2255501744-T", "19720424", "Yukari Cinarlidere Mah. 55. Sk. No:17/8, Karapurcakoy", "0555 550 01 88"),
    ("Ter-Khachmerukyants", "Vrezhuhi", "", "A#55501.3394", "20160730", "Tsaghkadzori pakughi 5, shenk 55, bn. 12, Nerkin Khndzorut", "+374 55 501 672"),
    ("Yliluukkosenmaa", "Tuulentytar", "Aune", "290255-501X", "19550929", "Pihlajanmarjakuja 5 as. 55, 00555 Ylivuokkola", "+358 55 5501 447"),
    ("Rathnamalalage Wijesuhadawa", "Thisarangika", "D M", "PHN 5550 1849 22/k", "19831105", "No. 55/1/A, Kohombagahadeniya Para, Udapussellagoda", "055-5501 264"),
    ("kaMagubevanashe", "Nomathongolwami", "", "ZA;8855;01;770-3", "19661018", "Stand 5501, eMhlabunzimakhulu, KwaNongqalabutho", "+27 55 501 0553"),
    ("Quispichumbivilca", "Urpicoyllur", "", "HCL-N-5550-01926", "20110306", "Jr. Sutuqhatakancha 555 Mz. K Lt. 9, Pampamarkaqocha", "(055) 550-1371"),
]
NAMED = [("Raykodimitrovska", "Tsvetelinka"), ("Taufalelehake", "Sinaipelu"), ("Bjornehaugseth", "Gunnvorin")]
UNNAMED = [("Dzirkstelnieces", "Austrakalna"), ("Wamuchirigithi", "Njokirani"), ("Berxwedanpoor", "Ronakzin")]
HOSPITALS = ["Nemocnice U Trech Jelenu", "Casa de Saude Sete Carnaubas", "Saint Oswinna Infirmary"]

DESCRIPTORS = {
    "StudyDescription": ["sialografi parotis; {initial}. {family}", "Sanal kolonoskopi BT # {family} # {id}", "UZ kycli novorozence & {family} & {given}", "lymfoscintigrafi underekstremitet -- {given} {family}",
                         "\"{family}\" densitometria femore DXA * {birthday}", "Hasi ultrahang;epeko;{family};{given}", "RTG cijele kraljeznice ${id}$ {family}", "USG tiroid dan leher? {family}, {given}",
                         "Tietokonetomografia nenan sivuontelot, Dr. {unnamed}", "ecografie aorta abdominala # {initial}.{family} # {date}", "CT enterografija, tanko crijevo & {id} & {family}", "picha ya mapafu; {family}; {hospital}",
                         "Mammografie tomosintese bilateraal $ {given} {family}"],
    "SeriesDescription": ["{family};haste;cor;mediastinum", "DWI_resolve_b1400 # {given} # {family}", "uterus T2 oblique \"{family}\"", "{id}&subtraction&late&venous", "zero TE bone skull ; {initial}. {family}", "dixon fat fraction liver ? {family} ?",
                          "thin lung kernel 0.6mm $ {unnamed_given} {unnamed}", "FDG brain static 20min & {date} & {family}", "strain longitudinal A4C # {hospital}", "* {birthday} {family} stress adenosine myocardium", "OPG panoramic {id};{family}",
                          "TOF neck -- {family} -- {given}", "MPR oblique hip \"{given} {family}\" left", "kalvarium tenke vrstvy; {family}"],
    "ProtocolName": ["{family} & calcaneus & axial", "liver_LAVA_flex#{family}", "Thorax laedosis spiraal \"{id}\"", "Renogram diuretic;{given};{family}", "IMRT larynx 39fx ${id}$", "kniescheibe tangential ? {family} ?",
                     "parathyroid subtraction dual # {unnamed}", "shoulder ABER & {given} & {family}", "{id};skull;towne", "hrudnik predozadni vleze \"{initial}. {family}\"", "polvi kuormitettuna; {family}"],
    "MedicalAlerts": ["pacemaker MR conditional; {family}", "Claustrophobia # {date} # {given} {family}", "haemophilia factor VIII & {phone}", "warfarin bridging, Dr. {unnamed}", "fall risk \"{family}\" walker", "{id} ; latex free theatre", "norovirus isolace ? {initial}. {family}"],
    "Allergies": ["gadobutrol urticaria; {family} {date}", "penisilin & aspirin # {given} {family}", "orzechy laskowe $ {family} $", "jodi: nokkosihottuma, Dr. {unnamed}", "karanga;maziwa;{family}", "lateks \"{initial}. {family}\" metamizol"],
    "AdditionalPatientHistory": ["{initial}. {family} # {id} # sleeve gastrectomy, marginal ulcer bled {date}; transfused.",
                                 "Ventriculoperitoneal shunt, headaches. Guardian \"{given} {family}\" {phone}.",
                                 "Achondroplasia, spinal stenosis. {hospital} {date}; Dr. {unnamed} suspects syrinx.",
                                 "Lives at {address}. Silicosis, pulmonary nodules, weight loss; Dr. {named_given} {named}.",
                                 "Ectopic pregnancy, methotrexate; {family}; {given}; {address}.",
                                 "\"{family} {given}\" * {birthday} bolesti kycle, kulhani.",
                                 "Thymoma resected, myopathy; {hospital} & {id}.",
                                 "{family} & {given} ? sag kasik agrisi ? {phone}"],
    "PatientComments": ["Ileostomy bag; mother {given} {family}; {phone}.", "Spica cast # {birthday} # {address}.", "Deaf, signs; {hospital} & {id}.", "Haematoma groin {date}, compressed; {unnamed_given} {unnamed}.", "\"{family}\" ${id}$ pyoratuoli, happi",
                        "{initial}. {family}, kan ikke ligge fladt"],
    "ImageComments": ["{given} {family} hiccups; base blurred", "Electronic ruler misplaced # Dr. {named} # {date}", "zipper artefact & {id} & {family}", "Beam hardening beside prosthesis; Dr. {unnamed_given} {unnamed}", "overbelyst, gentages \"{family} {given}\"",
                      "elmozdulas ? {initial}. {family} ?"],
    "RequestedProcedureDescription": ["gastrostomy replacement; {family}", "{given} {family} # radiosynovectomy", "kyphoplasty ${id}$", "MR enterographie & {family}", "artrografie umar \"{family}\"", "biopsi hati; {initial}. {family}"],
    "PerformedProcedureStepDescription": ["cryoablation # {family} # {given}", "dlan bocno \"{id}\"", "sclerotherapy varicocele {date} {family}", "{family};photon;tangents;cavity", "fistulografia & {initial}. {family}"],
    "AdmittingDiagnosesDescription": ["Pyloric stenosis # {family}", "Mediastinitis {date}", "Suppurative fasciitis \"{given} {family}\"", "{id} & {family} & slepe crevo zanet", "homa ya ini; {initial}. {family}"],
    "ReasonForTheRequestedProcedure": ["query intussusception; {given} {family}", "troponin rising # {date}", "ptosis progressive, Dr. {unnamed}", "labral tear? ${id}$ {family}", "{family} ? yskos pitkittynyt ?", "hoste, feber \"{initial}. {family}\""],
    "DerivationDescription": ["affine aligned, mutual information # {family}", "wavelet shrinkage sharpened {date}", "minimum intensity trachea & {given} {family}", "\"{id}\" vesselness 5mm ridge", "bias corrected; {initial}. {family}"],
    "ScheduledProcedureStepDescription": ["sonda jejunal; {family}", "pleural drain # {id} # {family}", "koronar BT kalsiyum & {given} {family}", "vertebra szurokontroll \"{family}\""],
    "VisitComments": ["Postoperative ileus; {initial}. {family}", "dialysis thrice weekly # {id}", "nauseous, pale & {family} & {phone}", "oxygen two litres \"{given} {family}\""],
}
# The issuer depends on no object: all numbers of a patient come from one.
DIRECT = {
    "PatientBirthDate": "{birth}", "IssuerOfPatientID": "HARBOUR MPI 7", "ReferringPhysicianAddress": "{address}", "SecondaryReviewerName": "{unnamed}^{unnamed_given}", "NamesOfIntendedRecipientsOfResults": "{named}^{named_given}",
    "ReviewerName": "{unnamed}^{unnamed_given}", "CurrentObserverTrial": "{named}^{named_given}", "DocumentAuthorTrial": "{unnamed}^{unnamed_given}", "Occupation": "Cook; {family}", "MilitaryRank": "Sergeant {family}", "MedicalRecordLocator": "{id}",
    "RegionOfResidence": "{address}", "PatientInstitutionResidence": "Ward 5 # {hospital}", "PatientState": "{given} {family} sedated {date}", "PatientTransportArrangements": "ambulance to {address}, ring {phone}", "PreMedication": "lorazepam; {initial}. {family}; {date}",
    "PerformedProcedureTypeDescription": "second look & {family} & {id}", "PatientDeathDateInAlternativeCalendar": "{date}", "ClinicalTrialSponsorName": "{hospital}", "ClinicalTrialProtocolID": "TRI#{marker}", "ClinicalTrialProtocolName": "Cohort of {hospital}",
    "ClinicalTrialTimePointID": "TP;{marker}", "ClinicalTrialTimePointDescription": "six weeks after {date}, {family}", "ClinicalTrialCoordinatingCenterName": "{hospital}", "ClinicalTrialSeriesID": "SE&{marker}", "ClinicalTrialSeriesDescription": "baseline {given} {family}",
    "ClinicalTrialProtocolEthicsCommitteeApprovalNumber": "EC-{marker}", "ScheduledProcedureStepLocation": "{hospital}", "PerformedLocation": "{hospital}", "RequestedProcedureID": "RQ;{marker}", "PlacerOrderNumberProcedure": "PP#{marker}",
    "FillerOrderNumberProcedure": "FP#{marker}", "PlacerOrderNumberImagingServiceRequest": "PLA&{marker}", "OrderEntererLocation": "{hospital}", "OrderCallbackPhoneNumber": "{phone}", "DetectorID": "DT;{marker}", "DeviceID": "DV#{marker}", "GeneratorID": "GN&{marker}",
    "SecondaryCaptureDeviceID": "CAP${marker}", "HardcopyCreationDeviceID": "PRN;{marker}", "XRaySourceID": "TUBE#{marker}", "XRayDetectorID": "PANEL#{marker}", "XRayDetectorLabel": "panel of {hospital}", "ScheduledStudyLocation": "Basement; {hospital}",
    "ReasonForStudy": "{given} {family} collapsed {date}", "ServiceEpisodeID": "EP${marker}", "AcquisitionDeviceProcessingDescription": "edge # {family} # {id}", "AcquisitionProtocolDescription": "made for {initial}. {family} ({birthday})",
    "RequestedProcedureLocation": "{hospital}", "PersonTelephoneNumbers": "{phone}", "ReasonForTheImagingServiceRequest": "{family} & {given} & {id}", "ConfidentialityConstraintOnPatientDataDescription": "hide {given} {family} from press",
    "HumanPerformerOrganization": "{hospital}", "VerifyingOrganization": "{hospital}", "SlideIdentifier": "{marker}#slide", "TopicTitle": "Case of {given} {family}", "TopicAuthor": "{unnamed_given} {unnamed}", "TopicKeywords": "{family}", "TopicSubject": "{given} {family} * {birthday}",
    "ModifyingSystem": "{hospital} router", "SourceOfPreviousValues": "{hospital}", "RTImageName": "{initial}. {family}", "RTImageDescription": "portal {given} {family} {date}", "DoseComment": "dose of {family}; {id}", "DoseReferenceDescription": "cord # {family}",
    "FractionGroupDescription": "group {given} {family}", "BeamName": "{family} AP", "TreatmentSite": "breast; {family}", "RadiationDoseIdentificationLabel": "{family} {id}", "RadiationDoseInVivoMeasurementLabel": "diode {family}",
    "DisplacementReferenceLabel": "{given} {family}", "TreatmentPositionGroupLabel": "{family} & {birthday}", "RadiationGenerationModeLabel": "GM;{marker}", "UserContentLabel": "UC;{marker}", "ReasonForOmissionDescription": "{given} {family} absent {date}",
    "EntityName": "{family} {given}", "ResultsID": "RS;{marker}", "ResultsIDIssuer": "{hospital}", "InterpretationIDIssuer": "{hospital}", "InterpretationText": "{initial}. {family} # {id}: read by {unnamed_given} {unnamed}", "Impressions": "stable; {given} {family}; {date}",
    "InterpretationDiagnosisDescription": "{family} & {id}", "Arbitrary": "{family};{given};{birth};{phone}", "ReasonForSuperseding": "{family} was filed as {id}", "InterventionDescription": "stent {family} {date} Dr. {unnamed}",
    "RespiratoryMotionCompensationTechniqueDescription": "belt on {given} {family}", "ContributionDescription": "sent from {hospital} by {unnamed_given} {unnamed}", "LongDeviceDescription": "valve of {given} {family} #{id}", "ManufacturerDeviceIdentifier": "MD;{marker}",
    "StructureSetDescription": "contours {family} \"{given}\"", "StructureSetLabel": "SS#{marker}", "RTPlanLabel": "PL#{marker}", "RTPlanDescription": "palliation; {given} {family}; {birthday}", "PrescriptionDescription": "{initial}. {family}: five fractions from {date}",
    "SetupTechniqueDescription": "kneeling {given} {family}", "ShieldingDeviceDescription": "apron of {family}", "FixationDeviceDescription": "bag moulded {date} {family}", "EquipmentFrameOfReferenceDescription": "vault of {hospital}",
    "RadiationGenerationModeDescription": "tuned at {hospital}", "TreatmentToleranceViolationDescription": "{given} {family} moved {date}", "ImagePresentationComments": "shown to {family}, {phone}", "CommentsOnTheScheduledProcedureStep": "phone {given} {family} \"{phone}\"",
    "RequestedProcedureComments": "{initial}. {family}; {address}; {phone}", "ImagingServiceRequestComments": "{named_given} {named} asks; {family} {id}", "MultienergyAcquisitionDescription": "two sources # {family}", "DecompositionDescription": "iodine map & {given} {family}",
    "LabelText": "{family}${id}${birth}", "PriorTreatmentDoseDescription": "{given} {family} had forty at {hospital} {date}", "FractionationNotes": "{family} skips fridays; {phone}", "TreatmentTechniqueNotes": "{initial}. {family} # {birthday}",
    "InstructionPerformanceComment": "{given} {family} coughed; {unnamed_given} {unnamed}", "IdentificationDescriptionTrial": "{family} {given} {id}", "ReportStatusCommentTrial": "signed {unnamed_given} {unnamed} {date}", "SpecimenDescriptionTrial": "rib of {given} {family}",
    "HL7InstanceIdentifier": "2.999^{marker}", "DocumentTitle": "Letter about {given} {family} * {birthday}", "ContentDescription": "marks on {family} & {id}", "HangingProtocolUserGroupName": "readers of {hospital}", "ContactDisplayName": "{named_given} {named}",
    "RequestedContrastAgent": "gadoterate; {family} {date}", "CommentsOnPatientPerformanceOfVisualField": "{given} {family} dozed; {phone}", "DeviceDescription": "wheelchair of {family}", "TreatmentTerminationDescription": "{given} {family} fainted {date}",
    "BreedRegistrationNumber": "{id}", "OwnerID": "{id}", "AcquisitionContextDescription": "seated, {family} \"{birthday}\"", "OverrideReason": "{unnamed_given} {unnamed} allowed {family}", "SetupReferenceDescription": "tattoo on {given} {family}",
}
NESTED = {
    "ReviewerName": "{unnamed}^{unnamed_given}", "SecondaryReviewerName": "{named}^{named_given}", "ReferringPhysicianAddress": "{address}", "PersonTelephoneNumbers": "{phone}", "HumanPerformerOrganization": "{hospital}", "VerifyingOrganization": "{hospital}",
    "ROIName": "{family} node", "ROIObservationLabel": "RO;{marker}", "ROIObservationDescription": "hot spot of {given} {family}", "ROIGenerationDescription": "traced by {unnamed_given} {unnamed} {date}", "DeviceID": "{marker}#dev",
    "LongDeviceDescription": "hip of {given} {family} ${id}$", "DeviceDescription": "brace; {initial}. {family}", "ScheduledProcedureStepLocation": "{hospital}", "RequestedProcedureID": "{marker};rq", "LocalNamespaceEntityID": "{hospital} desk",
    "TrackingID": "{family}#{id}", "LabelText": "{given} {family} * {birthday}", "ObservationDescription": "seen on {date} by {named_given} {named}", "ConceptualVolumeDescription": "boost of {family}", "TreatmentSite": "{family} & hip",
    "BeamDescription": "{given} {family} oblique", "SetupDeviceDescription": "wedge under {family}", "SetupImageComment": "{family} {id} shifted {date}", "FiducialDescription": "seed in {given} {family}",
    "GraphicLayerDescription": "arrows; {initial}. {family}", "SegmentLabel": "{family} spleen", "RetrieveURI": "https://fetch.example/day/{birth}/one", "URNCodeValue": "urn:example:day:{birth}", "DoseReferenceDescription": "lens of {given} {family}",
    "TreatmentTerminationDescription": "{given} {family} called {phone}", "InterlockDescription": "door opened by {unnamed_given} {unnamed}", "ContainerComponentDescription": "jar of {family} {date}", "SubstanceAdministrationNotes": "vial for {given} {family}; {birthday}",
    "TextString": "{family};{given};{id}", "CodingSchemeResponsibleOrganization": "{hospital}", "ServiceEpisodeID": "{marker}&ep", "PartialViewDescription": "{initial}. {family} # tail", "ReasonForOmissionDescription": "{family}, {given} at {address}",
    "RequestedProcedureComments": "\"{given} {family}\" {address}", "PriorTreatmentDoseDescription": "{hospital} {date} {family}",
}
PLACES = [["AcquisitionContextSequence", "ConceptCodeSequence"], ["SubjectiveRefractionRightEyeSequence", "AddNearSequence"], ["KeratometryLeftEyeSequence", "SteepKeratometricAxisSequence"], ["OpticalPathSequence", "IlluminatorTypeCodeSequence"],
          ["RadiopharmaceuticalInformationSequence", "RadiopharmaceuticalCodeSequence"], ["PatientOrientationCodeSequence", "PatientOrientationModifierCodeSequence"], ["IonBeamSequence", "IonControlPointSequence", "RangeShifterSettingsSequence"],
          ["TreatmentSessionBeamSequence", "ControlPointDeliverySequence", "OverrideSequence"], ["HangingProtocolDefinitionSequence", "ReasonForRequestedProcedureCodeSequence"], ["DisplaySetsSequence", "ImageBoxesSequence", "FilterOperationsSequence"],
          ["DoseReferenceSequence"], ["MatingFeatureSetsSequence", "MatingFeatureSequence", "MatingFeatureDegreeOfFreedomSequence"], ["InterventionSequence", "InterventionDrugInformationSequence"]]
WRONG_VRS = {"OrderCallbackPhoneNumber": ("UN", "{phone}"), "RequestedProcedureComments": ("LO", "{initial}. {family} # {phone}"), "InterpretationText": ("UC", "{given} {family}; {id}; read {date}"), "NamesOfIntendedRecipientsOfResults": ("ST", "{unnamed_given} {unnamed}"),
             "ReferringPhysicianAddress": ("UC", "{address}"), "ReviewerName": ("UT", "{unnamed_given} {unnamed}"), "PersonTelephoneNumbers": ("ST", "{phone}"), "MedicalRecordLocator": ("PN", "{id}"), "TopicAuthor": ("UN", "{unnamed}^{unnamed_given}"),
             "DischargeDate": ("LO", "24.08.2013"), "IssueDateOfImagingServiceRequest": ("SH", "20130824"), "PlacerOrderNumberImagingServiceRequest": ("UT", "PLA;{marker}"), "PatientInstitutionResidence": ("LT", "{address}"),
             "RegionOfResidence": ("UN", "{address} # {hospital}"), "TopicSubject": ("PN", "{family}^{given}"), "SecondaryReviewerName": ("LO", "{unnamed_given} {unnamed}"), "ScheduledStationAETitle": ("LT", "AE;{marker}")}
PRIVATE = [(0x04, "UT", "{family};{given};{id}"), (0x13, "ST", "{unnamed_given} {unnamed} # {family} # {date}"), (0x2E, "PN", "{family}^{given}"), (0x3D, "UN", "{id}&{family}&{birth}"), (0x5A, "OB", "\"{family} {given}\" ${hospital}$"),
           (0x7C, "SQ", "{initial}. {family}; {given}; {birthday}; {id}"), (0x93, "LT", "{address} # {hospital}"), (0xB9, "LO", "{birth}"), (0xF3, "UC", "{given} {family} ? {phone} ? {address}"), (0xFB, "SH", "{family}")]
PRIVATE_CREATORS = [(0x0009, "GEMS_IDEN_01"), (0x0033, "MITRA OBJECT UTF8 ATTRIBUTES 1.0"), (0x0029, "SIEMENS MEDCOM HEADER"), (0x0015, "INFINITT_FMX"), (0x0011, "AGILE_ORDERBRIDGE"), (0x7E01, "HOLOGIC, Inc."), (0x0055, "VEPRO VIM 5.0 DATA"),
                    (0x5D11, "JELENI-PACS;gateway 7"), (0x200B, "Philips RAD Imaging DD 001")]
CONTENT = ["{initial}. {family} # duplex collecting system, ureterocele.", "{hospital} {date}; pneumothorax smaller, drain withdrawn.", "Macular oedema less, subretinal fluid gone. Dr. {unnamed} ; {phone}.",
           "{id} & {family} & {given} ; supernumerary premolar, root intact.", "Mitral regurgitation moderate, atrium dilated. Dr. {unnamed_given} {unnamed} # {date}.", "Clinical target contour enlarged \"{given} {family}\" parotid spared.",
           "Cervical ribs, subclavian kink; {family} ? {birthday}"]

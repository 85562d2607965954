"""Small invented objects of many SOP classes, as conformant as a scorer of headers needs them.

Usage: python3 objects.py FOLDER
"""
import sys
from pathlib import Path
from typing import Callable

from pydicom import uid
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import UID

ROOT = "1.2.826.0.1.3680043.8.498.93"
PATIENTS = 4
CDA = b"""<?xml version="1.0" encoding="UTF-8"?><ClinicalDocument xmlns="urn:hl7-org:v3"><title>Chest CT</title>
<component><structuredBody><component><section><text>No acute finding.</text></section></component></structuredBody></component></ClinicalDocument>"""


def items(*parts: dict) -> Sequence:
    """A sequence of one item for each dictionary of keyword to value."""
    return Sequence([fill(Dataset(), **part) for part in parts])


def fill(target: Dataset, **values: object) -> Dataset:
    """Sets attributes by keyword."""
    for keyword, value in values.items():
        setattr(target, keyword, value)
    return target


def code(value: str, scheme: str, meaning: str) -> Sequence:
    return items({"CodeValue": value, "CodingSchemeDesignator": scheme, "CodeMeaning": meaning})


def reference(sop_class: str, number: int) -> dict:
    return {"ReferencedSOPClassUID": sop_class, "ReferencedSOPInstanceUID": f"{ROOT}.4.{number}"}


def image(ds: Dataset, samples: int = 1, bits: int = 8, frames: int = 0) -> None:
    """The image pixel module: 16 by 16 pixels of a pattern that differs from object to object."""
    rows = columns = 16
    size = rows * columns * samples * (bits // 8) * max(1, frames)
    fill(ds, SamplesPerPixel=samples, PhotometricInterpretation="RGB" if samples == 3 else "MONOCHROME2", Rows=rows, Columns=columns,
         BitsAllocated=bits, BitsStored=min(bits, 12) if bits == 16 else bits, HighBit=(min(bits, 12) if bits == 16 else bits) - 1, PixelRepresentation=0)
    if samples == 3:
        ds.PlanarConfiguration = 0
    if frames:
        ds.NumberOfFrames = frames
    ds.PixelData = bytes((index * 7 + int(ds.InstanceNumber)) % 251 if bits == 8 or index % 2 == 0 else index % 8 for index in range(size))


def volume(ds: Dataset) -> None:
    """A slice of a volume: CT, MR, PET."""
    image(ds, bits=16)
    fill(ds, ImageType=["ORIGINAL", "PRIMARY", "AXIAL"], ImagePositionPatient=[-100.5, -90.25, 12], ImageOrientationPatient=[1, 0, 0, 0, 1, 0], PixelSpacing=[0.75, 0.75],
         SliceThickness=3, SliceLocation=12, RescaleIntercept=-1024, RescaleSlope=1, WindowCenter=40, WindowWidth=400, KVP=120, EchoTime=12.5, RepetitionTime=550, FlipAngle=90)


def projection(ds: Dataset) -> None:
    image(ds, bits=16)
    fill(ds, ImageType=["DERIVED", "PRIMARY"], ViewPosition="PA", PatientOrientation=["L", "F"], ExposureTime=12, XRayTubeCurrent=200, ImagerPixelSpacing=[0.15, 0.15], ImageLaterality="U", PresentationIntentType="FOR PRESENTATION")


def gray(ds: Dataset) -> None:
    image(ds)
    fill(ds, ImageType=["ORIGINAL", "PRIMARY"], ConversionType="WSD")


def colour(ds: Dataset) -> None:
    image(ds, samples=3)
    fill(ds, ImageType=["ORIGINAL", "PRIMARY"], ConversionType="DV")


def cine(ds: Dataset) -> None:
    image(ds, frames=3)
    fill(ds, ImageType=["ORIGINAL", "PRIMARY"], FrameTime=33.3, FrameIncrementPointer=0x00181063)


def enhanced(ds: Dataset) -> None:
    """The multi-frame functional groups."""
    image(ds, bits=16, frames=2)
    fill(ds, ImageType=["ORIGINAL", "PRIMARY", "VOLUME", "NONE"], DeviceSerialNumber="SN-4471", AcquisitionDateTime=f"{ds.StudyDate}101530.25")
    ds.SharedFunctionalGroupsSequence = items({
        "PixelMeasuresSequence": items({"PixelSpacing": [0.5, 0.5], "SliceThickness": 2}),
        "PlaneOrientationSequence": items({"ImageOrientationPatient": [1, 0, 0, 0, 1, 0]}),
    })
    ds.PerFrameFunctionalGroupsSequence = items(*({
        "FrameContentSequence": items({"FrameAcquisitionDateTime": f"{ds.StudyDate}10153{frame}", "StackID": "1", "InStackPositionNumber": frame + 1, "DimensionIndexValues": [frame + 1]}),
        "PlanePositionSequence": items({"ImagePositionPatient": [0, 0, 2 * frame]}),
    } for frame in range(2)))


def segmentation(ds: Dataset) -> None:
    enhanced(ds)
    fill(ds, ContentLabel="LIVER", ContentDescription="Liver segmentation", ContentCreatorName="Delacroix^Simon", SegmentationType="FRACTIONAL", SegmentationFractionalType="PROBABILITY", MaximumFractionalValue=255)
    ds.SegmentSequence = items({"SegmentNumber": 1, "SegmentLabel": "Liver", "SegmentAlgorithmType": "MANUAL", "SegmentedPropertyTypeCodeSequence": code("10200004", "SCT", "Liver")})
    ds.ReferencedSeriesSequence = items({"SeriesInstanceUID": f"{ROOT}.3.1", "ReferencedInstanceSequence": items(reference(uid.CTImageStorage, 1))})


def parametric(ds: Dataset) -> None:
    enhanced(ds)
    del ds.PixelData
    fill(ds, BitsAllocated=32, FloatPixelData=bytes(range(256)) * 8, ContentLabel="ADC", ContentDescription="Diffusion map", ContentCreatorName="Delacroix^Simon")


def structure_set(ds: Dataset) -> None:
    fill(ds, StructureSetLabel="Thorax plan", StructureSetDate=ds.StudyDate, StructureSetTime="101500")
    ds.ReferencedFrameOfReferenceSequence = items({"FrameOfReferenceUID": ds.FrameOfReferenceUID, "RTReferencedStudySequence": items(
        {"ReferencedSOPClassUID": "1.2.840.10008.3.1.2.3.1", "ReferencedSOPInstanceUID": ds.StudyInstanceUID, "RTReferencedSeriesSequence": items(
            {"SeriesInstanceUID": ds.SeriesInstanceUID, "ContourImageSequence": items(reference(uid.CTImageStorage, 1))})})})
    ds.StructureSetROISequence = items({"ROINumber": 1, "ReferencedFrameOfReferenceUID": ds.FrameOfReferenceUID, "ROIName": "Heart", "ROIGenerationAlgorithm": "MANUAL"})
    ds.ROIContourSequence = items({"ReferencedROINumber": 1, "ContourSequence": items({"ContourGeometricType": "POINT", "NumberOfContourPoints": 1, "ContourData": [1, 2, 3]})})
    ds.RTROIObservationsSequence = items({"ObservationNumber": 1, "ReferencedROINumber": 1, "RTROIInterpretedType": "ORGAN", "ROIInterpreter": "Delacroix^Simon"})


def plan(ds: Dataset) -> None:
    fill(ds, RTPlanLabel="Thorax", RTPlanDate=ds.StudyDate, RTPlanTime="111500", RTPlanGeometry="PATIENT")
    ds.FractionGroupSequence = items({"FractionGroupNumber": 1, "NumberOfFractionsPlanned": 20, "NumberOfBeams": 1, "NumberOfBrachyApplicationSetups": 0})
    ds.BeamSequence = items({"BeamNumber": 1, "BeamName": "AP", "BeamType": "STATIC", "RadiationType": "PHOTON", "TreatmentMachineName": "LINAC7", "SourceAxisDistance": 1000})
    ds.ReferencedStructureSetSequence = items(reference(uid.RTStructureSetStorage, 22))


def dose(ds: Dataset) -> None:
    image(ds, bits=16, frames=2)
    fill(ds, DoseUnits="GY", DoseType="PHYSICAL", DoseSummationType="PLAN", DoseGridScaling=0.001, GridFrameOffsetVector=[0, 3], ReferencedRTPlanSequence=items(reference(uid.RTPlanStorage, 23)))


def text_item(concept: tuple, text: str) -> dict:
    return {"RelationshipType": "CONTAINS", "ValueType": "TEXT", "ConceptNameCodeSequence": code(*concept), "TextValue": text}


def report(ds: Dataset) -> None:
    """A content tree with text, measurement, code and reference."""
    fill(ds, ValueType="CONTAINER", ConceptNameCodeSequence=code("18748-4", "LN", "Diagnostic Imaging Report"), ContinuityOfContent="SEPARATE", CompletionFlag="COMPLETE", VerificationFlag="UNVERIFIED")
    ds.ContentSequence = items(
        text_item(("121071", "DCM", "Finding"), "Nodule of 8 mm in the right upper lobe."),
        {"RelationshipType": "CONTAINS", "ValueType": "NUM", "ConceptNameCodeSequence": code("410668003", "SCT", "Length"),
         "MeasuredValueSequence": items({"NumericValue": 8.5, "MeasurementUnitsCodeSequence": code("mm", "UCUM", "millimeter")})},
        {"RelationshipType": "CONTAINS", "ValueType": "CODE", "ConceptNameCodeSequence": code("121071", "DCM", "Finding"), "ConceptCodeSequence": code("27925004", "SCT", "Nodule")},
        {"RelationshipType": "CONTAINS", "ValueType": "IMAGE", "ReferencedSOPSequence": items(reference(uid.CTImageStorage, 1))},
    )
    evidence(ds)


def evidence(ds: Dataset) -> None:
    ds.CurrentRequestedProcedureEvidenceSequence = items({"StudyInstanceUID": ds.StudyInstanceUID, "ReferencedSeriesSequence": items(
        {"SeriesInstanceUID": f"{ROOT}.3.1", "ReferencedSOPSequence": items(reference(uid.CTImageStorage, 1))})})


def key_object(ds: Dataset) -> None:
    fill(ds, ValueType="CONTAINER", ConceptNameCodeSequence=code("113000", "DCM", "Of Interest"), ContinuityOfContent="SEPARATE")
    ds.ContentSequence = items(text_item(("113012", "DCM", "Key Object Description"), "For the conference."),
                               {"RelationshipType": "CONTAINS", "ValueType": "IMAGE", "ReferencedSOPSequence": items(reference(uid.CTImageStorage, 1))})
    evidence(ds)


def presentation(ds: Dataset) -> None:
    fill(ds, ContentLabel="MARKS", ContentDescription="Marked nodule", PresentationCreationDate=ds.StudyDate, PresentationCreationTime="120000", ContentCreatorName="Delacroix^Simon", PresentationLUTShape="IDENTITY")
    ds.ReferencedSeriesSequence = items({"SeriesInstanceUID": f"{ROOT}.3.1", "ReferencedImageSequence": items(reference(uid.CTImageStorage, 1))})
    ds.GraphicLayerSequence = items({"GraphicLayer": "LAYER1", "GraphicLayerOrder": 1})
    ds.GraphicAnnotationSequence = items({"GraphicLayer": "LAYER1", "TextObjectSequence": items(
        {"AnchorPointAnnotationUnits": "PIXEL", "UnformattedTextValue": "nodule", "AnchorPoint": [3, 4], "AnchorPointVisibility": "Y"})})
    ds.DisplayedAreaSelectionSequence = items({"DisplayedAreaTopLeftHandCorner": [1, 1], "DisplayedAreaBottomRightHandCorner": [16, 16], "PresentationSizeMode": "SCALE TO FIT"})


def pdf(ds: Dataset) -> None:
    document = smallest_pdf("Chest CT. Nodule of 8 mm in the right upper lobe.")
    fill(ds, BurnedInAnnotation="NO", DocumentTitle="Chest report", MIMETypeOfEncapsulatedDocument="application/pdf", EncapsulatedDocument=document + b"\0" * (len(document) % 2), EncapsulatedDocumentLength=len(document))


def cda(ds: Dataset) -> None:
    fill(ds, BurnedInAnnotation="NO", DocumentTitle="Chest report", MIMETypeOfEncapsulatedDocument="text/XML", EncapsulatedDocument=CDA + b"\0" * (len(CDA) % 2))


def smallest_pdf(line: str) -> bytes:
    """A PDF of one page with one line of text and a true cross-reference table."""
    content = f"BT /F1 12 Tf 72 720 Td ({line}) Tj ET".encode()
    bodies = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
              b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
              b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content), b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"]
    document, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(document))
        document += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return document + b"xref\n0 6\n0000000000 65535 f \n%strailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (table, len(document))


def waveform(ds: Dataset) -> None:
    fill(ds, AcquisitionDateTime=f"{ds.StudyDate}090000", SynchronizationTrigger="NO TRIGGER", AcquisitionTimeSynchronized="N")
    ds.WaveformSequence = items({"WaveformOriginality": "ORIGINAL", "NumberOfWaveformChannels": 1, "NumberOfWaveformSamples": 4, "SamplingFrequency": 500, "WaveformBitsAllocated": 16,
                                 "WaveformSampleInterpretation": "SS", "WaveformData": b"\1\0\2\0\3\0\4\0", "ChannelDefinitionSequence": items(
                                     {"ChannelSourceSequence": code("2:1", "MDC", "Lead I"), "ChannelSensitivity": 1, "WaveformBitsStored": 16})})
    ds.WaveformSequence[0]["WaveformData"].VR = "OW"


def registration(ds: Dataset) -> None:
    fill(ds, ContentLabel="REG", ContentDescription="Follow-up to first", ContentCreatorName="Delacroix^Simon")
    ds.RegistrationSequence = items({"FrameOfReferenceUID": ds.FrameOfReferenceUID, "ReferencedImageSequence": items(reference(uid.CTImageStorage, 1)), "MatrixRegistrationSequence": items(
        {"MatrixSequence": items({"FrameOfReferenceTransformationMatrixType": "RIGID", "FrameOfReferenceTransformationMatrix": [1, 0, 0, 4, 0, 1, 0, 5, 0, 0, 1, 6, 0, 0, 0, 1]})})})


def raw(ds: Dataset) -> None:
    fill(ds, CreatorVersionUID=f"{ROOT}.9.1")


OBJECTS: list[tuple[str, UID, str, Callable[[Dataset], None]]] = [
    ("ct", uid.CTImageStorage, "CT", volume), ("mr", uid.MRImageStorage, "MR", volume), ("pet", uid.PositronEmissionTomographyImageStorage, "PT", volume),
    ("cr", uid.ComputedRadiographyImageStorage, "CR", projection), ("dx", uid.DigitalXRayImageStorageForPresentation, "DX", projection),
    ("mg", uid.DigitalMammographyXRayImageStorageForPresentation, "MG", projection), ("io", uid.DigitalIntraOralXRayImageStorageForPresentation, "IO", projection),
    ("us", uid.UltrasoundImageStorage, "US", colour), ("us-cine", uid.UltrasoundMultiFrameImageStorage, "US", cine), ("xa", uid.XRayAngiographicImageStorage, "XA", cine),
    ("rf", uid.XRayRadiofluoroscopicImageStorage, "RF", cine), ("nm", uid.NuclearMedicineImageStorage, "NM", cine), ("sc", uid.SecondaryCaptureImageStorage, "OT", gray),
    ("sc-byte", uid.MultiFrameGrayscaleByteSecondaryCaptureImageStorage, "OT", cine), ("sc-colour", uid.MultiFrameTrueColorSecondaryCaptureImageStorage, "OT", colour),
    ("rtimage", uid.RTImageStorage, "RTIMAGE", projection), ("op", uid.OphthalmicPhotography8BitImageStorage, "OP", colour), ("photo", uid.VLPhotographicImageStorage, "XC", colour),
    ("enhanced-ct", uid.EnhancedCTImageStorage, "CT", enhanced), ("enhanced-mr", uid.EnhancedMRImageStorage, "MR", enhanced), ("enhanced-pet", uid.EnhancedPETImageStorage, "PT", enhanced),
    ("seg", uid.SegmentationStorage, "SEG", segmentation), ("map", uid.ParametricMapStorage, "MR", parametric), ("rtstruct", uid.RTStructureSetStorage, "RTSTRUCT", structure_set),
    ("rtplan", uid.RTPlanStorage, "RTPLAN", plan), ("rtdose", uid.RTDoseStorage, "RTDOSE", dose), ("sr-basic", uid.BasicTextSRStorage, "SR", report),
    ("sr-enhanced", uid.EnhancedSRStorage, "SR", report), ("sr-comprehensive", uid.ComprehensiveSRStorage, "SR", report), ("ko", uid.KeyObjectSelectionDocumentStorage, "KO", key_object),
    ("gsps", uid.GrayscaleSoftcopyPresentationStateStorage, "PR", presentation), ("pdf", uid.EncapsulatedPDFStorage, "DOC", pdf), ("cda", uid.EncapsulatedCDAStorage, "DOC", cda),
    ("ecg", uid.TwelveLeadECGWaveformStorage, "ECG", waveform), ("reg", uid.SpatialRegistrationStorage, "REG", registration), ("raw", uid.RawDataStorage, "MR", raw),
]
SYNTAXES = (uid.ExplicitVRLittleEndian, uid.ImplicitVRLittleEndian, uid.DeflatedExplicitVRLittleEndian)


def write_objects(folder: Path, limit: int = len(OBJECTS)) -> None:
    """Writes the first `limit` objects; patients, dates and transfer syntaxes take turns."""
    folder.mkdir(parents=True, exist_ok=True)
    for number, (name, sop_class, modality, build) in enumerate(OBJECTS[:limit], 1):
        patient = number % PATIENTS
        date = f"2024{1 + number % 12:02}{1 + number * 7 % 28:02}"
        meta = FileMetaDataset()
        fill(meta, MediaStorageSOPClassUID=sop_class, MediaStorageSOPInstanceUID=UID(f"{ROOT}.4.{number}"), TransferSyntaxUID=SYNTAXES[number % len(SYNTAXES)])
        ds = FileDataset(str(folder / f"{name}.dcm"), {}, file_meta=meta, preamble=b"\0" * 128)
        ds.is_little_endian, ds.is_implicit_VR = True, meta.TransferSyntaxUID == uid.ImplicitVRLittleEndian
        fill(ds, SpecificCharacterSet="ISO_IR 192" if number % 2 else "ISO_IR 100", SOPClassUID=sop_class, SOPInstanceUID=f"{ROOT}.4.{number}", Modality=modality, Manufacturer="Example Imaging",
             StudyInstanceUID=f"{ROOT}.2.{patient}", SeriesInstanceUID=f"{ROOT}.3.{number}", FrameOfReferenceUID=f"{ROOT}.5.{patient}", SeriesNumber=number, InstanceNumber=number,
             StudyDate=date, StudyTime="101500", SeriesDate=date, SeriesTime="101501", ContentDate=date, ContentTime="101502.125", AcquisitionDate=date, InstanceCreationDate=date,
             PatientName=f"Patient^{patient}", PatientID=f"P{patient}", PatientBirthDate="19600101", PatientSex="FM"[patient % 2], PatientAge="064Y", PatientSize=1.7, PatientWeight=72.5,
             BodyPartExamined="CHEST", StudyID="1", AccessionNumber=f"A{number}", ReferringPhysicianName="")
        build(ds)
        ds.save_as(str(folder / f"{name}.dcm"), write_like_original=False)


if __name__ == "__main__":
    write_objects(Path(sys.argv[1]), *(int(limit) for limit in sys.argv[2:3]))

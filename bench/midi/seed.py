"""Copies folders of DICOM, seeds invented identifiers into every object, and writes the answer key.

Usage: python3 seed.py KEY.json OUTPUT FOLDER...

What the seeds are and what must become of them follows PS3.15 Table E.1-1 with the options of a research release: Clean
Descriptors, Clean Structured Content, Clean Graphics, Retain Modified Dates, Retain Patient Characteristics.
An object that pydicom cannot read or write is left out and counted.
"""
import json
import os
import re
import sys
import warnings
from pathlib import Path
from random import Random

import pydicom
from pydicom.datadict import dictionary_VR, tag_for_keyword
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.tag import Tag

from walk import is_uid, MARKER, pixel_digest, walk, words

# One set of tables: people, words and hiding places.
if os.environ.get("MIDI_FRESH"):
    from fresh import *  # noqa: F403
else:
    from known import *  # noqa: F403

# Attributes of people other than the patient, and which of NAMED they name.
PARTIES = {"ReferringPhysicianName": 0, "PerformingPhysicianName": 1, "OperatorsName": 2}
DATES = ["StudyDate", "SeriesDate", "AcquisitionDate", "ContentDate", "InstanceCreationDate", "AcquisitionDateTime", "PresentationCreationDate", "StructureSetDate", "RTPlanDate",
         "PerformedProcedureStepStartDate", "FrameAcquisitionDateTime"]
TIMES = ["StudyTime", "SeriesTime", "AcquisitionTime", "ContentTime"]
# Attributes at the root that say what the image is; besides them, all numbers of the groups of image, frame and dose.
KEPT = ["SOPClassUID", "Modality", "ImageType", "Manufacturer", "ManufacturerModelName", "BodyPartExamined", "PatientSex", "PatientSize", "PatientWeight", "PatientPosition", "Laterality", "ImageLaterality",
        "ViewPosition", "ScanningSequence", "SequenceVariant", "MRAcquisitionType", "PhotometricInterpretation", "ConversionType", "SegmentationType", "DoseUnits", "DoseType",
        "PresentationLUTShape", "ValueType", "CompletionFlag", "VerificationFlag", "StructureSetTime", "PresentationIntentType", "MIMETypeOfEncapsulatedDocument"]
NUMBER_VRS = {"US", "SS", "UL", "SL", "FL", "FD", "DS", "IS"}
NUMBER_GROUPS = {0x0018, 0x0020, 0x0028, 0x0054, 0x3004, 0x3006, 0x300A, 0x003A, 0x0062, 0x0070}
# Sequences that the table removes or empties under these options; what is in them may go with them.
GONE = re.compile(r"(RequestAttributes|IconImage|(Original|Modified)Attributes|Referenced(Study|Patient|PerformedProcedureStep|DigitalSignature|SOPInstanceMAC)|DigitalSignatures|Author\w*|VerifyingObserver|Participant"
                  r"|CustodialOrganization|OtherPatientIDs|\w*(Person|Physician|Performers|Operator|Diagnos[ei]s|Device|UDI|Station|Institution|Insurance|Language)\w*)Sequence\[")


class Seeder:
    """Seeds one object and gathers what must become of it: a list of `[category, path, expected…]`."""

    def __init__(self, ds: Dataset, marker: int, person: int) -> None:
        self.ds, self.actions, self.hidden = ds, [], []
        self.random = Random(marker)
        family, given, second, number, birth, address, phone = PEOPLE[person % len(PEOPLE)]
        # Patients beyond the list share a name and differ by number and day of birth, as in life: of one name and birth date they would be one patient.
        number = number if person < len(PEOPLE) else f"{number}{person // len(PEOPLE)}"
        birth = f"{birth[:6]}{(int(birth[6:]) + person // len(PEOPLE) - 1) % 28 + 1:02d}" if person >= len(PEOPLE) else birth
        named, unnamed = NAMED[marker % 3], UNNAMED[marker % 3]
        self.day = f"20{self.random.randrange(11, 24)}{self.random.randrange(1, 13):02}{self.random.randrange(1, 29):02}"
        self.values = dict(family=family, given=given, second=second or "Q", id=number, birth=birth, address=address, phone=phone, hospital=HOSPITALS[marker % 3], marker=marker,
                           date=self.written(self.day), birthday=self.written(birth), initial=given[0], named=named[0], named_given=named[1], unnamed=unnamed[0], unnamed_given=unnamed[1])
        self.name = "^".join(part for part in (family, given, second) if part)
        charsets = ds.get("SpecificCharacterSet") or ""
        if not {"ISO_IR 100", "ISO_IR 192"} & set([charsets] if isinstance(charsets, str) else charsets):
            self.values = {key: value.replace("é", "e") if isinstance(value, str) else value for key, value in self.values.items()}
            self.name = self.name.replace("é", "e")

    def written(self, day: str) -> str:
        """A date as people write it."""
        year, month, date = day[:4], day[4:6], day[6:]
        return self.random.choice([f"{month}/{date}/{year}", f"{date}.{month}.{year}", f"{year}-{month}-{date}"])

    def fill(self, template: str) -> tuple[str, list[str], list[str]]:
        """The text, what must go, and the words that must stay."""
        # A number that ends in the marker goes as a whole: the marker itself stays in the object.
        gone = [template.format(**self.values) if field == "marker" else str(self.values[field]) for field in re.findall(r"{(\w+)}", template) if field != "initial"]
        # What introduces an identifier may go with it.
        introduced = re.sub(r"\b(MRN|Dr\.|[Aa]ddress:?|at|phone|telephone|Lives|[Cc]all|[Cc]ontact|[Pp]atient|by|on|in|with|and|for|had|DOB|Born|Sister|Transferred|from|of)(?= |$)", " ", re.sub("[_^]", " ", re.sub(r"{\w+}", " ", template)))
        return template.format(**self.values), gone, [word for word in words(introduced) if len(word) > 2]

    def text(self, target: Dataset, path: str, keyword: str, vr: str, template: str, retained: bool = True) -> None:
        """Seeds one text and notes what must go from it and what must stay of it."""
        text, gone, kept = self.fill(template)
        value = text.encode("utf-8") if vr == "UN" else text
        target[Tag(tag_for_keyword(keyword))] = DataElement(Tag(tag_for_keyword(keyword)), vr, value)
        self.gone(path, gone)
        if retained:
            self.actions += [["text retained", path, word] for word in kept]

    def gone(self, path: str, values: list[str]) -> None:
        self.hidden += values
        self.actions += [["text removed", path, value] for value in values]

    def seed(self) -> None:
        explicit = not self.ds.is_implicit_VR
        self.patient()
        for keyword, templates in DESCRIPTORS.items():
            self.text(self.ds, keyword, keyword, dictionary_VR(tag_for_keyword(keyword)), self.random.choice(templates))
        for keyword, template in DIRECT.items():
            self.text(self.ds, keyword, keyword, dictionary_VR(tag_for_keyword(keyword)), template, retained=False)
        for keyword, (vr, template) in WRONG_VRS.items() if explicit else ():
            self.text(self.ds, keyword, keyword, vr, template, retained=False)
        for keyword, number in PARTIES.items():
            setattr(self.ds, keyword, "^".join(NAMED[number]))
            self.gone(keyword, [NAMED[number][0]])
        self.nested()
        self.private()
        if "ContentSequence" in self.ds:
            self.content()

    def patient(self) -> None:
        self.ds.PatientName, self.ds.PatientID = self.name, self.values["id"]
        self.gone("PatientName", [self.values["family"], self.values["given"]])
        self.gone("PatientID", [self.values["id"]])

    def nested(self) -> None:
        """One item at each of the places, with all the texts."""
        for place in PLACES:
            item, path = self.ds, ""
            for keyword in place:
                inner = Dataset()
                setattr(item, keyword, Sequence([inner]))
                item, path = inner, f"{path}{keyword}[1]/"
            for keyword, template in NESTED.items():
                self.text(item, path + keyword, keyword, dictionary_VR(tag_for_keyword(keyword)), template, retained=False)
            item.ScheduledProcedureStepStartDate = self.day

    def private(self) -> None:
        """Texts and a name in a private block of a known or an invented maker."""
        group, creator = self.random.choice(PRIVATE_CREATORS)
        block = self.ds.private_block(group, creator, create=True)
        for offset, vr, template in PRIVATE:
            text, gone, _ = self.fill(template)
            if vr == "SQ":
                item = Dataset()
                item.ImageComments = text
                block.add_new(offset, vr, Sequence([item]))
            else:
                block.add_new(offset, vr, text.encode("utf-8") if vr in ("UN", "OB") else text)
            self.gone(str(block.get_tag(offset)), gone)

    def content(self) -> None:
        """Text, a name and a date among the content items of a structured report."""
        place = self.ds.ContentSequence
        text, gone, kept = self.fill(self.random.choice(CONTENT))
        finding = {"CodeValue": "121071", "CodingSchemeDesignator": "DCM", "CodeMeaning": "Finding"}
        for value_type, keyword, value, concept in [("TEXT", "TextValue", text, finding),
                                                    ("PNAME", "PersonName", self.name, {"CodeValue": "121008", "CodingSchemeDesignator": "DCM", "CodeMeaning": "Person Observer Name"})]:
            item, name = Dataset(), Dataset()
            for part, meaning in concept.items():
                setattr(name, part, meaning)
            item.RelationshipType, item.ValueType, item.ConceptNameCodeSequence = "CONTAINS", value_type, Sequence([name])
            setattr(item, keyword, value)
            place.append(item)
        self.gone(f"ContentSequence[{len(place) - 1}]/TextValue", gone)
        # Items may move when one before is removed: what must stay of the text is looked for in the whole tree.
        self.actions += [["text retained", "ContentSequence", word] for word in kept]
        self.gone(f"ContentSequence[{len(place)}]/PersonName", [self.values["family"]])

    def expect(self) -> dict:
        """The answer key of this object, once it is seeded."""
        ds = self.ds
        for path, element in walk(ds):
            keyword = path.rsplit("/", 1)[-1]
            if element.VR == "SQ" or element.value in (None, "") or element.tag.is_private or GONE.search(path):
                continue
            value = str(element.value)
            if keyword in DATES and re.match(r"^\d{8}", value) and element.VR in ("DA", "DT"):
                self.actions.append(["date shifted", path, value])
            elif is_uid(element):
                self.actions.append(["uid changed", path, value])
            elif ("/" not in path and keyword in KEPT + TIMES) or (element.VR in NUMBER_VRS and element.tag.group in NUMBER_GROUPS and keyword not in (MARKER, "") and len(value) < 4000):
                self.actions.append(["tag retained", path, value])
        self.actions.append(["patient consistent", "PatientID", self.values["id"]])
        self.actions.append(["no residue", "", sorted(set(self.hidden))])
        digest = pixel_digest(ds)
        if digest:
            self.actions.append(["pixels unchanged", "PixelData", digest])
        return {"patient": self.values["id"], "actions": self.actions}


def seed_folders(folders: list[Path], output: Path) -> dict:
    """Seeds every object below the folders and returns the answer key."""
    output.mkdir(parents=True)
    key, skipped, people = {}, 0, {}
    files = sorted(file for folder in folders for file in ([folder] if folder.is_file() else folder.rglob("*")) if file.is_file())
    for marker, file in enumerate(files, 100_001):
        try:
            ds = pydicom.dcmread(str(file), force=False)
            if "SOPClassUID" not in ds or "DirectoryRecordSequence" in ds:
                raise ValueError("no composite object")
            person = people.setdefault(str(ds.get("PatientID", "")) or str(ds.get("PatientName", "")), len(people))
            seeder = Seeder(ds, marker, person)
            setattr(ds, MARKER, str(marker))
            seeder.seed()
            target = output / f"{marker}.dcm"
            ds.save_as(str(target))
            # What another reader sees of the written file is the original, not what was meant to be written.
            seeder.ds = pydicom.dcmread(str(target))
            key[str(marker)] = {"source": f"{file.parent.name}/{file.name}", **seeder.expect()}
        except Exception:  # Whatever pydicom cannot read or write is no material for this scorer.
            (output / f"{marker}.dcm").unlink(missing_ok=True)
            skipped += 1
    return {"skipped": skipped, "objects": key}


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    answers = seed_folders([Path(folder) for folder in sys.argv[3:]], Path(sys.argv[2]))
    Path(sys.argv[1]).write_text(json.dumps(answers), encoding="utf-8")
    print(f"{len(answers['objects'])} objects seeded, {answers['skipped']} files that pydicom cannot read or write left out")

"""Scores de-identified DICOM against the answer key of the seeder, action by action.

Usage: python3 score.py KEY.json RESULT.json OUTPUT_FOLDER

RESULT.json tells what was held: `{"held": {"reason": count}}`. Prints a JSON object: actions done and asked by category,
every miss, and what was held. Held objects count apart only as far as the engine owned up to them; when more are missing, all
actions of all missing objects are missed. Where nothing came out nothing is scored, and the score is 0.
"""
import json
import re
import sys
import warnings
from collections import Counter, defaultdict
from datetime import date
from pathlib import Path

import pydicom

from walk import MARKER, pixel_digest, walk, words

CATEGORIES = ["tag retained", "text removed", "text retained", "date shifted", "uid changed", "patient consistent", "pixels unchanged", "no residue"]


class Output:
    """One de-identified object as another reader sees it."""

    def __init__(self, file: Path) -> None:
        self.ds = pydicom.dcmread(str(file))
        self.marker = str(self.ds[MARKER].value)
        self.values = {path: "" if element.value is None or element.VR == "SQ" else readable(element.value) for path, element in walk(self.ds)}
        self.meta_uid = str(self.ds.file_meta.MediaStorageSOPInstanceUID)

    def text(self, path: str) -> str:
        """All text at a path and below it."""
        return "\n".join(value for place, value in self.values.items() if place == path or place.startswith((f"{path}[", f"{path}/")))


def readable(value: object) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


class Scorer:
    """Judges the actions one after another; dates and UIDs against what the other objects had."""

    def __init__(self, key: dict, outputs: dict[str, Output]) -> None:
        self.objects, self.outputs = key["objects"], outputs
        self.done, self.asked, self.misses = Counter(), Counter(), []
        originals = {action[2] for entry in self.objects.values() for action in entry["actions"] if action[0] == "uid changed"}
        self.shifts: dict[str, Counter] = defaultdict(Counter)
        self.pseudonyms: dict[str, Counter] = defaultdict(Counter)
        self.uids: dict[str, Counter] = defaultdict(Counter)
        self.originals = originals
        for marker, output in outputs.items():
            entry = self.objects[marker]
            self.pseudonyms[entry["patient"]][output.values.get("PatientID", "")] += 1
            for category, path, value, *_ in entry["actions"]:
                new = output.values.get(path, "")
                if category == "date shifted" and days(value, new) is not None:
                    self.shifts[entry["patient"]][days(value, new)] += 1
                if category == "uid changed":
                    self.uids[value][new] += 1
        self.owners = Counter(new for news in self.uids.values() for new in {most(news)})
        self.patients = Counter(most(news) for news in self.pseudonyms.values())

    def score(self, held: int) -> None:
        """Judges everything. @param held how many objects the engine says that it held back."""
        missing = [marker for marker in self.objects if marker not in self.outputs]
        excused = set(missing) if len(missing) <= held else set()
        for marker, entry in self.objects.items():
            if marker in excused:
                continue
            output = self.outputs.get(marker)
            for action in entry["actions"]:
                self.asked[action[0]] += 1
                if output and self.is_done(entry["patient"], output, *action):
                    self.done[action[0]] += 1
                else:
                    shown = action[2] if isinstance(action[2], str) else ""
                    self.misses.append({"category": action[0], "source": entry["source"], "path": action[1], "expected": shown[:60], "found": output.values.get(action[1], "")[:80] if output else "(no output)"})

    def is_done(self, patient: str, output: Output, category: str, path: str, expected: object) -> bool:
        found = output.values.get(path, "")
        if category == "tag retained":
            return same_value(str(expected), found)
        if category == "text removed":
            return not contains(output.text(path), str(expected))
        if category == "text retained":
            return str(expected) in words(output.text(path).replace("_", " "))
        if category == "date shifted":
            shift = days(str(expected), found)
            return shift is not None and shift != 0 and shift == most(self.shifts[patient]) and found[8:] == str(expected)[8:]
        if category == "uid changed":
            return found != "" and found not in self.originals and found == most(self.uids[str(expected)]) and self.owners[found] == 1 and (path != "SOPInstanceUID" or found == output.meta_uid)
        if category == "patient consistent":
            return found not in ("", patient) and found == most(self.pseudonyms[patient]) and self.patients[found] == 1
        if category == "pixels unchanged":
            return pixel_digest(output.ds) == expected
        return not any(contains(value, hidden) for value in output.values.values() for hidden in expected if len(hidden) > 3)


def most(counts: Counter) -> object:
    return counts.most_common(1)[0][0] if counts else None


def days(before: str, after: str) -> "int | None":
    """The shift in days between two DA or DT values; None where one of them names no day."""
    try:
        return (date(int(after[:4]), int(after[4:6]), int(after[6:8])) - date(int(before[:4]), int(before[4:6]), int(before[6:8]))).days
    except ValueError:
        return None


def contains(text: str, value: str) -> bool:
    """Whether a seeded value stands in a text: its words one after another, whatever is between them."""
    return f" {' '.join(words(value))} " in f" {' '.join(words(re.sub('[_^]', ' ', text)))} "


def same_value(before: str, after: str) -> bool:
    return before.strip() == after.strip()


def read_outputs(folder: Path) -> tuple[dict[str, Output], list[str]]:
    outputs, unreadable = {}, []
    for file in sorted(folder.rglob("*.dcm")):
        try:
            output = Output(file)
            outputs[output.marker] = output
        except Exception as error:  # Whatever pydicom cannot read of the output is a miss of its own.
            unreadable.append(f"{file.name}: {type(error).__name__}")
    return outputs, unreadable


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    answers, result = (json.loads(Path(file).read_text(encoding="utf-8")) for file in sys.argv[1:3])
    found, unreadable = read_outputs(Path(sys.argv[3]))
    scorer = Scorer(answers, {marker: output for marker, output in found.items() if marker in answers["objects"]})
    scorer.score(sum(result["held"].values()))
    done, asked = sum(scorer.done.values()), sum(scorer.asked.values())
    print(json.dumps({
        "objects": len(answers["objects"]), "delivered": len(scorer.outputs), "missing": [entry["source"] for marker, entry in answers["objects"].items() if marker not in scorer.outputs],
        "unreadable": unreadable, "score": done / asked if scorer.outputs and asked else 0, "done": done, "asked": asked,
        "categories": {category: [scorer.done[category], scorer.asked[category]] for category in CATEGORIES if scorer.asked[category]}, "misses": scorer.misses}))

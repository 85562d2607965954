"""What the seeder and the scorer share: the elements of an object with their paths, and the digest of its pixels."""
import hashlib
import re
from typing import Iterator, Optional

from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.encaps import generate_pixel_data_fragment, get_frame_offsets
from pydicom.filebase import DicomBytesIO

# The attribute that tells which output belongs to which input.
MARKER = "InstanceNumber"
# UIDs of these attributes name a class, a syntax or a code system, not an object.
CLASS_UID = re.compile(r"(Class|Syntax|Scheme|Context|Mapping|Coding|Template)\w*UID|ContextGroup|CodingScheme")


def walk(ds: Dataset, prefix: str = "") -> Iterator[tuple[str, DataElement]]:
    """Every element at any depth with its path, e.g. `ContentSequence[2]/TextValue`; private ones by tag."""
    for element in ds:
        path = prefix + (element.keyword or str(element.tag))
        yield path, element
        if element.VR == "SQ":
            for index, item in enumerate(element.value, 1):
                yield from walk(item, f"{path}[{index}]/")


def is_uid(element: DataElement) -> bool:
    """Whether this is one UID that names an object."""
    value = element.value
    return element.VR == "UI" and isinstance(value, str) and re.fullmatch(r"[0-9.]{9,}", value) is not None and not value.startswith("1.2.840.10008.") and not CLASS_UID.search(element.keyword)


def words(text: str) -> list[str]:
    """Words and numbers in lower case."""
    return re.findall(r"\w+", text.lower())


def pixel_digest(ds: Dataset) -> Optional[str]:
    """MD5 of the bytes of the pixel values: of the fragments alone where they are encapsulated, without the padding of a native value.

    None where there are no pixels, or where a retired overlay shares their cells and has to go.
    """
    if any(element.tag.group >> 8 == 0x60 and element.tag.element == 0x0102 and element.value for element in ds):
        return None
    for keyword in ("PixelData", "FloatPixelData", "DoubleFloatPixelData"):
        if keyword in ds:
            data = ds[keyword].value
            if ds.file_meta.TransferSyntaxUID.is_encapsulated and keyword == "PixelData":
                stream = DicomBytesIO(data)
                stream.is_little_endian = True
                get_frame_offsets(stream)
                data = b"".join(generate_pixel_data_fragment(stream))
            return hashlib.md5(data).hexdigest()
    return None

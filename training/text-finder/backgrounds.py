"""Backgrounds without text, made by rule: what lies behind burned-in text in medical frames. Grey, 0 to 1, float32."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter


def smooth_noise(rng, size, cells):
    """Noise of one scale: a random grid of `cells` squared, enlarged smoothly."""
    grid = rng.random((cells, cells)).astype(np.float32)
    return np.asarray(Image.fromarray(grid).resize((size, size), Image.BICUBIC))


def fractal_noise(rng, size, roughness):
    """Sum of octaves; roughness 0.3 (smooth as soft tissue) to 0.9 (rough as trabecular bone)."""
    total = np.zeros((size, size), np.float32)
    weight, cells = 1.0, int(rng.integers(2, 5))
    while cells < size:
        total += weight * (smooth_noise(rng, size, cells) - 0.5)
        weight *= roughness
        cells *= 2
    return total / max(1e-3, float(np.abs(total).max()))


def coordinates(size):
    return np.mgrid[0:size, 0:size].astype(np.float32) / size


def ellipse(rng, size, low=0.1, high=0.6):
    """Signed field of a random tilted ellipse: negative inside, 0 on its edge."""
    y, x = coordinates(size)
    cx, cy = rng.random(2)
    a, b = rng.uniform(low, high, 2)
    angle = rng.random() * np.pi
    u = (x - cx) * np.cos(angle) + (y - cy) * np.sin(angle)
    v = -(x - cx) * np.sin(angle) + (y - cy) * np.cos(angle)
    return np.sqrt((u / a) ** 2 + (v / b) ** 2) - 1.0


def edge(field, sharpness):
    return 1.0 / (1.0 + np.exp(np.clip(field * sharpness, -30, 30)))


def grains(rng, size):
    """Speckle of 1 to 5 px, in some scenes longer along one axis, enlarged in different ways as scan converters do."""
    pitch = np.exp(rng.uniform(0, np.log(5))) * (rng.uniform(0.6, 1.7, 2) if rng.random() < 0.4 else np.ones(2))
    rows, columns = np.maximum(8, size / np.maximum(1, pitch)).astype(int)
    speckle = rng.rayleigh(0.4, (rows, columns)).astype(np.float32)
    return np.asarray(Image.fromarray(speckle).resize((size, size), [Image.BICUBIC, Image.BILINEAR, Image.BOX][rng.choice(3, p=(0.5, 0.4, 0.1))]))


def ultrasound(rng, size):
    speckle = grains(rng, size)
    echo = 0.45 + 0.5 * fractal_noise(rng, size, rng.uniform(0.3, 0.7))
    for _ in range(rng.integers(0, 4)):
        echo *= 1.0 - rng.uniform(0.3, 1.0) * edge(ellipse(rng, size, 0.05, 0.3), rng.uniform(5, 40))
    for _ in range(rng.integers(0, 4)):
        ring = ellipse(rng, size, 0.1, 0.8)
        echo += rng.uniform(0.2, 0.9) * np.exp(-((ring * rng.uniform(15, 80)) ** 2))
    if rng.random() < 0.5:
        echo += rng.uniform(0.5, 2.0) * strands(rng, size, 1, 10)
    image = echo * speckle * rng.uniform(0.4, 1.8)
    if rng.random() < 0.7:
        y, x = coordinates(size)
        cx, cy = rng.uniform(-0.3, 1.3), rng.uniform(-0.5, 0.2)
        radius, angle = np.hypot(x - cx, y - cy), np.abs(np.arctan2(x - cx, y - cy))
        image = image * ((angle < rng.uniform(0.4, 0.9)) & (radius > rng.uniform(0.05, 0.4)) & (radius < rng.uniform(0.8, 1.6)))
    return image


def radiograph(rng, size):
    image = 0.45 + 0.35 * fractal_noise(rng, size, rng.uniform(0.25, 0.6))
    for _ in range(rng.integers(1, 6)):
        bone = ellipse(rng, size, 0.03, 0.9)
        image += rng.uniform(-0.25, 0.4) * edge(bone, rng.uniform(5, 60))
        image += rng.uniform(0.0, 0.2) * np.exp(-((bone * rng.uniform(10, 40)) ** 2))
    if rng.random() < 0.4:
        image *= edge(ellipse(rng, size, 0.4, 1.2), rng.uniform(5, 200))
    return image + rng.normal(0, rng.uniform(0.002, 0.04), (size, size))


def tomogram(rng, size):
    image = np.zeros((size, size), np.float32)
    body = ellipse(rng, size, 0.3, 0.9)
    image += rng.uniform(0.2, 0.6) * edge(body, rng.uniform(30, 200))
    for _ in range(rng.integers(2, 9)):
        organ = ellipse(rng, size, 0.03, 0.35)
        image += rng.uniform(-0.4, 0.5) * edge(organ, rng.uniform(10, 150)) * (body < 0)
    texture = fractal_noise(rng, size, rng.uniform(0.6, 0.95)) * rng.uniform(0.02, 0.2)
    return image + texture * (body < 0.02) + rng.normal(0, rng.uniform(0.001, 0.03), (size, size)) * (body < 0.05)


def resonance(rng, size):
    image = rng.uniform(0.2, 0.7) * edge(ellipse(rng, size, 0.3, 0.9), rng.uniform(10, 60))
    image = image * (1 + 0.8 * fractal_noise(rng, size, rng.uniform(0.5, 0.95)))
    for _ in range(rng.integers(0, 5)):
        image += rng.uniform(-0.3, 0.5) * edge(ellipse(rng, size, 0.03, 0.3), rng.uniform(10, 80))
    return np.abs(image + rng.normal(0, rng.uniform(0.005, 0.05), (size, size)))


def fluoroscopy(rng, size):
    level = rng.uniform(0.3, 0.8)
    image = level + 0.25 * fractal_noise(rng, size, rng.uniform(0.2, 0.7))
    drawing = Image.new("L", (size, size), 0)
    pen = ImageDraw.Draw(drawing)
    for _ in range(rng.integers(0, 7)):
        curve(rng, pen, size, int(rng.integers(1, 14)))
    if rng.random() < 0.8:
        drawing = drawing.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.3, 2.5))))
    image -= rng.uniform(0.1, 0.6) * np.asarray(drawing, np.float32) / 255
    return image + rng.normal(0, rng.uniform(0.01, 0.1), (size, size))


def plain(rng, size):
    """Air, black margins, white pages, flat interface panels."""
    level = rng.choice([0.0, 0.0, 0.0, 1.0, rng.random(), rng.random()])
    image = np.full((size, size), level, np.float32)
    for _ in range(rng.integers(0, 4)):
        x0, y0 = rng.integers(0, size, 2)
        w, h = rng.integers(10, size, 2)
        image[y0 : y0 + h, x0 : x0 + w] = rng.random()
    if rng.random() < 0.3:
        image = image + coordinates(size)[rng.integers(0, 2)] * rng.uniform(-0.6, 0.6)
    return image + rng.normal(0, rng.choice([0, 0, 0.005, 0.03]), (size, size))


def strands(rng, size, thin, thick):
    """Smooth bright curves: interfaces, fasciae, vessel walls."""
    drawing = Image.new("L", (size, size), 0)
    pen = ImageDraw.Draw(drawing)
    for _ in range(rng.integers(1, 6)):
        curve(rng, pen, size, int(rng.integers(thin, thick)))
    return np.asarray(drawing.filter(ImageFilter.GaussianBlur(float(rng.uniform(0.3, 2)))), np.float32) / 255


def folded(rng, size):
    """Winding bands with clear edges: folds of the brain, bowel, lung markings, fibres."""
    cells = int(rng.integers(6, 60))
    field = (smooth_noise(rng, size, cells) - 0.5) + 0.3 * (smooth_noise(rng, size, cells * 2) - 0.5)
    bands = np.tanh(field * rng.uniform(3, 25))
    if rng.random() < 0.3:
        bands = np.cos(field * rng.uniform(10, 60))
    image = rng.uniform(0.2, 0.7) + rng.uniform(0.05, 0.4) * bands
    return image + rng.normal(0, rng.uniform(0, 0.05), (size, size))


def rough(rng, size):
    """Strong texture of every scale: trabeculae, lung vessels, mesh, hair, fabric, bowel gas."""
    image = 0.5 + rng.uniform(0.2, 0.6) * fractal_noise(rng, size, rng.uniform(0.7, 1.1))
    if rng.random() < 0.5:
        image = np.abs(image - 0.5) * 2
    return image


def curve(rng, pen, size, width, fill=255):
    """A smooth random curve: a wire, a catheter, a vessel, a trace."""
    points = rng.uniform(-0.2, 1.2, (4, 2)) * size
    t = np.linspace(0, 1, 24)[:, None]
    path = (1 - t) ** 3 * points[0] + 3 * t * (1 - t) ** 2 * points[1] + 3 * t**2 * (1 - t) * points[2] + t**3 * points[3]
    pen.line([tuple(p) for p in path], fill=fill, width=width)


KINDS = [ultrasound, ultrasound, ultrasound, radiograph, tomogram, resonance, fluoroscopy, fluoroscopy, plain, plain, rough, folded]


def background(rng, size):
    """One background of a random kind, (size, size) float32, 0 to 1."""
    kind = KINDS[rng.integers(len(KINDS))]
    return np.clip(kind(rng, size), 0, 1).astype(np.float32)

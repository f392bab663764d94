"""Simulated SAR scenes of calving fronts with exact labels.

Domain randomisation: every scene draws its own geometry, backscatter, texture and speckle, with ranges wider
than nature's, so that what holds on all of them has a chance to hold on real scenes. A scene is a fjord between
rock walls, filled by a glacier down to an exactly known front and by open water or melange beyond it; or a bay of
several lobes that calving has eaten into an ice sheet, with a front as long and winding as many of Greenland's; or,
without a front, one of the landscapes that must not be mistaken for one. Nothing simulated stands for the benchmark.
"""

from dataclasses import dataclass

import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree
from skimage.measure import find_contours

from training.labelled_scene import GLACIER, NO_DATA, OCEAN, ROCK, LabelledScene, distance_to_fronts

#: Landscapes with a calving front, and without.
WITH_FRONT = ("fjord", "bay")
FRONT_FREE = ("land", "ocean", "coast", "icefield", "fields")

#: Ground sizes of a pixel in metres. On finer ones a scene of a thousand pixels may be too narrow for a front of
#: 300 m; on coarser ones, coarser than those of any wide-swath product, a fjord's walls are too rough for its
#: front to stay in one piece.
PIXEL_SIZES_M = (2.0, 300.0)

#: Fewest rows and columns: with fewer the statistics of texture mean nothing.
SMALLEST_SIDE_PX = 16

#: Shorter pieces of a front are none, in metres.
SHORTEST_FRONT_M = 300.0

#: Mean backscatter in dB by surface; ranges overlap on purpose (state-of-the-art note, section E).
_BACKSCATTER_DB = {
    "water": (-25.0, -12.0),
    "melange": (-16.0, -6.0),
    "glacier": (-15.0, -3.0),
    "rock": (-13.0, -4.0),
}


@dataclass(frozen=True)
class SimulatedScene:
    """A simulated scene: backscatter in dB and its exact labels.

    Attributes
    ----------
    backscatter_db : ndarray of float32, shape (H, W)
        NaN where there is no data.
    zones : ndarray of uint8, shape (H, W)
        Class ids 0 no data, 1 rock, 2 glacier, 3 ocean and melange.
    fronts : tuple of ndarray of float, shape (N, 2)
        Calving fronts, ordered (row, column), pixel centres at half integers; empty without a front.
    pixel_size_m : float
    landscape : str
        One of :data:`WITH_FRONT` or :data:`FRONT_FREE`.
    """

    backscatter_db: np.ndarray
    zones: np.ndarray
    fronts: tuple
    pixel_size_m: float
    landscape: str


def simulate_scene(seed, shape=(1000, 1000), pixel_size_m=20.0, looks=4.4, landscape="fjord", retreat_m=0.0):
    """Simulate one scene.

    Parameters
    ----------
    seed : int
        The same seed, shape and pixel size give the same scene; 0 or larger.
    shape : tuple of int
        Rows and columns, :data:`SMALLEST_SIDE_PX` each at least.
    pixel_size_m : float
        Ground size of a pixel in metres, within :data:`PIXEL_SIZES_M`.
    looks : float
        Equivalent number of looks of the speckle at this pixel size (Sentinel-1 IW GRDH: 4.4).
    landscape : str
        One of :data:`WITH_FRONT` or :data:`FRONT_FREE`.
    retreat_m : float
        How far up the fjord the whole front lies from where the seed puts it; walls, tones and textures stay, so that
        one seed gives a series of one glacier. The other landscapes know no retreat.

    Returns
    -------
    SimulatedScene

    Raises
    ------
    ValueError
        For a landscape, seed, shape or pixel size that cannot be simulated.
    """
    if landscape not in (*WITH_FRONT, *FRONT_FREE):
        known = ", ".join((*WITH_FRONT, *FRONT_FREE))
        raise ValueError(f"Unknown landscape '{landscape}'; use one of {known}.")
    check_seed(seed)
    _check_grid(shape, pixel_size_m)
    rng = np.random.default_rng(seed)
    ground = _Ground(rng, shape, pixel_size_m)
    if landscape == "fjord":
        zones, fronts, along = _fjord(rng, ground, retreat_m)
    elif landscape == "bay":
        zones, fronts, along = _bay(rng, ground)
    else:
        zones, along = _front_free(rng, ground, landscape)
        fronts = ()
    backscatter = _backscatter(rng, ground, zones, along, landscape)
    backscatter = _speckle(rng, backscatter, looks)
    backscatter, zones = _no_data(rng, ground, backscatter, zones)
    return SimulatedScene(backscatter.astype(np.float32), zones, fronts, pixel_size_m, landscape)


def check_seed(seed):
    """Refuse a negative seed, which the random numbers do not take (ValueError)."""
    if seed < 0:
        raise ValueError(f"The seed is {seed}; give a whole number of 0 or more.")


def _check_grid(shape, pixel_size_m):
    finest, coarsest = PIXEL_SIZES_M
    if not finest <= pixel_size_m <= coarsest:  # so is what is no number
        raise ValueError(
            f"Scenes with pixels of {pixel_size_m:g} m cannot be simulated; choose a size of {finest:g} to "
            f"{coarsest:g} m."
        )
    if min(shape) < SMALLEST_SIDE_PX:
        raise ValueError(
            f"A scene of {shape[0]} x {shape[1]} pixels is too small to be simulated; it needs "
            f"{SMALLEST_SIDE_PX} on each side."
        )


def as_labelled(scene, name):
    """A simulated scene in the form that training takes."""
    pixel_size_m = (scene.pixel_size_m, scene.pixel_size_m)
    valid = np.isfinite(scene.backscatter_db)
    return LabelledScene(
        name=name,
        glacier="simulated",
        backscatter=np.where(valid, scene.backscatter_db, 0.0).astype(np.float32),
        valid=valid,
        zones=scene.zones,
        fronts=scene.fronts,
        front_distance_m=distance_to_fronts(scene.fronts, scene.zones.shape, pixel_size_m),
        pixel_size_m=pixel_size_m,
    )


class _Ground:
    """Ground coordinates in metres about the scene's centre, and fractal noise on them."""

    def __init__(self, rng, shape, pixel_size_m):
        self.shape = shape
        self.pixel_size_m = pixel_size_m
        self.extent_m = min(shape) * pixel_size_m
        rows = (np.arange(shape[0]) + 0.5 - shape[0] / 2) * pixel_size_m
        columns = (np.arange(shape[1]) + 0.5 - shape[1] / 2) * pixel_size_m
        angle = rng.uniform(0, 2 * np.pi)
        self.direction = np.array([np.cos(angle), np.sin(angle)])
        # u points down the fjord, v across it.
        self.u = self.direction[0] * columns[None, :] + self.direction[1] * rows[:, None]
        self.v = -self.direction[1] * columns[None, :] + self.direction[0] * rows[:, None]
        self._frequency = np.hypot(
            np.fft.fftfreq(shape[0], pixel_size_m)[:, None], np.fft.rfftfreq(shape[1], pixel_size_m)[None, :]
        )

    def to_pixels(self, u, v):
        """(row, column) of ground coordinates."""
        x = self.direction[0] * u - self.direction[1] * v
        y = self.direction[1] * u + self.direction[0] * v
        rows = y / self.pixel_size_m + self.shape[0] / 2
        columns = x / self.pixel_size_m + self.shape[1] / 2
        return np.stack([rows, columns], axis=-1)

    def noise(self, rng, longest_m, slope=2.0):
        """Fractal noise of zero mean and unit deviation; amplitudes fall with frequency to the power of slope."""
        white = np.fft.rfft2(rng.standard_normal(self.shape))
        corner = 1.0 / longest_m
        field = np.fft.irfft2(white / (corner**2 + self._frequency**2) ** (slope / 2), s=self.shape)
        return (field - field.mean()) / field.std()

    def stretched_noise(self, rng, along_m, across_m):
        """Noise with different lengths along and across the fjord: flow stripes, crevasses."""
        white = np.fft.rfft2(rng.standard_normal(self.shape))
        fy = np.fft.fftfreq(self.shape[0], self.pixel_size_m)[:, None]
        fx = np.fft.rfftfreq(self.shape[1], self.pixel_size_m)[None, :]
        fu = self.direction[0] * fx + self.direction[1] * fy
        fv = -self.direction[1] * fx + self.direction[0] * fy
        field = np.fft.irfft2(
            white * np.exp(-2 * ((np.pi * fu * along_m) ** 2 + (np.pi * fv * across_m) ** 2) / 4),
            s=self.shape,
        )
        return (field - field.mean()) / field.std()


def _profile(rng, t, longest_m, roughness):
    """Fractal function of one coordinate with unit deviation."""
    step = t[1] - t[0]
    frequency = np.fft.rfftfreq(len(t), step)
    white = np.fft.rfft(rng.standard_normal(len(t)))
    values = np.fft.irfft(white / ((1 / longest_m) ** 2 + frequency**2) ** (roughness / 2), n=len(t))
    return (values - values.mean()) / values.std()


def _fjord(rng, ground, retreat_m):
    """Zones of a fjord with a glacier down to one exactly known front."""
    reach = 0.75 * np.hypot(*ground.shape) * ground.pixel_size_m
    step = ground.pixel_size_m / 2
    t = np.arange(-reach, reach + step, step)
    half_width = rng.uniform(0.09, 0.3) * ground.extent_m
    # Walls: centre line and half width wander along the fjord; the fjord opens or narrows seawards.
    centre = rng.uniform(0.0, 0.08) * ground.extent_m * _profile(rng, t, 8e3, rng.uniform(1.5, 2.2))
    flare = rng.uniform(-0.15, 0.35)
    left = half_width * (1 + flare * t / reach) + 0.12 * half_width * _profile(
        rng, t, 3e3, rng.uniform(1.2, 2.0)
    )
    right = half_width * (1 + flare * t / reach) + 0.12 * half_width * _profile(
        rng, t, 3e3, rng.uniform(1.2, 2.0)
    )
    floor = 0.25 * half_width
    upper, lower = centre + np.maximum(left, floor), centre - np.maximum(right, floor)
    # Front: position along the fjord as a function of the position across it; bowed, rough, embayed.
    position = rng.uniform(-0.22, 0.22) * ground.extent_m
    bow = rng.uniform(-0.8, 0.5) * half_width
    front = (
        position
        + bow * (1 - (t / half_width) ** 2).clip(-0.5, 1)
        + rng.uniform(0.02, 0.25)
        * half_width
        * _profile(rng, t, rng.uniform(0.5, 2) * half_width, rng.uniform(1.3, 2.2))
    )
    front -= retreat_m
    front_u = np.interp(ground.v, t, front)
    inside = (ground.v < np.interp(ground.u, t, upper)) & (ground.v > np.interp(ground.u, t, lower))
    ocean = ground.u > front_u
    zones = np.where(inside, np.where(ocean, OCEAN, GLACIER), ROCK).astype(np.uint8)
    # Ice beyond the walls: tributaries and ice caps, never touching the sea, so that the front stays what it is.
    ice_level = rng.uniform(-1.0, 1.0)
    upland = ground.noise(rng, 6e3) > ice_level
    zones[(zones == ROCK) & upland & (ground.u < front_u - 0.06 * ground.extent_m)] = GLACIER
    # Open sea where the fjord ends.
    mouth = position + rng.uniform(0.2, 1.5) * ground.extent_m
    coast = ground.u > mouth + 0.05 * ground.extent_m * ground.noise(rng, 4e3)
    zones[coast & (zones == ROCK)] = OCEAN
    # An island or nunatak now and then, away from the front.
    if rng.random() < 0.4:
        away = np.abs(ground.u - front_u) > 0.06 * ground.extent_m
        zones[(ground.noise(rng, 2.5e3) > rng.uniform(2.2, 3.0)) & away & inside] = ROCK
    along = ground.u - front_u
    return zones, _front_lines(ground, t, front, upper, lower), along


def _front_lines(ground, t, front, upper, lower):
    """The pieces of the front that lie between the walls and on the scene, as ordered (row, column)."""
    between = (t < np.interp(front, t, upper)) & (t > np.interp(front, t, lower))
    line = ground.to_pixels(front, t)
    on_scene = ((line >= 0) & (line < np.array(ground.shape))).all(axis=1)
    labels, count = ndimage.label(between & on_scene)
    pieces = [line[labels == k] for k in range(1, count + 1)]
    return tuple(piece for piece in pieces if len(piece) * ground.pixel_size_m / 2 > SHORTEST_FRONT_M)


def _bay(rng, ground):
    """Zones of an ice sheet into which calving has eaten a bay of lobes, that a channel between rocks leads to.

    Below 0 of a level, which is about the distance from the coast, is the sea; the front is where it is 0 beside ice.
    """
    u, v, extent = ground.u, ground.v, ground.extent_m
    mouth = rng.uniform(-0.05, 0.2) * extent
    half_width = rng.uniform(0.06, 0.2) * extent
    winding = rng.uniform(0.0, 0.06) * extent * ground.noise(rng, 6e3)
    # The channel goes on for ever down the fjord; its end is round.
    level = np.hypot(np.minimum(u - mouth, 0.0), v + winding) - half_width
    blend = rng.uniform(0.01, 0.04) * extent
    for _ in range(rng.integers(1, 5)):
        radius = rng.uniform(0.06, 0.2) * extent
        at_u, at_v = mouth - rng.uniform(-0.05, 0.25) * extent, rng.uniform(-0.25, 0.25) * extent
        stretch = rng.uniform(0.6, 1.6)
        lobe = np.hypot((u - at_u) / stretch, (v - at_v) * stretch) - radius
        # The smooth minimum: lobes run into each other.
        level = -blend * np.logaddexp(-level / blend, -lobe / blend)
    level = level + rng.uniform(0.003, 0.02) * extent * ground.noise(rng, rng.uniform(800, 4000), 2.3)
    level = _of_one_piece(level)
    # Rock on either side of the channel, from somewhere near the mouth on.
    sides = 1 / (1 + np.exp(-v / (0.05 * extent)))
    begin = mouth + extent * ((1 - sides) * rng.uniform(-0.2, 0.3) + sides * rng.uniform(-0.2, 0.3))
    rock = u - begin + 0.04 * extent * ground.noise(rng, 6e3, 2.6)
    zones = np.where(level < 0, OCEAN, np.where(rock > 0, ROCK, GLACIER)).astype(np.uint8)
    if rng.random() < 0.4:
        zones[(ground.noise(rng, 2.5e3) > rng.uniform(2.2, 3.0)) & (level > 0.06 * extent)] = ROCK
    return zones, _coast_lines(level, rock, ground.pixel_size_m), -level


def _of_one_piece(level):
    """A level with no sea but the largest, and no islands in it."""
    seas, count = ndimage.label(level < 0)
    if count > 1:
        largest = 1 + np.argmax(np.bincount(seas.ravel())[1:])
        level = np.where((level < 0) & (seas != largest), -level, level)
    lands, count = ndimage.label(np.pad(level >= 0, 1, constant_values=True))
    islands = (level >= 0) & (lands[1:-1, 1:-1] != lands[0, 0])
    return np.where(islands, -level - 1e-6, level)


def _coast_lines(level, rock, pixel_size_m):
    """The pieces of a level's zero line that have ice beside them, as ordered (row, column)."""
    pieces = []
    for line in find_contours(level, 0.0):
        is_ice = ndimage.map_coordinates(rock, line.T, order=1) < 0
        closed = (line[0] == line[-1]).all()
        if closed and not is_ice.all():
            # Begins on rock, so that no piece is cut where the contour happens to.
            begin = int(np.argmin(is_ice))
            line, is_ice = (np.concatenate([part[begin:-1], part[: begin + 1]]) for part in (line, is_ice))
        labels, count = ndimage.label(is_ice)
        pieces += [line[labels == k] + 0.5 for k in range(1, count + 1)]
    return tuple(piece for piece in pieces if _length_px(piece) * pixel_size_m > SHORTEST_FRONT_M)


def _length_px(line):
    return np.hypot(*np.diff(line, axis=0).T).sum()


def _front_free(rng, ground, landscape):
    """Zones of a landscape without a calving front."""
    relief = ground.noise(rng, rng.uniform(3e3, 9e3))
    if landscape == "land":
        zones = np.full(ground.shape, ROCK, dtype=np.uint8)
        zones[relief > rng.uniform(0.0, 1.5)] = GLACIER
    elif landscape == "ocean":
        zones = np.full(ground.shape, OCEAN, dtype=np.uint8)
    elif landscape == "coast":
        zones = np.where(relief > rng.uniform(-0.7, 0.7), ROCK, OCEAN).astype(np.uint8)
    elif landscape == "icefield":
        zones = np.full(ground.shape, GLACIER, dtype=np.uint8)
        zones[relief > rng.uniform(0.8, 2.0)] = ROCK
    else:
        zones = np.full(ground.shape, ROCK, dtype=np.uint8)
        zones[relief > rng.uniform(1.5, 3.0)] = OCEAN
    # Sea without a front has melange, floes and leads all the same, so that melange alone is no sign of a front.
    along = ground.noise(rng, 8e3) * 0.5 * ground.extent_m if landscape in ("ocean", "coast") else 1e6
    return zones, np.broadcast_to(along, ground.shape)


def _backscatter(rng, ground, zones, along, landscape):
    """Mean backscatter in dB with texture, before speckle."""
    level = {name: rng.uniform(*bounds) for name, bounds in _BACKSCATTER_DB.items()}
    melange = rng.random() < 0.5
    if rng.random() < 0.3:
        # Melange as bright as the glacier: the hard case of the benchmark.
        melange = True
        level["melange"] = level["glacier"] + rng.uniform(-1.5, 1.5)
    relief = ground.noise(rng, rng.uniform(1.5e3, 5e3), 2.2)
    look = rng.uniform(0, 2 * np.pi)
    slope = ndimage.gaussian_filter(relief, max(0.5, 60.0 / ground.pixel_size_m))
    slope = np.cos(look) * np.gradient(slope, axis=1) + np.sin(look) * np.gradient(slope, axis=0)
    slope = slope / (slope.std() + 1e-12)

    rock = level["rock"] + rng.uniform(1.5, 4.5) * slope
    if landscape == "fields":
        rock = level["rock"] + _parcels(rng, ground) + rng.uniform(0.0, 1.0) * slope
    stripes = ground.stretched_noise(rng, rng.uniform(800, 3000), rng.uniform(40, 200))
    crevasses = ground.stretched_noise(rng, rng.uniform(20, 80), rng.uniform(200, 900))
    near_front = np.exp(-np.abs(along) / rng.uniform(500, 4000))
    glacier = (
        level["glacier"]
        + rng.uniform(0.3, 1.5) * stripes
        + rng.uniform(0.3, 2.5) * crevasses * (0.2 + near_front)
        + rng.uniform(-3.0, 3.0) * near_front
        + rng.uniform(0.3, 1.5) * ground.noise(rng, 4e3)
    )
    ocean = level["water"] + rng.uniform(0.3, 2.0) * ground.noise(rng, 6e3) + rng.uniform(0, 0.7) * crevasses
    if melange:
        covered = ground.noise(rng, rng.uniform(1.5e3, 8e3)) - along / (
            rng.uniform(0.3, 3.0) * ground.extent_m
        )
        with np.errstate(over="ignore"):  # far up the glacier the exponential is infinite and the cover 0
            cover = 1 / (1 + np.exp(-(covered + rng.uniform(-0.5, 2.0)) * 6))
        floes = level["melange"] + rng.uniform(0.5, 2.0) * ground.noise(rng, rng.uniform(100, 600), 1.4)
        ocean = (1 - cover) * ocean + cover * floes
    bergs = ground.noise(rng, rng.uniform(80, 400), 1.8) > rng.uniform(2.2, 3.8)
    ocean = np.where(bergs, np.maximum(ocean, level["glacier"] + rng.uniform(0, 6)), ocean)

    backscatter = np.choose(zones, [rock, rock, glacier, ocean])
    if rng.random() < 0.5:
        # The ice cliff: a bright line, or a dark one where it lies in shadow.
        cliff = np.exp(-0.5 * (along / rng.uniform(20, 60)) ** 2)
        backscatter = backscatter + np.where(zones >= GLACIER, cliff, 0) * rng.uniform(-4, 8)
    ramp = rng.uniform(-2, 2) * (ground.u * np.cos(look) + ground.v * np.sin(look)) / ground.extent_m
    floor = rng.uniform(-28, -20)
    return 10 * np.log10(10 ** ((backscatter + ramp) / 10) + 10 ** (floor / 10))


def _parcels(rng, ground):
    """Parcels of random tone, as fields, forests and towns inland."""
    count = int(rng.integers(30, 300))
    points = rng.uniform(0, 1, (count, 2)) * ground.shape
    rows, columns = np.mgrid[0 : ground.shape[0], 0 : ground.shape[1]]
    _, owner = cKDTree(points).query(np.stack([rows.ravel(), columns.ravel()], axis=1))
    return rng.normal(0, rng.uniform(1, 4), count)[owner].reshape(ground.shape)


def _speckle(rng, backscatter_db, looks):
    """Multiplicative gamma speckle, correlated over about a pixel as resampled products are."""
    blur = rng.uniform(0.0, 0.7)
    # Blurring averages neighbours and so adds looks; draw fewer to end with those asked for.
    kernel = ndimage.gaussian_filter(np.pad([[1.0]], 4), blur) if blur > 0 else np.ones((1, 1))
    drawn = looks * float((kernel**2).sum())
    speckle = rng.standard_gamma(drawn, backscatter_db.shape) / drawn
    if blur > 0:
        speckle = ndimage.gaussian_filter(speckle, blur, mode="wrap")
    return backscatter_db + 10 * np.log10(np.maximum(speckle, 1e-6))


def _no_data(rng, ground, backscatter, zones):
    """Now and then the edge of the swath cuts the scene."""
    if rng.random() < 0.3:
        angle = rng.uniform(0, 2 * np.pi)
        across = np.cos(angle) * ground.u + np.sin(angle) * ground.v
        outside = across > rng.uniform(0.42, 0.6) * ground.extent_m
        backscatter = np.where(outside, np.nan, backscatter)
        zones = np.where(outside, NO_DATA, zones).astype(np.uint8)
    return backscatter, zones

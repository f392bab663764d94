"""From a segmentation to a one-pixel front, on masks: the benchmark's two ways.

Gourmelon et al. (2022), ESSD 14, 4287-4313, section on post-processing. The plugin's own lines are drawn in
:mod:`fronts`; this module keeps to the published steps, pixel for pixel.
"""

import numpy as np
from scipy import ndimage, sparse
from scipy.sparse.csgraph import dijkstra

#: Grey values of the benchmark's zone masks.
NO_DATA, ROCK, GLACIER, OCEAN = 0, 64, 127, 254

#: Fronts shorter than this are removed, in metres.
MINIMUM_LENGTH_M = 750.0

#: The fronts network calls a pixel front above this probability.
FRONT_THRESHOLD = 0.12

_EIGHT = np.ones((3, 3), dtype=bool)
_FOUR = ndimage.generate_binary_structure(2, 1)


def largest_component(mask):
    """Largest 8-connected component of a mask; the first in raster order where several are equal."""
    labels, count = ndimage.label(mask, structure=_EIGHT)
    if count == 0:
        return np.zeros_like(mask, dtype=bool)
    return labels == 1 + np.argmax(np.bincount(labels.ravel())[1:])


def fill_zone_gaps(zones):
    """Keep one land mass and one ocean.

    All but the largest component of not-ocean become ocean, then all but the largest component of ocean become
    glacier.

    Parameters
    ----------
    zones : ndarray of uint8, shape (H, W)
        Zone mask with the benchmark's grey values.

    Returns
    -------
    ndarray of uint8, shape (H, W)
    """
    filled = zones.copy()
    land = filled != OCEAN
    filled[land & ~largest_component(land)] = OCEAN
    ocean = filled == OCEAN
    filled[ocean & ~largest_component(ocean)] = GLACIER
    return filled


def remove_short(mask, threshold_px):
    """Remove 8-connected components of at most ``threshold_px`` pixels."""
    labels, _ = ndimage.label(mask, structure=_EIGHT)
    sizes = np.bincount(labels.ravel())
    sizes[0] = 0
    return sizes[labels] > threshold_px


def front_from_zones(zones, threshold_px):
    """One-pixel front of a zone mask: ocean pixels with a glacier pixel among their 4 neighbours.

    Parameters
    ----------
    zones : ndarray of uint8, shape (H, W)
        Zone mask with the benchmark's grey values.
    threshold_px : float
        Fronts of at most so many pixels are removed; the benchmark takes 750 m over the resolution.

    Returns
    -------
    ndarray of bool, shape (H, W)
    """
    filled = fill_zone_gaps(zones)
    beside_glacier = ndimage.binary_dilation(filled == GLACIER, structure=_FOUR)
    return remove_short((filled == OCEAN) & beside_glacier, threshold_px)


def front_from_probability(probability, threshold_px, threshold=FRONT_THRESHOLD):
    """One-pixel front of a front probability: threshold, skeleton, longest path of each component.

    Differs from the published code where that fails: a closed loop yields its pixels but one (the published
    code raises an error), and a mask that is front everywhere has no front.

    Parameters
    ----------
    probability : ndarray of float, shape (H, W)
    threshold_px : float
        Fronts of at most so many pixels are removed.
    threshold : float
        A pixel is front above it.

    Returns
    -------
    ndarray of bool, shape (H, W)
    """
    from skimage.morphology import skeletonize

    band = probability > threshold
    line = np.zeros_like(band)
    if band.all():
        return line
    for path in longest_paths(skeletonize(band)):
        line[path[:, 0], path[:, 1]] = True
    return remove_short(line, threshold_px)


def longest_paths(skeleton, minimum_px=6):
    """Longest geodesic of each component of a skeleton, as ordered pixels.

    Parameters
    ----------
    skeleton : ndarray of bool, shape (H, W)
        One pixel wide, 8-connected.
    minimum_px : int
        Components of fewer pixels are left out (the published code drops up to 5).

    Returns
    -------
    list of ndarray of int, shape (N, 2)
        Rows and columns from one end to the other; a closed loop is opened at one of its pixels.
    """
    labels, count = ndimage.label(skeleton, structure=_EIGHT)
    paths = []
    for label, window in enumerate(ndimage.find_objects(labels), start=1):
        pixels = np.argwhere(labels[window] == label)
        if len(pixels) < minimum_px:
            continue
        order = _longest_geodesic(_pixel_graph(pixels))
        paths.append(pixels[order] + [window[0].start, window[1].start])
    return paths


def _pixel_graph(pixels):
    """Graph of 8-neighbours among pixels, with the lengths of the steps."""
    index = np.full(pixels.max(axis=0) + 3, -1)
    index[pixels[:, 0] + 1, pixels[:, 1] + 1] = np.arange(len(pixels))
    begins, ends, lengths = [], [], []
    for step in ((0, 1), (1, 0), (1, 1), (1, -1)):
        neighbour = index[pixels[:, 0] + 1 + step[0], pixels[:, 1] + 1 + step[1]]
        begin = np.flatnonzero(neighbour >= 0)
        begins.append(begin)
        ends.append(neighbour[begin])
        lengths.append(np.full(len(begin), np.hypot(*step)))
    size = (len(pixels), len(pixels))
    return sparse.coo_matrix(
        (np.concatenate(lengths), (np.concatenate(begins), np.concatenate(ends))), shape=size
    ).tocsr()


def _longest_geodesic(graph):
    """Node order of the longest shortest path: the farthest node from the farthest node.

    Exact on trees. Around a loop it is the path between two opposite pixels, so a component without an end is
    cut open first and walked whole.
    """
    steps = (graph + graph.T).tolil()
    cut = _loop_cut(steps.rows)
    if cut is None:
        far = int(np.argmax(_finite(dijkstra(graph, directed=False, indices=0))))
    else:
        far, neighbour = cut
        steps[far, neighbour] = steps[neighbour, far] = 0
        graph = steps.tocsr()
        graph.eliminate_zeros()
    distance, previous = dijkstra(graph, directed=False, indices=far, return_predecessors=True)
    node = int(np.argmax(_finite(distance)))
    order = [node]
    while order[-1] != far:
        order.append(int(previous[order[-1]]))
    return np.array(order)


def _loop_cut(neighbours):
    """An edge whose removal opens a component that has no end, or None where there is an end."""
    if any(len(row) == 1 for row in neighbours):
        return None
    for node, row in enumerate(neighbours):
        if len(row) == 2 and row[1] not in neighbours[row[0]]:
            return node, row[0]
    return None


def _finite(distance):
    return np.where(np.isfinite(distance), distance, -1.0)


def box_mask(corners, shape):
    """Pixels inside a benchmark bounding box, with the published rounding.

    Parameters
    ----------
    corners : ndarray of float, shape (4, 2)
        (x, y) in pixels in the order of the file: left-upper, left-lower, right-lower, right-upper, where
        upper is the larger row.
    shape : tuple of int
        Rows and columns of the image.

    Returns
    -------
    ndarray of bool, shape (H, W)
        A side beyond the image loses the last row or column, one exactly on its edge does not (method,
        section 6.3).
    """
    (left, bottom), (right, top) = (
        (round(float(v)) for v in corners[0]),
        (round(float(v)) for v in corners[2]),
    )
    left = max(left, 0)
    top = max(top, 0)
    right = shape[1] - 1 if right > shape[1] else right
    bottom = shape[0] - 1 if bottom > shape[0] else bottom
    mask = np.zeros(shape, dtype=bool)
    mask[top : max(bottom, 0), left : max(right, 0)] = True
    return mask

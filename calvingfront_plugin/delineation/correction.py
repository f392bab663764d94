"""How far people moved the fronts that the machine drew."""

from .distance import front_distances
from .front_record import points_of_wkt
from .ground import GroundError

#: Fronts are sampled this far apart on the ground: every edit in QGIS is measured, and should not be felt.
SPACING_M = 25.0


def edit_distance_m(line_xy, predicted_wkt, crs_wkt):
    """Mean distance on the ground of a corrected front from the machine's own line.

    Every metre of the corrected front counts once, with its distance to the nearest place of the machine's line.
    That has a direction: what was drawn anew or moved counts, what was only cut off does not.

    Parameters
    ----------
    line_xy : ndarray of float, shape (N, 2)
        The corrected front.
    predicted_wkt : str
        The machine's line, from the record of the front.
    crs_wkt : str or None
        Of both, x before y, as for :func:`.distance.front_distances`.

    Returns
    -------
    float
        Metres.

    Raises
    ------
    GroundError
        If one of them is no line with a length, or the coordinate system has no place on Earth.
    """
    try:
        predicted = points_of_wkt(predicted_wkt)
    except ValueError as error:
        raise GroundError(f"The machine's line of this front cannot be read: {error}") from error
    distances = front_distances(line_xy, predicted, crs_wkt, spacing_m=SPACING_M)
    if not distances.n_predicted or not distances.n_label:
        raise GroundError("A front without a length has no distance to the machine's line.")
    return distances.predicted_to_label_m

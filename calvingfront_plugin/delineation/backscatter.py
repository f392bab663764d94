"""The scale a SAR raster is stored in: how it is recognised, and from it to linear power and dB."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

#: Scales a raster can have: decibel; linear power (intensity, sigma0, gamma0); amplitude (also digital
#: numbers of detected products); or a picture stretched in an unknown way, of which only the order of the
#: values is known.
SCALES = ("db", "power", "amplitude", "stretched")

SCALE_NAMES = {"db": "dB", "power": "linear power", "amplitude": "amplitude", "stretched": "stretched values"}

#: dB outside this range is a fill value (-99, -9999, ...), not backscatter, calibrated or not.
DB_RANGE = (-90.0, 100.0)

#: Larger absolute values are fill values in every scale; squares of smaller ones fit into float32.
FILL_LIMIT = 1e12

#: Share of exact zeros above which they are nodata in a dB raster: measured dB are next to never exactly 0.
DB_ZERO_SHARE = 0.01

_START, _END = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"
_HYP3 = re.compile(r"_RTC\d+_[A-Z]_[gs]([pda])[a-z]{4}(?:_|$|\.)", re.IGNORECASE)
_HYP3_LETTERS = {"p": "power", "d": "db", "a": "amplitude"}
_WORDS = [
    ("stretched", re.compile(_START + r"(?:stretch(?:ed)?|8bit|uint8)" + _END, re.IGNORECASE)),
    ("db", re.compile(_START + r"(?:db|decibel)" + _END, re.IGNORECASE)),
    ("amplitude", re.compile(_START + r"(?:amplitude|ampl?)" + _END, re.IGNORECASE)),
    ("power", re.compile(_START + r"(?:linear|lin|power|pwr|intensity)" + _END, re.IGNORECASE)),
]
_LINEAR_PRODUCTS = re.compile(r"OPERA_L2_RTC-S1|S1_GRD_FLOAT")
_LINEAR_BANDS = re.compile(r"^(?:sigma|gamma|beta)_?(?:0|nought)", re.IGNORECASE)

# Expected spread (1st to 99th percentile) and median of backscatter in dB, each with a standard deviation, to
# tell power from amplitude: the same floats read as amplitude have twice the dB. Medians of calibrated land
# ice, sea ice and water lie around -10 dB; digital numbers of detected products around 200, that is 46 dB.
_SPREAD_DB = (20.0, 6.0)
_CALIBRATED_MEDIAN_DB = (-10.0, 5.0)
_DIGITAL_MEDIAN_DB = (46.0, 12.0)
_DIGITAL_MEDIAN = 5.0


@dataclass(frozen=True)
class DetectedScale:
    """A scale, the sentence that says why, and what the user should know about the decision."""

    scale: str
    reason: str
    warnings: tuple = ()


def scale_hint(name, band_description="", unit=""):
    """Scale that a product name, a band's description or its unit states.

    Returns
    -------
    (scale, source) or None
        `source` says in words where it is stated.
    """
    if unit.strip().lower() in ("db", "decibel"):
        return "db", f"the band's unit is {unit.strip()}"
    for scale, word in _WORDS:
        if word.search(band_description):
            return scale, f"the band is described as '{band_description}'"
    if _LINEAR_BANDS.search(band_description):
        return "power", f"the band is described as '{band_description}', without dB"
    hyp3 = _HYP3.search(name)
    if hyp3:
        scale = _HYP3_LETTERS[hyp3[1].lower()]
        return scale, f"the HyP3 product name states {SCALE_NAMES[scale]}"
    for scale, word in _WORDS:
        found = word.search(name)
        if found:
            return scale, f"the file name says '{found[0]}'"
    if _LINEAR_PRODUCTS.search(name):
        return "power", "products of this name hold linear power"
    return None


def detect_scale(sample, data_type, hint=None):
    """Recognise the scale of a raster.

    A name or description that states the scale decides, unless the values contradict it; then the data type,
    then the values themselves.

    Parameters
    ----------
    sample : ndarray of float, shape (n,)
        Measured values, not exactly 0; at least one.
    data_type : numpy dtype
        Of the values as they count: that of the band, or float where the band declares a scale and an offset.
    hint : (scale, source), optional
        From :func:`scale_hint`.

    Returns
    -------
    DetectedScale
    """
    if data_type == np.uint8:
        return DetectedScale(
            "stretched", "Stretched values: 8-bit data, of which only the order of values is known."
        )
    values = sample[sample > DB_RANGE[0]]
    if not len(values):
        return DetectedScale(
            "stretched",
            f"Stretched values: all are below {DB_RANGE[0]:g}, which is no backscatter in any known scale.",
            ("The values of the raster look like no backscatter; choose the scale by hand if they are.",),
        )
    low, middle, high = np.percentile(values, [1, 50, 99])
    figures = f"1st, 50th and 99th percentile {low:.4g}, {middle:.4g} and {high:.4g}"
    negative = float(np.mean(values < 0.0))
    # Thermal noise removal leaves a few tiny negative powers; calibrated dB are negative throughout.
    looks_like_db = (
        float(np.mean((values >= -60.0) & (values < -1.0))) >= 0.05 and low >= -60.0 and high <= 40.0
    )
    by_values = _by_values(values, np.dtype(data_type), looks_like_db, negative, figures)
    if hint is None:
        return by_values
    scale, source = hint
    contradicted = (
        (scale != "db" and looks_like_db)
        or (scale == "db" and low >= 0.0 and (high < 10.0 or high > DB_RANGE[1]))
        or (scale == "db" and np.issubdtype(data_type, np.unsignedinteger))
    )
    if contradicted:
        warning = (
            f"{_sentence(source)}, but the values do not fit that ({figures}): taken as "
            f"{SCALE_NAMES[by_values.scale]}. Choose the scale by hand if this is wrong."
        )
        return DetectedScale(by_values.scale, by_values.reason, (warning, *by_values.warnings))
    return DetectedScale(scale, f"{_sentence(SCALE_NAMES[scale])}: {source} ({figures}).")


def given_scale(scale):
    """The user's own choice, worded like a detected one."""
    return DetectedScale(scale, f"{_sentence(SCALE_NAMES[scale])}: chosen by the user.")


def _sentence(text):
    return text if text.startswith("dB") else text[0].upper() + text[1:]


def _by_values(values, data_type, looks_like_db, negative, figures):
    if looks_like_db:
        return DetectedScale("db", f"dB: {100 * negative:.0f} % of the values are negative, {figures}.")
    whole = np.issubdtype(data_type, np.integer) or bool(np.all(values == np.round(values)))
    if whole and values.min() >= 0.0:
        if values.max() <= 255.0:
            return DetectedScale("stretched", f"Stretched values: whole numbers within 0 to 255, {figures}.")
        return DetectedScale("amplitude", f"Amplitude: whole numbers (digital numbers) above 255, {figures}.")
    if np.mean(values < -1.0) >= 0.05 or (whole and negative > 0.0):
        return DetectedScale(
            "stretched",
            f"Stretched values: {100 * negative:.0f} % are negative, but not in the range of dB, {figures}.",
            (
                "The scale of the values is not known, so the values themselves are averaged; choose it by "
                "hand.",
            ),
        )
    return _power_or_amplitude(values[values > 0.0], figures)


def _power_or_amplitude(values, figures):
    low, middle, high = np.percentile(values, [1, 50, 99])
    spread = 10.0 * np.log10(high / low)
    if spread < 4.0 and middle > _DIGITAL_MEDIAN:
        # Too narrow for speckle in any linear scale: a logarithm has been taken already.
        scale = "db" if high - low <= 45.0 and high < DB_RANGE[1] else "stretched"
        return DetectedScale(
            scale,
            f"{_sentence(SCALE_NAMES[scale])}: as linear power the values would spread over {spread:.1f} dB "
            f"only, {figures}.",
            (
                "The scale was guessed from the narrow spread of the values; choose it by hand if it is "
                "wrong.",
            ),
        )
    median, deviation = _DIGITAL_MEDIAN_DB if middle >= _DIGITAL_MEDIAN else _CALIBRATED_MEDIAN_DB

    def misfit(decibels_per_decade):
        spread_misfit = (decibels_per_decade / 10.0 * spread - _SPREAD_DB[0]) / _SPREAD_DB[1]
        level_misfit = (decibels_per_decade * np.log10(middle) - median) / deviation
        return 0.5 * (spread_misfit**2 + level_misfit**2)

    power, amplitude = misfit(10.0), misfit(20.0)
    scale, other = ("power", "amplitude") if power <= amplitude else ("amplitude", "power")
    as_chosen = spread if scale == "power" else 2.0 * spread
    reason = (
        f"{_sentence(SCALE_NAMES[scale])}: read so, the values spread over {as_chosen:.1f} dB, {figures}."
    )
    if abs(power - amplitude) >= 1.0:
        return DetectedScale(scale, reason)
    warning = (
        f"The values could be {SCALE_NAMES[scale]} or {SCALE_NAMES[other]}; they are read as "
        f"{SCALE_NAMES[scale]}. If you know better, choose the scale '{other}' by hand."
    )
    return DetectedScale(scale, reason, (warning,))


def to_linear(values, valid, scale):
    """Values whose mean is physical: linear power, or the values as they are where the scale is unknown.

    Parameters
    ----------
    values : ndarray of float32
    valid : ndarray of bool
        Where nothing declared or detected so far says nodata.
    scale : str
        One of ``SCALES``.

    Returns
    -------
    linear : ndarray of float32
        Finite where measured, arbitrary elsewhere.
    measured : ndarray of bool
        Pixels that count in a mean.
    empty : ndarray of bool
        Valid pixels that are exactly zero (power: zero or less), which may be undeclared nodata.
    """
    if scale == "db":
        measured = valid & (values > DB_RANGE[0]) & (values < DB_RANGE[1])
        linear = np.exp(np.where(measured, values, np.float32(0.0)) * np.float32(np.log(10.0) / 10.0))
        return linear, measured, measured & (values == 0.0)
    if scale == "power":
        # Zero power has no logarithm and no measured power is zero; less than zero is left by noise removal.
        empty = valid & (values <= 0.0)
        return values, valid & ~empty, empty
    if scale == "amplitude":
        measured = valid & (values >= 0.0)
        return np.where(measured, values, np.float32(0.0)) ** 2, measured, measured & (values == 0.0)
    return values, valid, valid & (values == 0.0)


def from_linear(linear, valid, scale):
    """Averages of :func:`to_linear` in the unit of a Scene: dB, or as they are if stretched; 0 if invalid."""
    result = np.zeros(linear.shape, dtype=np.float32)
    result[valid] = linear[valid] if scale == "stretched" else 10.0 * np.log10(linear[valid])
    return result

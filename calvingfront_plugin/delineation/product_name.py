"""What the name of a SAR product, or its metadata, says about the acquisition."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, fields


@dataclass(frozen=True)
class ProductName:
    """Acquisition of a SAR product; what is not known is None.

    Attributes
    ----------
    sensor : str or None
        Full name, such as ``Sentinel-1`` or ``ALOS PALSAR``.
    date : str or None
        Acquisition day, ``YYYY-MM-DD``.
    time_utc : str or None
        Acquisition time, ``HH:MM:SS``.
    polarisation : str or None
        ``HH``, ``HV``, ``VV`` or ``VH``; ``HH+HV`` where the product holds several and the name does not say
        which of them the file is.
    orbit_pass : str or None
        ``ascending`` or ``descending``.
    glacier : str or None
        As the name spells it (the code, in CaFFe names).
    pixel_size_m : float or None
        Ground size of a pixel, only from CaFFe names, whose images carry no georeference.
    image_id : str or None
        The product's identifier.
    """

    sensor: str | None = None
    date: str | None = None
    time_utc: str | None = None
    polarisation: str | None = None
    orbit_pass: str | None = None
    glacier: str | None = None
    pixel_size_m: float | None = None
    image_id: str | None = None


#: Sensor codes of CaFFe names (Gourmelon et al. 2022, doi:10.5194/essd-14-4287-2022).
CAFFE_SENSORS = {
    "TSX": "TerraSAR-X",
    "TDX": "TanDEM-X",
    "S1": "Sentinel-1",
    "ENVISAT": "ENVISAT",
    "ERS": "ERS",
    "RSAT": "RADARSAT-1",
    "PALSAR": "ALOS PALSAR",
}

#: Pixel sizes that CaFFe names round to an integer: images of one glacier are exact multiples of each other.
CAFFE_PIXEL_SIZES_M = {7: 20 / 3, 12: 12.5, 17: 50 / 3}

# A token of a name: underscores, hyphens and dots part words here, which \b does not see.
_START, _END = r"(?<![A-Za-z0-9])", r"(?![A-Za-z0-9])"
_DAY = r"(?P<day>(?:19|20)\d{6})"
_CLOCK = r"(?P<clock>\d{6})"

_CAFFE = re.compile(
    r"^(?P<glacier>[^_]+)_(?P<day>\d{4}-\d{2}-\d{2})_(?P<sensor>" + "|".join(CAFFE_SENSORS) + r")"
    r"_(?P<size>\d{1,3})_[1-6]_(?P<orbit>\w{3})(?=$|[_.])"
)

# The distribution formats: (sensor, pattern). The groups are those of ProductName plus the raw day and clock.
_PRODUCTS = [
    (
        "Sentinel-1",  # SAFE folder, and everything SNAP, Earth Engine or ASF derive from it
        re.compile(
            _START + r"(?P<image_id>S1[A-D]_(?:IW|EW|WV|S[1-6])_(?:GRD|SLC|RAW|OCN)[FHM_]_[012][SA]"
            r"(?P<polarisation>SH|SV|DH|DV|HH|HV|VV|VH)_" + _DAY + "T" + _CLOCK + r"(?:_\d{8}T\d{6}"
            r"(?:_\d{6}_[0-9A-F]{6}(?:_[0-9A-F]{4})?)?)?)",
            re.IGNORECASE,
        ),
    ),
    (
        "Sentinel-1",  # ASF HyP3 RTC
        re.compile(
            _START + r"(?P<image_id>S1[A-D]_(?:IW|EW|S[1-6])_" + _DAY + "T" + _CLOCK + r"_"
            r"(?P<polarisation>SH|SV|DH|DV)[PROF]_RTC\d+_[A-Z]_[a-z]{6}_[0-9A-F]{4})",
            re.IGNORECASE,
        ),
    ),
    (
        "Sentinel-1",  # OPERA RTC-S1; the second time of the name is when it was processed
        re.compile(
            _START + r"(?P<image_id>OPERA_L2_RTC-S1_T\d{3}-\d{6}-(?:IW|EW)\d_" + _DAY + "T" + _CLOCK + "Z"
            r"(?:_\d{8}T\d{6}Z)?(?:_S1[A-D])?(?:_\d+)?(?:_v[\d.]*\d)?)"
        ),
    ),
    (
        "Sentinel-1",  # a file of a SAFE folder's measurements
        re.compile(
            _START
            + r"(?P<image_id>s1[a-d]-(?:iw|ew|wv|s)\d?-(?:grd|slc)-(?P<polarisation>hh|hv|vv|vh)-"
            + _DAY
            + "t"
            + _CLOCK
            + r"(?:-\d{8}t\d{6}-\d{6}-[0-9a-f]{6}-\d{3})?)"
        ),
    ),
    (
        "Sentinel-1",  # pyroSAR: sensor, mode and pass padded with underscores
        re.compile(
            _START
            + r"(?P<image_id>S1[A-D]_+(?:IW|EW|WV|S[1-6])_+(?P<orbit_pass>[AD])_"
            + _DAY
            + "T"
            + _CLOCK
            + ")"
        ),
    ),
    (
        "TerraSAR-X",
        re.compile(_START + r"(?P<image_id>TSX1_SAR_\w*?_" + _DAY + "T" + _CLOCK + r"(?:_\d{8}T\d{6})?)"),
    ),
    (
        "TanDEM-X",
        re.compile(_START + r"(?P<image_id>TDX1_SAR_\w*?_" + _DAY + "T" + _CLOCK + r"(?:_\d{8}T\d{6})?)"),
    ),
    (
        "ENVISAT",
        re.compile(
            _START
            + r"(?P<image_id>ASA_[A-Z0-9]{3}_[0-9][A-Z]{5}"
            + _DAY
            + r"(?:_"
            + _CLOCK
            + r"(?:_[0-9_]+)?)?)"
        ),
    ),
    (
        "ERS",
        re.compile(
            _START
            + r"(?P<image_id>SAR_[A-Z0-9]{3}_[0-9][A-Z]{5}"
            + _DAY
            + r"(?:_"
            + _CLOCK
            + r"(?:_[0-9_]+)?)?)"
        ),
    ),
    (
        "RADARSAT-2",
        re.compile(
            _START
            + r"(?P<image_id>RS2_\w*?_?"
            + _DAY
            + "_"
            + _CLOCK
            + r"(?:_(?P<polarisation>(?:HH|HV|VV|VH)+))?)"
        ),
    ),
    (
        "RADARSAT-1",
        re.compile(_START + r"(?P<image_id>(?:RS1|R1)_\w*?_?" + _DAY + r"(?:[_T]" + _CLOCK + r")?)"),
    ),
    (
        "ALOS-2 PALSAR-2",
        re.compile(
            _START
            + r"(?P<image_id>ALOS2\d{9,10}-(?P<short_day>\d{6})(?:-\w{3}[LR]\d\.\d\w\w(?P<orbit_pass>[AD]))?)"
        ),
    ),
    ("ALOS PALSAR", re.compile(_START + r"(?P<image_id>ALPSR[PS]\d{9})")),
]

# Loose words for sensors, for names that users give; the first that fits counts.
_SENSOR_WORDS = [
    ("Sentinel-1", r"sentinel-?_?1?[abcd]?|s1[abcd]?"),
    ("TanDEM-X", r"tandem-?_?x|tdx1?|tdm1?"),
    ("TerraSAR-X", r"terrasar-?_?x|tsx1?"),
    ("ENVISAT", r"envisat|asar"),
    ("ERS", r"ers-?_?[12]?"),
    ("RADARSAT-2", r"radarsat-?_?2|rsat-?2|rs2"),
    ("RADARSAT-1", r"radarsat-?_?1|rsat-?1?|rs1"),
    ("ALOS-2 PALSAR-2", r"alos-?_?2|palsar-?_?2"),
    ("ALOS PALSAR", r"palsar-?_?1?|alos-?_?1?"),
]
_SENSOR_WORDS = [
    (sensor, re.compile(_START + f"(?:{words})" + _END, re.I)) for sensor, words in _SENSOR_WORDS
]

_POLARISATION = re.compile(_START + r"(HH|HV|VV|VH)" + _END, re.IGNORECASE)
_DUAL = {"SH": "HH", "SV": "VV", "DH": "HH+HV", "DV": "VV+VH"}
_PASS_WORDS = re.compile(_START + r"(asc|ascending|des|desc|descending)" + _END, re.IGNORECASE)

_DATES = [
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<dom>\d\d)[Tt_]?(?P<clock>\d{6})(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-_.:/])(?P<month>\d\d)(?P=sep)(?P<dom>\d\d)(?!\d)"
        r"(?:[T _](?P<clock>\d\d:?\d\d:?\d\d)(?!\d))?"
    ),
    re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<dom>\d\d)(?!\d)"),
    re.compile(
        r"(?<!\d)(?P<dom>\d\d)-(?P<name>[A-Za-z]{3})-(?P<year>(?:19|20)\d\d)(?: (?P<clock>\d\d:\d\d:\d\d))?"
    ),
]
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

# GDAL metadata keys, most trustworthy first. TIFFTAG_DATETIME, often of processing, comes last.
_NAME_KEYS = (
    "PRODUCT", "PRODUCT_ID", "PRODUCT_NAME", "MPH_PRODUCT", "GRANULE", "INPUT_GRANULE", "L1_SLC_GRANULES",
    "SYSTEM:INDEX", "SCENE_ID", "TIFFTAG_IMAGEDESCRIPTION",
)  # fmt: skip
_TIME_KEYS = (
    "ACQUISITION_START_TIME", "ACQUISITION_TIME", "ACQUISITION_DATETIME", "ACQUISITION_DATE", "SENSING_START",
    "MPH_SENSING_START", "ZERO_DOPPLER_START_TIME", "PRODUCT_START_TIME", "FIRST_LINE_TIME", "START_TIME",
    "DATETIME", "TIFFTAG_DATETIME",
)  # fmt: skip
_SENSOR_KEYS = (
    "SATELLITE_IDENTIFIER",
    "SATELLITE",
    "MISSION",
    "PLATFORM",
    "SPACECRAFT",
    "SENSOR",
    "MISSION_ID",
)
_POLARISATION_KEYS = ("POLARISATION", "POLARIZATION", "POLARIMETRIC_INTERP", "POLARISATIONS", "POLARIZATIONS")
_PASS_KEYS = ("ORBIT_DIRECTION", "ORBIT_PASS", "PASS", "ORBIT_PASS_DIRECTION", "PASS_DIRECTION")


def parse_product_name(name, metadata=None):
    """Read acquisition, sensor and polarisation from a product's name.

    What the name leaves open is read from the metadata.

    Parameters
    ----------
    name : str
        File or product name, with or without folder and suffix.
    metadata : mapping of str to str, optional
        GDAL metadata of the raster; keys in any case.

    Returns
    -------
    ProductName
        None in every field that neither tells; a day that no calendar has (2018-02-30) counts as not told.
    """
    text = re.split(r"[\\/]", str(name or "").rstrip("\\/"))[-1]
    found = _from_caffe(text) or _from_product(text) or _from_words(text)
    return _with_metadata(found, {str(key).upper(): str(value) for key, value in (metadata or {}).items()})


def acquisition_date(text):
    """The day that a user writes, ``YYYY-MM-DD``.

    Raises
    ------
    ValueError
        If that is no day of the calendar, or written in another way; the message says what to do.
    """
    text = text.strip()
    date, _ = _first_date(text)
    if date != text:
        raise ValueError(f"'{text[:40]}' is no date; write year, month and day, such as 2018-06-02.")
    return date


def _from_caffe(text):
    match = _CAFFE.match(text)
    if not match:
        return None
    date, _ = _first_date(match["day"])
    size = int(match["size"])
    if date is None or size == 0:
        return None
    return ProductName(
        sensor=CAFFE_SENSORS[match["sensor"]],
        date=date,
        glacier=match["glacier"],
        pixel_size_m=CAFFE_PIXEL_SIZES_M.get(size, float(size)),
        image_id=match[0],
    )


def _from_product(text):
    for sensor, pattern in _PRODUCTS:
        match = pattern.search(text)
        if not match:
            continue
        groups = match.groupdict()
        day = groups.get("day") or ("20" + groups["short_day"] if groups.get("short_day") else "")
        date, time_utc = _first_date(day + "T" + groups["clock"] if groups.get("clock") else day)
        rest = text[: match.start()] + " " + text[match.end() :]
        return ProductName(
            sensor=sensor,
            date=date,
            time_utc=time_utc,
            # A file cut from a dual-polarisation product names its own polarisation after the product's name.
            polarisation=_polarisation(rest) or _polarisation(groups.get("polarisation")),
            orbit_pass=_orbit_pass(groups.get("orbit_pass")) or _orbit_pass(rest),
            image_id=groups["image_id"],
        )
    return None


def _from_words(text):
    date, time_utc = _first_date(text)
    return ProductName(
        sensor=_sensor(text),
        date=date,
        time_utc=time_utc,
        polarisation=_polarisation(text),
        orbit_pass=_orbit_pass(text),
    )


def _with_metadata(found, metadata):
    """Fill the empty fields of `found`: from product names in the metadata, then from single entries."""
    values = {field.name: getattr(found, field.name) for field in fields(found)}

    def fill(**new):
        for key, value in new.items():
            values[key] = values[key] or value

    for key in _NAME_KEYS:
        product = _from_product(metadata.get(key, ""))
        if product:
            fill(**{field.name: getattr(product, field.name) for field in fields(product)})
            break
    for key in _TIME_KEYS:
        date, time_utc = _first_date(metadata.get(key, ""))
        # A time belongs to its day: metadata of another day (processing) must not time the acquisition.
        if date and values["date"] in (None, date):
            fill(date=date, time_utc=time_utc)
            break
    for key in _SENSOR_KEYS:
        fill(sensor=_sensor(metadata.get(key, "")))
    for key in _POLARISATION_KEYS:
        fill(polarisation=_polarisation(metadata.get(key)))
    for key in _PASS_KEYS:
        fill(orbit_pass=_orbit_pass(metadata.get(key)))
    return ProductName(**values)


def _first_date(text):
    """First possible (date, time) in `text`; (None, None) where there is none."""
    for pattern in _DATES:
        for match in pattern.finditer(text):
            groups = match.groupdict()
            month_name = (groups.get("name") or "").lower()
            if month_name and month_name not in _MONTHS:
                continue
            month = _MONTHS.index(month_name) + 1 if month_name else int(groups["month"])
            clock = (groups.get("clock") or "").replace(":", "")
            try:
                date = datetime.date(int(groups["year"]), month, int(groups["dom"])).isoformat()
            except ValueError:
                continue
            try:
                time_utc = (
                    datetime.time(int(clock[:2]), int(clock[2:4]), int(clock[4:])).isoformat()
                    if clock
                    else None
                )
            except ValueError:
                time_utc = None
            return date, time_utc
    return None, None


def _sensor(text):
    return next((sensor for sensor, words in _SENSOR_WORDS if words.search(text)), None)


def _polarisation(text):
    """Polarisations named in `text`, joined by ``+``; also Sentinel-1's SH, SV, DH, DV and runs like HHHV."""
    text = (text or "").strip()
    if text.upper() in _DUAL:
        return _DUAL[text.upper()]
    if re.fullmatch(r"(?:HH|HV|VV|VH)+", text, re.IGNORECASE):
        named = re.findall("..", text.upper())
    else:
        named = [pair.upper() for pair in _POLARISATION.findall(text)]
    return "+".join(dict.fromkeys(named)) or None


def _orbit_pass(text):
    text = (text or "").strip()
    letter = {"A": "ascending", "D": "descending"}.get(text.upper())
    word = _PASS_WORDS.search(text)
    if word:
        return "ascending" if word[0].lower().startswith("asc") else "descending"
    return letter

"""The columns in which others keep calving fronts, and our record in them and from them.

Three conventions are written, all are read, and so are columns of ours that a Shapefile has cut to ten letters:

* **GEEDiT-TermPicks**: what the Earth Engine digitising tool exports (Lea 2018, doi:10.5194/esurf-6-551-2018).
* **TermPicks**: the data base, version 2 (Goliber et al. 2022, doi:10.5194/tc-16-3215-2022).
* **CALFIN**: the level-1 Shapefiles (Cheng et al. 2021, doi:10.5194/tc-15-1663-2021).
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from typing import Callable

import numpy as np

from .front_record import FRONT_FIELDS, METHODS, OUTCOMES, STATUSES
from .product_name import parse_product_name

#: Methods by which the line is the machine's own.
MACHINE_METHODS = ("automatic", "clicked")

#: Names in a DBF table are no longer.
DBF_NAME_LENGTH = 10


@dataclass(frozen=True, eq=False)
class SharedFront:
    """A front as the columns need it.

    Attributes
    ----------
    values : dict
        Of :data:`front_record.FRONT_FIELDS`; what is missing counts as None.
    points : ndarray of float, shape (N, 2)
        In the CRS of the file.
    centre : tuple of float
        Mean of the vertices, in the CRS of the file.
    longitude, latitude : float
        Of the centre.
    length_m : float
        On the ground.
    """

    values: dict
    points: np.ndarray
    centre: tuple
    longitude: float
    latitude: float
    length_m: float

    def __getitem__(self, name):
        return self.values.get(name)

    @property
    def flags(self):
        return set(re.split(r"[,\s]+", self["flags"] or ""))

    @property
    def is_partial(self):
        return bool(self.flags & {"partial", "touches_edge"})

    @property
    def is_machine_made(self):
        return self["method"] in MACHINE_METHODS

    @property
    def glacier_number(self):
        """The glacier where it is a number, as in TermPicks and CALFIN."""
        glacier = str(self["glacier"] or "")
        return int(glacier) if glacier.isdecimal() else None

    @property
    def glacier_name(self):
        return None if self.glacier_number is not None else self["glacier"]

    @property
    def day(self):
        return datetime.date.fromisoformat(self["date"]) if self["date"] else None


@dataclass(frozen=True)
class Column:
    """A column of a convention.

    Attributes
    ----------
    name : str
    kind : str
        ``text``, ``integer``, ``real`` or ``flag``.
    value : callable
        Takes a :class:`SharedFront`.
    """

    name: str
    kind: str
    value: Callable

    @property
    def dbf_name(self):
        return re.sub(r"\W", "_", self.name)[:DBF_NAME_LENGTH]


def _of_record(name, column=None):
    (kind,) = (field.kind for field in FRONT_FIELDS if field.name == name)
    return Column(column or name, kind, lambda front: front[name])


# What no convention has a column for and an honest use of the front needs.
_OURS_TOO = (
    "time_utc",
    "polarisation",
    "orbit_pass",
    "method",
    "status",
    "flags",
    "quality",
    "confidence",
    "edit_distance_m",
    "model",
    "model_version",
)

_GEEDIT = (
    Column("date", "text", lambda front: front["date"]),
    Column("satellite", "text", lambda front: _geedit_satellite(front["sensor"])),
    _of_record("image_id", "imageID"),
    Column("TermPicksID", "integer", lambda front: front.glacier_number),
    Column("MankoffID", "integer", lambda front: None),
    Column("JoughinID", "integer", lambda front: None),
    Column("Official", "text", lambda front: None),
    Column("GrnlndcNam", "text", lambda front: None),
    Column("AltName", "text", lambda front: None),
    Column("RefName", "text", lambda front: front.glacier_name),
    Column("pointLat", "real", lambda front: front.latitude),
    Column("pointLon", "real", lambda front: front.longitude),
    Column("cloudShadowFlag", "flag", lambda front: "cloud_shadow" in front.flags),
    Column("otherImageFlag", "flag", lambda front: "other_image" in front.flags),
    Column("SLCFlag", "flag", lambda front: "slc_off" in front.flags),
    Column("partialPickFlag", "flag", lambda front: front.is_partial),
    _of_record("notes"),
    _of_record("author", "operatorName"),
    Column("operatorEmail", "text", lambda front: None),
    Column("marginLength", "real", lambda front: front.length_m),
    Column("numVertices", "integer", lambda front: len(front.points)),
    Column("distPerVertex", "real", lambda front: front.length_m / len(front.points)),
    Column("system:time_start", "integer", lambda front: _milliseconds(front)),
)

_TERMPICKS = (
    Column("GlacierID", "integer", lambda front: front.glacier_number),
    Column("Date", "text", lambda front: front["date"]),
    Column("Year", "integer", lambda front: front.day and front.day.year),
    Column("Month", "integer", lambda front: front.day and front.day.month),
    Column("Day", "integer", lambda front: front.day and front.day.day),
    Column("DecDate", "real", lambda front: _decimal_year(front.day)),
    Column("QualFlag", "text", lambda front: _termpicks_quality(front)),
    _of_record("sensor", "Satellite"),
    _of_record("image_id", "ImageID"),
    _of_record("author", "Author"),
    Column("Center_X", "real", lambda front: front.centre[0]),
    Column("Center_Y", "real", lambda front: front.centre[1]),
    # The data base knows glaciers by number alone.
    Column("RefName", "text", lambda front: front.glacier_name),
    _of_record("notes"),
)

_CALFIN = (
    Column("GlacierID", "integer", lambda front: front.glacier_number),
    Column("Center_X", "real", lambda front: front.centre[0]),
    Column("Center_Y", "real", lambda front: front.centre[1]),
    Column("Latitude", "real", lambda front: front.latitude),
    Column("Longitude", "real", lambda front: front.longitude),
    Column("QualFlag", "integer", lambda front: _calfin_quality(front)),
    Column("Satellite", "text", lambda front: _calfin_satellite(front)),
    Column("Date", "text", lambda front: front["date"]),
    _of_record("image_id", "ImageID"),
    Column("GrnlndcN", "text", lambda front: None),
    Column("OfficialN", "text", lambda front: None),
    Column("AltName", "text", lambda front: None),
    Column("RefName", "text", lambda front: front.glacier_name),
    _of_record("author", "Author"),
    _of_record("notes"),
)

#: Columns by the name of the convention, in their order.
CONVENTIONS = {
    name: (*columns, *map(_of_record, _OURS_TOO))
    for name, columns in (("GEEDiT-TermPicks", _GEEDIT), ("TermPicks", _TERMPICKS), ("CALFIN", _CALFIN))
}


def _geedit_satellite(sensor):
    """``SENTINEL_1``, as Earth Engine spells it, where that is read back as the same sensor."""
    spelt = re.sub(r"[- ]", "_", sensor or "").upper()
    return spelt if spelt and sensor_name(spelt) == sensor else sensor


def _calfin_satellite(front):
    """The platform, such as ``S1A``, where the product's identifier tells it."""
    platform = re.match(r"S1[A-D](?=_)", str(front["image_id"] or "").rpartition("/")[2])
    return platform[0] if platform else front["sensor"]


def _milliseconds(front):
    """Time of acquisition since 1970, as Earth Engine counts; only where the time of day is known."""
    if not (front["date"] and front["time_utc"]):
        return None
    moment = datetime.datetime.fromisoformat(f"{front['date']}T{front['time_utc']}+00:00")
    return int(moment.timestamp() * 1000)


def _decimal_year(day):
    if day is None:
        return None
    first, next_first = datetime.date(day.year, 1, 1), datetime.date(day.year + 1, 1, 1)
    return day.year + (day - first).days / (next_first - first).days


def _termpicks_quality(front):
    if front.is_machine_made:
        codes = ["13" if "slc_off" in front.flags else "10"]
    else:
        shown = {
            "01": front.flags & {"uncertain", "cloud_shadow"},
            "02": "other_image" in front.flags,
            "03": "slc_off" in front.flags,
            "05": "assigned_automatically" in front.flags,
        }
        codes = [code for code, is_shown in shown.items() if is_shown]
    return ", ".join(codes + ["04"] * front.is_partial) or "00"


def _calfin_quality(front):
    if front["method"] is None:
        return None
    return (10 if front.is_machine_made else 0) + (3 if "slc_off" in front.flags else 0)


# From the columns of others


#: Where others keep what the fields of our record hold: names in lower case, the first that is filled counts.
_NAMES = {
    "glacier": (
        "official", "officialn", "official_n", "refname", "grnlndcnam", "grnlndcn", "altname", "glacier_name",
        "glaciername", "termpicksid", "glacierid", "glacier_id",
    ),
    "date": ("sourcedate",),
    "sensor": ("satellite", "sat"),
    "image_id": ("imageid",),
    "author": ("operatorname",),
    "source_raster": ("raster", "image", "filename", "src", "scene"),
}  # fmt: skip

_QUALITY_FLAGS = ("qualflag", "quality_flag")
_QUALITY_CODES = {
    1: "uncertain",
    2: "other_image",
    3: "slc_off",
    4: "partial",
    5: "assigned_automatically",
    13: "slc_off",
}
_MACHINE_CODES = {10, 13}

#: Check boxes of GEEDiT -> our flags.
_CHECK_BOXES = {
    "cloudshadowflag": "cloud_shadow",
    "otherimageflag": "other_image",
    "slcflag": "slc_off",
    "partialpickflag": "partial",
}

_CHOICES = {"method": METHODS, "status": STATUSES, "outcome": OUTCOMES}
_EMPTY = ("", "none", "null", "nan", "n/a")
_LANDSAT = re.compile(r"(?<![A-Za-z0-9])(?:landsat[-_ ]?|L[CETMO]0?)([1-9])(?![0-9A-Za-z])", re.IGNORECASE)
#: What a day becomes where a moment is asked for: it tells no time.
_MIDNIGHT = "00:00:00"
_CLOCK = re.compile(r"[T ](\d\d:\d\d:\d\d)")

_DATES = [
    re.compile(pattern)
    for pattern in (
        r"(?P<year>\d{4})(?P<part>[-/._])(?P<month>\d{1,2})(?P=part)(?P<day>\d{1,2})(?:[T _].*)?",
        r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)(?:[T_]\d{6})?",
        r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})",
        r"(?P<day>\d{1,2})[- ]?(?P<month>[A-Za-z]{3})[a-z]*[- ]?(?P<year>\d{4})",
    )
]
_EITHER_ORDER = re.compile(r"(\d{1,2})([-/])(\d{1,2})\2(\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def record_of(attributes, date_field=None):
    """Our record of a front from the attributes of any file of fronts.

    Nothing is guessed: a date that is not a day of the calendar (``1985-00-00``), or that has two readings
    (``05/07/2016``), is kept in the notes as it stands.

    Parameters
    ----------
    attributes : mapping of str to object
        Names in any case, full or cut to ten letters; days as ``datetime.date``, moments as ``datetime.datetime``
        or all as text.
    date_field : str, optional
        The attribute that holds the date, where its name does not tell.

    Returns
    -------
    dict
        Values of :data:`front_record.FRONT_FIELDS`; ``predicted_wkt`` and ``length_m``, which belong to the line in
        another file, are None.
    """
    columns = {str(name).lower(): value for name, value in attributes.items() if not _is_empty(value)}
    values = {}
    for field in FRONT_FIELDS:
        value = _first(columns, (field.name, *_NAMES.get(field.name, ())))
        values[field.name] = None if value is None else _typed(field, value)
    values.update(predicted_wkt=None, length_m=None)
    _fill_quality(values, columns)
    stated = _stated_date(columns, date_field)
    _fill_date(values, columns, stated)
    if values["sensor"]:
        values["sensor"] = sensor_name(values["sensor"])
    _fill_from_product(values, with_date=stated is None)
    return values


def _is_empty(value):
    if isinstance(value, float):
        return value != value
    return value is None or str(value).strip().lower() in _EMPTY


def _first(columns, names):
    for name in names:
        for spelt in (name, name[:DBF_NAME_LENGTH]):
            if spelt in columns:
                return columns[spelt]
    return None


def _typed(field, value):
    """The value as the field holds it, None where it cannot be one."""
    if field.kind == "date":
        return parse_date(value)
    if field.kind == "datetime":
        return _moment(value)
    if field.kind in ("integer", "real"):
        try:
            number = float(value)
        except (TypeError, ValueError):
            return None
        if field.name == "quality" and number not in range(1, 7):
            return None
        return int(number) if field.kind == "integer" else number
    text = str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    return text if text in _CHOICES.get(field.name, (text,)) else None


def _moment(value):
    text = value.isoformat() if isinstance(value, datetime.date) else str(value).strip().replace("/", "-")
    match = re.match(r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)", text)
    return f"{match[1]}T{match[2]}Z" if match else None


def _fill_quality(values, columns):
    """Flags and method from a quality flag or from check boxes, where our own columns are not there."""
    stated = _first(columns, _QUALITY_FLAGS)
    codes = {int(code) for code in re.findall(r"\d+", str(stated))}
    flags = [_QUALITY_CODES[code] for code in sorted(codes) if code in _QUALITY_CODES]
    flags += [flag for name, flag in _CHECK_BOXES.items() if _is_ticked(_first(columns, (name,)))]
    values["flags"] = values["flags"] or ", ".join(dict.fromkeys(flags)) or None
    if values["method"] is None and codes:
        values["method"] = "automatic" if codes & _MACHINE_CODES else "manual"
    elif values["method"] is None and _first(columns, ("operatorname", "cloudshadowflag")) is not None:
        values["method"] = "manual"


def _is_ticked(value):
    return str(value).strip().lower() in ("1", "1.0", "true", "t", "yes", "y")


def _stated_date(columns, date_field):
    """What the file says of the date, as it says it; None where it says nothing."""
    stated = _first(columns, (date_field.lower(),) if date_field else ("date", *_NAMES["date"]))
    if stated is not None or date_field:
        return stated
    ours = {
        name[:length] for name in (field.name for field in FRONT_FIELDS) for length in (DBF_NAME_LENGTH, None)
    }
    days = {
        name: value
        for name, value in columns.items()
        if isinstance(value, datetime.date) and name not in ours
    }
    # A column of days under another name is the date where it is alone; of several none can be chosen.
    if len(days) == 1:
        return next(iter(days.values()))
    return ", ".join(f"{name} {parse_date(day)}" for name, day in days.items()) or None


def _fill_date(values, columns, stated):
    """Date and time of day; what cannot be read as a day goes to the notes."""
    day, time_utc = _from_milliseconds(columns)
    values["date"] = parse_date(stated) or _from_parts(columns) or day
    if values["date"] is None and stated is not None:
        told = f"date in the file: {stated}"
        values["notes"] = f"{values['notes']}; {told}" if values["notes"] else told
    if values["time_utc"] is None:
        clock = _CLOCK.search(stated.isoformat() if isinstance(stated, datetime.date) else str(stated))
        if clock and clock[1] != _MIDNIGHT:
            values["time_utc"] = clock[1]
        elif day == values["date"]:
            values["time_utc"] = time_utc


def _from_parts(columns):
    parts = [_first(columns, (name,)) for name in ("year", "month", "day")]
    try:
        return datetime.date(*(int(float(part)) for part in parts)).isoformat()
    except (TypeError, ValueError):
        return None


def _from_milliseconds(columns):
    """Day and time of day of Earth Engine's time stamp."""
    stamp = _first(columns, ("system:time_start", "system_tim"))
    try:
        moment = datetime.datetime.fromtimestamp(float(stamp) / 1000, datetime.timezone.utc)
    except (TypeError, ValueError, OverflowError, OSError):
        return None, None
    clock = moment.strftime("%H:%M:%S")
    return moment.date().isoformat(), None if clock == _MIDNIGHT else clock


def _fill_from_product(values, with_date):
    """What the name of the product or of the raster tells beyond the columns."""
    name = values["image_id"] or values["source_raster"]
    if not name:
        return
    product = parse_product_name(name)
    for field in ("sensor", "image_id", "polarisation", "orbit_pass", "glacier"):
        values[field] = values[field] or getattr(product, field)
    landsat = _LANDSAT.search(name)
    if values["sensor"] is None and landsat:
        values["sensor"] = f"Landsat {landsat[1]}"
    if values["date"] is None and with_date:
        values["date"] = product.date
    # Six digits after the date in a name of no known product can be an orbit as well as a time.
    is_timed = product.image_id is not None and product.date == values["date"]
    values["time_utc"] = values["time_utc"] or (product.time_utc if is_timed else None)


def sensor_name(text):
    """A sensor by the name that we give it: ``SENTINEL_1`` and ``S1B`` are Sentinel-1, ``LC08`` is Landsat 8.

    Others stay as they are.
    """
    landsat = _LANDSAT.fullmatch(text.strip())
    return f"Landsat {landsat[1]}" if landsat else parse_product_name(text).sensor or text.strip()


def parse_date(value):
    """A day as ``YYYY-MM-DD`` from what files hold; None where it is no day, or could be two.

    Parameters
    ----------
    value : datetime.date, datetime.datetime, int, float, str or None
        As text: ``2016-07-05`` (or with slashes, dots, underscores, and a time after it), ``20160705``,
        ``05.07.2016``, ``05Jul2016``, or day and month in either order where one of them is above 12.

    Examples
    --------
    >>> parse_date("2016/07/05 10:11:12"), parse_date("25/07/2016"), parse_date("05/07/2016")
    ('2016-07-05', '2016-07-25', None)
    """
    if isinstance(value, datetime.datetime):
        value = value.date()
    if isinstance(value, datetime.date):
        return value.isoformat()
    text = str(int(value) if isinstance(value, float) and value.is_integer() else value).strip()
    match = next(filter(None, (pattern.fullmatch(text) for pattern in _DATES)), None)
    if match:
        month = match["month"].lower()
        month = _MONTHS.index(month) + 1 if month in _MONTHS else month
        return _calendar_day(match["year"], month, match["day"])
    match = _EITHER_ORDER.fullmatch(text)
    if match:
        readings = {_calendar_day(match[4], match[3], match[1]), _calendar_day(match[4], match[1], match[3])}
        readings.discard(None)
        return readings.pop() if len(readings) == 1 else None
    return None


def _calendar_day(year, month, day):
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None

"""A layer of calving fronts as people work with it: style, form, time and metadata."""

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsDefaultValue,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsExpression,
    QgsFieldConstraints,
    QgsLayerMetadata,
    QgsOptionalExpression,
    QgsUnitTypes,
    QgsValueMapFieldFormatter,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..delineation.front_record import FRONT_FIELDS, METHODS, OUTCOMES, STATUSES
from .front_styles import load_style
from .record import geopackage_of
from .resources import plugin_version

#: What people fill in; everything else says where a front comes from and is not theirs to change.
_FREE = ("glacier", "date", "time_utc", "sensor", "status", "author", "quality", "notes")

#: From best to worst.
QUALITIES = range(1, 7)

#: Fields by tab of the form, with what belongs together in groups: title, when the group is shown, fields.
#: ``predicted_wkt`` is for machines.
_FORM = {
    "front": (
        "glacier",
        "date",
        "time_utc",
        "sensor",
        "length_m",
        "method",
        ("machine", '"confidence" IS NOT NULL', ("confidence", "outcome", "flags", "model", "model_version")),
    ),
    "review": (
        "status",
        "quality",
        "author",
        "notes",
        ("correction", '"edit_distance_m" IS NOT NULL', ("edit_distance_m",)),
    ),
    "provenance": (
        "created_utc",
        "n_clicks",
        "edit_seconds",
        ("scene", '"source_raster" IS NOT NULL', ("image_id", "source_raster", "polarisation", "orbit_pass")),
    ),
}

#: Long values take the whole width of the form.
_LONG = ("image_id", "source_raster")

#: What a front is that people draw with QGIS's own tools, even without this plugin.
_DEFAULTS = {"method": "'manual'", "status": "'unreviewed'"}


def tr(text):
    return QCoreApplication.translate("FrontsLayer", text)


def prepare_fronts_layer(layer):
    """Give a layer of fronts its style, aliases, form and temporal settings.

    A layer whose fields were mapped to other names when fronts were appended to it is the user's own: what does
    not fit it is left alone.
    """
    load_style(layer, "fronts")
    set_form_and_time(layer)


def set_form_and_time(layer):
    """Give a layer of fronts its aliases, form and temporal settings."""
    _set_fields(layer)
    _set_form(layer)
    _set_time(layer)


def finish(layer, metadata, history):
    """Style and describe a layer that fronts were just written to; in a GeoPackage, store both in the file.

    A style that the GeoPackage already holds for the layer is the user's: it is applied and stays as it is.

    Parameters
    ----------
    layer : QgsVectorLayer
    metadata : QgsLayerMetadata
        For a layer that has no history yet.
    history : iterable of str
        Added to what the layer has gone through.
    """
    in_geopackage = geopackage_of(layer.source()) is not None
    if in_geopackage and layer.listStylesInDatabase()[0] > 0:
        # Time settings of a stored style are only active once it is applied by name.
        layer.loadDefaultStyle()
    else:
        prepare_fronts_layer(layer)
        if in_geopackage:
            layer.saveStyleToDatabase(tr("Calving fronts"), tr("By confidence"), True, "")
    if layer.metadata().history():
        metadata = layer.metadata()
    for line in history:
        metadata.addHistoryItem(line)
    layer.setMetadata(metadata)
    if in_geopackage:
        layer.saveDefaultMetadata()


def fronts_metadata(result, crs):
    """Layer metadata: what the fronts are, what they were drawn with, and whom to name.

    Parameters
    ----------
    result : delineate.DelineationResult
    crs : QgsCoordinateReferenceSystem
    """
    scene, card = result.scene, result.card
    acquired = " ".join(filter(None, (scene.sensor, scene.date, scene.time_utc))) or tr("date not known")
    title = tr("Calving fronts of {scene}").format(scene=scene.name)
    abstract = tr(
        "Calving fronts delineated on {scene} ({acquired}). Outcome: {outcome}. {reason} Drawn by the network "
        "'{model}' version {version}; the machine's own line of each front is in the field predicted_wkt."
    ).format(
        scene=scene.name,
        acquired=acquired,
        outcome=result.outcome,
        reason=result.reason,
        model=card.name,
        version=card.version,
    )
    return _metadata(title, abstract, card, crs)


def series_metadata(name, dates, n_scenes, outcomes, card, crs):
    """Layer metadata of the fronts of many scenes.

    Parameters
    ----------
    name : str
        Of what they have in common, such as their folder.
    dates : sequence of str
        Of the scenes that were delineated, ``2018-06-02``.
    n_scenes : int
    outcomes : dict of str to int
        How many scenes came out how.
    card : weights.WeightsCard
    crs : QgsCoordinateReferenceSystem
    """
    abstract = tr(
        "Calving fronts delineated on {n} SAR scenes ({dates}). Outcomes: {outcomes}. Drawn by the network '{model}' "
        "version {version}; the machine's own line of each front is in the field predicted_wkt."
    ).format(
        n=n_scenes,
        dates=" – ".join(sorted({min(dates), max(dates)})) if dates else tr("date not known"),
        outcomes=", ".join(f"{outcome} {count}" for outcome, count in sorted(outcomes.items())),
        model=card.name,
        version=card.version,
    )
    return _metadata(tr("Calving fronts of {scene}").format(scene=name), abstract, card, crs)


def _metadata(title, abstract, card, crs):
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setTitle(title)
    metadata.setCrs(crs)
    metadata.setAbstract(abstract)
    metadata.addKeywords(
        "gmd:topicCategory", ["geoscientificInformation", "climatologyMeteorologyAtmosphere"]
    )
    metadata.addKeywords(tr("subject"), ["calving front", "glacier terminus", "SAR"])
    if card.licence:
        metadata.setLicenses([card.licence])
    if card.attribution:
        metadata.setRights([card.attribution])
    return metadata


def history_of(result):
    """What has led to the fronts of a result, for the history of their layer."""
    scene, request = result.scene, result.request
    window = ", ".join(f"{value:.10g}" for value in result.window)
    return (
        f"{result.created_utc}: Calving Fronts {plugin_version()}, QGIS {Qgis.QGIS_VERSION}, model {result.card.name} "
        f"{result.card.version}, device {result.device}",
        f"raster {scene.path}, band {scene.band}, scale {scene.scale} ({scene.scale_reason})",
        f"window {window}; working pixel {scene.pixel_size_m[0]:.4g} m x {scene.pixel_size_m[1]:.4g} m",
        f"{len(request.clicks)} clicks; minimum length {request.minimum_length_m:g} m; "
        f"sharpened: {'yes' if request.sharpen else 'no'}",
        *result.warnings,
    )


def _set_fields(layer):
    form = layer.editFormConfig()
    for record_field in FRONT_FIELDS:
        index = layer.fields().indexFromName(record_field.name)
        if index < 0:
            continue
        layer.setFieldAlias(index, tr(record_field.alias))
        layer.setEditorWidgetSetup(index, _widget(record_field))
        form.setReadOnly(index, record_field.name not in _FREE)
        form.setLabelOnTop(index, record_field.name in _LONG)
        if record_field.name in _DEFAULTS:
            layer.setDefaultValueDefinition(index, QgsDefaultValue(_DEFAULTS[record_field.name]))
    layer.setEditFormConfig(form)
    date = layer.fields().indexFromName("date")
    if date >= 0:
        # Soft: a front is kept also where its date is not known yet.
        layer.setFieldConstraint(
            date,
            QgsFieldConstraints.Constraint.ConstraintNotNull,
            QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft,
        )


def _widget(record_field):
    name = record_field.name
    choices = {"method": METHODS, "status": STATUSES, "outcome": OUTCOMES}.get(name)
    if choices:
        return _choice([(tr(choice.replace("_", " ")), choice) for choice in choices])
    if name == "quality":
        best, worst = QUALITIES[0], QUALITIES[-1]
        words = {best: tr("{quality} (best)"), worst: tr("{quality} (worst)")}
        labels = [(words.get(each, "{quality}").format(quality=each), each) for each in QUALITIES]
        return _choice([(tr("not given"), QgsValueMapFieldFormatter.NULL_VALUE), *labels])
    if name == "predicted_wkt":
        return QgsEditorWidgetSetup("Hidden", {})
    if record_field.kind in ("date", "datetime"):
        display = "yyyy-MM-dd" if record_field.kind == "date" else "yyyy-MM-dd HH:mm:ss"
        return QgsEditorWidgetSetup(
            "DateTime",
            {
                "display_format": display,
                "field_format": display,
                "calendar_popup": record_field.kind == "date",
                "allow_null": True,
            },
        )
    # Of several lines, QGIS shows an empty value as the text NULL, which people then write on behind.
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": False})


def _choice(labels):
    return QgsEditorWidgetSetup("ValueMap", {"map": [{label: value} for label, value in labels]})


def _set_form(layer):
    titles = {
        "front": tr("Front"),
        "review": tr("Review"),
        "provenance": tr("Provenance"),
        "machine": tr("As the network saw it"),
        "correction": tr("Correction"),
        "scene": tr("Scene"),
    }
    form = layer.editFormConfig()
    form.clearTabs()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    for key, elements in _FORM.items():
        tab = QgsAttributeEditorContainer(titles[key], form.invisibleRootContainer())
        tab.setIsGroupBox(False)
        if key == "provenance":
            # A front that is being drawn has none yet.
            tab.setVisibilityExpression(_condition('"created_utc" IS NOT NULL'))
        for element in elements:
            if isinstance(element, str):
                _add_field(layer, tab, element)
                continue
            title, condition, names = element
            group = QgsAttributeEditorContainer(titles[title], tab)
            group.setIsGroupBox(True)
            group.setVisibilityExpression(_condition(condition))
            for name in names:
                _add_field(layer, group, name)
            tab.addChildElement(group)
        form.addTab(tab)
    layer.setEditFormConfig(form)


def _condition(expression):
    return QgsOptionalExpression(QgsExpression(expression))


def _add_field(layer, container, name):
    index = layer.fields().indexFromName(name)
    if index >= 0:
        container.addChildElement(QgsAttributeEditorField(name, index, container))


def _set_time(layer):
    """One scene is one instant; a day long, so that a step of the Temporal Controller meets it."""
    if layer.fields().indexFromName("date") < 0:
        return
    time = layer.temporalProperties()
    time.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
    time.setStartField("date")
    time.setFixedDuration(1)
    time.setDurationUnits(QgsUnitTypes.TemporalUnit.TemporalDays)
    time.setIsActive(True)

"""A layer of calving fronts as people work with it: style, form, time and metadata."""

from qgis.core import (
    Qgis,
    QgsAttributeEditorContainer,
    QgsAttributeEditorField,
    QgsEditFormConfig,
    QgsEditorWidgetSetup,
    QgsFieldConstraints,
    QgsLayerMetadata,
    QgsUnitTypes,
)
from qgis.PyQt.QtCore import QCoreApplication

from ..delineation.front_record import FRONT_FIELDS, METHODS, OUTCOMES, STATUSES
from .record import geopackage_of
from .resources import plugin_version, style_file

#: What people fill in; everything else says where a front comes from and is not theirs to change.
_FREE = ("glacier", "date", "time_utc", "sensor", "status", "author", "quality", "notes")

#: Fields by tab of the form. ``predicted_wkt`` is for machines.
_FORM = {
    "front": (
        "glacier",
        "date",
        "time_utc",
        "sensor",
        "length_m",
        "confidence",
        "method",
        "outcome",
        "flags",
    ),
    "review": ("status", "quality", "author", "notes", "edit_distance_m", "edit_seconds"),
    "provenance": (
        "image_id",
        "polarisation",
        "orbit_pass",
        "source_raster",
        "model",
        "model_version",
        "n_clicks",
        "created_utc",
    ),
}


def tr(text):
    return QCoreApplication.translate("FrontsLayer", text)


def prepare_fronts_layer(layer):
    """Give a layer of fronts its style, aliases, form and temporal settings.

    A layer whose fields were mapped to other names when fronts were appended to it is the user's own: what does
    not fit it is left alone.
    """
    layer.loadNamedStyle(style_file("fronts"))
    _set_fields(layer)
    _set_form(layer)
    _set_time(layer)
    layer.triggerRepaint()


def finish(layer, result, crs):
    """Style and describe a layer that fronts were just written to; in a GeoPackage, store both in the file.

    A style that the GeoPackage already holds for the layer is the user's: it is applied and stays as it is.
    """
    in_geopackage = geopackage_of(layer.source()) is not None
    if in_geopackage and layer.listStylesInDatabase()[0] > 0:
        # Time settings of a stored style are only active once it is applied by name.
        layer.loadDefaultStyle()
    else:
        prepare_fronts_layer(layer)
        if in_geopackage:
            layer.saveStyleToDatabase(tr("Calving fronts"), tr("By confidence"), True, "")
    metadata = layer.metadata()
    if not metadata.history():
        metadata = fronts_metadata(result, crs)
    for line in _history(result):
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
    metadata = QgsLayerMetadata()
    metadata.setType("dataset")
    metadata.setTitle(tr("Calving fronts of {scene}").format(scene=scene.name))
    metadata.setCrs(crs)
    acquired = " ".join(filter(None, (scene.sensor, scene.date, scene.time_utc))) or tr("date not known")
    metadata.setAbstract(
        tr(
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
    )
    metadata.addKeywords(
        "gmd:topicCategory", ["geoscientificInformation", "climatologyMeteorologyAtmosphere"]
    )
    metadata.addKeywords(tr("subject"), ["calving front", "glacier terminus", "SAR"])
    if card.licence:
        metadata.setLicenses([card.licence])
    if card.attribution:
        metadata.setRights([card.attribution])
    return metadata


def _history(result):
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
    editable = layer.editFormConfig()
    for record_field in FRONT_FIELDS:
        index = layer.fields().indexFromName(record_field.name)
        if index < 0:
            continue
        layer.setFieldAlias(index, tr(record_field.alias))
        layer.setEditorWidgetSetup(index, _widget(record_field))
        editable.setReadOnly(index, record_field.name not in _FREE)
    layer.setEditFormConfig(editable)
    date = layer.fields().indexFromName("date")
    if date >= 0:
        layer.setFieldConstraint(
            date,
            QgsFieldConstraints.Constraint.ConstraintNotNull,
            QgsFieldConstraints.ConstraintStrength.ConstraintStrengthSoft,
        )


def _widget(record_field):
    choices = {"method": METHODS, "status": STATUSES, "outcome": OUTCOMES}.get(record_field.name)
    if choices:
        labels = [{tr(choice.replace("_", " ")): choice} for choice in choices]
        return QgsEditorWidgetSetup("ValueMap", {"map": labels})
    if record_field.name == "predicted_wkt":
        return QgsEditorWidgetSetup("Hidden", {})
    if record_field.name == "quality":
        return QgsEditorWidgetSetup(
            "Range", {"Min": 1, "Max": 6, "Step": 1, "Style": "SpinBox", "AllowNull": True}
        )
    if record_field.name == "notes":
        return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": True})
    if record_field.kind == "date":
        return QgsEditorWidgetSetup(
            "DateTime",
            {
                "display_format": "yyyy-MM-dd",
                "field_format": "yyyy-MM-dd",
                "calendar_popup": True,
                "allow_null": True,
            },
        )
    return QgsEditorWidgetSetup("TextEdit", {"IsMultiline": False})


def _set_form(layer):
    titles = {"front": tr("Front"), "review": tr("Review"), "provenance": tr("Provenance")}
    form = layer.editFormConfig()
    form.clearTabs()
    form.setLayout(QgsEditFormConfig.EditorLayout.TabLayout)
    root = form.invisibleRootContainer()
    for key, names in _FORM.items():
        tab = QgsAttributeEditorContainer(titles[key], root)
        tab.setIsGroupBox(False)
        for name in names:
            index = layer.fields().indexFromName(name)
            if index >= 0:
                tab.addChildElement(QgsAttributeEditorField(name, index, tab))
        form.addTab(tab)
    layer.setEditFormConfig(form)


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

"""How fronts, labels, errors and zones are drawn: the styles of the plugin, in the language of the user."""

from qgis.core import (
    Qgis,
    QgsFeatureRenderer,
    QgsMapLayer,
    QgsMapLayerStyle,
    QgsProject,
    QgsProviderRegistry,
    QgsReadWriteContext,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QCoreApplication, QDate, Qt
from qgis.PyQt.QtXml import QDomDocument

from .record import geopackage_of
from .resources import style_file

_LOOK = QgsMapLayer.StyleCategory.Symbology | QgsMapLayer.StyleCategory.Labeling

#: A second of the day of a front. The map's own times are not known, and count for nothing, where QGIS looks for the
#: span of all fronts.
_DAY = "coalesce(to_datetime(\"date\") + to_interval('{second} second'), {undated})"

#: Every style of fronts fades those of other dates than this, ``2018-06-02``. A variable of the canvas and not of the
#: layer, so that printed maps and projects do not show it.
_REVIEW_DATE = "calvingfront_review_date"

#: Rules of by_date.qml for spans of time have keys that begin so.
_DATE_RULE = "date"


def tr(text):
    return QCoreApplication.translate("FrontStyles", text)


def load_style(layer, name):
    """Draw a layer by ``resources/styles/<name>.qml``, with legend and map tip in the user's language.

    Form, aliases, actions, temporal settings and all else stay as they are.
    """
    layer.importNamedStyle(_document(name), _LOOK)
    renderer = layer.renderer().clone()
    _translate_legend(renderer)
    layer.setRenderer(renderer)
    if isinstance(layer, QgsVectorLayer) and _map_tip(name):
        layer.setMapTipTemplate(_map_tip(name))
    layer.triggerRepaint()


def finish_errors(layer, name):
    """Style a layer of errors that was just written and have it follow the time; a GeoPackage keeps both.

    A style that the GeoPackage already holds for the layer is the user's: it is applied and stays as it is.
    """
    in_geopackage = geopackage_of(layer.source()) is not None
    if in_geopackage and layer.listStylesInDatabase()[0] > 0:
        layer.loadDefaultStyle()
        return
    load_style(layer, name)
    set_time(layer)
    if in_geopackage:
        layer.saveStyleToDatabase(tr("By distance"), "", True, "")


def set_time(layer, so_far=False):
    """Let the Temporal Controller show the fronts of a day, or all up to that day; fronts without a date always.

    QGIS 3.22 compares days with times as text. By the field itself, it would show fronts a day early.
    """
    time = layer.temporalProperties()
    time.setMode(Qgis.VectorTemporalMode.FeatureDateTimeStartAndEndFromExpressions)
    time.setStartExpression(_DAY.format(second=1, undated="@map_start_time"))
    time.setEndExpression("" if so_far else _DAY.format(second=24 * 3600 - 1, undated="@map_end_time"))
    time.setIsActive(True)


def add_styles(layer):
    """Give a prepared layer of fronts the styles to choose from; the first of them is shown.

    "By review", "By confidence", "By date" and "All fronts so far", which the Temporal Controller adds up. A
    GeoPackage keeps them; what it keeps already is the user's: it is taken as it is, and shown if it is the file's
    default style. Styles that the layer has stay, so that this may be called again.

    The layer must not be edited at the time. Its form, aliases, actions and the like become part of each style.
    """
    in_geopackage = geopackage_of(layer.source()) is not None
    stored, default = _stored_styles(layer) if in_geopackage else ({}, None)
    manager = layer.styleManager()
    before, shown = manager.styles(), _style(layer)
    titles = []
    for title, name, so_far in (
        (tr("By review"), "by_review", False),
        (tr("By confidence"), "fronts", False),
        (tr("By date"), "by_date", False),
        (tr("All fronts so far"), "by_date", True),
    ):
        titles.append(title)
        if title in before:
            continue
        if title in stored:
            _apply_stored(layer, stored[title])
        else:
            load_style(layer, name)
            set_time(layer, so_far)
            if in_geopackage:
                layer.saveStyleToDatabase(title, "", default is None and len(titles) == 1, "")
        manager.addStyle(title, _style(layer))
    if in_geopackage:
        # Storing takes the file's journal away from under the layer's own connection.
        layer.dataProvider().reloadData()
    if len(before) > 1 or before[0] in titles:
        shown.writeToLayer(layer)
        return
    # The one style of a new layer has only QGIS's name, "default", and gives way.
    if default not in (None, *titles):
        _apply_stored(layer, stored[default])
        manager.addStyle(default, _style(layer))
    manager.setCurrentStyle(default or titles[0])
    manager.removeStyle(before[0])
    classify_dates(layer)


def classify_dates(layer):
    """Spread the ramp of a style by date over the dates that the fronts have; other styles stay as they are.

    To be called when fronts were added and when the style was changed. Each colour stands for about as many dates;
    rejected fronts are not drawn. Fronts are drawn also before: by the colour of the span that they fall into, or the
    nearest.
    """
    renderer = layer.renderer().clone()
    rules = _date_rules(renderer)
    if not rules:
        return
    before = [(rule.label(), rule.filterExpression()) for rule in rules]
    unique = layer.uniqueValues(layer.fields().indexFromName("date"))
    dates = sorted(value.toString(Qt.DateFormat.ISODate) for value in unique if isinstance(value, QDate))
    template = _renderer(_document("by_date"))
    ramp = _date_rules(template)
    count = min(len(ramp), max(1, len(dates)))
    if count != len(rules):
        # Symbols that the user has changed stay only as long as they are as many.
        _translate_legend(template)
        renderer, rules = template, _spread(ramp, count)
        for rule in ramp:
            if rule not in rules:
                renderer.rootRule().removeChild(rule)
    spans = [dates[n * len(dates) // count : (n + 1) * len(dates) // count] for n in range(count)]
    for number, rule in enumerate(rules):
        limits = ['"date" IS NOT NULL', "coalesce(\"status\", '') <> 'rejected'"]
        if number > 0:
            limits.append(f"\"date\" >= to_date('{spans[number][0]}')")
        if number < count - 1:
            limits.append(f"\"date\" < to_date('{spans[number + 1][0]}')")
        rule.setFilterExpression(" AND ".join(limits))
        rule.setLabel(_span_in_words(spans[number]))
    if before != [(rule.label(), rule.filterExpression()) for rule in rules]:
        layer.setRenderer(renderer)
        layer.triggerRepaint()


def fade_others(canvas, layer, date):
    """Draw the fronts of other dates than this pale; None draws all as they are.

    Parameters
    ----------
    canvas : QgsMapCanvas
    layer : QgsVectorLayer or None
        Fronts in any of the plugin's styles; None where they have gone.
    date : str or None
        Such as ``2018-06-02``.
    """
    scope = canvas.expressionContextScope()
    # Canvases store their variables in the project. A project that was opened has taken the variable away, not this.
    is_forgotten_on_saving = bool(canvas.property(_REVIEW_DATE))
    if date and not is_forgotten_on_saving:
        QgsProject.instance().writeProject.connect(_forget_review)
    elif not date and is_forgotten_on_saving:
        QgsProject.instance().writeProject.disconnect(_forget_review)
    canvas.setProperty(_REVIEW_DATE, bool(date))
    if (date or None) == scope.variable(_REVIEW_DATE):
        return
    if date:
        scope.setVariable(_REVIEW_DATE, date)
    else:
        scope.removeVariable(_REVIEW_DATE)
    if layer is not None:
        layer.triggerRepaint()


def _forget_review(document):
    """Take the date under review out of a project that is being saved."""
    variables = document.elementsByTagName("Variable")
    for number in reversed(range(variables.count())):
        variable = variables.at(number)
        if variable.toElement().attribute("name") == _REVIEW_DATE:
            variable.parentNode().removeChild(variable)


def _apply_stored(layer, style_id):
    document = QDomDocument()
    document.setContent(layer.getStyleFromDatabase(style_id)[0])
    layer.importNamedStyle(
        document, _LOOK | QgsMapLayer.StyleCategory.Rendering | QgsMapLayer.StyleCategory.Temporal
    )


def _document(name):
    document = QDomDocument()
    with open(style_file(name), encoding="utf-8") as file:
        document.setContent(file.read())
    return document


def _renderer(document):
    element = document.documentElement().firstChildElement("renderer-v2")
    return QgsFeatureRenderer.load(element, QgsReadWriteContext())


def _style(layer):
    """The layer's present style, without the custom properties that mark layers: choosing a style would reset them."""
    style = QgsMapLayerStyle()
    style.readFromLayer(layer)
    document = QDomDocument()
    document.setContent(style.xmlData())
    root = document.documentElement()
    root.removeChild(root.firstChildElement("customproperties"))
    return QgsMapLayerStyle(document.toString())


def _stored_styles(layer):
    """The styles that the layer's GeoPackage keeps for it, name -> id, and the name of its default style or None."""
    count, ids, names, *_ = layer.listStylesInDatabase()
    stored = dict(zip(names[: max(count, 0)], ids))
    source = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    table = QgsVectorLayer(f"{source['path']}|layername=layer_styles", "", "ogr")
    for style in table.getFeatures() if stored else ():
        of_layer = source.get("layerName") in (None, style["f_table_name"])
        if of_layer and style["useAsDefault"] and style["styleName"] in stored:
            return stored, style["styleName"]
    return stored, None


def _date_rules(renderer):
    if renderer is None or renderer.type() != "RuleRenderer":
        return []
    return [rule for rule in renderer.rootRule().children() if rule.ruleKey().startswith(_DATE_RULE)]


def _spread(ramp, count):
    """As many rules of the ramp, from its first to its last."""
    if count == 1:
        return ramp[-1:]
    return [ramp[round(number * (len(ramp) - 1) / (count - 1))] for number in range(count)]


def _span_in_words(dates):
    if not dates:
        return tr("All dates")
    if len(dates) == 1:
        return dates[0]
    return tr("{first} to {last}").format(first=dates[0], last=dates[-1])


def _translate_legend(renderer):
    words = _legend_words()
    kind = renderer.type()
    if kind == "RuleRenderer":
        for rule in renderer.rootRule().children():
            rule.setLabel(words.get(rule.label(), rule.label()))
    elif kind == "graduatedSymbol":
        for number, each in enumerate(renderer.ranges()):
            renderer.updateRangeLabel(number, words.get(each.label(), each.label()))
    elif kind == "paletted":
        for number, each in enumerate(renderer.classes()):
            renderer.setLabel(number, words.get(each.label, each.label))


def _legend_words():
    """Texts of the legends in resources/styles -> the same in the user's language."""
    return {
        "Predicted, unreviewed": tr("Predicted, unreviewed"),
        "Corrected or drawn, unreviewed": tr("Corrected or drawn, unreviewed"),
        "Accepted as predicted": tr("Accepted as predicted"),
        "Accepted, corrected or drawn": tr("Accepted, corrected or drawn"),
        "Rejected": tr("Rejected"),
        "Confidence 0.85 and more": tr("Confidence 0.85 and more"),
        "Confidence 0.5 to 0.85": tr("Confidence 0.5 to 0.85"),
        "Confidence below 0.5": tr("Confidence below 0.5"),
        "Drawn by hand": tr("Drawn by hand"),
        "All dates": tr("All dates"),
        "Date not known": tr("Date not known"),
        "up to 38 m": tr("up to 38 m"),
        "38 to 100 m": tr("38 to 100 m"),
        "100 to 250 m": tr("100 to 250 m"),
        "250 to 500 m": tr("250 to 500 m"),
        "500 to 1000 m": tr("500 to 1000 m"),
        "more than 1000 m": tr("more than 1000 m"),
        "No counterpart": tr("No counterpart"),
        "No data": tr("No data"),
        "Rock": tr("Rock"),
        "Glacier": tr("Glacier"),
        "Ocean and melange": tr("Ocean and melange"),
    }


def _map_tip(name):
    """What is told of a line under the mouse; None where the fields of a layer are not ours."""
    if name == "error_lines":
        distance = '[% format_number("distance_m", 0) %]'
        return tr("{distance} m from label to prediction").format(distance=distance)
    if name == "worst_places":
        return tr("Place {place}: {distance} m").format(
            place='[% "place" %]', distance="[% coalesce(format_number(\"max_m\", 0), '–') %]"
        )
    if name == "label":
        return None
    date = """coalesce(format_date("date", 'yyyy-MM-dd'), '{}')""".format(
        tr("date not known").replace("'", "''")
    )
    return "<br>\n".join(
        (
            f"<b>[% concat(\"glacier\" || ', ', {date}) %]</b>",
            '[% concat("sensor" || \', \', represent_value("method"), \', \' || represent_value("status")) %]',
            tr("confidence {confidence}, length {length} km").format(
                confidence="[% coalesce(format_number(\"confidence\", 2), '–') %]",
                length="[% coalesce(format_number(\"length_m\" / 1000, 1), '–') %]",
            ),
            "[% replace(\"flags\", '_', ' ') %]",
        )
    )

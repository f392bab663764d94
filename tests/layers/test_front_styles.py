"""How fronts are drawn: told apart without colours, by every eye and on every scene; by review, by date and in time."""

import itertools
import re
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal, osr
from qgis.core import (
    QgsDateTimeRange,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsGeometry,
    QgsMapRendererSequentialJob,
    QgsMapSettings,
    QgsRasterLayer,
    QgsRectangle,
    QgsRenderContext,
    QgsTemporalUtils,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QCoreApplication, QDate, QDateTime, QSize, Qt, QTime, QTranslator
from qgis.PyQt.QtGui import QColor, QImage

from calvingfront_plugin.delineation.front_record import FRONT_FIELDS, FRONT_LAYER
from calvingfront_plugin.layers import front_styles, fronts_layer, record, resources, scene_layer

DATES = ["2020-03-15", "2020-06-19", "2020-09-11"]
#: Of three fronts.
EXTENT = QgsRectangle(0, -3, 10, 0)

TITLES = ["By review", "By confidence", "By date", "All fronts so far"]

#: Style -> fronts that each are drawn in another way, from north to south.
KINDS = {
    "by_review": [
        {"status": "unreviewed", "method": "clicked"},
        {"status": "unreviewed", "method": "corrected"},
        {"status": "accepted", "method": "automatic"},
        {"status": "accepted", "method": "manual"},
        {"status": "rejected", "method": "automatic"},
    ],
    "fronts": [
        {"status": "accepted", "confidence": 0.9},
        {"status": "unreviewed", "confidence": 0.7},
        {"status": "unreviewed", "confidence": 0.2},
        {"status": "accepted"},
        {"status": "rejected", "confidence": 0.9},
    ],
    "by_date": [{"date": f"20{year}-08-01"} for year in range(12, 19)] + [{}],
}

#: What an eye without one kind of cones sees of linear red, green and blue (Machado et al. 2009,
#: doi:10.1109/TVCG.2009.113).
EYES = {
    "normal": np.eye(3),
    "deuteranopia": np.array(
        [
            [0.367322, 0.860646, -0.227968],
            [0.280085, 0.672501, 0.047413],
            [-0.011820, 0.042940, 0.968881],
        ]
    ),
    "protanopia": np.array(
        [
            [0.152286, 1.052583, -0.204868],
            [0.114503, 0.786281, 0.099216],
            [-0.003882, -0.048116, 1.051998],
        ]
    ),
}


def day(date):
    return QDate.fromString(date, Qt.DateFormat.ISODate)


def add(layer, fronts):
    """Fronts one below the other, from x = 1 to 9."""
    for row, values in enumerate(fronts):
        feature = QgsFeature(layer.fields())
        for name, value in values.items():
            feature[name] = day(value) if name == "date" else value
        feature.setGeometry(QgsGeometry.fromWkt(f"LINESTRING(1 {-row - 0.5}, 9 {-row - 0.5})"))
        assert layer.dataProvider().addFeature(feature)
    layer.updateExtents()


def fronts_in_memory(fronts):
    layer = QgsVectorLayer("LineString?crs=EPSG:32624", "fronts", "memory")
    layer.dataProvider().addAttributes(record.qgis_fields(FRONT_FIELDS).toList())
    layer.updateFields()
    fronts_layer.prepare_fronts_layer(layer)
    add(layer, fronts)
    return layer


@pytest.fixture
def geopackage(project, tmp_path):
    """Make a GeoPackage of fronts on three dates, and open it into the project."""
    path = tmp_path / "fronts.gpkg"

    def layer():
        opened = QgsVectorLayer(f"{path}|layername={FRONT_LAYER}", "fronts", "ogr")
        assert opened.isValid()
        if opened.listStylesInDatabase()[0] < 1:
            fronts_layer.prepare_fronts_layer(opened)
        project.addMapLayer(opened)
        return opened

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.layerName = FRONT_LAYER
    memory = fronts_in_memory([{"date": date, "method": "clicked", "status": "unreviewed"} for date in DATES])
    QgsVectorFileWriter.writeAsVectorFormatV3(memory, str(path), project.transformContext(), options)
    return layer


def raster(path, value):
    """A raster of one value below three fronts; its path as text."""
    dataset = gdal.GetDriverByName("GTiff").Create(str(path), 10, 3, 1)
    dataset.SetGeoTransform((0, 1, 0, 0, 0, -1))
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(32624)
    dataset.SetProjection(reference.ExportToWkt())
    dataset.GetRasterBand(1).Fill(value)
    return str(path)


def frame(date):
    """A day of the Temporal Controller."""
    begin = QDateTime(day(date), QTime(0, 0), Qt.TimeSpec.UTC)
    return QgsDateTimeRange(begin, begin.addDays(1), True, False)


def drawn(layers, rows, background="#808080", date=None):
    """A map of some rows of fronts, as (height, width, 3); 60 pixels to a row and to a unit of x."""
    settings = QgsMapSettings()
    settings.setLayers(layers)
    settings.setDestinationCrs(layers[0].crs())
    settings.setBackgroundColor(QColor(background))
    settings.setExtent(QgsRectangle(0, -rows, 10, 0))
    settings.setOutputSize(QSize(600, 60 * rows))
    settings.setFlag(QgsMapSettings.Flag.DrawLabeling, False)
    if date is not None:
        settings.setIsTemporal(True)
        settings.setTemporalRange(frame(date))
        context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layers[0]))
        context.appendScope(QgsExpressionContextUtils.mapSettingsScope(settings))
        settings.setExpressionContext(context)
    job = QgsMapRendererSequentialJob(settings)
    job.start()
    job.waitForFinished()
    return pixels(job.renderedImage())


def pixels(image):
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    bits = image.constBits()
    bits.setsize(image.sizeInBytes())
    return np.frombuffer(bits, np.uint8).reshape(image.height(), image.width(), 4)[..., 2::-1].astype(int)


def rows_drawn(layers, rows, date):
    """Numbers of the fronts that can be seen on a day."""
    image = drawn(layers, rows, date=date)
    return [row for row in range(rows) if np.ptp(image[60 * row : 60 * (row + 1)], axis=(0, 1)).max() > 40]


def grey(image):
    return image @ (0.299, 0.587, 0.114)


def lab(colour, eye):
    """A QColor as an eye sees it, in CIE L*a*b*."""
    values = np.array(colour.getRgbF()[:3])
    linear = np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)
    linear = (EYES[eye] @ linear).clip(0, 1)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    white = np.array([0.9505, 1.0, 1.089])
    x, y, z = np.cbrt((to_xyz @ linear) / white)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def styled(style):
    layer = fronts_in_memory(KINDS[style])
    front_styles.load_style(layer, style)
    front_styles.classify_dates(layer)
    return layer


def legend(layer):
    return [item.label() for item in layer.renderer().legendSymbolItems()]


@pytest.fixture
def canvas(project, qtbot):
    """A map canvas with a grey background."""
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(600, 180)
    canvas.setCanvasColor(QColor("#808080"))
    canvas.enableAntiAliasing(True)
    canvas.show()
    return canvas


@pytest.fixture
def strength(canvas, qtbot, tmp_path):
    """How much each of three fronts stands out on the canvas once something has been done."""

    def measure(action):
        with qtbot.waitSignal(canvas.mapCanvasRefreshed):
            action()
        canvas.saveAsImage(str(tmp_path / "canvas.png"))
        image = pixels(QImage(str(tmp_path / "canvas.png")))
        middle = image[:, image.shape[1] // 4 : image.shape[1] * 3 // 4]
        return [int(np.abs(row - 128).max()) for row in np.array_split(middle, 3)]

    return measure


# --- told apart


@pytest.mark.parametrize("style", KINDS)
@pytest.mark.parametrize("background", ["#ffffff", "#000000", "#808080"])
def test_every_front_is_seen_on_a_bright_and_on_a_dark_scene(qgis_app, style, background):
    count = len(KINDS[style])
    image = grey(drawn([styled(style)], count, background))
    for row in range(count):
        around = image[60 * row : 60 * (row + 1), 120:480]
        contrast = np.abs(around - image[0, 0]).max(axis=0)
        # Between the dots of a rejected front there is nothing.
        assert (contrast > 50).mean() > 0.3, (style, row)


@pytest.mark.parametrize("style", ["by_review", "fronts"])
@pytest.mark.parametrize("background", ["#ffffff", "#000000"])
def test_kinds_of_fronts_are_told_apart_in_grey(qgis_app, style, background):
    count = len(KINDS[style])
    image = grey(drawn([styled(style)], count, background))
    rows = [image[60 * row : 60 * (row + 1), 120:480] for row in range(count)]
    for one, other in itertools.combinations(range(count), 2):
        # Along the line: dashes; across it: width, halo and brightness.
        along = abs(len(dashes(rows[one])) - len(dashes(rows[other])))
        across = np.abs(rows[one].mean(axis=1) - rows[other].mean(axis=1)).max()
        assert along >= 5 or across > 25, (style, one, other)


def dashes(row):
    """Columns at which the middle of a line changes between dash and gap."""
    middle = row[28:32].mean(axis=0)
    return np.flatnonzero(np.diff(middle > (middle.min() + middle.max()) / 2)) if np.ptp(middle) > 30 else []


@pytest.mark.parametrize("eye", EYES)
@pytest.mark.parametrize("style", ["by_review", "fronts", "by_date", "error_lines"])
def test_colours_are_told_apart_by_every_eye(qgis_app, style, eye):
    layer = fronts_in_memory(KINDS.get(style, [{}]))
    front_styles.load_style(layer, style)
    front_styles.classify_dates(layer)
    # The topmost layer; what lies under it is the halo.
    colours = {
        symbol.symbolLayers()[-1].color().name() for symbol in layer.renderer().symbols(QgsRenderContext())
    }
    for one, other in itertools.combinations(map(QColor, colours), 2):
        assert np.linalg.norm(lab(one, eye) - lab(other, eye)) > 13, (one.name(), other.name())


@pytest.mark.parametrize("eye", EYES)
def test_the_ramp_by_date_brightens_for_every_eye(qgis_app, eye):
    layer = styled("by_date")
    rules = layer.renderer().rootRule().children()[:-1]
    brightness = [lab(rule.symbol().symbolLayer(1).color(), eye)[0] for rule in rules]
    assert len(brightness) == 7
    assert min(np.diff(brightness)) > 5


def test_the_larger_an_error_the_wider_and_from_100_m_on_the_darker(qgis_app):
    layer = fronts_in_memory([])
    front_styles.load_style(layer, "error_lines")
    lines = [symbol.symbolLayer(0) for symbol in layer.renderer().symbols(QgsRenderContext())]
    assert min(np.diff([line.width() for line in lines])) > 0.04
    from_100_m = sum(each.upperValue() <= 100 for each in layer.renderer().ranges())
    warm = [line.color() for line in lines[from_100_m:]]
    assert all(color.red() > color.blue() for color in warm)
    assert all(line.color().blue() > line.color().red() for line in lines[:from_100_m])
    assert max(np.diff([lab(color, "normal")[0] for color in warm])) < -10


def test_labels_do_not_look_like_fronts(qgis_app):
    layer = fronts_in_memory([{}, {}])
    front_styles.load_style(layer, "label")
    ticks = grey(drawn([layer], 2, "#000000"))[24:28, 120:480].max(axis=0)
    assert len(np.flatnonzero(np.diff(ticks > 100))) > 10


@pytest.mark.parametrize("style", KINDS)
def test_a_map_tip_says_how_sure_a_front_is(qgis_app, style):
    layer = fronts_in_memory(
        [{"glacier": "Helheim", "date": "2020-03-15", "confidence": 0.834, "flags": "a_b"}]
    )
    front_styles.load_style(layer, style)
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    text = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert "Helheim, 2020-03-15" in text
    assert "confidence 0.83, length – km" in text
    assert "a b" in text


# --- words


def test_every_text_of_the_legends_can_be_translated(qgis_app):
    words = front_styles._legend_words()
    for file in Path(resources.style_file("fronts")).parent.glob("*.qml"):
        labels = re.findall(r'label="([^"]*)"', file.read_text(encoding="utf-8"))
        texts = {label for label in labels if re.search("[a-z]", label)}
        assert texts <= set(words), file.name


class Shouting(QTranslator):
    """A language to itself."""

    def translate(self, context, text, disambiguation=None, n=-1):
        return f"»{text}" if context == "FrontStyles" else ""


@pytest.fixture
def shouting(qgis_app):
    translator = Shouting()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_styles_speak_the_language_of_the_user(shouting, tmp_path):
    layer = fronts_in_memory([])
    front_styles.add_styles(layer)
    assert layer.styleManager().currentStyle() == "»By review"
    assert legend(layer)[0] == "»Predicted, unreviewed"
    layer.styleManager().setCurrentStyle("»By date")
    front_styles.classify_dates(layer)
    assert legend(layer) == ["»All dates", "»Date not known"]
    front_styles.load_style(layer, "error_lines")
    assert legend(layer)[0] == "»up to 38 m"
    zones = QgsRasterLayer(raster(tmp_path / "zones.tif", 2), "zones", "gdal")
    front_styles.load_style(zones, "zones")
    assert [each.label for each in zones.renderer().classes()][1:3] == ["»Rock", "»Glacier"]


# --- the styles of a layer


def test_a_layer_of_fronts_has_four_styles_and_shows_the_review(qgis_app):
    layer = fronts_in_memory(KINDS["by_review"])
    front_styles.add_styles(layer)
    assert sorted(layer.styleManager().styles()) == sorted(TITLES)
    assert layer.styleManager().currentStyle() == "By review"
    assert legend(layer)[-1] == "Rejected"
    front_styles.add_styles(layer)
    assert sorted(layer.styleManager().styles()) == sorted(TITLES)


@pytest.mark.parametrize("title", TITLES)
def test_form_and_marks_of_a_layer_are_the_same_in_every_style(qgis_app, title):
    layer = fronts_in_memory([])
    front_styles.add_styles(layer)
    layer.setCustomProperty("calvingfront/fronts", "later")
    date = layer.fields().indexFromName("date")
    layer.styleManager().setCurrentStyle(title)
    assert layer.attributeAlias(date) == "Date"
    assert layer.editorWidgetSetup(date).type() == "DateTime"
    assert [tab.name() for tab in layer.editFormConfig().tabs()] == ["Front", "Review", "Provenance"]
    assert layer.editFormConfig().readOnly(layer.fields().indexFromName("model"))
    assert layer.temporalProperties().isActive()
    assert layer.customProperty("calvingfront/fronts") == "later"
    assert "confidence" in layer.mapTipTemplate()


def test_choosing_a_style_while_editing_loses_nothing(geopackage, capfd):
    layer = geopackage()
    front_styles.add_styles(layer)
    assert len(layer.uniqueValues(layer.fields().indexFromName("date"))) == 3
    assert "ERROR" not in capfd.readouterr().err, "the file's journal has gone"
    assert layer.startEditing()
    layer.beginEditCommand("Accept")
    layer.changeAttributeValue(1, layer.fields().indexFromName("status"), "accepted")
    layer.endEditCommand()
    for title in TITLES:
        layer.styleManager().setCurrentStyle(title)
        front_styles.classify_dates(layer)
        assert layer.isEditable()
        assert layer.getFeature(1)["status"] == "accepted"
    layer.undoStack().undo()
    assert layer.getFeature(1)["status"] == "unreviewed"
    layer.rollBack()


def test_styles_are_kept_in_the_project(geopackage, project, tmp_path):
    layer = geopackage()
    front_styles.add_styles(layer)
    layer.styleManager().setCurrentStyle("All fronts so far")
    name = layer.id()
    assert project.write(str(tmp_path / "styles.qgz"))
    project.clear()
    assert project.read(str(tmp_path / "styles.qgz"))
    layer = project.mapLayer(name)
    manager = layer.styleManager()
    assert sorted(manager.styles()) == sorted(TITLES)
    assert manager.currentStyle() == "All fronts so far"
    assert rows_drawn([layer], 3, DATES[1]) == [0, 1]
    manager.setCurrentStyle("By date")
    assert rows_drawn([layer], 3, DATES[1]) == [1]


def test_the_geopackage_brings_its_styles_along(geopackage, project):
    front_styles.add_styles(geopackage())
    project.clear()
    layer = geopackage()
    assert legend(layer)[0] == "Predicted, unreviewed", "without the plugin, too"
    _, _, names, *_ = layer.listStylesInDatabase()
    assert sorted(names) == sorted(TITLES)
    front_styles.add_styles(layer)
    assert sorted(layer.styleManager().styles()) == sorted(TITLES)
    assert layer.styleManager().currentStyle() == "By review"
    layer.styleManager().setCurrentStyle("All fronts so far")
    assert rows_drawn([layer], 3, DATES[1]) == [0, 1]


def test_a_style_that_the_user_has_changed_in_the_geopackage_stays_changed(geopackage, project):
    layer = geopackage()
    front_styles.add_styles(layer)
    layer.styleManager().setCurrentStyle("By confidence")
    layer.setOpacity(0.4)
    _, ids, names, *_ = layer.listStylesInDatabase()
    layer.deleteStyleFromDatabase(ids[names.index("By confidence")])
    layer.saveStyleToDatabase("By confidence", "", False, "")
    project.clear()
    layer = geopackage()
    front_styles.add_styles(layer)
    assert layer.opacity() == 1
    layer.styleManager().setCurrentStyle("By confidence")
    assert layer.opacity() == pytest.approx(0.4)


def test_a_default_style_of_the_users_own_is_what_is_shown(geopackage, project):
    layer = geopackage()
    front_styles.load_style(layer, "label")
    layer.saveStyleToDatabase("Mine", "", True, "")
    project.clear()
    layer = geopackage()
    front_styles.add_styles(layer)
    assert layer.renderer().type() == "singleSymbol"
    assert set(TITLES) < set(layer.styleManager().styles())
    project.clear()
    again = geopackage()
    assert again.renderer().type() == "singleSymbol", "still the file's default"


# --- by date


def test_the_ramp_spans_the_dates_that_there_are(qgis_app):
    layer = fronts_in_memory([{"date": f"2020-{month:02d}-01"} for month in range(1, 13)])
    front_styles.load_style(layer, "by_date")
    assert legend(layer)[0] == "All dates"
    front_styles.classify_dates(layer)
    spans = legend(layer)[:-1]
    assert len(spans) == 7
    assert spans[0] == "2020-01-01"
    assert spans[1] == "2020-02-01 to 2020-03-01"
    assert spans[-1] == "2020-11-01 to 2020-12-01"


def test_a_few_dates_have_a_colour_each_from_end_to_end_of_the_ramp(qgis_app):
    layer = fronts_in_memory([{"date": date} for date in [DATES[2], *DATES, DATES[0]]])
    whole = styled("by_date")
    front_styles.load_style(layer, "by_date")
    front_styles.classify_dates(layer)
    assert legend(layer) == [*DATES, "Date not known"]
    rules, ramp = (each.renderer().rootRule().children() for each in (layer, whole))
    assert rules[0].symbol().color() == ramp[0].symbol().color()
    assert rules[2].symbol().color() == ramp[6].symbol().color()
    image = drawn([layer], 5)
    for row in range(5):
        assert np.ptp(image[60 * row : 60 * (row + 1)]) > 40, "each is drawn"
    assert (image[0:60] == image[180:240]).all(), "one date, one colour"


def test_fronts_beyond_the_span_are_drawn_before_it_is_known(qgis_app):
    layer = fronts_in_memory([{"date": date} for date in DATES])
    front_styles.load_style(layer, "by_date")
    front_styles.classify_dates(layer)
    add(layer, [{}, {}, {}, {"date": "1995-07-01"}, {"date": "2031-07-01"}, {"date": "2020-04-01"}, {}])
    image = drawn([layer], 7)
    assert all(np.ptp(image[60 * row : 60 * (row + 1)]) > 40 for row in range(7))
    front_styles.classify_dates(layer)
    assert legend(layer)[0] == "1995-07-01"


def test_colours_that_the_user_chose_stay_while_dates_come(qgis_app):
    layer = fronts_in_memory([{"date": f"2020-{month:02d}-01"} for month in range(1, 10)])
    front_styles.load_style(layer, "by_date")
    front_styles.classify_dates(layer)
    renderer = layer.renderer().clone()
    renderer.rootRule().children()[0].symbol().setColor(QColor("#ff00ff"))
    layer.setRenderer(renderer)
    add(layer, [{"date": "2021-01-01"}])
    front_styles.classify_dates(layer)
    first, *_, last = layer.renderer().rootRule().children()[:-1]
    assert first.symbol().color() == QColor("#ff00ff")
    assert last.label().endswith("2021-01-01")


def test_rejected_fronts_are_no_part_of_the_change_by_date(geopackage):
    layer = geopackage()
    front_styles.add_styles(layer)
    assert layer.styleManager().setCurrentStyle("By date")
    layer.startEditing()
    rejected, *others = [feature.id() for feature in layer.getFeatures()]
    layer.changeAttributeValue(rejected, layer.fields().indexFromName("status"), "rejected")
    front_styles.classify_dates(layer)
    count = 1 + len(others)
    image = drawn([layer], count)
    seen = [row for row in range(count) if np.ptp(image[60 * row : 60 * (row + 1)], axis=(0, 1)).max() > 40]
    assert seen == list(range(1, count))
    layer.rollBack()


def test_other_styles_are_left_alone(qgis_app):
    layer = fronts_in_memory(KINDS["by_date"])
    front_styles.load_style(layer, "by_review")
    before = layer.renderer()
    front_styles.classify_dates(layer)
    assert layer.renderer() is before


# --- time


def test_the_temporal_controller_shows_the_fronts_of_a_day_or_all_so_far(geopackage):
    layer = geopackage()
    front_styles.add_styles(layer)
    for title in TITLES[:3]:
        layer.styleManager().setCurrentStyle(title)
        assert [rows_drawn([layer], 3, date) for date in DATES] == [[0], [1], [2]], title
        assert rows_drawn([layer], 3, "2020-03-14") == rows_drawn([layer], 3, "2020-03-16") == []
    layer.styleManager().setCurrentStyle("All fronts so far")
    assert [rows_drawn([layer], 3, date) for date in DATES] == [[0], [0, 1], [0, 1, 2]]
    assert rows_drawn([layer], 3, "2020-03-14") == []
    assert rows_drawn([layer], 3, "2020-03-16") == [0]


@pytest.mark.parametrize("so_far", [False, True])
def test_fronts_without_a_date_are_always_shown(canvas, strength, so_far):
    layer = fronts_in_memory([{"date": DATES[0]}, {}, {"date": DATES[2]}])
    front_styles.set_time(layer, so_far)
    canvas.setDestinationCrs(layer.crs())
    canvas.setLayers([layer])
    canvas.setTemporalRange(frame(DATES[0]))
    assert [each > 50 for each in strength(lambda: canvas.setExtent(EXTENT))] == [True, True, False]
    seen = strength(lambda: canvas.setTemporalRange(frame(DATES[1])))
    assert [each > 50 for each in seen] == [so_far, True, False]


@pytest.mark.parametrize("so_far", [False, True])
def test_the_temporal_controller_finds_the_span_of_all_fronts(project, so_far):
    layer = fronts_in_memory([{"date": DATES[0]}, {}, {"date": DATES[2]}])
    front_styles.set_time(layer, so_far)
    project.addMapLayer(layer)
    span = QgsTemporalUtils.calculateTemporalRangeForProject(project)
    assert (span.begin().date(), span.end().date()) == (day(DATES[0]), day(DATES[2]))


def test_scene_and_front_play_together(geopackage, project, tmp_path):
    """Two scenes, one dark, one bright, and three fronts: each day shows its own."""
    fronts = geopackage()
    front_styles.add_styles(fronts)
    scenes = []
    for date, grey_level in zip(DATES, (40, 215)):
        path = raster(tmp_path / f"S1_{date.replace('-', '')}.tif", grey_level)
        scenes.append(QgsRasterLayer(path, date, "gdal"))
        scenes[-1].setContrastEnhancement(scenes[-1].renderer().contrastEnhancement().NoEnhancement)
        scene_layer.set_time(scenes[-1])
    for row, (date, grey_level) in enumerate(zip(DATES, (40, 215))):
        image = drawn([fronts, *scenes], 3, date=date)
        assert (image[5, 5] == grey_level).all(), "the scene of the day"
        seen = [r for r in range(3) if np.ptp(image[60 * r : 60 * (r + 1)]) > 40]
        assert seen == [row], "and its front"
    assert (drawn([fronts, *scenes], 3, date=DATES[2])[5, 5] == 128).all(), "no scene that day"


# --- review


@pytest.mark.parametrize("title", TITLES)
def test_in_review_the_fronts_of_other_dates_are_pale(canvas, strength, geopackage, title):
    layer = geopackage()
    front_styles.add_styles(layer)
    layer.styleManager().setCurrentStyle(title)
    front_styles.classify_dates(layer)
    layer.setLabelsEnabled(False)
    canvas.setDestinationCrs(layer.crs())
    canvas.setLayers([layer])
    strong = strength(lambda: canvas.setExtent(EXTENT))
    assert min(strong) > 50
    pale = strength(lambda: front_styles.fade_others(canvas, layer, DATES[1]))
    assert pale[1] == strong[1]
    assert pale[0] < 0.5 * strong[0]
    assert pale[2] < 0.5 * strong[2]
    assert strength(lambda: front_styles.fade_others(canvas, layer, None)) == strong


def test_a_project_saved_in_review_is_not_pale(canvas, geopackage, project, tmp_path):
    layer = geopackage()
    front_styles.add_styles(layer)
    front_styles.fade_others(canvas, layer, DATES[1])
    assert project.write(str(tmp_path / "review.qgs"))
    assert DATES[1] not in (tmp_path / "review.qgs").read_text(encoding="utf-8")
    assert canvas.expressionContextScope().variable("calvingfront_review_date") == DATES[1], "still in review"
    front_styles.fade_others(canvas, layer, None)

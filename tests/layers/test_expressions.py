"""front_distance() where people write expressions: fields, labels, filters and the help beside them."""

import gc
import importlib
import os
import re
import subprocess
import sys

import pytest
from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsFeature,
    QgsField,
    QgsGeometry,
    QgsMapRendererParallelJob,
    QgsMapSettings,
    QgsPalLayerSettings,
    QgsRectangle,
    QgsRuleBasedRenderer,
    QgsSymbol,
    QgsVectorLayer,
    QgsVectorLayerSimpleLabeling,
    QgsWkbTypes,
)
from qgis.gui import QgsExpressionTreeView
from qgis.PyQt.QtCore import QSize, QVariant

from calvingfront_plugin.layers import expressions

#: A front across a fjord in UTM 24N, and its label 200 m further up the glacier; 0.04 % are the map's.
FRONT = "LINESTRING (500000 7300000, 500000 7302000, 500000 7304000)"
LABEL = "LINESTRING (499800 7300000, 499800 7304000)"
GROUND_M = 200 / 0.9996


@pytest.fixture(autouse=True)
def functions(qgis_app):
    expressions.register()
    yield
    expressions.unregister()


@pytest.fixture
def layer_of(project):
    """Make a layer of the project from (date, WKT in UTM 24N), in any CRS: ``layer_of("labels", rows)``."""

    def make(name, rows, crs="EPSG:32624", kind="LineString"):
        layer = QgsVectorLayer(f"{kind}?crs={crs}&field=date:date&field=predicted_wkt:string", name, "memory")
        move = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem("EPSG:32624"), QgsCoordinateReferenceSystem(crs), project
        )
        for date, wkt in rows:
            feature = QgsFeature(layer.fields())
            feature["date"] = date
            if wkt:
                geometry = QgsGeometry.fromWkt(wkt)
                geometry.transform(move)
                feature.setGeometry(geometry)
            assert layer.dataProvider().addFeature(feature)
        layer.updateExtents()
        project.addMapLayer(layer)
        return layer

    return make


def values(layer, text):
    """What an expression is for each feature, as the field calculator and the attribute table have it."""
    expression = QgsExpression(text)
    assert not expression.hasParserError(), expression.parserErrorString()
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    assert expression.prepare(context)
    found = []
    for feature in layer.getFeatures():
        context.setFeature(feature)
        found.append(expression.evaluate(context))
        assert not expression.hasEvalError(), expression.evalErrorString()
    return found


def error_of(text, layer=None):
    expression = QgsExpression(text)
    scopes = QgsExpressionContextUtils.globalProjectLayerScopes(layer) if layer else []
    context = QgsExpressionContext(scopes)
    if layer:
        context.setFeature(next(layer.getFeatures()))
    assert expression.evaluate(context) is None
    return expression.evalErrorString()


def geometry(wkt):
    return f"geom_from_wkt('{wkt}')"


SAME_DATE = (
    "aggregate(layer := 'labels', aggregate := 'collect', expression := $geometry, "
    "filter := \"date\" = attribute(@parent, 'date'))"
)


@pytest.mark.parametrize("crs", ["EPSG:32624", "EPSG:4326", "EPSG:3413", "EPSG:3857"])
def test_metres_on_the_ground_whatever_the_crs_of_the_layer(layer_of, crs):
    """In Web Mercator the map's own metres would be 480."""
    fronts = layer_of("fronts", [("2020-03-15", FRONT)], crs)
    layer_of("labels", [("2020-03-15", LABEL), ("2021-03-15", FRONT)], crs)
    (distance,) = values(fronts, f"front_distance($geometry, {SAME_DATE})")
    assert distance == pytest.approx(GROUND_M, rel=5e-3)


def test_a_virtual_field_follows_the_front_and_its_labels(layer_of):
    fronts = layer_of("fronts", [("2020-03-15", FRONT), ("2021-03-15", FRONT), ("2022-03-15", None)])
    labels = layer_of("labels", [("2020-03-15", LABEL), ("2020-03-15", LABEL), ("2022-03-15", LABEL)])
    fronts.addExpressionField(f"front_distance($geometry, {SAME_DATE})", QgsField("error_m", QVariant.Double))

    def field():
        return [feature["error_m"] for feature in fronts.getFeatures()]

    first, without_label, without_front = field()
    assert first == pytest.approx(GROUND_M, rel=1e-3)
    assert (without_label, without_front) == (NULL, NULL), "what is missing has no distance"

    labels.startEditing()
    for feature in list(labels.getFeatures()):
        moved = feature.geometry()
        moved.translate(100, 0)
        labels.changeGeometry(feature.id(), moved)
    assert field()[0] == pytest.approx(GROUND_M / 2, rel=1e-3), "unsaved edits count"


def test_measures_are_those_of_the_method(layer_of):
    """A label that goes on for 2 km where the front ends."""
    front, label = geometry(FRONT), geometry("LINESTRING (499800 7300000, 499800 7306000)")
    layer = layer_of("any", [("2020-03-15", FRONT)])

    def measured(measure):
        return values(layer, f"front_distance({front}, {label}, '{measure}')")[0]

    farthest = (200**2 + 2000**2) ** 0.5 / 0.9996
    assert measured("hausdorff") == pytest.approx(farthest, rel=2e-3)
    assert measured("to_label") == pytest.approx(GROUND_M, rel=2e-3)
    assert measured("to_label") < measured("mean") < measured("to_front") < measured("p95")
    assert measured("median") == pytest.approx(GROUND_M, rel=2e-3)
    assert measured("frechet") == pytest.approx(farthest, rel=1e-2)
    assert measured("unmatched_label") == pytest.approx(6000 / 0.9996, rel=2e-3)
    assert measured("unmatched_front") == pytest.approx(4000 / 0.9996, rel=2e-3)
    assert measured("within_38m") == 0
    assert values(layer, f"front_distance({front}, {front}, measure := 'within_38m')") == [1]
    several = geometry("MULTILINESTRING ((499800 7300000, 499800 7302000), (499800 7303000, 499800 7304000))")
    assert values(layer, f"front_distance({front}, {several}, 'frechet')") == [None]


@pytest.mark.parametrize(
    "front",
    [
        "MULTILINESTRING ((500000 7300000, 500000 7301000), (500000 7301000, 500000 7304000))",
        "LINESTRING ZM (500000 7300000 5 0.9, 500000 7304000 7 0.8)",
        # A compound curve without an arc: QGIS does not take it for curved.
        "COMPOUNDCURVE ((500000 7300000, 500000 7302000), (500000 7302000, 500000 7304000))",
        "MULTICURVE (CIRCULARSTRING (500000 7300000, 500000 7302000, 500000 7304000))",
    ],
)
def test_lines_of_every_kind(layer_of, front):
    layer = layer_of("any", [("2020-03-15", FRONT)])
    (distance,) = values(layer, f"front_distance({geometry(front)}, {geometry(LABEL)})")
    assert distance == pytest.approx(GROUND_M, rel=1e-3)


def test_how_far_a_front_was_moved_in_correction(layer_of):
    """The machine's own line is in the record of every front."""
    layer = layer_of("fronts", [("2020-03-15", FRONT)])
    (fid,) = layer.allFeatureIds()
    machine = "LINESTRING M (499800 7300000 0.9, 499800 7304000 0.8)"
    layer.dataProvider().changeAttributeValues({fid: {1: machine}})
    (moved,) = values(layer, "front_distance($geometry, geom_from_wkt(\"predicted_wkt\"), 'hausdorff')")
    assert moved == pytest.approx(GROUND_M, rel=1e-3)


def test_a_geometry_without_layer_needs_its_crs_to_be_said():
    both = f"{geometry(FRONT)}, {geometry(LABEL)}"
    assert "the CRS of the geometries is not known here; give it" in error_of(f"front_distance({both})")
    assert "'EPSG:1' is no known CRS" in error_of(f"front_distance({both}, crs := 'EPSG:1')")
    expression = QgsExpression(f"front_distance({both}, crs := 'EPSG:32624')")
    assert expression.evaluate() == pytest.approx(GROUND_M, rel=1e-3)


def test_without_any_context_the_crs_is_not_known():
    """As a script evaluates an expression; nothing tells of a layer."""
    expression = QgsExpression(f"front_distance({geometry(FRONT)}, {geometry(LABEL)})")
    assert expression.evaluate() is None
    assert "the CRS of the geometries is not known here; give it" in expression.evalErrorString()


def test_a_line_that_was_only_begun_is_no_front(layer_of):
    """One click and a right click; QGIS keeps it, alone or as a part of a front."""
    layer = layer_of("any", [("2020-03-15", FRONT)])
    begun, label = geometry("LINESTRING (500000 7300000)"), geometry(LABEL)
    assert values(layer, f"front_distance({begun}, {label})") == [None]
    assert values(layer, f"front_distance({label}, {begun})") == [None]
    whole = FRONT.replace("LINESTRING ", "")
    with_part = geometry(f"MULTILINESTRING ({whole}, (490000 7300000))")
    (distance,) = values(layer, f"front_distance({with_part}, {label})")
    assert distance == pytest.approx(GROUND_M, rel=1e-3), "the begun part lies 10 km off and does not count"


def test_what_nobody_foresaw_is_an_error_of_the_expression(layer_of):
    """QGIS would end over it: shapely refuses to read a polygon of one vertex."""
    layer = layer_of("fronts", [("2020-03-15", FRONT)])
    begun = geometry("POLYGON ((500000 7300000))")
    assert error_of(f"front_distance($geometry, {begun})", layer).startswith("front_distance: ")
    assert "is no measure; use one of" in error_of(
        "front_distance($geometry, $geometry, array('mean'))", layer
    )


def test_a_layer_without_crs_is_told_of(layer_of):
    layer = layer_of("fronts", [("2020-03-15", FRONT)])
    layer.setCrs(QgsCoordinateReferenceSystem())
    assert "assign one to the layer" in error_of("front_distance($geometry, $geometry)", layer)


def test_what_cannot_be_measured_says_why(layer_of):
    layer = layer_of("fronts", [("2020-03-15", FRONT)])
    error = error_of("front_distance($geometry, $geometry, 'area')", layer)
    assert "'area' is no measure; use one of: mean, median" in error
    error = error_of("front_distance($geometry, buffer($geometry, 10))", layer)
    assert "A front must be a line, not a Polygon" in error
    error = error_of("front_distance($geometry, 'labels')", layer)
    assert "this is no geometry: labels" in error


def test_a_map_labelled_and_styled_by_it_is_drawn(layer_of):
    """On the threads that draw: good fronts thin and with their error, others thick."""
    layer = layer_of("fronts", [("2020-03-15", FRONT), ("2021-03-15", FRONT)])
    layer_of("labels", [("2020-03-15", LABEL), ("2021-03-15", "LINESTRING (495000 7300000, 495000 7304000)")])
    distance = f"front_distance($geometry, {SAME_DATE})"
    root = QgsRuleBasedRenderer.Rule(None)
    for rule, width in ((f"{distance} < 500", 2), ("ELSE", 6)):
        symbol = QgsSymbol.defaultSymbol(QgsWkbTypes.GeometryType.LineGeometry)
        symbol.setWidth(width)
        root.appendChild(QgsRuleBasedRenderer.Rule(symbol, filterExp="" if rule == "ELSE" else rule))
        if rule == "ELSE":
            root.children()[-1].setIsElse(True)
    layer.setRenderer(QgsRuleBasedRenderer(root))
    labelling = QgsPalLayerSettings()
    labelling.fieldName, labelling.isExpression = f"round({distance})", True
    labelling.placement = QgsPalLayerSettings.Placement.Line
    layer.setLabeling(QgsVectorLayerSimpleLabeling(labelling))
    layer.setLabelsEnabled(True)

    settings = QgsMapSettings()
    settings.setLayers([layer])
    settings.setDestinationCrs(layer.crs())
    settings.setExtent(QgsRectangle(495_000, 7_299_000, 505_000, 7_305_000))
    settings.setOutputSize(QSize(300, 200))
    job = QgsMapRendererParallelJob(settings)
    job.start()
    job.waitForFinished()
    assert not job.errors()
    labels = {each.labelText for each in job.takeLabelingResults().allLabels()}
    assert labels == {"200", "5002"}


def test_the_help_is_where_qgis_shows_it(project):
    tree = QgsExpressionTreeView()
    model = tree.model()

    def items(parent):
        for row in range(model.rowCount(parent)):
            index = model.index(row, 0, parent)
            yield index
            yield from items(index)

    found = {index.data(): index for index in items(tree.rootIndex())}
    function = found["front_distance"]
    assert function.parent().data() == "Calving fronts"
    page = QgsExpression.Functions()[QgsExpression.functionIndex("front_distance")].helpText()
    for measure in expressions.MEASURES:
        assert measure in page
    assert "NULL where one of them is missing" in page


def test_the_examples_of_the_help_work(layer_of):
    layer = layer_of("fronts", [("2020-03-15", FRONT)])
    layer_of("labels", [("2020-03-15", LABEL)])
    page = QgsExpression.Functions()[QgsExpression.functionIndex("front_distance")].helpText()
    examples = re.findall(r"<li><code>(.*?)</code> &rarr; (.*?)</li>", page)
    assert len(examples) == 4
    found = [values(layer, example)[0] for example, _ in examples]
    assert found[0] == pytest.approx(GROUND_M, rel=1e-3) and found[1] == 0 and found[2] is None
    assert f"{found[3]:.2f}" == examples[3][1]


def test_without_the_plugin_expressions_say_so_and_nothing_crashes(layer_of):
    """Virtual fields and styles hold on to a function; QGIS crashes where it is taken from its list."""
    fronts = layer_of("fronts", [("2020-03-15", FRONT)])
    fronts.addExpressionField(
        f"front_distance($geometry, {geometry(LABEL)})", QgsField("error_m", QVariant.Double)
    )
    before = next(fronts.getFeatures())["error_m"]
    expressions.unregister()
    assert next(fronts.getFeatures())["error_m"] == NULL
    assert "comes with the plugin Calving Fronts" in error_of("front_distance($geometry, $geometry)", fronts)
    expressions.register()
    assert next(fronts.getFeatures())["error_m"] == before == pytest.approx(GROUND_M, rel=1e-3)
    names = [function.name() for function in QgsExpression.Functions()]
    assert names.count("front_distance") == 1


def test_a_new_version_of_the_plugin_answers_in_place_of_the_old(layer_of, monkeypatch):
    """As the plugin manager updates it: unloaded, its modules forgotten, loaded again."""
    layer = layer_of("fronts", [("2020-03-15", FRONT)])
    expressions.unregister()
    for name in [name for name in sys.modules if name.startswith("calvingfront_plugin.layers.expressions")]:
        monkeypatch.delitem(sys.modules, name)
    updated = importlib.import_module("calvingfront_plugin.layers.expressions")
    assert updated is not expressions
    monkeypatch.setitem(updated.MEASURES, "new", "mean_m")
    updated.register()
    gc.collect()
    assert values(layer, "front_distance($geometry, $geometry, 'new')") == [pytest.approx(0, abs=1e-6)]


WITHOUT = """
import sys

class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == "{package}":
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)

sys.meta_path.insert(0, Missing())
sys.path.insert(0, {plugins!r})
from qgis.core import QgsApplication, QgsExpression
application = QgsApplication([], False, {folder!r})
application.initQgis()
from calvingfront_plugin.layers import expressions
print("loaded", sorted({{"scipy", "shapely", "torch"}} & set(sys.modules)))
expressions.register()
expression = QgsExpression("front_distance({front}, {front}, crs := 'EPSG:32624')")
print(expression.evaluate(), expression.evalErrorString(), flush=True)
import os
os._exit(0)
"""


@pytest.mark.parametrize("package", ["shapely", "scipy"])
def test_without_the_packages_the_message_says_what_to_do(staged, tmp_path, package):
    code = WITHOUT.format(
        package=package, plugins=str(staged.parent), folder=str(tmp_path), front=geometry(FRONT)
    )
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert "loaded []" in ran.stdout, "nothing heavy comes with the module"
    assert f"None front_distance: QGIS's Python lacks {package}. The algorithm 'Distance error'" in ran.stdout

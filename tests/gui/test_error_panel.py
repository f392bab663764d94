"""The panel of distance errors: measured while fronts are edited, with charts that lead to places."""

import csv

import numpy as np
import pytest
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsLineString,
    QgsPointXY,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgsMapCanvas, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from calvingfront_plugin.charts import figures
from calvingfront_plugin.charts.error_charts import NOT_PREDICTED, distance_classes
from calvingfront_plugin.gui.chart_canvas import ChartCanvas
from calvingfront_plugin.gui.error_panel import ErrorPanel

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
CRS = "EPSG:32624"
FIELDS = "&".join(
    f"field={name}"
    for name in ("date:date", "glacier:string", "author:string", "confidence:double", "status:string")
)
#: A front of 6 km across a fjord; the sea is in the north.
X = np.linspace(520_000.0, 526_000.0, 121)
FRONT = np.column_stack([X, np.full_like(X, 7_360_000.0)])
BULGE = np.column_stack([np.zeros_like(X), 600.0 * np.exp(-(((X - 524_000.0) / 300.0) ** 2))])

#: 0.04 %, by which UTM differs from the ground there.
PRECISION = 1e-3


def lines_layer(name, fronts, crs=CRS):
    """A layer of (date, glacier, author, confidence, points)."""
    layer = QgsVectorLayer(f"LineString?crs={crs}&{FIELDS}", name, "memory")
    features = []
    for date, glacier, author, confidence, points in fronts:
        feature = QgsFeature(layer.fields())
        day = QDate.fromString(date, Qt.DateFormat.ISODate)
        feature.setAttributes([day, glacier, author, confidence, "unreviewed"])
        if points is not None:
            feature.setGeometry(geometry(points))
        features.append(feature)
    assert layer.dataProvider().addFeatures(features)[0]
    layer.updateExtents()
    QgsProject.instance().addMapLayer(layer)
    return layer


def geometry(points):
    return QgsGeometry(QgsLineString(points[:, 0].tolist(), points[:, 1].tolist()))


def fids(layer):
    return [feature.id() for feature in layer.getFeatures()]


@pytest.fixture
def canvas(project):
    """A map of 800 x 600 pixels; these stories need no scene on it."""
    canvas = QgsMapCanvas()
    canvas.resize(800, 600)
    canvas.setDestinationCrs(project.crs())
    canvas.show()
    yield canvas
    if sip.isdeleted(canvas):
        return
    canvas.stopRendering()
    canvas.close()
    canvas.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def predicted(project):
    """Three fronts: 50 m off, one with a bulge of 600 m towards the sea, one nobody has labelled."""
    return lines_layer(
        "predicted",
        [
            ("2018-06-01", "Helheim", None, 0.9, FRONT + [0.0, 50.0]),
            ("2018-07-01", "Helheim", None, 0.4, FRONT + BULGE),
            ("2018-09-01", "Helheim", None, 0.7, FRONT),
        ],
    )


@pytest.fixture
def labels(project):
    """Labels of three dates, the last of which was not predicted."""
    return lines_layer(
        "labels",
        [
            ("2018-06-01", "Helheim", "Ana", None, FRONT),
            ("2018-07-01", "Helheim", "Ana", None, FRONT),
            ("2018-08-01", "Helheim", "Ana", None, FRONT),
        ],
    )


@pytest.fixture
def flow_line(project):
    return lines_layer(
        "flow", [("2018-06-01", None, None, None, FRONT[60] + [[0.0, -3000.0], [0.0, 3000.0]])]
    )


@pytest.fixture
def panel(qtbot, canvas, project, fronts, tell):
    panel = ErrorPanel(canvas, project, fronts, tell)
    qtbot.addWidget(panel)
    panel.resize(900, 260)
    panel.show()
    yield panel
    if not sip.isdeleted(panel):
        panel.close_for_good()


@pytest.fixture
def idle(qtbot, panel):
    """Wait until everything is measured and drawn."""

    def wait():
        QApplication.processEvents()
        qtbot.waitUntil(lambda: not panel.live.is_busy, timeout=20_000)
        QApplication.processEvents()

    return wait


@pytest.fixture
def compare(panel, idle):
    """``compare(predicted, labels...)``: choose layers as the user does."""

    def choose(predicted, *labels, flow_line=None):
        choice = panel.layers
        pick(choice.predicted, predicted)
        for layer in labels:
            check(choice.labels, layer)
        pick(choice.flow_line, flow_line)
        idle()

    return choose


def pick(choice, layer):
    """Choose a layer in a list as a user does."""
    choice.setLayer(layer)
    choice.activated.emit(choice.currentIndex())


def check(choice, layer):
    """Tick a layer in the list, as a click on it does; one that is ticked stays so."""
    index = choice.findData(layer.id())
    if choice.itemCheckState(index) != Qt.CheckState.Checked:
        choice.toggleItemCheckState(index)


def uncheck(choice, layer):
    choice.toggleItemCheckState(choice.findData(layer.id()))


def headings(panel):
    """Those that can be seen, from left to right."""
    header = panel.table.horizontalHeader()
    sections = [header.logicalIndex(k) for k in range(header.count())]
    return [
        panel.sorted.headerData(k, Qt.Orientation.Horizontal)
        for k in sections
        if not header.isSectionHidden(k)
    ]


def table(panel):
    """What can be read in the table: (date, mean), in the order of the rows."""
    model = panel.sorted
    return [(model.index(k, 0).data(), model.index(k, 2).data()) for k in range(model.rowCount())]


def figure_of(panel, date, name, author="Ana"):
    (row,) = [r for r in panel.live.rows if str(r.pair.date) == date and r.author in (author, "")]
    return row.figures[name]


def click_in_chart(chart, x, y):
    """A real click on a point of the canvas, counted from its lower left corner as matplotlib does."""
    at = QPoint(round(x), round(chart.canvas.height() - y))
    QTest.mouseClick(chart.canvas, LEFT, NO_KEY, at)


def move_in_chart(chart, x, y):
    at = QPointF(x, chart.canvas.height() - y)
    where, none = QPointF(chart.canvas.mapToGlobal(at.toPoint())), Qt.MouseButton.NoButton
    QApplication.sendEvent(chart.canvas, QMouseEvent(QEvent.Type.MouseMove, at, where, none, none, NO_KEY))


def click_bar(panel, what):
    (bar,) = [bar for bar, each in panel.histogram._picks.items() if each == what]
    box = bar.get_window_extent()
    click_in_chart(panel.histogram, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2)


def bands(canvas):
    return [item for item in canvas.scene().items() if isinstance(item, QgsRubberBand)]


def fronts_on_map(canvas):
    """The marks of the prediction and of the label, the one wider than the other, on a white line."""
    label, prediction, white = sorted(bands(canvas), key=lambda band: band.width())
    assert white.strokeColor().name() == "#ffffff"
    return prediction, label


def is_dashed(canvas, band, points):
    """Whether a mark is seen, with gaps, on a stretch of the map."""
    QApplication.processEvents()
    to_pixels, picture = canvas.getCoordinateTransform(), canvas.viewport().grab().toImage()
    pixels = [to_pixels.transform(*point) for point in points]
    seen = [picture.pixelColor(round(at.x()), round(at.y())) == band.strokeColor() for at in pixels]
    assert any(seen)
    return not all(seen)


def in_class(metres):
    return next(each for each in distance_classes() if each.holds(metres))


class TestTable:
    def test_every_pair_has_its_figures(self, panel, predicted, labels, compare):
        compare(predicted, labels)
        assert table(panel) == [
            ("2018-06-01", "50.0"),
            ("2018-07-01", figure_text(figure_of(panel, "2018-07-01", "mean_m"))),
            ("2018-08-01", "missing"),
            ("2018-09-01", "no label"),
        ]
        assert figure_of(panel, "2018-06-01", "mean_m") == pytest.approx(50.0, rel=PRECISION)
        assert figure_of(panel, "2018-07-01", "hausdorff_m") == pytest.approx(600.0, rel=PRECISION)
        assert figure_of(panel, "2018-06-01", "share_within_spread") == 0.0
        assert "1 missing</b> (6.0 km)" in panel.summary.text()
        assert "1 without a label" in panel.summary.text()

    def test_the_summary_pools_length_as_the_report_does(self, panel, predicted, labels, compare):
        from calvingfront_plugin.delineation.distance import pool

        compare(predicted, labels)
        pooled = pool([panel.live.error_of(row) for row in panel.live.rows])
        assert panel.summary.text().startswith(
            f"<b>{pooled.mean_m:.0f} m</b> mean distance error of 2 fronts"
        )
        share = 100 * pooled.share_within_spread
        assert f"{share:.0f} % within 38 m" in panel.summary.text()

    def test_a_flow_line_tells_the_side(self, panel, predicted, labels, flow_line, compare):
        compare(predicted, labels)
        assert figure_of(panel, "2018-06-01", "signed_m") is None
        compare(predicted, labels, flow_line=flow_line)
        assert figure_of(panel, "2018-06-01", "signed_m") == pytest.approx(50.0, rel=PRECISION)
        assert "too far seaward" in panel.summary.text()

    def test_the_side_is_told_of_the_part_that_both_fronts_have(self, panel, labels, flow_line, compare):
        """A prediction of three quarters of the front, 50 m landward: the missing rest has no side."""
        part = lines_layer("part", [("2018-06-01", "Helheim", None, 0.9, FRONT[:91] - [0.0, 50.0])])
        compare(part, labels, flow_line=flow_line)
        assert "50 m too far landward (over 8" in panel.summary.text()

    def test_each_author_has_a_row(self, panel, predicted, labels, compare):
        others = lines_layer("other labels", [("2018-06-01", "Helheim", "Bo", None, FRONT - [0.0, 30.0])])
        compare(predicted, labels, others)
        assert figure_of(panel, "2018-06-01", "mean_m", "Bo") == pytest.approx(80.0, rel=PRECISION)
        assert figure_of(panel, "2018-06-01", "authors_apart_m", "Bo") == pytest.approx(30.0, rel=PRECISION)

    def test_who_drew_the_label_stands_beside_the_glacier_where_it_tells_rows_apart(
        self, panel, predicted, labels, compare, idle
    ):
        nameless = lines_layer("nameless", [("2018-06-01", "Helheim", None, None, FRONT)])
        compare(predicted, nameless)
        assert "Author" not in headings(panel) and "Authors (m)" not in headings(panel)
        uncheck(panel.layers.labels, nameless)
        compare(predicted, labels)
        assert headings(panel).index("Author") > headings(panel).index("Outcome")
        others = lines_layer("other labels", [("2018-06-01", "Helheim", "Bo", None, FRONT - [0.0, 30.0])])
        compare(predicted, labels, others)
        assert headings(panel)[:4] == ["Date", "Glacier", "Author", "Mean (m)"]
        assert "Authors (m)" in headings(panel)

    def test_a_missing_front_counts_once_however_many_have_labelled_it(
        self, panel, canvas, predicted, labels, compare
    ):
        others = lines_layer("other labels", [("2018-08-01", "Helheim", "Bo", None, FRONT[:61])])
        compare(predicted, labels, others)
        assert [text for _, text in table(panel)].count("missing") == 2
        assert "1 missing</b> (6.0 km)" in panel.summary.text()
        assert panel.histogram.describe(NOT_PREDICTED) == "1 fronts without a prediction, 6.0 km"
        (height,) = [
            bar.get_height() for bar, what in panel.histogram._picks.items() if what == NOT_PREDICTED
        ]
        assert height == pytest.approx(6.0, rel=PRECISION)

    def test_a_label_without_a_date_is_not_missing(self, panel, predicted, labels, compare, idle, tmp_path):
        undated = lines_layer("undated", [("", "Helheim", "Ana", None, FRONT - [0.0, 500.0])])
        compare(predicted, labels, undated)
        assert "" not in [date for date, _ in table(panel)]
        assert "1 missing</b> (6.0 km)" in panel.summary.text()
        assert "Labels without a date left out: 1." in panel.summary.text()
        panel.save(tmp_path / "errors.csv")
        with open(tmp_path / "errors.csv", encoding="utf-8", newline="") as file:
            assert sum(int(row["missing"]) for row in csv.DictReader(file)) == 1

    def test_labels_in_degrees_give_the_same_metres(self, panel, project, predicted, labels, compare):
        to_degrees = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(CRS), QgsCoordinateReferenceSystem("EPSG:4326"), project
        )
        front = np.array([[p.x(), p.y()] for p in (to_degrees.transform(QgsPointXY(*xy)) for xy in FRONT)])
        degrees = lines_layer("degrees", [("2018-06-01", "Helheim", "Ana", None, front)], "EPSG:4326")
        compare(predicted, degrees)
        assert figure_of(panel, "2018-06-01", "mean_m") == pytest.approx(50.0, rel=5e-3)

    def test_the_box_leaves_out_what_runs_on_beside_the_glacier(self, panel, labels, compare, idle):
        arm = np.array([[526_000.0, 7_360_000.0], [540_000.0, 7_360_000.0]])
        long = lines_layer("long", [("2018-06-01", "Helheim", None, None, np.vstack([FRONT, arm]))])
        compare(long, labels)
        assert figure_of(panel, "2018-06-01", "hausdorff_m") == pytest.approx(14_000.0, rel=PRECISION)
        QTest.mouseClick(panel.layers.in_box, LEFT, NO_KEY, QPoint(8, panel.layers.in_box.height() // 2))
        idle()
        assert figure_of(panel, "2018-06-01", "hausdorff_m") == pytest.approx(500.0, rel=0.05)

    def test_it_sorts_by_figures_with_the_missing_at_the_end(self, panel, predicted, labels, compare):
        compare(predicted, labels)
        panel.table.sortByColumn(5, Qt.SortOrder.AscendingOrder)
        assert [date for date, _ in table(panel)][:2] == ["2018-06-01", "2018-07-01"]
        panel.table.sortByColumn(5, Qt.SortOrder.DescendingOrder)
        assert [date for date, _ in table(panel)][2:] == ["2018-07-01", "2018-06-01"]

    def test_it_is_saved_as_csv(self, panel, predicted, labels, compare, tell, tmp_path):
        compare(predicted, labels)
        panel.save(tmp_path / "errors.csv")
        with open(tmp_path / "errors.csv", encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["date"] for row in rows] == ["2018-06-01", "2018-07-01", "2018-08-01", "2018-09-01"]
        assert float(rows[0]["mean_m"]) == figure_of(panel, "2018-06-01", "mean_m")
        assert rows[2]["mean_m"] == "" and rows[2]["missing"] == "1"
        panel.save(tmp_path / "no such folder" / "errors.csv")
        assert "cannot be written" in tell.last

    def test_the_report_is_asked_for_with_these_layers(
        self, panel, predicted, labels, flow_line, compare, qtbot
    ):
        compare(predicted, labels, flow_line=flow_line)
        with qtbot.waitSignal(panel.reportRequested) as asked:
            QTest.mouseClick(panel.report_button, LEFT)
        assert asked.args == [
            {
                "PREDICTED": [predicted.id()],
                "LABEL": [labels.id()],
                "BOX": "none",
                "ERROR_LINES": "TEMPORARY_OUTPUT",
                "WORST_PLACES": "TEMPORARY_OUTPUT",
                "FLOW_LINE": flow_line.id(),
            }
        ]


def figure_text(value):
    return f"{value:.1f}" if value < 99.95 else f"{value:.0f}"


class TestEditing:
    @pytest.fixture
    def measured(self, panel):
        """How many pairs were measured, each time."""
        counts = []
        panel.live.progressed.connect(lambda done, of_all: counts.append(of_all))
        return counts

    @pytest.fixture(autouse=True)
    def compared(self, predicted, labels, compare, measured):
        compare(predicted, labels)
        measured.clear()
        predicted.startEditing()

    def test_a_moved_front_is_measured_again_alone_and_undo_puts_it_back(
        self, panel, predicted, idle, measured
    ):
        before = table(panel)
        first = fids(predicted)[0]
        predicted.beginEditCommand("Move front")
        predicted.changeGeometry(first, geometry(FRONT + [0.0, 75.0]))
        predicted.endEditCommand()
        idle()
        assert figure_of(panel, "2018-06-01", "mean_m") == pytest.approx(75.0, rel=PRECISION)
        assert table(panel)[1:] == before[1:]
        assert max(measured) <= 1
        predicted.undoStack().undo()
        idle()
        assert table(panel) == before
        predicted.undoStack().redo()
        idle()
        assert table(panel)[0] == ("2018-06-01", "75.0")

    def test_many_moves_of_a_vertex_are_measured_once(self, panel, predicted, qtbot, idle):
        first = fids(predicted)[0]
        shown = []
        panel.live.changed.connect(lambda: shown.append(figure_of(panel, "2018-06-01", "mean_m")))
        for by_m in range(60, 100):
            predicted.changeGeometry(first, geometry(FRONT + [0.0, float(by_m)]))
        idle()
        assert shown == pytest.approx([99.0], rel=PRECISION)

    def test_a_front_that_is_drawn_is_no_longer_missing(self, panel, predicted, idle):
        feature = QgsFeature(predicted.fields())
        feature.setAttributes([QDate(2018, 8, 1), "Helheim", None, None, "unreviewed"])
        feature.setGeometry(geometry(FRONT + [0.0, 20.0]))
        predicted.addFeature(feature)
        idle()
        assert table(panel)[2] == ("2018-08-01", "20.0")
        predicted.undoStack().undo()
        idle()
        assert table(panel)[2] == ("2018-08-01", "missing")

    def test_a_front_that_is_deleted_or_emptied_is_missing(self, panel, predicted, idle):
        first, second, _ = fids(predicted)
        predicted.deleteFeature(first)
        predicted.changeGeometry(second, QgsGeometry())
        idle()
        assert [text for _, text in table(panel)] == ["missing", "missing", "missing", "no label"]
        predicted.rollBack()
        idle()
        assert table(panel)[0] == ("2018-06-01", "50.0")

    def test_a_date_that_is_put_right_finds_its_label(self, panel, predicted, idle):
        third, index = fids(predicted)[2], predicted.fields().indexFromName("date")
        predicted.changeAttributeValue(third, index, QDate(2018, 8, 1))
        idle()
        assert [date for date, _ in table(panel)] == ["2018-06-01", "2018-07-01", "2018-08-01"]
        assert table(panel)[2] == ("2018-08-01", "0.0")

    def test_a_rejected_front_does_not_count(self, panel, predicted, idle):
        first, index = fids(predicted)[0], predicted.fields().indexFromName("status")
        predicted.changeAttributeValue(first, index, "rejected")
        idle()
        assert table(panel)[0] == ("2018-06-01", "missing")
        # It may be moved all the same.
        predicted.changeGeometry(first, geometry(FRONT))
        idle()
        assert table(panel)[0] == ("2018-06-01", "missing")

    def test_saving_changes_nothing_and_measures_nothing(self, panel, predicted, idle, measured):
        feature = QgsFeature(predicted.fields())
        feature.setAttributes([QDate(2018, 8, 1), "Helheim", None, None, "unreviewed"])
        feature.setGeometry(geometry(FRONT + [0.0, 20.0]))
        predicted.addFeature(feature)
        idle()
        before = table(panel)
        measured.clear()
        predicted.commitChanges()
        idle()
        assert table(panel) == before
        assert max(measured) == 0
        predicted.startEditing()
        predicted.deleteFeature(fids(predicted)[-1])
        idle()
        assert table(panel)[2] == ("2018-08-01", "missing")

    def test_an_edited_label_counts_as_well(self, panel, labels, idle):
        labels.startEditing()
        labels.changeGeometry(fids(labels)[0], geometry(FRONT + [0.0, 40.0]))
        idle()
        assert table(panel)[0] == ("2018-06-01", "10.0")

    def test_a_label_that_two_scenes_of_a_day_share_counts_for_both(
        self, panel, project, labels, compare, idle
    ):
        scenes = QgsVectorLayer(
            f"LineString?crs={CRS}&field=date:date&field=image_id:string", "two scenes", "memory"
        )
        for name in ("S1A", "S1B"):
            feature = QgsFeature(scenes.fields())
            feature.setAttributes([QDate(2018, 6, 1), name])
            feature.setGeometry(geometry(FRONT + [0.0, 50.0]))
            scenes.dataProvider().addFeature(feature)
        project.addMapLayer(scenes)
        compare(scenes, labels)
        assert table(panel)[:2] == [("2018-06-01", "50.0")] * 2
        labels.startEditing()
        labels.changeGeometry(fids(labels)[0], geometry(FRONT + [0.0, 40.0]))
        idle()
        assert table(panel)[:2] == [("2018-06-01", "10.0")] * 2

    def test_the_selected_pair_stays_selected(self, panel, predicted, idle):
        panel.table.selectRow(1)
        predicted.deleteFeature(fids(predicted)[2])
        idle()
        assert len(table(panel)) == 3
        (selected,) = panel.table.selectionModel().selectedRows()
        assert selected.data() == "2018-07-01"
        assert panel.summary.text().startswith("Helheim 2018-07-01, Ana: ")

    def test_nothing_is_measured_while_nobody_looks(self, panel, predicted, idle, qtbot):
        panel.hide()
        predicted.changeGeometry(fids(predicted)[0], geometry(FRONT))
        qtbot.wait(250)
        assert figure_of(panel, "2018-06-01", "mean_m") == pytest.approx(50.0, rel=PRECISION)
        panel.show()
        idle()
        assert table(panel)[0] == ("2018-06-01", "0.0")


class TestPlaces:
    @pytest.fixture(autouse=True)
    def compared(self, predicted, labels, compare):
        compare(predicted, labels)

    def test_a_click_on_a_bar_goes_to_the_place_and_the_next_to_another(self, panel, canvas, idle):
        click_bar(panel, in_class(550.0))
        first = canvas.extent()
        assert first.contains(QgsPointXY(524_000.0, 7_360_300.0))
        assert first.width() < 6000.0
        assert "Helheim 2018-07-01: place 1 of" in panel.hint.text()
        assert panel.hint.isVisible()
        (white, colour, way) = bands(canvas)[::-1] if len(bands(canvas)) == 3 else (None,) * 3
        assert way is not None
        n_places = int(panel.hint.text().partition(" of ")[2].partition(",")[0])
        for k in range(2, n_places + 1):
            click_bar(panel, in_class(550.0))
            assert f"place {k} of {n_places}" in panel.hint.text()
        click_bar(panel, in_class(550.0))
        assert "place 1 of" in panel.hint.text()

    def test_missing_fronts_are_shown_where_their_label_is(self, panel, canvas):
        click_bar(panel, NOT_PREDICTED)
        assert "Helheim 2018-08-01: place 1 of 1, 6.0 km of label without a prediction" in panel.hint.text()
        assert canvas.extent().contains(QgsPointXY(523_000.0, 7_360_000.0))

    def test_a_map_in_another_crs_goes_to_the_same_place(self, panel, canvas):
        canvas.setDestinationCrs(QgsCoordinateReferenceSystem("EPSG:3413"))
        click_bar(panel, in_class(550.0))
        to_map = QgsCoordinateTransform(
            QgsCoordinateReferenceSystem(CRS), canvas.mapSettings().destinationCrs(), QgsProject.instance()
        )
        assert canvas.extent().contains(to_map.transform(QgsPointXY(524_000.0, 7_360_300.0)))
        assert canvas.extent().width() < 6000.0

    def test_marks_go_with_the_panel_and_with_an_edit_of_the_pair(self, panel, canvas, predicted, idle):
        click_bar(panel, in_class(550.0))
        assert bands(canvas)
        predicted.startEditing()
        first, second, _ = fids(predicted)
        predicted.changeGeometry(first, geometry(FRONT))
        idle()
        assert bands(canvas), "another pair was edited"
        predicted.changeGeometry(second, geometry(FRONT))
        idle()
        assert not bands(canvas)
        assert not panel.hint.isVisible()
        click_bar(panel, in_class(0.0))
        assert bands(canvas)
        panel.hide()
        assert not bands(canvas)

    def test_a_selected_pair_has_its_own_histogram(self, panel, idle):
        panel.table.selectRow(0)
        idle()
        heights = {what: bar.get_height() for bar, what in panel.histogram._picks.items()}
        assert heights[in_class(50.0)] == pytest.approx(12.0, rel=PRECISION)
        assert NOT_PREDICTED not in heights
        QTest.keyClick(panel.table, Qt.Key.Key_Escape)
        idle()
        assert NOT_PREDICTED in panel.histogram._picks.values()

    def test_fine_classes_show_more_and_hold_the_same(self, panel, idle):
        coarse = sum(bar.get_height() for bar in panel.histogram._picks)
        QTest.mouseClick(panel.fine, LEFT, NO_KEY, QPoint(8, panel.fine.height() // 2))
        idle()
        assert len(panel.histogram._picks) > 8
        assert sum(bar.get_height() for bar in panel.histogram._picks) == pytest.approx(coarse)

    def test_a_click_along_the_front_goes_there(self, panel, canvas, idle):
        panel.charts.setCurrentWidget(panel.profile)
        panel.table.selectRow(1)
        idle()
        x, y = panel.profile.figure.axes[0].transData.transform((4.0, 100.0))
        click_in_chart(panel.profile, x, y)
        assert canvas.extent().contains(QgsPointXY(524_000.0, 7_360_600.0))
        assert canvas.extent().width() < 6000.0

    def test_pointing_along_the_front_marks_the_place(self, panel, canvas, idle):
        panel.charts.setCurrentWidget(panel.profile)
        panel.table.selectRow(1)
        idle()
        x, y = panel.profile.figure.axes[0].transData.transform((4.0, 100.0))
        n_fronts = len(bands(canvas))
        move_in_chart(panel.profile, x, y)
        assert len(bands(canvas)) == n_fronts + 2
        place = bands(canvas)[0].asGeometry().boundingBox().center()
        assert abs(place.x() - 524_000.0) < 300.0
        move_in_chart(panel.profile, 1.0, 1.0)
        assert len(bands(canvas)) == n_fronts
        assert panel.profile.describe(200).startswith("2.00 km along the label: ")

    def test_a_double_click_on_a_row_goes_to_its_fronts(self, panel, canvas):
        cell = panel.table.visualRect(panel.sorted.index(1, 0)).center()
        QTest.mouseClick(panel.table.viewport(), LEFT, NO_KEY, cell)
        QTest.mouseDClick(panel.table.viewport(), LEFT, NO_KEY, cell)
        for x in (520_000.0, 526_000.0):
            assert canvas.extent().contains(QgsPointXY(x, 7_360_000.0))
        prediction, label = fronts_on_map(canvas)
        assert prediction.asGeometry().boundingBox().yMaximum() == pytest.approx(7_360_600.0, abs=5)
        assert label.asGeometry().boundingBox().height() < 1.0
        assert prediction.strokeColor() != label.strokeColor()
        apart = slice(*np.searchsorted(X, (523_800.0, 524_200.0)))
        stretch = np.linspace(FRONT[apart][0], FRONT[apart][-1], 100)
        assert is_dashed(canvas, label, stretch)
        assert not is_dashed(canvas, prediction, (FRONT + BULGE)[apart])
        assert "On the map, Helheim 2018-07-01:" in panel.hint.text()
        assert "prediction" in panel.hint.text() and "label of Ana" in panel.hint.text()

    def test_the_fronts_of_the_selected_row_are_marked(self, panel, canvas, predicted, idle):
        before = canvas.extent()
        panel.table.setFocus()
        panel.table.selectRow(1)
        prediction, label = fronts_on_map(canvas)
        QTest.keyClick(panel.table, Qt.Key.Key_Up)
        prediction, _ = fronts_on_map(canvas)
        assert prediction.asGeometry().boundingBox().center().y() == pytest.approx(7_360_050.0)
        predicted.startEditing()
        predicted.changeGeometry(fids(predicted)[0], geometry(FRONT + [0.0, 80.0]))
        idle()
        prediction, _ = fronts_on_map(canvas)
        assert prediction.asGeometry().boundingBox().center().y() == pytest.approx(7_360_080.0)
        assert canvas.extent() == before, "the map stays where it is until a double click"
        click_bar(panel, in_class(80.0))
        assert "place 1 of" in panel.hint.text()
        cell = panel.table.visualRect(panel.sorted.index(0, 0)).center()
        QTest.mouseClick(panel.table.viewport(), LEFT, NO_KEY, cell)
        assert fronts_on_map(canvas)
        QTest.keyClick(panel.table, Qt.Key.Key_Escape)
        assert not bands(canvas) and not panel.hint.isVisible()
        panel.table.selectRow(2)
        assert bands(canvas)
        panel.leave()
        assert not bands(canvas)
        panel.table.selectAll()
        assert not bands(canvas), "many fronts are what is on the map anyway"

    def test_rows_and_bars_stay_where_they_are_while_words_come(self, panel, canvas, idle):
        height = panel.table.height(), panel.histogram.height()
        panel.table.selectRow(1)
        idle()
        assert panel.hint.isVisible()
        assert (panel.table.height(), panel.histogram.height()) == height

    def test_a_point_of_the_chart_of_confidence_leads_to_its_pair(self, panel, canvas, idle):
        panel.charts.setCurrentWidget(panel.confidence)
        idle()
        ((points, rows),) = panel.confidence._picks.items()
        assert [str(row.pair.date) for row in rows] == ["2018-06-01", "2018-07-01"]
        x, y = points.axes.transData.transform(points.get_offsets()[1])
        click_in_chart(panel.confidence, x, y)
        (selected,) = panel.table.selectionModel().selectedRows()
        assert selected.data() == "2018-07-01"


class TestLayers:
    def test_without_layers_it_says_what_to_choose(self, panel, labels, idle, compare):
        assert panel.summary.text() == "Choose the layer of predicted fronts."
        assert not panel.splitter.isVisible()
        compare(labels)
        assert panel.summary.text().startswith("Choose one or more layers of labels")

    def test_a_layer_that_goes_takes_its_rows_along(self, panel, project, predicted, labels, compare, idle):
        compare(predicted, labels)
        click_bar(panel, in_class(50.0))
        project.removeMapLayer(labels.id())
        idle()
        assert panel.live.rows == ()
        assert panel.summary.text().startswith("Choose one or more layers of labels")
        project.removeMapLayer(predicted.id())
        idle()
        project.clear()
        idle()
        assert panel.summary.text() == "Choose the layer of predicted fronts."

    def test_the_projects_own_fronts_are_measured_unless_others_are_chosen(
        self, panel, labels, fronts, compare, idle
    ):
        values = {"date": "2018-06-01", "glacier": "Helheim"}
        fid = fronts.add_line(FRONT + [0.0, 25.0], QgsCoordinateReferenceSystem(CRS), values, "Trace front")
        assert panel.layers.predicted.currentLayer() is fronts.layer
        compare(fronts.layer, labels)
        assert table(panel)[0] == ("2018-06-01", "25.0")
        fronts.reshape(fid, FRONT + [0.0, 35.0], "Correct front")
        idle()
        assert table(panel)[0] == ("2018-06-01", "35.0")

    def test_the_project_remembers_what_is_compared(self, panel, project, tmp_path, flow_line, compare, idle):
        paths = {}
        for name, by_m in (("predicted", 50.0), ("labels", 0.0)):
            paths[name] = str(tmp_path / f"{name}.geojson")
            date, line = '"date": "2018-06-01"', (FRONT + [0.0, by_m])[[0, -1]].tolist()
            crs = '"crs": {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32624"}}'
            with open(paths[name], "w", encoding="utf-8") as file:
                file.write(
                    f'{{"type": "FeatureCollection", {crs}, "features": [{{"type": "Feature", "properties": '
                    f'{{{date}}}, "geometry": {{"type": "LineString", "coordinates": {line}}}}}]}}'
                )
        layers = {name: QgsVectorLayer(path, name, "ogr") for name, path in paths.items()}
        project.addMapLayers(layers.values())
        compare(layers["predicted"], layers["labels"])
        assert project.isDirty()
        assert project.write(str(tmp_path / "project.qgs"))
        project.clear()
        idle()
        assert panel.live.rows == ()
        assert project.read(str(tmp_path / "project.qgs"))
        idle()
        assert table(panel) == [("2018-06-01", "50.0")]

    def test_a_layer_that_is_renamed_has_its_new_name_at_once(self, panel, project, predicted, compare, idle):
        nameless = [
            lines_layer(name, [("2018-06-01", "Helheim", None, None, FRONT + [0.0, by_m])])
            for name, by_m in (("first", 0.0), ("second", 20.0))
        ]
        compare(predicted, *nameless)
        assert {row.author for row in panel.live.rows} == {"first", "second", ""}
        nameless[0].setName("Ana's lines")
        idle()
        choice = panel.layers.labels
        assert choice.checkedItems() == ["Ana's lines", "second"]
        assert choice.itemCheckState(choice.findText("Ana's lines")) == Qt.CheckState.Checked
        assert {row.author for row in panel.live.rows} == {"Ana's lines", "second", ""}

    def test_it_fits_beside_the_other_docks_of_a_small_screen(self, panel, predicted, labels, compare):
        predicted.setName("Calving fronts of Helheim Glacier by the plugin, unreviewed, 2014 to 2024")
        compare(predicted, labels)
        assert panel.minimumSizeHint().width() < 700

    def test_a_layer_without_crs_is_named(self, panel, predicted, labels, compare, idle):
        compare(predicted, labels)
        labels.setCrs(QgsCoordinateReferenceSystem())
        idle()
        assert panel.summary.text() == "The layer 'labels' has no CRS, others have: assign the right one."
        labels.setCrs(QgsCoordinateReferenceSystem(CRS))
        idle()
        assert table(panel)[0] == ("2018-06-01", "50.0")

    def test_why_nothing_matches_is_said(self, panel, predicted, compare):
        later = lines_layer("later", [("2021-06-01", "Helheim", "Ana", None, FRONT)])
        compare(predicted, later)
        assert "No date is on both sides" in panel.summary.text()


def test_long_work_can_be_cancelled_and_gone_on_with(panel, project, compare, idle, qtbot):
    days = [QDate(2015, 1, 1).addDays(12 * k).toString(Qt.DateFormat.ISODate) for k in range(30)]
    many = lines_layer("many", [(day, "Helheim", None, None, FRONT + [0.0, 50.0]) for day in days])
    labels = lines_layer("labels", [(day, "Helheim", "Ana", None, FRONT) for day in days])
    pick(panel.layers.predicted, many)
    check(panel.layers.labels, labels)
    seen = []

    def cancel_soon(done, of_all):
        seen.append((done, of_all))
        if done >= 5:
            panel.live.cancel()

    panel.live.progressed.connect(cancel_soon)
    idle()
    panel.live.progressed.disconnect(cancel_soon)
    assert max(of_all for _, of_all in seen) == 30
    means = [text for _, text in table(panel)]
    assert 5 <= means.count("50.0") < 30
    assert means.count("…") == 30 - means.count("50.0")
    assert "not measured yet" in panel.summary.text()
    QTest.mouseClick(panel.go_on_button, LEFT)
    idle()
    assert [text for _, text in table(panel)] == ["50.0"] * 30
    assert not panel.go_on_button.isVisible()


def test_an_edit_among_many_pairs_costs_little(panel, compare, idle, qtbot):
    """What stands still meanwhile is the map; on a busy machine a slice may take long, so the work is counted."""
    days = [QDate(2015, 1, 1).addDays(2 * k).toString(Qt.DateFormat.ISODate) for k in range(120)]
    few = FRONT[::20]
    many = lines_layer("many", [(day, "Helheim", None, None, few + [0.0, 50.0]) for day in days])
    compare(many, lines_layer("labels", [(day, "Helheim", "Ana", None, few) for day in days]))
    turns, rows = [], []
    panel.live.progressed.connect(lambda done, of_all: turns.append(of_all))
    panel.model.dataChanged.connect(lambda first, last: rows.append((first.row(), last.row())))
    many.startEditing()
    many.changeGeometry(fids(many)[7], geometry(few + [0.0, 90.0]))
    idle()
    assert rows == [(7, 7)]
    assert max(turns) <= 1
    assert table(panel)[7][1] == "90.0"


class TestCharts:
    def test_a_chart_is_saved_in_a_size_to_be_printed(
        self, panel, predicted, labels, compare, tmp_path, tell
    ):
        compare(predicted, labels)
        for kind in figures.FILE_KINDS:
            panel.histogram.save(tmp_path / f"chart.{kind}")
            assert (tmp_path / f"chart.{kind}").stat().st_size > 3000
            assert tell.last.startswith("The chart is saved")
        panel.histogram.save(tmp_path / "no such folder" / "chart.png")
        assert "cannot be written" in tell.last

    def test_nothing_is_drawn_before_it_is_seen(self, qtbot, tell):
        drawn = []
        chart = ChartCanvas("Chart", tell)
        qtbot.addWidget(chart)
        chart.show_chart(lambda figure: drawn.append(figure))
        assert not drawn and chart.canvas is None
        chart.show()
        assert len(drawn) == 1
        chart.hide()
        chart.draw()
        assert len(drawn) == 1
        chart.show()
        assert len(drawn) == 2

    def test_without_matplotlib_the_table_still_works(
        self, qtbot, canvas, project, fronts, tell, predicted, labels, monkeypatch
    ):
        # It is installed where tests run.
        monkeypatch.setattr(figures, "has_matplotlib", lambda: False)
        panel = ErrorPanel(canvas, project, fronts, tell)
        qtbot.addWidget(panel)
        panel.show()
        pick(panel.layers.predicted, predicted)
        check(panel.layers.labels, labels)
        qtbot.waitUntil(lambda: not panel.live.is_busy)
        assert table(panel)[0] == ("2018-06-01", "50.0")
        assert "need matplotlib" in panel.histogram.sentence.text()
        assert panel.histogram.figure is None
        panel.close_for_good()

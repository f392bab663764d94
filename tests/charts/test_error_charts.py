"""Charts of the distance error: they show what was measured, and every bar knows what it stands for."""

import math
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import matplotlib
import numpy as np
import pytest
from matplotlib.colors import to_hex

from calvingfront_plugin.charts import error_charts, figures
from calvingfront_plugin.delineation.distance import HUMAN_SPREAD_M, front_distances

REPOSITORY = Path(__file__).resolve().parents[2]

LABEL = np.array([[0.0, 0.0], [10_000.0, 0.0]])
SEAWARD = [np.array([[5000.0, -3000.0], [5000.0, 3000.0]])]


@pytest.fixture
def axes():
    return figures.new_figure((4.5, 2.4)).add_subplot()


def shifted(by_m, **options):
    return front_distances([LABEL + [0.0, by_m]], [LABEL], None, **options)


def in_steps():
    """2 km of front each that lie 20, 60, 150, 700 and 3000 m off."""
    y = np.repeat([20.0, 60.0, 150.0, 700.0, 3000.0], 2)
    x = np.ravel([(2000.0 * k, 2000.0 * (k + 1)) for k in range(5)])
    return front_distances([np.column_stack([x, y])], [LABEL], None)


class TestClasses:
    def test_they_cover_all_distances_once(self):
        for fine in (False, True):
            classes = error_charts.distance_classes(fine)
            for distance in (0.0, 5.0, 38.0, 99.999, 100.0, 1000.0, 1e6):
                assert sum(bool(each.holds(distance)) for each in classes) == 1
            assert not any(each.holds(math.nan) for each in classes)

    def test_the_first_is_what_people_differ_by(self):
        assert error_charts.distance_classes()[0] == error_charts.DistanceClass(0.0, HUMAN_SPREAD_M)

    def test_fine_classes_lie_within_the_coarse(self):
        coarse = error_charts.distance_classes()
        for each in error_charts.distance_classes(fine=True):
            assert sum(whole.contains(each) for whole in coarse) == 1

    def test_lengths_are_those_of_both_fronts(self):
        error = shifted(50.0)
        lengths = error_charts.class_lengths(error, error_charts.distance_classes())
        assert lengths == pytest.approx([0.0, 20_000.0, 0.0, 0.0, 0.0, 0.0])

    def test_fine_lengths_add_up_to_coarse_ones(self):
        error = in_steps()
        coarse, fine = error_charts.distance_classes(), error_charts.distance_classes(fine=True)
        lengths = error_charts.class_lengths(error, fine)
        added = [sum(lengths[k] for k, each in enumerate(fine) if whole.contains(each)) for whole in coarse]
        assert added == pytest.approx(error_charts.class_lengths(error, coarse))
        assert sum(added) == pytest.approx(error.length_predicted_m + error.length_label_m)

    def test_a_missing_front_has_no_distance(self):
        error = front_distances([], [LABEL], None)
        assert not error_charts.class_lengths(error, error_charts.distance_classes()).any()

    def test_names(self):
        names = [
            error_charts.class_name(each, error_charts.ErrorWords())
            for each in error_charts.distance_classes()
        ]
        assert names[0] == "up to 38 m"
        assert names[1] == "38 to 100 m"
        assert names[-1] == "more than 1000 m"


class TestHistogram:
    def test_each_bar_is_as_high_as_its_class_is_long_and_knows_it(self, axes):
        classes = error_charts.distance_classes()
        lengths = error_charts.class_lengths(in_steps(), classes)
        picks = error_charts.histogram(axes, classes, lengths)
        assert [picks[bar] for bar in picks] == list(classes)
        assert [bar.get_height() for bar in picks] == pytest.approx(lengths / 1000)
        assert [to_hex(bar.get_facecolor()) for bar in picks] == list(error_charts.CLASS_COLOURS)

    def test_missing_fronts_have_a_bar_of_their_own(self, axes):
        classes = error_charts.distance_classes()
        picks = error_charts.histogram(axes, classes, np.zeros(6), n_missing=2, missing_m=12_000.0)
        (bar,) = [bar for bar, what in picks.items() if what == error_charts.NOT_PREDICTED]
        assert bar.get_height() == pytest.approx(12.0)
        assert "not predicted" in [text.get_text() for text in axes.get_xticklabels()]

    def test_the_chosen_bar_is_marked(self, axes):
        classes = error_charts.distance_classes()
        picks = error_charts.histogram(axes, classes, np.full(6, 1000.0), chosen=classes[2])
        widths = {picks[bar].low_m: bar.get_linewidth() for bar in picks}
        assert max(widths, key=widths.get) == 100.0

    def test_fine_classes_end_where_there_is_nothing_more(self, axes):
        classes = error_charts.distance_classes(fine=True)
        picks = error_charts.histogram(axes, classes, error_charts.class_lengths(shifted(60.0), classes))
        assert max(each.high_m for each in picks.values()) == 75.0

    def test_nothing_is_said_in_words(self, axes):
        classes = error_charts.distance_classes()
        assert error_charts.histogram(axes, classes, np.zeros(6)) == {}
        assert [text.get_text() for text in axes.texts] == ["Nothing to show."]

    def test_words_of_another_language(self, axes):
        classes = error_charts.distance_classes()
        words = error_charts.ErrorWords(distance="Abstand (m)", between_people="zwischen Menschen, {0:g} m")
        error_charts.histogram(axes, classes, np.full(6, 1000.0), words=words)
        assert axes.get_xlabel() == "Abstand (m)"
        assert axes.get_legend().get_texts()[0].get_text() == "zwischen Menschen, 38 m"


class TestProfile:
    def test_a_click_finds_the_sample(self, axes):
        error = shifted(50.0)
        ((background, nearest),) = error_charts.profile(axes, error).items()
        assert background is axes.patch
        assert error.label_samples.along_m[nearest(4.0, 10.0)] == pytest.approx(4000.0, abs=6.0)

    def test_seaward_errors_go_up_and_landward_ones_down(self):
        heights = {}
        for by_m in (200.0, -200.0):
            axes = figures.new_figure().add_subplot()
            error_charts.profile(axes, shifted(by_m, flow_line=SEAWARD))
            heights[by_m] = axes.lines[0].get_ydata()
            assert axes.get_ylim()[0] == -axes.get_ylim()[1]
        assert heights[200.0] == pytest.approx(200.0)
        assert heights[-200.0] == pytest.approx(-200.0)

    def test_a_part_that_was_not_predicted_has_no_height_and_is_hatched(self, axes):
        half = LABEL * [0.5, 1.0] + [0.0, 50.0]
        error_charts.profile(axes, front_distances([half], [LABEL], None, flow_line=SEAWARD))
        assert axes.lines[0].get_xdata()[-1] == pytest.approx(5.0, abs=0.15), (
            "no height without a counterpart"
        )
        assert [text.get_text() for text in axes.get_legend().get_texts()][0] == "not predicted"

    def test_without_a_flow_line_there_is_no_side(self, axes):
        error_charts.profile(axes, shifted(-200.0))
        assert axes.get_ylim()[0] == 0.0
        assert axes.lines[0].get_ydata() == pytest.approx(200.0)

    def test_lines_of_a_front_in_parts_are_not_joined(self, axes):
        parts = [LABEL[:, :] * [0.3, 1.0], LABEL * [0.3, 1.0] + [6000.0, 0.0]]
        error_charts.profile(axes, front_distances([LABEL + [0.0, 50.0]], parts, None))
        first, second = axes.lines[0].get_xdata(), axes.lines[1].get_xdata()
        assert first[-1] == pytest.approx(3.0)
        assert second[0] == pytest.approx(3.0)
        assert axes.get_xlim()[1] == pytest.approx(6.0)

    def test_no_peak_is_lost_in_a_long_front(self, axes):
        label = np.array([[0.0, 0.0], [200_000.0, 0.0]])
        spike = np.array([[0.0, 0.0], [77_777.0, 0.0], [77_780.0, 900.0], [77_783.0, 0.0], [200_000.0, 0.0]])
        error = front_distances([label], [spike], None)
        error_charts.profile(axes, error)
        drawn = axes.lines[0]
        assert len(drawn.get_xdata()) < len(error.label_samples.points) / 2
        assert drawn.get_ydata().max() == error.label_samples.distance_m.max()

    @pytest.mark.parametrize(
        ("predicted", "label", "sentence"),
        [([], [LABEL], "There is no prediction."), ([LABEL], [], "There is no label.")],
    )
    def test_without_one_of_the_fronts_it_says_so(self, axes, predicted, label, sentence):
        assert error_charts.profile(axes, front_distances(predicted, label, None)) == {}
        assert axes.texts[0].get_text() == sentence


class TestGroups:
    def rows(self):
        group = SimpleNamespace
        return [
            group(group=("JAC", "winter"), mde_m=240.0, n_images=12, n_missing=0),
            group(group=("COL",), mde_m=120.0, n_images=5, n_missing=2),
            group(group=("unknown",), mde_m=math.nan, n_images=1, n_missing=1),
        ]

    def test_bars_from_top_to_bottom_with_counts(self, axes):
        rows = self.rows()
        picks = error_charts.by_group(axes, rows)
        assert list(picks.values()) == rows
        assert [bar.get_width() for bar in picks] == [240.0, 120.0, 0.0]
        said = [text.get_text() for text in axes.texts]
        assert said == [
            "240 m",
            " · n = 12",
            "120 m",
            " · n = 5",
            " · 2 missing",
            "–",
            " · n = 1",
            " · 1 missing",
        ]
        assert axes.yaxis_inverted()

    def test_a_point_knows_its_pair_and_fronts_without_confidence_are_left_out(self, axes):
        ((points, pairs),) = error_charts.by_confidence(
            axes, [0.9, None, 0.4, 0.7], [30.0, 80.0, 500.0, math.nan], ["a", "b", "c", "d"]
        ).items()
        assert pairs == ["a", "c"]
        assert points.get_offsets().tolist() == [[0.9, 30.0], [0.4, 500.0]]


class TestMap:
    def test_ways_have_the_colour_of_their_class(self, axes):
        error_charts.error_map(axes, in_steps(), None)
        colours = [to_hex(ways.get_color()[0]) for ways in axes.collections]
        assert colours == list(error_charts.CLASS_COLOURS)
        names = [text.get_text() for text in axes.get_legend().get_texts()]
        assert names[:2] == ["Label", "Prediction"]
        assert names[-1] == "up to 38 m"

    def test_it_is_true_to_scale_in_degrees(self):
        from osgeo import osr

        degrees = osr.SpatialReference()
        degrees.ImportFromEPSG(4326)
        front = np.array([[-40.0, 70.0], [-39.8, 70.0]])
        error = front_distances([front + [0.0, 0.001]], [front], degrees.ExportToWkt())
        axes = figures.new_figure((6.0, 3.0)).add_subplot()
        error_charts.error_map(axes, error, degrees.ExportToWkt())
        label = axes.lines[-1].get_xydata()
        assert np.hypot(*(label[-1] - label[0])) == pytest.approx(error.length_label_m, rel=1e-3)

    def test_a_missing_front_still_has_a_map(self, axes):
        error_charts.error_map(axes, front_distances([], [LABEL], None), None)
        assert [text.get_text() for text in axes.get_legend().get_texts()] == ["Label"]


class TestFiles:
    @pytest.fixture
    def figure(self):
        figure = figures.new_figure()
        error_charts.profile(figure.add_subplot(), shifted(50.0))
        return figure

    @pytest.mark.parametrize(("kind", "begins"), [("png", b"\x89PNG"), ("svg", b"<?xml"), ("pdf", b"%PDF")])
    def test_each_kind_is_written_and_the_same_each_time(self, figure, tmp_path, kind, begins):
        first = figures.save_figure(figure, tmp_path / f"a.{kind}").read_bytes()
        second = figures.save_figure(figure, tmp_path / f"b.{kind.upper()}").read_bytes()
        assert first.startswith(begins)
        assert first == second
        assert len(list(tmp_path.iterdir())) == 2

    def test_another_kind_is_refused(self, figure, tmp_path):
        with pytest.raises(figures.FigureError, match=r"\.png, \.svg, \.pdf"):
            figures.save_figure(figure, tmp_path / "a.bmp")

    def test_what_cannot_be_written_leaves_what_was_there(self, figure, tmp_path):
        (tmp_path / "chart.png").mkdir()
        with pytest.raises(OSError, match=r"chart\.png"):
            figures.save_figure(figure, tmp_path / "chart.png")
        assert [each.name for each in tmp_path.iterdir()] == ["chart.png"]

    def test_a_page_needs_nothing_beside_it(self, figure):
        drawn = figures.figure_as_html(figure, 'distance "along" the label')
        assert drawn.startswith('<svg role="img" aria-label="distance &quot;along&quot; the label"')
        assert "<metadata" not in drawn
        picture = figures.figure_as_html(figure, "distance", "png")
        assert picture.startswith('<img alt="distance"')
        assert "base64," in picture

    def test_what_a_user_has_set_for_figures_of_their_own_does_not_matter(self, tmp_path):
        with matplotlib.rc_context({"text.usetex": True, "axes.facecolor": "black", "font.size": 30}):
            figure = figures.new_figure()
            axes = figure.add_subplot()
            error_charts.profile(axes, shifted(50.0))
            figures.save_figure(figure, tmp_path / "a.png")
            assert axes.xaxis.label.get_size() == 8.0
            assert to_hex(axes.get_facecolor()) == "#ffffff"
            assert matplotlib.rcParams["font.size"] == 30


def test_charts_load_without_matplotlib_and_draw_without_pyplot():
    """pyplot keeps figures for good and chooses a window system; in QGIS neither may happen."""
    code = """
import sys
from calvingfront_plugin.charts import error_charts, figures
print("matplotlib" in sys.modules, figures.has_matplotlib())
figure = figures.new_figure()
error_charts.histogram(figure.add_subplot(), error_charts.distance_classes(), [1e3] * 6)
figures.figure_as_html(figure, "x")
print("matplotlib.pyplot" in sys.modules)
"""
    command = [sys.executable, "-W", "ignore", "-c", code]
    ran = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, timeout=60)
    assert ran.stdout.split() == ["False", "True", "False"], ran.stderr

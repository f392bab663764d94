"""Tables that say what was measured, beside what was published only where that is comparable, and pictures."""

import csv
import io
import re
from dataclasses import replace

import numpy as np
import pytest
from matplotlib.colors import to_rgb
from skimage.io import imread, imsave

from calvingfront_plugin.delineation.evaluation import BENCHMARK_HEMISPHERES, BREAKDOWNS, ImageDistances
from calvingfront_plugin.delineation.front_mask import GLACIER, OCEAN
from training import benchmark_report
from training.archive import parse_name
from training.benchmark import evaluate, part_scenes
from training.benchmark_predictions import masks_predictor
from training.benchmark_report import (
    PUBLISHED,
    csv_table,
    draw_distances,
    draw_groups,
    draw_overlay,
    latex_table,
    text_table,
    write_report,
)
from training.benchmark_results import BenchmarkImage, BenchmarkResult, ClassMetrics
from training.simulated_archive import write_archive

YELLOW, BLUE, MAGENTA = "#FFE000", "#3B74FF", "#FF00E6"


def image(stem, distances, outside=None, **missing):
    """One image with the same distances both ways, and others without box."""
    name = parse_name(stem)
    distances = np.array(distances, dtype=float)
    in_box = ImageDistances(
        stem,
        name.glacier,
        name.date,
        name.sensor,
        name.resolution_m,
        BENCHMARK_HEMISPHERES.get(name.glacier),
        distances,
        distances,
        **missing,
    )
    whole = distances if outside is None else np.array(outside, dtype=float)
    without_box = replace(
        in_box, predicted_to_label_m=whole, label_to_predicted_m=whole, has_prediction=bool(len(whole))
    )
    return BenchmarkImage(in_box, without_box, True, {"front": ClassMetrics(0.25, 0.5, 0.75, 0.6)})


def result_of(*images, **about):
    values = {"way": "fronts", "part": "test", "name": "trial", "version": "3", "labels_sha256": "0", **about}
    return BenchmarkResult(folder=None, images=images, **values)


@pytest.fixture
def three_images():
    return result_of(
        image("COL_2012-02-04_S1_20_1_094", [100.0, 300.0], [500.0]),
        image("Mapple_2012-05-04_TSX_7_1_034", [30.0]),
        image("Mapple_2010-01-04_ENVISAT_20_1_034", [], [], has_prediction=False),
    )


@pytest.fixture
def published_scenes(golden):
    """A result on the published test scenes: 100 m on every image."""
    return result_of(*(image(str(name), [100.0]) for name in golden("g7_split_names")["test_names"]))


def rows_of(table):
    """Cells of the text table's rows by group, as words of two spaces or more apart."""
    lines = [re.split(r" {2,}", line.strip()) for line in table.splitlines()]
    return {cells[0]: cells[1:] for cells in lines if len(cells) > 5}


# Tables


def test_the_text_table_says_what_was_measured(three_images):
    table = text_table(three_images)
    assert table.startswith("trial 3, by fronts, on the test scenes\n")
    rows = rows_of(table)
    # Pooled (100 + 300 + 30) / 3; images 200 m and 30 m; without box (500 + 30) / 2.
    assert rows["all images"] == ["3", "1", "1", "143", "115", "115", "192", "143", "1", "265"]
    assert rows["Mapple"] == ["2", "1", "1", "30", "30", "30", "30", "30", "1", "30"]
    assert rows["ENVISAT"] == ["1", "1", "1", "-", "-", "-", "-", "-", "1", "-"]
    assert rows["Mapple, winter"][0] == "1" and rows["COL, 20 m"][0] == "1"
    for by in ("season", "glacier", "sensor", "resolution", "glacier and season"):
        assert f"\nby {by}\n" in table
    assert re.search(r"front +0\.250 +0\.500 +0\.750 +0\.600 +3\n", table)
    assert "cut to the bounding box, the label is not" in " ".join(table.split())


def test_columns_are_aligned_and_lines_fit_a_terminal(published_scenes):
    table = text_table(published_scenes)
    assert max(len(line) for line in table.splitlines()) <= 140
    lines = [line for line in table.splitlines() if re.match(r"(all images|  \w).* \d", line)]
    assert len(lines) == len(published_scenes.table)
    # The MDE ends in the same column everywhere.
    column = next(line for line in table.splitlines() if " MDE " in line).index("MDE") + 3
    assert all(line[:column].endswith(" 100") for line in lines)


def test_published_figures_stand_beside_the_published_scenes_only(three_images, published_scenes):
    rows = rows_of(text_table(published_scenes))
    assert rows["all images"][-2:] == ["753 ± 76", "887"]
    assert rows["COL"][-2:] == ["840 ± 84", "1032"]
    assert rows["Mapple"][-2:] == ["287", "150 ± 24"]
    assert rows["COL, winter"][-2:] == ["826", "1157"]
    assert rows["7 m"][-2:] == ["-", "-"]
    assert "Gourmelon et al. 2022, zones and fronts network" in text_table(published_scenes)
    for other in (three_images, replace(published_scenes, part="train")):
        for table in (text_table(other), csv_table(other), latex_table(other)):
            assert "published" not in table.replace("as published", "").lower()
            assert "753" not in table


def test_every_published_figure_has_its_row(published_scenes):
    groups = {(row.by, row.group) for row in published_scenes.table}
    assert set(PUBLISHED) <= groups
    assert {by for by, _ in groups} == set(BREAKDOWNS)


def test_the_csv_holds_the_figures_in_full(three_images, published_scenes):
    rows = list(csv.DictReader(io.StringIO(csv_table(three_images))))
    for row, expected in zip(rows, three_images.table):
        assert row["group"] == (" x ".join(expected.group) or "all")
        assert int(row["without_front"]) == expected.n_without_front
        assert row["mde_m"] == ("" if expected.mde_m != expected.mde_m else repr(expected.mde_m))
    assert float(rows[0]["mde_without_box_m"]) == 265.0
    rows = list(csv.DictReader(io.StringIO(csv_table(published_scenes))))
    assert [rows[0][f"published_{what}_m"] for what in ("zones_mde", "zones_deviation", "fronts_mde")] == [
        "753",
        "76",
        "887",
    ]
    assert rows[0]["published_fronts_deviation_m"] == ""


def test_the_latex_table_is_a_tabular_of_equal_rows(published_scenes):
    table = latex_table(replace(published_scenes, name="50% & more_of {it} \\ #1"))
    assert table.startswith("% 50\\% \\& more\\_of \\{it\\} \\textbackslash{} \\#1 3, by fronts, test scenes")
    body = [line for line in table.splitlines() if line.endswith("\\\\")]
    columns = len(re.search(r"\{(lr+)\}", table)[1])
    assert columns == 13
    assert all(len(re.findall(r"(?<!\\)&", line)) == columns - 1 for line in body[1:])
    assert "753 $\\pm$ 76" in table and "95 \\%" in table
    assert len(body) == 2 + len(published_scenes.table)
    assert table.count("\\begin{tabular}") == table.count("\\end{tabular}") == 1


# Files and pictures


def write_moved_masks(folder, root, shift):
    """Labels moved down as if some system had predicted them."""
    folder.mkdir()
    for path in sorted((root / "data_raw" / "fronts" / "test").iterdir()):
        imsave(folder / path.name, np.roll(imread(path), shift, axis=0), check_contrast=False)


def test_tables_and_pictures_of_a_simulated_archive(tmp_path):
    write_archive(tmp_path, scenes=(0, 2), size=160, extent_m=0)
    write_moved_masks(tmp_path / "masks", tmp_path, 3)
    zones = tmp_path / "data_raw" / "zones" / "test"
    for path in zones.iterdir():
        imsave(tmp_path / "masks" / path.name, imread(path), check_contrast=False)
    scenes = part_scenes(tmp_path, "test")
    predictor = masks_predictor(tmp_path / "masks", scenes, finished=True)
    for result in evaluate(tmp_path, "test", predictor, tmp_path / "out"):
        paths = write_report(result, scenes)
        assert all(path.is_file() for path in paths)
        way = {"zones": "zones", "fronts": "finished fronts"}[result.way]
        names = [path.relative_to(tmp_path / "out" / result.way).as_posix() for path in paths]
        overlays = [f"overlays/{scene.name.stem}.png" for scene in scenes]
        assert names == ["table.txt", "table.csv", "table.tex", "distances.png", "groups.png", *overlays]
        assert paths[0].read_text(encoding="utf-8").startswith(f"masks, by {way}, on the test scenes")
        assert len(write_report(result, scenes, pictures=False)) == 5
    assert not list((tmp_path / "out").rglob("*.part"))


def test_masks_left_from_an_earlier_result_do_not_tint_its_pictures(tmp_path):
    front = np.zeros((60, 90), dtype=bool)
    front[:, 20] = True
    (tmp_path / "out" / "masks").mkdir(parents=True)
    stem = "Mapple_2012-05-04_S1_20_1_034"
    left = np.full((60, 90), OCEAN, dtype=np.uint8)
    imsave(tmp_path / "out" / "masks" / f"{stem}_zones.png", left, check_contrast=False)
    picture = overlay(tmp_path, stem, front.shape, front, front)
    assert len(set(picture[len(picture) // 3, int(0.8 * picture.shape[1])])) == 1  # grey


def overlay(tmp_path, stem, shape, label, predicted, zones=None):
    """Picture of a grey scene, as written; by zones where such are predicted."""
    folders = {"sar_images": np.full(shape, 90), "zones": np.full(shape, 127), "fronts": 255 * label}
    for kind, picture in folders.items():
        suffix = {"sar_images": "", "zones": "_zones", "fronts": "_front"}[kind]
        path = tmp_path / "data_raw" / kind / "test" / f"{stem}{suffix}.png"
        path.parent.mkdir(parents=True)
        imsave(path, picture.astype(np.uint8), check_contrast=False)
    (tmp_path / "masks").mkdir()
    if zones is None:
        mask, kind = 255 * predicted, "front"
    else:
        mask, kind = zones, "zones"
    imsave(tmp_path / "masks" / f"{stem}_{kind}.png", mask.astype(np.uint8), check_contrast=False)
    scenes = part_scenes(tmp_path, "test")
    predictor = masks_predictor(tmp_path / "masks", scenes, finished=True)
    (result,) = evaluate(tmp_path, "test", predictor, tmp_path / "out")
    path = draw_overlay(tmp_path / "overlay.png", scenes[0], result.images[0], result.folder)
    return imread(path)[..., :3]


def count(picture, colour):
    """Pixels of exactly one colour above the legend."""
    return (picture[:-80] == np.round(np.array(to_rgb(colour)) * 255)).all(axis=-1).sum()


@pytest.mark.parametrize("stem", ["Mapple_2012-05-04_S1_20_1_034", "Mapple_2012-05-04_TSX_7_1_034"])
def test_overlays_of_small_scenes_hide_no_more_than_the_fronts_own_pixels(tmp_path, stem):
    """A 60 x 90 picture is drawn ten times as large; the lines share rows 20 to 39 of one column."""
    label, predicted = np.zeros((2, 60, 90), dtype=bool)
    label[:40, 30] = True
    predicted[20:, 30] = True
    picture = overlay(tmp_path, stem, (60, 90), label, predicted)
    for colour in (BLUE, MAGENTA, YELLOW):
        assert count(picture, colour) == pytest.approx(10 * 200, rel=0.05)


def test_lines_are_widened_where_a_pixel_of_the_scene_would_hardly_be_seen(tmp_path):
    """Drawn pixel by pixel, a line of one pixel becomes one of three."""
    label, predicted = np.zeros((2, 300, 1200), dtype=bool)
    label[:, 300] = True
    predicted[:, 900] = True
    picture = overlay(tmp_path, "Mapple_2012-05-04_TSX_7_1_034", label.shape, label, predicted)
    for colour in (BLUE, YELLOW):
        assert count(picture, colour) == pytest.approx(3 * 300, rel=0.05)


def test_predicted_zones_tint_the_overlay(tmp_path):
    """So that one sees why a front is where it is: the grey of the scene turns blue on the ocean only."""
    zones = np.tile(np.where(np.arange(90) < 45, GLACIER, OCEAN), (60, 1))
    label = np.zeros((60, 90), dtype=bool)
    label[:, 20] = True
    picture = overlay(tmp_path, "Mapple_2012-05-04_S1_20_1_034", label.shape, label, label, zones)
    # Left and right of the axes' middle, well above the legend.
    rows, columns = picture.shape[:2]
    glacier, ocean = (picture[rows // 3, int(columns * share)].astype(int) for share in (0.4, 0.8))
    assert glacier.min() == glacier.max() > 90
    assert ocean[2] > ocean[0] + 20


def test_overlays_of_large_scenes_are_shrunk_and_keep_thin_lines(tmp_path):
    label, predicted = np.zeros((2, 300, 4476), dtype=bool)
    label[:, 1000] = True
    predicted[:, 3000] = True
    picture = overlay(tmp_path, "COL_2012-05-04_S1_20_1_024", label.shape, label, predicted)
    assert 1400 < picture.shape[1] < 1700
    # At a third of the size 100 rows are left, and of five pixels two or three.
    assert 180 <= count(picture, BLUE) <= 320 and 180 <= count(picture, YELLOW) <= 320


@pytest.mark.parametrize(
    ("has_label", "has_prediction", "outside", "words"),
    [
        (True, True, [150.0], "mean distance 50 m in the bounding box, 150 m without"),
        (True, False, [150.0], "no predicted front in the bounding box"),
        (True, False, [], "no predicted front"),
        (False, True, [], "no labelled front"),
    ],
)
def test_titles_say_what_was_found(has_label, has_prediction, outside, words):
    distances = [50.0] if has_label and has_prediction else []
    measured = image(
        "COL_2012-02-04_S1_20_1_094",
        distances,
        outside if has_label else None,
        has_label=has_label,
        has_prediction=has_prediction,
    )
    assert benchmark_report._error_in_words(measured) == words


def test_distances_of_nothing_have_a_bar_of_their_own(tmp_path):
    """One image of 0 m and one of 5 m on 7 m pixels, where an axis that is logarithmic all through has no 0."""
    stems = ("COL_2012-02-04_TSX_7_1_094", "COL_2013-02-04_TSX_7_1_094")
    bars = []
    for name, metres in (("exact", [0.0, 0.0]), ("mixed", [0.0, 5.0]), ("off", [5.0, 5.0])):
        result = result_of(*(image(stem, [distance] * 4) for stem, distance in zip(stems, metres)))
        picture = imread(draw_distances(tmp_path / f"{name}.png", result))[..., :3].astype(int)
        blue = (abs(picture - np.round(np.array(to_rgb("#0072B2")) * 255)) <= 2).all(axis=-1)
        columns = np.flatnonzero(blue[len(blue) // 2 :].sum(axis=0) > 50)
        bars.append([piece.mean() for piece in np.split(columns, np.flatnonzero(np.diff(columns) > 20) + 1)])
    exact, mixed, off = bars
    assert (len(exact), len(off)) == (1, 1)
    # Labels of the other axis move them a little.
    assert mixed == pytest.approx([*exact, *off], abs=15)
    assert off[0] > exact[0] + 100


def test_diagrams_are_drawn_whatever_was_measured(tmp_path, three_images, published_scenes):
    exact = result_of(image("COL_2012-02-04_S1_20_1_094", [0.0, 0.0]))
    nothing = result_of(image("COL_2012-02-04_S1_20_1_094", [], has_prediction=False))
    for number, result in enumerate((three_images, published_scenes, exact, nothing)):
        for draw in (draw_distances, draw_groups):
            picture = imread(draw(tmp_path / f"{draw.__name__}{number}.png", result))
            assert min(picture.shape[:2]) >= 500
            assert picture.std() > 5

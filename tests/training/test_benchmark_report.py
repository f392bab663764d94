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
    assert table.startswith("% 50\\% \\& more\\_of \\{it\\} \\textbackslash{} \\#1 3, test scenes")
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
        paths = write_report(result, scenes, tint_zones=True)
        assert all(path.is_file() for path in paths)
        names = [path.relative_to(tmp_path / "out" / result.way).as_posix() for path in paths]
        overlays = [f"overlays/{scene.name.stem}.png" for scene in scenes]
        assert names == ["table.txt", "table.csv", "table.tex", "distances.png", "groups.png", *overlays]
        assert paths[0].read_text(encoding="utf-8").startswith(f"masks, by {result.way}, on the test scenes")
        assert len(write_report(result, scenes, pictures=False)) == 5
    assert not list((tmp_path / "out").rglob("*.part"))


def overlay(tmp_path, stem, shape, label, predicted, zones=None):
    """Picture of a grey scene, as written."""
    folders = {"sar_images": np.full(shape, 90), "zones": np.full(shape, 127), "fronts": 255 * label}
    for kind, picture in folders.items():
        suffix = {"sar_images": "", "zones": "_zones", "fronts": "_front"}[kind]
        path = tmp_path / "data_raw" / kind / "test" / f"{stem}{suffix}.png"
        path.parent.mkdir(parents=True)
        imsave(path, picture.astype(np.uint8), check_contrast=False)
    (tmp_path / "masks").mkdir()
    imsave(tmp_path / "masks" / f"{stem}_front.png", (255 * predicted).astype(np.uint8), check_contrast=False)
    scenes = part_scenes(tmp_path, "test")
    predictor = masks_predictor(tmp_path / "masks", scenes, finished=True)
    (result,) = evaluate(tmp_path, "test", predictor, tmp_path / "out")
    path = draw_overlay(tmp_path / "overlay.png", scenes[0], result.images[0], result.folder)
    return imread(path)[..., :3]


def count(picture, colour):
    """Pixels of exactly one colour above the legend."""
    return (picture[:-80] == np.round(np.array(to_rgb(colour)) * 255)).all(axis=-1).sum()


@pytest.mark.parametrize(
    ("stem", "wide"), [("Mapple_2012-05-04_S1_20_1_034", 3), ("Mapple_2012-05-04_TSX_7_1_034", 9)]
)
def test_overlays_have_the_colours_and_widths_of_the_benchmark(tmp_path, stem, wide):
    """A 60 x 90 picture is drawn ten times as large; the lines share rows 20 to 39 of one column."""
    label, predicted = np.zeros((2, 60, 90), dtype=bool)
    label[:40, 30] = True
    predicted[20:, 30] = True
    picture = overlay(tmp_path, stem, (60, 90), label, predicted)
    # Dilation lengthens the shared part at both ends.
    both = 20 + wide - 1
    grown = 40 + (wide - 1) // 2
    assert count(picture, MAGENTA) == pytest.approx(100 * wide * both, rel=0.02)
    assert count(picture, BLUE) == pytest.approx(100 * wide * (grown - both), rel=0.05)
    assert count(picture, YELLOW) == pytest.approx(100 * wide * (grown - both), rel=0.05)


def test_overlays_of_large_scenes_are_shrunk_and_keep_thin_lines(tmp_path):
    label, predicted = np.zeros((2, 300, 4476), dtype=bool)
    label[:, 1000] = True
    predicted[:, 3000] = True
    picture = overlay(tmp_path, "COL_2012-05-04_S1_20_1_024", label.shape, label, predicted)
    assert 1400 < picture.shape[1] < 1700
    # Three pixels over a third of the size leave one or two.
    assert 90 <= count(picture, BLUE) <= 220 and 90 <= count(picture, YELLOW) <= 220


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


def test_diagrams_are_drawn_whatever_was_measured(tmp_path, three_images, published_scenes):
    exact = result_of(image("COL_2012-02-04_S1_20_1_094", [0.0, 0.0]))
    nothing = result_of(image("COL_2012-02-04_S1_20_1_094", [], has_prediction=False))
    for number, result in enumerate((three_images, published_scenes, exact, nothing)):
        for draw in (draw_distances, draw_groups):
            picture = imread(draw(tmp_path / f"{draw.__name__}{number}.png", result))
            assert min(picture.shape[:2]) >= 500
            assert picture.std() > 5

"""The zip in a real QGIS window: the fronts of three dates, from the first click to the reopened project."""

import json
from pathlib import Path

import numpy as np
import pytest
from osgeo import ogr

from tests.desktop.conftest import SCREENSHOTS
from training.simulate import simulate_scene
from training.simulated_raster import write_label, write_scene

STORY = Path(__file__).with_name("story.py")

#: A fjord of 15 km whose front retreats by 1.2 km a summer.
SEED, SHAPE, PIXEL_M = 41, (500, 500), 30.0
RETREAT_M = {"2019-08-15": 0.0, "2020-08-15": 1_200.0, "2021-08-15": 2_400.0}


@pytest.fixture(scope="module")
def glacier(tmp_path_factory):
    """Scenes and true fronts of three summers."""
    folder = tmp_path_factory.mktemp("glacier")
    scenes, fronts = {}, {}
    for (date, retreat_m), looks in zip(RETREAT_M.items(), (4.4, 5.0, 6.0)):
        scene = simulate_scene(SEED, SHAPE, PIXEL_M, looks, retreat_m=retreat_m)
        day = date.replace("-", "")
        name = f"S1B_IW_GRDH_1SDH_{day}T101010_{day}T101035_020700_0273A1_1F2E.tif"
        scenes[date] = str(write_scene(folder / name, scene, date=date))
        label = ogr.Open(str(write_label(folder / f"label_{day}.gpkg", scene, date=date)))
        lines = [feature.GetGeometryRef().GetPoints() for feature in label.GetLayer()]
        fronts[date] = [point[:2] for point in max(lines, key=len)]
    return scenes, fronts


@pytest.mark.slow
def test_three_dates_from_the_first_click_to_the_reopened_project(desktop, glacier, plugins_folder, tmp_path):
    scenes, fronts = glacier
    told = desktop(
        STORY,
        scenes=scenes,
        fronts=fronts,
        crs="EPSG:32624",
        # Scenes in one CRS, the project in another, as is usual.
        project_crs="EPSG:3413",
        project=str(tmp_path / "glacier.qgz"),
        pictures=str(SCREENSHOTS),
    )
    (SCREENSHOTS / "story.json").write_text(json.dumps(told, indent=1))

    assert told["plugin_file"].startswith(str(plugins_folder)), "it is the zip that runs"
    assert told["log"] == []
    assert [front["date"] for front in told["clicked"]] == list(scenes)
    assert all(f["method"] == "clicked" and f["clicks"] == 2 for f in told["clicked"])
    assert told["undo_steps"] == ["Delineate calving front"] * 3
    for front, line in zip(told["clicked"], fronts.values()):
        length = np.hypot(*np.diff(np.array(line), axis=0).T).sum()
        assert front["length_m"] == pytest.approx(length, rel=0.35)

    *others, corrected = told["corrected"]
    assert corrected["method"] == "corrected" and corrected["edit_distance_m"] > 5
    assert corrected["author"] == "A. Glaciologist"
    assert others == told["clicked"][:2]
    assert told["undone"] == told["clicked"]
    assert told["redone"] == told["corrected"] == told["reopened"]
    assert told["saved"] == "glacier_fronts.gpkg" and told["empty_dock"]

    assert list(told["errors"]) == list(scenes) and max(told["errors"].values()) < 500
    assert told["errors_moved"]["2019-08-15"] > told["errors"]["2019-08-15"] + 500
    assert told["errors_undone"] == told["errors"]
    steps = np.diff(told["positions"])
    assert steps == pytest.approx([-1_200, -1_200], abs=600), "the front retreats by 1.2 km a summer"

    assert [front["status"] for front in told["reviewed"]] == ["accepted", "accepted", "rejected"]
    assert told["editable"]
    assert told["options_seen"] and told["toolbar_gone"] and told["fronts_after_reload"] == 3

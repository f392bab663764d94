"""The shipped model in ``qgis_process``: a folder, a box, labels and a centreline in; fronts, errors, change out."""

import csv

from osgeo import ogr

from tests.processing.simulated_series import RETREAT_M, write_series


def test_a_series_without_a_desktop(qgis_process, tmp_path):
    (tmp_path / "out").mkdir()
    series = write_series(tmp_path)
    outputs = {
        "fronts:FRONTS": tmp_path / "out" / "fronts.gpkg",
        "error:REPORT": tmp_path / "out" / "errors.html",
        "error:CSV": tmp_path / "out" / "errors.csv",
        "change:TABLE": tmp_path / "out" / "change.csv",
        "change:CHART": tmp_path / "out" / "change.png",
        "change:REPORT": tmp_path / "out" / "change.html",
    }
    status, _, log = qgis_process(
        "frontseries",
        FOLDER=series.folder,
        BOX=series.box,
        GLACIER="Helheim",
        LABELS=series.labels,
        CENTRELINE=series.centreline,
        **outputs,
    )
    assert status == 0, log
    assert all(path.stat().st_size > 0 for path in outputs.values())

    geopackage = ogr.Open(str(outputs["fronts:FRONTS"]))
    fronts, scenes = geopackage.GetLayerByName("fronts"), geopackage.GetLayerByName("scenes")
    dates = [feature.GetField("date").replace("/", "") for feature in fronts]
    assert dates == list(RETREAT_M) and len(scenes) == 3

    with open(outputs["change:TABLE"], newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    assert [row["date"].replace("-", "") for row in rows] == list(RETREAT_M)

"""Networks, scenes and rasters whose calving front is known, small enough to be made for every run."""

from dataclasses import dataclass

import numpy as np
import pytest
import torch
from osgeo import gdal, osr

from calvingfront_plugin.delineation.scene import Scene
from calvingfront_plugin.delineation.weights import BACKSCATTER_INPUTS, ZONES, WeightsCard, write_weights

#: North polar stereographic, where Greenland has negative coordinates, and a place on its east coast.
POLAR = 3413
CORNER = (250000.0, -2320000.0)


def wkt(epsg):
    reference = osr.SpatialReference()
    reference.ImportFromEPSG(epsg)
    return reference.ExportToWkt()


@pytest.fixture(scope="session")
def brightness_network():
    """A network that calls bright ground glacier, dark ground ocean, and front what lies between them.

    Its weights are set by hand: two channels carry the smoothed brightness and its opposite past the lower
    levels; both are small where the brightness crosses its middle.
    """

    def build(card):
        network = card.build_network()
        state = network.state_dict()
        for name, tensor in state.items():
            ones = "running_var" in name or (name.endswith("weight") and tensor.ndim == 1)
            tensor.fill_(1.0 if ones else 0.0)
        average = torch.full((3, 3), 1 / 9)
        for channel, sign in ((0, 1), (1, -1)):
            state["layers.0.net.0.weight"][channel, 0] = sign * average
            state["layers.0.net.3.weight"][channel, channel] = average
            state["layers.8.conv.net.0.weight"][channel, 0] = sign * average
            state["layers.8.conv.net.0.weight"][channel, 1] = -sign * average
            state["layers.8.conv.net.3.weight"][channel, channel, 1, 1] = 1.0
        brightness = torch.tensor([4.0, -4.0])
        state["layers.9.weight"][ZONES.index("glacier"), :2, 0, 0] = brightness
        state["layers.9.weight"][ZONES.index("ocean"), :2, 0, 0] = -brightness
        state["layers.9.bias"][:2] = -20.0
        if card.has_front:
            state["layers.9.weight"][-1, :2] = -8.0
            state["layers.9.bias"][-1] = 2.0
        network.load_state_dict(state)
        return network.eval()

    return build


@pytest.fixture(scope="session")
def small_card():
    """Card of the hand-made network: four channels wide, zones and front, the working grid of 75 m."""
    return WeightsCard(
        name="bright ice, dark water",
        version="1",
        width=4,
        pooling=False,
        inputs=BACKSCATTER_INPUTS,
        classes=(*ZONES, "front"),
        working_pixel_size_m=75.0,
        normalisation="quantiles",
    )


@pytest.fixture(scope="session")
def weights_file(tmp_path_factory, brightness_network, small_card):
    path = tmp_path_factory.mktemp("weights") / "brightness.safetensors"
    write_weights(path, brightness_network(small_card), small_card)
    return path


@pytest.fixture(scope="session")
def make_scene():
    """Scenes on the working grid from arrays, without a raster file."""

    def make(values, valid=None, pixel_size_m=75.0, scale="db", transform=None, epsg=32624):
        valid = np.isfinite(values) if valid is None else valid
        sizes = (pixel_size_m, pixel_size_m)
        return Scene(
            path="",
            band=1,
            name="simulated",
            values=np.where(valid, values, 0.0).astype(np.float32),
            valid=valid,
            transform=transform or (400000.0, pixel_size_m, 0.0, 7300000.0, 0.0, -pixel_size_m),
            crs_wkt=wkt(epsg) if epsg else "",
            pixel_size_m=sizes,
            native_pixel_size_m=sizes,
            native_window=(0, 0, values.shape[1], values.shape[0]),
            scale=scale,
            scale_reason="made so",
        )

    return make


@pytest.fixture(scope="session")
def write_raster():
    """Write an array as GeoTIFF."""

    def write(path, values, pixel_m=25.0, epsg=POLAR, corner=CORNER):
        kind = gdal.GDT_Byte if values.dtype == np.uint8 else gdal.GDT_Float32
        raster = gdal.GetDriverByName("GTiff").Create(str(path), values.shape[1], values.shape[0], 1, kind)
        raster.SetGeoTransform((corner[0], pixel_m, 0.0, corner[1], 0.0, -pixel_m))
        raster.SetProjection(wkt(epsg))
        raster.GetRasterBand(1).WriteArray(values)
        raster.FlushCache()
        return path

    return write


@dataclass(frozen=True, eq=False)
class Fjord:
    """A raster of bright ice in the west and dark water in the east.

    Attributes
    ----------
    path : pathlib.Path
    front : ndarray of float, shape (N, 2)
        The true front in map coordinates, from north to south.
    crs_wkt : str
    """

    path: object
    front: np.ndarray
    crs_wkt: str


@pytest.fixture(scope="session")
def bright_and_dark():
    """Backscatter in dB, ice left of a bent front and water right of it, with speckle; and the front's pixels."""

    def make(shape=(360, 360), contrast_db=12.0, looks=4.0, seed=1):
        rows = np.arange(shape[0]) + 0.5
        front = shape[1] * (0.5 + 0.08 * np.sin(rows / shape[0] * 7))
        # The share of ice in the pixel that the front cuts, so that the front is where it is said to be.
        ice = np.clip(front[:, None] - np.arange(shape[1])[None, :], 0.0, 1.0)
        power = ice * 10**-0.6 + (1 - ice) * 10 ** (-0.6 - contrast_db / 10)
        speckle = np.random.default_rng(seed).gamma(looks, 1 / looks, shape)
        return 10 * np.log10(power * speckle), np.column_stack([rows, front])

    return make


@pytest.fixture(scope="session")
def fjord(tmp_path_factory, bright_and_dark, write_raster):
    """A 9 km scene of 25 m pixels in polar stereographic coordinates, named as Sentinel-1 products are."""
    backscatter, front = bright_and_dark()
    name = "S1A_IW_GRDH_1SSH_20180602T094218_20180602T094243_022175_026621_0A50.tif"
    path = write_raster(tmp_path_factory.mktemp("fjord") / name, backscatter.astype(np.float32))
    x, y = CORNER[0] + 25.0 * front[:, 1], CORNER[1] - 25.0 * front[:, 0]
    return Fjord(path, np.column_stack([x, y]), wkt(POLAR))

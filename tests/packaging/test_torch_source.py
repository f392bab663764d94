"""Where torch comes from: gigabytes of CUDA libraries only where there is a GPU for them."""

import pytest

from torch_source import CPU_WHEELS, choose_index, pinned_torch

INDEX = "https://index.example.org/packages"


def report_of(*wheels):
    """A pip installation report, cut down to what a reader of it could want, for wheels (name, version, file)."""
    return {
        "version": "1",
        "pip_version": "26.0",
        "install": [
            {
                "download_info": {"url": url, "archive_info": {}},
                "is_direct": False,
                "is_yanked": False,
                "requested": name == "torch",
                "metadata": {"metadata_version": "2.4", "name": name, "version": version},
            }
            for name, version, url in wheels
        ],
        "environment": {"python_version": "3.11", "platform_system": "Linux", "platform_machine": "x86_64"},
    }


PURE = [
    ("filelock", "3.20.0", f"{INDEX}/filelock-3.20.0-py3-none-any.whl"),
    ("typing_extensions", "4.15.0", f"{INDEX}/typing_extensions-4.15.0-py3-none-any.whl"),
    ("sympy", "1.14.0", f"{INDEX}/sympy-1.14.0-py3-none-any.whl"),
    ("networkx", "3.6.1", f"{INDEX}/networkx-3.6.1-py3-none-any.whl"),
    ("Jinja2", "3.1.6", f"{INDEX}/jinja2-3.1.6-py3-none-any.whl"),
    ("fsspec", "2025.12.0", f"{INDEX}/fsspec-2025.12.0-py3-none-any.whl"),
]
# The names as pip reported them for torch 2.9.1 on Linux x86-64.
CUDA_12 = report_of(
    ("torch", "2.9.1", f"{INDEX}/torch-2.9.1-cp311-cp311-manylinux_2_28_x86_64.whl"),
    (
        "nvidia-cublas-cu12",
        "12.8.4.1",
        f"{INDEX}/nvidia_cublas_cu12-12.8.4.1-py3-none-manylinux_2_27_x86_64.whl",
    ),
    (
        "nvidia-cudnn-cu12",
        "9.10.2.21",
        f"{INDEX}/nvidia_cudnn_cu12-9.10.2.21-py3-none-manylinux_2_27_x86_64.whl",
    ),
    ("nvidia-nccl-cu12", "2.27.5", f"{INDEX}/nvidia_nccl_cu12-2.27.5-py3-none-manylinux2014_x86_64.whl"),
    ("triton", "3.5.1", f"{INDEX}/triton-3.5.1-cp311-cp311-manylinux_2_27_x86_64.whl"),
    *PURE,
)
# A single CUDA package, its name written as wheels write it, deep in the list.
CUDA_LAST = report_of(
    ("torch", "2.13.0", f"{INDEX}/torch-2.13.0-cp311-cp311-manylinux_2_28_x86_64.whl"),
    *PURE,
    (
        "NVIDIA_cuda_runtime",
        "13.0.96",
        f"{INDEX}/nvidia_cuda_runtime-13.0.96-py3-none-manylinux2014_x86_64.whl",
    ),
)
# A mirror or a wheel folder that holds the CPU build.
CPU_BUILD = report_of(
    ("torch", "2.13.0+cpu", "file:///wheels/torch-2.13.0%2Bcpu-cp311-cp311-manylinux_2_28_x86_64.whl"), *PURE
)
# macOS, Windows and Linux on ARM: the default index has no CUDA there.
ARM = report_of(("torch", "2.13.0", f"{INDEX}/torch-2.13.0-cp311-none-macosx_11_0_arm64.whl"), *PURE)
# Everything torch needs was there before.
TORCH_ALONE = report_of(
    ("torch", "2.13.0+cpu", "file:///wheels/torch-2.13.0%2Bcpu-cp311-cp311-linux_x86_64.whl")
)


@pytest.mark.parametrize("report", [CUDA_12, CUDA_LAST])
def test_cuda_packages_without_a_gpu_mean_the_cpu_wheels(report):
    assert choose_index(report, has_gpu=False) == CPU_WHEELS


@pytest.mark.parametrize("report", [CUDA_12, CUDA_LAST])
def test_cuda_packages_with_a_gpu_are_wanted(report):
    assert choose_index(report, has_gpu=True) is None


@pytest.mark.parametrize("report", [CPU_BUILD, ARM, TORCH_ALONE, report_of()])
@pytest.mark.parametrize("has_gpu", [False, True])
def test_without_cuda_packages_the_default_index_is_right(report, has_gpu):
    assert choose_index(report, has_gpu) is None


def test_a_package_that_only_mentions_the_maker_is_no_cuda_package():
    report = report_of(("pynvidia", "1.0", f"{INDEX}/pynvidia-1.0-py3-none-any.whl"))
    assert choose_index(report, has_gpu=False) is None


def test_the_pin_is_exact_and_the_one_of_the_requirements(tmp_path):
    requirements = tmp_path / "runtime.txt"
    requirements.write_text(
        "# torch==1.0.0 was long ago\ntorchmetrics==1.9.0\ntorch==2.13.0\nnumpy==1.26.4\n"
    )
    assert pinned_torch(requirements) == "2.13.0"
    assert pinned_torch().count(".") == 2

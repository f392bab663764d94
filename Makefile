# Everything here runs on a bare Debian 12 (root, or sudo): `make demo` and `make test` install what they need.

# The interpreter QGIS embeds; a python3 found on PATH may be another one.
SYSPY ?= /usr/bin/python3
VENV  ?= .venv
PY    := $(VENV)/bin/python
APT   := python3-qgis qgis xvfb xauth qttools5-dev-tools python3-venv python3-pip
SUDO  := $(if $(filter 0,$(shell id -u)),,sudo)
PIP   := pip==26.0
RUN   ?= runs/overview

REQUIREMENTS := $(sort $(wildcard requirements/*.txt))
# The stamp is named by what the requirements say, so that a change of theirs, and nothing else, installs anew.
STAMP := $(VENV)/.installed-$(firstword $(shell cat $(REQUIREMENTS) | sha256sum))

.PHONY: help test demo stage package install lint bench bench-training bench-tools bench-distance weights translations clean system environment
.DEFAULT_GOAL := help
# A build may need what the environment has installed before it.
.NOTPARALLEL:

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 18

test: environment package build/xdg ## all tests, in tiers (ARGS="-k distance" selects; ARGS takes options of pytest, no paths)
	@$(HEADLESS) $(PY) packaging/run_tests.py $(ARGS)

demo: environment package build/xdg ## simulated scene to fronts and a map in demo/ (SCENE=my.tif [LABEL=my.gpkg] [PIXEL_SIZE=20]: your own)
	@$(HEADLESS) $(PY) packaging/demo.py $(if $(SCENE),--scene "$(SCENE)") $(if $(LABEL),--label "$(LABEL)") \
	  $(if $(PIXEL_SIZE),--pixel-size "$(PIXEL_SIZE)") $(ARGS)

bench: environment build/xdg ## speed and memory on this machine
	@$(HEADLESS) $(PY) benchmarks/run.py $(ARGS)

bench-training: environment ## speed of training on this machine
	@$(PY) benchmarks/training.py $(ARGS)

bench-tools: environment stage build/xdg ## clicks and seconds a front costs, and how fast the traced line follows the mouse
	@$(HEADLESS) $(PY) benchmarks/clicks_to_front.py
	@$(HEADLESS) $(PY) benchmarks/live_wire.py $(ARGS)

bench-distance: environment ## speed and memory of matching and measuring fronts, beside the benchmark's way
	@$(PY) benchmarks/distance.py $(ARGS)

weights: environment ## the bundled weights anew, DATA=folder of the overview scenes (hours; goes on after a kill)
	@test -f "$(DATA)/manifest.csv" || { echo "Say where the overview scenes are: make weights DATA=folder" >&2; exit 1; }
	@$(PY) -m training train "$(DATA)" $(RUN) $(ARGS)
	@$(PY) -m training export $(RUN) $(RUN)/overview.safetensors --card training/overview_card.json --overwrite
	@cp $(RUN)/overview.safetensors calvingfront_plugin/weights/
	@echo "These weights are bundled now. What README and MODEL_CARD.md say of them is to be measured again; $(RUN)/overview.md is their card."

translations: ## gather the texts that people read into resources/i18n/*.ts
	@$(SYSPY) packaging/translations.py

stage: ## the folder that QGIS loads: build/plugins/calvingfront_plugin
	@$(SYSPY) packaging/stage.py

package: ## the zip that QGIS installs: build/calvingfront_plugin.zip
	@$(SYSPY) packaging/zip.py

install: environment ## the plugin into your QGIS profile (PROFILE=name: another than default)
	@$(PY) packaging/install.py $(if $(PROFILE),--profile "$(PROFILE)")

lint: environment ## ruff: rules and format
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check

clean: ## remove what was built; the environment stays
	rm -rf build demo .pytest_cache .ruff_cache .hypothesis .qgis-settings
	find . -path ./$(VENV) -prune -o -name __pycache__ -type d -exec rm -rf {} +

# --- the environment -------------------------------------------------------------------------------------------

# Neither a display nor the user's session is touched; the desktop tests start an X server of their own.
HEADLESS = QT_QPA_PLATFORM=offscreen XDG_RUNTIME_DIR="$(CURDIR)/build/xdg"

build/xdg:
	@mkdir -p $@ && chmod 700 $@

environment: $(STAMP)

# Asked for each time, and quick: the system may have changed since the stamp was set.
system:
	@if [ "$$(dpkg-query -W -f '$${db:Status-Abbrev}\n' $(APT) 2>/dev/null | grep -c '^ii')" != $(words $(APT)) ]; then \
	  command -v apt-get >/dev/null || { echo "Install QGIS 3.22 or newer with its Python bindings, Xvfb and" \
	    "python3-venv; only Debian and its kin are set up by this Makefile." >&2; exit 1; }; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(APT); \
	fi

$(PY): | system
	@echo "Setting up the environment $(VENV) ..."
	@$(SYSPY) -m venv --system-site-packages $(VENV)
	@$(PY) -m pip install -q $(PIP)

# torch first and alone: it may have to come from an index that holds nothing else.
$(STAMP): | system $(PY)
	@echo "Installing torch ..."
	@index=$$($(PY) packaging/torch_source.py) && \
	  if [ -n "$$index" ]; then $(PY) -m pip install -q $$index $$(grep '^torch==' requirements/runtime.txt); fi
	@echo "Installing the other requirements ..."
	@$(PY) -m pip install -q $(foreach file,$(REQUIREMENTS),-r $(file))
	@rm -f $(VENV)/.installed-* && touch $@

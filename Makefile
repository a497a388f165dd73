# make help lists what there is. Nothing is installed or changed outside this folder, except by make test, which
# installs missing Debian packages when it runs as root on Debian, and where no Chromium is, Playwright's into the
# user's cache.

SHELL := /bin/bash
.DEFAULT_GOAL := help

# The public port, the first of the STUN server's two, and the folder for data, logs and keys. LAN=1 lets in the devices of
# this network, over HTTPS on a port of its own; LAN=192.168.1.20 where the machine is in several.
PORT ?= 8080
STUN_PORT ?= 3478
DATA ?= .local/data
LAN ?=
HTTPS_PORT ?= 8443
export PORT STUN_PORT DATA LAN HTTPS_PORT

.PHONY: help up test demo bench token format clean-data clean

help: ## this list
	@echo "Videosprechstunde"
	@sed -n 's/^\([a-z-]*\):.*## /\1|/p' Makefile | while IFS='|' read -r target text; do printf '  make %-12s %s\n' "$$target" "$$text"; done

up: ## build, start everything on this machine, say where to go (PORT=8080; LAN=1: for real telephones, too)
	@build/up; code=$$?; [[ $$code = 130 || $$code = 143 ]] || exit $$code # stopped by a signal: as wanted

test: ## every test, those with real browsers included
	@build/test

demo: ## a whole consultation by itself, in two browser windows (without a display: as pictures)
	@build/system-tests-main demo.Demo

bench: ## the figures: time to ready, memory, the patient's page, first picture, load (PART=up|picture|load|file|standstill: that alone)
	@build/system-tests-main bench.Bench $(PART)

token: ## print a bearer token of a running make up: make token USER=abrechnung
	@build/token "$(if $(filter command line,$(origin USER)),$(USER))"

format: ## format the Java sources
	@build/maven format spotless:apply

clean-data: ## remove data, logs and keys of make up; built programs stay
	@build/clean-data

clean: ## remove what was built; data stays
	@build/clean

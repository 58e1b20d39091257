# Rejoin's commands. `make run` starts the app, `make test` runs every test; each sets up what it needs first.

# A recording to run on; without one, a Mac looks at itself and any other machine takes this.
MAC ?=
EXAMPLE := tests/macs/not-registered

# How long `make soak` has the program run.
MINUTES ?= 10

# The same random cases in every run of `make test`; with another number, others.
export PROPTEST_RNG_SEED ?= 1

.PHONY: run test macos pkg reproduce bench soak tools check macs icons pictures supply help
.DEFAULT_GOAL := help

help:
	@echo "make run [MAC=tests/macs/NAME]  the app, on a recording of a Mac (on a Mac without MAC: on this Mac)"
	@echo "make test                       every test"
	@echo "make macos                      lints and links for macOS, on Debian"
	@echo "make pkg                        target/pkg/Rejoin.app and its installer package, on a Mac or on Debian (docs/packaging.md)"
	@echo "make reproduce                  the same twice from nothing, and compares"
	@echo "make bench                      how fast and small Rejoin is, beside others, in tables"
	@echo "make soak [MINUTES=10]          days of the app in virtual time, 50 windows, and the program for so long"
	@echo "make macs                       writes the recordings in tests/macs anew"
	@echo "make supply                     what is shipped of others, and its licenses, in target/supply"
	@echo "make pictures                   every page in every state and language, in target/pictures"
	@echo "make icons                      draws the icons in assets/icons anew"

run: tools
	@bundle/run "$(MAC)" "$(EXAMPLE)"

test: tools
	cargo fmt --all --check
	cargo clippy --workspace --all-targets --locked -- -D warnings
	cargo test --workspace --locked

# From Linux to macOS: bundle/cross/README.md.
macos:
	@bundle/cross/gate

# The app and its package: docs/packaging.md.
pkg:
	@bundle/package/make

reproduce:
	@bundle/package/reproduce

bench:
	@bundle/tools grep ripgrep libplist-utils
	cargo build --release --locked -p rejoin --bins --example bare-tray
	cargo run --release --locked -p bench
	tests/bench/bare-tray

# tests/bench/README.md
soak: tools
	cargo test --locked -p rejoin --bin rejoin -- --ignored --exact --nocapture app::session::soak::eight_days
	cargo build --locked -p rejoin --example bare-tray
	REJOIN_SOAK_MINUTES=$(MINUTES) cargo test --locked -p rejoin --test e2e -- --ignored --nocapture --test-threads 1 soak::

macs:
	cargo run --locked -p make-macs

icons:
	assets/icons/make

# Every page, state and language into target/pictures/index.html; those of the documents into docs/pictures.
pictures:
	@bundle/tools pngquant
	cargo test --locked -p rejoin --test e2e -- --ignored --test-threads 1 pictures::
	pngquant --force --skip-if-larger --ext .png docs/pictures/*.png || [ $$? = 98 ]

# docs/supply-chain.md
supply: tools
	@bundle/supply/make target/supply

# What a fresh Debian 12 lacks; on a Mac: what to install by hand.
tools:
	@bundle/tools

# Rejoin's commands. `make run` starts the app, `make test` runs every test; each sets up what it needs first.

# A recording to run on; without one, a Mac looks at itself and any other machine takes this.
MAC ?=
EXAMPLE := tests/macs/not-registered

# The same random cases in every run of `make test`; with another number, others.
export PROPTEST_RNG_SEED ?= 1

.PHONY: run test macos bench tools check macs icons help
.DEFAULT_GOAL := help

help:
	@echo "make run [MAC=tests/macs/NAME]  the app, on a recording of a Mac (on a Mac without MAC: on this Mac)"
	@echo "make test                       every test"
	@echo "make macos                      lints and links for macOS, on Debian"
	@echo "make bench                      how fast and small Rejoin is, beside others, in tables"
	@echo "make macs                       writes the recordings in tests/macs anew"
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

bench:
	@bundle/tools grep ripgrep
	cargo run --release --locked -p bench

macs:
	cargo run --locked -p make-macs

icons:
	assets/icons/make

# What a fresh Debian 12 lacks; on a Mac: what to install by hand.
tools:
	@bundle/tools

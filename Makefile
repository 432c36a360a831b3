# Yinzheng: `make` annotates every paper under SOURCES into OUT; `make help` lists the rest.
SOURCES ?= sources
OUT ?= out
# A codebook to code the claims by: make CODEBOOK=economies-and-levels; without one, SOURCES/codebook.yaml where it is.
CODEBOOK ?=
export SOURCES OUT REVIEWER CODEBOOK

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

# The project asks for Node 24 and runs from 22.18 on. Where `node` is older or absent, node@24 is brought from npm into .tools/.
NODE_FITS := $(shell node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.stdout.write(a > 22 || (a === 22 && b >= 18) ? "yes" : "no")' 2>/dev/null)
ifeq ($(NODE_FITS),yes)
NODE :=
else
NODE := .tools/node/node_modules/.bin/node
export PATH := $(CURDIR)/.tools/node/node_modules/.bin:$(PATH)
endif
NPM := npm --no-audit --no-fund --no-update-notifier --loglevel=error
BIN := node_modules/.bin
RUN := $(if $(NODE),$(NODE),node)
READY := node_modules/.ready
# The program as JavaScript, made again when a file of it changed; `pipeline/run/wrapper.sh` runs it.
PROGRAM := node_modules/.program/.written
PROGRAM_FILES := tsconfig.json tsconfig.build.json $(shell find pipeline -newer $(PROGRAM) 2>/dev/null)

.PHONY: all
all: $(PROGRAM) ## annotate every paper under SOURCES into OUT (set-up included)
	@$(BIN)/yinzheng build "$$SOURCES" --out "$$OUT" $${CODEBOOK:+--codebook "$$CODEBOOK"}

.PHONY: test
test: $(PROGRAM) ## every check and test: types, lint, unused code, tests
	$(BIN)/tsc --noEmit
	$(BIN)/biome check --error-on-warnings .
	$(BIN)/knip
	$(BIN)/vitest run

.PHONY: dataset
dataset: all ## make a dataset of what lies in OUT, in OUT/dataset
	@$(BIN)/yinzheng dataset "$$OUT" --to "$$OUT/dataset" --sources "$$SOURCES"

.PHONY: review-pages
review-pages: all ## a page to review each paper of OUT in a browser, without a server; open OUT/index.html
	@$(BIN)/yinzheng page "$$OUT" --sources "$$SOURCES"

.PHONY: review
review: all ## a Markdown file to review each paper beside its source; run it again to read the decisions in it: make review [REVIEWER=<name>]
	@$(BIN)/yinzheng review "$$OUT" --sources "$$SOURCES" --files $${REVIEWER:+--as "$$REVIEWER"}

.PHONY: check
check: $(READY) ## types, lint and unused code only
	$(BIN)/tsc --noEmit
	$(BIN)/biome check --error-on-warnings .
	$(BIN)/knip

.PHONY: format
format: $(READY) ## put the code into the project's format
	$(BIN)/biome check --write .

.PHONY: bench
bench: $(PROGRAM) ## one table of what stages, references, lengths, batches, memory and the queue cost: make bench [ONLY=stages,batch] [RELEASE=<version to record>]
	$(RUN) tests/bench/run.ts "$$SOURCES" $(if $(ONLY),--only "$(ONLY)") $(if $(RELEASE),--release "$(RELEASE)")

.PHONY: dataset-check
dataset-check: $(PROGRAM) ## dataset and exports of the papers in PAPERS=<folder>, in a temporary folder, read by other programs
	$(RUN) tests/dataset/check.ts "$(or $(PAPERS),$(SOURCES))"

.PHONY: fuzz
fuzz: $(READY) ## change papers and bibliographies at random for MINUTES=10 and put them through every reader, stage and writer
	$(RUN) tests/fuzz/fuzz.ts "$$SOURCES" "$(or $(MINUTES),10)" "$(SEED)" "$(FROM)"

.PHONY: stress
stress: $(READY) ## kill workers at random through PAPERS=1000, and stop the database in the middle of a queue
	$(RUN) tests/stress/run.ts "$(PAPERS)"

.PHONY: planted
planted: $(READY) ## plant errors into the papers under SOURCES and tell how many the audit finds
	$(RUN) tests/audit/plant.ts "$$SOURCES"

.PHONY: endurance
endurance: $(READY) ## ten times the text costs at most eleven times, up to 10 MB: make endurance [LONGEST=10000000] [KIND="blank lines"]
	$(RUN) --max-old-space-size=12000 tests/endurance/run.ts "$(LONGEST)" "$(KIND)"

.PHONY: regexes
regexes: $(READY) ## ask recheck about new regular expressions (ALL=yes: about each one again), and keep its verdicts for `make test`
	$(RUN) tests/endurance/regexes.ts $(ALL)

.PHONY: sbom
sbom: $(READY) ## the software bill of materials of what the package needs to run, as dist/sbom.cdx.json (CycloneDX)
	$(RUN) tests/supply-chain/sbom.ts

.PHONY: audit-dependencies
audit-dependencies: $(READY) sbom ## the registry's signatures of all packages, the install scripts with their reasons, the bill of materials
	$(RUN) tests/supply-chain/list-scripts.ts
	$(BIN)/vitest run tests/supply-chain.test.ts
	$(NPM) audit signatures

.PHONY: schema
schema: $(READY) ## write the JSON Schema of annotated.json from its declaration
	$(RUN) pipeline/run/write-schema.ts

.PHONY: train-references
train-references: $(READY) ## train the model of free reference styles again: make train-references ROWS=<folder>
	@node pipeline/run/train-references.ts "$(ROWS)"

.PHONY: train-checkworthy
train-checkworthy: $(READY) ## train the weights of check-worthiness again: make train-checkworthy ROWS=<folder>
	@node pipeline/run/train-checkworthy.ts "$(ROWS)"


.PHONY: clean
clean: ## remove what was written into OUT's default folder and dist/
	find out -mindepth 1 ! -name README.md -delete
	rm -rf dist

.PHONY: help
help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' $(MAKEFILE_LIST) | expand -t 16

$(READY): package-lock.json pipeline/run/wrapper.sh $(NODE)
	@echo 'Setting up: npm packages' >&2
	@$(NPM) ci >&2
	@cp pipeline/run/wrapper.sh $(BIN)/yinzheng
	@chmod +x $(BIN)/yinzheng
	@touch $@

$(PROGRAM): $(READY) $(PROGRAM_FILES)
	@echo 'Setting up: the program' >&2
	@$(RUN) pipeline/run/write-program.ts node_modules/.program
	@touch $@

.tools/node/node_modules/.bin/node:
	@echo 'Setting up: Node 24 from npm, because `node` is absent or older than 22.18' >&2
	@mkdir -p .tools/node
	@npm install --prefix .tools/node --no-save --no-audit --no-fund --no-update-notifier --loglevel=error node@24 >&2
	@touch $@

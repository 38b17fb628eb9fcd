# make run      open the shell
# make test     everything CI checks: format, build, tests, playbooks
# make sanitize the tests once more, under the address and undefined-behaviour sanitizers
# make faults   kills, flipped bits, cuts and full disks by the thousand; takes half an hour
# make fuzz     made-up input by the million for whatever reads input
# make benchmark  how long everything takes; a minute or two
# make install  one program, PREFIX/bin/rapport, with its man page and completions
# make dist     writes dist/: a Debian package and an archive to hand over, with checksums
# make man      writes docs/rapport.1 again, after a command has changed
PREFIX ?= /usr/local
SOURCES := Benchmarks Fuzz Package.swift Plugins Sources Tests playbooks templates
SWIFT := swift

SHARE := $(DESTDIR)$(PREFIX)/share
COMPLETIONS := .build/release/rapport --generate-completion-script

.PHONY: run build test faults fuzz sanitize lint release benchmark install dist man format clean system

run: build
	@.build/debug/rapport

build: system
	@$(SWIFT) build --product rapport

test: system lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	.build/debug/rapport playbooks check
	.build/debug/rapport playbooks test
	.build/debug/rapport playbooks test situations

# In a folder of its own, so that the usual build stays as it is. Swift checks itself for undefined
# behaviour; the C beside it traps. Libraries that keep memory until the end leak nothing, and the
# tests of crashes need the real signals.
sanitize: export ASAN_OPTIONS := detect_leaks=0:handle_segv=0:handle_sigbus=0:handle_sigill=0:handle_abort=0:handle_sigfpe=0
sanitize: system
	$(SWIFT) test --scratch-path .build-sanitize --sanitize=address \
	  -Xcc -fsanitize=undefined -Xcc -fsanitize-trap=undefined

# Outside of the tests, for it takes long; the figures are in docs/damage.md.
FAULTS ?= 2000
KILLS ?= 100
faults: system build
	$(SWIFT) build --build-tests
	RAPPORT_FAULTS=$(FAULTS) $(SWIFT) test --skip-build --filter DamageTests
	RAPPORT_KILLS=$(KILLS) $(SWIFT) test --skip-build --no-parallel --filter 'BrokenOffTests|KillTests'
	scripts/full-disk .build/debug/rapport

# libFuzzer on everything that reads what others wrote, each for a minute; see docs/fuzzing.md.
FUZZ_SECONDS ?= 60
FUZZ_TARGETS ?=
fuzz: build
	RAPPORT_FUZZ=1 $(SWIFT) build --configuration release --scratch-path .build-fuzz --product Fuzz
	scripts/fuzz $(FUZZ_SECONDS) $(FUZZ_TARGETS)

lint:
	@swift format lint --strict --recursive $(SOURCES)
	@long=$$(find Benchmarks Fuzz Sources Tests Plugins -name '*.swift' | xargs wc -l | awk '$$2 != "total" && $$1 > 400'); \
	  if [ -n "$$long" ]; then echo "longer than 400 lines:"; echo "$$long"; exit 1; fi

format:
	@swift format --in-place --recursive $(SOURCES)

# Static Swift and C++ libraries: the program needs only the system's libedit and SQLite, and starts
# without looking up their names. The C++ one lies in a folder that holds no shared one.
RELEASE := --configuration release --static-swift-stdlib \
  -Xswiftc -use-ld=lld -Xswiftc -L.build/static -Xlinker --no-export-dynamic -Xlinker -s
release: system
	@mkdir -p .build/static && ln -sf "$$(clang -print-file-name=libstdc++.a)" .build/static/
	$(SWIFT) build $(RELEASE) --product rapport

# Beside sqlite3's shell and CLIPS, where they are installed; the figures are in docs/performance.md.
benchmark: release
	$(SWIFT) build $(RELEASE) --product measure
	scripts/benchmark

install: release
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/man/man1 $(SHARE)/zsh/site-functions \
	  $(SHARE)/bash-completion/completions $(SHARE)/fish/vendor_completions.d
	install -m 755 .build/release/rapport $(DESTDIR)$(PREFIX)/bin/rapport
	install -m 644 docs/rapport.1 $(SHARE)/man/man1/rapport.1
	$(COMPLETIONS) bash >$(SHARE)/bash-completion/completions/rapport
	$(COMPLETIONS) zsh >$(SHARE)/zsh/site-functions/_rapport
	$(COMPLETIONS) fish >$(SHARE)/fish/vendor_completions.d/rapport.fish

dist: release
	scripts/dist

# By the argument parser's own generator.
man: system
	$(SWIFT) package generate-manual --configuration debug
	cp .build/plugins/GenerateManual/outputs/rapport/rapport.1 docs/rapport.1

# The headers of libedit and SQLite.
system:
	@./scripts/system-libraries

clean:
	rm -rf .build

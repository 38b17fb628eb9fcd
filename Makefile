# make run      open the shell
# make test     everything CI checks: format, build, tests, playbooks
# make install  one program, PREFIX/bin/rapport
PREFIX ?= /usr/local
SOURCES := Package.swift Plugins Sources Tests playbooks
SWIFT := swift

.PHONY: run build test lint release install format clean system

run: build
	@.build/debug/rapport

build: system
	@$(SWIFT) build --product rapport

test: system lint
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	.build/debug/rapport playbooks check
	.build/debug/rapport playbooks test

lint:
	@swift format lint --strict --recursive $(SOURCES)
	@long=$$(find Sources Tests Plugins -name '*.swift' | xargs wc -l | awk '$$2 != "total" && $$1 > 400'); \
	  if [ -n "$$long" ]; then echo "longer than 400 lines:"; echo "$$long"; exit 1; fi

format:
	@swift format --in-place --recursive $(SOURCES)

# Static Swift libraries: the program needs only the system's libedit and SQLite.
release: system
	$(SWIFT) build --configuration release --product rapport \
	  --static-swift-stdlib -Xlinker -s

install: release
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 .build/release/rapport $(DESTDIR)$(PREFIX)/bin/rapport

# The headers of libedit and SQLite.
system:
	@./scripts/system-libraries

clean:
	rm -rf .build

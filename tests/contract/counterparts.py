# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests with programs of others share: where things are, our mock servers and our terminal program."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
ROOT = pathlib.Path(__file__).resolve().parents[2]
CONTRACTS = ROOT.parent / "shared" / "contracts"


def skip(why):
    print(f"SKIPPED: {why}")
    sys.exit(SKIPPED)


def need_php():
    php = shutil.which("php")
    if not php:
        skip("php is missing (Debian: php-cli)")
    modules = subprocess.run([php, "-m"], capture_output=True, text=True, check=True).stdout.split()
    if "soap" not in modules:
        skip("PHP's SOAP extension is missing (Debian: php-soap)")
    return php


def need_files(*paths):
    for path in paths:
        if not path.exists():
            skip(f"the contract is not there: {path}")


def expect(what, found, wanted):
    if found != wanted:
        raise AssertionError(f"{what}: found {found!r}, wanted {wanted!r}")


class Mock:
    """A running `sluicectl mock serve`, stopped at the end of the block."""

    def __init__(self, program, *options):
        self.journal_file = tempfile.NamedTemporaryFile(suffix=".jsonl")
        self.process = subprocess.Popen([program, "mock", "serve", "--journal", self.journal_file.name, *options],
                                        stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def __enter__(self):
        self.greeting = json.loads(self.process.stdout.readline())
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        self.journal_file.close()

    def journal(self):
        return read_journal(self.journal_file.name)


def read_journal(path):
    return [json.loads(line) for line in pathlib.Path(path).read_text("utf-8").splitlines()]


class Terminal:
    """sluicectl, signed in to one server."""

    def __init__(self, program, *where, password):
        self.program, self.where = program, where
        self.home = tempfile.TemporaryDirectory()  # so that nothing stored on this machine counts
        self.environment = {**os.environ, "HOME": self.home.name, "XDG_CONFIG_HOME": self.home.name,
                            "SLUICE_PASSWORD": password}

    def run(self, command, *arguments):
        """The JSON that the command prints; it has to end with 0."""
        done = subprocess.run([self.program, command, *arguments, *self.where, "--json"], env=self.environment,
                              capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)
        if done.returncode:
            raise AssertionError(f"{command} {arguments} ended with {done.returncode}: {done.stdout}{done.stderr}")
        return done.stdout

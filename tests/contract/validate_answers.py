#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates every JSON answer that sluicectl gave in the tests against resources/sluice-1.schema.json, and counts them.

    validate_answers.py FOLDER

FOLDER holds a file for each answer, as the tests have left it there: the lines of stdout. It is emptied. Exits with 77
where jsonschema is missing, or no test has run before. The schema has to refuse what must not be: each of MISTAKES is made
in a valid document.
"""

import collections
import copy
import json
import pathlib
import sys

from counterparts import ROOT, skip

try:
    import jsonschema
except ImportError as missing:
    skip(f"{missing} (Debian: python3-jsonschema)")

VALIDATOR = jsonschema.Draft202012Validator(json.loads((ROOT / "resources" / "sluice-1.schema.json").read_text()))
ERROR = {"kind": "timeout", "code": "timeout", "message": "No answer.", "messageEn": "No answer."}
RESULT = {"server": "crm", "node": "crm01", "target": "*", "evidence": "acknowledged", "kind": "ok", "code": "ok",
          "message": "OK", "messageEn": "OK", "httpStatus": 200, "serverCode": "", "durationMs": 1, "signInMs": 0,
          "at": "2026-11-30T14:02:07.123+01:00", "step": 1, "attempt": 1, "reason": ""}
VALID = {"schema": "sluice/1", "command": "flush", "at": "2026-11-30T14:02:07.123+01:00", "servers": [],
         "results": [RESULT], "errors": [], "summary": {"acknowledged": 1}, "exit": 0}
MISTAKES = {
    "no schema": lambda d: d.pop("schema"),
    "another schema": lambda d: d.update(schema="sluice/2"),
    "no servers": lambda d: d.pop("servers"),
    "no results": lambda d: d.pop("results"),
    "no exit": lambda d: d.pop("exit"),
    "an unknown exit": lambda d: d.update(exit=11),
    "a failure without an error": lambda d: d.update(exit=4),
    "an error without a code": lambda d: d.update(exit=4, errors=[{k: v for k, v in ERROR.items() if k != "code"}]),
    "an error without English": lambda d: d.update(exit=4, errors=[{**ERROR, "messageEn": ""}]),
    "an error with something else": lambda d: d.update(exit=4, errors=[{**ERROR, "password": "hush"}]),
    "a time without a zone": lambda d: d.update(at="2026-11-30T14:02:07.123"),
    "a result without evidence": lambda d: d["results"][0].pop("evidence"),
    "an unknown evidence": lambda d: d["results"][0].update(evidence="ok"),
    "a refusal that is ok": lambda d: d["results"][0].update(evidence="refused"),
    "an acknowledgement that is no ok": lambda d: d["results"][0].update(kind="fault"),
    "a negative duration": lambda d: d["results"][0].update(durationMs=-1),
    "a server without a name": lambda d: d.update(servers=[{"caches": []}]),
}


def main():
    assert VALIDATOR.is_valid(VALID)
    for name, make in MISTAKES.items():
        document = copy.deepcopy(VALID)
        make(document)
        if VALIDATOR.is_valid(document):
            sys.exit(f"The schema takes a document with {name}.")

    commands = collections.Counter()
    faults = 0
    for file in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
        arguments, *lines = file.read_text().split("\n")
        for line in filter(None, lines):
            document = json.loads(line)
            commands[document.get("command", "")] += 1
            for error in VALIDATOR.iter_errors(document):
                faults += 1
                print(f"sluicectl {arguments}\n  {line[:400]}\n  {error.json_path}: {error.message[:300]}")
        file.unlink()
    if not commands:
        skip("no test has left an answer")
    print(f"{sum(commands.values())} answers of {len(commands)} commands: {dict(sorted(commands.items()))}")
    sys.exit(1 if faults else 0)


main()

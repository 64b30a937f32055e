#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates what the product stores and exports about servers, and the fixtures, against resources/servers.schema.json.

    validate_servers.py EXPORTEDSERVERS

Exits with 77 where jsonschema is missing. The schema has to find what must not be in such a file, too: each of MISTAKES
is made in a valid document.
"""

import copy
import json
import pathlib
import subprocess
import sys
import tempfile

from counterparts import ROOT, skip

SCHEMA = ROOT / "resources" / "servers.schema.json"
FIXTURES = sorted((ROOT / "tests" / "data" / "servers").glob("*.json"))
SERVER = {"name": "crm", "protocol": "superoffice", "address": "crm01"}

try:
    import jsonschema
except ImportError as missing:
    skip(f"{missing} (Debian: python3-jsonschema)")


def server(**more):
    return {"servers": [{**SERVER, **more}]}


def policy(**more):
    return {"policies": {"test": more}}


SECRET_KEYS = ("password", "Password", "PASSWORD", "apiToken", "ticket", "client_secret", "keyPassphrase", "passwd", "pwd",
               "credentials")
MISTAKES = {
    "another format": {"format": "servers"},
    "a newer version": {"version": 2},
    "servers that are no list": {"servers": {}},
    "no name": {"servers": [{"protocol": "x", "address": "y"}]},
    "an empty name": server(name=""),
    "a name with a blank at its end": server(name="crm "),
    "a name of two lines": server(name="a\nb"),
    "a user in the address": server(address="https://adm@crm01/"),
    "a query in the address": server(address="https://crm01/?ticket=1"),
    "an unknown class": server(environment="moon"),
    "no time at all": server(timeoutSeconds=0),
    "Services as a text": server(services="88"),
    "a node without an address": server(nodes=[{"name": "n1"}]),
    "a password of a proxy's host": server(proxy={"host": "adm:hush@proxy"}),
    "a port that is none": server(proxy={"port": 65536}),
    "a change without a time": server(classChanges=[{"from": "test", "to": "demo"}]),
    "a policy of an unknown class": {"policies": {"live": {}}},
    "an unknown rule": policy(readonly=True),
    "too long a delay": policy(delaySeconds=61),
    "hours that are none": policy(hours=[{"from": "6:00"}]),
    "an eighth day": policy(hours=[{"days": [8]}]),
    **{f"{key} of the document": {key: "hush"} for key in SECRET_KEYS},
    **{f"{key} of a server": server(**{key: "hush"}) for key in SECRET_KEYS},
    **{f"{key} of a proxy": server(proxy={key: "hush"}) for key in SECRET_KEYS},
    **{f"{key} of a node": server(nodes=[{"address": "n1", key: "hush"}]) for key in SECRET_KEYS},
}


def written_by(program):
    with tempfile.TemporaryDirectory() as folder:
        stored = pathlib.Path(folder) / "servers.json"
        exported = subprocess.run([program, str(stored)], check=True, capture_output=True).stdout
        return json.loads(stored.read_text()), json.loads(exported)


def keys_of(value):
    if isinstance(value, list):
        return set().union(*map(keys_of, value), set())
    if isinstance(value, dict):
        return set(value).union(*map(keys_of, value.values()), set())
    return set()


def described_keys(schema):
    if isinstance(schema, list):
        return set().union(*map(described_keys, schema), set())
    if not isinstance(schema, dict):
        return set()
    own = set(schema["properties"]) if isinstance(schema.get("properties"), dict) else set()
    return own.union(*map(described_keys, schema.values()), set())


def main(program):
    schema = json.loads(SCHEMA.read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    stored, exported = written_by(program)
    documents = {"what is stored": stored, "what is exported": exported,
                 **{file.name: json.loads(file.read_text()) for file in FIXTURES}}
    for name, document in documents.items():
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        if error:
            sys.exit(f"{name}: {error.json_path}: {error.message}")
    if not exported["servers"] or "policies" in exported or set(stored["policies"]) != {"production", "demo"}:
        sys.exit(f"Not what was expected to be written: {exported}")
    # What is written and not described would pass: unknown keys are allowed.
    undescribed = keys_of(stored) - described_keys(schema)
    if undescribed:
        sys.exit(f"Written, but not described: {sorted(undescribed)}")
    for what, mistake in MISTAKES.items():
        document = {**copy.deepcopy(stored), **mistake}
        error = jsonschema.exceptions.best_match(validator.iter_errors(document))
        if not error:
            sys.exit(f"The schema lets pass {what}: {mistake}")
    newer = {**copy.deepcopy(stored), **server(colour="red"), "comment": "ours"}
    if not validator.is_valid(newer):
        sys.exit("The schema refuses what a newer version may add.")
    print(f"{len(documents)} documents are valid, {len(MISTAKES)} mistakes were found.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares the reader of stored servers with resources/servers.schema.json, on documents made by chance.

    compare_servers.py JUDGEDSERVERS [COUNT]

What the program writes has to be valid by the schema. A valid document in which something was changed has to be a mistake
for both or for neither, apart from BEYOND. What both accept has to be the same after reading and writing it twice.

Exits with 77 where jsonschema is missing.
"""

import copy
import json
import random
import re
import subprocess
import sys
from urllib.parse import urlsplit

from counterparts import ROOT, skip

SCHEMA = ROOT / "resources" / "servers.schema.json"

try:
    import jsonschema
except ImportError as missing:
    skip(f"{missing} (Debian: python3-jsonschema)")

START = {
    "format": "sluice-servers", "version": 1, "unknownAddresses": "production", "ours": {"a": [1, "x", {"b": None}]},
    "servers": [
        {"id": "1", "name": "crm farm", "group": "Oslo", "protocol": "superoffice", "address": "https://crm/SuperOffice",
         "environment": "production", "user": "ADM0", "signIn": "password", "askEveryTime": False, "services": 88,
         "envelope": "wire", "online": False, "vendorDomain": "superoffice.com", "binding": "soap12", "language": "en",
         "timeoutSeconds": 30, "authoritiesFile": "/a.pem", "trustedCertificate": "0A:1B", "clientCertificateFile": "/c",
         "clientKeyFile": "/k", "allowPlainHttp": True, "colour": "red",
         "proxy": {"kind": "http", "host": "proxy", "port": 3128, "user": "me", "pac": 1},
         "nodes": [{"name": "n1", "address": "https://10.0.0.1", "hostHeader": "crm", "tlsName": "crm",
                    "trustedCertificate": "0A", "rack": 7}, {"address": "n2"}],
         "classChanges": [{"when": "2024-02-29T23:59:58.123Z", "from": "production", "to": "test", "by": "anna"},
                          {"when": "2024-05-17T08:30:00Z", "from": "test", "to": "demo"}]},
        {"name": "tenant", "protocol": "superoffice", "address": "Cust12345", "online": True}],
    "policies": {
        "production": {"confirmation": "buttonAfterCancel", "graveConfirmation": "typedName", "delaySeconds": 5,
                       "protectedCaches": ["A"], "readOnly": False, "reasonRequired": True, "planRequired": True,
                       "reasonPatterns": ["CHG[0-9]+"],
                       "hours": [{"days": [1, 7], "from": "06:30", "until": "24:00"}]},
        "test": {"confirmation": "button"}, "demo": {"graveConfirmation": "button"}}}
WORDS = ["production", "Production", "TEST", "test", "demo", "Password", "ticket", "accessToken", "Soap", "post", "get",
         "button", "Button", "typedName", "buttonAfterCancel", "http", "HTTP", "socks5", "system", "published", "sluice-servers"]
TEXTS = ["", " ", "x", " x", "x ", "x\n", "\u00a0x", "x\u2028", "\ufeffx", "?", "#x", "https://h/?q", "a@b", "\u0007", "\x85",
         "\x1c", "\x7f", "\ud800", "\udc00\ud800", "\U0001f600", "(", "[", "ø", "n1", "N1", "crm farm"]
TIMES = ["06:30", "06:30\n", "6:30", "24:00", "00:00", "23:59", "24:01", "٠٦:٣٠", "2024-02-29T23:59:58Z", "2023-02-29T00:00:00Z",
         "1900-02-29T00:00:00Z", "2000-02-29T00:00:00.000Z", "9999-12-31T23:59:59-01:00", "9999-12-31T23:59:59Z",
         "0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2024-05-17T24:00:00Z", "2024-05-17T08:30:60Z", "2024-05-17",
         "2024-05-17T08:30:00", "2024-05-17T08:30:00+02:00", "2024-04-31T00:00:00Z", "2024-05-17T08:30:00.1Z", "2024-05-17t08:30:00z"]
NUMBERS = [None, True, False, 0, 1, 1.0, 1.5, -1, 2, 7, 8, 60, 61, 88, 999, 1000, 3600, 3601, 65535, 65536, 1e10, 2**53, 10**30,
           -0.0, 30.0]
SHAPES = [[], {}, [1], [8], [1, "1"], ["x"], [["x"]], [{}], {"address": "n9"}, [{"address": "n9"}], [{"address": "n1"}, {"address": "N1"}],
          {"readOnly": True}, {"kind": "none"}]
KEYS = ["colour", "password", "apiToken", "Ticket", "to\u212aen", "\u017fecret", "x\n", "\ud800", "environment", "readOnly", "readonly",
        "online", "nodes", "unknownAddresses", "graveConfirmation", "confirmation", "services", "hours", "policies", "live"]
POOL = [WORDS, TEXTS, TIMES, NUMBERS, SHAPES]

# An address that every reader takes.
ORDINARY_ADDRESS = re.compile(r"(https?://)?[A-Za-z0-9.-]+(:[0-9]{1,4})?(/[A-Za-z0-9]+)*/?")
ORDINARY_HOST = re.compile(r"([A-Za-z0-9.-]+(:[0-9]{1,4})?)?")


def places(value, path=()):
    yield path
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from places(child, (*path, key))


def at(value, path):
    for key in path:
        value = value[key]
    return value


def changed(chance, document):
    document = copy.deepcopy(document)
    path = chance.choice(list(places(document))[1:])
    parent, key = at(document, path[:-1]), path[-1]
    value = copy.deepcopy(chance.choice(chance.choice(POOL)))
    what = chance.randrange(6)
    if what == 0:
        del parent[key]
    elif what == 1 and isinstance(parent[key], dict):
        parent[key][chance.choice(KEYS)] = value
    elif what == 1 and isinstance(parent, list):
        parent.append(copy.deepcopy(parent[key]))
    else:
        parent[key] = value
    return document


def node_name(node):
    if node.get("name"):
        return node["name"].casefold()
    address = node["address"].strip()
    return (urlsplit(address).netloc if "//" in address else "" or address).casefold()


def is_expression(text):
    try:
        re.compile(text)
        return True
    except re.error:
        return False


def is_beyond_a_schema(document):
    """BEYOND: the mistakes that the description of the schema names as such."""
    for server in document.get("servers", []):
        names = [node_name(node) for node in server.get("nodes", [])]
        if len(names) != len(set(names)):
            return True
    for place in [place for server in document.get("servers", []) for place in [server, *server.get("nodes", [])]]:
        if not ORDINARY_ADDRESS.fullmatch(place["address"]):
            return True  # the reader asks whether a request could be sent there
        if not ORDINARY_HOST.fullmatch(place.get("hostHeader", "")):
            return True  # and whether this can stand in the Host header
    for policy in document.get("policies", {}).values():
        if any(hours.get("from", "00:00") == hours.get("until", "24:00") for hours in policy.get("hours", [])):
            return True
        if not all(map(is_expression, policy.get("reasonPatterns", []))):
            return True
    return False


def run(program, *arguments, documents=()):
    text = "".join(json.dumps(document) + "\n" for document in documents)
    done = subprocess.run([program, *arguments], input=text.encode(), check=True, capture_output=True)
    return done.stdout.decode().split("\n")[:-1]


def mistake(validator, document):
    return next(validator.iter_errors(document), None)


def main(program, count):
    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text()))
    made = [json.loads(line) for line in run(program, "make", str(count))]
    for document in made:
        error = mistake(validator, document)
        if error:
            sys.exit(f"Written, but not valid: {error.json_path}: {error.message}\n{json.dumps(document)}")

    chance = random.Random(18)
    documents = [START]
    while len(documents) < count:
        document = changed(chance, START)
        while chance.randrange(3) == 0:
            document = changed(chance, document)
        documents.append(document)
    lines = run(program, "judge", documents=documents)
    verdicts = list(zip(documents, lines[::2], lines[1::2], strict=True))
    accepted, beyond = [], 0
    for document, verdict, written in verdicts:
        error = mistake(validator, document)
        if not error and verdict != "valid" and is_beyond_a_schema(document):
            beyond += 1
        elif (error is None) != (verdict == "valid"):
            sys.exit(f"Schema: {error and f'{error.json_path}: {error.message}' or 'valid'}\nReader: {verdict}\n{json.dumps(document)}")
        if verdict == "valid":
            accepted.append(json.loads(written))
    again = run(program, "judge", documents=accepted)
    for document, verdict, written in zip(accepted, again[::2], again[1::2], strict=True):
        if verdict != "valid" or json.loads(written) != document:
            sys.exit(f"Not the same when it is read and written again: {verdict}\n{json.dumps(document)}\n{written}")
    print(f"{len(made)} written documents are valid. Of {len(documents)} changed ones reader and schema accept "
          f"{len(accepted)}; {beyond} have a mistake that no schema can name.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 300))

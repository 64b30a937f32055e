#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""PHP's SoapClient as an independent client of both mocks: with the vendor's WSDLs on SuperOffice, and with the WSDL that
the mock offers on infoRouter.

    php_clients.py SLUICECTL

Exits with 77 where PHP, its SOAP extension or the WSDLs are missing.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.request
import xml.etree.ElementTree

from counterparts import CONTRACTS, Mock, expect, need_files, need_php

SCRIPT = pathlib.Path(__file__).with_name("php_client.php")
FOLDER = CONTRACTS / "superoffice"
AGENTS = ("SoPrincipal", "Diagnostics", "Configuration")
VERSIONS = ("86", "87", "88")
ODD_NAME = ' a & b <c> "d" ÆØÅ '
CAME_WITH_88 = ["GetCacheState", "GetCacheInvalidationGenerations", "RebuildUdefDeltas", "RebuildWebpanelDeltas",
                "RebuildTaskMenuDeltas", "RebuildCustomObjectArchivePanelDeltas"]


def run(php, *arguments):
    done = subprocess.run([php, str(SCRIPT), *arguments], capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        sys.exit(f"{arguments[0]} {arguments[2]}: {done.stderr}{done.stdout}")
    return json.loads(done.stdout)


def super_office(php, program, services):
    with Mock(program, "--services", services, "--cache", ODD_NAME) as mock:
        user = mock.greeting["user"]
        seen = run(php, "superoffice", str(FOLDER), services, mock.greeting["url"], user, mock.greeting["password"], ODD_NAME)
        journal = [(entry["op"], entry["user"], entry["names"], entry["accepted"]) for entry in mock.journal()]
    expect("a wrong password", seen["denied"], False)
    expect("admin-all", "admin-all" in seen["rights"], True)
    expect("names that are listed", {"ExtAppCache", ODD_NAME} - set(seen["names"]), set())
    since = CAME_WITH_88 if services == "88" else []
    if since:
        expect("generations", [each["Name"] for each in seen["generations"]], ["ExtAppCache"])
        expect("a state", bool(seen["state"]), True)
    done = ["GetSystemInfo", *["AuthenticateUsernamePassword"] * 2, "GetCacheNames", "FlushCachesByName", "FlushCaches",
            "ClearConfigurationCache", *since]
    expect("what succeeded", seen["seen"][:-1], [[operation, True, None] for operation in done])
    operation, succeeded, exception = seen["seen"][-1]
    expect("an unknown ticket", (operation, succeeded, exception.rsplit(".", 1)[-1]),
           ("FlushCaches", False, "SoSessionException"))
    expect("journal", journal, [
        ("GetSystemInfo", "", [], True),
        ("AuthenticateUsernamePassword", user, [], False),
        ("AuthenticateUsernamePassword", user, [], True),
        ("GetCacheNames", user, [], True),
        ("FlushCachesByName", user, ["ExtAppCache", ODD_NAME], True),
        ("FlushCaches", user, [], True),
        ("ClearConfigurationCache", user, [], True),
        *[(name, user, {"GetCacheState": [ODD_NAME], "GetCacheInvalidationGenerations": ["ExtAppCache"]}.get(name, []), True)
          for name in since],
        ("FlushCaches", "", [], False),
    ])


def info_router(php, program, version):
    with Mock(program) as mock, tempfile.NamedTemporaryFile(suffix=".wsdl") as wsdl:
        url = mock.greeting["inforouterUrl"] + "/srv.asmx"
        with urllib.request.urlopen(url + "?WSDL") as description:
            wsdl.write(description.read())
        wsdl.flush()
        seen = run(php, "inforouter", wsdl.name, version, url, mock.greeting["inforouterUser"],
                   mock.greeting["inforouterPassword"])
        journal = [(entry["op"], entry["transport"], entry["accepted"]) for entry in mock.journal()]
    seen = {name: xml.etree.ElementTree.fromstring(answer).attrib for name, answer in seen.items()}
    said = {name: answer["success"] for name, answer in seen.items()}
    expect("answers", {name for name, success in said.items() if success != "true"}, {"denied", "refused"})
    expect("a wrong password", seen["denied"]["error"].startswith("[900]"), True)
    expect("a ticket that is gone", seen["refused"]["errorCode"], "4010")
    transport = {"1.1": "soap11", "1.2": "soap12"}[version]
    expect("transports", {entry[1] for entry in journal}, {transport})
    flushes = [accepted for operation, _, accepted in journal if operation == "FlushApplicationCache"]
    expect("flushes", flushes, [True, False])


def main(program):
    php = need_php()
    need_files(*(FOLDER / f"Services{services}-{agent}.wsdl" for services in VERSIONS for agent in AGENTS))
    for services in VERSIONS:
        super_office(php, program, services)
        print(f"Services{services}: PHP's SoapClient signs in, lists, flushes and is refused")
    for version in ("1.1", "1.2"):
        info_router(php, program, version)
        print(f"infoRouter, SOAP {version}: PHP's SoapClient signs in, flushes, signs out and is refused")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""sluicectl with PHP's SoapServer as the server, for every operation over SOAP: on SuperOffice as the vendor's WSDLs
describe it, on infoRouter as the reconstructed one does, over SOAP 1.1 and 1.2.

    php_servers.py SLUICECTL

Exits with 77 where PHP, its SOAP extension or the WSDLs are missing.
"""

import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from counterparts import CONTRACTS, Terminal, expect, need_files, need_php, read_journal

SCRIPT = pathlib.Path(__file__).with_name("php_server.php")
AGENTS = ("SoPrincipal", "Diagnostics", "Configuration")
VERSIONS = ("86", "87", "88")
KINDS = ("Udef", "Webpanel", "TaskMenu", "CustomObjectArchivePanel")
ODD_NAME = ' a & b <c> "d" ÆØÅ '


class Server:
    """A running `php -S`, at any free port, stopped at the end of the block."""

    def __init__(self, php):
        self.folder = tempfile.TemporaryDirectory()
        self.journal_file = pathlib.Path(self.folder.name) / "journal.jsonl"
        self.journal_file.touch()
        self.process = subprocess.Popen(
            [php, "-S", "127.0.0.1:0", str(SCRIPT)], stderr=subprocess.PIPE, text=True,
            env={**os.environ, "CONTRACTS": str(CONTRACTS), "JOURNAL": str(self.journal_file), "PHP_CLI_SERVER_WORKERS": ""})

    def __enter__(self):
        for line in self.process.stderr:
            if found := re.search(r"\((http://127\.0\.0\.1:\d+)\) started", line):
                self.url = found[1]
                return self
        raise AssertionError("php -S did not start.")

    def __exit__(self, *_):
        self.process.terminate()
        self.process.communicate()
        self.folder.cleanup()

    def journal(self):
        return read_journal(self.journal_file)

    def forget(self):
        self.journal_file.write_text("")


def super_office(server, program, services):
    terminal = Terminal(program, "--protocol", "superoffice-soap", "--url", f"{server.url}/SuperOffice/Remote", "--services",
                        services, "--user", "user", password="password")
    server.forget()
    expect("caches", "UserGroupCache" in terminal.run("list"), True)
    expect("description", "NetServer in PHP" in terminal.run("probe"), True)
    terminal.run("flush", "--all", "--yes")
    terminal.run("flush", "--cache", "ExtAppCache", "--cache", ODD_NAME, "--yes")
    terminal.run("clear-config", "--application", "Web & Client", "--instance", "Web", "--all-associates", "--yes")
    wanted = [("Diagnostics", "FlushCaches", {}),
              ("Diagnostics", "FlushCachesByName", {"CacheNames": {"string": ["ExtAppCache", ODD_NAME]}}),
              ("Configuration", "ClearConfigurationCache",
               {"Application": "Web & Client", "Instance": "Web", "ForAllAssociates": True})]
    if services == "88":
        state = json.loads(terminal.run("state", "--cache", ODD_NAME))["servers"][0]
        fingerprint = hashlib.sha256(f"state of {ODD_NAME}".encode()).hexdigest()[:16]
        expect("state", state["state"], fingerprint)
        expect("generations", state["generations"], [{"name": ODD_NAME, "generation": 7}])
        for kind in KINDS:
            terminal.run("rebuild", kind, "--yes")
            wanted.append(("Configuration", f"Rebuild{kind}Deltas", {}))
    calls = server.journal()
    expect("calls without a ticket", [call for call in calls if not call["ticket"] and "SoPrincipal" not in call["service"]], [])
    actions = [(call["service"].split("/")[1], call["op"], call["arguments"] or {}) for call in calls
               if call["op"] not in ("GetSystemInfo", "AuthenticateUsernamePassword", "GetCacheNames", "GetCacheState",
                                     "GetCacheInvalidationGenerations")]
    expect("actions", actions, wanted)
    expect("services", {call["service"].split("/")[0] for call in calls}, {f"Services{services}"})
    asked = {call["op"] for call in calls}
    expect("questions", asked >= {"GetSystemInfo", "AuthenticateUsernamePassword", "GetCacheNames"}, True)
    expect("a question that came with 88", "GetCacheState" in asked, services == "88")


def info_router(server, program, binding):
    terminal = Terminal(program, "--protocol", "inforouter", "--binding", binding, "--url", server.url, "--user", "user",
                        password="password")
    server.forget()
    expect("version", "9.1.0.0" in terminal.run("probe"), True)
    terminal.run("flush", "--all", "--observe", "--yes")
    calls = server.journal()
    names = [call["op"] for call in calls]
    expect("flushes", names.count("FlushApplicationCache"), 1)
    expect("calls", {"ServerInfo", "getApplicationParameters", "GetSystemBehaviorSettings", "LogOut"} - set(names), set())
    open_to_all = ("ServerInfo", "AuthenticateUser", "AuthenticateUser1")
    expect("calls without a ticket", [call for call in calls if not call["ticket"] and call["op"] not in open_to_all], [])
    wanted = "application/soap+xml" if binding == "soap12" else "text/xml"
    expect("content types", {call["type"].split(";")[0] for call in calls}, {wanted})


def main(program):
    php = need_php()
    need_files(CONTRACTS / "inforouter" / "srv-reconstructed.wsdl",
               *(CONTRACTS / "superoffice" / f"Services{services}-{agent}.wsdl" for services in VERSIONS for agent in AGENTS))
    with Server(php) as server:
        for services in VERSIONS:
            super_office(server, program, services)
            print(f"Services{services}: PHP's SoapServer understands every operation, and is understood")
        for binding in ("soap", "soap12"):
            info_router(server, program, binding)
            print(f"infoRouter, {binding}: PHP's SoapServer understands every operation, and is understood")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Zeep, with the vendor's own WSDLs, as an independent client of the mock: signs in, lists, flushes and clears on each
Services version, and validates every answer against the schemas in the WSDL.

    zeep_superoffice.py SLUICECTL

Exits with 77 where the WSDLs or zeep are missing.
"""

import copy
import sys
import tempfile

from counterparts import CONTRACTS, Mock, expect, need_files, skip

VERSIONS = (86, 87, 88)
AGENTS = ("SoPrincipal", "Diagnostics", "Configuration")
ODD_NAME = 'Sønær & <Sønn> "Cache" '
SOAP = "{http://schemas.xmlsoap.org/soap/envelope/}"
XSD = "{http://www.w3.org/2001/XMLSchema}"

try:
    import zeep
    import zeep.plugins
    from lxml import etree
except ImportError as missing:
    skip(missing)


def wsdl(services, agent):
    return CONTRACTS / "superoffice" / f"Services{services}-{agent}.wsdl"


class Schema:
    """The schemas embedded in one WSDL; their imports name no place, so each gets a file of its own."""

    def __init__(self, path):
        schemas = [etree.fromstring(etree.tostring(s)) for s in etree.parse(str(path)).iter(XSD + "schema")]
        with tempfile.TemporaryDirectory() as folder:
            files = {s.get("targetNamespace"): f"{folder}/{i}.xsd" for i, s in enumerate(schemas)}
            everything = etree.Element(XSD + "schema")
            for schema in schemas:
                for wanted in schema.iter(XSD + "import"):
                    wanted.set("schemaLocation", files[wanted.get("namespace")])
                file = files[schema.get("targetNamespace")]
                etree.ElementTree(schema).write(file)
                etree.SubElement(everything, XSD + "import",
                                 namespace=schema.get("targetNamespace"), schemaLocation=file)
            self.schema = etree.XMLSchema(etree.ElementTree(everything))

    def validate(self, envelope):
        for part in ("Header", "Body"):
            for block in envelope.find(SOAP + part):
                self.schema.assertValid(etree.ElementTree(copy.deepcopy(block)))


class Client:
    """The three services of one version, each answer validated as it comes."""

    def __init__(self, mock, services):
        self.namespace = f"http://www.superoffice.net/ws/crm/NetServer/Services{services}"
        self.headers = {}
        self.services, self.history, self.schemas = {}, {}, {}
        for agent in AGENTS:
            self.history[agent] = zeep.plugins.HistoryPlugin()
            client = zeep.Client(str(wsdl(services, agent)), plugins=[self.history[agent]])
            binding = next(iter(client.wsdl.bindings))
            address = f"{mock.greeting['url']}/Remote/Services{services}/{agent}.svc"
            self.services[agent] = client.create_service(binding, address)
            self.schemas[agent] = Schema(wsdl(services, agent))

    def call(self, agent, operation, **arguments):
        headers = {"ApplicationToken": "", **(self.headers if agent != "SoPrincipal" else {})}
        answer = self.services[agent][operation](_soapheaders=headers, **arguments)
        self.schemas[agent].validate(self.history[agent].last_received["envelope"])
        return answer


def is_nothing(value):
    """Zeep reads a nil of a complex type as an object whose members are all None."""
    return value is None or all(value[member] is None for member in dir(value))


def sign_in(client, mock):
    user = mock.greeting["user"]
    expect("system info", client.call("SoPrincipal", "GetSystemInfo").header.Succeeded, True)

    denied = client.call("SoPrincipal", "AuthenticateUsernamePassword", UserName=user, Password="wrong")
    expect("wrong password", (denied.header.Succeeded, denied.body.AuthenticationSucceeded), (True, False))
    expect("credentials of a refused sign-in", is_nothing(denied.body.Credentials), True)

    granted = client.call("SoPrincipal", "AuthenticateUsernamePassword", UserName=user, Password=mock.greeting["password"])
    expect("sign-in", (granted.header.Succeeded, granted.body.AuthenticationSucceeded), (True, True))
    expect("admin-all", "admin-all" in granted.body.Response.FunctionRights.string, True)
    client.headers = {"Credentials": {"Ticket": granted.body.Credentials.Ticket}}


def flush(client):
    names = client.call("Diagnostics", "GetCacheNames").body.Response.string
    expect("names that are listed", {"ExtAppCache", "UserGroupCache", ODD_NAME} - set(names), set())
    for operation, arguments in (("FlushCachesByName", {"CacheNames": {"string": ["ExtAppCache", ODD_NAME]}}),
                                 ("FlushCaches", {})):
        answer = client.call("Diagnostics", operation, **arguments)
        expect(operation, (answer.header.Succeeded, is_nothing(answer.header.ExceptionInfo)), (True, True))
    answer = client.call("Configuration", "ClearConfigurationCache",
                         Application="WebClient", Instance="Web", ForAllAssociates=True)
    expect("ClearConfigurationCache", answer.header.Succeeded, True)


def be_refused(client):
    client.headers = {"Credentials": {"Ticket": "7T:unknown"}}
    answer = client.call("Diagnostics", "FlushCaches")
    expect("unknown ticket", answer.header.Succeeded, False)
    expect("its exception", answer.header.ExceptionInfo.ExceptionType.rsplit(".", 1)[-1], "SoSessionException")


def check_journal(mock):
    seen = [(e["op"], e["user"], e["names"], e["accepted"]) for e in mock.journal()]
    user = mock.greeting["user"]
    expect("journal", seen, [
        ("GetSystemInfo", "", [], True),
        ("AuthenticateUsernamePassword", user, [], False),
        ("AuthenticateUsernamePassword", user, [], True),
        ("GetCacheNames", user, [], True),
        ("FlushCachesByName", user, ["ExtAppCache", ODD_NAME], True),
        ("FlushCaches", user, [], True),
        ("ClearConfigurationCache", user, [], True),
        ("FlushCaches", "", [], False),
    ])


def main(program):
    need_files(*(wsdl(services, agent) for services in VERSIONS for agent in AGENTS))
    for services in VERSIONS:
        for style in ("h", "x"):
            with Mock(program, "--services", str(services), "--cache", ODD_NAME, "--set", f"prefixStyle={style}") as mock:
                client = Client(mock, services)
                sign_in(client, mock)
                flush(client)
                be_refused(client)
                check_journal(mock)
                print(f"Services{services}, prefixes {style}: as the WSDL says")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates every SOAP request that the product writes against the schemas in the vendor's WSDLs, with xmllint.

    validate_requests.py SLUICECTL ENCODEDREQUESTS

The first writes what a person asks for on the command line, the second every operation with every kind of sign-in.

Exits with 77 where the WSDLs, lxml or xmllint are missing.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from counterparts import CONTRACTS, need_files, skip

try:
    from lxml import etree
except ImportError as missing:
    skip(missing)

XSD = "http://www.w3.org/2001/XMLSchema"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
VERSIONS = (86, 87, 88)
NAMES = ("ExtAppCache", "  blanks at both ends ", 'a & b <c> "d"', "ÆØÅ, with commas", "line\rend")
REQUESTS = {
    "SoPrincipal": (["probe"], ["sign-in"]),
    "Diagnostics": (["list"], ["flush", "--all"], ["flush", *(f"--cache={name}" for name in NAMES)]),
    "Configuration": (["clear-config", "--application", "Web & Client", "--instance", "Web", "--all-associates"],
                      ["clear-config", "--application", "WebClient", "--instance", "Web", "--own-only"]),
}
CAME_WITH_88 = {"state", "generations", "rebuild-Udef", "rebuild-Webpanel", "rebuild-TaskMenu",
                "rebuild-CustomObjectArchivePanel"}

# The envelope around the vendor's schemas: what stands in Header and Body has to be declared there.
ENVELOPE = f"""<xs:schema xmlns:xs="{XSD}" xmlns:s="{SOAP}" targetNamespace="{SOAP}" elementFormDefault="qualified">
  <xs:import namespace="%(namespace)s" schemaLocation="%(file)s"/>
  <xs:element name="Envelope"><xs:complexType><xs:sequence>
    <xs:element name="Header"><xs:complexType><xs:sequence>
      <xs:any namespace="##other" processContents="strict" minOccurs="1" maxOccurs="3"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="Body"><xs:complexType><xs:sequence>
      <xs:any namespace="##other" processContents="strict"/>
    </xs:sequence></xs:complexType></xs:element>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>
"""


def write_schemas(description, folder):
    """Every schema of the WSDL as a file of its own, tied together by the imports. Returns the envelope's schema."""
    schemas = etree.parse(str(description)).findall(f".//{{{XSD}}}schema")
    files = {schema.get("targetNamespace"): f"schema{i}.xsd" for i, schema in enumerate(schemas)}
    for schema in schemas:
        for link in schema.findall(f"{{{XSD}}}import"):
            link.set("schemaLocation", files[link.get("namespace")])
        (folder / files[schema.get("targetNamespace")]).write_bytes(etree.tostring(schema))
    main = next(namespace for namespace in files if "/ws/crm/NetServer/Services" in namespace)
    envelope = folder / "envelope.xsd"
    envelope.write_text(ENVELOPE % {"namespace": main, "file": files[main]}, "utf-8")
    return envelope


def written_by(program, services, arguments):
    environment = {**os.environ, "SLUICE_APP_TOKEN": "token"}
    answer = subprocess.run(
        [program, "preview", arguments[0], "--protocol", "superoffice-soap", "--url",
         "https://crm.example.test/SuperOffice/Remote", "--services", str(services), "--user", "Ørjan & Co", "--json",
         *arguments[1:]],
        env=environment, capture_output=True, text=True, check=False)
    if answer.returncode:
        sys.exit(f"preview {arguments} ended with {answer.returncode}: {answer.stderr}")
    return json.loads(answer.stdout)["requests"][0]["request"]["body"]


def encoded_by(program, services, agent):
    """Name and body of every request to the agent."""
    lines = subprocess.run([program, "superoffice-soap", str(services)], capture_output=True, text=True, check=True)
    requests = map(json.loads, lines.stdout.splitlines())
    return {request["name"]: request["body"] for request in requests
            if request["url"].endswith(f"/Services{services}/{agent}.svc")}


def validate(schema, document):
    return subprocess.run(["xmllint", "--noout", "--nonet", "--schema", str(schema), str(document)],
                          capture_output=True, text=True, check=False)


def wsdl(services, agent):
    return CONTRACTS / "superoffice" / f"Services{services}-{agent}.wsdl"


def check(programs, services, agent, folder):
    schema = write_schemas(wsdl(services, agent), folder)
    document = folder / "request.xml"
    bodies = {" ".join(arguments[:2]): written_by(programs[0], services, arguments) for arguments in REQUESTS[agent]}
    bodies |= encoded_by(programs[1], services, agent)
    for name, body in bodies.items():
        document.write_text(body, "utf-8", newline="")
        verdict = validate(schema, document)
        if verdict.returncode:
            sys.exit(f"Services{services} {name}: {verdict.stderr}\n{body}")
        # The check itself must be able to fail.
        document.write_text(body.replace("<n:ApplicationToken>", "<n:Nonsense/><n:ApplicationToken>"), "utf-8")
        if not validate(schema, document).returncode:
            sys.exit(f"Services{services} {name}: a header that does not exist was accepted.")
        print(f"Services{services} {name}: valid")
    return set(bodies)


def main():
    need_files(*(wsdl(services, agent) for services in VERSIONS for agent in REQUESTS))
    if not shutil.which("xmllint"):
        skip("xmllint is missing (Debian: libxml2-utils)")
    count = 0
    for services in VERSIONS:
        names = set()
        for agent in REQUESTS:
            with tempfile.TemporaryDirectory() as folder:
                names |= check(sys.argv[1:], services, agent, pathlib.Path(folder))
        count += len(names)
        written = {name.split()[0] for name in names} & CAME_WITH_88
        if written != (CAME_WITH_88 if services == 88 else set()):
            sys.exit(f"Services{services}: of what came with 88, only this was written: {written}")
    print(f"{count} requests are valid.")


if __name__ == "__main__":
    main()

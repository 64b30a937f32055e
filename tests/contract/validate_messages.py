#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates the SOAP messages in the fixtures of the tests against the schemas in the WSDLs, except for those that are wrong
on purpose: what is shown with a message that nobody sends is not worth much.

    validate_messages.py

Exits with 77 where lxml or the WSDLs are missing.
"""

import copy
import pathlib
import sys
import tempfile

from counterparts import CONTRACTS, ROOT, need_files, skip

try:
    from lxml import etree
except ImportError as missing:
    skip(missing)

XSD = "{http://www.w3.org/2001/XMLSchema}"
ENVELOPES = ("{http://schemas.xmlsoap.org/soap/envelope/}", "{http://www.w3.org/2003/05/soap-envelope}")
DATA = ROOT / "tests" / "data"
SUPEROFFICE = [CONTRACTS / "superoffice" / f"Services88-{agent}.wsdl" for agent in ("SoPrincipal", "Diagnostics", "Configuration")]
INFOROUTER = [CONTRACTS / "inforouter" / "srv-reconstructed.wsdl"]
# The other fixtures are cut off, contradict themselves, come from another version or have a placeholder in them.
RIGHT = {"superoffice": ["requests/*.xml", *(f"soap/{name}.xml" for name in (
             "flush-ok", "flush-exception", "flush-exception-empty", "flush-session-expired", "flush-no-right",
             "rebuild-ok", "signin-ok", "signin-ok-no-admin", "signin-ok-rights-nil", "signin-denied", "list-three",
             "list-empty", "list-nil", "generations-nil", "generations-none", "state", "state-nil", "systeminfo"))],
         "inforouter": ["flush-soap.xml", "flush-soap-refused.xml"]}


class Schema:
    """The schemas in one WSDL."""

    def __init__(self, path):
        schemas = [etree.fromstring(etree.tostring(s)) for s in etree.parse(str(path)).iter(XSD + "schema")]
        with tempfile.TemporaryDirectory() as folder:
            files = {s.get("targetNamespace"): f"{folder}/{i}.xsd" for i, s in enumerate(schemas)}
            everything = etree.Element(XSD + "schema")
            for schema in schemas:
                for part in schema.iter(XSD + "any"):
                    part.set("processContents", "lax")  # what a service may put there has no schema
                for wanted in schema.iter(XSD + "import"):
                    if wanted.get("namespace") in files:
                        wanted.set("schemaLocation", files[wanted.get("namespace")])
                etree.ElementTree(schema).write(files[schema.get("targetNamespace")])
                etree.SubElement(everything, XSD + "import", namespace=schema.get("targetNamespace"),
                                 schemaLocation=files[schema.get("targetNamespace")])
            self.schema = etree.XMLSchema(etree.ElementTree(everything))

    def problem(self, block):
        tree = etree.ElementTree(copy.deepcopy(block))
        return None if self.schema.validate(tree) else self.schema.error_log.last_error.message


def blocks(envelope):
    """What the envelope holds, without what belongs to SOAP itself."""
    for part in envelope:
        if part.tag in [name + kind for name in ENVELOPES for kind in ("Header", "Body")]:
            yield from (block for block in part if isinstance(block.tag, str) and not block.tag.startswith(ENVELOPES))


def problem_of(path, schemas):
    """Why the message is wrong by every one of the schemas; nothing when it is right."""
    found = list(blocks(etree.parse(str(path)).getroot()))
    if not found:
        return "there is nothing in it to be validated"
    for block in found:
        problems = [schema.problem(block) for schema in schemas]
        if all(problems):
            # The schemas that do not know the element say less than the one that does.
            return next((text for text in problems if "No matching global" not in text), problems[0])
    return None


def can_fail(path, schemas):
    """The check itself must be able to fail."""
    with tempfile.NamedTemporaryFile(suffix=".xml") as wrong:
        wrong.write(path.read_bytes().replace(b"CacheNames>", b"Cachenames>"))
        wrong.flush()
        return problem_of(pathlib.Path(wrong.name), schemas) is not None


def main():
    need_files(*SUPEROFFICE, *INFOROUTER)
    count, mistakes = 0, []
    for product, wsdls in (("superoffice", SUPEROFFICE), ("inforouter", INFOROUTER)):
        schemas = [Schema(path) for path in wsdls]
        for pattern in RIGHT[product]:
            paths = sorted((DATA / product).glob(pattern))
            if not paths:
                mistakes.append(f"There is no {product}/{pattern}.")
            for path in paths:
                count += 1
                if problem := problem_of(path, schemas):
                    mistakes.append(f"{path.relative_to(DATA)}: {problem}")
        if product == "superoffice" and not can_fail(DATA / product / "requests" / "flush-named.xml", schemas):
            mistakes.append("A request with a misspelt element is accepted.")
    if mistakes:
        sys.exit("\n".join(mistakes))
    print(f"{count} messages are valid.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

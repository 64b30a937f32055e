#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates every REST request that the product writes against the vendor's Swagger files, with jsonschema.

    validate_rest_requests.py ENCODEDREQUESTS

Exits with 77 where the Swagger files or jsonschema are missing.

How a request is judged: one JSON schema is put together from what the Swagger file says of the operation, and
jsonschema compares the request with it. Method, path, query and body come from the file as they are, but closed: a
member that is not described is a mistake here, and so is one that is left out.
Headers: those that the operation describes as parameters, and those that Swagger 2.0 describes elsewhere: Content-Type
by `consumes`, Accept by `produces`, Authorization by `security` (basic, where the description of the scheme also takes a
ticket as it is, and OAuth 2, which is a Bearer token). Accept-Language is HTTP's own and allowed everywhere. Nothing in
the files is about a session of a browser, so Cookie and X-XSRF-TOKEN are allowed together in place of Authorization.
"""

import copy
import json
import subprocess
import sys
import urllib.parse

from counterparts import CONTRACTS, need_files, skip

FILES = [CONTRACTS / "superoffice" / f"Swagger-v1-{name}.json" for name in ("DiagnosticsAgent", "ConfigurationAgent", "User")]
BASE = "https://crm.example.test/SuperOffice"
AGENTS = "/api/v1/Agents"
SIGN_INS = ("basic", "ticket", "bearer", "session")
# What the program asks for, by the name in the program.
EXPECTED = {
    "sign-in": "/api/v1/User/currentPrincipal",
    "list": f"{AGENTS}/Diagnostics/GetCacheNames",
    "flush-all": f"{AGENTS}/Diagnostics/FlushCaches",
    "flush-named": f"{AGENTS}/Diagnostics/FlushCachesByName",
    "state": f"{AGENTS}/Diagnostics/GetCacheState",
    "generations": f"{AGENTS}/Diagnostics/GetCacheInvalidationGenerations",
    "clear-all": f"{AGENTS}/Configuration/ClearConfigurationCache",
    "clear-own": f"{AGENTS}/Configuration/ClearConfigurationCache",
    **{f"rebuild-{kind}": f"{AGENTS}/Configuration/Rebuild{kind}Deltas"
       for kind in ("Udef", "Webpanel", "TaskMenu", "CustomObjectArchivePanel")},
}
# No Swagger file describes these two: the index of the whole, and the list of what there is.
UNDESCRIBED = {"probe": "/api", "features": "/api/v1"}

try:
    import jsonschema
except ImportError as missing:
    skip(f"{missing} (Debian: python3-jsonschema)")


def media_types(types):
    return "^(" + "|".join(t.replace("+", r"\+").replace(".", r"\.") for t in types) + ")(; charset=utf-8)?$"


def header_schema(parameters, operation):
    described = {p["name"]: {"type": p["type"]} for p in parameters if p["in"] == "header"}
    consumes, produces = operation.get("consumes"), operation.get("produces")
    text = {"type": "string"}
    accept = {**text, "pattern": media_types(produces)} if produces else text
    content = {**text, "pattern": media_types(consumes)} if consumes else text
    signing = r"^(Basic [A-Za-z0-9+/]+=*|SoTicket 7T:\S+|Bearer \S+)$"
    return {
        "type": "object",
        "properties": {"Accept-Language": text, **described, "Accept": accept, "Content-Type": content,
                       "Authorization": {**text, "pattern": signing}, "Cookie": text, "X-XSRF-TOKEN": text},
        "required": ["Accept"] + (["Content-Type"] if consumes else [])
                    + [p["name"] for p in parameters if p["in"] == "header" and p["required"]],
        "oneOf": [{"required": ["Authorization"], "not": {"required": ["Cookie"]}},
                  {"required": ["Cookie", "X-XSRF-TOKEN"], "not": {"required": ["Authorization"]}}],
        "additionalProperties": False,
    }


def closed(definitions):
    definitions = copy.deepcopy(definitions)
    for definition in definitions.values():
        if definition.get("type") == "object" and "additionalProperties" not in definition:
            definition["additionalProperties"] = False
            definition["required"] = sorted(definition.get("properties", {}))
    return definitions


def request_schema(swagger, method, path):
    operation = swagger["paths"][path][method.lower()]
    parameters = operation.get("parameters", [])
    query = {p["name"]: {"type": p["type"]} for p in parameters if p["in"] == "query"}
    bodies = [p["schema"] for p in parameters if p["in"] == "body"]
    schema = {
        "definitions": closed(swagger.get("definitions", {})),
        "type": "object",
        "properties": {"method": {"enum": [method]}, "path": {"enum": [path]},
                       "query": {"type": "object", "properties": query, "additionalProperties": False},
                       "headers": header_schema(parameters, operation),
                       # Nothing is no JSON: a request without a body has none here either.
                       **({"body": bodies[0]} if bodies else {})},
        "required": ["method", "path", "query", "headers"] + (["body"] if bodies else []),
        "additionalProperties": False,
    }
    jsonschema.Draft4Validator.check_schema(schema)  # the dialect of Swagger 2.0
    return schema


class Contract:
    def __init__(self):
        self.swaggers = [json.loads(file.read_text("utf-8-sig")) for file in FILES]
        self.places = {(method.upper(), path): swagger for swagger in self.swaggers
                       for path, methods in swagger["paths"].items() for method in methods}
        self.known = {"type": "array", "enum": [list(place) for place in self.places]}
        self.schemas = {}

    def objection(self, request):
        """The first thing that is wrong with a request; None when it is valid."""
        place = (request["method"], request["path"])
        error = jsonschema.exceptions.best_match(jsonschema.Draft4Validator(self.known).iter_errors(list(place)))
        if error:
            return f"{place[0]} {place[1]} is described nowhere"
        if place not in self.schemas:
            self.schemas[place] = jsonschema.Draft4Validator(request_schema(self.places[place], *place))
        error = jsonschema.exceptions.best_match(self.schemas[place].iter_errors(request))
        return f"{'/'.join(map(str, error.absolute_path))}: {error.message}" if error else None


def written_by(program):
    lines = subprocess.run([program, "superoffice-rest"], capture_output=True, text=True, check=True).stdout
    requests = {}
    for line in map(json.loads, lines.splitlines()):
        url = urllib.parse.urlsplit(line["url"])
        if not line["url"].startswith(f"{BASE}/"):
            sys.exit(f"{line['name']}: {line['url']} is not below {BASE}")
        request = {"method": line["method"], "path": url.path.removeprefix(urllib.parse.urlsplit(BASE).path),
                   "query": dict(urllib.parse.parse_qsl(url.query, keep_blank_values=True)),
                   "headers": line["headers"]}
        if line["body"]:
            request["body"] = json.loads(line["body"])
        requests[line["name"]] = request
    return requests


def check_undescribed(requests):
    for name, path in UNDESCRIBED.items():
        for kind in SIGN_INS:
            request = requests.pop(f"{name} {kind}")
            wanted = {"method": "GET", "path": path, "query": {}}
            if {key: request[key] for key in wanted} != wanted or "body" in request:
                sys.exit(f"{name} {kind}: {request}")


def changed(request, *path_and_value):
    *path, last, value = path_and_value
    request = copy.deepcopy(request)
    place = request
    for key in path:
        place = place[key]
    if value is None:
        del place[last]
    else:
        place[last] = value
    return request


def check_that_mistakes_are_found(contract, requests):
    clear, flush, names = (requests[f"{name} basic"] for name in ("clear-all", "flush-named", "list"))
    session = requests["list session"]
    mistakes = {
        "a member that does not exist": changed(clear, "body", "Everything", True),
        "a member in other letters": changed(changed(flush, "body", "CacheNames", None), "body", "cacheNames", ["A"]),
        "a member left out": changed(clear, "body", "ForAllAssociates", None),
        "a text for a truth": changed(clear, "body", "ForAllAssociates", "true"),
        "a number among names": changed(flush, "body", "CacheNames", ["A", 1]),
        "a text for a list": changed(flush, "body", "CacheNames", "A"),
        "null for a list": changed(flush, "body", {"CacheNames": None}),
        "the member of another operation": changed(flush, "body", {"Names": ["A"]}),
        "no body": changed(flush, "body", None),
        "a body where none is due": changed(names, "body", {}),
        "an unknown path": changed(names, "path", f"{AGENTS}/Diagnostics/FlushEverything"),
        "a path in other letters": changed(names, "path", names["path"].lower()),
        "another version": changed(names, "path", names["path"].replace("v1", "v2")),
        "another method": changed(names, "method", "GET"),
        "a method in small letters": changed(names, "method", "post"),
        "an unknown parameter": changed(names, "query", "select", "A"),
        "an unknown header": changed(names, "headers", "SO-Token", "x"),
        "another type of body": changed(flush, "headers", "Content-Type", "text/plain"),
        "no type of the body": changed(flush, "headers", "Content-Type", None),
        "another type of answer": changed(names, "headers", "Accept", "text/html"),
        "no sign-in": changed(names, "headers", "Authorization", None),
        "an unknown scheme": changed(names, "headers", "Authorization", "Digest x"),
        "a ticket in base64": changed(names, "headers", "Authorization", "SoTicket N1Q6"),
        "a cookie without the token": changed(session, "headers", "X-XSRF-TOKEN", None),
        "two sign-ins": changed(session, "headers", "Authorization", "Bearer x"),
    }
    for what, request in mistakes.items():
        objection = contract.objection(request)
        if not objection:
            sys.exit(f"The check let pass {what}: {request}")
        print(f"refused, {what}: {objection[:100]}")


def main(program):
    need_files(*FILES)
    contract = Contract()
    requests = written_by(program)
    check_undescribed(requests)
    wanted = {f"{name} {kind}" for name in EXPECTED for kind in SIGN_INS}
    if set(requests) != wanted:
        sys.exit(f"Not what was expected to be written: {sorted(set(requests) ^ wanted)}")
    for name, request in requests.items():
        objection = contract.objection(request)
        if objection:
            sys.exit(f"{name}: {objection}\n{json.dumps(request, ensure_ascii=False)}")
        if request["path"] != EXPECTED[name.split()[0]]:
            sys.exit(f"{name}: {request['path']}")
        if request["headers"].get("SO-AppToken") != "token" or request["query"]:
            sys.exit(f"{name}: no application token, or a query: {request}")
    check_that_mistakes_are_found(contract, requests)
    print(f"{len(requests)} requests are valid.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

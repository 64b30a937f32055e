#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Zeep as an independent client of the mock of infoRouter: over SOAP 1.1 and 1.2, against both generations. First with
the WSDL that the mock itself offers; then, where it is there, with a reconstructed WSDL: signs in, flushes, is refused
and signs out. That description is a fixture of ours and not the vendor's, so what is shown is that mock and description
agree.

    zeep_inforouter.py SLUICECTL

Exits with 77 where zeep is missing.
"""

import sys

import counterparts
from counterparts import CONTRACTS, ROOT, expect, skip

WSDL = CONTRACTS / "inforouter" / "srv-reconstructed.wsdl"
MESSAGES = ROOT / "tests" / "data" / "inforouter" / "mock"
TEMPURI = "{http://tempuri.org/}"
PORTS = {"srvSoap": "soap11", "srvSoap12": "soap12"}

try:
    import zeep
    from lxml import etree
except ImportError as missing:
    skip(missing)


class Mock(counterparts.Mock):
    """With the settings of infoRouter."""

    def __init__(self, program, *settings):
        super().__init__(program, *(part for setting in settings for part in ("--set", f"inforouter.{setting}")))

    def __enter__(self):
        super().__enter__()
        self.url = self.greeting["inforouterUrl"] + "/srv.asmx"
        self.user, self.password = self.greeting["inforouterUser"], self.greeting["inforouterPassword"]
        return self


class Client:
    """One port of the service, as \a wsdl describes it, at the address of the mock. A result is the element that the
    description leaves open."""

    def __init__(self, mock, port, wsdl=str(WSDL)):
        self.client = zeep.Client(wsdl)
        self.service = self.client.create_service(TEMPURI + port, mock.url)
        self.port, self.url = port, mock.url

    @classmethod
    def of_mock(cls, mock, port):
        """With nothing but what the mock says of itself, its address included."""
        client = cls(mock, port, mock.url + "?WSDL")
        client.service = client.client.bind("srv", port)
        return client

    def operations(self):
        """Of each operation its action, its parameters and where its result stands."""
        return {name: (operation.soapaction, described(operation.input), described(operation.output))
                for name, operation in self.client.wsdl.bindings[TEMPURI + self.port].all().items()}

    def call(self, operation, **arguments):
        answer = self.service[operation](**arguments)
        return answer["_value_1"] if not isinstance(answer, etree._Element) else answer

    def sign_in(self, user, password):
        return self.call("AuthenticateUser", UID=user, PWD=password)

    def post(self, operation, arguments):
        """A message that the description does not allow, as it is in a file; the result of its answer."""
        version = PORTS[self.port]
        text = (MESSAGES / f"{version}.xml").read_text("utf-8")
        elements = "".join(f"<i:{name}>{value}</i:{name}>" for name, value in arguments.items())
        body = text.replace("@OPERATION@", operation).replace("@ARGUMENTS@", elements).encode()
        action = f"http://tempuri.org/{operation}"
        headers = {"Content-Type": "text/xml; charset=utf-8", "SOAPAction": f'"{action}"'}
        if version == "soap12":
            headers = {"Content-Type": f'application/soap+xml; charset=utf-8; action="{action}"'}
        answer = self.client.transport.session.post(self.url, data=body, headers=headers)
        expect("HTTP status", answer.status_code, 200)
        return etree.fromstring(answer.content).find(f".//{TEMPURI}{operation}Result")[0]


def described(message):
    element = message.body
    return element.qname.text, [(name, part.min_occurs, part.max_occurs) for name, part in element.type.elements]


def expect_refusal(what, result, number):
    expect(f"{what}, success", result.get("success"), "false")
    if not result.get("error").startswith(f"[{number}]"):
        raise AssertionError(f"{what}: {result.get('error')!r} does not begin with [{number}]")


def sign_in(client, mock):
    info = client.call("ServerInfo")
    expect("ServerInfo", (info.get("success"), info.get("ServerName")), ("true", "DEMO01"))
    expect_refusal("wrong password", client.sign_in(mock.user, "wrong"), 900)
    granted = client.sign_in(mock.user, mock.password)
    expect("sign-in", (granted.get("success"), granted.get("username")), ("true", mock.user))
    return granted.get("ticket")


def flush(client, ticket):
    done = client.call("FlushApplicationCache", authenticationTicket=ticket)
    expect("flush", (etree.QName(done).text, done.get("success")), ("response", "true"))
    anonymous = client.post("FlushApplicationCache", {"AuthenticationTicket": ticket})
    expect("ticket in the wrong case", anonymous.get("errorCode"), "4030")

    auditor = client.sign_in("auditor", "sluice-demo").get("ticket")
    refused = client.call("FlushApplicationCache", authenticationTicket=auditor)
    expect_refusal("flush without a right", refused, 921)
    expect("its code", refused.get("errorCode"), "4030")


def find_no_flush(client, ticket, transport):
    action = "http://tempuri.org/FlushApplicationCache"
    wanted = {"soap11": f"Server did not recognize the value of HTTP Header SOAPAction: {action}.",
              "soap12": f"Unable to handle request. The action '{action}' was not recognized."}[transport]
    try:
        client.call("FlushApplicationCache", authenticationTicket=ticket)
    except zeep.exceptions.Fault as fault:
        expect("fault of a server that is too old", fault.message, wanted)
    else:
        raise AssertionError("A legacy server flushed.")


def sign_out(client, ticket):
    expect("sign-out", client.call("LogOut", AuthenticationTicket=ticket).get("success"), "true")
    expect_refusal("second sign-out", client.call("LogOut", AuthenticationTicket=ticket), 901)


def check_journal(mock, transport, generation):
    entries = mock.journal()
    expect("transports", {entry["transport"] for entry in entries}, {transport})
    flushes = [(e["ticket"], e["user"], e["accepted"]) for e in entries if e["op"] == "FlushApplicationCache"]
    modern = [("valid", mock.user, True), ("none", "", False), ("valid", "auditor", False)]
    expect("flushes", flushes, modern if generation == "modern" else [("none", "", False)])


def follow_own_description(program, generation, port, transport):
    with Mock(program, f"generation={generation}", "virtualDir=InfoRouter") as mock:
        client = Client.of_mock(mock, port)
        ticket = sign_in(client, mock)
        flushes = "FlushApplicationCache" in client.operations()
        expect("a flush in the description", flushes, generation == "modern")
        if flushes:
            done = client.call("FlushApplicationCache", authenticationTicket=ticket)
            expect("flush", done.get("success"), "true")
        sign_out(client, ticket)
        entries = mock.journal()
        expect("transports", {entry["transport"] for entry in entries}, {transport})
        accepted = [entry["op"] for entry in entries if entry["accepted"]]
        wanted = ["ServerInfo", "AuthenticateUser", *(["FlushApplicationCache"] if flushes else []), "LogOut"]
        expect("accepted", accepted, wanted)


def follow_reconstruction(program, generation, port, transport):
    for prefix in ("soap", "s"):
        with Mock(program, f"generation={generation}", f"soapPrefix={prefix}") as mock:
            client = Client(mock, port)
            ticket = sign_in(client, mock)
            if generation == "modern":
                flush(client, ticket)
            else:
                find_no_flush(client, ticket, transport)
            sign_out(client, ticket)
            check_journal(mock, transport, generation)


def compare_descriptions(program, generation, port):
    """Every operation of the mock is in the reconstruction, which has more, and is spelled there as it is here."""
    with Mock(program, f"generation={generation}") as mock:
        ours, theirs = Client.of_mock(mock, port).operations(), Client(mock, port).operations()
    if not ours:
        raise AssertionError("The mock describes no operation.")
    for name, operation in ours.items():
        expect(name, operation, theirs.get(name))


def main(program):
    for generation in ("legacy", "modern"):
        for port, transport in PORTS.items():
            follow_own_description(program, generation, port, transport)
            print(f"{generation}, {port}: as the mock's own WSDL says")
            if not WSDL.exists():
                print(f"{generation}, {port}: not compared, the reconstructed WSDL is not there: {WSDL}")
                continue
            follow_reconstruction(program, generation, port, transport)
            compare_descriptions(program, generation, port)
            print(f"{generation}, {port}: as the reconstructed WSDL says")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

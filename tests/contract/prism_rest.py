#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prism between sluicectl and the mock: it compares each request and each answer over REST with the vendor's Swagger files,
and refuses what is not described there.

    prism_rest.py SLUICECTL

Exits with 77 where Prism or the Swagger files are missing. `./dev test` puts Prism into build/tools where npm is there.
"""

import http.client
import http.server
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse

from counterparts import CONTRACTS, ROOT, Mock, Terminal, expect, need_files, skip

VERSION = re.search(r"^prism=@stoplight/prism-cli@([\d.]+)", (ROOT / "dev").read_text("utf-8"), re.MULTILINE)[1]
INSTALLED = ROOT / "build" / "tools" / f"prism-{VERSION}" / "node_modules" / ".bin" / "prism"
FILES = [CONTRACTS / "superoffice" / f"Swagger-v1-{name}.json" for name in ("DiagnosticsAgent", "ConfigurationAgent", "User")]
UNDESCRIBED = ("/api", "/api/v1")  # the index of the whole, and the list of what there is
KINDS = ("Udef", "Webpanel", "TaskMenu", "CustomObjectArchivePanel")
ODD_NAME = ' a & b <c> "d" ÆØÅ '


def merged():
    """The Swagger files as one, because Prism takes one."""
    parts = [json.loads(path.read_text("utf-8-sig")) for path in FILES]
    whole = parts[0]
    for part in parts[1:]:
        for section in ("paths", "definitions"):
            whole[section] |= part[section]
    return whole


class Prism:
    """A running Prism in front of \a upstream, stopped at the end of the block."""

    def __init__(self, program, upstream):
        self.file = tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8")
        json.dump(merged(), self.file)
        self.file.flush()
        self.process = subprocess.Popen([program, "proxy", "--port", "0", "--errors", self.file.name, upstream],
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
        self.lines = []

    def __enter__(self):
        for line in self.process.stdout:
            self.lines.append(line)
            if found := re.search(r"listening on http://127\.0\.0\.1:(\d+)", line):
                self.port = int(found[1])
                threading.Thread(target=lambda: self.lines.extend(self.process.stdout), daemon=True).start()
                return self
        raise AssertionError("Prism did not start: " + "".join(self.lines))

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)
        self.file.close()


class Front(http.server.ThreadingHTTPServer):
    """Passes on to Prism what the Swagger files describe, and to the mock the two addresses that they do not."""

    daemon_threads = True

    def __init__(self, mock_url, prism_port):
        super().__init__(("127.0.0.1", 0), Handler)
        parts = urllib.parse.urlsplit(mock_url)
        self.root, self.mock_port, self.prism_port = parts.path, parts.port, prism_port
        self.described = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_address[1]}{self.root}"


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def handle_any(self):
        server = self.server
        path = self.path.removeprefix(server.root)
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        is_described = path not in UNDESCRIBED
        connection = http.client.HTTPConnection("127.0.0.1", server.prism_port if is_described else server.mock_port)
        connection.putrequest(self.command, path if is_described else self.path, skip_host=True, skip_accept_encoding=True)
        for name, value in self.headers.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        answer = connection.getresponse()
        content = answer.read()
        if is_described:
            server.described.append((self.command, path, answer.status, content))
        self.send_response(answer.status)
        if answer.status != 204:
            self.send_header("Content-Type", answer.getheader("Content-Type", ""))
            self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)
        connection.close()

    do_GET = do_POST = handle_any


def job(terminal):
    terminal.run("probe")
    terminal.run("list")
    terminal.run("flush", "--all", "--yes")
    terminal.run("flush", "--cache", "ExtAppCache", "--cache", ODD_NAME, "--yes")
    terminal.run("state", "--cache", ODD_NAME)
    terminal.run("clear-config", "--application", "Web & Client", "--instance", "Web", "--all-associates", "--yes")
    for kind in KINDS:
        terminal.run("rebuild", kind, "--yes")


def is_refused(port, body):
    """Whether Prism refuses a flush with this body: the check itself must be able to fail."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("POST", "/api/v1/Agents/Diagnostics/FlushCachesByName", json.dumps(body),
                       {"Content-Type": "application/json", "Accept": "application/json", "Authorization": "Basic YTpi"})
    return connection.getresponse().status >= 400


def main(program):
    prism = str(INSTALLED) if INSTALLED.exists() else shutil.which("prism")
    if not prism:
        skip(f"Prism is missing (`./dev test` installs it where npm is): {INSTALLED}")
    if not shutil.which("node"):
        skip("node is missing")
    need_files(*FILES)
    with Mock(program, "--cache", ODD_NAME) as mock, Prism(prism, mock.greeting["url"]) as between:
        front = Front(mock.greeting["url"], between.port)
        expect("a body that is not described is refused", is_refused(between.port, {"CacheNames": "ExtAppCache"}), True)
        job(Terminal(program, "--protocol", "superoffice-rest", "--url", front.url, "--user", mock.greeting["user"],
                     password=mock.greeting["password"]))
        wrong = [each for each in front.described if each[2] not in (200, 204)]
        expect("refused", wrong, [])
        asked = {path.rsplit("/", 1)[-1] for _, path, _, _ in front.described}
        wanted = {"GetCacheNames", "FlushCaches", "FlushCachesByName", "GetCacheState", "ClearConfigurationCache",
                  *(f"Rebuild{kind}Deltas" for kind in KINDS)}
        expect("described operations that were not used", wanted - asked, set())
        print(f"{len(front.described)} requests over REST and their answers are as the Swagger files say: {', '.join(sorted(asked))}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))

#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Verifies a history as docs/history.md describes it, with nothing of ours.

verify_history.py HISTORYWRITER FIXTURE: lets our program write a history and verifies that, then changed copies of it, and
the fixture of version 1. Exit status 77: sqlite3 is missing.
"""
import hashlib
import json
import os
import shutil
import struct
import subprocess
import sys
import tempfile

try:
    import sqlite3
except ImportError:
    sys.exit(77)


def part(data):
    return struct.pack(">Q", len(data)) + data


def problem_of(path):
    """What is wrong with the history, or None."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    database.text_factory = bytes
    try:
        if database.execute("PRAGMA application_id").fetchone() != (1399616867,):
            return "application"
        if database.execute("PRAGMA user_version").fetchone() != (1,):
            return "version"
        [(identity, count, head)] = database.execute("SELECT id, count, hash FROM head")
        last = hashlib.sha256(b"sluice-history 1 " + identity).hexdigest().encode()
        number = 0
        for seq, run, at, kind, body, kept in database.execute(
                "SELECT seq, run, at, kind, body, hash FROM record ORDER BY seq"):
            number += 1
            if seq != number:
                return f"record {number} is missing"
            parts = (last, str(seq).encode(), run, at, kind, body)
            last = hashlib.sha256(b"".join(map(part, parts))).hexdigest().encode()
            if last != kept:
                return f"record {number} does not fit"
            canonical = json.dumps(json.loads(body), ensure_ascii=False, separators=(",", ":"), sort_keys=True)
            if canonical.encode() != body:
                return f"record {number} is not canonical"
        if (number, last) != (count, head):
            return "the head does not fit"
        return None
    except sqlite3.DatabaseError as error:
        return str(error)
    finally:
        database.close()


def changed(path, folder, statement):
    copy = os.path.join(folder, "changed.db")
    shutil.copyfile(path, copy)
    database = sqlite3.connect(copy)
    database.executescript("DROP TRIGGER record_stays; DROP TRIGGER record_remains;" + statement)
    database.commit()
    database.close()
    return copy


def check(what, is_right):
    if not is_right:
        sys.exit(f"FAILED: {what}")
    print(f"ok: {what}")


def main():
    writer, fixture = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "history.db")
        for run in ("one", "two"):
            subprocess.run([writer, path, run, "100"], check=True, stdout=subprocess.DEVNULL)
        check("a history of 200 records", problem_of(path) is None)
        copy = os.path.join(folder, "fixture.db")
        shutil.copyfile(fixture, copy)
        check("the fixture of version 1", problem_of(copy) is None)
        for statement in ("DELETE FROM record WHERE seq = 1", "DELETE FROM record WHERE seq = 100",
                          "DELETE FROM record WHERE seq = 200", "UPDATE record SET body = '{}' WHERE seq = 50",
                          "UPDATE record SET at = 'now' WHERE seq = 50", "UPDATE head SET count = 199",
                          "UPDATE head SET id = 'a'"):
            check(statement, problem_of(changed(path, folder, statement)) is not None)


main()

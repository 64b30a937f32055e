#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does the whole job from outside, as a screen reader would: through the accessibility bus, to the real program in a
real window. Signs in to a mock server, filters, ticks, flushes and reads the result.

    accessibility_job.py SLUICE SLUICECTL

It brings an X server and a D-Bus session of its own. Exit status 77: what it takes for that is not installed.
"""
import json
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback

SKIPPED = 77
CACHE = "ExtAppCache"
STATE_COLUMN = 1
PATIENCE = 15.0
BUS_LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


# ---- The surroundings ------------------------------------------------------------------------------------------------


def missing():
    """What this test needs and does not find, by the names of Debian's packages."""
    packages = {"xvfb": shutil.which("Xvfb"), "dbus": shutil.which("dbus-run-session"),
                "at-spi2-core": any(map(os.path.exists, BUS_LAUNCHERS))}
    try:
        import pyatspi  # noqa: F401
        packages["python3-pyatspi"] = True
    except ImportError:
        packages["python3-pyatspi"] = False
    return [package for package, found in packages.items() if not found]


def start_x_server():
    """The process and the display it chose by itself."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"],
        pass_fds=[writing], stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    if not number:
        raise RuntimeError("Xvfb did not start")
    return server, ":" + number


def run_in_own_session(arguments):
    """Runs this script again, with --inside, where nobody else's display, bus and settings are."""
    with tempfile.TemporaryDirectory() as home:
        server, display = start_x_server()
        try:
            environment = {name: value for name, value in os.environ.items()
                           if not name.startswith(("XDG_", "QT_", "DBUS_", "LANG", "LC_", "WAYLAND_"))}
            environment.update(
                DISPLAY=display, HOME=home, XDG_RUNTIME_DIR=home, XDG_CONFIG_HOME=home, XDG_DATA_HOME=home,
                LC_ALL="C.UTF-8", QT_QPA_PLATFORM="xcb", QT_ACCESSIBILITY="1", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1",
                NO_AT_BRIDGE="1")
            script = [sys.executable, os.path.abspath(__file__), "--inside", home]
            return subprocess.run(["dbus-run-session", "--"] + script + arguments, env=environment).returncode
        finally:
            server.terminate()
            server.wait()


# ---- What is on the accessibility bus --------------------------------------------------------------------------------


class NotFound(Exception):
    pass


def wait_for(what, look):
    """The first thing that look() finds. The other side may be in the middle of anything, so that asking can fail."""
    from gi.repository import GLib
    end = time.monotonic() + PATIENCE
    reason = None
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        try:
            found = look()
            if found:
                return found
        except (GLib.Error, NotImplementedError, LookupError, RuntimeError) as error:
            reason = error
        time.sleep(0.05)
    raise NotFound(f"{what} was not found in {PATIENCE:.0f} s ({reason})" if reason else f"{what} was not found")


def showing(accessible):
    import pyatspi
    return accessible.getState().contains(pyatspi.STATE_SHOWING)


def inside(root):
    """Everything that is shown in root. Not what is in tables, which may be long."""
    import pyatspi
    for child in root:
        if child is None or not showing(child):
            continue
        yield child
        if child.getRole() != pyatspi.ROLE_TABLE:
            yield from inside(child)


def named(root, role, matches):
    for accessible in inside(root):
        if accessible.getRoleName() == role and matches(accessible.name):
            return accessible
    return None


def act(accessible, name):
    action = accessible.queryAction()
    for number in range(action.nActions):
        if action.getName(number) == name:
            action.doAction(number)
            return
    raise NotFound(f"{accessible.name} has no action {name}")


class Program:
    """The program, as it is found on the bus."""

    def __init__(self, process):
        self.process = process
        self.root = wait_for("The program", self._application)

    def _application(self):
        import pyatspi
        if self.process.poll() is not None:
            raise NotFound(f"The program ended with {self.process.returncode}")
        desktop = pyatspi.Registry.getDesktop(0)
        return next((app for app in desktop if app and app.get_process_id() == self.process.pid), None)

    def find(self, role, name):
        return wait_for(f"{role} “{name}”", lambda: named(self.root, role, lambda n: n == name))

    def press(self, name):
        import pyatspi
        button = self.find("push button", name)
        wait_for(f"“{name}”, enabled", lambda: button.getState().contains(pyatspi.STATE_ENABLED))
        act(button, "Press")

    def enter(self, name, text, role="text"):
        field = self.find(role, name)
        field.queryEditableText().setTextContents(text)
        if role == "text":
            wait_for(f"the text of “{name}”", lambda: field.queryText().getText(0, -1) == text)


# ---- The job ---------------------------------------------------------------------------------------------------------


def cell_of(table, cache):
    """The row and the cell that is named after the cache."""
    grid = table.queryTable()
    for row in range(grid.nRows):
        cell = grid.getAccessibleAt(row, 0)
        if cell and cell.name == cache:
            return row, cell
    return None


def state_of(table, row):
    """The text of the column State. Without this check, a new column before it would be read in its place."""
    grid = table.queryTable()
    column = grid.getColumnHeader(STATE_COLUMN)
    title = column.name if column else grid.getColumnDescription(STATE_COLUMN)
    assert title == "State", f"column {STATE_COLUMN} is {title!r}, not 'State'"
    return grid.getAccessibleAt(row, STATE_COLUMN).name


def confirm(program):
    """Presses the button that sends; its name begins as those of the window do, and is none of them."""
    known = ("Flush Ticked", "Flush All", "Flush Ticked…", "Flush All…")
    button = wait_for("The confirming button", lambda: named(
        program.root, "push button", lambda name: name.startswith("Flush ") and name not in known))
    name = button.name
    act(button, "Press")
    return name


class Announcements:
    """What the program told without being asked, which is how a screen reader learns of it."""

    def __init__(self):
        import pyatspi
        self.heard = []
        pyatspi.Registry.registerEventListener(
            self._hear, "object:state-changed:checked", "object:property-change:accessible-name")

    def _hear(self, event):
        self.heard.append((event.type.minor or event.type.major, event.detail1, event.source.name))

    def wait_for(self, kind, name_begins):
        return wait_for(f"The announcement of {kind}", lambda: any(
            heard[0] == kind and heard[2].startswith(name_begins) for heard in self.heard))


def do_the_job(program, server):
    import pyatspi
    announcements = Announcements()
    program.press("Sign In to a Server")
    program.enter("Server address", server["url"])
    program.enter("User", server["user"])
    program.enter("Password", server["password"], role="password text")
    program.press("Sign In")

    table = program.find("table", "Caches")
    wait_for("The list of caches", lambda: table.queryTable().nRows > 10)
    count = table.queryTable().nRows
    program.enter("Filter caches", "extapp")
    wait_for("A shorter list", lambda: 0 < table.queryTable().nRows < count)

    row, cell = wait_for(CACHE, lambda: cell_of(table, CACHE))
    assert not cell.getState().contains(pyatspi.STATE_CHECKED), "ticked before anybody ticked it"
    act(cell, "Toggle")
    wait_for("The tick", lambda: cell.getState().contains(pyatspi.STATE_CHECKED))
    announcements.wait_for("checked", CACHE)
    before = state_of(table, row)
    assert before == "No result yet", f"the state before the flush: {before!r}"

    program.press("Flush Ticked")
    print("Confirmed with:", confirm(program))
    wait_for("The result", lambda: state_of(table, row).startswith("Acknowledged"))
    print("Read:", table.queryTable().getAccessibleAt(row, STATE_COLUMN).description)
    announcements.wait_for("accessible-name", "Acknowledged")
    assert cell.getState().contains(pyatspi.STATE_CHECKED), "the tick went away"


def check_journal(path):
    with open(path, encoding="utf-8") as journal:
        calls = [json.loads(line) for line in journal]
    flushes = [call for call in calls if call["op"].startswith("Flush")]
    assert len(flushes) == 1, f"flushes that arrived: {flushes}"
    assert flushes[0]["names"] == [CACHE] and flushes[0]["accepted"], flushes[0]
    assert any(call.get("passwordOk") for call in calls), "no sign-in with the right password"


def allow_core_dumps():
    _, most = resource.getrlimit(resource.RLIMIT_CORE)
    resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def check_core_dumps(process):
    limit, _ = resource.prlimit(process.pid, resource.RLIMIT_CORE)
    assert limit in (0, 1), f"a crash leaves up to {limit} bytes of memory behind, with every secret in it"


def complain_of_silence(*_):
    raise NotFound("The accessibility bus did not answer")


def run_inside(home, sluice, sluicectl):
    signal.signal(signal.SIGALRM, complain_of_silence)
    signal.alarm(50)
    launcher = next(filter(os.path.exists, BUS_LAUNCHERS))
    journal = os.path.join(home, "journal")
    processes = [subprocess.Popen([launcher, "--launch-immediately"])]
    try:
        mock = subprocess.Popen([sluicectl, "mock", "serve", "--journal", journal], stdout=subprocess.PIPE, text=True)
        processes.append(mock)
        server = json.loads(mock.stdout.readline())
        allow_core_dumps()  # so that it is the program that forbids them
        processes.append(subprocess.Popen([sluice]))
        do_the_job(Program(processes[-1]), server)
        check_journal(journal)
        check_core_dumps(processes[-1])
    except (NotFound, AssertionError) as problem:
        traceback.print_exc()
        print("Failed:", problem or "an assertion without words; see the line above", file=sys.stderr)
        return 1
    finally:
        for process in reversed(processes):
            process.terminate()
        for process in processes:
            process.wait()
    print("Signed in, filtered, ticked, flushed and read the result, all through the accessibility bus.")
    return 0


def main(arguments):
    if arguments[:1] == ["--inside"]:
        return run_inside(*arguments[1:])
    if len(arguments) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    packages = missing()
    if packages:
        print("Skipped; these packages are missing:", *packages)
        return SKIPPED
    return run_in_own_session([os.path.abspath(argument) for argument in arguments])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

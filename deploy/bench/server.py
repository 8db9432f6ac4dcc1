"""Commonhold as a process: started by its launcher, asked from outside."""

import http.client
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

LAUNCHER = Path(__file__).parents[2] / "commonhold"
PATIENCE_SECONDS = 120


class Commons:
    def __init__(self, data, port, heap):
        self.data = data
        self.port = port
        self.base = f"http://localhost:{port}"
        self.heap = heap
        self.process = None

    def build(self, elsewhere):
        """Starts once on other data, so that building is not timed, and waits for what makes later starts quick.

        Whether that came in time. An application from elsewhere has none."""
        trial = Commons(elsewhere, self.port, self.heap)
        trial.start(patience=1800)
        waited = time.monotonic()
        while not (made := quick_starts()) and time.monotonic() - waited < PATIENCE_SECONDS:
            if "COMMONHOLD_APP" in os.environ or os.environ.get("COMMONHOLD_REHEARSE") == "no":
                break
            time.sleep(0.5)
        trial.stop()
        return bool(made)

    def start(self, patience=PATIENCE_SECONDS, rehearsed=True):
        """Seconds from the command to the first page in a reader's hands."""
        log = open(f"{self.data}.log", "ab")
        options = f"-Xmx{self.heap} {os.environ.get('COMMONHOLD_JAVA_OPTS', '')}"
        begun = time.monotonic()
        self.process = subprocess.Popen(
            [LAUNCHER, "start", "--data", self.data, "--port", str(self.port)],
            env={
                **os.environ,
                "COMMONHOLD_JAVA_OPTS": options,
                "COMMONHOLD_REHEARSE": os.environ.get("COMMONHOLD_REHEARSE", "now") if rehearsed else "no",
            },
            stdout=log,
            stderr=log,
        )
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() - begun > patience:
                sys.exit(f"Commonhold did not start:\n{Path(log.name).read_text()[-2000:]}")
            time.sleep(0.02)
        return time.monotonic() - begun

    def answers(self):
        try:
            connection = http.client.HTTPConnection("localhost", self.port, timeout=10)
            connection.request("GET", "/p/about")
            return connection.getresponse().status == 200
        except OSError:
            return False

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(60)

    def processor_seconds(self):
        """What this process and its database have used of the processors; None where the system does not tell."""
        try:
            return sum(processor_seconds(pid) for pid in [self.process.pid, *self.database()])
        except OSError:
            return None

    def database(self):
        """The processes of the database that Commonhold runs."""
        pidfile = next(self.data.glob("postgres-*/cluster/postmaster.pid"), None)
        if pidfile is None:
            return []
        postmaster = int(pidfile.read_text().split()[0])
        children = [int(p.name) for p in Path("/proc").glob("[0-9]*") if parent(p) == postmaster]
        return [postmaster, *children]

    def heap_after_collection(self):
        """MB in use after a full collection."""
        jcmd = Path(os.readlink(f"/proc/{self.process.pid}/exe")).with_name("jcmd")
        subprocess.run([jcmd, str(self.process.pid), "GC.run"], check=True, stdout=subprocess.DEVNULL)
        told = subprocess.run(
            [jcmd, str(self.process.pid), "GC.heap_info"], check=True, capture_output=True, text=True
        ).stdout
        return int(re.search(r"used (\d+)K", told).group(1)) / 1024

    def resident(self):
        return resident(self.process.pid)

    def database_resident(self):
        """MB of the database's own memory, what its processes share counted once."""
        return sum(proportional(pid) for pid in self.database())


def quick_starts():
    return list(LAUNCHER.parent.glob("target/apps/*/start-*.aot"))


def parent(process):
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except (OSError, ValueError):
        return None


def processor_seconds(pid):
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(int(field) for field in fields[11:13]) / os.sysconf("SC_CLK_TCK")


def resident(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{pid}/status").read_text()).group(1)) / 1024


def proportional(pid):
    try:
        return int(re.search(r"Pss:\s+(\d+)", Path(f"/proc/{pid}/smaps_rollup").read_text()).group(1)) / 1024
    except (OSError, AttributeError):
        return 0

"""wrk on varied addresses."""

import re
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

SCRIPT = Path(__file__).with_name("cycle.lua")


@dataclass
class Pressed:
    """What came of it; times in milliseconds."""

    per_second: float
    p50: float
    p95: float
    p99: float
    failed: int
    processor: Optional[float]


def press(server, paths, clients, seconds, headers, base=None):
    base = base or server.base
    prefix = base.partition("//")[2].partition("/")[2]
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as listed:
        listed.write("\n".join((f"/{prefix}" if prefix else "") + path for path in paths))
        listed.flush()
        command = ["wrk", "-t", "1", "-c", str(clients), "-d", f"{seconds}s", "-s", SCRIPT]
        for name, value in headers.items():
            command += ["-H", f"{name}: {value}"]
        before = server.processor_seconds()
        told = subprocess.run([*command, base, "--", listed.name], check=True, capture_output=True, text=True).stdout
        after = server.processor_seconds()
    found = re.search(r"^RESULT (\d+) (\d+) ([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)$", told, flags=re.M)
    if not found:
        raise RuntimeError(told)
    requests, failed = int(found.group(1)), int(found.group(2))
    duration, p50, p95, p99 = (float(value) for value in found.groups()[2:])
    spent = (after - before) / requests * 1000 if before is not None and after is not None else None
    return Pressed(requests / duration, p50, p95, p99, failed, spent)

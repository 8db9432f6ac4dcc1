"""Lucene with nothing around it, as a process: see BareLucene.java."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from server import LAUNCHER

PROGRAM = Path(__file__).with_name("BareLucene.java")


@dataclass
class Searched:
    """What came of it; times in milliseconds."""

    per_second: float
    p50: float
    p95: float
    p99: float


def press(corpus, queries, threads, seconds, heap):
    told = run("press", corpus, queries, str(threads), str(seconds), heap=heap)
    count, duration, p50, p95, p99 = (float(word) for word in told.split("RESULT ")[1].split())
    return Searched(count / duration, p50, p95, p99)


def rank(corpus, queries, analyzer):
    """The first ten documents for each query."""
    rankings = {}
    for line in run("rank", corpus, queries, analyzer).splitlines():
        query, document = line.split("\t")
        rankings.setdefault(query, []).append(document)
    return rankings


def run(*words, heap="512m"):
    libraries = newest_libraries()
    command = [java(), f"-Xmx{heap}", "--enable-native-access=ALL-UNNAMED", "-cp", f"{libraries}/*", PROGRAM, *words]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout


def newest_libraries():
    """Those of the application that was built last, so that both search with the same Lucene."""
    built = list(LAUNCHER.parent.glob("target/apps/*/lib/main")) or [LAUNCHER.parent / "target/quarkus-app/lib/main"]
    return max(built, key=lambda folder: folder.stat().st_mtime)


def java():
    home = os.environ.get("JAVA_HOME")
    return Path(home, "bin", "java") if home else shutil.which("java")

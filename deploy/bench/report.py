"""The table, and what must be said with it."""

import os
import platform
import subprocess
from datetime import datetime, timezone
from pathlib import Path


class Report:
    def __init__(self, given):
        self.given = given
        self.rows = []
        self.pages = ""

    def loaded(self, loaded):
        count, way = loaded
        self.pages = f"{count} pages, loaded by {way}"

    def row(self, what, value, bound="", met=None):
        self.rows.append((what, value, bound, "" if met is None else "yes" if met else "**no**"))

    def start(self, what, seconds):
        later = what.startswith("later")
        self.row(what, f"{seconds:.1f} s", "< 8 s" if later else "", seconds < 8 if later else None)

    def page_view(self, name, size, clients, ours, theirs):
        what = f"page view, {name}, {size / 1000:.1f} kB on average, {many(clients)}"
        ratio = ours.per_second / theirs.per_second
        bound, met = ("0.2 of nginx", ratio >= 0.2) if clients > 1 else ("p50 < 2 ms", ours.p50 < 2)
        self.row(what, f"{told(ours)}; {ratio:.2f} of nginx", bound, met and not ours.failed)
        self.row("nginx, the same bytes", told(theirs))

    def search(self, name, asked, clients, result):
        bound, met = ("500/s", result.per_second >= 500) if clients > 1 else ("p95 < 25 ms", result.p95 < 25)
        self.row(f"{name}, {asked} different queries, {many(clients)}", told(result), bound, met and not result.failed)

    def saves(self, what, saved):
        p50 = saved.percentile(0.5)
        times = f"p50 {p50:.1f} ms, p95 {saved.percentile(0.95):.1f} ms, p99 {saved.percentile(0.99):.1f} ms"
        self.row(f"save by HTTP, durable, {what}, {len(saved.times)} saves", times, "p50 < 15 ms", p50 < 15)

    def appends(self, saved):
        each = f"{len(saved.times) / saved.seconds:,.0f}/s, each with its form; {spent(saved.processor)}"
        self.row("ledger appends by saves, 8 writers", each)

    def syncs(self, measured):
        count, p50, p99 = measured
        self.row("the disk alone: 8 kB written and synced", f"{count:,.0f}/s; p50 {p50:.2f} ms, p99 {p99:.2f} ms")

    def memory(self, heap, resident, database):
        self.row("heap in use after a collection", f"{heap:.0f} MB", f"heap {self.given.heap}")
        self.row("resident: Java; database", f"{resident:.0f} MB; {database:.0f} MB")

    def first_view(self, view):
        size = f"{view.sent / 1000:.1f} kB in {view.requests} requests"
        self.row("first view of a page, compressed", size, "< 50 kB, 5 requests", view.sent < 50_000 and view.requests <= 5)

    def markdown(self):
        lines = [
            f"{datetime.now(timezone.utc):%Y-%m-%d %H:%M} UTC, commit {commit()}, {self.pages}, heap {self.given.heap}, "
            f"{os.cpu_count()} cores ({processor()}), {platform.system()} {platform.machine()}; "
            f"load before {self.load_before}, after {load()}; wrk and nginx on the same cores.",
            "",
            "| what | figure | bound | met |",
            "|---|---|---|---|",
        ]
        return "\n".join(lines + [f"| {' | '.join(row)} |" for row in self.rows])

    load_before = ""


def many(clients):
    return "1 client" if clients == 1 else f"{clients} clients"


def told(result):
    failed = f"; {result.failed} failed" if result.failed else ""
    return (
        f"{result.per_second:,.0f}/s; p50 {result.p50:.2f}, p95 {result.p95:.2f}, p99 {result.p99:.2f} ms; "
        f"{spent(result.processor)}{failed}"
    )


def spent(processor):
    return "processor time unknown" if processor is None else f"{processor:.2f} ms of a processor each"


def load():
    return f"{os.getloadavg()[0]:.1f}"


Report.load_before = load()


def processor():
    try:
        models = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
        return models[0].partition(": ")[2]
    except (OSError, IndexError):
        return platform.processor() or "unknown"


def commit():
    told = subprocess.run(
        ["git", "-C", Path(__file__).parent, "describe", "--always", "--dirty", "--exclude=*"],
        capture_output=True,
        text=True,
    )
    return told.stdout.strip() or "unknown"

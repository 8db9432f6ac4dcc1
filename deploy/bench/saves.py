"""Saves as people make them: the form is fetched, a sentence is added, and the form is sent."""

import itertools
import threading
import time
from dataclasses import dataclass

from corpus import each
from form import Browser

COUNTER = itertools.count(time.time_ns())


@dataclass
class Saved:
    """Milliseconds from sending the form to the answer, sorted; the seconds that all took together, forms included."""

    times: list
    seconds: float
    processor: float

    def percentile(self, part):
        return self.times[min(len(self.times) - 1, int(len(self.times) * part))]


def one_after_another(commons, paths, count):
    return many_at_once(commons, paths, 1, count)


def many_at_once(commons, paths, writers, count):
    """Each save is of the next page, so that writers do not meet."""
    times, lock = [], threading.Lock()
    chosen = list(itertools.islice(itertools.cycle(paths), count))

    def save(browser, path):
        form = browser.form(path + "/edit")
        form.values["body"] += f"\n\nA sentence more, number {next(COUNTER)}."
        begun = time.monotonic()
        browser.send(form)
        with lock:
            times.append((time.monotonic() - begun) * 1000)

    before, begun = commons.processor_seconds(), time.monotonic()
    each(save, chosen, commons.port, writers)
    seconds, after = time.monotonic() - begun, commons.processor_seconds()
    processor = (after - before) / count * 1000 if before is not None else None
    return Saved(sorted(times), seconds, processor)

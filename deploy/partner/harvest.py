#!/usr/bin/env python3
"""Keeps an exact copy of a commons in a folder: harvest.py https://commons.example FOLDER [--history] [--batch N]

Run it as often as you like: it takes all pages the first time and what has changed from then on, goes on where it was
cut off, and ends by comparing. FOLDER/pages/12.json is page 12 as /api/v1/pages/id:12 answers it; with --history
FOLDER/revisions/12-3.json is its third revision, without what is said of the page as it is today. Where you show a text, name its licence and link to its url.
Exit status: 0 the copy is exact, 1 run it again, 2 the commons cannot be reached. Needs Python 3.9 alone.
"""
import argparse
import http.client
import json
import os
import pathlib
import sys
import time
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import urlopen

TRIES, LONGEST_PAUSE = 6, 120
OF_THE_PAGE = {"current", "slug", "url"}  # what a revision's answer says of its page today
COMPARED = ("slug", "revision", "kind", "title", "changedAt", "checkedOn", "reviewBy")


Gone = type("Gone", (Exception,), {"__doc__": "There is nothing any more."})


def get(base, path, **parameters):
    """One answer; waits and tries again where the commons is busy or the line is bad. Gone: as it says."""
    query = urlencode({name: value for name, value in parameters.items() if value is not None})
    url = f"{base}/api/v1/{path}" + (f"?{query}" if query else "")
    pause = 0
    for attempt in range(TRIES):
        time.sleep(min(pause, LONGEST_PAUSE))
        pause = 2**attempt
        try:
            with urlopen(url, timeout=60) as answer:
                return json.load(answer)
        except HTTPError as error:
            if error.code == 410 or (error.code == 404 and path.startswith("pages/id:")):
                raise Gone(path) from error
            trouble = f"{error.code} {error.read(500).decode(errors='replace')}"
            if error.code != 429 and error.code < 500:
                break
            after = error.headers.get("Retry-After", "")
            pause = float(after) if after.isdigit() else pause
        except (OSError, http.client.HTTPException, ValueError) as error:
            trouble = error
    print(f"{url}: {trouble}", file=sys.stderr)
    sys.exit(2)


def parts(base, path, **parameters):
    """A list part by part, as far as it goes."""
    part = get(base, path, **parameters)
    yield part
    while part["next"] is not None:
        part = get(base, path, **{**parameters, "after": part["next"]})
        yield part


class Copy:
    """The folder. Every file is whole or not there, however the program ends."""

    def __init__(self, base, folder, history, batch):
        self.base, self.folder, self.history, self.batch = base.rstrip("/"), pathlib.Path(folder), history, batch
        for name in ("pages", "revisions"):
            (self.folder / name).mkdir(parents=True, exist_ok=True)
        state = self.folder / "state.json"
        self.state = json.loads(state.read_text()) if state.exists() else {"position": None}

    def write(self, name, data):
        with open(self.folder / (name + ".part"), "w", encoding="utf-8") as file:
            json.dump(data, file, ensure_ascii=False)
            file.flush()
            os.fsync(file.fileno())
        os.replace(file.name, self.folder / name)

    def remember(self, **state):
        self.write("state.json", state)
        self.state = state

    def numbers(self):
        return {int(file.stem) for file in (self.folder / "pages").glob("*.json")}

    def take(self, number, page=None):
        """A page as it is now; one that is gone is dropped, and so are words that were taken out."""
        try:
            page = page or get(self.base, f"pages/id:{number}")
            for part in parts(self.base, f"pages/id:{number}/revisions") if self.history else ():
                for line in part["revisions"]:
                    name = f"revisions/{number}-{line['revision']}.json"
                    if "takenOut" in line:
                        (self.folder / name).unlink(missing_ok=True)
                    elif not (self.folder / name).exists():
                        said = get(self.base, f"pages/id:{number}/revisions/{line['revision']}")
                        self.write(name, {key: said[key] for key in said.keys() - OF_THE_PAGE})
            self.write(f"pages/{number}.json", page)
        except Gone:
            for file in [self.folder / f"pages/{number}.json", *(self.folder / "revisions").glob(f"{number}-*.json")]:
                file.unlink(missing_ok=True)

    def take_all(self):
        begun = self.state.get("next")
        seen = set(self.state["seen"]) if begun else set()
        for part in parts(self.base, "pages", whole="true", limit=self.batch, after=begun):
            for page in part["pages"]:
                self.take(page["page"], page)
                seen.add(page["page"])
            self.remember(position=None, next=part["next"], seen=sorted(seen))
        for number in self.numbers() - seen:  # from before, where this is a new beginning
            self.take(number)
        self.remember(position=part["position"])

    def follow(self):
        if self.state["position"] is None:
            self.take_all()
        try:
            for part in parts(self.base, "changes", after=self.state["position"], limit=self.batch):
                for number in dict.fromkeys(change["page"] for change in part["changes"]):
                    self.take(number)
                self.remember(position=part["position"])
        except Gone:  # the commons was put back to an earlier state: begin again
            for file in (self.folder / "revisions").glob("*.json"):
                file.unlink()
            self.remember(position=None)
            self.follow()

    def differences(self):
        """Numbers of pages that are not as the commons lists them; None where it has changed meanwhile."""
        said, here = {}, self.state["position"]
        for part in parts(self.base, "pages", limit=100):
            said.update({page["page"]: page for page in part["pages"]})
        if part["position"] != here or get(self.base, "changes", after=here, limit=1)["changes"]:
            return None
        wrong = self.numbers() ^ said.keys()
        for number in self.numbers() & said.keys():
            mine = json.loads((self.folder / f"pages/{number}.json").read_text(encoding="utf-8"))
            if any(mine[name] != said[number][name] for name in COMPARED):
                wrong.add(number)
        return wrong


def main():
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("base")
    words.add_argument("folder")
    words.add_argument("--history", action="store_true", help="keep every revision too")
    words.add_argument("--batch", type=int, default=50, help="pages or changes in one call, 1 to 50")
    copy = Copy(**vars(words.parse_args()))
    for _ in range(5):  # somebody may write while we compare
        copy.follow()
        wrong = copy.differences()
        if wrong is not None:
            break
    print(f"{len(copy.numbers())} pages, position {copy.state['position']}, not exact: {wrong or ''}")
    sys.exit(0 if wrong == set() else 1)


if __name__ == "__main__":
    main()

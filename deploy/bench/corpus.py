"""The texts that are loaded, and what is asked of them."""

import json
import random
import re
import subprocess
import threading
import urllib.parse
from pathlib import Path

from form import Browser
from server import LAUNCHER

WORD = re.compile(r"[^\W\d_]{3,}")
SEED = 20261122
QUERIES = 600


class Corpus:
    """Markdown files, copied with their titles into a folder as the launcher's import reads it.

    Where they are to be varied, each copy but the first has words of its own: one word in fifty is one that only its copies
    have, so that copies differ and the index has as many words as one of so many pages would."""

    def __init__(self, pages, copies, folder, varied=False):
        self.folder = folder
        folder.mkdir()
        for file in sorted(pages.glob("*.md")):
            text = re.sub(r"\A---\n.*?\n---\n", "", file.read_text(), flags=re.S)
            for copy in range(1, copies + 1):
                title = title_of(text, file) + (f" {copy}" if copy > 1 else "")
                words = vary(text, copy) if varied and copy > 1 else text
                (folder / f"{file.stem}-{copy}.md").write_text(
                    f"---\ntitle: {json.dumps(title)}\nkind: guide\nlanguage: en\n---\n{words}"
                )

    def as_lines(self, path):
        """The same as a file of JSON lines, for whoever reads no Markdown."""
        with path.open("w") as lines:
            for file in sorted(self.folder.iterdir()):
                _, front, body = file.read_text().split("---\n", 2)
                title = json.loads(re.search(r"^title: (.*)$", front, flags=re.M).group(1))
                lines.write(json.dumps({"id": file.stem, "title": title, "text": body}) + "\n")
        return path

    def texts(self):
        return [file.read_text().split("---\n", 2)[2] for file in sorted(self.folder.iterdir())]

    def load(self, commons):
        """How many pages were loaded, and by what way."""
        files = sorted(self.folder.iterdir())
        if "./commonhold import " in subprocess.run([LAUNCHER, "help"], capture_output=True, text=True).stdout:
            commons.stop()
            subprocess.run([LAUNCHER, "import", self.folder, "--data", commons.data], check=True, stdout=subprocess.DEVNULL)
            commons.start()
            return len(files), "import"
        each(lambda browser, file: write(browser, file), files, commons.port, threads=4)
        return len(files), "saves"

    def paths(self, commons):
        """The addresses of all pages of the kind that was loaded."""
        browser, paths = Browser(commons.port), []
        for page in range(1, 10_000):
            _, body = browser.get(f"/kinds/guide?page={page}")
            found = [p for p in re.findall(r'href="(/p/[^"/?#]+)"', body.decode()) if p not in paths]
            if not found:
                return paths
            paths += dict.fromkeys(found)


def title_of(text, file):
    heading = re.search(r"^#+\s+(.+?)\s*#*$", text, flags=re.M)
    plain = re.sub(r"[^\w\s.,:;'()&?!-]", "", heading.group(1)).strip() if heading else ""
    return plain[:120] or re.sub(r"^\d+-", "", file.stem).replace("-", " ")


def vary(text, copy):
    """The same text with one word in fifty as only this copy has it."""
    dice = random.Random(copy)
    own = "".join(chr(97 + int(digit)) for digit in str(copy))
    return WORD.sub(lambda word: word.group() + own if dice.random() < 0.02 else word.group(), text)


def write(browser, file):
    _, front, body = file.read_text().split("---\n", 2)
    form = browser.form("/new?kind=guide")
    form.values["title"] = json.loads(re.search(r"^title: (.*)$", front, flags=re.M).group(1))
    form.values["body"] = body if body.strip() else "Nothing yet."
    form.values["second"] = "yes"
    browser.send(form)


def each(do, items, port, threads):
    """Does it for every item, over so many connections; the first error is raised."""
    left, errors = iter(items), []
    lock = threading.Lock()

    def work():
        browser = Browser(port)
        while not errors:
            with lock:
                item = next(left, None)
            if item is None:
                return
            try:
                do(browser, item)
            except Exception as error:
                errors.append(error)

    running = [threading.Thread(target=work) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()
    if errors:
        raise errors[0]


def queries(texts):
    """What people might type, the same each time: one to three words of a text, phrases, slips."""
    dice = random.Random(SEED)
    asked = []
    while len(asked) < QUERIES:
        words = WORD.findall(dice.choice(texts))
        if len(words) < 20:
            continue
        way = dice.random()
        if way < 0.70:
            query = " ".join(dice.sample(words, dice.randint(1, 3)))
        elif way < 0.85:
            at = dice.randrange(len(words) - 3)
            query = '"' + " ".join(words[at : at + dice.randint(2, 3)]) + '"'
        else:
            long = [word for word in words if len(word) > 5]
            query = slip(dice, dice.choice(long)) if long else words[0]
        asked.append(urllib.parse.quote_plus(query))
    return asked


def sentences(texts):
    """What people ask in a whole sentence, the same each time: eight to fourteen words of a text as they stand there."""
    dice = random.Random(SEED)
    asked = []
    while len(asked) < QUERIES:
        words = WORD.findall(dice.choice(texts))
        if len(words) >= 20:
            at = dice.randrange(len(words) - 14)
            asked.append(urllib.parse.quote_plus(" ".join(words[at : at + dice.randint(8, 14)])))
    return asked


def slip(dice, word):
    """Two letters change places, or one is missing."""
    at = dice.randrange(1, len(word) - 1)
    if dice.random() < 0.5:
        return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    return word[:at] + word[at + 1 :]

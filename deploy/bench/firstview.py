"""What a browser that was never here fetches to show one page."""

from dataclasses import dataclass
from html.parser import HTMLParser

from form import Browser


class Wanted(HTMLParser):
    """The addresses that a page makes a browser fetch."""

    def __init__(self, html):
        super().__init__()
        self.paths = []
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        if tag == "link" and {"stylesheet", "icon", "manifest", "preload", "modulepreload"} & set(
            (of.get("rel") or "").split()
        ):
            self.paths.append(of["href"])
        elif tag in ("script", "img", "iframe", "source") and of.get("src"):
            self.paths.append(of["src"])


@dataclass
class FirstView:
    requests: int
    sent: int


def first_view(base, path):
    """Counts the bodies as they come over the line, and the headers by their letters."""
    browser = Browser(int(base.rpartition(":")[2]))
    answer, body = browser.get(path)
    paths = [path, *dict.fromkeys(Wanted(body.decode()).paths)]
    sent = 0
    for one in paths:
        answer, body = browser.get(one, {"Accept-Encoding": "gzip"})
        if answer.status != 200:
            raise RuntimeError(f"{one}: {answer.status}")
        sent += len(body) + sum(len(name) + len(value) + 4 for name, value in answer.getheaders()) + 19
    return FirstView(len(paths), sent)

"""A page's form as a browser fills and sends it."""

import http.client
import urllib.parse
from html.parser import HTMLParser


class Form(HTMLParser):
    """The inputs of the first form that posts, with their values."""

    def __init__(self, html):
        super().__init__()
        self.values = {}
        self.action = None
        self.inside = False
        self.area = None
        self.choice = None
        self.feed(html)

    def handle_starttag(self, tag, attributes):
        of = dict(attributes)
        if tag == "form" and of.get("method") == "post" and self.action is None:
            self.action, self.inside = of["action"], True
        elif not self.inside:
            return
        elif tag == "input" and "name" in of and of.get("type") not in ("checkbox", "submit"):
            self.values[of["name"]] = of.get("value") or ""
        elif tag == "textarea":
            self.area = of["name"]
            self.values[self.area] = ""
        elif tag == "select":
            self.choice = of["name"]
        elif tag == "option" and self.choice and ("selected" in of or self.choice not in self.values):
            self.values[self.choice] = of.get("value") or ""

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        elif tag == "textarea":
            self.area = None
        elif tag == "select":
            self.choice = None

    def handle_data(self, data):
        if self.area:
            first = not self.values[self.area]
            self.values[self.area] += data[1:] if first and data.startswith("\n") else data


class Browser:
    """One connection that is kept open."""

    def __init__(self, port):
        self.connection = http.client.HTTPConnection("localhost", port, timeout=60)

    def get(self, path, headers=None):
        self.connection.request("GET", path, headers=headers or {})
        answer = self.connection.getresponse()
        return answer, answer.read()

    def form(self, path):
        answer, body = self.get(path)
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status}")
        return Form(body.decode())

    def send(self, form):
        """Where the answer leads; anything but a save that was taken is an error."""
        self.connection.request(
            "POST",
            form.action,
            urllib.parse.urlencode(form.values),
            {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"},
        )
        answer = self.connection.getresponse()
        body = answer.read().decode()
        if answer.status != 303:
            raise RuntimeError(f"{form.action}: {answer.status}\n{body[:2000]}")
        return answer.getheader("Location")

"""nginx serving, as files, the very bytes that Commonhold answered with."""

import subprocess
import time
import urllib.parse
from dataclasses import dataclass
from pathlib import Path

from form import Browser
from server import processor_seconds

CONFIGURATION = """
daemon off;
worker_processes auto;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
  access_log off;
  default_type "text/html;charset=UTF-8";
  sendfile on;
  tcp_nopush on;
  keepalive_requests 100000000;
  open_file_cache max=20000;
  client_body_temp_path {folder}/t1;
  proxy_temp_path {folder}/t2;
  fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4;
  scgi_temp_path {folder}/t5;
  server {{
    listen 127.0.0.1:{port};
    location /plain/ {{ root {folder}; }}
    location /gzip/ {{ root {folder}; add_header Content-Encoding gzip; }}
  }}
}}
"""


@dataclass
class Files:
    sizes: dict

    def mean(self, name):
        return sum(self.sizes[name]) / len(self.sizes[name])


def capture(base, paths, folder):
    """Keeps each page's answer, plain and compressed, as a file."""
    browser = Browser(int(base.rpartition(":")[2]))
    sizes = {"plain": [], "gzip": []}
    for name in sizes:
        for path in paths:
            answer, body = browser.get(path, {"Accept-Encoding": name} if name == "gzip" else {})
            if answer.status != 200 or (answer.getheader("Content-Encoding") == "gzip") != (name == "gzip"):
                raise RuntimeError(f"{path}: {answer.status} {answer.getheader('Content-Encoding')}")
            file = Path(f"{folder}/{name}{urllib.parse.unquote(path)}")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(body)
            sizes[name].append(len(body))
    return Files(sizes)


class Nginx:
    def __init__(self, program, folder, port):
        self.folder = folder
        self.base = f"http://localhost:{port}"
        self.plain = f"{self.base}/plain"
        self.zipped = f"{self.base}/gzip"
        self.configuration = folder / "nginx.conf"
        self.configuration.write_text(CONFIGURATION.format(folder=folder, port=port))
        self.command = [program, "-p", folder, "-e", folder / "error.log", "-c", self.configuration]

    def __enter__(self):
        self.process = subprocess.Popen(self.command, stderr=subprocess.DEVNULL)
        time.sleep(1)
        if self.process.poll() is not None:
            raise RuntimeError((self.folder / "error.log").read_text())
        return self

    def __exit__(self, *_):
        self.process.terminate()
        self.process.wait(10)

    def processor_seconds(self):
        try:
            workers = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
            return sum(processor_seconds(pid) for pid in [self.process.pid, *workers])
        except OSError:
            return None

#!/usr/bin/env python3
"""Opens an organisation by the API of the tenant manager, waits until its space is served, changes it and lists the fleet.

    client.py MANAGER CLIENT_ID CLIENT_SECRET SLUG

Needs nothing but Python 3.9 or later. Shows what every client should do: take a token, send an Idempotency-Key with what creates,
follow the run that answers, send If-Match with what changes, read problems (RFC 9457) field by field, follow Link to the next page.
"""
import base64
import json
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid


SCOPES = "organisations:read organisations:write"


class Problem(Exception):
    """What the tenant manager refused, in its words."""


class Manager:
    def __init__(self, address, client, secret):
        self.address = address.rstrip("/")
        pair = base64.b64encode(f"{client}:{secret}".encode()).decode()
        form = urllib.parse.urlencode({"grant_type": "client_credentials", "scope": SCOPES}).encode()
        answer, _ = self._send(
            urllib.request.Request(
                self.address + "/oauth2/token",
                data=form,
                headers={"Authorization": "Basic " + pair, "Content-Type": "application/x-www-form-urlencoded"},
            )
        )
        self.token = answer["access_token"]

    def call(self, method, path, body=None, **headers):
        address = path if path.startswith("http") else self.address + path
        request = urllib.request.Request(
            address,
            method=method,
            data=None if body is None else json.dumps(body).encode(),
            headers={"Authorization": "Bearer " + self.token, "Accept": "application/json"},
        )
        if body is not None:
            request.add_header("Content-Type", "application/json")
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        return self._send(request)

    @staticmethod
    def _send(request):
        try:
            with urllib.request.urlopen(request, timeout=30) as answer:
                return json.load(answer), answer.headers
        except urllib.error.HTTPError as refused:
            problem = json.loads(refused.read() or b"{}")
            lines = [problem.get("detail") or problem.get("error_description") or problem.get("title", str(refused))]
            lines += [f"  {error['field']}: {error['detail']}" for error in problem.get("errors", [])]
            raise Problem("\n".join(lines)) from None

    def wait(self, run, patience=120):
        """Follows a run to its end."""
        end = time.monotonic() + patience
        while time.monotonic() < end:
            found, _ = self.call("GET", run)
            if found["state"] == "succeeded":
                return found
            if found["state"] in ("failed", "cancelled"):
                raise Problem(f"the run {run} has {found['state']}")
            time.sleep(0.2)
        raise Problem(f"the run {run} takes too long")

    def organisations(self):
        """All of them, page after page."""
        page = "/api/v1/organisations?limit=50"
        while page:
            found, headers = self.call("GET", page)
            yield from found["items"]
            page = next_page(headers.get("Link", ""))


def next_page(link):
    for part in link.split(","):
        if 'rel="next"' in part:
            return part[part.index("<") + 1 : part.index(">")]
    return None


def main(address, client, secret, slug):
    manager = Manager(address, client, secret)
    wish = {
        "slug": slug,
        "kind": "association",
        "name": {"fr": "Les Amis du canal", "en": "Friends of the canal"},
        "locales": ["fr", "en"],
        "timeZone": "Europe/Paris",
        "plan": "free",
        "modules": ["proposals"],
        "hostnames": [],
        "branding": {"primaryColour": "#1d6f42"},
        "administrator": {"name": "Camille Test", "email": "camille@example.org"},
    }
    opened, _ = manager.call("POST", "/api/v1/organisations", wish, Idempotency_Key=str(uuid.uuid4()))
    manager.wait(opened["links"]["run"])
    path = "/api/v1/organisations/" + slug
    now, headers = manager.call("GET", path)
    print("open:", now["links"]["space"])

    change = {"name": {"fr": "Les Amis du canal de l’Est", "en": "Friends of the eastern canal"}}
    changed, _ = manager.call("PATCH", path, change, If_Match=headers["ETag"])
    print("renamed:", changed["name"]["en"])

    _, headers = manager.call("GET", path + "/record")
    manager.call("PUT", path + "/record", {"contractUntil": "2027-12-31", "noticeDays": 90}, If_Match=headers["ETag"])
    print("organisations:", sum(1 for _ in manager.organisations()))


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    try:
        main(*sys.argv[1:])
    except Problem as problem:
        sys.exit(str(problem))

// Asks every second how far the work has come; the server draws it.
const shown = document.getElementById("watch");
const announcement = document.getElementById("watch-announcement");
const PAUSE = 1000;

async function look() {
  try {
    const answer = await fetch(shown.dataset.progress);
    if (answer.ok) {
      const html = await answer.text();
      const held = shown.contains(document.activeElement) ? document.activeElement.id : "";
      shown.innerHTML = html;
      if (held) document.getElementById(held)?.focus();
      const now = shown.querySelector("[data-announce]");
      if (announcement.textContent !== now.dataset.announce) announcement.textContent = now.dataset.announce;
      if (now.dataset.over === "true") return;
    }
  } catch {
    // The server is away for a moment.
  }
  setTimeout(look, PAUSE);
}

if (shown) setTimeout(look, PAUSE / 2);

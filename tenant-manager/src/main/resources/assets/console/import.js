// Asks every second how far a list has come; the server draws it.
const shown = document.getElementById("import-progress");
const announcement = document.getElementById("import-announcement");
const PAUSE = 1000;
const SAID_EVERY = 10;
let looks = 0;

async function look() {
  try {
    const answer = await fetch(shown.dataset.progress);
    if (answer.ok && !answer.redirected) {
      const html = await answer.text();
      if (!shown.contains(document.activeElement)) shown.innerHTML = html;
      const now = shown.querySelector("[data-announce]");
      const over = html.includes('data-over="true"');
      if (over || looks++ % SAID_EVERY === 0) announcement.textContent = now.dataset.announce;
      if (over) {
        location.reload();
        return;
      }
    }
  } catch {
    // The server is away for a moment.
  }
  setTimeout(look, PAUSE);
}

if (shown) setTimeout(look, PAUSE / 2);

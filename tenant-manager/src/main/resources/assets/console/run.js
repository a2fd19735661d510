// Follows a run: each event says that something moved; the server draws where it stands now.
const progress = document.getElementById("run-progress");
const announcement = document.getElementById("run-announcement");

if (progress?.dataset.events) {
  const source = new EventSource(progress.dataset.events);
  let asking = false;
  let again = false;

  const show = (html) => {
    const held = progress.contains(document.activeElement) ? document.activeElement.id : "";
    progress.innerHTML = html;
    if (held) document.getElementById(held)?.focus();
    const run = progress.querySelector("[data-announce]");
    if (announcement.textContent !== run.dataset.announce) announcement.textContent = run.dataset.announce;
    if (run.dataset.over === "true") source.close();
  };

  const look = async () => {
    again = asking;
    if (asking) return;
    asking = true;
    try {
      const answer = await fetch(progress.dataset.progress);
      if (answer.ok) show(await answer.text());
    } finally {
      asking = false;
      if (again) look();
    }
  };

  source.addEventListener("progress", look);
}

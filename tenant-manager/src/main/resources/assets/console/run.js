// Follows a run: each event carries the progress as the server draws it.
const progress = document.getElementById("run-progress");
const announcement = document.getElementById("run-announcement");

if (progress?.dataset.events) {
  const source = new EventSource(progress.dataset.events);
  source.addEventListener("progress", (event) => {
    const held = progress.contains(document.activeElement) ? document.activeElement.id : "";
    progress.innerHTML = event.data;
    if (held) document.getElementById(held)?.focus();
    const sentence = progress.querySelector("[data-announce]")?.dataset.announce ?? "";
    if (announcement.textContent !== sentence) announcement.textContent = sentence;
    if (progress.querySelector("[data-finished]")) source.close();
  });
}

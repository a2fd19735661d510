// Keeps what is typed as a draft, shows what is near, and says at once what a file is too large for. Without it, buttons do the same.
const PAUSE = 1500;

function later(work) {
  let waiting;
  return () => {
    clearTimeout(waiting);
    waiting = setTimeout(work, PAUSE);
  };
}

function keepTyping(form) {
  const said = document.getElementById("kept");
  let last = "";
  const keep = async () => {
    const fields = new URLSearchParams(new FormData(form));
    fields.set("next", "typing");
    if (fields.toString() === last) return;
    last = fields.toString();
    try {
      const answer = await fetch(form.dataset.drafts, { method: "POST", body: fields, redirect: "error" });
      if (said) said.textContent = answer.status === 204 ? form.dataset.kept : answer.ok ? "" : form.dataset.lost;
    } catch {
      if (said) said.textContent = form.dataset.lost;
    }
  };
  form.addEventListener("input", later(keep));
}

function showSimilar(form) {
  const title = form.elements.title;
  const place = document.getElementById("similar");
  if (!title || !place) return;
  let last = "";
  const look = async () => {
    const words = title.value.trim();
    if (words === last || words.length < 8) return;
    last = words;
    const answer = await fetch(`${form.dataset.similar}&title=${encodeURIComponent(words)}`).catch(() => null);
    if (answer?.ok && words === last) place.innerHTML = await answer.text();
  };
  title.addEventListener("input", later(look));
  title.addEventListener("change", look);
}

function refuseLarge(form) {
  const file = form.elements.file;
  file.addEventListener("change", () => {
    const large = file.files[0] && file.files[0].size > Number(form.dataset.largest) * 1e6;
    file.setCustomValidity(large ? form.dataset.tooLarge : "");
    if (large) file.reportValidity();
  });
}

function point(map) {
  const drawing = map.querySelector("svg");
  const form = map.querySelector("[data-here]");
  const { west, north, span } = drawing.dataset;
  if (!span) return;
  drawing.addEventListener("click", (click) => {
    const box = drawing.getBoundingClientRect();
    const x = Number(west) + ((click.clientX - box.left) / box.width) * Number(span);
    const y = Number(north) + ((click.clientY - box.top) / box.width) * Number(span);
    form.elements.longitude.value = x * 360 - 180;
    form.elements.latitude.value = (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
    if (click.detail > 0) {
      click.preventDefault();
      form.requestSubmit();
    }
  });
}

document.querySelectorAll("form[data-drafts]").forEach(keepTyping);
document.querySelectorAll("form[data-similar]").forEach(showSimilar);
document.querySelectorAll("form[data-largest]").forEach(refuseLarge);
document.querySelectorAll("[data-point]").forEach(point);

// Suggests a free short name while the name of the organisation is written.
const form = document.querySelector("form[data-suggestion]");
const slug = form.elements.namedItem("slug");
const name = form.elements.namedItem("name");
const address = document.getElementById("slug-address");
let own = slug.value !== "";
let timer;
let asked;

async function ask() {
  asked?.abort();
  asked = new AbortController();
  try {
    const wish = new URLSearchParams({ name: name.value.trim(), slug: own ? slug.value.trim() : "" });
    const answer = await fetch(`${form.dataset.suggestion}?${wish}`, { signal: asked.signal });
    if (!answer.ok) return;
    const suggestion = await answer.json();
    if (!own) slug.value = suggestion.slug;
    address.textContent = suggestion.sentence;
  } catch {
    // Typed on: the next answer counts.
  }
}

const soon = () => {
  clearTimeout(timer);
  timer = setTimeout(ask, 250);
};

name.addEventListener("input", soon);
slug.addEventListener("input", () => {
  own = slug.value !== "";
  soon();
});
